package datetime

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// weekdayDate reads "Wednesday", "last Friday", "Friday night", "this coming
// Sunday, March 8", "Mondays".
func (f *finder) weekdayDate(i int) (expression, bool) {
	first := i
	dir, directed, i := f.direction(i)
	t := f.term(i)
	if t.is&(isWeekday|isWeekdays) == 0 || !f.capital(i) || len(f.norm(i)) <= 4 && !f.toks[i].Is(text.Abbrev) && !f.shortWeekday(i) {
		return expression{}, false
	}
	if t.is&isWeekdays != 0 {
		return expression{first: first, last: i + 1, kind: value.Set, timex: "XXXX-WXX-" + string(rune('0'+t.weekday))}, !directed
	}
	next := f.skip(i+1, ",")
	e, ok := f.monthDate(next)
	if !ok || e.d == 0 {
		e, ok = f.dayMonthAt(f.skip(next, "the"))
	}
	if ok && !f.toks[next].Is(text.LineBefore) {
		e.first = first
		return e, true
	}
	e = expression{shape: daily, first: first, last: i + 1, kind: value.Date, n: int(t.weekday), dir: dir, directed: directed}
	if f.norm(e.last) == "last" && f.norm(e.last+1) == "week" || f.norm(e.last) == "next" && f.norm(e.last+1) == "week" {
		e.unit, e.dir, e.directed, e.last = 'W', int(f.term(e.last).dir), true, e.last+2 // "Monday last week"
	}
	if f.norm(e.last) == "week" && !directed && (!f.isWord(e.last+1) || f.closes(e.last+1)) && !f.hyphened(e.last) {
		e.unit, e.last = 'w', e.last+1 // "Saturday week" is a week behind Saturday
		return e, true
	}
	if p, ok := parts[f.norm(e.last)]; ok && !directed {
		return expression{first: first, last: e.last + 1, kind: value.Set, timex: "XXXX-WXX-" + string(rune('0'+t.weekday)) + "T" + p}, true
	}
	f.partOfDay(&e)
	f.datedClock(&e)
	return e, true
}

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

// shortWeekday reports a weekday cut short and without its full stop that a date
// or a bracket shows to be one: "Fri, 5 Oct".
func (f *finder) shortWeekday(i int) bool {
	at := f.skip(i+1, ",")
	return f.is(at, isMonth) && f.capital(at) || at < len(f.toks) && f.toks[at].Kind == text.Number && f.is(at+1, isMonth)
}

func (f *finder) dayMonthAt(i int) (expression, bool) {
	if i >= len(f.toks) || f.toks[i].Kind != text.Number {
		return expression{}, false
	}
	return f.dayMonth(i)
}

// partOfDay reads "night", "late afternoon", "at noon" behind a day.
func (f *finder) partOfDay(e *expression) {
	at := e.last
	if f.is(at, isEdge) {
		at++
	}
	if t := f.term(at); t.is&isPart != 0 {
		e.part, e.kind, e.last = t.part, value.Time, at+1
	}
}

// parts of the day in the plural, which make a weekday a set: "Tuesday nights".
var parts = map[string]string{"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}

// point reads "today", "yesterday afternoon", "tonight".
func (f *finder) point(i int) (expression, bool) {
	t := f.term(i)
	e := expression{shape: relative, first: i, last: i + 1, kind: value.Date, n: int(t.day), unit: 'D'}
	if f.norm(i) == "tonight" {
		e.part, e.kind = "NI", value.Time
		return e, true
	}
	f.partOfDay(&e)
	f.datedClock(&e)
	return e, true
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

// definite reads what "the" opens.
func (f *finder) definite(i int) (expression, bool) {
	at := i + 1
	e, ok := f.behindThe(at)
	if !ok || e.last <= at {
		return expression{}, false
	}
	e.first = i
	return e, true
}

// behindThe reads an expression that an article makes definite.
func (f *finder) behindThe(at int) (expression, bool) {
	if at >= len(f.toks) {
		return expression{}, false
	}
	if f.toks[at].Kind == text.Number || f.norm(at) == "'" {
		return f.first(at, (*finder).decade, (*finder).century, (*finder).yearQuarter, (*finder).quarterDigits, (*finder).dayMonth, (*finder).monthDay, (*finder).fiscalRange)
	}
	t := f.term(at)
	if t.is == 0 {
		return f.termWord(at)
	}
	switch n := f.norm(at); {
	case t.is&isPiece != 0 && f.norm(at+1) == "of":
		return f.pieceOf(at)
	case n == "same", n == "very" && f.norm(at+1) == "same":
		return f.same(at)
	case n == "latest", n == "full", n == "entire", n == "whole":
		return f.wholeOf(at)
	case n == "future", n == "past" && !f.is(at+1, isUnit|isUnits|isNumber|isVaguely|isSeason|isDirection|isWeekday|isMonth|isBetween) && !f.numberAt(at+1):
		return f.termWord(at)
	case t.is&isDirection != 0:
		return f.theDirected(at)
	case n == "day" && (f.norm(at+1) == "after" || f.norm(at+1) == "before"):
		return f.dayBeside(at)
	case t.is&isOrdinal != 0:
		return f.first(at, (*finder).quarterWord, (*finder).century, (*finder).ordinalDay, (*finder).firstUnits)
	case t.is&isEdge != 0:
		return f.first(at, (*finder).edged, (*finder).holidayDate)
	case t.is&isDecades != 0:
		if f.isWord(at+1) && !f.closes(at+1) {
			return expression{}, false
		}
		return f.inner(at)
	case t.is&isNumber != 0 && t.number >= 20:
		return f.first(at, (*finder).century, (*finder).ordinalDay)
	case n == "fiscal" || n == "financial":
		return f.fiscalYear(at)
	case t.is&isSeason != 0 && f.norm(at) != "fall" && f.norm(at) != "spring" || t.is&isSeason != 0 && (f.norm(at+1) == "of" || f.norm(at-2) == "in" || f.norm(at-2) == "since"):
		return f.theSeason(at)
	case t.is&isPart != 0 && t.part != "MI" && (f.norm(at-2) == "in" || f.norm(at-2) == "during" || f.norm(at+1) == "of"):
		return f.partThenDay(at, at)
	case t.is&isUnit != 0, n == "weekend":
		return f.theUnit(at)
	case t.is&isHoliday != 0:
		return f.holidayDate(at)
	case t.is&isMonth != 0:
		e, ok := f.monthDate(at)
		return e, ok && e.shape == quarter
	case n == "final":
		return f.quarterWord(at)
	}
	return f.termWord(at)
}

func (f *finder) numberAt(i int) bool { return i < len(f.toks) && f.toks[i].Kind == text.Number }

// theDirected reads "the next day", "the past three months", "the current
// quarter".
func (f *finder) theDirected(at int) (expression, bool) {
	e, ok := f.directed(at)
	if ok && e.shape == relative && e.unit == 'D' && e.dir != 0 && e.part == "" && f.norm(at) != "last" {
		e.anchor = fromText // "the next day" is the day after that of the tale
	}
	return e, ok
}

// dayBeside reads "the day after tomorrow" and "the day before yesterday".
func (f *finder) dayBeside(at int) (expression, bool) {
	step := 1
	if f.norm(at+1) == "before" {
		step = -1
	}
	if t := f.term(at + 2); t.is&isPoint != 0 && int(t.day) == step {
		return expression{shape: relative, last: at + 3, kind: value.Date, n: 2 * step, unit: 'D'}, true
	}
	if f.isWord(at + 2) {
		return expression{}, false // before or after something that happened
	}
	return expression{shape: relative, last: at + 2, kind: value.Date, n: step, unit: 'D', anchor: fromText}, true
}

// theUnit reads "the week", "the year 2000", "the week of October 5", "the
// year-ago quarter", "the weekend".
func (f *finder) theUnit(at int) (expression, bool) {
	t := f.term(at)
	if f.norm(at) == "weekend" {
		return expression{shape: enclosed, last: at + 1, kind: value.Date, unit: 'W', weekend: true}, true
	}
	if t.unit == 'S' || t.unit == 'I' || t.unit == 'H' || t.unit == 'E' || t.unit == 'C' {
		return expression{}, false
	}
	if t.unit == 'Y' {
		if y, ok := f.year(at + 1); ok {
			return expression{shape: calendar, last: at + 2, kind: value.Date, y: y}, true
		}
		if y, next, ok := f.yearInWords(at + 1); ok {
			return expression{shape: calendar, last: next, kind: value.Date, y: y}, true
		}
		if e, ok := f.yearAgo(at); ok {
			return e, true
		}
		if n := f.norm(at + 1); n == "before" || n == "previous" {
			return expression{shape: relative, last: at + 2, kind: value.Date, unit: 'Y', n: -1, anchor: fromText}, !f.isWord(at + 2)
		}
	}
	if n := f.norm(at + 1); n == "of" {
		if e, ok := f.dayAt(f.skip(at+2, "the")); ok && t.unit == 'W' {
			e.unit, e.kind = 'w', value.Date
			return e, true
		}
		if e, ok := f.monthDate(at + 2); ok && t.unit == 'M' && e.d == 0 {
			return e, true
		}
		return expression{}, false
	}
	return f.bareThe(at, t)
}

// bareThe reads a unit alone behind "the".
func (f *finder) bareThe(at int, t *term) (expression, bool) {
	e := expression{shape: enclosed, last: at + 1, kind: value.Date, unit: t.unit}
	next := f.norm(at + 1)
	if t.unit == 'Y' && (next == "ended" || next == "ending" || next == "to") {
		return expression{last: at + 1, kind: value.Duration, timex: "P1Y"}, true
	}
	if f.hyphened(at) || next == "'s" && t.unit == 'D' {
		return expression{}, false
	}
	// "the day care", "the month that": a noun or clause behind it names another.
	switch next {
	case "that", "when", "he", "she", "they", "it", "we", "i", "before", "after":
		return expression{}, false
	}
	return e, true
}

// pieceOf reads "the end of January", "the beginning of the year", "the end of
// January this year".
func (f *finder) pieceOf(at int) (expression, bool) {
	e, ok := f.inner(at + 2)
	if !ok {
		e, ok = f.theUnitAfter(at + 2)
	}
	if !ok || e.kind == value.Duration {
		return expression{}, false
	}
	e.first = at
	return e, true
}

// barePiece reads a piece of a time without its article: "end-June", "by end
// 2023", "until end of March".
func (f *finder) barePiece(i int) (expression, bool) {
	at := f.skip(i+1, "of")
	switch {
	case f.hyphened(i):
		at = i + 2
	case !f.is(at, isMonth) && !f.numberAt(at):
		return expression{}, false
	default:
		switch f.norm(i - 1) {
		case "by", "at", "until", "till", "before", "since", "from", "towards":
		default:
			return expression{}, false
		}
	}
	e, ok := f.inner(at)
	if !ok || e.shape != calendar || e.d > 0 {
		return expression{}, false
	}
	e.first = i
	return e, true
}

func (f *finder) theUnitAfter(i int) (expression, bool) {
	if f.norm(i) != "the" {
		return expression{}, false
	}
	return f.bareUnit(i + 1)
}

// same reads "the same day", "that year", "the same period last year".
func (f *finder) same(i int) (expression, bool) {
	at := f.skip(i, "very")
	at = f.skip(at, "same", "that") // "that same day"
	at = f.skip(at, "same")
	t := f.term(at)
	e := expression{shape: enclosed, first: i, last: at + 1, kind: value.Date, unit: t.unit, dir: 1}
	if p, ok := f.part(at); ok && f.norm(i) != "same" {
		e.unit, e.part, e.kind = 'D', p, value.Time
		return e, !f.isWord(at+1) || f.is(at+1, isPart)
	}
	if t.is&isUnit == 0 || t.unit == 'S' || t.unit == 'I' || t.unit == 'H' || t.unit == 'E' || t.unit == 'C' || f.hyphened(at) {
		if f.norm(at) != "period" {
			return expression{}, false
		}
		e.unit = 'Q'
	}
	// "the same period last year": the unit in another year.
	if m, ok := f.directed(f.skip(f.skip(at+1, "of"), "the")); ok && m.unit == 'Y' && m.shape == relative {
		e.last, e.n, e.directed = m.last, m.n, true
		return e, true
	}
	if m, ok := f.length(at + 1); ok && m.shape == relative && m.unit == 'Y' {
		e.last, e.n, e.directed = m.last, m.n, true
		return e, true
	}
	if f.norm(at) == "period" || f.norm(i) == "that" && f.isWord(at+1) && t.unit == 'D' && f.norm(at+1) == "that" {
		return expression{}, false
	}
	return e, true
}

func (f *finder) part(i int) (string, bool) {
	t := f.term(i)
	return t.part, t.is&isPart != 0 && t.part != "MI"
}

// wholeOf reads "the full year", "the latest quarter", "the entire month".
func (f *finder) wholeOf(at int) (expression, bool) {
	t := f.term(f.skip(at+1, "fiscal", "financial"))
	next := f.skip(at+1, "fiscal", "financial")
	e := expression{shape: enclosed, first: at, last: next + 1, kind: value.Date, unit: t.unit}
	if f.norm(next) == "period" && f.norm(at) == "latest" {
		e.unit = 'Q'
		return e, true
	}
	if t.is&isUnit == 0 || t.unit == 'S' || t.unit == 'I' || t.unit == 'H' || f.hyphened(next) {
		return expression{}, false
	}
	if f.norm(at-1) != "the" || t.unit == 'D' {
		return expression{}, false
	}
	return e, true
}

// termWord reads "the near future", "the long term", "the time being", "the
// moment".
func (f *finder) termWord(at int) (expression, bool) {
	e := expression{first: at, last: at + 1, kind: value.Date, timex: futureRef}
	switch f.norm(at) {
	case "future":
		return e, !f.hyphened(at) && (!f.isWord(at+1) || f.closes(at+1))
	case "past":
		e.timex = pastRef
		return e, (f.norm(at-2) == "in" || f.norm(at-2) == "of") && (!f.isWord(at+1) || f.closes(at+1))
	case "near", "foreseeable", "immediate", "distant", "not", "short", "long", "medium":
		next := f.skip(at+1, "-")
		if n := f.norm(next); n == "future" || n == "term" && f.norm(at) != "not" {
			e.last = next + 1
			return e, !f.isWord(next+1) || f.closes(next+1)
		}
	case "time":
		e.last, e.timex = at+2, presentRef
		return e, f.norm(at+1) == "being"
	case "moment":
		e.timex = presentRef
		return e, (f.norm(at-2) == "at" || f.norm(at-2) == "for") && (!f.isWord(at+1) || f.closes(at+1))
	}
	return expression{}, false
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
