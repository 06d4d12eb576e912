package finding

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// somebody is one person in several documents.
type somebody struct {
	name    entity.Person
	members map[int]int // document -> entity
	// shorts are further entities of the documents that are the same person.
	values []entity.Person
}

// people lines up the people of the documents: the same name, or a fuller one.
// Different first names are never one person, and a name that fits two people
// is left out.
func (b *builder) people() []*somebody {
	type named struct {
		doc, entity int
		p           entity.Person
	}
	var all []named
	for d, r := range b.all {
		for _, s := range r.Slots {
			if p, ok := s.Value.(entity.Person); ok && s.Claim.Attribute == claim.PersonName {
				all = append(all, named{d, s.Entity, p})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y named) int {
		return cmp.Or(len(y.p.Words())-len(x.p.Words()), len(y.p.String())-len(x.p.String()), cmp.Compare(x.p.String(), y.p.String()), x.doc-y.doc)
	})
	var out []*somebody
	for _, n := range all {
		var fits []*somebody
		for _, s := range out {
			if s.accepts(n.p) {
				fits = append(fits, s)
			}
		}
		switch {
		case len(fits) == 0:
			out = append(out, &somebody{name: n.p, members: map[int]int{n.doc: n.entity}, values: []entity.Person{n.p}})
		case len(fits) == 1:
			if _, taken := fits[0].members[n.doc]; !taken {
				fits[0].members[n.doc] = n.entity
				fits[0].values = append(fits[0].values, n.p)
			}
		}
	}
	return out
}

// accepts reports whether the name fits every name of the person so far.
func (s *somebody) accepts(p entity.Person) bool {
	for _, v := range s.values {
		if r, _ := v.Relate(p); r != value.Equal && r != value.Refines {
			return false
		}
	}
	return true
}

// persons compares what the documents say of each person.
func (b *builder) persons() {
	for _, s := range b.people() {
		if len(s.members) < 2 {
			continue
		}
		for _, a := range []claim.Attribute{claim.PersonName, claim.PersonRank, claim.PersonAge, claim.PersonAffiliation} {
			b.single(s, a)
		}
		b.offices(s)
	}
}

// slots returns the entries of a person for one attribute, by document.
func (b *builder) slots(s *somebody, a claim.Attribute) map[int][]entry {
	out := map[int][]entry{}
	for d, id := range s.members {
		for _, x := range b.all[d].Slots {
			if x.Claim.Attribute == a && x.Entity == id {
				out[d] = append(out[d], entry{d, x.Claim, x.Value})
			}
		}
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
func (b *builder) single(s *somebody, a claim.Attribute) {
	by := b.slots(s, a)
	var entries []entry
	for d := range b.all {
		if list := by[d]; len(list) > 0 {
			entries = append(entries, list[0])
		}
	}
	if len(entries) == 0 {
		return
	}
	sides, rel, reason, ok := compare(entries)
	conf := sureName
	if !ok {
		quiet := b.quiet(s, by)
		if a != claim.PersonRank && a != claim.PersonAge || len(quiet) == 0 || len(sides) != 1 {
			return
		}
		rel, reason, conf = value.Silent, "the other reports name the person without it", sureSilent
		sides = append(sides, side{silent: quiet})
	} else if quiet := b.quiet(s, by); len(quiet) > 0 {
		sides = append(sides, side{silent: quiet})
	}
	b.emit(verdict{a, s.name.Name(), rel, reason, conf, sides})
}

// quiet returns the documents that name the person without the attribute.
func (b *builder) quiet(s *somebody, by map[int][]entry) []int {
	var out []int
	for d := range b.all {
		if _, ok := s.members[d]; ok && len(by[d]) == 0 {
			out = append(out, d)
		}
	}
	return out
}

// offices compares the sets of offices that the documents give a person: equal
// sets agree, a set that holds another refines it, and offices that exclude
// each other conflict.
func (b *builder) offices(s *somebody) {
	by := b.slots(s, claim.PersonRole)
	if len(by) < 2 {
		return
	}
	for d := range by {
		by[d] = distinct(by[d])
	}
	var sides []side
	rel, reason := value.Equal, "the reports give the same office"
	for d := range b.all {
		if len(by[d]) == 0 {
			continue
		}
		best := -1
		for i := range sides {
			r, why := relateSets(distinct(sides[i].entries), by[d])
			if r == value.Equal {
				best = i
				if reason == "the reports give the same office" {
					reason = why
				}
				break
			}
			if slices.Index(order, r) < slices.Index(order, rel) {
				rel, reason = r, why
			}
		}
		if best >= 0 {
			sides[best].entries = append(sides[best].entries, by[d]...)
			continue
		}
		sides = append(sides, side{val: by[d][0].val, label: labels(by[d]), entries: by[d]})
	}
	if quiet := b.quiet(s, by); len(quiet) > 0 {
		sides = append(sides, side{silent: quiet})
	}
	b.alignFirst(sides)
	b.emit(verdict{claim.PersonRole, s.name.Name(), rel, reason, sureOffice, sides})
}

// distinct drops repeated offices of one document; the fullest form of an office
// stays.
func distinct(list []entry) []entry {
	var out []entry
next:
	for _, e := range list {
		for i, o := range out {
			switch r, w := o.val.Relate(e.val); {
			case r == value.Equal:
				continue next
			case r == value.Refines && w.Rule == "fuller-office":
				if len(e.val.String()) > len(o.val.String()) {
					out[i] = e
				}
				continue next
			}
		}
		out = append(out, e)
	}
	return out
}

// relateSets relates two sets of offices.
func relateSets(a, b []entry) (value.Relation, string) {
	equal, reason := 0, ""
	conflict := ""
	for _, x := range a {
		for _, y := range b {
			switch r, w := x.val.Relate(y.val); r {
			case value.Equal:
				equal++
				reason = w.Reason
			case value.Conflict:
				conflict = w.Reason
			case value.Refines:
				if reason == "" {
					reason = w.Reason
				}
			}
		}
	}
	switch {
	case equal >= min(len(a), len(b)) && len(a) == len(b):
		return value.Equal, reason
	case equal == 0 && conflict != "":
		return value.Conflict, conflict
	case equal > 0:
		return value.Refines, "one report gives more offices: " + reason
	}
	return value.Refines, reason
}

func labels(list []entry) string {
	s := ""
	for i, e := range list {
		if i > 0 {
			s += "; "
		}
		s += e.claim.Value.Text
	}
	return s
}

// alignFirst puts the office that the sides share first on each side.
func (b *builder) alignFirst(sides []side) {
	if len(sides) < 2 {
		return
	}
	for i := range sides {
		slices.SortStableFunc(sides[i].entries, func(x, y entry) int {
			return affinity(y, i, sides) - affinity(x, i, sides)
		})
	}
}

// affinity counts on how many other sides the office has an equal or a fuller
// form.
func affinity(e entry, own int, sides []side) (n int) {
	for i := range sides {
		if i == own {
			continue
		}
		for _, o := range sides[i].entries {
			switch r, w := e.val.Relate(o.val); {
			case r == value.Equal:
				n += 2
			case r == value.Refines && w.Rule != "add-up":
				n++
			}
		}
	}
	return n
}
