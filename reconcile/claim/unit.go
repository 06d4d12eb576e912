package claim

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
)

// unit is what is compared of a clause.
type unit struct {
	clause   *Clause
	words    bag
	sentence int // counted from the first of the segment
	numbers  []string
	dates    []string // TIMEX3 values
	bigrams  []uint64 // pairs of neighbouring content words, sorted
	position float64  // in the segment, from 0 to 1
}

// maxUnits is how many clauses of a reading are compared with those of others.
// Pairs grow with the square, so a bound keeps the time for a pair of texts
// linear. The longest of some 1,600 news articles at hand has 163 sentences.
const maxUnits = 600

// prepare makes what is compared of the clauses of the reading, the first ones
// of a text that is longer than any report.
func (r *Reading) prepare() {
	if len(r.Clauses) == 0 || r.units != nil {
		return
	}
	s := newScales(r)
	clauses := r.Clauses[:min(len(r.Clauses), maxUnits)]
	length := r.Segment.Last - r.Segment.First
	all := r.Doc.Text.Sentences[r.Segment.First : clauses[len(clauses)-1].Sentence+1]
	r.sentences, r.around = make([]bag, len(all)), make([]bag, len(all))
	for n, x := range all {
		r.sentences[n] = s.bag(x.First, x.Last)
		r.around[n] = s.bag(all[max(n-1, 0)].First, all[min(n+1, len(all)-1)].Last)
	}
	r.units = make([]unit, len(clauses))
	for i := range clauses {
		c := &clauses[i]
		n := c.Sentence - r.Segment.First
		u := unit{clause: c, words: s.bag(c.First, c.Last), sentence: n, position: float64(n) / float64(length)}
		u.values(r.Doc, s)
		r.units[i] = u
	}
}

// values collects numbers, dates and pairs of neighbouring words.
func (u *unit) values(d *normalize.Document, s *scales) {
	for _, m := range d.Dates {
		if m.Start >= u.clause.Start && m.End <= u.clause.End {
			u.dates = append(u.dates, m.Value.String())
		}
	}
	last := uint64(0)
	for i := u.clause.First; i < u.clause.Last; i++ {
		t := d.Text.Tokens[i]
		if t.Kind == text.Number && d.DateAt(i) < 0 {
			u.numbers = append(u.numbers, t.Norm)
		}
		key := s.words[i-s.first].key
		switch {
		case key != 0 && last != 0:
			u.bigrams = append(u.bigrams, last*31+key)
			last = key
		case key != 0:
			last = key
		case t.Kind == text.Punct:
			last = 0
		}
	}
	slices.Sort(u.bigrams)
	u.bigrams = slices.Compact(u.bigrams)
}

// common counts what two sorted lists share.
func common(a, b []uint64) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// shared counts what two short lists share.
func shared(a, b []string) (n int) {
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}
