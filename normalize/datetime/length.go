package datetime

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// period returns a TIMEX3 duration. Decades and centuries are counted in
// years, so that equal lengths print alike.
func period(c count, unit byte) string {
	s := c.String()
	switch unit {
	case 'S', 'H':
		return "PT" + s + string(unit)
	case 'I':
		return "PT" + s + "M"
	case 'E', 'C':
		if c.vague {
			return "PXY"
		}
		by := 10
		if unit == 'C' {
			by = 100
		}
		return "P" + trimmed(by*c.n) + "Y"
	}
	return "P" + s + string(unit)
}

func isOpenPeriod(timex string) bool { return timex[0] == 'P' && strings.IndexByte(timex, 'X') > 0 }

// length reads a number of units with its bound: "three months", "two-year",
// "nearly two and a half years", "12 to 18 months"; and the point in time that
// words behind it make of it: "a year ago", "5 days later".
func (f *finder) length(i int) (expression, bool) {
	at, bound := f.boundBefore(i)
	e, ok := f.units(at)
	if !ok {
		return expression{}, false
	}
	e.bound = bound
	if bound != value.Exact {
		e.first = i
	}
	f.boundBehind(&e)
	return f.moved(e, at)
}

// boundBefore reads the words of a bound and returns the token behind them.
func (f *finder) boundBefore(i int) (next int, b value.Bound) {
	two := f.norm(i + 1)
	switch f.norm(i) {
	case "at":
		if two == "least" {
			return i + 2, value.Min
		} else if two == "most" {
			return i + 2, value.Max
		}
	case "more", "less", "fewer":
		if two == "than" {
			return i + 2, map[bool]value.Bound{true: value.Min, false: value.Max}[f.norm(i) == "more"]
		}
	case "up":
		if two == "to" {
			return i + 2, value.Max
		}
	case "no", "not":
		if f.norm(i+2) == "than" && (two == "more" || two == "later") {
			return i + 3, value.Max
		} else if f.norm(i+2) == "than" && (two == "less" || two == "fewer") {
			return i + 3, value.Min
		}
	case "as":
		if f.norm(i+2) == "as" && (two == "many" || two == "long") {
			return i + 3, value.Max
		} else if f.norm(i+2) == "as" && (two == "little" || two == "few") {
			return i + 3, value.Min
		}
	}
	if t := f.term(i); t.is&isBound != 0 {
		return i + 1, map[string]value.Bound{"about": value.About, "min": value.Min, "max": value.Max}[t.text]
	}
	if f.norm(i) == "some" && (f.numberAt(i+1) || f.is(i+1, isNumber)) {
		return i + 1, value.About
	}
	return i, value.Exact
}

// boundBehind reads "or so", "or more" behind the units.
func (f *finder) boundBehind(e *expression) {
	if f.norm(e.last) != "or" {
		return
	}
	switch f.norm(e.last + 1) {
	case "so":
		e.bound = value.About
	case "more", "longer":
		e.bound = value.Min
	case "less":
		e.bound = value.Max
	default:
		return
	}
	e.last += 2
}

// units reads a count and its unit.
func (f *finder) units(i int) (expression, bool) {
	c, next, ok := f.count(i)
	if !ok {
		return expression{}, false
	}
	e := expression{first: i, kind: value.Duration}
	low := c
	if to, after, ok := f.otherEnd(next); ok && to.n > c.n {
		e.parts[0] = &expression{first: i, last: next, kind: value.Duration}
		e.parts[1] = &expression{first: f.skip(next, "to", "-", "or", "and"), kind: value.Duration}
		if e.parts[1].first == next {
			e.parts[1].first++
		}
		c, next = to, after
	}
	unit, last, ok := f.unitBehind(next, c, i)
	if !ok {
		return expression{}, false
	}
	if hyphen := f.norm(last); hyphen == "-" && f.norm(last+1) == "old" {
		last += 2 // "an eight-month-old truce"
	}
	e.last, e.unit, e.n = last, unit, c.n
	e.timex = period(c, unit)
	if e.parts[0] != nil {
		e.parts[0].timex, e.parts[1].timex, e.parts[1].last = period(low, unit), e.timex, last
		e.timex = e.parts[0].timex + "/" + e.timex
	} else {
		f.andMore(&e, c, unit)
	}
	e.directed = c.vague // the count is not told
	if c.vague && f.norm(i) == "recent" {
		e.shape, e.kind, e.timex, e.unit = ready, value.Date, pastRef, 0
	}
	return e, true
}

// otherEnd reads the higher number of "12 to 18 months" and "two or three
// days".
func (f *finder) otherEnd(i int) (count, int, bool) {
	switch f.norm(i) {
	case "to", "-", "or", "and":
		if f.norm(i) == "and" && !f.is(i+1, isNumber) && !f.numberAt(i+1) || f.norm(i+1) == "a" || f.norm(i+1) == "an" {
			return count{}, i, false
		}
		c, next, ok := f.count(i + 1)
		return c, next, ok && !c.vague
	}
	return count{}, i, false
}

// unitBehind reads the unit of a count whose first token is at first. Ages are
// no expressions of time here ("52 years old"), nor are fractions in quarters.
func (f *finder) unitBehind(i int, c count, first int) (unit byte, last int, ok bool) {
	at := i
	hyphen := f.norm(at) == "-"
	if hyphen {
		at++
	}
	for f.is(at, isBetween) && !hyphen && at < i+2 {
		at++
	}
	t := f.term(at)
	if t.is&(isUnit|isUnits) == 0 {
		return 0, 0, false
	}
	article := f.norm(first) == "a" || f.norm(first) == "an"
	single := c.n == 1000 && !c.vague
	switch {
	case t.unit == 'Y' && f.ageBehind(at+1):
		return 0, 0, false
	case t.unit == 'S' && t.is&isUnit != 0 && !hyphen: // "second" is an ordinal
		return 0, 0, false
	case t.unit == 'Q' && c.n == 3000 && f.norm(at) == "quarters" && !f.is(first-1, isDirection|isOrdinal) && at == i:
		return 0, 0, false // three parts of four
	case t.unit == 'Q' && (article || hyphen && t.is&isUnits != 0 || f.numberAt(first) && len(f.norm(first)) == 4):
		return 0, 0, false // "a quarter of", "three-quarters", "the 1988 quarter"
	case t.is&isUnit != 0 && !single && !hyphen && !f.numberAt(first) && c.n != 500 && !c.vague && !f.isWord(at+1):
		return 0, 0, false // "five minute", but "a three day rally"
	case article && f.norm(at+1) == "-":
		return 0, 0, false // "a day-long", "a month-old"
	case f.norm(at+1) == "'" && f.glued(at+1):
		return t.unit, at + 1, true // "three weeks' notice"
	case len(f.norm(at)) < 4 && !f.numberAt(i-1) && t.unit != 'D':
		return 0, 0, false
	case t.unit == 'Y' && f.numberAt(first) && len(f.norm(first)) == 4 && c.n >= 1900000 && c.n < 2100000:
		return 0, 0, false // "the 2020 year"
	}
	return t.unit, at + 1, true
}

// ageBehind reports "old" or "of age" behind the unit.
func (f *finder) ageBehind(i int) bool {
	switch n := f.norm(f.afterHyphen(i)); n {
	case "old", "olds":
		return true
	case "of":
		return f.norm(i+1) == "age"
	}
	return false
}

// andMore adds "and a half" and smaller units behind: "two hours and 30
// minutes".
func (f *finder) andMore(e *expression, c count, unit byte) {
	if f.norm(e.last) != "and" && f.norm(e.last) != "," || c.vague || unit == 'E' || unit == 'C' {
		return
	}
	at := e.last + 1
	if f.norm(e.last) == "and" && f.norm(at) == "a" && f.norm(at+1) == "half" {
		c.n += 500
		e.n, e.timex, e.last = c.n, period(c, unit), at+2
		return
	}
	const order = "YMWDHIS"
	m, next, ok := f.count(at)
	if !ok || m.vague || f.norm(at) == "a" {
		return
	}
	t := f.term(next)
	if t.is&(isUnit|isUnits) == 0 || strings.IndexByte(order, t.unit) <= strings.IndexByte(order, unit) || strings.IndexByte(order, unit) < 0 {
		return
	}
	more := period(m, t.unit)
	switch both := strings.IndexByte(e.timex, 'T') > 0; {
	case both:
		more = strings.TrimPrefix(more, "PT")
	default:
		more = more[1:]
	}
	e.timex, e.last, e.unit = e.timex+more, next+1, 0
}

// moved makes a date of a length that "ago", "earlier" or "later" follows, and a
// set of "a year" behind a rate.
func (f *finder) moved(e expression, at int) (expression, bool) {
	sign := 0
	switch n := f.norm(e.last); n {
	case "ago", "back":
		sign = -1
		if n == "back" && f.is(e.last+1, isNumber) {
			sign = 0
		}
	case "earlier", "before", "previously":
		sign, e.anchor = -1, fromText
		if n == "before" && f.isWord(e.last+1) {
			sign = 0
		}
	case "later", "afterwards", "afterward", "after":
		sign, e.anchor = 1, fromText
		if n == "after" && f.isWord(e.last+1) {
			sign = 0
		}
	case "from":
		if w := f.norm(e.last + 1); w == "now" || w == "today" {
			sign = 1
			e.last++
		}
	}
	if sign == 0 || e.parts[0] != nil || e.unit == 0 {
		if f.isRate(&e, at) {
			e.kind = value.Set
		}
		return e, true
	}
	e.last++
	e.kind = value.Date
	if e.directed || e.n%1000 != 0 && e.unit != 'Y' {
		e.timex = pastRef
		if sign > 0 {
			e.timex = futureRef
		}
		return e, true
	}
	e.shape, e.timex, e.n = relative, "", sign*e.n/1000
	if sign < 0 && f.norm(e.last) == "today" && strings.IndexByte("YEMWD", e.unit) >= 0 {
		e.toDay, e.last = true, e.last+1 // "ten years ago today"
	}
	return e, true
}

// isRate reports "a year" that says how often or how much: "15 a year", "$3 a
// day", "twice a week".
func (f *finder) isRate(e *expression, at int) bool {
	if n := f.norm(at); n != "a" && n != "an" || at == 0 || f.toks[at].Is(text.LineBefore) {
		return false
	}
	p := &f.toks[at-1]
	switch p.Norm {
	case "times", "once", "twice", "%", "percent", "dollars", "cents", "share", "million", "billion":
		return true
	}
	return p.Kind == text.Number || p.Kind == text.Symbol || p.Kind == text.Word && len(p.Norm) > 3 && p.Norm[len(p.Norm)-1] == 's'
}

// openLength reads lengths without a number behind a preposition: "for years",
// "in weeks", "over the years".
func (f *finder) openLength(i int) (expression, bool) {
	at := i + 1
	if f.norm(i) == "over" || f.norm(i) == "after" || f.norm(i) == "within" {
		if f.norm(i) == "over" {
			at = f.skip(at, "the")
		}
		if e, ok := f.length(i); ok && f.norm(i) == "over" && f.norm(at) != "the" && at == i+1 {
			return e, true
		}
	}
	t := f.term(at)
	if t.is&isUnits == 0 || len(f.norm(at)) < 4 || t.unit == 'Q' {
		return expression{}, false
	}
	e := expression{first: at, last: at + 1, kind: value.Duration, timex: period(count{vague: true}, t.unit)}
	if at > i+1 {
		e.first = i
	}
	if n := f.norm(at + 1); n == "or" || n == "and" {
		if f.is(at+2, isUnits) {
			e.last = at + 3 // "within weeks or months"
		}
	}
	return e, !f.hyphened(at)
}
