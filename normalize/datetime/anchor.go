package datetime

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// stated resolves the dates that need nothing else, for a text without a
// reference, so that others may rest on those behind them.
func (r *resolver) stated() {
	r.earliest, r.latest = -1, -1
	for k := range r.all {
		if r.all[k].shape != calendar {
			continue
		}
		e := r.all[k] // a copy: it is resolved again in its turn
		m := r.date(&e)
		m.Span = r.span(&e)
		r.out[k] = m
		r.noteWeekdays(k)
	}
	for k := range r.all { // only now: a date must not rest on one that rests on it
		v := r.out[k].Value
		if r.all[k].shape != calendar || !v.known || r.all[k].d == 0 {
			continue
		}
		if r.earliest < 0 || v.from < r.out[r.earliest].Value.from {
			r.earliest = k
		}
		if r.latest < 0 || v.from > r.out[r.latest].Value.from {
			r.latest = k
		}
	}
	r.ready = true
}

// backward is how many sentences back a date may stand that another rests on: a
// quotation of a few sentences may come between.
const backward = 5

// anchorDay returns the day that the text last spoke of, if that was a short
// while ago, else the reference.
func (r *resolver) anchorDay(e *expression) (day int, context []text.Span, b Basis) {
	if k := r.lastDay; k >= 0 && e.sentence-r.all[k].sentence <= backward {
		return r.out[k].Value.from, []text.Span{r.out[k].Span}, FromText
	}
	if r.ref.known {
		return r.ref.day, nil, FromReference
	}
	return 0, nil, Open
}

// weekdayValue resolves a weekday by the reference and the tense: the last one
// unless the sentence announces; without a reference as the only such day of a
// range in the text.
func (r *resolver) weekdayValue(e *expression) Mention {
	if !r.ref.known {
		return r.weekdayInRange(e)
	}
	if e.unit == 'W' { // "Monday last week"
		monday := r.ref.day - weekday(r.ref.day) + 1 + 7*e.dir
		return Mention{Value: r.timed(e, FormatDay(monday+e.n-1)), Basis: FromReference}
	}
	back := (weekday(r.ref.day) - e.n + 7) % 7
	day := r.ref.day - back
	ahead := r.tense(e) == future
	switch {
	case e.unit == 'w' && back == 0:
		day += 7
	case e.unit == 'w':
		day += 14
	case e.directed && e.dir < 0 && back == 0:
		day -= 7
	case e.directed && e.dir > 0, ahead && back != 0 && (!e.directed || e.dir == 0):
		day += 7
	}
	return Mention{Value: r.timed(e, FormatDay(day)), Basis: FromReference}
}

// monthDayValue resolves a day of which the month is not told: that of the date
// told last, or else of the reference, or the month beside it that fits the tense.
func (r *resolver) monthDayValue(e *expression) Mention {
	m := Mention{Basis: FromReference}
	day := r.ref.day
	if k := r.lastAny; k >= 0 && e.sentence-r.all[k].sentence <= 1 && r.out[k].Value.Granularity() <= Month {
		day, m.Context, m.Basis = r.out[k].Value.from, []text.Span{r.out[k].Span}, FromText
		if r.out[k].Value.Granularity() == Month {
			day += e.d - 1
		}
	} else if !r.ref.known {
		m.Basis, m.Value = Open, Value{kind: value.Date, timex: "XXXX-XX-XX"}
		return m
	}
	y, month, _ := dateOf(day)
	if e.directed {
		y, month, _ = dateOf(r.ref.day)
		if day := dayOf(y, month+e.dir, e.d); r.ref.known && day < dayOf(y, month+e.dir+1, 1) {
			m.Value, m.Context, m.Basis = r.timed(e, FormatDay(day)), nil, FromReference
			return m
		}
	}
	best, least := 0, 1<<30
	for c := month - 1; c <= month+1; c++ {
		at := dayOf(y, c, e.d)
		if _, _, d := dateOf(at); d != e.d {
			continue // February 30
		}
		if cost := unlikely(at-day, r.tense(e), false); cost < least {
			best, least = at, cost
		}
	}
	m.Value = r.timed(e, FormatDay(best))
	return m
}

// weekdayInRange resolves a weekday without a reference.
func (r *resolver) weekdayInRange(e *expression) Mention {
	only := &r.weekdays[e.n]
	if e.directed || !only.found || only.two {
		return Mention{Value: r.timed(e, "XXXX-WXX-"+strconv.Itoa(e.n)), Basis: Open}
	}
	m := &r.out[only.mention]
	return Mention{Value: r.timed(e, FormatDay(only.day)), Context: append([]text.Span{m.Span}, m.Context...), Basis: FromText}
}

// weekdayOf is the one day of a weekday that the ranges of a text hold.
type weekdayOf struct {
	found, two   bool // two ranges tell different days
	day, mention int
}

// noteWeekdays notes which days the ranges of a week at most hold.
func (r *resolver) noteWeekdays(k int) {
	from, to, ok := r.out[k].Value.Days()
	if !ok || to-from < 2 || to-from > 8 {
		return
	}
	for day := from; day < to; day++ {
		w := &r.weekdays[weekday(day)]
		switch {
		case !w.found:
			*w = weekdayOf{found: true, day: day, mention: k}
		case w.day != day:
			w.two = true
		}
	}
}

// relativeValue resolves what is counted from the reference or from the last
// date of the text.
func (r *resolver) relativeValue(e *expression) Mention {
	if e.unit == 'Y' && e.n == -1 && !e.directed && !e.toDay {
		if m, ok := r.yearBefore(e); ok {
			return m
		}
	}
	day, m := r.ref.day, Mention{Basis: FromReference}
	if e.anchor == fromText {
		day, m.Context, m.Basis = r.anchorFor(e)
	} else if !r.ref.known {
		m.Basis = Open
	}
	if m.Basis == Open {
		m.Value = Value{kind: e.kind, timex: openTimex(e)}
		return m
	}
	m.Value = r.shifted(e, day)
	return m
}

// anchorFor returns the day from which an expression is counted that rests on
// the text: for days the last day, for longer units also a month or year.
func (r *resolver) anchorFor(e *expression) (int, []text.Span, Basis) {
	if k := r.lastAny; k >= 0 && e.unit != 'D' && e.unit != 'W' && e.sentence-r.all[k].sentence <= backward {
		return r.out[k].Value.from, []text.Span{r.out[k].Span}, FromText
	}
	return r.anchorDay(e)
}

// shifted returns the unit that lies e.n units from a day.
func (r *resolver) shifted(e *expression, day int) Value {
	y, m, d := dateOf(day)
	n := e.n
	if e.toDay {
		return r.sameDay(y, m, d, e)
	}
	switch e.unit {
	case 'S', 'I', 'H':
		if n < 0 {
			return Value{kind: value.Date, timex: pastRef}
		}
		return Value{kind: value.Date, timex: futureRef}
	case 'D':
		return r.timed(e, FormatDay(clampDay(day+n)))
	case 'W':
		if !e.directed { // "two weeks ago" is a day
			return r.timed(e, FormatDay(clampDay(day+7*n)))
		}
		s := formatWeek(day + 7*n)
		if e.weekend {
			s += "-WE"
		}
		return valueOf(value.Date, s)
	case 'M':
		y, m = y+floorDiv(m-1+n, 12), m-1+n-12*floorDiv(m-1+n, 12)+1
		return r.yearValue(y, "-"+pad(m))
	case 'Q':
		q := (m-1)/3 + n
		return r.yearValue(y+floorDiv(q, 4), "-Q"+strconv.Itoa(q-4*floorDiv(q, 4)+1))
	case 'Y':
		return r.yearValue(y+n, "")
	case 'E':
		return r.decadeValue(y/10 + n)
	case 'C':
		if c := y/100 + n; c > 0 && c < 100 {
			return valueOf(value.Date, pad(c))
		}
	}
	return Value{kind: value.Date, timex: pastRef}
}

// sameDay returns the day so many years, months, weeks or days from another:
// "ten years ago today".
func (r *resolver) sameDay(y, m, d int, e *expression) Value {
	switch e.unit {
	case 'Y':
		y += e.n
	case 'E':
		y += 10 * e.n
	case 'M':
		y, m = y+floorDiv(m-1+e.n, 12), m-1+e.n-12*floorDiv(m-1+e.n, 12)+1
	case 'W':
		d += 7 * e.n
	case 'D':
		d += e.n
	}
	day := clampDay(dayOf(min(max(y, 1), 9999), m, d))
	return valueOf(value.Date, FormatDay(day))
}

// clampDay keeps a day inside the years of four digits.
func clampDay(day int) int { return min(max(day, dayOf(1, 1, 1)), dayOf(9999, 12, 31)) }

func (r *resolver) yearValue(y int, part string) Value {
	switch {
	case y < 1:
		return Value{kind: value.Date, timex: pastRef}
	case y > 9999:
		return Value{kind: value.Date, timex: futureRef}
	}
	return valueOf(value.Date, pad4(y)+part)
}

func (r *resolver) decadeValue(n int) Value {
	if n < 100 || n > 999 {
		return Value{kind: value.Date, timex: pastRef}
	}
	return valueOf(value.Date, strconv.Itoa(n))
}

// openTimex is the value of a relative expression that nothing resolves.
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

// clockValue resolves a time of day: on the nearest day that the sentence names,
// the ones before first; else on the day that the sentences before speak of; else
// on that of the reference, or the day before it where the clock had not come so
// far and the sentence tells of what was.
func (r *resolver) clockValue(e *expression, k int) Mention {
	if at, day, ok := r.dayInSentence(k); ok {
		return Mention{Value: r.timed(e, FormatDay(day)), Context: []text.Span{r.span(&r.all[at])}, Basis: FromText}
	}
	if at, ok := r.dayBefore(e, k); ok {
		return Mention{Value: r.timed(e, FormatDay(r.out[at].Value.from)), Context: []text.Span{r.out[at].Span}, Basis: FromText}
	}
	if !r.ref.known {
		return Mention{Value: r.timed(e, "XXXX-XX-XX"), Basis: Open}
	}
	day := r.ref.day
	if r.ref.clocked && r.ref.second > 0 && e.timex == "" && r.tense(e) == past && e.clock > pad(r.ref.second/3600)+":"+pad(r.ref.second/60%60) {
		day--
	}
	return Mention{Value: r.timed(e, FormatDay(day)), Basis: FromReference}
}

// clockBack is how many sentences back a day may stand on which a time of day
// lies.
const clockBack = 2

// dayBefore returns the last day that the sentences right before tell and on which
// a time of day can lie: "The blast happened on Monday. Windows shook at 6:15 p.m."
// It is no day on which somebody spoke, and lies where the tense points.
func (r *resolver) dayBefore(e *expression, k int) (at int, ok bool) {
	t := r.tense(e)
	for j := k - 1; j >= 0 && e.sentence-r.all[j].sentence <= clockBack; j-- {
		v := r.out[j].Value
		if !v.known || v.to-v.from != 1 || r.saidAt(r.all[j].first) {
			continue
		}
		if r.ref.known && (distance(v.from, r.ref.day) > farFromNews || t == past && v.from > r.ref.day || t == future && v.from < r.ref.day) {
			continue
		}
		return j, true
	}
	return 0, false
}

// farFromNews is how many days from the reference a day is told of as background,
// so that no time of day is meant to lie on it.
const farFromNews = 31

// saidAt reports a verb of saying right before a token: "police said on Friday".
func (f *finder) saidAt(i int) bool {
	if n := f.norm(i - 1); n == "on" || n == "late" || n == "early" {
		i--
	}
	in, ok := lexicon.Lookup(f.norm(i - 1))
	return ok && in.Class&lexicon.SayVerb != 0
}

// dayInSentence finds an expression of the sentence of expression k that names
// one day.
func (r *resolver) dayInSentence(k int) (at, day int, ok bool) {
	n := r.all[k].sentence
	for j := k - 1; j >= 0 && r.all[j].sentence == n; j-- {
		if v := r.out[j].Value; v.known && v.to-v.from == 1 {
			return j, v.from, true
		}
	}
	for j := k + 1; j < len(r.all) && r.all[j].sentence == n; j++ {
		e := r.all[j] // a copy: it is resolved again in its turn
		if e.shape != calendar && e.shape != daily && (e.shape != relative || e.unit != 'D' || e.anchor == fromText) || e.shape == calendar && e.d == 0 {
			continue // "at 10 p.m., eleven days after the collapse"
		}
		if v := r.mention(&e, j).Value; v.known && v.to-v.from == 1 {
			return j, v.from, true
		}
	}
	return 0, 0, false
}
