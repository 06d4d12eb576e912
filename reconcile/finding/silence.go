package finding

import (
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// salientOpening is how many sentences of a report are its news.
	salientOpening = 8
	// maxSilences is how many silences of each report are worth a line.
	maxSilences = 4
)

// silences tells what stands in the opening of one report, with a name and a
// quotation or an amount, and in no other at all.
func (b *builder) silences(ties []tie) {
	tied := map[spot]bool{}
	for _, t := range ties {
		tied[t.a], tied[t.b] = true, true
	}
	for d, r := range b.all {
		n := 0
		for i := range r.Clauses {
			c := &r.Clauses[i]
			if n >= maxSilences || tied[spot{d, i}] || c.Heading || c.Sentence-r.Segment.First > salientOpening || !b.salient(d, i) {
				continue
			}
			n++
			e := b.statement(spot{d, i})
			quiet := side{}
			for o := range b.all {
				if o != d {
					quiet.silent = append(quiet.silent, o)
				}
			}
			b.emit(verdict{claim.Statement, b.subject(spot{d, i}), value.Silent, "no other report has anything like it", 0.4,
				[]side{{val: e.val, label: e.claim.Value.Text, entries: []entry{e}}, quiet}})
		}
	}
}

// salient reports whether a clause names somebody and gives a value.
func (b *builder) salient(d, i int) bool {
	r := b.all[d]
	c := &r.Clauses[i]
	if c.Last-c.First < 8 {
		return false
	}
	names := 0
	for t := c.First; t < c.Last; t++ {
		if r.Doc.Entities.At(t) >= 0 {
			names++
		}
	}
	return names > 0
}
