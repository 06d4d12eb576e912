package claim

import (
	"cmp"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// term is a content word of a clause.
type term struct {
	key    uint64 // hash of the root, or of the word
	lemma  lexicon.ID
	weight float64
	idf    float64 // how rare the word is in news
	spread int     // sentences of the segment that hold it
	token  int
	name   bool // starts with a capital letter
	verb   bool // may be a verb of an act
	title  bool // stands in the document's headline too
	amount bool
	frame  bool // part of a date or a verb of saying
}

// bag is the content words of a clause, one for each key, by key.
type bag struct {
	terms []term
	total float64 // sum of the weights, but for amounts: another amount may well be of the same thing
}

func (b *bag) add(t term) {
	if n := len(b.terms); n > 0 && b.terms[n-1].key == t.key {
		return
	}
	b.terms = append(b.terms, t)
	if !t.amount {
		b.total += t.weight
	}
}

// keyOf returns the key of a content word, given what the lexicon knows of it: the
// number of its root, or for a word that the lexicon lacks a hash.
func keyOf(t *text.Token, in lexicon.Info) (key uint64, ok bool) {
	switch {
	case t.Kind != text.Word || len(t.Norm) < 2:
		return 0, false
	case in.Root == 0:
		return xxhash.Sum64String(t.Norm) | 1<<63, true
	case in.Class&lexicon.Function != 0 || auxiliary[t.Norm]:
		return 0, false
	}
	return uint64(in.Root), true
}

// weigh returns the content words of a segment with their weights, by key and
// then by place, and the key of each of its tokens, 0 for those that are none.
func weigh(r *Reading) (terms []term, keys []uint64) {
	d := r.Doc
	sentences := d.Text.Sentences[r.Segment.First:r.Segment.Last]
	first, last := sentences[0].First, sentences[len(sentences)-1].Last
	title := map[uint64]bool{}
	for _, t := range text.Tokenize(d.Article.Title) {
		in, _ := lexicon.Lookup(t.Norm)
		if key, ok := keyOf(&t, in); ok {
			title[key] = true
		}
	}
	terms, keys = make([]term, 0, (last-first)/2), amounts(d, first, last)
	for i := first; i < last; i++ {
		t, in := &d.Text.Tokens[i], d.Word(i)
		w := term{key: keys[i-first], token: i, weight: amountWeight}
		if w.amount = w.key != 0; !w.amount {
			var ok bool
			if w.key, ok = keyOf(t, in); !ok || d.Added(i) {
				continue
			}
			w.lemma, w.name, w.title, w.weight = in.Lemma, t.Is(text.Capital), title[w.key], in.IDF()
			w.verb = in.Class&lexicon.Verb != 0 && in.Class&lexicon.ActVerb != 0 && in.Class&lexicon.SayVerb == 0
			if in.Lemma == 0 {
				w.weight = unseen
			}
			keys[i-first] = w.key
		}
		w.frame = d.DateAt(i) >= 0 || in.Class&lexicon.SayVerb != 0
		terms = append(terms, w)
	}
	slices.SortFunc(terms, func(x, y term) int { return cmp.Or(cmp.Compare(x.key, y.key), x.token-y.token) })
	for from := 0; from < len(terms); {
		to := from + 1
		for to < len(terms) && terms[to].key == terms[from].key {
			to++
		}
		// A word weighs by how rare it is in news and, as far, in the sentences
		// of its document: a name that every sentence holds tells little about
		// which sentence.
		held := spread(sentences, terms[from:to])
		local := math.Log(float64(len(sentences)+1) / float64(held+1))
		for i := from; i < to; i++ {
			w := &terms[i]
			w.idf, w.spread = w.weight, held
			w.weight = math.Sqrt(w.weight * (0.7 + local))
			if named(d, w.token) {
				w.weight *= nameShare
			}
		}
		from = to
	}
	return terms, keys
}

// amountWeight is how rare an amount is taken to be: as a rather rare word.
const amountWeight = 6

// amounts returns the keys of the tokens of a range that begin an amount, 0 for the
// others: equal amounts have one key, however they are written. What is counted, and
// the million behind the 5, stay words.
func amounts(d *normalize.Document, first, last int) []uint64 {
	keys := make([]uint64, last-first)
	for _, m := range quantity.Flat(d.Quantities) {
		if at := d.Token(m.Span.Start); m.Role != quantity.None && first <= at && at < last {
			keys[at-first] = xxhash.Sum64String("#"+m.Value.String()) | 1<<63
		}
	}
	return keys
}

// spread returns how many of the sentences hold one of the terms, which come in
// order of their places.
func spread(sentences []text.Sentence, terms []term) (n int) {
	at := 0
	for _, t := range terms {
		if t.token < sentences[at].First {
			continue // in a sentence that is counted
		}
		for t.token >= sentences[at].Last {
			at++
		}
		n++
		if at++; at == len(sentences) {
			break
		}
	}
	return n
}

// unseen is the rarity of a word that the lexicon lacks.
var unseen = lexicon.IDF("")

// nameShare is how much a word of a person's name counts: who is spoken of says
// little about what is said.
const nameShare = 0.5

// named reports whether the token is part of a person's name.
func named(d *normalize.Document, token int) bool {
	m := d.Entities.At(token)
	return m >= 0 && d.Entities.Mentions[m].Value.Type() == value.Person
}
