package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// A ground is what a report gives as the cause of something: "beams caused the
// collapse of the stand", "the start was put off because of a leak".
type ground struct {
	act    *act
	effect lexicon.ID // the root of the word that tells what happened
	of     nounPhrase // to what
	cause  nounPhrase
}

// causing are verbs that give a cause.
var causing = listedWords.Set("causing")

// partly are words by which a cause is not the only one.
var partly = listedWords.Set("partly")

// grounds reads the causes that a document gives.
func (b *builder) grounds(doc int, acts []act) (out []ground) {
	for i := range acts {
		x := &acts[i]
		if x.mood != happens || x.denied || x.state || b.shares(x) {
			continue
		}
		if t := &x.theme; causing[x.lemma] && t.head >= 0 && len(x.agent.words) > 0 && !x.agent.open {
			effect := t.words[t.head].root
			if v, ok := verbOf(t.words[t.head].norm); ok {
				effect = v.Root
			}
			out = append(out, ground{x, effect, without(*t, t.head), x.agent})
			continue
		}
		for _, s := range b.all[doc].Slots {
			if s.Claim.Attribute == claim.Cause && s.Clause == x.spot.item && x.root != 0 {
				out = append(out, ground{x, x.root, x.subject(), b.read(doc, s.Claim.Evidence.Span())})
			}
		}
	}
	return out
}

// shares reports whether the clause of an act says that the cause is one of several.
func (b *builder) shares(x *act) bool {
	c := b.clause(x.spot)
	return slices.ContainsFunc(b.all[x.spot.doc].Doc.Text.Tokens[c.First:c.Last], func(t text.Token) bool { return partly[t.Norm] })
}

// without leaves a word out of a phrase.
func without(p nounPhrase, word int) nounPhrase {
	p.words, p.head = slices.Delete(slices.Clone(p.words), word, word+1), -1
	return p
}

// read reads the phrase in a span.
func (b *builder) read(doc int, span text.Span) nounPhrase {
	r := b.all[doc]
	s := r.Doc.Text.Sentences[max(0, r.Doc.Sentence(span.Start))]
	a := actReader{d: r.Doc, toks: r.Doc.Text.Tokens, doc: doc, from: r, head: s.First, last: s.Last}
	return a.nounPhrase(r.Doc.Token(span.Start), r.Doc.Token(span.End-1)+1)
}

// otherCauses finds two causes of one thing that have no word in common.
func (b *builder) otherCauses(xs, ys []ground, told places) {
	for i := range xs {
		for j := range ys {
			x, y := &xs[i], &ys[j]
			if x.effect != y.effect || b.otherDay(x.act, y.act) {
				continue
			}
			of, causes := meet(&x.of, &y.of), meet(&x.cause, &y.cause)
			if causes.shared > 0 || nearCause(&x.cause, &y.cause) || of.shared == 0 && len(x.of.words)*len(y.of.words) > 0 || of.namesA > 0 && of.namesB > 0 {
				continue
			}
			b.tellCauses(x, y, told)
		}
	}
}

// nearCause reports whether a word of one cause may say what one of the other does.
func nearCause(p, q *nounPhrase) bool {
	for _, v := range p.words {
		for _, w := range q.words {
			if lexicon.Related(v.lemma, w.lemma).Near() {
				return true
			}
		}
	}
	return len(p.words) == 0 || len(q.words) == 0
}

func (b *builder) tellCauses(x, y *ground, told places) {
	var sides []side
	for _, g := range []*ground{x, y} {
		doc := g.act.spot.doc
		toks := b.all[doc].Doc.Text.Tokens
		span := toks[g.cause.first].Span.Cover(toks[g.cause.last-1].Span)
		v := normalize.Quote(span.In(b.all[doc].Doc.Text.Source))
		e := entry{doc, b.valued(doc, claim.Cause, v, span), v}
		if slices.ContainsFunc(told[doc], func(o claim.Evidence) bool { return o.Start < span.End && span.Start < o.End }) {
			return
		}
		sides = append(sides, side{val: v, label: e.claim.Value.Text, entries: []entry{e}})
	}
	for i, g := range []*ground{x, y} {
		told[g.act.spot.doc] = append(told[g.act.spot.doc], sides[i].entries[0].claim.Evidence)
	}
	b.emit(verdict{attribute: claim.Cause, relation: value.Conflict, why: value.Because("other-causes", "the reports give other causes of one thing"), confidence: sureAct, sides: sides})
}
