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

// prepare makes what is compared of the clauses of the reading.
func (r *Reading) prepare() {
	if len(r.Clauses) == 0 || r.units != nil {
		return
	}
	s := newScales(r)
	all := r.Doc.Text.Sentences[r.Segment.First:r.Segment.Last]
	r.sentences, r.around = make([]bag, len(all)), make([]bag, len(all))
	for n, x := range all {
		r.sentences[n] = s.bag(x.First, x.Last)
		r.around[n] = s.bag(all[max(n-1, 0)].First, all[min(n+1, len(all)-1)].Last)
	}
	r.units = make([]unit, len(r.Clauses))
	for i := range r.Clauses {
		c := &r.Clauses[i]
		n := c.Sentence - r.Segment.First
		u := unit{clause: c, words: s.bag(c.First, c.Last), sentence: n, position: float64(n) / float64(len(all))}
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
