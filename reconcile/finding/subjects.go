package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
)

// sureOthers is how sure a line must be whose clauses tell of different people: of
// those less sure one in five held on labelled data, of all lines so sure one in
// two.
const sureOthers = 0.5

// otherSubjects reports whether each of two clauses is about a person or body by
// name, and the other clause does not name it.
func (b *builder) otherSubjects(t tie) bool {
	v, inA := b.namesIn(t.a)
	w, inB := b.namesIn(t.b)
	return v != nil && w != nil && !namedIn(v, inB) && !namedIn(w, inA)
}

// namesIn returns the people and bodies that a clause names, and the first if it
// stands before the verb.
func (b *builder) namesIn(s spot) (subject value.Value, all []value.Value) {
	c, d := b.clause(s), b.all[s.doc].Doc
	verb := false
	for i := c.First; i < c.Last; i++ {
		m := d.Entities.At(i)
		if m < 0 {
			verb = verb || i > c.First && d.Word(i).Class&(lexicon.Verb|lexicon.Noun|lexicon.Adjective) == lexicon.Verb
			continue
		}
		i = max(i, d.Entities.Mentions[m].Last-1)
		v := d.Entities.Entities[d.Entities.Mentions[m].Entity].Value
		if t := v.Type(); t != value.Person && t != value.Organization {
			continue
		}
		if all = append(all, v); subject == nil && !verb {
			subject = v
		}
	}
	return subject, all
}

// namedIn reports whether one of the values may be v.
func namedIn(v value.Value, all []value.Value) bool {
	return slices.ContainsFunc(all, func(w value.Value) bool { return mayBeOne(v, w) })
}

// mayBeOne reports whether two values may stand for one person or body.
func mayBeOne(v, w value.Value) bool {
	r, _ := relate(v, w)
	return r == value.Equal || r == value.Refines
}
