package finding

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// tiedAtAll is how surely a clause must line up with one of another report
	// for the other not to be silent.
	tiedAtAll = 0.4
	// maxSilences is how many silences of each report are worth a line.
	maxSilences = 2
	// maxSilent is how many silences of one event are told: each names every
	// report that is silent.
	maxSilent = 40
	// minSalience is how much a clause must tell, in nats of rarity.
	minSalience = 25
	// numberSalience and personSalience are what an amount, and a person whom
	// no other report names, add to it.
	numberSalience = 15
	personSalience = 10
	sureSilence    = 0.4
)

// silences tells the weightiest of what stands in one report and, as far as
// clauses line up, in no other. It adds to the clauses that are tied.
func (b *builder) silences(ties []tie, tied *table[bool]) {
	for _, t := range ties {
		if t.p >= tiedAtAll {
			*tied.at(t.a), *tied.at(t.b) = true, true
		}
	}
	named, in := b.surnames(), b.holders()
	type candidate struct {
		clause spot
		weight float64
	}
	weightier := func(x, y candidate) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), x.clause.doc-y.clause.doc, x.clause.item-y.clause.item)
	}
	var worth []candidate
	for d, r := range b.all {
		var list []candidate
		for i := range r.Clauses {
			if *tied.at(spot{d, i}) || r.Clauses[i].Heading {
				continue
			}
			if w, own := b.salience(spot{d, i}, named, in); w >= minSalience {
				list = append(list, candidate{spot{d, i}, w + own})
			}
		}
		slices.SortFunc(list, weightier)
		worth = append(worth, list[:min(len(list), maxSilences)]...)
	}
	if len(worth) > maxSilent {
		slices.SortFunc(worth, weightier)
		b.cut.Silences = len(worth) - maxSilent
		worth = worth[:maxSilent]
	}
	for _, c := range worth {
		b.silence(c.clause)
	}
}

// silence tells one.
func (b *builder) silence(s spot) {
	e := b.statement(s)
	quiet := side{}
	for o := range b.all {
		if o != s.doc {
			quiet.silent = append(quiet.silent, o)
		}
	}
	b.emit(verdict{"", claim.Statement, b.subject(s), value.Silent, value.Because("nowhere-else", "no other report has anything like it"), sureSilence,
		[]side{{val: e.val, label: e.claim.Value.Text, entries: []entry{e}}, quiet}})
}

// severalHave stands for the documents of a word that more than one has.
const severalHave = -1

// holders returns for each word the one document that has it, or severalHave.
func (b *builder) holders() map[vocable]int {
	out := make(map[vocable]int, len(b.all[0].Doc.Text.Tokens)/2)
	for d, r := range b.all {
		toks := r.Doc.Text.Tokens
		for i := range toks {
			if toks[i].Kind != text.Word {
				continue
			}
			w := vocableAt(r.Doc, i)
			switch in, ok := out[w]; {
			case !ok:
				out[w] = d
			case in != d && in != severalHave:
				out[w] = severalHave
			}
		}
	}
	return out
}

// A vocable is a word by its lemma or, where the lexicon does not have it, by its
// hash.
type vocable struct {
	lemma lexicon.ID
	hash  uint32
}

func vocableAt(d *normalize.Document, i int) vocable {
	if w := d.Word(i); w.Lemma != 0 {
		return vocable{lemma: w.Lemma}
	}
	return vocable{hash: d.Text.Tokens[i].Hash}
}

// salience weighs what a clause tells, and how much of it stands in words that no
// other report has.
func (b *builder) salience(s spot, named map[string]int, in map[vocable]int) (all, own float64) {
	r := b.all[s.doc]
	c := b.clause(s)
	number, person := 0.0, 0.0
	for i := c.First; i < c.Last; i++ {
		t := &r.Doc.Text.Tokens[i]
		switch {
		case t.Kind == text.Number && r.Doc.DateAt(i) < 0:
			number = numberSalience
		case t.Kind == text.Word:
			w := rarity(r.Doc.Word(i))
			if all += w; w > 0 && in[vocableAt(r.Doc, i)] != severalHave {
				own += w
			}
			if p := b.personAt(s.doc, i); p != "" && named[p] == 1 {
				person = personSalience
			}
		}
	}
	return all + number + person, own + number + person
}

// surnames counts in how many documents each person's last name stands.
func (b *builder) surnames() map[string]int {
	out := map[string]int{}
	for d, r := range b.all {
		seen := map[string]bool{}
		for _, m := range r.Doc.Entities.Mentions {
			if p := b.personAt(d, r.Doc.Token(m.Start)); p != "" && !seen[p] {
				seen[p] = true
				out[p]++
			}
		}
	}
	return out
}

// personAt returns the last name of the person whose name holds the token, or
// "".
func (b *builder) personAt(d, token int) string {
	found := b.all[d].Doc.Entities
	m := found.At(token)
	if m < 0 {
		return ""
	}
	p, ok := found.Entities[found.Mentions[m].Entity].Value.(interface{ Words() []string })
	if !ok || found.Mentions[m].Value.Type() != value.Person {
		return ""
	}
	w := p.Words()
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}
