package finding

import (
	"maps"
	"slices"

	"github.com/newsconcord/concord/reconcile/claim"
)

// places are the bytes of each document that findings have told already.
type places map[int][]claim.Evidence

// tell reports whether all clauses of a line are mostly told.
func (p places) tell(b *builder, l *line) bool {
	for _, s := range l.spots {
		c := b.clause(s)
		n := 0
		for _, e := range p[s.doc] {
			n += max(0, min(e.End, c.End)-max(e.Start, c.Start))
		}
		if 2*n < c.Len() {
			return false
		}
	}
	return true
}

// with returns the places of both.
func (p places) with(o places) places {
	out := maps.Clone(p)
	for doc, list := range o {
		out[doc] = slices.Concat(out[doc], list)
	}
	return out
}

// touch reports whether each clause of a line has a place in it.
func (p places) touch(b *builder, l *line) bool {
	for _, s := range l.spots {
		c := b.clause(s)
		if !slices.ContainsFunc(p[s.doc], func(e claim.Evidence) bool { return e.Start >= c.Start && e.End <= c.End }) {
			return false
		}
	}
	return true
}
