package claim

import (
	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize/value"
	"strconv"
)

// period is the time for which an amount is told.
type period struct {
	told     bool // the text names one
	known    bool
	from, to int  // days [from, to)
	turn     int  // -1 for "last season", 1 for "next season", of which the days are not known
	now      bool // it holds the day of writing or ends not long before it
}

const (
	// offDays is how many days off a day may be read, and still be the day meant.
	offDays = 3
	// longPeriod is the least length in days of a period that gathers what happened
	// in it, as a quarter of a year does.
	longPeriod = 80
	// lately is how many days before the report what it tells without a date may
	// have happened, and soon how many days after.
	lately, soon = 45, 10
)

// notOf are the words behind which a date is not the time of the amount but what
// it is compared with or where it ends.
var notOf = listedWords.Set("not of")

// turns are the words that tell a season or year from that of the report.
var turns = wordlist.Map(listedWords, "turns", func(s string) int {
	n, _ := strconv.Atoi(s)
	return n
})

// seasons are the nouns that these stand before.
var seasons = listedWords.Set("seasons")

// period reads the time of the amount: the nearest behind it in its part of the
// sentence, or else before it, with no other amount between.
func (f *scopeReader) period() period {
	for i := f.next; i < f.to && i < f.next+farScope && f.amount(i) < 0; i++ {
		if p := f.periodAt(i); p.told {
			return p
		}
	}
	for i := f.first - 1; i >= f.from; i-- {
		if p := f.periodAt(i); p.told {
			return p
		}
	}
	return period{}
}

// periodAt reads the period that begins or lies at a token.
func (f *scopeReader) periodAt(i int) period {
	if n := f.d.DateAt(i); n >= 0 {
		m := f.d.Dates[n]
		if m.Value.Type() != value.Date && m.Value.Type() != value.Time || notOf[f.word(f.d.Token(m.Start)-1)] {
			return period{}
		}
		p := period{told: true}
		p.from, p.to, p.known = m.Value.Days()
		if day, ok := f.d.Reference.Day(); ok && p.known {
			p.now = p.to > day-lately && p.from <= day+soon
		}
		return p
	}
	if turn, ok := turns[f.word(i)]; ok && seasons[f.word(i+1)] && !notOf[f.word(i-1)] {
		return period{told: true, turn: turn}
	}
	if f.word(i) == "full" && (f.word(i+1) == "-" && f.word(i+2) == "year" || f.word(i+1) == "year") || f.word(i) == "full-year" {
		return period{told: true, turn: 2}
	}
	return period{}
}

// long reports whether the period gathers what happened in months.
func (p period) long() bool { return p.known && p.to-p.from >= longPeriod }

// apart reports whether what is told for two periods may differ.
func (p period) apart(q period) bool {
	switch {
	case !p.told && !q.told:
		return false
	case !p.told:
		return q.apart(p)
	case p.turn != q.turn:
		return true
	case p.turn != 0:
		return false
	case !q.told:
		return p.long() || p.known && !p.now
	case !p.known || !q.known:
		return false
	}
	if p.long() != q.long() {
		return true
	}
	slack := offDays
	if p.long() {
		slack = 0 // a quarter ends where the next begins
	}
	return p.from >= q.to+slack || q.from >= p.to+slack
}
