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

// counts returns in how many sentences of a reading each term occurs.
func counts(r *Reading) map[uint64]int {
	out := map[uint64]int{}
	var seen []uint64
	for n := r.Segment.First; n < r.Segment.Last; n++ {
		s := r.Doc.Text.Sentences[n]
		seen = seen[:0]
		for i := s.First; i < s.Last; i++ {
			if key, _, ok := keyOf(r.Doc.Text.Tokens[i]); ok && !slices.Contains(seen, key) {
				seen = append(seen, key)
				out[key]++
			}
		}
	}
	return out
}

// keyOf returns the key of a content word.
func keyOf(t text.Token) (uint64, lexicon.Info, bool) {
	if t.Kind != text.Word || len(t.Norm) < 2 {
		return 0, lexicon.Info{}, false
	}
	in, ok := lexicon.Lookup(t.Norm)
	if !ok {
		return xxhash.Sum64String(t.Norm), in, true
	}
	if in.Class&lexicon.Function != 0 || auxiliary[t.Norm] {
		return 0, in, false
	}
	return xxhash.Sum64String(in.Root.String()), in, true
}

// scales weighs the words of one document.
type scales struct {
	doc       *normalize.Document
	local     map[uint64]int
	sentences int
	title     map[uint64]bool
}

func newScales(r *Reading) *scales {
	title := map[uint64]bool{}
	for _, t := range text.Tokenize(r.Doc.Article.Title) {
		if key, _, ok := keyOf(t); ok {
			title[key] = true
		}
	}
	return &scales{r.Doc, counts(r), r.Segment.Last - r.Segment.First, title}
}

// weight weighs a word by how rare it is in news and, as far, in the sentences
// of its document: a name that every sentence holds tells little about which
// sentence.
func (s *scales) weight(key uint64, in lexicon.Info, token int) float64 {
	back := in.IDF()
	if in.Lemma == 0 {
		back = lexicon.IDF("")
	}
	w := math.Sqrt(back * (0.7 + math.Log(float64(s.sentences+1)/float64(s.local[key]+1))))
	if named(s.doc, token) {
		w *= nameShare
	}
	return w
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
	var b bag
	for i := first; i < last; i++ {
		t := s.doc.Text.Tokens[i]
		key, in, ok := keyOf(t)
		if !ok || s.doc.Added(i) {
			continue
		}
		b.terms = append(b.terms, term{key: key, lemma: in.Lemma, weight: s.weight(key, in, i), token: i, name: t.Is(text.Capital),
			verb: in.Class&lexicon.Verb != 0 && in.Class&lexicon.ActVerb != 0 && in.Class&lexicon.SayVerb == 0, title: s.title[key]})
	}
	slices.SortFunc(b.terms, func(x, y term) int { return cmp.Or(cmp.Compare(x.key, y.key), x.token-y.token) })
	b.terms = slices.CompactFunc(b.terms, func(x, y term) bool { return x.key == y.key })
	for _, t := range b.terms {
		b.total += t.weight
	}
	return b
}
