package datetime

import (
	"slices"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// resolve gives every expression its value in the order of the text, so that
// one may rest on those before it, and joins the ends of ranges.
func (f *finder) resolve() []Mention {
	if len(f.all) == 0 {
		return nil
	}
	f.shareYears()
	r := &resolver{finder: f, out: make([]Mention, len(f.all)), lastDay: -1, lastQuarter: -1, lastAny: -1}
	if !f.ref.known {
		r.stated()
	}
	for k := range f.all {
		e := &f.all[k]
		m := r.mention(e, k)
		m.Span = f.span(e)
		if e.bound != value.Exact {
			m.Value.bound = e.bound
		} else if m.Value.kind != value.Duration {
			m.Value.bound = f.boundAt(e.first)
		}
		r.out[k] = m
		r.remember(k)
	}
	return r.join()
}

func (f *finder) span(e *expression) text.Span {
	s := f.toks[e.first].Span.Cover(f.toks[e.last-1].Span)
	if f.is(e.last-1, isZone) && f.toks[e.last-1].Is(text.Abbrev) && s.Len() > 0 && f.p.Source[s.End-1] == '.' {
		s.End-- // the full stop of the sentence
	}
	return s
}

// boundAt reads the word before a date that makes it approximate.
func (f *finder) boundAt(i int) value.Bound {
	switch f.norm(i - 1) {
	case "about", "around", "roughly", "approximately", "circa", "some", "nearly", "almost":
		return value.About
	case "after", "before", "past":
		if n := f.norm(i - 2); n == "shortly" || n == "just" || n == "soon" || n == "moments" || n == "minutes" {
			return value.About
		}
	}
	return value.Exact
}

// resolver holds what the text has said before the expression in hand.
type resolver struct {
	*finder
	out []Mention

	// Where there is no reference: the first and last day that the text tells
	// with its year, or -1, and the days that its ranges hold.
	ready                         bool
	earliest, latest              int
	weekdays                      [8]weekdayOf
	lastDay, lastQuarter, lastAny int // mentions, or -1
}

// remember notes a mention that others may rest on.
func (r *resolver) remember(k int) {
	v := r.out[k].Value
	if !v.known || r.all[k].shape == enclosed && r.all[k].dir == 0 && r.all[k].part == "" {
		return
	}
	switch v.Granularity() {
	case Minute, PartOfDay, Day:
		r.lastDay = k
	case Quarter:
		if e := &r.all[k]; e.shape == relative || e.directed && e.dir < 0 || r.lastQuarter >= 0 && e.y > 0 && v.from < r.out[r.lastQuarter].Value.from {
			return // what is compared with, not what is told of
		}
		r.lastQuarter = k
	case Span, NoGranularity:
		return
	}
	r.lastAny = k
}

// mention resolves one expression.
func (r *resolver) mention(e *expression, k int) Mention {
	switch e.shape {
	case calendar:
		return r.date(e)
	case feast:
		return r.feastValue(e)
	case daily:
		return r.weekdayValue(e)
	case dayOfMonth:
		return r.monthDayValue(e)
	case relative:
		return r.relativeValue(e)
	case quarter:
		return r.quarterValue(e)
	case season:
		return r.seasonValue(e)
	case clock:
		return r.clockValue(e, k)
	case enclosed:
		return r.enclosedValue(e, k)
	}
	v := valueOf(e.kind, e.timex)
	if e.kind == value.Duration || e.kind == value.Set {
		v.known = false
	}
	m := Mention{Value: v}
	if e.parts[0] != nil {
		for _, p := range e.parts {
			m.Parts = append(m.Parts, Mention{Span: r.span(p), Value: Value{kind: value.Duration, timex: p.timex, bound: e.bound}})
		}
	}
	return m
}

// date resolves a date of the calendar; the year may have to be found.
func (r *resolver) date(e *expression) Mention {
	m := Mention{}
	if e.unit == 'Y' && e.directed && e.y == 0 { // "July last year"
		m.Basis = Open
		if y, _, _, ok := r.today(); ok {
			e.y, m.Basis = y+e.dir, FromReference
		}
	} else if e.y == 0 {
		e.y, m.Context, m.Basis = r.yearFor(e)
	}
	if e.unit == 'w' && (e.y == 0 || !validDate(e.y, e.m, e.d)) {
		m.Value = Value{kind: value.Date, timex: "XXXX-XX-XX"}
		return m
	}
	if e.unit == 'w' {
		m.Value = valueOf(value.Date, formatWeek(dayOf(e.y, e.m, e.d)))
		return m
	}
	m.Value = r.dateValue(e)
	return m
}

// dateValue makes the value of a date of which all is found that can be.
func (r *resolver) dateValue(e *expression) Value {
	y := "XXXX"
	if e.y > 0 {
		y = pad4(e.y)
	}
	switch {
	case e.fiscal:
		return Value{kind: value.Date, timex: "FY" + y}
	case e.y2 > 0:
		return valueOf(value.Date, y+"/"+pad4(e.y2))
	case e.m == 0:
		return valueOf(value.Date, y)
	case e.d == 0:
		return valueOf(value.Date, y+"-"+pad(e.m))
	case e.d2 > 0:
		return r.daysValue(e, y)
	case e.y > 0 && !validDate(e.y, e.m, e.d):
		return Value{kind: value.Date, timex: "XXXX-" + pad(min(e.m, 12))} // February 30
	case e.y == 0 && !validDate(2000, e.m, e.d):
		return Value{kind: value.Date, timex: "XXXX-" + pad(min(e.m, 12))}
	}
	s := y + "-" + pad(e.m) + "-" + pad(e.d)
	if e.swapped {
		return r.eitherOrder(e)
	}
	return r.timed(e, s)
}

// daysValue makes the range of days "October 5 to 9".
func (r *resolver) daysValue(e *expression, y string) Value {
	from, to := y+"-"+pad(e.m)+"-"+pad(e.d), y+"-"+pad(e.m2)+"-"+pad(e.d2)
	checked := max(e.y, 2000)
	if e.y == 0 {
		checked = 2000
	}
	if !validDate(checked, e.m, e.d) || !validDate(checked, e.m2, e.d2) {
		return Value{kind: value.Date, timex: y + "-" + pad(e.m)}
	}
	return valueOf(value.Date, from+"/"+to)
}

// near is how many days from the reference the right reading of an ambiguous
// date may lie when the other lies beyond.
const near = 45

// eitherOrder reads a date in digits of which the text does not tell the order.
func (r *resolver) eitherOrder(e *expression) Value {
	a, b := formatDate(e.y, e.m, e.d), formatDate(e.y, e.d, e.m)
	switch r.numericOrder() {
	case MonthFirst:
		return valueOf(value.Date, a)
	case DayFirst:
		return valueOf(value.Date, b)
	}
	if r.ref.known {
		inA := distance(dayOf(e.y, e.m, e.d), r.ref.day) <= near
		inB := distance(dayOf(e.y, e.d, e.m), r.ref.day) <= near
		switch {
		case inA && !inB:
			return valueOf(value.Date, a)
		case inB && !inA:
			return valueOf(value.Date, b)
		}
	}
	v := valueOf(value.Date, a)
	v.other = b
	return v
}

func distance(a, b int) int { return max(a-b, b-a) }

// timed adds the time or part of the day that the expression tells.
func (r *resolver) timed(e *expression, day string) Value {
	switch {
	case e.clock == "24:00" && parseDate(day).ok:
		return valueOf(value.Time, day+"T24:00")
	case e.clock != "":
		s := day + "T" + e.clock + zoneText(e.timex, day)
		if parseDate(day).ok {
			return valueOf(value.Time, s)
		}
		return Value{kind: value.Time, timex: s}
	case e.part != "":
		if parseDate(day).ok {
			return valueOf(value.Time, day+"T"+e.part)
		}
		return Value{kind: value.Time, timex: day + "T" + e.part}
	}
	if parseDate(day).ok {
		return valueOf(value.Date, day)
	}
	return Value{kind: value.Date, timex: day}
}

// today returns the date of the reference.
func (r *resolver) today() (y, m, d int, ok bool) {
	if !r.ref.known {
		return 0, 0, 0, false
	}
	y, m, d = dateOf(r.ref.day)
	return y, m, d, true
}

// movesBefore reports a verb of moving something from one date to another.
func (f *finder) movesBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if f.is(k, isMove) {
			return true
		}
	}
	return false
}

// join makes one mention of two that are the ends of a range.
func (r *resolver) join() []Mention {
	kept := r.out[:0]
	for k := 0; k < len(r.out); k++ {
		m := r.out[k]
		if k+1 < len(r.out) && r.connects(&r.all[k], &r.all[k+1]) {
			if whole, ok := r.whole(m, r.out[k+1], k); ok {
				kept = append(kept, whole)
				k++
				continue
			}
		}
		kept = append(kept, m)
	}
	return slices.Clip(kept)
}

// whole makes the range of two ends. Weekdays run forward: "from Friday to
// Sunday" ends behind its start.
func (r *resolver) whole(a, b Mention, k int) (Mention, bool) {
	if len(a.Parts)+len(b.Parts) > 0 || a.Value.kind != value.Date || b.Value.kind != value.Date {
		return Mention{}, false
	}
	if e := &r.all[k+1]; e.shape == daily && r.all[k].shape == daily && a.Value.known && b.Value.known && b.Value.from < a.Value.from {
		b.Value = valueOf(value.Date, FormatDay(b.Value.from+7))
	}
	v, err := rangeOf(a.Value, b.Value, ErrValue)
	if err != nil || v.timex == "" || a.Value.timex == b.Value.timex {
		return Mention{}, false
	}
	ga, gb := a.Value.Granularity(), b.Value.Granularity()
	if ga != gb && (ga > Day || gb > Day) {
		return Mention{}, false
	}
	m := Mention{Span: a.Span.Cover(b.Span), Value: v, Basis: max(a.Basis, b.Basis)}
	m.Context = append(slices.Clone(a.Context), b.Context...)
	m.Parts = []Mention{a, b}
	return m, true
}
