package datetime

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

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
	if f.hyphened(at) || next == "'s" && t.unit == 'D' || f.norm(at-2) == "by" && t.unit == 'D' {
		return expression{}, false // "fiercer by the day"
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
