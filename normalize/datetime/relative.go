package datetime

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// direction reads "last", "this coming", "this past", "next".
func (f *finder) direction(i int) (dir int, ok bool, next int) {
	t := f.term(i)
	if t.is&isDirection == 0 {
		return 0, false, i
	}
	if u := f.term(i + 1); f.norm(i) == "this" && u.is&isDirection != 0 && u.dir != 0 {
		return int(u.dir), true, i + 2
	}
	return int(t.dir), true, i + 1
}

// edged reads "early Tuesday", "later this year", "mid-November", "late in the
// day".
func (f *finder) edged(i int) (expression, bool) {
	at := f.skip(i+1, "in", "on", "-")
	if f.norm(at) == "the" && f.norm(i) != "mid" {
		at++
	}
	if at == i+1 && f.is(at, isPart) { // "mid-afternoon yesterday"
		return f.partThenDay(i, at)
	}
	if f.is(at, isPart) && f.norm(i) == "mid" {
		return f.partThenDay(i, at)
	}
	e, ok := f.inner(at)
	if !ok || e.kind == value.Duration || e.kind == value.Set {
		return expression{}, false
	}
	e.first = i
	return e, true
}

// partThenDay reads a part of the day with the day behind it, or of the day that
// the text speaks of.
func (f *finder) partThenDay(first, at int) (expression, bool) {
	part := f.term(at).part
	e, ok := f.dayAt(f.skip(at+1, "on", "of"))
	if !ok {
		e = expression{shape: enclosed, unit: 'D', last: at + 1}
		if f.norm(at) == "night" && f.norm(first) != "late" || f.isWord(at+1) && !f.closes(at+1) {
			return expression{}, false // "late night television"
		}
	}
	e.first, e.part, e.kind = first, part, value.Time
	return e, true
}

// inner reads an expression inside a longer one.
func (f *finder) inner(i int) (expression, bool) {
	if i >= len(f.toks) {
		return expression{}, false
	}
	if f.toks[i].Kind == text.Number || f.norm(i) == "'" {
		if e, ok := f.first(i, (*finder).dayMonth, (*finder).decade, (*finder).century, (*finder).yearQuarter); ok {
			return e, true
		}
		y, ok := f.year(i)
		return expression{shape: calendar, first: i, last: i + 1, kind: value.Date, y: y}, ok && !f.is(i+1, isUnits)
	}
	if f.norm(i) == "the" {
		if e, ok := f.definite(i); ok {
			return e, true
		}
		i++
	}
	if f.is(i, isDecades) {
		return expression{first: i, last: i + 1, kind: value.Date, timex: "19" + string(rune('0'+f.term(i).decade/10))}, true
	}
	if f.is(i, isPoint) {
		return f.point(i)
	}
	if f.is(i, isEdge) {
		return f.edged(i)
	}
	if f.is(i, isSeason) && !f.isWord(i+1) {
		return f.seasonYear(i)
	}
	if e, ok := f.holidayDate(i); ok {
		return e, true
	}
	if n := f.norm(i); n == "fiscal" || n == "financial" {
		return f.fiscalYear(i)
	}
	return f.first(i, (*finder).monthDate, (*finder).weekdayDate, (*finder).directed, (*finder).quarterWord, (*finder).century, (*finder).spelledYear, (*finder).bareUnit)
}

// bareUnit reads "year" in "the end of the year".
func (f *finder) bareUnit(i int) (expression, bool) {
	t := f.term(i)
	if t.is&isUnit == 0 || f.norm(i) == "second" || f.norm(i) == "minute" || f.norm(i) == "hour" {
		return expression{}, false
	}
	return expression{shape: enclosed, first: i, last: i + 1, kind: value.Date, unit: t.unit}, true
}

// directed reads "last week", "this summer", "next month", "the past three
// months", "last night", "last October", "this year's third quarter".
func (f *finder) directed(i int) (expression, bool) {
	first := i
	dir, ok, at := f.direction(i)
	if !ok {
		return expression{}, false
	}
	if q, ok := f.quarterWord(i); ok && q.y > 0 {
		return q, true // "the last half of 2019"
	}
	e := expression{shape: relative, first: first, kind: value.Date, dir: dir, n: dir, directed: true}
	if w := f.norm(i); w == "previous" || w == "preceding" || w == "following" {
		e.anchor = fromText
	}
	at = f.skip(at, "fiscal", "calendar", "financial")
	t := f.term(at)
	switch {
	case t.is&isUnit != 0 && t.unit != 'S' && t.unit != 'I' && !f.hyphened(at):
		return f.directedUnit(e, first, at)
	case t.is&isSeason != 0:
		e.shape, e.season, e.last = season, t.season, at+1
		return e, true
	case t.is&isPart != 0 && f.norm(i) != "past":
		e.unit, e.part, e.kind, e.last = 'D', t.part, value.Time, at+1
		return e, true
	case f.norm(at) == "weekend":
		e.unit, e.last, e.weekend = 'W', at+1, true
		return e, true
	case t.is&isMonth != 0 && f.capital(at):
		m, ok := f.monthDate(at)
		if !ok { // "last May"
			m = expression{shape: calendar, last: at + 1, kind: value.Date, m: int(t.month)}
		}
		m.first, m.dir, m.directed = first, dir, true
		return m, true
	case t.is&isWeekday != 0:
		return f.weekdayDate(first)
	case t.is&isHoliday != 0:
		if h, ok := f.holidayDate(at); ok {
			h.first, h.dir, h.directed = first, dir, true
			return h, true
		}
	case t.is&isOrdinal != 0 && f.norm(i) != "this" && f.norm(i) != "current":
		return expression{}, false
	}
	if dir == 0 && f.norm(i) == "this" && t.is&isNumber != 0 {
		return expression{}, false
	}
	return f.spanOf(first, at, dir)
}

// hyphened reports a hyphen right behind the token: "last-minute", "this
// year-end".
func (f *finder) hyphened(i int) bool { return f.norm(i+1) == "-" && f.glued(i+1) && f.glued(i+2) }

// directedUnit reads the unit of "last week", and a quarter of "next year's first
// quarter".
func (f *finder) directedUnit(e expression, first, at int) (expression, bool) {
	t := f.term(at)
	if f.norm(at-1) == "past" && f.norm(at-2) != "this" {
		return expression{first: first, last: at + 1, kind: value.Duration, timex: period(count{n: 1000}, t.unit)}, true
	}
	e.unit, e.last = t.unit, at+1
	if t.unit == 'Y' && f.norm(at+1) == "'s" {
		if q, ok := f.quarterWord(at + 2); ok && q.y == 0 {
			q.first, q.dir, q.directed, q.unit = first, e.dir, true, 'Y'
			return q, true
		}
	}
	return e, true
}

// spanOf reads "three months" behind "the past".
func (f *finder) spanOf(first, i, dir int) (expression, bool) {
	e, ok := f.length(i)
	if ok && (e.kind != value.Duration || e.shape != ready) {
		return expression{}, false
	}
	if !ok {
		t := f.term(i)
		if t.is&isUnits == 0 || len(f.norm(i)) < 4 {
			return expression{}, false
		}
		e = expression{last: i + 1, kind: value.Duration, timex: period(count{vague: true}, t.unit)}
	}
	e.first, e.parts = first, [2]*expression{}
	if isOpenPeriod(e.timex) && dir != 0 { // "the past few years" name a time, not a length
		e.kind, e.timex = value.Date, pastRef
		if dir > 0 {
			e.timex = futureRef
		}
	}
	return e, true
}

func (f *finder) numberAt(i int) bool { return i < len(f.toks) && f.toks[i].Kind == text.Number }

func (f *finder) part(i int) (string, bool) {
	t := f.term(i)
	return t.part, t.is&isPart != 0 && t.part != "MI"
}

// closes reports words that end a noun phrase.
func (f *finder) closes(i int) bool {
	switch f.norm(i) {
	case "of", "in", "on", "at", "to", "by", "for", "from", "with", "and", "or", "but", "as", "that", "which", "who", "when", "while", "if",
		"is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "because", "than", "he", "she", "they", "it", "we":
		return true
	}
	return false
}

// vagueWord reads "now", "recently", "soon".
func (f *finder) vagueWord(i int) (expression, bool) {
	e := expression{first: i, last: i + 1, kind: value.Date, timex: f.term(i).text}
	switch f.norm(i) {
	case "soon":
		if f.norm(i-1) == "as" || f.norm(i+1) == "after" || f.norm(i+1) == "-" {
			return expression{}, false
		}
		if f.norm(i-1) == "too" || f.norm(i-1) == "how" {
			return expression{}, false
		}
	case "now":
		if f.hyphened(i) {
			return expression{}, false // "now-cancelled"
		}
	}
	return e, true
}
