package finding

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// somebody is one person in several documents.
type somebody struct {
	name    entity.Person
	members map[int]int // document -> entity
	values  []entity.Person
}

// people lines up the people of the documents: the same name, or a fuller one.
// Different first names are never one person, and a name that fits two people
// is left out.
func (b *builder) people() []*somebody {
	type named struct {
		doc, entity int
		p           entity.Person
		folded      string
	}
	var all []named
	for d, r := range b.all {
		for i := range r.Slots {
			s := &r.Slots[i]
			if p, ok := s.Value.(entity.Person); ok && s.Claim.Attribute == claim.PersonName {
				all = append(all, named{d, s.Entity, p, p.String()})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y named) int {
		return cmp.Or(len(y.p.Words())-len(x.p.Words()), len(y.folded)-len(x.folded), cmp.Compare(x.folded, y.folded), x.doc-y.doc)
	})
	var out, fits []*somebody
	known := false // the name is among the values of whom it fits
	for i, n := range all {
		again := i > 0 && n.p.Name() == all[i-1].p.Name() && n.folded == all[i-1].folded
		if !again { // a name that stood just before fits whom it fitted
			fits, known = fits[:0], false
			for _, s := range out {
				if s.accepts(n.p) {
					fits = append(fits, s)
				}
			}
		}
		switch {
		case len(fits) == 0:
			s := &somebody{name: n.p, members: map[int]int{n.doc: n.entity}, values: []entity.Person{n.p}}
			out, fits, known = append(out, s), append(fits, s), true
		case len(fits) == 1:
			if _, taken := fits[0].members[n.doc]; !taken {
				fits[0].members[n.doc] = n.entity
				if !known {
					fits[0].values, known = append(fits[0].values, n.p), true
				}
			}
		}
	}
	return out
}

// accepts reports whether the name fits every name of the person so far.
func (s *somebody) accepts(p entity.Person) bool {
	own := initials(p)
	for _, v := range s.values {
		if x := initials(v); x&own == 0 && x != 0 && own != 0 {
			return false // forms of one name share a word, or the letter with which one begins
		}
		if !mayBeOne(v, p) {
			return false
		}
	}
	return true
}

// initials are the first bytes of the words of a name, as a set.
func initials(p entity.Person) (set uint64) {
	for _, w := range p.Words() {
		if w != "" {
			set |= 1 << (w[0] % 64)
		}
	}
	return set
}

// persons compares what the documents say of each person.
func (b *builder) persons() {
	all := b.people()
	b.namesakes(all)
	for _, s := range all {
		if len(s.members) < 2 {
			continue
		}
		for _, a := range []claim.Attribute{claim.PersonName, claim.PersonRank, claim.PersonAge, claim.PersonAffiliation} {
			by := b.slots(s, a)
			if a == claim.PersonAffiliation {
				b.single(s, a, seats(by))
			}
			b.single(s, a, by)
		}
		b.offices(s)
	}
}

// slots returns the entries of a person for one attribute, by document.
func (b *builder) slots(s *somebody, a claim.Attribute) map[int][]entry {
	out := map[int][]entry{}
	for d, id := range s.members {
		for i := range b.all[d].Slots {
			if x := &b.all[d].Slots[i]; x.Claim.Attribute == a && x.Entity == id {
				out[d] = append(out[d], entry{d, &x.Claim, x.Value})
			}
		}
	}
	return out
}

// seats takes the places that somebody stands for out of the affiliations: a party
// and a state are two facts. Where all reports give both in one phrase, "R-Ohio", the
// phrase is one.
func seats(by map[int][]entry) map[int][]entry {
	out, alone := map[int][]entry{}, false
	for d, list := range by {
		var bodies []entry
		for _, e := range list {
			if e.val.Type() == value.Place {
				out[d] = append(out[d], e)
			} else {
				bodies = append(bodies, e)
			}
		}
		if by[d] = bodies; len(bodies) == 0 {
			delete(by, d)
		}
		for _, e := range out[d] {
			alone = alone || !slices.ContainsFunc(bodies, func(o entry) bool {
				return o.claim.Evidence.Start <= e.claim.Evidence.Start && e.claim.Evidence.End <= o.claim.Evidence.End
			})
		}
	}
	if !alone {
		return nil
	}
	return out
}

// Confidences of findings about people, by how often such findings held on
// labelled data.
const (
	sureName   = 0.9
	sureOffice = 0.8
	sureSilent = 0.6
)

// single compares an attribute of which a person has one value at a time.
func (b *builder) single(s *somebody, a claim.Attribute, by map[int][]entry) {
	var entries []entry
	if a == claim.PersonAge { // a report may tell how old somebody was back then
		entries = b.closest(by)
	} else {
		for d := range b.all {
			if list := by[d]; len(list) > 0 {
				entries = append(entries, list[0])
			}
		}
	}
	if len(entries) == 0 {
		return
	}
	sides, rel, why, ok := compare(entries)
	if a == claim.PersonAffiliation && !ok && len(sides) > 1 && docs(entries) > 1 && allParties(entries) {
		rel, why, ok = value.Conflict, value.Because("two-parties", "nobody is in two parties at a time"), true
	}
	if a == claim.PersonAge && (rel == value.Conflict || rel == value.Update) {
		rel, why = agesDiffer(entries, why)
	}
	conf := sureName
	if a == claim.PersonName && rel == value.Equal && sameText(entries) && b.speaks(s) < 2 {
		return
	}
	if !ok {
		quiet := quiet(b, s, by)
		if a != claim.PersonRank && a != claim.PersonAge || len(quiet) == 0 || len(sides) != 1 {
			return
		}
		rel, why, conf = value.Silent, value.Because("not-given", "the other reports name the person without it"), sureSilent
		sides = append(sides, side{silent: quiet})
	} else if quiet := quiet(b, s, by); len(quiet) > 0 {
		sides = append(sides, side{silent: quiet})
	}
	b.emit(verdict{"", a, s.name.Name(), rel, why, conf, sides})
}

// quiet returns the documents that name the person without the attribute.
func quiet[T any](b *builder, s *somebody, by map[int]T) []int {
	var out []int
	for d := range b.all {
		_, given := by[d]
		if _, ok := s.members[d]; ok && !given {
			out = append(out, d)
		}
	}
	return out
}

// speaks counts the documents in which the person is quoted or reported.
func (b *builder) speaks(s *somebody) (n int) {
	for d, id := range s.members {
		if slices.ContainsFunc(b.all[d].Clauses, func(c claim.Clause) bool { return c.Holder == id }) {
			n++
		}
	}
	return n
}

// sameText reports whether all entries are written alike. That reports write
// the name of somebody alike who says nothing is not worth a line.
func sameText(entries []entry) bool {
	for _, e := range entries {
		if e.claim.Value.Text != entries[0].claim.Value.Text {
			return false
		}
	}
	return true
}

// allParties reports whether every value is the name of a party.
func allParties(entries []entry) bool {
	for _, e := range entries {
		words := strings.Fields(e.val.String())
		if len(words) == 0 || words[len(words)-1] != "party" {
			return false
		}
	}
	return true
}

// agesDiffer says whether time may have added what ages differ by: one birthday,
// and one more for every year between the reports. Nobody grows younger, and on one
// day nobody has two ages. Of reports of unknown days two years may be added.
func agesDiffer(entries []entry, why value.Witness) (value.Relation, value.Witness) {
	for i, x := range entries {
		for _, y := range entries[i+1:] {
			more, years, dated := laterAge(x, y)
			switch {
			case more == 0:
			case !dated && max(more, -more) <= 2, dated && more > 0 && more <= years+1:
			case dated && x.claim.AsOf == y.claim.AsOf:
				return value.Conflict, why.And("ages-of-one-day", ", and the reports are of one day")
			case dated && more < 0:
				return value.Conflict, why.And("younger-later", ", and the lower one is not that of the earlier report")
			default:
				return value.Conflict, why
			}
		}
	}
	return value.Update, why.And("birthday-between", ", and a birthday may lie between the reports")
}

// laterAge returns by how much the age of the later of two reports is the higher
// one, and how many whole years lie between them. Reports of one day are so that
// the first is the later one with the lower age.
func laterAge(x, y entry) (more, years int, dated bool) {
	v, _ := x.val.(entity.Years)
	w, _ := y.val.(entity.Years)
	from, errX := datetime.Parse(x.claim.AsOf)
	to, errY := datetime.Parse(y.claim.AsOf)
	if errX != nil || errY != nil {
		return int(w - v), 0, false
	}
	a, _, _ := from.Days()
	b, _, _ := to.Days()
	switch {
	case a == b:
		return -max(int(w-v), int(v-w)), 0, true
	case a > b:
		a, b, v, w = b, a, w, v
	}
	return int(w - v), (b - a) / 365, true
}
