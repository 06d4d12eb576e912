package claim

import (
	"sort"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/quotation"
)

// attribute gives each clause the holder and the verb of the quotation that it
// lies in.
func attribute(d *normalize.Document, clauses []Clause) {
	qs := d.Quotations
	for i := range clauses {
		c := &clauses[i]
		from := sort.Search(len(qs), func(k int) bool { return qs[k].End > c.Start })
		best, most := -1, 0
		for k := from; k < len(qs) && qs[k].Start < c.End; k++ {
			q := qs[k]
			if q.Kind == quotation.Phrase {
				continue
			}
			if n := min(q.End, c.End) - max(q.Start, c.Start); n > most {
				best, most = k, n
			}
		}
		if best < 0 || most*2 < c.Len() {
			continue
		}
		q := qs[best]
		c.Verb, c.Stance = q.Verb.Lemma, string(q.Verb.Stance)
		c.Quoted = q.Kind == quotation.Direct || q.Kind == quotation.Fragment
		c.HolderText = q.Speaker.In(d.Text.Source)
		c.Holder = d.Speaker(best)
	}
}
