package claim

import (
	"cmp"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// term is a content word of a clause.
type term struct {
	key    uint64 // hash of the root, or of the word
	lemma  lexicon.ID
	weight float64
	token  int
	name   bool // starts with a capital letter
	verb   bool // may be a verb of an act
	title  bool // stands in the document's headline too
}

// bag is the content words of a stretch of text, one for each key, by key.
type bag struct {
	terms []term
	total float64 // sum of the weights
}

// keyOf returns the key of a content word: the number of its root, or for a word
// that the lexicon lacks a hash.
func keyOf(t text.Token) (uint64, lexicon.Info, bool) {
	if t.Kind != text.Word || len(t.Norm) < 2 {
		return 0, lexicon.Info{}, false
	}
	in, ok := lexicon.Lookup(t.Norm)
	if !ok {
		return xxhash.Sum64String(t.Norm) | 1<<63, in, true
	}
	if in.Class&lexicon.Function != 0 || auxiliary[t.Norm] {
		return 0, in, false
	}
	return uint64(in.Root), in, true
}

// scales holds the content words of one segment with their weights.
type scales struct {
	doc   *normalize.Document
	first int    // token of words[0]
	words []term // by token; those that are no content words have key 0
}

// newScales weighs the words of a segment.
func newScales(r *Reading) *scales {
	d := r.Doc
	first := d.Text.Sentences[r.Segment.First].First
	last := d.Text.Sentences[r.Segment.Last-1].Last
	s := &scales{doc: d, first: first, words: make([]term, last-first)}
	title := map[uint64]bool{}
	for _, t := range text.Tokenize(d.Article.Title) {
		if key, _, ok := keyOf(t); ok {
			title[key] = true
		}
	}
	idf := make([]float64, last-first)
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		key, in, ok := keyOf(t)
		if !ok || d.Added(i) {
			continue
		}
		idf[i-first] = in.IDF()
		if in.Lemma == 0 {
			idf[i-first] = unseen
		}
		s.words[i-first] = term{key: key, lemma: in.Lemma, token: i, name: t.Is(text.Capital), title: title[key],
			verb: in.Class&lexicon.Verb != 0 && in.Class&lexicon.ActVerb != 0 && in.Class&lexicon.SayVerb == 0}
	}
	local := s.counts(r)
	sentences := float64(r.Segment.Last - r.Segment.First + 1)
	for i := range s.words {
		w := &s.words[i]
		if w.key == 0 {
			continue
		}
		// A word weighs by how rare it is in news and, as far, in the sentences
		// of its document: a name that every sentence holds tells little about
		// which sentence.
		w.weight = math.Sqrt(idf[i] * (0.7 + math.Log(sentences/float64(local[w.key]+1))))
		if named(d, w.token) {
			w.weight *= nameShare
		}
	}
	return s
}

// unseen is the rarity of a word that the lexicon lacks.
var unseen = lexicon.IDF("")

// counts returns in how many sentences each term occurs.
func (s *scales) counts(r *Reading) map[uint64]int {
	out := make(map[uint64]int, len(s.words)/2)
	last := make(map[uint64]int, len(s.words)/2)
	for n := r.Segment.First; n < r.Segment.Last; n++ {
		x := r.Doc.Text.Sentences[n]
		for _, w := range s.words[x.First-s.first : x.Last-s.first] {
			if w.key != 0 && last[w.key] != n+1 {
				last[w.key] = n + 1
				out[w.key]++
			}
		}
	}
	return out
}

// nameShare is how much a word of a person's name counts: who is spoken of says
// little about what is said.
const nameShare = 0.5

// named reports whether the token is part of a person's name.
func named(d *normalize.Document, token int) bool {
	m := d.Entities.At(token)
	return m >= 0 && d.Entities.Mentions[m].Value.Type() == value.Person
}

// bag returns the content words of the tokens.
func (s *scales) bag(first, last int) bag {
	b := bag{terms: make([]term, 0, last-first)}
	for _, w := range s.words[first-s.first : last-s.first] {
		if w.key != 0 {
			b.terms = append(b.terms, w)
		}
	}
	slices.SortFunc(b.terms, func(x, y term) int { return cmp.Or(cmp.Compare(x.key, y.key), x.token-y.token) })
	b.terms = slices.CompactFunc(b.terms, func(x, y term) bool { return x.key == y.key })
	for _, t := range b.terms {
		b.total += t.weight
	}
	return b
}
