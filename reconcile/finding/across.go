package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// Across compares what the readings of two events say of the same people and
// gatherings. Every finding has claims of both sides; the claims are slots of
// the readings, which [Build] lists.
func Across(x, y []*claim.Reading, support Support) []Finding {
	b := &builder{all: append(slices.Clone(x), y...), support: support, claims: map[string]claim.Claim{}}
	b.persons()
	b.events()
	left, right := articlesOf(x), articlesOf(y)
	out := []Finding{}
	for _, f := range b.result().Findings {
		// Other moments: what differs between two events is no conflict.
		if f.Relation == value.Conflict || f.Relation == value.Silent {
			continue
		}
		if b.touches(f, left) && b.touches(f, right) {
			out = append(out, f)
		}
	}
	return out
}

func articlesOf(rs []*claim.Reading) map[string]bool {
	out := map[string]bool{}
	for _, r := range rs {
		out[r.Doc.Article.ID] = true
	}
	return out
}

// touches reports whether the finding has a claim of one of the articles.
func (b *builder) touches(f Finding, articles map[string]bool) bool {
	for _, s := range f.Sides {
		for _, c := range s.Claims {
			if articles[b.claims[c].Article] {
				return true
			}
		}
	}
	return false
}
