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
