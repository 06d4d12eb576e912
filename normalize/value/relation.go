package value

import "fmt"

// Relation says how two values, or two claims, stand to each other.
type Relation uint8

// The relations, from none to hard.
const (
	Incomparable Relation = iota // they share no scale
	Different                    // they speak of different things
	Equal                        // the same once normalised
	Refines                      // compatible; one is more specific or complete
	Silent                       // one side has no value
	Reword                       // the same in other words
	Update                       // they differ because time passed
	Conflict                     // they cannot both be true as stated
)

var relationNames = [...]string{"incomparable", "different", "equal", "refines", "silent", "reword", "update", "conflict"}

// String returns the name that reports print.
func (r Relation) String() string {
	if int(r) < len(relationNames) {
		return relationNames[r]
	}
	return fmt.Sprintf("Relation(%d)", uint8(r))
}

// MarshalText implements [encoding.TextMarshaler].
func (r Relation) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Relation) UnmarshalText(b []byte) error {
	return unmarshalName(r, relationNames[:], b, "relation")
}

// Bound says how a stated number limits the true one.
type Bound uint8

// The bounds.
const (
	Exact Bound = iota // "8"
	About              // "about 8", "nearly 8", "some 8"
	Min                // "at least 8", "more than 8"
	Max                // "up to 8", "fewer than 8"
)

var boundNames = [...]string{"exact", "about", "min", "max"}

// String returns the name that reports print.
func (b Bound) String() string {
	if int(b) < len(boundNames) {
		return boundNames[b]
	}
	return fmt.Sprintf("Bound(%d)", uint8(b))
}

// MarshalText implements [encoding.TextMarshaler].
func (b Bound) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (b *Bound) UnmarshalText(t []byte) error {
	return unmarshalName(b, boundNames[:], t, "bound")
}

func unmarshalName[T ~uint8](to *T, names []string, b []byte, what string) error {
	for i, n := range names {
		if n == string(b) {
			*to = T(i)
			return nil
		}
	}
	return fmt.Errorf("value: unknown %s %q", what, b)
}
