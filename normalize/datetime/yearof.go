package datetime

import "github.com/newsconcord/concord/normalize/text"

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
