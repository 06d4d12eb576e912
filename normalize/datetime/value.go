package datetime

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
)

// Value is a date, time, duration or set as a value. It is immutable.
type Value struct {
	kind     value.Type
	timex    string
	from, to int // days [from, to)
	known    bool
	bound    value.Bound
}

// Type implements [value.Value].
func (v Value) Type() value.Type { return v.kind }

// Unit implements [value.Value].
func (v Value) Unit() string { return "" }

// Bound implements [value.Value].
func (v Value) Bound() value.Bound { return v.bound }

// String returns the TIMEX3 value; a range of days is written with a slash,
// 2020-10-05/2020-10-09, both ends included.
func (v Value) String() string { return v.timex }

// Days returns the interval of days [from, to); ok is false for durations, sets
// and what stays open.
func (v Value) Days() (from, to int, ok bool) { return v.from, v.to, v.known }

// Relate implements [value.Value]. Dates are compared as intervals of days: the
// same are equal, one inside the other refines it, and disjoint ones conflict.
// Durations are equal or conflict; what is open is not comparable, except with
// itself.
func (v Value) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Value)
	if !ok {
		return value.Incomparable, value.Because("type", "a %s and a %s", v.kind, other.Type())
	}
	if v.timex == o.timex && v.kind == o.kind {
		return value.Equal, value.Because("same-time", "both are %s", v.timex)
	}
	if v.known && o.known {
		return v.relateDays(o)
	}
	if v.kind == value.Duration && o.kind == value.Duration && !strings.Contains(v.timex+o.timex, "X") {
		return value.Conflict, value.Because("other-duration", "%s and %s are different durations", v.timex, o.timex)
	}
	return value.Incomparable, value.Because("open", "%s and %s can't be compared", v.timex, o.timex)
}

func (v Value) relateDays(o Value) (value.Relation, value.Witness) {
	switch {
	case v.from == o.from && v.to == o.to:
		if v.kind != o.kind || strings.ContainsRune(v.timex, 'T') != strings.ContainsRune(o.timex, 'T') {
			return value.Refines, value.Because("time-of-day", "%s and %s are the same day, one says more", v.timex, o.timex)
		}
		if strings.ContainsRune(v.timex, 'T') {
			return value.Refines, value.Because("same-day", "%s and %s are the same day", v.timex, o.timex)
		}
		return value.Equal, value.Because("same-days", "%s and %s are the same days", v.timex, o.timex)
	case v.from <= o.from && o.to <= v.to:
		return value.Refines, value.Because("within", "%s lies within %s", o.timex, v.timex)
	case o.from <= v.from && v.to <= o.to:
		return value.Refines, value.Because("within", "%s lies within %s", v.timex, o.timex)
	case v.from < o.to && o.from < v.to:
		return value.Refines, value.Because("overlap", "%s and %s overlap", v.timex, o.timex)
	}
	return value.Conflict, value.Because("other-days", "%s and %s are different days", v.timex, o.timex)
}

// ErrValue says that a text is no TIMEX3 value.
var ErrValue = errors.New("not a TIMEX3 value")

// Parse reads a TIMEX3 value or a range of two dates with a slash.
func Parse(s string) (Value, error) {
	if a, b, ok := strings.Cut(s, "/"); ok {
		x, errX := Parse(a)
		y, errY := Parse(b)
		if errX != nil || errY != nil || !x.known || !y.known || y.from < x.from {
			return Value{}, fmt.Errorf("%.40q: %w", s, ErrValue)
		}
		return Value{kind: value.Date, timex: s, from: x.from, to: y.to, known: true}, nil
	}
	if v, ok := parseKnown(s); ok {
		return v, nil
	}
	switch {
	case s == presentRef || s == pastRef || s == futureRef:
		return Value{kind: value.Date, timex: s}, nil
	case len(s) > 2 && s[0] == 'P' && strings.ContainsAny(s[len(s)-1:], "YMWDHSQEC"):
		return Value{kind: value.Duration, timex: s}, nil
	case len(s) >= 4 && strings.HasPrefix(s, "XXXX"), len(s) == 4 && strings.HasSuffix(s, "X"):
		return Value{kind: value.Date, timex: s}, nil
	}
	return Value{}, fmt.Errorf("%.40q: %w", s, ErrValue)
}

const (
	presentRef = "PRESENT_REF"
	pastRef    = "PAST_REF"
	futureRef  = "FUTURE_REF"
)

// parseKnown reads years, months, quarters, weeks and days, with a time of day.
func parseKnown(s string) (Value, bool) {
	date, clock, timed := strings.Cut(s, "T")
	v := Value{kind: value.Date, timex: s}
	if timed {
		v.kind = value.Time
		if clock == "" {
			return v, false
		}
	}
	parts := strings.Split(date, "-")
	y, err := strconv.Atoi(parts[0])
	if err != nil || len(parts[0]) != 4 || len(parts) > 3 {
		return v, false
	}
	v.known = true
	switch {
	case len(parts) == 1:
		v.from, v.to = dayOf(y, 1, 1), dayOf(y+1, 1, 1)
	case len(parts) == 3:
		m, errM := strconv.Atoi(parts[1])
		d, errD := strconv.Atoi(parts[2])
		if errM != nil || errD != nil || !validDate(y, m, d) {
			return v, false
		}
		v.from = dayOf(y, m, d)
		v.to = v.from + 1
	default:
		v.from, v.to, v.known = yearPart(y, parts[1])
	}
	return v, v.known
}

// yearPart returns the days of a month, a quarter, a week or a season.
func yearPart(y int, part string) (from, to int, ok bool) {
	if part == "" {
		return 0, 0, false
	}
	n, err := strconv.Atoi(strings.TrimLeft(part, "QWH"))
	switch {
	case part[0] == 'Q' && err == nil && n >= 1 && n <= 4:
		return dayOf(y, 3*n-2, 1), dayOf(y, 3*n+1, 1), true
	case part[0] == 'H' && err == nil && n >= 1 && n <= 2:
		return dayOf(y, 6*n-5, 1), dayOf(y, 6*n+1, 1), true
	case part[0] == 'W' && err == nil && n >= 1 && n <= 53:
		first := dayOf(y, 1, 4)
		monday := first - weekday(first) + 1 + 7*(n-1)
		return monday, monday + 7, true
	case err == nil && len(part) == 2 && n >= 1 && n <= 12:
		return dayOf(y, n, 1), dayOf(y, n+1, 1), true
	}
	if m, ok := seasons[part]; ok {
		return dayOf(y, m, 1), dayOf(y, m+3, 1), true
	}
	return 0, 0, false
}

// seasons of the northern half, by their first month.
var seasons = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// valueOf makes the value of a TIMEX3 string that the grammar built.
func valueOf(kind value.Type, timex string) Value {
	if v, ok := parseKnown(timex); ok {
		v.kind = kind
		return v
	}
	return Value{kind: kind, timex: timex}
}

type jsonValue struct {
	Type  value.Type  `json:"type"`
	Value string      `json:"value"`
	Bound value.Bound `json:"bound"`
}

// MarshalJSON writes type, TIMEX3 value and bound.
func (v Value) MarshalJSON() ([]byte, error) {
	return json.Marshal(jsonValue{v.kind, v.timex, v.bound})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (v *Value) UnmarshalJSON(b []byte) error {
	var j jsonValue
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	x, err := Parse(j.Value)
	if err != nil {
		return err
	}
	if j.Type != "" {
		x.kind = j.Type
	}
	x.bound = j.Bound
	*v = x
	return nil
}
