package value

import "fmt"

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

// Witness is the reason for a relation.
type Witness struct {
	// Rule is a short stable name of the rule that decided: "same-day".
	Rule string `json:"rule"`
	// Reason says it in words and names both values.
	Reason string `json:"reason"`
}

// Because makes a witness from a rule and a formatted reason.
func Because(rule, format string, args ...any) Witness {
	return Witness{Rule: rule, Reason: fmt.Sprintf(format, args...)}
}
