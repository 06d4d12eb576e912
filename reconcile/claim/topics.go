package claim

import (
	"slices"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// names returns the capitalised words of the part that are no days and no places.
func (f *scopeReader) names() (out []string) {
	for i, ends := f.from, f.ends(); i < ends; i++ {
		t := f.toks[i]
		m := f.d.Entities.At(i)
		if t.Kind != text.Word || !t.Is(text.Capital) || f.d.DateAt(i) >= 0 || m < 0 && i == f.sentence.First || m >= 0 && f.d.Entities.Mentions[m].Value.Type() == value.Place || i >= f.first && i < f.next {
			continue
		}
		out = append(out, t.Norm)
	}
	return out
}

// leadSentences is how many sentences of a report tell the place of all that
// follows, besides the sentence before.
const leadSentences = 1

// places returns the places that the part names, and those that the report has
// named in its lead or right before.
func (f *scopeReader) places() (here, known []value.Value) {
	all := f.d.Entities.Mentions
	for i := 0; i < len(all) && i < maxKnown && f.d.Sentence(all[i].Start) < leadSentences; i++ {
		known = f.place(known, i)
	}
	ends := f.ends()
	near := f.from - maxPart
	if n := f.d.Sentence(f.toks[f.sentence.First].Start); n > 0 {
		near = max(near, f.d.Text.Sentences[n-1].First)
	}
	i, _ := slices.BinarySearchFunc(all, near, func(m entity.Mention, at int) int { return m.First - at })
	for ; i < len(all) && all[i].First < ends; i++ {
		if all[i].First >= f.from {
			here = f.place(here, i)
		} else {
			known = f.place(known, i)
		}
	}
	return here, known
}

// maxKnown bounds the names of the lead that are looked at.
const maxKnown = 30

// place appends the place that a mention names, if it names one.
func (f *scopeReader) place(to []value.Value, mention int) []value.Value {
	if m := f.d.Entities.Mentions[mention]; m.Value.Type() == value.Place {
		return append(to, f.d.Entities.Entities[m.Entity].Value)
	}
	return to
}

// topics returns the lemmas of the nouns that the part has before the amount, and right
// behind it.
func (f *scopeReader) topics() (out []string) {
	for i := f.from; i < min(f.ends(), f.next+nearIntent); i++ {
		in := f.d.Word(i)
		if in.Class&lexicon.Noun == 0 || in.Class&(lexicon.Function|lexicon.TimeNoun|lexicon.SayVerb|lexicon.OfficeNoun) != 0 || f.amount(i) >= 0 || f.d.DateAt(i) >= 0 || f.d.Entities.At(i) >= 0 ||
			kindWords[f.word(i)] || f.toks[i].Is(text.Capital) && i > f.sentence.First {
			continue
		}
		out = append(out, in.Lemma.String())
	}
	return out
}

// Of reports whether the amount is told with the noun, given by its lemma.
func (s Scope) Of(topic string) bool { return slices.Contains(s.topics, topic) }

// Topic returns the last noun that the amount is told with and that passes, or "".
func (s Scope) Topic(pass func(string) bool) string {
	for _, t := range slices.Backward(s.topics) {
		if pass(t) {
			return t
		}
	}
	return ""
}

// Topics counts the nouns that two amounts are told with.
func (s Scope) Topics(o Scope) (n int) {
	for _, t := range s.topics {
		if o.Of(t) {
			n++
		}
	}
	return n
}
