package datetime

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// enclosedValue resolves "the week", "the same day", "the end of the year", "the
// quarter": the unit around the day that the text speaks of.
func (r *resolver) enclosedValue(e *expression, k int) Mention {
	if e.unit == 'Q' {
		return r.sameQuarter(e, k)
	}
	day, context, basis := r.anchorDay(e)
	if e.dir == 0 && e.unit != 'D' && r.ref.known {
		day, context, basis = r.ref.day, nil, FromReference // "the year" is the running one
	} else if k := r.lastAny; e.dir != 0 && e.unit != 'D' && k >= 0 && e.sentence-r.all[k].sentence <= backward {
		day, context, basis = r.out[k].Value.from, []text.Span{r.out[k].Span}, FromText
	}
	m := Mention{Context: context, Basis: basis}
	if basis == Open {
		m.Value = Value{kind: e.kind, timex: presentRef}
		if e.dir != 0 {
			m.Value.timex = "XXXX-XX-XX"
		}
		return m
	}
	y, month, _ := dateOf(day)
	if e.directed {
		y += e.n
	}
	switch e.unit {
	case 'D':
		m.Value = r.timed(e, FormatDay(day))
	case 'W':
		if end, ok := r.weekEnded(e, k); ok {
			m = end
			break
		}
		m.Value = r.weekValue(e, day)
	case 'M':
		m.Value = r.yearValue(y, "-"+pad(month))
	case 'e':
		m.Value = r.yearValue(y, "-12")
	default:
		m.Value = r.yearValue(y, "")
	}
	return m
}

// weekValue is the week around a day. The weekend of news on a working day is the
// one before.
func (r *resolver) weekValue(e *expression, day int) Value {
	if !e.weekend {
		return valueOf(value.Date, formatWeek(day))
	}
	if weekday(day) < 5 && r.tense(e) != future {
		day -= 7
	}
	return valueOf(value.Date, formatWeek(day)+"-WE")
}

// weekEnded resolves a week by the day on which it ends: "the week ended Friday".
func (r *resolver) weekEnded(e *expression, k int) (Mention, bool) {
	if n := r.norm(e.last); n != "ended" && n != "ending" || k+1 >= len(r.all) || r.all[k+1].first > e.last+2 {
		return Mention{}, false
	}
	end := r.all[k+1] // a copy: it is resolved again in its turn
	if end.shape != daily && (end.shape != calendar || end.d == 0) {
		return Mention{}, false
	}
	m := r.mention(&end, k+1)
	if from, to, ok := m.Value.Days(); !ok || to-from != 1 {
		return Mention{}, false
	}
	return Mention{Value: valueOf(value.Date, formatWeek(m.Value.from)), Context: []text.Span{r.span(&end)}, Basis: m.Basis}, true
}
