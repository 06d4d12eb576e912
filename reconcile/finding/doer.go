package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// otherDoer reports whether two acts are one that one alone does, and each report
// names another who did it.
func (b *builder) otherDoer(x, y *act) bool {
	if x.mood != happens || y.mood != happens || x.denied || y.denied || x.state || y.state || x.lemma != y.lemma || !doing[x.lemma] || b.carriedOn(x) || b.carriedOn(y) {
		return false
	}
	agents, themes := meet(&x.agent, &y.agent), meet(&x.theme, &y.theme)
	switch {
	case agents.names > 0 || agents.namesA == 0 || agents.namesB == 0 || x.agent.head < 0 || y.agent.head < 0 || x.agent.open || y.agent.open:
		return false
	case !themes.heads || min(themes.onlyA, themes.onlyB) > 0 || themes.namesA > 0 && themes.namesB > 0:
		return false
	case b.otherDay(x, y):
		return false
	}
	v, w := b.doer(x), b.doer(y)
	if v == nil || w == nil {
		return agents.heads // "Swedish police" and "Danish police"
	}
	rel, _ := v.Relate(w)
	return rel != value.Equal && rel != value.Refines && !b.speaksFor(x, v, w) && !b.speaksFor(y, w, v)
}

// carriedOn reports whether a particle behind the verb makes another one of it:
// "fired back".
func (b *builder) carriedOn(x *act) bool {
	toks := b.all[x.spot.doc].Doc.Text.Tokens
	return !strings.Contains(x.lemma, " ") && x.verb+1 < len(toks) && particles[toks[x.verb+1].Norm]
}

// particles are the words that make another verb of the one before.
var particles = listedWords.Set("particles")

// doer returns what the last name of the one who does an act names.
func (b *builder) doer(x *act) value.Value {
	found := b.all[x.spot.doc].Doc.Entities
	for i := len(x.agent.words) - 1; i >= 0; i-- {
		if m := found.At(x.agent.words[i].token); m >= 0 {
			return found.Entities[found.Mentions[m].Entity].Value
		}
	}
	return nil
}

// speaksFor reports whether v is a person in office, and w a body or place that may
// stand for the person: "the White House" and the president.
func (b *builder) speaksFor(x *act, v, w value.Value) bool {
	if v.Type() != value.Person || w.Type() == value.Person {
		return false
	}
	former, office := false, false
	for _, r := range b.all {
		for _, f := range r.Doc.Entities.Facts {
			if f.Topic != entity.Office {
				continue
			}
			if rel, _ := r.Doc.Entities.Entities[f.Entity].Value.Relate(v); rel != value.Equal && rel != value.Refines {
				continue
			}
			office = true
			former = former || strings.HasPrefix(strings.ToLower(f.Span.In(r.Doc.Text.Source)), "former") || strings.HasPrefix(strings.ToLower(f.Value.String()), "former")
		}
	}
	return !office || !former
}

// otherShare reports whether two words for how many of a set exclude each other.
func otherShare(p, q amountWord) bool {
	if p > q {
		p, q = q, p
	}
	return p == allOf && (q == halfOf || q == fewOf) || p == mostOf && q == fewOf
}

// mostDescribed is how many denied adjectives of a report are looked for in each other
// one, which is read for each.
const mostDescribed = 64

// described finds where the other document calls a thing by the adjective that an
// act says it is not: "the fund was not secret", "a secret fund".
func (b *builder) described(acts []act, doc int) (out []clashOf) {
	asked := 0
	for i := range acts {
		x := &acts[i]
		if !x.state || !x.denied || x.opposed || x.mood != happens || len(poles[x.lemma]) == 0 {
			continue
		}
		if asked++; asked > mostDescribed {
			break
		}
		if y, ok := b.calls(x, doc); ok {
			out = append(out, clashOf{x: x, y: y, relation: value.Conflict, code: Polarity, weight: 1,
				why: value.Because("called-what-denied", "one calls it what the other says it is not", x.lemma)})
		}
	}
	return out
}

// calls returns the clause of a document that calls the thing of an act by such an
// adjective.
func (b *builder) calls(x *act, doc int) (*act, bool) {
	r := b.all[doc]
	d := r.Doc
	toks := d.Text.Tokens
	for k := d.Text.Sentences[r.Segment.First].First; k+1 < len(toks) && toks[k].End <= r.Segment.End; k++ {
		in := d.Word(k)
		if in.Class&lexicon.Adjective == 0 || in.Lemma.String() != x.lemma || k > 0 && (negators[toks[k-1].Norm] || unsaid[toks[k-1].Norm]) {
			continue
		}
		if !b.thing(x, d.Word(k+1).Lemma) && !(k+2 < len(toks) && toks[k+1].Kind == text.Word && b.thing(x, d.Word(k+2).Lemma)) {
			continue
		}
		if n := r.ClauseAt(toks[k].Span); n >= 0 && r.Clauses[n].Polarity == claim.Affirmed {
			return &act{spot: spot{doc, n}, verb: k}, true
		}
	}
	return nil, false
}

// unsaid are words before an adjective that do not take it for true.
var unsaid = listedWords.Set("unsaid")

// thing reports whether a noun is what an act speaks of: its subject, or where that
// is a pronoun a noun of its sentence or the one before.
func (b *builder) thing(x *act, noun lexicon.ID) bool {
	if noun == 0 {
		return false
	}
	if s := x.subject(); s.head >= 0 {
		return s.words[s.head].lemma == noun
	}
	d := b.all[x.spot.doc].Doc
	n := b.clause(x.spot).Sentence
	first := d.Text.Sentences[max(n-1, b.all[x.spot.doc].Segment.First)].First
	for k := first; k < x.verb; k++ {
		if d.Word(k).Lemma == noun {
			return true
		}
	}
	return false
}
