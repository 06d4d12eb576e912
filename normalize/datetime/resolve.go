package datetime

import (
	"fmt"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// resolve gives every expression its value: first the dates, which weekdays
// may rest on, then the rest.
func (f *finder) resolve() []Mention {
	out := make([]Mention, len(f.all))
	for k := range f.all {
		e := &f.all[k]
		out[k].Span = f.span(e)
		if e.shape == calendar {
			out[k].Value, out[k].Context = f.date(e)
		}
	}
	for k := range f.all {
		if e := &f.all[k]; e.shape != calendar {
			out[k].Value, out[k].Context = f.other(e, out)
		}
		out[k].Value.bound = f.boundAt(f.all[k].first)
	}
	return out
}

func (f *finder) span(e *expression) text.Span {
	return f.toks[e.first].Span.Cover(f.toks[e.last-1].Span)
}

// boundAt reads the words before an expression that bound it.
func (f *finder) boundAt(i int) value.Bound {
	if _, ok := f.in("about", i-1); ok {
		return value.About
	}
	switch f.norm(i-2) + " " + f.norm(i-1) {
	case "at least", "more than":
		return value.Min
	case "at most", "up to", "less than":
		return value.Max
	}
	return value.Exact
}

// date resolves a date of the calendar; the year may have to be found.
func (f *finder) date(e *expression) (Value, []text.Span) {
	var context []text.Span
	if e.y == 0 {
		e.y, context = f.yearFor(e)
	}
	v := Value{kind: value.Date}
	switch {
	case e.m == 0:
		return valueOf(value.Date, fmt.Sprintf("%04d", e.y)), context
	case e.y == 0 && e.d == 0:
		v.timex = "XXXX-" + pad(e.m)
	case e.y == 0 && e.d2 > 0:
		v.timex = "XXXX-" + pad(e.m) + "-" + pad(e.d) + "/XXXX-" + pad(e.m2) + "-" + pad(e.d2)
	case e.y == 0:
		v.timex = "XXXX-" + pad(e.m) + "-" + pad(e.d)
	case e.d == 0:
		return valueOf(value.Date, fmt.Sprintf("%04d-%02d", e.y, e.m)), context
	case e.d2 > 0 && validDate(e.y, e.m, e.d) && validDate(e.y, e.m2, e.d2):
		from, to := dayOf(e.y, e.m, e.d), dayOf(e.y, e.m2, e.d2)+1
		if to > from {
			return Value{kind: value.Date, timex: FormatDay(from) + "/" + FormatDay(to-1), from: from, to: to, known: true}, context
		}
		v.timex = FormatDay(from)
	default:
		return valueOf(value.Date, fmt.Sprintf("%04d-%02d-%02d", e.y, e.m, e.d)), context
	}
	return v, context
}

// yearFor finds the year of a date that gives none: the one nearest to the
// reference, or ahead of it where the sentence speaks of the future; without a
// reference a year that the sentence names.
func (f *finder) yearFor(e *expression) (int, []text.Span) {
	if !f.ref.known {
		return f.yearNear(e)
	}
	y, _, _ := dateOf(f.ref.day)
	best, least := 0, 1<<30
	for _, c := range []int{y - 1, y, y + 1} {
		day := dayOf(c, e.m, max(e.d, 1))
		away := day - f.ref.day
		switch {
		case e.directed && e.dir < 0 && away >= 0, e.directed && e.dir > 0 && away <= 0:
			continue
		case f.future(e) && away < -31:
			continue
		case !f.future(e) && away > 62:
			away += 120
		}
		if away < 0 {
			away = -away
		}
		if away < least {
			best, least = c, away
		}
	}
	return best, nil
}

// yearNear finds the last year named before the date in its sentence, or the
// first behind it.
func (f *finder) yearNear(e *expression) (int, []text.Span) {
	n := f.sent[e.first]
	for i := e.first - 1; i >= 0 && f.sent[i] == n; i-- {
		if y, ok := f.year(i); ok && y >= 1900 && y < 2100 {
			return y, []text.Span{f.toks[i].Span}
		}
	}
	for i := e.last; i < len(f.toks) && f.sent[i] == n; i++ {
		if y, ok := f.year(i); ok && y >= 1900 && y < 2100 {
			return y, []text.Span{f.toks[i].Span}
		}
	}
	return 0, nil
}

// future reports whether words near the expression announce something.
func (f *finder) future(e *expression) bool {
	n := f.sent[e.first]
	for i := e.first - 1; i >= 0 && i >= e.first-14 && f.sent[i] == n; i-- {
		if _, ok := f.in("future", i); ok {
			return true
		}
		if f.norm(i) == "to" && f.norm(i+1) == "be" {
			return true
		}
	}
	for i := e.last; i < len(f.toks) && i < e.last+6 && f.sent[i] == n; i++ {
		if f.norm(i) == "will" {
			return true
		}
	}
	return false
}

// other resolves everything but dates of the calendar.
func (f *finder) other(e *expression, out []Mention) (Value, []text.Span) {
	switch e.shape {
	case daily:
		return f.weekdayValue(e, out)
	case relative:
		return f.relativeValue(e), nil
	case quarter:
		return f.quarterValue(e), nil
	case season:
		return f.seasonValue(e), nil
	}
	return valueOf(e.kind, e.timex), nil
}

// weekdayValue resolves a weekday: from the reference, or as the only such day
// of a range of days in the text.
func (f *finder) weekdayValue(e *expression, out []Mention) (Value, []text.Span) {
	if !f.ref.known {
		return f.weekdayInRange(e, out)
	}
	back := weekday(f.ref.day) - e.n
	if back < 0 {
		back += 7
	}
	day := f.ref.day - back
	switch {
	case e.directed && e.dir < 0 && back == 0:
		day -= 7
	case e.directed && e.dir > 0, !e.directed && f.future(e) && back != 0:
		day += 7
	case e.directed && e.dir == 0 && f.future(e) && back != 0:
		day += 7
	}
	return f.dayValue(e, day), nil
}

// weekdayInRange resolves a weekday without a reference.
func (f *finder) weekdayInRange(e *expression, out []Mention) (Value, []text.Span) {
	open := Value{kind: e.kind, timex: fmt.Sprintf("XXXX-WXX-%d", e.n)}
	found := 0
	var context []text.Span
	for _, m := range out {
		from, to, ok := m.Value.Days()
		if !ok || to-from < 2 || to-from > 8 {
			continue
		}
		for day := from; day < to; day++ {
			if weekday(day) == e.n && day != found {
				if found != 0 {
					return open, nil // two ranges tell different days
				}
				found = day
				context = append([]text.Span{m.Span}, m.Context...)
			}
		}
	}
	if found == 0 {
		return open, nil
	}
	return f.dayValue(e, found), context
}

// dayValue makes the value of a day with the part of the day.
func (f *finder) dayValue(e *expression, day int) Value {
	s := FormatDay(day)
	switch {
	case e.clock != "":
		s += "T" + e.clock
	case e.part != "":
		s += "T" + e.part
	}
	return valueOf(e.kind, s)
}

func (f *finder) relativeValue(e *expression) Value {
	if !f.ref.known {
		return Value{kind: e.kind, timex: openTimex(e)}
	}
	y, m, _ := dateOf(f.ref.day)
	switch e.unit {
	case 'D':
		return f.dayValue(e, f.ref.day+e.n)
	case 'W':
		s := formatWeek(f.ref.day + 7*e.n)
		if e.part == "WE" {
			v := Value{kind: value.Date, timex: s + "-WE", known: true}
			v.from = f.ref.day - weekday(f.ref.day) + 6 + 7*e.n
			v.to = v.from + 2
			return v
		}
		return valueOf(value.Date, s)
	case 'M':
		yy, mm, _ := dateOf(dayOf(y, m+e.n, 1))
		return valueOf(value.Date, fmt.Sprintf("%04d-%02d", yy, mm))
	case 'Q':
		q := (m-1)/3 + e.n
		for q < 0 {
			q, y = q+4, y-1
		}
		return valueOf(value.Date, fmt.Sprintf("%04d-Q%d", y+q/4, q%4+1))
	case 'Y':
		return valueOf(value.Date, fmt.Sprintf("%04d", y+e.n))
	case 'E':
		return Value{kind: value.Date, timex: fmt.Sprintf("%03d", y/10+e.n)}
	case 'C':
		return Value{kind: value.Date, timex: fmt.Sprintf("%02d", y/100+e.n)}
	}
	return Value{kind: e.kind, timex: openTimex(e)}
}

// openTimex is the value of a relative expression without a reference.
func openTimex(e *expression) string {
	switch {
	case e.clock != "":
		return "XXXX-XX-XXT" + e.clock
	case e.n < 0:
		return pastRef
	case e.n > 0:
		return futureRef
	}
	return presentRef
}

// quarterValue resolves a quarter: the last one that has begun.
func (f *finder) quarterValue(e *expression) Value {
	if e.y == 0 && f.ref.known {
		y, m, _ := dateOf(f.ref.day)
		e.y = y
		if 3*e.n-2 > m && !f.future(e) {
			e.y--
		}
	}
	if e.y == 0 {
		return Value{kind: value.Date, timex: fmt.Sprintf("XXXX-Q%d", e.n)}
	}
	return valueOf(value.Date, fmt.Sprintf("%04d-Q%d", e.y, e.n))
}

func (f *finder) seasonValue(e *expression) Value {
	if !f.ref.known {
		return Value{kind: value.Date, timex: "XXXX-" + e.season}
	}
	y, m, _ := dateOf(f.ref.day)
	if e.dir < 0 && seasons[e.season] >= m {
		y--
	}
	if e.dir > 0 && seasons[e.season] <= m {
		y++
	}
	return valueOf(value.Date, fmt.Sprintf("%04d-%s", y, e.season))
}
