package entity

import (
	"slices"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// maxEntities bounds the entities of one text that a new mention is compared
// with, so that a text of a million names stays linear.
const maxEntities = 256

// joining groups mentions into entities.
type joining struct {
	entities []Entity
	known    []entityMarks // of each entity
	of       []int32       // entity of each mention
	byKey    []int32       // of each key: the entity, plus one, of its last mention
}

// entityMarks are what is known of an entity while mentions are added.
type entityMarks struct {
	sketch   sketch // of all its values
	mentions int32
	first    int32 // mention
}

// join groups the mentions into entities and makes the result.
func (f *finder) join() {
	f.inOrder()
	f.byKey = scratch.Zeros(f.byKey, f.keys.len()+1)
	for n := range f.raw {
		f.group(n)
	}
	f.result()
}

// inOrder puts the raw mentions in order of the text.
func (f *finder) inOrder() {
	for i := 0; i < len(f.toks); {
		n := f.out.at[i]
		if n == 0 {
			i++
			continue
		}
		m := &f.raw[n-1]
		f.sorted = append(f.sorted, *m)
		for i = m.first; i < m.last; i++ {
			f.out.at[i] = int32(len(f.sorted))
		}
	}
	f.raw, f.sorted = f.sorted, scratch.Empty(f.raw)
}

// group finds the entity of mention n, or makes it.
func (f *finder) group(n int) {
	m := &f.raw[n]
	id := int(f.byKey[m.key]) - 1
	if id < 0 || m.short || !f.entities[id].Gender.agree(m.gender) {
		id = f.resolve(m)
	}
	if id < 0 && m.short {
		id = f.ahead(n)
	}
	if id < 0 {
		id = f.start(m, n)
	}
	f.byKey[m.key] = int32(id + 1)
	f.of = append(f.of, int32(id))
	f.attach(id, m)
}

// start makes the entity that the mention names, of which n is the first.
func (f *finder) start(m *rawMention, n int) int {
	f.entities = append(f.entities, Entity{Type: m.val.Type(), Value: m.val, Gender: m.given})
	f.known = append(f.known, entityMarks{sketch: m.sketch, first: int32(n)})
	return len(f.entities) - 1
}

func (f *finder) attach(id int, m *rawMention) {
	e := &f.entities[id]
	f.known[id].mentions++
	if fuller(m.val, e.Value) {
		e.Value = m.val
		f.known[id].sketch |= m.sketch
	}
	switch {
	case e.Type != value.Person:
	case e.Gender == UnknownGender:
		e.Gender = max(m.gender, m.given)
	case m.gender != UnknownGender:
		e.Gender = m.gender // a title knows better than a first name
	}
}

// result makes the mentions and the entities of the text.
func (f *finder) result() {
	f.out.Mentions = make([]Mention, len(f.raw))
	f.out.Entities = slices.Clone(f.entities)
	all := make([]int, len(f.raw)) // of all entities, one behind the other
	for id := range f.out.Entities {
		n := f.known[id].mentions
		f.out.Entities[id].Mentions, all = all[:0:n], all[n:]
	}
	for n := range f.raw {
		m, id := &f.raw[n], int(f.of[n])
		span := f.toks[m.first].Span.Cover(f.toks[m.last-1].Span)
		f.out.Mentions[n] = Mention{Span: span, First: m.first, Last: m.last, Value: m.val, Entity: id, Short: m.short}
		e := &f.out.Entities[id]
		e.Mentions = append(e.Mentions, n)
		if !m.short && fuller(m.val, e.Value) {
			e.Value = m.val
		}
	}
}

// fuller reports whether v says more than old of the same entity.
func fuller(v, old value.Value) bool {
	switch v := v.(type) {
	case Person:
		o, ok := old.(Person)
		return ok && len(v.words) > len(o.words)
	case Event:
		o, ok := old.(Event)
		return ok && v.Weight() > o.Weight()
	}
	return false
}

// resolve finds the entity that the mention names by another form, or returns
// -1. Where a name fits two people, the one whose last name it is wins, then the
// one mentioned most, then the one named first; a title of the other gender
// excludes.
func (f *finder) resolve(m *rawMention) int {
	best, most := -1, -1
	kind := m.val.Type()
	person, isPerson := m.val.(Person)
	for id := max(0, len(f.entities)-maxEntities); id < len(f.entities); id++ {
		e := &f.entities[id]
		if !f.known[id].sketch.meets(m.sketch) || e.Type != kind || !e.Gender.agree(m.gender) {
			continue
		}
		n := int(f.known[id].mentions)
		if isPerson {
			of := e.Value.(Person)
			if !of.same(&person) || !m.short && len(of.words) == 1 && f.otherTitles(&f.raw[f.known[id].first], m) {
				continue
			}
			if of.Last() == person.Last() {
				n += len(f.raw)
			}
		} else if !sameEntity(e.Value, m.val) {
			continue
		}
		if n > most {
			best, most = id, n
		}
	}
	return best
}

// maxAhead bounds how many mentions ahead a full name is looked for.
const maxAhead = 1 << 12

// ahead makes the entity of the full name that a short one in the headline runs
// ahead of, or returns -1.
func (f *finder) ahead(n int) int {
	short, ok := f.raw[n].val.(Person)
	if !ok {
		return -1
	}
	for k := n + 1; k < min(len(f.raw), n+maxAhead); k++ {
		m := &f.raw[k]
		if m.short || !m.sketch.meets(f.raw[n].sketch) {
			continue
		}
		if p, ok := m.val.(Person); ok && refines(&p, &short) && !f.otherTitles(m, &f.raw[n]) {
			return f.start(m, n)
		}
	}
	return -1
}

// otherTitles reports whether the words before two mentions of people are
// different offices: "President Prabowo" is not "Gen. Listyo Sigit Prabowo".
func (f *finder) otherTitles(a, b *rawMention) bool {
	i, j := a.first-1, b.first-1
	return f.officeTitle(i) && f.officeTitle(j) && roleWord(f.norm(i), f.forms.At(i)) != roleWord(f.norm(j), f.forms.At(j))
}

func (f *finder) officeTitle(i int) bool {
	return i >= 0 && f.toks[i].Is(text.Capital) && f.in(i, namesOffice|inRanks) && f.titleWord(i)
}

// sameEntity reports whether the mention names the entity of the given value,
// which is no person. It says what [value.Value]'s Relate says, without the words of a witness.
func sameEntity(v, mentioned value.Value) bool {
	switch v := v.(type) {
	case Event:
		e, ok := mentioned.(Event)
		return ok && v.sameEdition(e)
	case Label:
		l, ok := mentioned.(Label)
		return ok && v.kind == l.kind && v.sameName(l)
	}
	return false
}
