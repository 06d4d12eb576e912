package entity

import (
	"github.com/newsconcord/concord/normalize/value"
)

// maxEntities bounds the entities of one text that a new mention is compared
// with, so that a text of a million names stays linear.
const maxEntities = 256

// join groups the mentions into entities and makes the result.
func (f *finder) join() {
	type name struct {
		kind value.Type
		form string
	}
	exact := make(map[name]int, len(f.raw))
	f.out.Mentions = make([]Mention, 0, len(f.raw))
	for n, m := range f.raw {
		key := name{m.val.Type(), m.val.String()}
		id, ok := exact[key]
		ok = ok && f.out.Entities[id].Gender.agree(m.gender)
		if !ok || m.short {
			id, ok = f.resolve(m)
		}
		if !ok {
			id = len(f.out.Entities)
			f.out.Entities = append(f.out.Entities, newEntity(m.val))
		}
		exact[key] = id
		f.attach(id, n, m)
	}
	for i := range f.out.Mentions {
		m := &f.out.Mentions[i]
		if m.Short {
			continue
		}
		if e := &f.out.Entities[m.Entity]; fuller(m.Value, e.Value) {
			e.Value = m.Value
		}
	}
}

func newEntity(v value.Value) Entity {
	e := Entity{Type: v.Type(), Value: v}
	if p, ok := v.(Person); ok {
		e.Gender = nameGender(p)
	}
	return e
}

func (f *finder) attach(id, n int, m rawMention) {
	e := &f.out.Entities[id]
	e.Mentions = append(e.Mentions, n)
	span := f.toks[m.first].Span.Cover(f.toks[m.last-1].Span)
	f.out.Mentions = append(f.out.Mentions, Mention{Span: span, First: m.first, Last: m.last, Value: m.val, Entity: id, Short: m.short})
	if fuller(m.val, e.Value) {
		e.Value = m.val
	}
	if p, ok := m.val.(Person); ok && e.Gender == UnknownGender {
		e.Gender = max(m.gender, nameGender(p))
	} else if ok && m.gender != UnknownGender {
		e.Gender = m.gender // a title knows better than a first name
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

// resolve finds the entity that the mention names by another form. Where a name
// fits two people, the one whose last name it is wins, then the one mentioned
// most, then the one named first; a title of the other gender excludes.
func (f *finder) resolve(m rawMention) (int, bool) {
	first := max(0, len(f.out.Entities)-maxEntities)
	best, most := -1, -1
	kind := m.val.Type()
	person, isPerson := m.val.(Person)
	for id := first; id < len(f.out.Entities); id++ {
		e := &f.out.Entities[id]
		if e.Type != kind || !e.Gender.agree(m.gender) {
			continue
		}
		n := len(e.Mentions)
		if isPerson {
			of := e.Value.(Person)
			if !of.same(&person) {
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
	if best < 0 && m.short {
		return f.ahead(m)
	}
	return best, best >= 0
}

// ahead finds the full name that a short one in the headline runs ahead of.
func (f *finder) ahead(m rawMention) (int, bool) {
	if _, ok := m.val.(Person); !ok {
		return -1, false
	}
	for _, r := range f.raw {
		if !r.short && r.first > m.first && r.val.Type() == m.val.Type() {
			if rel, _ := r.val.Relate(m.val); rel == value.Refines {
				f.out.Entities = append(f.out.Entities, newEntity(r.val))
				return len(f.out.Entities) - 1, true
			}
		}
	}
	return -1, false
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
