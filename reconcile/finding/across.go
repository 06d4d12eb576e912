package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// Across compares what the readings of two events say of the same people and
// gatherings, and what one announces with what the other reports as done. Every
// finding has claims of both sides.
func Across(x, y []*claim.Reading, support Support) Result {
	b := newBuilder(append(slices.Clone(x), y...), support, 0)
	b.apart = true
	b.persons()
	b.events()
	b.successions(len(x))
	b.kept(len(x))
	left, right := articlesOf(x), articlesOf(y)
	all := b.result()
	out := Result{Findings: []Finding{}, Claims: []claim.Claim{}}
	cited := map[string]bool{}
	for _, f := range all.Findings {
		// Other moments: what differs between two events is no conflict.
		if f.Relation == value.Conflict || f.Relation == value.Silent {
			continue
		}
		if b.touches(f, left) && b.touches(f, right) {
			out.Findings = append(out.Findings, f)
			for _, s := range f.Sides {
				for _, c := range s.Claims {
					cited[c] = true
				}
			}
		}
	}
	for _, c := range all.Claims {
		if cited[c.ID] {
			out.Claims = append(out.Claims, c)
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
			if articles[b.claims.of(c).Article] {
				return true
			}
		}
	}
	return false
}

// specificOffice is the least number of words of an office that only one person
// holds at a time: "minister" does not say of what.
const specificOffice = 3

// successions finds an office that the first documents give to one person and
// the others to another: it changed hands between the events.
func (b *builder) successions(split int) {
	told := map[string]bool{}
	for d := range b.all[:split] {
		for i := range b.all[d].Slots {
			s := &b.all[d].Slots[i]
			for o := split; o < len(b.all); o++ {
				for k := range b.all[o].Slots {
					t := &b.all[o].Slots[k]
					if s.Claim.Attribute != claim.PersonRole || t.Claim.Attribute != claim.PersonRole || told[s.Value.String()] || !b.succeeds(d, s, o, t) {
						continue
					}
					x, okX := b.nameSlot(d, s.Entity)
					y, okY := b.nameSlot(o, t.Entity)
					if !okX || !okY {
						continue
					}
					told[s.Value.String()] = true
					b.emit(verdict{"", claim.PersonRole, s.Claim.Value.Text, value.Update, value.Because("succession", "the office has another holder"), sureOffice,
						[]side{{val: x.val, label: x.claim.Value.Text, entries: []entry{x}}, {val: y.val, label: y.claim.Value.Text, entries: []entry{y}}}})
				}
			}
		}
	}
}

// succeeds reports whether two slots give one office of its own to two people.
func (b *builder) succeeds(d int, s *claim.Slot, o int, t *claim.Slot) bool {
	role, ok := s.Value.(entity.Role)
	if !ok || len(role.Words()) < specificOffice || role.Former() {
		return false
	}
	if rel, _ := role.Relate(t.Value); rel != value.Equal {
		return false
	}
	p, okP := b.all[d].Doc.Entities.Entities[s.Entity].Value.(entity.Person)
	q, okQ := b.all[o].Doc.Entities.Entities[t.Entity].Value.(entity.Person)
	if !okP || !okQ || p.Last() == q.Last() {
		return false
	}
	rel, _ := p.Relate(q)
	return rel == value.Different
}

// nameSlot returns the slot that names a person of a document.
func (b *builder) nameSlot(d, id int) (entry, bool) {
	for i := range b.all[d].Slots {
		if s := &b.all[d].Slots[i]; s.Claim.Attribute == claim.PersonName && s.Entity == id {
			return entry{d, &s.Claim, s.Value}, true
		}
	}
	return entry{}, false
}
