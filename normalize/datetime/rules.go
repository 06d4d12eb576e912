package datetime

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// weekdayDate reads "Wednesday", "last Friday", "Friday night", "Wednesday,
// October 7".
func (f *finder) weekdayDate(i int) (expression, bool) {
	first := i
	dir, directed := f.num("direction", i)
	if directed {
		i++
	}
	w, ok := f.num("weekday", i)
	if !ok || !f.toks[i].Is(text.Capital) || len(f.norm(i)) <= 4 && !f.toks[i].Is(text.Abbrev) {
		return expression{}, false
	}
	next := i + 1
	if f.norm(next) == "," {
		next++
	}
	if e, ok := f.monthDate(next); ok && e.d > 0 {
		e.first = first
		return e, true
	}
	if e, ok := f.dayMonthAt(next); ok {
		e.first = first
		return e, true
	}
	e := expression{shape: daily, first: first, last: i + 1, kind: value.Date, n: w, dir: dir, directed: directed}
	f.partOfDay(&e)
	return e, true
}

func (f *finder) dayMonthAt(i int) (expression, bool) {
	if i >= len(f.toks) || f.toks[i].Kind != text.Number {
		return expression{}, false
	}
	return f.dayMonth(i)
}

// partOfDay reads "night", "morning" behind a day.
func (f *finder) partOfDay(e *expression) {
	if p, ok := f.in("part", e.last); ok {
		e.part, e.kind = p, value.Time
		e.last++
	}
}

// point reads "today", "yesterday afternoon", "tonight".
func (f *finder) point(i int) (expression, bool) {
	n, ok := f.num("point", i)
	if !ok {
		return expression{}, false
	}
	e := expression{shape: relative, first: i, last: i + 1, kind: value.Date, n: n, unit: 'D'}
	if f.norm(i) == "tonight" {
		e.part, e.kind = "NI", value.Time
		return e, true
	}
	f.partOfDay(&e)
	return e, true
}

// edged reads "early Tuesday", "later this year", "the end of January this
// year".
func (f *finder) edged(i int) (expression, bool) {
	if f.norm(i) == "the" {
		return f.endOf(i)
	}
	if _, ok := f.in("edge", i); !ok {
		return expression{}, false
	}
	at := i + 1
	if f.norm(at) == "in" || f.norm(at) == "on" || f.norm(at) == "-" {
		at++
	}
	if f.norm(at) == "the" && f.norm(i) != "mid" {
		at++
	}
	e, ok := f.inner(at)
	if !ok || e.kind == value.Duration {
		return expression{}, false
	}
	e.first = i
	return e, true
}

// endOf reads "the end of ...", "the beginning of ...".
func (f *finder) endOf(i int) (expression, bool) {
	switch f.norm(i + 1) {
	case "end", "beginning", "start", "middle":
	default:
		return expression{}, false
	}
	if f.norm(i+2) != "of" {
		return expression{}, false
	}
	e, ok := f.inner(i + 3)
	if !ok {
		return expression{}, false
	}
	if e.shape == calendar && e.y == 0 {
		if x, ok := f.directed(e.last); ok && x.unit == 'Y' && f.ref.known {
			y, _, _ := dateOf(f.ref.day)
			e.y, e.last = y+x.dir, x.last
		}
	}
	e.first = i
	return e, true
}

// inner reads an expression inside a longer one.
func (f *finder) inner(i int) (expression, bool) {
	if i >= len(f.toks) {
		return expression{}, false
	}
	if f.toks[i].Kind == text.Number {
		if e, ok := f.dayMonth(i); ok {
			return e, true
		}
		if y, ok := f.year(i); ok {
			return expression{shape: calendar, first: i, last: i + 1, kind: value.Date, y: y}, true
		}
		return f.decade(i)
	}
	if f.norm(i) == "the" {
		i++
	}
	for _, rule := range []func(*finder, int) (expression, bool){(*finder).monthDate, (*finder).weekdayDate, (*finder).point, (*finder).directed, (*finder).quarterWord} {
		if e, ok := rule(f, i); ok {
			return e, true
		}
	}
	return expression{}, false
}

// directed reads "last week", "this summer", "next month", "the past three
// months", "last night", "last October".
func (f *finder) directed(i int) (expression, bool) {
	first := i
	if f.norm(i) == "the" {
		i++
	}
	dir, ok := f.num("direction", i)
	if !ok {
		return expression{}, false
	}
	e := expression{shape: relative, first: first, kind: value.Date, dir: dir, n: dir, directed: true}
	if u, ok := f.in("unit", i+1); ok && len(f.norm(i+1)) > 2 && f.norm(i + 1)[len(f.norm(i+1))-1] != 's' && u != "S" && u != "I" {
		if f.norm(i) == "past" && first < i {
			return f.spanOf(first, i+1, dir)
		}
		e.unit, e.last = u[0], i+2
		return e, true
	}
	if s, ok := f.in("season", i+1); ok {
		e.shape, e.season, e.last = season, s, i+2
		return e, true
	}
	if p, ok := f.in("part", i+1); ok {
		e.unit, e.part, e.kind, e.last = 'D', p, value.Time, i+2
		return e, true
	}
	if f.norm(i+1) == "weekend" {
		e.unit, e.last, e.part = 'W', i+2, "WE"
		return e, true
	}
	if m, ok := f.month(i + 1); ok {
		return expression{shape: calendar, first: first, last: i + 2, kind: value.Date, m: m, dir: dir, directed: true}, true
	}
	return f.spanOf(first, i+1, dir)
}

// spanOf reads "three months" behind "the past".
func (f *finder) spanOf(first, i, dir int) (expression, bool) {
	e, ok := f.spell(i)
	if !ok || e.kind != value.Duration {
		if u, ok := f.in("unit", i); ok && f.norm(i)[len(f.norm(i))-1] != 's' {
			return expression{first: first, last: i + 1, kind: value.Duration, timex: period("1", u[0])}, true
		} else if ok {
			return expression{first: first, last: i + 1, kind: value.Duration, timex: period("X", u[0])}, true
		}
		return expression{}, false
	}
	e.first = first
	return e, true
}

// quarterWord reads "the third quarter", "fourth-quarter", "Q3 2020".
func (f *finder) quarterWord(i int) (expression, bool) {
	first := i
	if f.norm(i) == "the" {
		i++
	}
	e := expression{shape: quarter, first: first, kind: value.Date}
	if n := f.norm(i); len(n) == 2 && n[0] == 'q' && n[1] >= '1' && n[1] <= '4' && f.toks[i].Is(text.Capital) {
		e.n, e.last = int(n[1]-'0'), i+1
	} else {
		n, ok := f.num("ordinal", i)
		at := i + 1
		if f.norm(at) == "-" {
			at++
		} else if f.norm(at) == "fiscal" {
			at++
		}
		if !ok || n > 4 || f.norm(at) != "quarter" {
			return expression{}, false
		}
		e.n, e.last = n, at+1
	}
	at := e.last
	if f.norm(at) == "of" || f.norm(at) == "," {
		at++
	}
	if y, ok := f.year(at); ok {
		e.y, e.last = y, at+1
	} else if x, ok := f.directed(at); ok && at > e.last && x.unit == 'Y' && f.ref.known {
		y, _, _ := dateOf(f.ref.day)
		e.y, e.last = y+x.dir, x.last
	}
	return e, true
}

// spell reads a number of units: "three months", "two-year", "a year ago", "5
// days later", "at least three weeks".
func (f *finder) spell(i int) (expression, bool) {
	first := i
	count, next, ok := f.count(i)
	if !ok {
		return expression{}, false
	}
	hyphen := false
	if f.norm(next) == "-" {
		next, hyphen = next+1, true
	}
	u, ok := f.in("unit", next)
	if !ok || f.norm(next) == "second" || f.norm(next) == "quarter" && count == "1" {
		return expression{}, false
	}
	e := expression{first: first, last: next + 1, kind: value.Duration, timex: period(count, u[0])}
	if hyphen && f.norm(next+1) == "-" && f.norm(next+2) == "old" {
		e.last = next + 3
		return e, true
	}
	if f.norm(i) == "a" && !f.moved(&e) && f.norm(i-1) != "for" {
		return expression{}, false
	}
	n, err := strconv.Atoi(count)
	if !f.moved(&e) {
		return e, true
	}
	past := f.norm(e.last) == "ago" || f.norm(e.last) == "earlier" || f.norm(e.last) == "before"
	e.last++
	if err != nil {
		e.kind, e.timex = value.Date, pastRef
		if !past {
			e.timex = futureRef
		}
		return e, true
	}
	if past {
		n = -n
	}
	e.shape, e.kind, e.n, e.unit, e.timex = relative, value.Date, n, u[0], ""
	if e.unit == 'W' {
		e.unit, e.n = 'D', 7*n
	}
	return e, true
}

// moved reports whether "ago", "earlier" or "later" stands behind.
func (f *finder) moved(e *expression) bool {
	switch f.norm(e.last) {
	case "ago", "earlier", "later":
		return true
	}
	return false
}

// count reads a number in words or digits, or a vague one as "X".
func (f *finder) count(i int) (string, int, bool) {
	if n, ok := f.digits(i); ok && n < 2000 {
		return strconv.Itoa(n), i + 1, true
	}
	if n, ok := f.num("number", i); ok {
		if m, more := f.num("number", i+2); more && f.norm(i+1) == "-" && n >= 20 && m < 10 {
			return strconv.Itoa(n + m), i + 3, true
		}
		if f.norm(i) == "a" && (f.norm(i+1) == "couple" || f.norm(i+1) == "few") {
			next := i + 2
			if f.norm(next) == "of" {
				next++
			}
			return "X", next, true
		}
		return strconv.Itoa(n), i + 1, true
	}
	if s, ok := f.in("some", i); ok {
		return s, i + 1, true
	}
	return "", i, false
}

// period returns a TIMEX3 duration.
func period(count string, unit byte) string {
	switch unit {
	case 'S', 'H':
		return "PT" + count + string(unit)
	case 'I':
		return "PT" + count + "M"
	case 'E':
		return "P" + count + "DE"
	case 'C':
		return "P" + count + "CE"
	}
	return "P" + count + string(unit)
}

// setOf reads "every Tuesday", "each year", "daily".
func (f *finder) setOf(i int) (expression, bool) {
	if s, ok := f.in("set", i); ok {
		return expression{first: i, last: i + 1, kind: value.Set, timex: s}, true
	}
	if n := f.norm(i); n != "every" && n != "each" {
		return expression{}, false
	}
	e := expression{first: i, last: i + 2, kind: value.Set}
	if w, ok := f.num("weekday", i+1); ok {
		e.timex = "XXXX-WXX-" + strconv.Itoa(w)
		return e, true
	}
	if m, ok := f.month(i + 1); ok {
		e.timex = "XXXX-" + pad(m)
		return e, true
	}
	if u, ok := f.in("unit", i+1); ok {
		e.timex = period("1", u[0])
		return e, true
	}
	return expression{}, false
}

// holiday reads days that have a name and a fixed date.
func (f *finder) holiday(i int) (expression, bool) {
	s, ok := f.in("holiday", i)
	if !ok || !f.toks[i].Is(text.Capital) {
		return expression{}, false
	}
	e := expression{shape: calendar, first: i, last: i + 1, kind: value.Date}
	e.m, _ = strconv.Atoi(s[:2])
	e.d, _ = strconv.Atoi(s[3:])
	if n := f.norm(i + 1); n == "day" || n == "eve" {
		if n == "eve" {
			e.d--
		}
		e.last++
	}
	e.last = f.yearBehind(&e, e.last)
	return e, true
}

// vagueWord reads "now", "recently", "soon".
func (f *finder) vagueWord(i int) (expression, bool) {
	if s, ok := f.in("vague", i); ok {
		return expression{first: i, last: i + 1, kind: value.Date, timex: s}, true
	}
	if f.norm(i) == "the" && (f.norm(i+1) == "past" || f.norm(i+1) == "future") {
		if i+2 < len(f.toks) && f.toks[i+2].Kind == text.Word && (f.norm(i+1) == "past" || f.norm(i+1) == "future") && f.norm(i-1) != "in" {
			return expression{}, false
		}
		timex := pastRef
		if f.norm(i+1) == "future" {
			timex = futureRef
		}
		return expression{first: i, last: i + 2, kind: value.Date, timex: timex}, true
	}
	return expression{}, false
}
