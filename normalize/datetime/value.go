package datetime

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/newsconcord/concord/normalize/value"
)

// Value is a date, time, duration or set as a value. It is immutable. The zero
// value is no value; its String is "".
type Value struct {
	kind     value.Type
	timex    string
	other    string // the second reading of an ambiguous date
	from, to int    // days [from, to)
	known    bool
	bound    value.Bound
}

// Type implements [value.Value]: Date, Time, Duration or Set of package value.
func (v Value) Type() value.Type { return v.kind }

// Unit implements [value.Value]; there is none.
func (v Value) Unit() string { return "" }

// Bound implements [value.Value]: "at least three days" is a minimum.
func (v Value) Bound() value.Bound { return v.bound }

// String returns the TIMEX3 value; a range is written with a slash,
// 2020-10-05/2020-10-09, both ends included.
func (v Value) String() string { return v.timex }

// Days returns the interval of days [from, to), counted from 1970-01-01; ok is
// false for durations, sets, fiscal years and what stays open.
func (v Value) Days() (from, to int, ok bool) { return v.from, v.to, v.known }

// Alternative returns the other reading of a date in digits of which nothing
// tells whether day or month comes first: 2020-05-10 for 2020-10-05.
func (v Value) Alternative() (Value, bool) {
	if v.other == "" {
		return Value{}, false
	}
	o, err := Parse(v.other)
	if err != nil {
		return Value{}, false
	}
	o.kind, o.bound = v.kind, v.bound
	return o, true
}

// ErrValue says that a text is no TIMEX3 value.
var ErrValue = errors.New("not a TIMEX3 value")

const (
	presentRef = "PRESENT_REF"
	pastRef    = "PAST_REF"
	futureRef  = "FUTURE_REF"
)

// Granularity is the length of the unit that a date names.
type Granularity uint8

// The granularities, from fine to coarse. Open and vague times, durations and
// sets have none.
const (
	NoGranularity Granularity = iota
	Minute
	PartOfDay
	Day
	Week
	Month
	Season
	Quarter
	HalfYear
	Year
	Decade
	Century
	Span // a range of two dates
)

var granularities = [...]string{"none", "minute", "part of day", "day", "week", "month", "season", "quarter", "half year", "year",
	"decade", "century", "span"}

// String returns the granularity in words.
func (g Granularity) String() string {
	if int(g) < len(granularities) {
		return granularities[g]
	}
	return fmt.Sprintf("Granularity(%d)", uint8(g))
}

// Granularity returns the unit that the value names.
func (v Value) Granularity() Granularity {
	if v.kind == value.Set || v.kind == value.Duration || !v.known {
		return NoGranularity
	}
	return parseDate(v.timex).unit
}

// Basis says what the reading of an expression rests on.
type Basis uint8

// The bases.
const (
	Stated        Basis = iota // the words alone tell: "October 7, 2020"
	FromReference              // counted from the date of publication
	FromText                   // counted from other dates of the text
	Open                       // nothing tells; the value stays open
)

var bases = [...]string{"stated", "reference", "text", "open"}

// String returns the basis in a word.
func (b Basis) String() string {
	if int(b) < len(bases) {
		return bases[b]
	}
	return fmt.Sprintf("Basis(%d)", uint8(b))
}

// valueOf makes the value of a TIMEX3 string that the grammar built.
func valueOf(kind value.Type, timex string) Value {
	d := parseDate(timex)
	return Value{kind: kind, timex: timex, from: d.from, to: d.to, known: d.ok && kind != value.Set}
}

type wire struct {
	Type        value.Type  `json:"type"`
	Value       string      `json:"value"`
	Bound       value.Bound `json:"bound"`
	Alternative string      `json:"alternative,omitempty"`
}

// MarshalJSON writes type, TIMEX3 value and bound, and the second reading of an
// ambiguous date.
func (v Value) MarshalJSON() ([]byte, error) {
	return json.Marshal(wire{v.kind, v.timex, v.bound, v.other})
}

// UnmarshalJSON reads what [Value.MarshalJSON] writes. The error wraps
// [ErrValue].
func (v *Value) UnmarshalJSON(b []byte) error {
	var w wire
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	x, err := Parse(w.Value)
	if err != nil {
		return err
	}
	switch w.Type {
	case "":
	case value.Date, value.Time, value.Duration, value.Set:
		x = x.as(w.Type)
	default:
		return fmt.Errorf("type %.40q: %w", w.Type, ErrValue)
	}
	if w.Alternative != "" {
		if _, err := Parse(w.Alternative); err != nil {
			return err
		}
	}
	x.bound, x.other = w.Bound, w.Alternative
	*v = x
	return nil
}

// as returns the value with another type: "P1Y" is a duration or a set.
func (v Value) as(t value.Type) Value {
	v.kind = t
	if t == value.Set {
		v.from, v.to, v.known = 0, 0, false
	}
	return v
}
