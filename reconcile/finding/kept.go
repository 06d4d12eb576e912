package finding

import (
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// sureKept is how sure it is that what somebody is to do at a gathering is what
// another report says that the same person did there. It rests on a verb, a noun,
// a person and an edition that all agree; it is not measured on labelled data.
const sureKept = 0.7

// maxPlans bounds the announcements of one document that are looked for.
const maxPlans = 16

// kept finds what one document announces of somebody at a gathering and a
// document of the other event reports as done: "Valle will open the seventh
// Harbour Forum", "Valle opened the seventh Harbour Forum".
func (b *builder) kept(split int) {
	for d := range b.all {
		plans := 0
		for i := range b.all[d].Clauses {
			x := spot{d, i}
			plan, ok := b.plan(x)
			if !ok || plans == maxPlans {
				continue
			}
			plans++
			for o := range b.all {
				if (o < split) == (d < split) || b.before(o, d) {
					continue
				}
				if y, ok := b.done(o, plan); ok {
					b.keep(x, y)
					break
				}
			}
		}
	}
}

func (b *builder) keep(x, y spot) {
	var sides []side
	for _, s := range []spot{x, y} {
		e := b.statement(s)
		sides = append(sides, side{val: e.val, label: e.claim.Value.Text, entries: []entry{e}})
	}
	b.emit(verdict{Modality, claim.Statement, b.subject(x), value.Update, announced, sureKept, sides})
}

// before reports whether document d is known to have been published before
// document o.
func (b *builder) before(d, o int) bool {
	x, okX := b.all[d].Doc.Reference.Day()
	y, okY := b.all[o].Doc.Reference.Day()
	return okX && okY && x < y
}

// plan is what a clause announces: the verb behind "will", and the roots of the
// other words that are no names.
type plan struct {
	verb     string
	words    map[string]bool
	people   []value.Value
	meetings []entity.Event
	polarity claim.Polarity
}

// plan reads what the clause announces that somebody does at a gathering.
func (b *builder) plan(s spot) (plan, bool) {
	c := b.clause(s)
	p := plan{polarity: c.Polarity, words: b.roots(s)}
	if c.Modality != claim.Future || c.Heading {
		return p, false
	}
	d := b.all[s.doc].Doc
	for i := c.First; i+1 < c.Last && p.verb == ""; i++ {
		if n := d.Text.Tokens[i].Norm; n == "will" || n == "shall" || n == "'ll" {
			p.verb = actRoot(d.Text.Tokens[i+1])
		}
	}
	if p.verb == "" {
		return p, false
	}
	delete(p.words, p.verb)
	p.people, p.meetings = b.named(s.doc, c.First, c.Last)
	return p, len(p.people) > 0 && len(p.meetings) > 0
}

// done returns the clause of a document that reports the plan as done.
func (b *builder) done(doc int, p plan) (spot, bool) {
	r := b.all[doc]
	for i := range r.Clauses {
		c := &r.Clauses[i]
		if c.Modality != claim.Fact || c.Polarity != p.polarity || c.Heading {
			continue
		}
		s := spot{doc, i}
		words := b.roots(s)
		if !words[p.verb] || !commonWord(words, p.words) {
			continue
		}
		_, meetings := b.named(doc, c.First, c.Last)
		whole := r.Doc.Text.Sentences[c.Sentence]
		people, _ := b.named(doc, whole.First, whole.Last)
		if samePerson(p.people, people) && sameMeeting(p.meetings, meetings) {
			return s, true
		}
	}
	return spot{}, false
}

// named returns the people and the gatherings that tokens name.
func (b *builder) named(doc, first, last int) (people []value.Value, meetings []entity.Event) {
	found := b.all[doc].Doc.Entities
	for i := first; i < last; i++ {
		m := found.At(i)
		if m < 0 || found.Mentions[m].First != i {
			continue
		}
		switch v := found.Entities[found.Mentions[m].Entity].Value.(type) {
		case entity.Person:
			people = append(people, v)
		case entity.Event:
			meetings = append(meetings, v)
		}
	}
	return people, meetings
}

// roots returns the roots of the words of a clause that tell something and are
// no part of a name.
func (b *builder) roots(s spot) map[string]bool {
	d, c := b.all[s.doc].Doc, b.clause(s)
	out := map[string]bool{}
	for i := c.First; i < c.Last; i++ {
		t := d.Text.Tokens[i]
		if t.Kind != text.Word || d.Entities.At(i) >= 0 || d.DateAt(i) >= 0 {
			continue
		}
		if in, ok := lexicon.Lookup(t.Norm); ok && !in.Class.Any(lexicon.Function|lexicon.SayVerb|lexicon.OfficeNoun|lexicon.TimeNoun|lexicon.Demonym) {
			out[in.Root.String()] = true
		}
	}
	return out
}

// actRoot returns the root of a verb of doing, or "".
func actRoot(t text.Token) string {
	in, ok := lexicon.Lookup(t.Norm)
	if !ok || !in.Class.Any(lexicon.ActVerb) || in.Class.Any(lexicon.Function|lexicon.SayVerb) {
		return ""
	}
	return in.Root.String()
}

func commonWord(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}

func samePerson(a, b []value.Value) bool {
	for _, x := range a {
		for _, y := range b {
			if r, _ := x.Relate(y); r == value.Equal || r == value.Refines {
				return true
			}
		}
	}
	return false
}

// sameMeeting reports whether both name one gathering, and one of them its
// edition or year.
func sameMeeting(a, b []entity.Event) bool {
	for _, x := range a {
		for _, y := range b {
			r, _ := x.Relate(y)
			if (r == value.Equal || r == value.Refines) && x.Edition()+y.Edition()+x.Year()+y.Year() > 0 {
				return true
			}
		}
	}
	return false
}
