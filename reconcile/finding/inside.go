package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// sureValues is how sure a line must be for the amounts inside it to be
	// compared.
	sureValues = 0.3
	// sureConflict is how sure it must be for values to conflict.
	sureConflict = 0.75
)

// inside compares the amounts inside the clauses of a line; it reports whether
// any conflict.
func (b *builder) inside(l *line) bool {
	if l.confidence() < sureValues {
		return false
	}
	before := len(b.out)
	b.amounts(l)
	return slices.ContainsFunc(b.out[before:], func(f Finding) bool { return f.Relation == value.Conflict })
}

// amounts compares amounts of one kind that count the same thing.
func (b *builder) amounts(l *line) {
	type key struct {
		a    claim.Attribute
		noun string
	}
	var keys []key
	by := map[key][]entry{}
	for _, s := range l.spots {
		r := b.all[s.doc]
		seen := map[key]bool{}
		for _, x := range r.Slots {
			if _, ok := x.Value.(quantity.Value); !ok || x.Clause != s.item {
				continue
			}
			k := key{x.Claim.Attribute, x.Claim.Subject}
			if seen[k] {
				continue
			}
			seen[k] = true
			if by[k] == nil {
				keys = append(keys, k)
			}
			by[k] = append(by[k], entry{s.doc, x.Claim, x.Value})
		}
	}
	for _, k := range keys {
		if docs(by[k]) > 1 {
			b.values(l, k.a, by[k])
		}
	}
}

// values makes a finding of the values when they compare. A conflict needs a
// sure line.
func (b *builder) values(l *line, a claim.Attribute, entries []entry) {
	sides, rel, reason, ok := compare(entries)
	if !ok || rel == value.Conflict && l.confidence() < sureConflict {
		return
	}
	b.emit(verdict{a, entries[0].claim.Subject, rel, reason, l.confidence(), sides})
}
