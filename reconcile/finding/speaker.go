package finding

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// nextTo is how far from the quoted words, in bytes, the name of who says them may
// stand to be surely theirs.
const nextTo = 24

// phrase is the least number of words that are no turn of phrase.
const phrase = 4

// otherSpeakers says that the same quoted words are given to two people.
// Both must be named right beside the words: a body often speaks by the mouth of a
// person, "he" may be anybody, and words that go on from a quotation before may be
// of somebody else.
func (b *builder) otherSpeakers(i int, x *passage, j int, y *passage) (why value.Witness, ok bool) {
	if len(x.norms) < phrase || !slices.Equal(x.norms, y.norms) {
		return why, false // a turn of phrase that two people may use
	}
	p, okP := b.namedSpeaker(i, x)
	q, okQ := b.namedSpeaker(j, y)
	if !okP || !okQ {
		return why, false
	}
	for _, w := range p.Words() {
		for _, v := range q.Words() {
			if w == v {
				return why, false
			}
		}
	}
	return value.Because("other-speakers", "the same words are given to %s and to %s", p.Name(), q.Name()), true
}

// namedSpeaker returns the person who is named as the speaker right beside the
// quotation that holds a passage.
func (b *builder) namedSpeaker(doc int, p *passage) (entity.Person, bool) {
	d := b.all[doc].Doc
	for n, q := range d.Quotations {
		if q.First > p.first || p.last > q.Last {
			continue
		}
		gap := max(q.Speaker.Start-q.End, q.Start-q.Speaker.End)
		if q.Speaker.Len() == 0 || gap > nextTo {
			return entity.Person{}, false
		}
		name, ok := properName(q.Speaker.In(d.Text.Source))
		if e := d.Speaker(n); ok && e >= 0 {
			name, ok = d.Entities.Entities[e].Value.(entity.Person)
		}
		return name, ok
	}
	return entity.Person{}, false
}

// properName reads a text that is a person's name and nothing else: one to three
// capitalised words, none of which is a pronoun or names a body or a place.
func properName(s string) (entity.Person, bool) {
	toks := text.Tokenize(s)
	if len(toks) == 0 || len(toks) > 3 {
		return entity.Person{}, false
	}
	for _, t := range toks {
		in, known := lexicon.Lookup(t.Norm)
		if t.Kind != text.Word || !t.Is(text.Capital) || t.Is(text.Upper) || honorifics[t.Norm] || known && in.Class&(lexicon.Function|lexicon.GroupNoun|lexicon.Demonym) != 0 {
			return entity.Person{}, false
		}
	}
	return entity.NewPerson(strings.Join(strings.Fields(s), " ")), true
}
