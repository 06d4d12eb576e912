package datetime

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// quarterReach is how many sentences a report speaks of one quarter.
const quarterReach = 12

// yearBefore resolves "a year earlier" and "a year ago" where figures of a
// quarter or month are compared: the same quarter or month of the year before.
func (r *resolver) yearBefore(e *expression) (Mention, bool) {
	k := r.lastAny
	if k < 0 || e.sentence != r.all[k].sentence || r.out[k].Value.Granularity() != Month {
		k = r.lastQuarter
		if k < 0 || e.sentence-r.all[k].sentence > quarterReach {
			return Mention{}, false
		}
	}
	y, m, _ := dateOf(r.out[k].Value.from)
	v := pad4(y-1) + "-" + pad(m)
	if r.out[k].Value.Granularity() == Quarter {
		v = pad4(y-1) + "-Q" + strconv.Itoa((m-1)/3+1)
	}
	return Mention{Value: valueOf(value.Date, v), Context: []text.Span{r.out[k].Span}, Basis: FromText}, true
}

// quarterValue resolves a quarter or half: of the year that is told, else the
// one that fits the tense.
func (r *resolver) quarterValue(e *expression) Mention {
	letter, months := "-Q", 3
	if e.half {
		letter, months = "-H", 6
	}
	m := Mention{}
	switch {
	case e.y > 0:
	case !r.ref.known:
		m.Basis = Open
		m.Value = Value{kind: value.Date, timex: "XXXX" + letter + strconv.Itoa(e.n)}
		return m
	case e.unit == 'Y' && e.directed:
		y, _, _ := dateOf(r.ref.day)
		e.y, m.Basis = y+e.dir, FromReference
	default:
		e.y, m.Basis = r.quarterYear(e, months), FromReference
	}
	m.Value = r.yearValue(e.y, letter+strconv.Itoa(e.n))
	return m
}

// quarterYear finds the year of a quarter: what is told of is over or runs, and
// without a tense the nearest, the future counting double.
func (r *resolver) quarterYear(e *expression, months int) int {
	y, _, _ := dateOf(r.ref.day)
	t := r.tense(e)
	if r.is(e.last, isResult) {
		t = past // "will report third-quarter results" when it is over
	}
	best, least := y, 1<<30
	for c := y - 1; c <= y+1; c++ {
		from, to := dayOf(c, months*(e.n-1)+1, 1), dayOf(c, months*e.n+1, 1)
		cost := 0
		switch {
		case from > r.ref.day && t == past:
			cost = 2000 + from - r.ref.day
		case from > r.ref.day && t == unknown:
			cost = 2 * (from - r.ref.day)
		case from > r.ref.day:
			cost = from - r.ref.day
		case to <= r.ref.day && t == future:
			cost = 180 + r.ref.day - to
		case to <= r.ref.day:
			cost = r.ref.day - to
		}
		if cost < least {
			best, least = c, cost
		}
	}
	return best
}

func (r *resolver) seasonValue(e *expression) Mention {
	m := Mention{}
	switch {
	case e.y > 0:
	case !r.ref.known:
		m.Basis = Open
		m.Value = Value{kind: value.Date, timex: "XXXX-" + e.season}
		return m
	default:
		e.y, m.Basis = r.seasonYearOf(e), FromReference
	}
	m.Value = r.yearValue(e.y, "-"+e.season)
	return m
}

// seasonYearOf finds the year of a season.
func (r *resolver) seasonYearOf(e *expression) int {
	y, m, _ := dateOf(r.ref.day)
	first := seasons[e.season]
	switch {
	case e.unit == 'Y' && e.directed:
		return y + e.dir
	case e.directed && e.dir < 0 && first+2 >= m:
		return y - 1
	case e.directed && e.dir > 0 && first <= m:
		return y + 1
	case e.directed:
		return y
	}
	if t := r.tense(e); t == past && first > m {
		return y - 1
	} else if t == future && first+2 < m {
		return y + 1
	}
	return y
}

// sameQuarter is the quarter that ends on the date behind it ("the quarter ended
// September 30"), else the one that the text spoke of last, else the last one
// that is over.
func (r *resolver) sameQuarter(e *expression, k int) Mention {
	if m, ok := r.quarterEnded(e, k); ok {
		return m
	}
	if k := r.lastAny; k >= 0 && e.directed && r.all[k].sentence == e.sentence && r.out[k].Value.Granularity() == Month {
		y, month, _ := dateOf(r.out[k].Value.from) // "in February, against the same period last year"
		return Mention{Value: r.yearValue(y+e.n, "-"+pad(month)), Context: []text.Span{r.out[k].Span}, Basis: FromText}
	}
	if k := r.lastQuarter; k >= 0 {
		y, month, _ := dateOf(r.out[k].Value.from)
		if e.y > 0 {
			y = e.y
		}
		if e.directed {
			y += e.n
		}
		return Mention{Value: r.yearValue(y, "-Q"+strconv.Itoa((month-1)/3+1)), Context: []text.Span{r.out[k].Span}, Basis: FromText}
	}
	if !r.ref.known {
		return Mention{Value: Value{kind: value.Date, timex: pastRef}, Basis: Open}
	}
	y, month, _ := dateOf(r.ref.day)
	q := (month-1)/3 - 1
	y, q = y+floorDiv(q, 4), q-4*floorDiv(q, 4)
	if e.y > 0 {
		y = e.y
	}
	if e.directed {
		y += e.n
	}
	return Mention{Value: r.yearValue(y, "-Q"+strconv.Itoa(q+1)), Basis: FromReference}
}

// quarterEnded resolves a quarter by the date on which it ends. Some end a few
// days beside the calendar's.
func (r *resolver) quarterEnded(e *expression, k int) (Mention, bool) {
	if n := r.norm(e.last); n != "ended" && n != "ending" || k+1 >= len(r.all) {
		return Mention{}, false
	}
	end := r.all[k+1] // a copy: it is resolved again in its turn
	if end.first != e.last+1 || end.shape != calendar || end.d == 0 {
		return Mention{}, false
	}
	m := r.date(&end)
	if !m.Value.known {
		return Mention{}, false
	}
	y, month, _ := dateOf(m.Value.from - 14)
	return Mention{Value: r.yearValue(y, "-Q"+strconv.Itoa((month-1)/3+1)), Context: []text.Span{r.span(&end)}, Basis: m.Basis}, true
}
