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
	sentence *bag
	around   *bag // the sentences before and behind
	numbers  []string
	dates    []string // TIMEX3 values
	bigrams  []uint64 // pairs of neighbouring content words, sorted
	position float64  // in the segment, from 0 to 1
}

// units makes what is compared of the clauses of one reading.
func units(r *Reading) []unit {
	s := newScales(r)
	bags := make([]bag, r.Segment.Last-r.Segment.First)
	for n := range bags {
		x := r.Doc.Text.Sentences[r.Segment.First+n]
		bags[n] = s.bag(x.First, x.Last)
	}
	around := make([]*bag, len(bags))
	out := make([]unit, len(r.Clauses))
	for i := range r.Clauses {
		c := &r.Clauses[i]
		n := c.Sentence - r.Segment.First
		if around[n] == nil {
			x := r.Doc.Text.Sentences
			b := s.bag(x[max(c.Sentence-1, r.Segment.First)].First, x[min(c.Sentence+1, r.Segment.Last-1)].Last)
			around[n] = &b
		}
		u := unit{clause: c, words: s.bag(c.First, c.Last), sentence: &bags[n], around: around[n], position: float64(n) / float64(len(bags))}
		u.values(r.Doc)
		out[i] = u
	}
	return out
}

// values collects numbers, dates and pairs of neighbouring words.
func (u *unit) values(d *normalize.Document) {
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
		key, _, ok := keyOf(t)
		switch {
		case ok && last != 0:
			u.bigrams = append(u.bigrams, last*31+key)
			last = key
		case ok:
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
