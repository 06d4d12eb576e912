package entity

import (
	"slices"

	"github.com/newsconcord/concord/normalize/internal/scratch"
	"github.com/newsconcord/concord/normalize/value"
)

// maxEntities bounds the entities of one text that a new mention is compared
// with, so that a text of a million names stays linear.
const maxEntities = 256

// joining is what is known of an entity while mentions are added.
type joining struct {
	sketch   sketch // of all its values
	mentions int32
}

// joiner groups mentions into entities.
type joiner struct {
	raw      []rawMention // in order of the text
	entities []Entity
	known    []joining // of each entity
	of       []int32   // entity of each mention
	byKey    []int32   // of each key: the entity, plus one, of its last mention
}

var (
	entitySlices  scratch.Slices[Entity]
	joiningSlices scratch.Slices[joining]
)

// join groups the mentions into entities and makes the result.
func (f *finder) join() {
	f.inOrder()
	j := joiner{
		raw: f.raw, entities: entitySlices.Get(0), known: joiningSlices.Get(0),
		of: tokenSlices.Get(len(f.raw)), byKey: tokenSlices.Get(f.keys.len() + 1),
	}
	for n := range f.raw {
		j.add(n)
	}
	f.result(&j)
	entitySlices.Put(j.entities)
	joiningSlices.Put(j.known)
	tokenSlices.Put(j.of)
	tokenSlices.Put(j.byKey)
}

// inOrder puts the raw mentions in order of the text.
func (f *finder) inOrder() {
	sorted := mentionSlices.Get(0)
	for i := 0; i < len(f.toks); {
		n := f.out.at[i]
		if n == 0 {
			i++
			continue
		}
		m := f.raw[n-1]
		sorted = append(sorted, m)
		for i = m.first; i < m.last; i++ {
			f.out.at[i] = int32(len(sorted))
		}
	}
	mentionSlices.Put(f.raw)
	f.raw = sorted
}

// add finds the entity of mention n, or makes it.
func (j *joiner) add(n int) {
	m := &j.raw[n]
	id := int(j.byKey[m.key]) - 1
	if id < 0 || m.short || !j.entities[id].Gender.agree(m.gender) {
		id = j.resolve(m)
	}
	if id < 0 && m.short {
		id = j.ahead(n)
	}
	if id < 0 {
		id = j.start(m)
	}
	j.byKey[m.key] = int32(id + 1)
	j.of[n] = int32(id)
	j.attach(id, m)
}

// start makes the entity that the mention names.
func (j *joiner) start(m *rawMention) int {
	j.entities = append(j.entities, Entity{Type: m.val.Type(), Value: m.val, Gender: m.given})
	j.known = append(j.known, joining{sketch: m.sketch})
	return len(j.entities) - 1
}

func (j *joiner) attach(id int, m *rawMention) {
	e := &j.entities[id]
	j.known[id].mentions++
	if fuller(m.val, e.Value) {
		e.Value = m.val
		j.known[id].sketch |= m.sketch
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
func (f *finder) result(j *joiner) {
	f.out.Mentions = make([]Mention, len(f.raw))
	f.out.Entities = slices.Clone(j.entities)
	all := make([]int, len(f.raw)) // of all entities, one behind the other
	for id := range f.out.Entities {
		n := j.known[id].mentions
		f.out.Entities[id].Mentions, all = all[:0:n], all[n:]
	}
	for n := range f.raw {
		m, id := &f.raw[n], int(j.of[n])
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
func (j *joiner) resolve(m *rawMention) int {
	best, most := -1, -1
	kind := m.val.Type()
	person, isPerson := m.val.(Person)
	for id := max(0, len(j.entities)-maxEntities); id < len(j.entities); id++ {
		e := &j.entities[id]
		if !j.known[id].sketch.meets(m.sketch) || e.Type != kind || !e.Gender.agree(m.gender) {
			continue
		}
		n := int(j.known[id].mentions)
		if isPerson {
			of := e.Value.(Person)
			if !of.same(&person) {
				continue
			}
			if of.Last() == person.Last() {
				n += len(j.raw)
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
func (j *joiner) ahead(n int) int {
	short, ok := j.raw[n].val.(Person)
	if !ok {
		return -1
	}
	for k := n + 1; k < min(len(j.raw), n+maxAhead); k++ {
		m := &j.raw[k]
		if m.short || !m.sketch.meets(j.raw[n].sketch) {
			continue
		}
		if p, ok := m.val.(Person); ok && refines(&p, &short) {
			return j.start(m)
		}
	}
	return -1
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
