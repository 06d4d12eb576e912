package datetime

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// clockTime reads "10:30 a.m. EST", "5 pm", "18:00 UTC", "0800 GMT", "noon
// Thursday", "five o'clock". The day may follow.
func (f *finder) clockTime(i int) (expression, bool) {
	e := expression{shape: clock, first: i, kind: value.Time}
	switch f.norm(i) {
	case "noon", "midday":
		e.clock, e.last = "12:00", i+1
	case "midnight":
		e.clock, e.last = "24:00", i+1
	default:
		if !f.hourMinute(&e) {
			return expression{}, false
		}
	}
	f.zoneBehind(&e)
	f.halfOfDay(&e)
	f.dayBehind(&e)
	return e, true
}

// hourMinute reads the digits of a clock time and what makes them one: a colon,
// "a.m.", "o'clock" or a zone.
func (f *finder) hourMinute(e *expression) bool {
	i := e.first
	h, m, next, exact, ok := f.clockDigits(i)
	if !ok {
		return false
	}
	switch n := f.norm(next); n {
	case "am", "pm":
		if h > 12 || h == 0 {
			return false
		}
		h %= 12
		if n == "pm" {
			h += 12
		}
		next++
	case "o'clock":
		next++
	case "hours", "hrs":
		if len(f.norm(i)) != 4 {
			return false
		}
		next++
	default:
		if !exact && !(len(f.norm(i)) == 4 && f.is(next, isZone)) {
			return false
		}
	}
	e.clock, e.last = pad(h)+":"+pad(m), next
	return h < 24 && m < 60
}

// clockDigits reads hours and minutes; exact says that they can be nothing
// else.
func (f *finder) clockDigits(i int) (h, m, next int, exact, ok bool) {
	next = i + 1
	if t := f.term(i); t.is&isNumber != 0 && t.number >= 1 && t.number <= 12 && f.norm(i) != "a" && f.norm(i) != "an" {
		return int(t.number), 0, next, false, f.norm(next) == "o'clock" || f.norm(next) == "am" || f.norm(next) == "pm"
	}
	if i >= len(f.toks) || f.toks[i].Kind != text.Number {
		return 0, 0, i, false, false
	}
	n := f.toks[i].Norm
	if a, b, dotted := strings.Cut(n, "."); dotted && len(b) == 2 && (f.norm(next) == "am" || f.norm(next) == "pm") {
		h, ok = smallNumber(a)
		m, _ = smallNumber(b)
		return h, m, next, false, ok && h <= 12 && m < 60
	}
	h, ok = smallNumber(n)
	if ok && len(n) == 4 {
		return h / 100, h % 100, next, false, h/100 < 24 && h%100 < 60
	}
	if !ok || len(n) > 2 || h > 24 {
		return 0, 0, i, false, false
	}
	if f.norm(next) == ":" && f.glued(next) {
		m, ok = f.digits(next + 1)
		if !ok || m > 59 || len(f.norm(next+1)) != 2 || !f.glued(next+1) {
			return 0, 0, i, false, false
		}
		next += 2
		if f.norm(next) == ":" && f.glued(next) && f.glued(next+1) {
			if s, ok := f.digits(next + 1); ok && s < 60 {
				next += 2 // seconds are read over
			}
		}
		return h, m, next, f.norm(next) != ":" && f.norm(next) != "-", true
	}
	return h, 0, next, false, true
}

// zoneBehind reads the zone: "UTC", "EST", "(GMT +8)", "Eastern time", "local
// time".
func (f *finder) zoneBehind(e *expression) {
	at := f.skip(e.last, "(")
	t := f.term(at)
	if t.is&isZone != 0 && at < len(f.toks) && f.toks[at].Is(text.Upper) {
		e.timex, e.last = t.text, at+1
		if sign := f.norm(e.last); sign == "+" || sign == "-" {
			if h, ok := f.digits(e.last + 1); ok && h < 15 && t.text == "0" {
				e.timex, e.last = sign+f.norm(e.last+1), e.last+2
			}
		}
		if at > 0 && f.norm(at-1) == "(" {
			e.last = f.skip(e.last, ")")
		}
		return
	}
	switch f.norm(at) {
	case "eastern", "central", "pacific", "mountain":
		next := f.skip(at+1, "standard", "daylight")
		if f.norm(next) == "time" {
			e.timex = f.lx.terms[f.lx.find(map[string]string{"eastern": "et", "central": "ct", "mountain": "mt", "pacific": "pt"}[f.norm(at)])].text
			e.last = next + 1
		}
	case "local":
		if f.norm(at+1) == "time" {
			e.last = at + 2
			if f.norm(at-1) == "(" {
				e.last = f.skip(e.last, ")")
			}
		}
	}
}

// halfOfDay reads "in the morning" behind an hour.
func (f *finder) halfOfDay(e *expression) {
	at := e.last
	if f.norm(at) != "in" || f.norm(at+1) != "the" {
		return
	}
	switch f.norm(at + 2) {
	case "afternoon", "evening":
		if e.clock < "12:00" {
			h, _ := smallNumber(e.clock[:2])
			e.clock = pad(h+12) + e.clock[2:]
		}
		e.last = at + 3
	case "morning":
		e.last = at + 3
	}
}

// dayBehind reads the day that follows a time at once: "noon Thursday", "5 p.m.
// EST Nov. 9", "10 p.m. on Wednesday", "midnight tonight".
func (f *finder) dayBehind(e *expression) {
	d, ok := f.dayAt(e.last)
	if !ok {
		return
	}
	d.first, d.clock, d.kind, d.timex = e.first, e.clock, value.Time, e.timex
	d.part = ""
	*e = d
}

// dayAt reads an expression that names one day.
func (f *finder) dayAt(i int) (expression, bool) {
	switch {
	case f.is(i, isWeekday|isDirection):
		e, ok := f.weekdayDate(i)
		return e, ok && e.clock == "" && (e.shape == daily || e.d > 0 && e.d2 == 0)
	case f.is(i, isPoint):
		return f.point(i)
	case f.is(i, isMonth):
		e, ok := f.monthDate(i)
		return e, ok && e.d > 0 && e.d2 == 0 && e.clock == ""
	}
	return expression{}, false
}

// datedClock reads the time that follows a date at once: "October 7, 10:30
// a.m.", "Wednesday 5 pm".
func (f *finder) datedClock(e *expression) {
	if e.d == 0 && e.shape == calendar || e.d2 > 0 || e.last >= len(f.toks) {
		return
	}
	at := f.skip(e.last, ",")
	if !f.numberAt(at) {
		return
	}
	c := expression{first: at}
	if f.hourMinute(&c) {
		f.zoneBehind(&c)
		e.clock, e.timex, e.last, e.kind, e.part = c.clock, c.timex, c.last, value.Time, ""
	}
}

// partFirst reads expressions that begin with a part of the day: "noon
// Saturday", "afternoon of October 7", and "morning trading".
func (f *finder) partFirst(i int) (expression, bool) {
	if n := f.norm(i); n == "noon" || n == "midday" {
		return f.clockTime(i)
	}
	return expression{}, false
}
