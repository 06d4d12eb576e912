package value

import (
	"strconv"
	"strings"
)

// Type names a kind of value as reports print it.
type Type string

// The types of value.
const (
	Date         Type = "date"
	Time         Type = "time"
	Duration     Type = "duration"
	Set          Type = "set"
	Number       Type = "number"
	Ordinal      Type = "ordinal"
	Percent      Type = "percent"
	Currency     Type = "currency"
	Quantity     Type = "quantity"
	Person       Type = "person"
	Organization Type = "organization"
	Place        Type = "place"
	Event        Type = "event"
	Role         Type = "role"
	Rank         Type = "rank"
	Quote        Type = "quote"
	Text         Type = "text" // words without a finer type
)

// Value is a typed value. Implementations are immutable and safe to share.
type Value interface {
	// Type says what kind of value it is.
	Type() Type
	// String is the canonical form: equal values print alike.
	String() string
	// Unit is the unit of measure or currency, or "".
	Unit() string
	// Bound says how the stated value limits the true one.
	Bound() Bound
	// Relate says how other stands to the value. It is symmetric except for
	// the direction of refinement, which the witness names. Values of types
	// that share no scale are [Incomparable].
	Relate(other Value) (Relation, Witness)
}

// Witness is the reason for a relation: the rule that decided and what it speaks
// of. It is put into words only when they are asked for.
type Witness struct {
	// Rule is a short stable name of the rule that decided: "same-days". A rule has
	// one sentence.
	Rule string
	// Terms are what the rule speaks of, as its sentence prints them and in its
	// order: the two values for most rules. They must not be changed.
	Terms []string

	sentence string
}

// Because makes a witness from a rule, its sentence and its terms. The sentence has
// a %s for each term, or a %q where it is quoted, and may leave the last ones out.
func Because(rule, sentence string, terms ...string) Witness {
	return Witness{Rule: rule, Terms: terms, sentence: sentence}
}

// And is the witness of another rule, which says more of the same terms: what w
// says, and an addition.
func (w Witness) And(rule, addition string) Witness {
	w.Rule, w.sentence = rule, w.sentence+addition
	return w
}

// Reason says it in words and names the terms.
func (w Witness) Reason() string {
	var b []byte
	rest, n := w.sentence, 0
	for {
		before, after, found := strings.Cut(rest, "%")
		b = append(b, before...)
		switch {
		case !found:
			return string(b)
		case n < len(w.Terms) && strings.HasPrefix(after, "s"):
			b = append(b, w.Terms[n]...)
		case n < len(w.Terms) && strings.HasPrefix(after, "q"):
			b = strconv.AppendQuote(b, w.Terms[n])
		default: // a percentage
			b, rest = append(b, '%'), after
			continue
		}
		n, rest = n+1, after[1:]
	}
}
