package quantity

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Score is the type of a pair of counts in which the order has a meaning: a
// vote of 297 to 117, a match that ended 31-24.
const Score value.Type = "score"

// rangeMark stands between the ends of a range in its canonical form.
const rangeMark = ".."

// Value is a number with its type, unit and bound. It is immutable. The zero
// value is the number 0.
type Value struct {
	typ       value.Type
	low, high Decimal // equal but in a range; the two counts of a score
	step      Decimal // size of the last stated digit; 0 when unknown
	unit      string
	bound     value.Bound
	open      bool // the bound leaves out the number itself: "more than 8"
	ratio     bool // stated as a part of a whole: "one in five"
}

// Number returns a plain number, exactly bounded and stated to the unit.
func Number(n int64) Value {
	return Value{typ: value.Number, low: whole(n), high: whole(n), step: whole(1)}
}

// Type returns Number, Ordinal, Percent, Currency or Quantity of package
// value, or [Score].
func (v Value) Type() value.Type {
	if v.typ == "" {
		return value.Number
	}
	return v.typ
}

// String returns the canonical decimal number: "0.5", "5..10" for a range,
// "297-117" for a score. Unit and bound stand apart.
func (v Value) String() string {
	switch {
	case v.typ == Score:
		return v.low.String() + "-" + v.high.String()
	case v.IsRange():
		return v.low.String() + rangeMark + v.high.String()
	}
	return v.low.String()
}

// Unit returns the ISO 4217 code of money (XXX when the words leave it open),
// the symbol of a unit of measure, or "".
func (v Value) Unit() string { return v.unit }

// Bound says how the number limits the true one.
func (v Value) Bound() value.Bound { return v.bound }

// Low returns the amount, the low end of a range, or the first count of a score.
func (v Value) Low() Decimal { return v.low }

// High returns the amount, the high end of a range, or the second count of a score.
func (v Value) High() Decimal { return v.high }

// Step returns the size of the last digit that was stated, or 0.
func (v Value) Step() Decimal { return v.step }

// IsRange reports whether the value has two different ends.
func (v Value) IsRange() bool { return v.typ != Score && v.low.Cmp(v.high) != 0 }

// Excludes reports whether the bound leaves out the number itself, as "more
// than 8" does and "at least 8" does not.
func (v Value) Excludes() bool { return v.open }

type wire struct {
	Type  value.Type  `json:"type"`
	Value string      `json:"value"`
	Unit  string      `json:"unit,omitempty"`
	Bound value.Bound `json:"bound"`
	Step  string      `json:"step,omitempty"`
	Open  bool        `json:"open,omitempty"`
	Ratio bool        `json:"ratio,omitempty"`
}

// MarshalJSON writes type, canonical value, unit, bound and step.
func (v Value) MarshalJSON() ([]byte, error) {
	w := wire{Type: v.Type(), Value: v.String(), Unit: v.unit, Bound: v.bound, Open: v.open, Ratio: v.ratio}
	if !v.step.isZero() {
		w.Step = v.step.String()
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads what [Value.MarshalJSON] writes.
func (v *Value) UnmarshalJSON(b []byte) error {
	var w wire
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	switch w.Type {
	case value.Number, value.Ordinal, value.Percent, value.Currency, value.Quantity, Score:
	default:
		return fmt.Errorf("quantity: type %q is none of a number", w.Type)
	}
	low, high := w.Value, w.Value
	if w.Type == Score {
		low, high, _ = strings.Cut(w.Value, "-")
	} else if a, b, ok := strings.Cut(w.Value, rangeMark); ok {
		low, high = a, b
	}
	out := Value{typ: w.Type, unit: w.Unit, bound: w.Bound, open: w.Open, ratio: w.Ratio}
	var err error
	if out.low, err = ParseDecimal(low); err != nil {
		return err
	}
	if out.high, err = ParseDecimal(high); err != nil {
		return err
	}
	if w.Step != "" {
		if out.step, err = ParseDecimal(w.Step); err != nil {
			return err
		}
	}
	*v = out
	return nil
}

// ErrNoValue is returned when a text is not one expression of a number.
var ErrNoValue = errors.New("quantity: not a number")

// Parse reads a text that is one expression and nothing else but its bound
// and what it counts: "at least 27 US troops", "€3m".
func Parse(s string) (Value, error) {
	p := text.Parse(s)
	ms := Find(p, Options{})
	if len(ms) == 0 {
		return Value{}, fmt.Errorf("%w: %.60q", ErrNoValue, s)
	}
	m := ms[0]
	covered := m.Span
	for _, part := range []text.Span{m.Cue, m.Counted.Span} {
		if part.Len() > 0 {
			covered = covered.Cover(part)
		}
	}
	if len(p.Tokens) == 0 || covered.Start > p.Tokens[0].Start || covered.End < p.Tokens[len(p.Tokens)-1].End {
		return Value{}, fmt.Errorf("%w: %.60q", ErrNoValue, s)
	}
	return m.Value, nil
}
