package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/similarity"
)

const (
	// maxNamesakes bounds the people of one last name that are compared.
	maxNamesakes = 8
	// ownOffice is the least number of words of an office that few people hold:
	// "finance minister".
	ownOffice    = 2
	sureNamesake = 0.6
)

// namesakes finds somebody to whom reports give other first names: the last name
// is the same, and so are office and age, or an office that few people hold. Where
// a report names both they are two people.
func (b *builder) namesakes(all []*somebody) {
	by := map[string][]*somebody{}
	for _, s := range all {
		if len(s.name.Words()) < 2 {
			continue
		}
		last := s.name.Last()
		for _, o := range by[last] {
			if b.oneByFacts(o, s) {
				x, y := b.every(o, claim.PersonName), b.every(s, claim.PersonName)
				b.emit(verdict{"", claim.PersonName, o.name.Name(), value.Conflict, value.Because("other-first-name", "the same last name, office and age, and another first name"), sureNamesake,
					[]side{{val: x[0].val, label: x[0].claim.Value.Text, entries: x}, {val: y[0].val, label: y[0].claim.Value.Text, entries: y}}})
			}
		}
		if len(by[last]) < maxNamesakes {
			by[last] = append(by[last], s)
		}
	}
}

// otherFirst reports whether two names of one last name surely have other first
// names: both are known, and neither is short for the other.
func otherFirst(p, q entity.Person) bool {
	a, b := p.Words()[0], q.Words()[0]
	for _, w := range [...]string{a, b} {
		if in, ok := lexicon.Lookup(w); !ok || in.Class&lexicon.GivenName == 0 {
			return false
		}
	}
	return !strings.HasPrefix(a, b) && !strings.HasPrefix(b, a) && !similarity.CompareNames(firstLast(p), firstLast(q), "Person").Match
}

// every returns the entries of a person for one attribute, in order of the
// documents.
func (b *builder) every(s *somebody, a claim.Attribute) (out []entry) {
	by := b.slots(s, a)
	for d := range b.all {
		out = append(out, by[d]...)
	}
	return out
}

// oneByFacts reports whether two names are told of one person, as far as other facts
// tell.
func (b *builder) oneByFacts(s, o *somebody) bool {
	for d := range s.members {
		if _, both := o.members[d]; both {
			return false
		}
	}
	if r, _ := relate(s.name, o.name); r != value.Different || !otherFirst(s.name, o.name) {
		return false
	}
	words := 0 // of the fullest office that both have
	for _, x := range count(b.every(s, claim.PersonRole)) {
		for _, y := range count(b.every(o, claim.PersonRole)) {
			if r, _ := x.val.Relate(y.val); r == value.Equal {
				role, _ := x.val.(entity.Role)
				words = max(words, len(role.Words()))
			}
		}
	}
	if words == 0 || words >= ownOffice {
		return words > 0
	}
	for _, x := range count(b.every(s, claim.PersonAge)) {
		for _, y := range count(b.every(o, claim.PersonAge)) {
			if r, _ := x.val.Relate(y.val); r == value.Equal {
				return true
			}
		}
	}
	return false
}
