package datetime

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// holidayDate reads days that have a name.
func (f *finder) holidayDate(i int) (expression, bool) {
	if !f.is(i, isHoliday) || !f.capital(i) {
		return expression{}, false
	}
	best := holiday{}
	for _, h := range f.term(i).holidays {
		if len(h.words) > len(best.words) && f.spells(i, h.words) {
			best = h
		}
	}
	if best.words == nil || len(best.words) == 1 && f.afterName(i) {
		return expression{}, false
	}
	e := expression{shape: feast, first: i, kind: value.Date, feast: best.rule, bound: best.rule.bound()}
	e.last = f.yearBehind(&e, i+len(best.words))
	if best.rule.kind == "on" {
		e.y = best.rule.n[0]
	}
	return e, true
}

// spells reports whether the words stand at token i. A name ends before a word
// with a capital: "Easter Island" is none.
func (f *finder) spells(i int, words []string) bool {
	for k, w := range words {
		if f.norm(i+k) != w {
			return false
		}
	}
	at := i + len(words)
	return !f.capitalWord(at) && !(f.norm(at) == "'s" && f.capitalWord(at+1)) || f.toks[at].Is(text.LineBefore)
}

// afterName reports a word with a capital before i that opens no sentence and is
// no word of time: "Tariq Ramadan" is a person.
func (f *finder) afterName(i int) bool {
	s := f.p.Sentences[f.now]
	return i-1 > s.First && f.capitalWord(i-1) && !f.toks[i].Is(text.LineBefore) && f.term(i-1).is == 0
}

// feastValue resolves a day that has a name: the nearest one, by the tense.
func (r *resolver) feastValue(e *expression) Mention {
	m := Mention{}
	if e.y == 0 && !r.ref.known {
		y, context := r.yearNear(e)
		e.y, m.Context, m.Basis = y, context, FromText
		if y == 0 {
			m.Basis = Open
			m.Value = Value{kind: value.Date, timex: "XXXX-XX-XX"}
			if e.feast.kind == "date" {
				m.Value.timex = "XXXX-" + pad(e.feast.n[0]) + "-" + pad(e.feast.n[1])
			}
			return m
		}
	}
	var day int
	if e.y == 0 || e.unit == 'Y' && e.directed {
		m.Basis = FromReference
		day = r.nearestFeast(e)
	} else {
		day = e.feast.days(e.y)[0]
	}
	m.Value = r.timed(e, FormatDay(day))
	if last := day + e.feast.length - 1; last > day && e.clock == "" {
		m.Value = valueOf(value.Date, FormatDay(day)+"/"+FormatDay(last))
	}
	return m
}

// nearestFeast returns the day of the feast that fits what the words and the
// tense tell. Feasts of the Islamic calendar may fall twice in a year.
func (r *resolver) nearestFeast(e *expression) int {
	y, _, _, _ := r.today()
	if e.unit == 'Y' && e.directed {
		return e.feast.days(y + e.dir)[0]
	}
	t := r.tense(e)
	if e.directed {
		t = tense(e.dir)
	}
	best, least := 0, 1<<30
	for c := y - 1; c <= y+1; c++ {
		for _, day := range e.feast.days(c) {
			cost := unlikely(day-r.ref.day, t, e.directed)
			if t == future && day < r.ref.day {
				cost *= 3 // what will be at a feast that is over will be at the next
			}
			if cost < least {
				best, least = day, cost
			}
		}
	}
	return best
}
