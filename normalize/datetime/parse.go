package datetime

import (
	"fmt"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
)

// Parse reads a TIMEX3 value, or a range of two dates or durations with a slash:
//
//	2020  2020-10  2020-10-07  2020-10-07T10:30Z  2020-10-07TNI  2020-W41
//	2020-W41-WE  2020-Q3  2020-H1  2020-SU  199  19  FY2020  XXXX-10-07
//	XXXX-WXX-3  P3D  PT2H30M  P2.5Y  PXM  PRESENT_REF  2020-10-05/2020-10-09
//
// The type is Date, Time or Duration by form; a set is written like a duration
// or an open date, and only JSON tells it apart. The error wraps [ErrValue].
func Parse(s string) (Value, error) {
	fail := fmt.Errorf("%.40q: %w", s, ErrValue)
	if len(s) > 64 {
		return Value{}, fail
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		x, errX := Parse(a)
		y, errY := Parse(b)
		if errX != nil || errY != nil || strings.Contains(b, "/") {
			return Value{}, fail
		}
		return rangeOf(x, y, fail)
	}
	if d := parseDate(s); d.ok {
		return Value{kind: d.kind(), timex: s, from: d.from, to: d.to, known: true}, nil
	}
	switch {
	case s == presentRef || s == pastRef || s == futureRef:
		return Value{kind: value.Date, timex: s}, nil
	case isPeriod(s):
		return Value{kind: value.Duration, timex: s}, nil
	case isFiscal(s):
		return Value{kind: value.Date, timex: s}, nil
	case isOpen(s):
		v := Value{kind: value.Date, timex: s}
		if strings.Contains(s, "T") {
			v.kind = value.Time
		}
		return v, nil
	}
	return Value{}, fail
}

// rangeOf makes the range of two values.
func rangeOf(a, b Value, fail error) (Value, error) {
	s := a.timex + "/" + b.timex
	switch {
	case a.kind == value.Duration && b.kind == value.Duration:
		return Value{kind: value.Duration, timex: s}, nil
	case a.kind == value.Duration || b.kind == value.Duration:
	case a.known && b.known && a.from <= b.from && a.to <= b.to:
		return Value{kind: value.Date, timex: s, from: a.from, to: b.to, known: true}, nil
	case !a.known && !b.known && isOpen(a.timex) && isOpen(b.timex):
		return Value{kind: value.Date, timex: s}, nil
	}
	return Value{}, fail
}

// date is a date as its parts say.
type date struct {
	from, to int // days [from, to)
	unit     Granularity
	minute   int // of the day; -1 when there is none
	zone     int // minutes east of UTC
	zoned    bool
	ok       bool
}

func (d date) kind() value.Type {
	if d.unit == Minute || d.unit == PartOfDay {
		return value.Time
	}
	return value.Date
}

// parseDate reads a date that is closed: it has a place in the calendar.
func parseDate(s string) date {
	if at := strings.IndexByte(s, '/'); at >= 0 {
		a, b := parseDate(s[:at]), parseDate(s[at+1:])
		return date{from: a.from, to: b.to, unit: Span, minute: -1, ok: a.ok && b.ok && a.from <= b.from && a.to <= b.to}
	}
	day, clock, timed := strings.Cut(s, "T")
	d := parseDay(day)
	d.minute = -1
	if d.ok && timed {
		d.ok = d.unit == Day && d.setClock(clock)
	}
	return d
}

// parseDay reads a date without a time of day.
func parseDay(s string) date {
	y, ok := smallNumber(s[:min(4, len(s))])
	if !ok || len(s) < 2 {
		return date{}
	}
	switch len(s) {
	case 2:
		return interval(dayOf(100*y, 1, 1), dayOf(100*y+100, 1, 1), Century)
	case 3:
		return interval(dayOf(10*y, 1, 1), dayOf(10*y+10, 1, 1), Decade)
	case 4:
		return interval(dayOf(y, 1, 1), dayOf(y+1, 1, 1), Year)
	}
	part := s[5:]
	if s[4] != '-' || part == "" {
		return date{}
	}
	m, isMonth := smallNumber(part[:min(2, len(part))])
	switch {
	case len(part) == 5 && isMonth && part[2] == '-':
		d, ok := smallNumber(part[3:])
		if !ok || !validDate(y, m, d) {
			return date{}
		}
		return interval(dayOf(y, m, d), dayOf(y, m, d)+1, Day)
	case len(part) != 2 && part[0] != 'W':
		return date{}
	case isMonth && m >= 1 && m <= 12:
		return interval(dayOf(y, m, 1), dayOf(y, m+1, 1), Month)
	}
	return yearPart(y, part)
}

func interval(from, to int, unit Granularity) date {
	return date{from: from, to: to, unit: unit, ok: true}
}

// yearPart returns a quarter, half, week, weekend or season of the year.
func yearPart(y int, part string) date {
	n, ok := smallNumber(part[1:min(len(part), 3)])
	switch {
	case part[0] == 'Q' && ok && n >= 1 && n <= 4:
		return interval(dayOf(y, 3*n-2, 1), dayOf(y, 3*n+1, 1), Quarter)
	case part[0] == 'H' && ok && n >= 1 && n <= 2:
		return interval(dayOf(y, 6*n-5, 1), dayOf(y, 6*n+1, 1), HalfYear)
	case part[0] == 'W' && ok && len(part) >= 3:
		first := dayOf(y, 1, 4)
		monday := first - weekday(first) + 1 + 7*(n-1)
		if wy, w := isoWeek(monday); wy != y || w != n {
			return date{}
		}
		switch part[3:] {
		case "":
			return interval(monday, monday+7, Week)
		case "-WE":
			return interval(monday+5, monday+7, Span)
		}
		return date{}
	}
	if m, ok := seasons[part]; ok {
		return interval(dayOf(y, m, 1), dayOf(y, m+3, 1), Season)
	}
	return date{}
}

// seasons of the northern half, by their first month, as weather services count
// them. The winter of a year is the one in which it ends.
var seasons = map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}

// setClock reads "10:30", "10:30Z", "10:30-05:00" or a part of the day.
func (d *date) setClock(s string) bool {
	switch s {
	case "MO", "AF", "EV", "NI", "MI", "DT":
		d.unit = PartOfDay
		return true
	}
	if len(s) < 5 || s[2] != ':' {
		return false
	}
	h, okH := smallNumber(s[:2])
	m, okM := smallNumber(s[3:5])
	d.unit, d.minute = Minute, 60*h+m
	if !okH || !okM || h > 24 || m > 59 || d.minute > 24*60 {
		return false
	}
	zone := s[5:]
	switch {
	case zone == "":
		return true
	case zone == "Z":
		d.zoned = true
		return true
	case len(zone) != 6 || zone[3] != ':' || zone[0] != '+' && zone[0] != '-':
		return false
	}
	zh, okH := smallNumber(zone[1:3])
	zm, okM := smallNumber(zone[4:])
	d.zone, d.zoned = 60*zh+zm, true
	if zone[0] == '-' {
		d.zone = -d.zone
	}
	return okH && okM && zh < 15 && zm < 60
}

func isFiscal(s string) bool {
	y, ok := strings.CutPrefix(s, "FY")
	return ok && (parseDay(y).ok && len(y) == 4 || len(y) == 7 && (parseDay(y).unit == Quarter || parseDay(y).unit == HalfYear))
}

// isOpen reports a date of which parts are not told: XXXX-10-07, XXXX-WXX-3,
// XXXX-XX-XXT10:30.
func isOpen(s string) bool {
	rest, ok := strings.CutPrefix(s, "XXXX")
	if !ok {
		return false
	}
	day, clock, timed := strings.Cut(rest, "T")
	if timed {
		d := date{}
		if !d.setClock(clock) {
			return false
		}
	}
	if day != "" && day[0] != '-' {
		return false
	}
	switch {
	case day == "" || day == "-XX" || day == "-XX-XX":
		return true
	case len(day) == 7 && day[:6] == "-WXX-W" && (day[6] == 'E' || day[6] == 'D'):
		return true
	case len(day) == 6 && day[:5] == "-WXX-":
		return day[5] >= '1' && day[5] <= '7'
	case len(day) == 6 && day[3] == '-':
		m, okM := smallNumber(day[1:3])
		d, okD := smallNumber(day[4:])
		return okM && okD && validDate(2000, m, d)
	case len(day) == 3:
		_, season := seasons[day[1:]]
		m, ok := smallNumber(day[1:])
		q := day[1] == 'Q' && day[2] >= '1' && day[2] <= '4' || day[1] == 'H' && (day[2] == '1' || day[2] == '2')
		return season || q || ok && m >= 1 && m <= 12
	}
	return false
}

// isPeriod reports a duration: P3D, PT2H30M, P2.5Y, PXM.
func isPeriod(s string) bool {
	_, ok := parsePeriod(s)
	return ok
}
