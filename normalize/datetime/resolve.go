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

// yearFor finds the year of a date that gives none: from the reference, by the
// tense of the sentence; without a reference a year that the sentence names.
func (r *resolver) yearFor(e *expression) (int, []text.Span, Basis) {
	if !r.ref.known {
		y, context := r.yearNear(e)
		if y == 0 {
			y, context = r.yearOfText(e)
		}
		if y == 0 {
			return 0, nil, Open
		}
		return y, context, FromText
	}
	y, m, _ := dateOf(r.ref.day)
	t := r.tense(e)
	switch {
	case e.m == 9 && e.d == 11 && r.isAttack(e.last):
		return 2001, nil, Stated
	case e.directed && e.dir == 0:
		return y, nil, FromReference
	case e.directed:
		t = tense(e.dir)
	}
	best, least := y, 1<<30
	for c := y - 1; c <= y+1; c++ {
		var away int
		if e.d > 0 {
			away = dayOf(c, e.m, e.d) - r.ref.day
		} else {
			away = 30 * (12*(c-y) + e.m - m)
		}
		if cost := unlikely(away, t, e.directed); cost < least {
			best, least = c, cost
		}
	}
	return best, nil, FromReference
}

// isAttack reports words that make "September 11" that of 2001.
func (f *finder) isAttack(i int) bool {
	switch f.norm(f.skip(i, ",")) {
	case "attack", "attacks", "terror", "terrorist", "terrorists", "hijackers", "hijackings", "commission", "memorial", "victims":
		return true
	}
	return false
}

// unlikely rates how little a date that lies so many days from the reference
// fits the tense. A date without a year is near the day of its report, so that
// the tense weighs and does not decide, unless a word points ("last May").
func unlikely(away int, t tense, strict bool) int {
	switch {
	case strict && (t == past && away >= 0 || t == future && away <= 0):
		return 1000 + max(away, -away)
	case t == past && away > 0:
		return 5 * away
	case t == future && away < 0:
		return -5 * away
	case away > 0 && t == unknown:
		return away + away/2
	}
	return max(away, -away)
}

// yearNear finds the last year named before the date in its sentence, or the
// first behind it.
func (r *resolver) yearNear(e *expression) (int, []text.Span) {
	s := r.p.Sentences[e.sentence]
	for i := e.first - 1; i >= s.First; i-- {
		if y, ok := r.year(i); ok && y >= 1900 && y < 2100 {
			return y, []text.Span{r.toks[i].Span}
		}
	}
	for i := e.last; i < s.Last; i++ {
		if y, ok := r.year(i); ok && y >= 1900 && y < 2100 {
			return y, []text.Span{r.toks[i].Span}
		}
	}
	return 0, nil
}

// halfYear is how far, in days, the days that a text tells with their year may
// be from one that it tells without.
const halfYear = 183

// yearOfText finds the year in which a day lies near all days that the text
// tells with their year; 0 when they do not agree or there is none. The
// earliest and the latest speak for all.
func (r *resolver) yearOfText(e *expression) (int, []text.Span) {
	if e.d == 0 || !r.ready || r.earliest < 0 {
		return 0, nil
	}
	first := r.yearBeside(e, r.out[r.earliest].Value.from)
	if first == 0 || first != r.yearBeside(e, r.out[r.latest].Value.from) {
		return 0, nil
	}
	return first, []text.Span{r.out[r.earliest].Span}
}

// yearBeside returns the year in which the date is less than half a year from a
// day, or 0.
func (r *resolver) yearBeside(e *expression, day int) int {
	y, _, _ := dateOf(day)
	for c := y - 1; c <= y+1; c++ {
		if distance(dayOf(c, e.m, e.d), day) < halfYear {
			return c
		}
	}
	return 0
}

// shareYears gives the first end of a range the year of the second, and the first
// of two months or days that "and" joins: "June and July of 2009", "from
// October 28 to November 3, 2020".
func (f *finder) shareYears() {
	for k := 0; k+1 < len(f.all); k++ {
		a, b := &f.all[k], &f.all[k+1]
		if a.shape != calendar || b.shape != calendar || a.y != 0 || b.y == 0 || a.m == 0 || b.m == 0 || !f.connects(a, b) && !f.both(a, b) {
			continue
		}
		a.y = b.y
		if a.m > b.m {
			a.y--
		}
	}
}

// connects reports that only the word of a range stands between two
// expressions.
func (f *finder) connects(a, b *expression) bool {
	if a.sentence != b.sentence || b.first != a.last+1 {
		return false
	}
	before := f.norm(a.first - 1)
	switch f.norm(a.last) {
	case "-", "through":
		return true
	case "to", "until", "till":
		return before != "from" || !f.movesBefore(a.first-1)
	case "and":
		return before == "between"
	}
	return false
}

// both reports that only "and" or "or" stands between two expressions, the second of
// which names its month.
func (f *finder) both(a, b *expression) bool {
	n := f.norm(a.last)
	return a.sentence == b.sentence && b.first == a.last+1 && (n == "and" || n == "or") && a.dir == 0 && !a.directed && (a.d == 0) == (b.d == 0)
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
