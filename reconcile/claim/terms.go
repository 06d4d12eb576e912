package claim

import (
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
	name   bool
	title  bool // stands in the document's headline too
}

// unit is what is compared of a clause.
type unit struct {
	clause   *Clause
	terms    []term // one for each key, by key
	total    float64
	sentence []term // of the whole sentence
	sentSum  float64
	numbers  []string
	dates    []int // indices of the document's dates
	position float64
}

// vocabulary counts in how many documents of an event a term occurs.
type vocabulary struct {
	docs int
	df   map[uint64]int
}

func newVocabulary(all []*Reading) *vocabulary {
	v := &vocabulary{docs: len(all), df: map[uint64]int{}}
	for _, r := range all {
		seen := map[uint64]bool{}
		for n := r.Segment.First; n < r.Segment.Last; n++ {
			s := r.Doc.Text.Sentences[n]
			for i := s.First; i < s.Last; i++ {
				if key, _, ok := keyOf(r.Doc.Text.Tokens[i]); ok && !seen[key] {
					seen[key] = true
					v.df[key]++
				}
			}
		}
	}
	return v
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

// weight weighs a word by how rare it is in news and in the documents of the
// event: a name that every sentence holds tells little about which sentence.
func (v *vocabulary) weight(key uint64, in lexicon.Info) float64 {
	back := in.IDF()
	if in.Lemma == 0 {
		back = lexicon.IDF("")
	}
	return back
}

// terms returns the content words of the tokens, one for each key.
func (v *vocabulary) terms(d *normalize.Document, first, last int, title map[uint64]bool, local map[uint64]int, sentences int) ([]term, float64) {
	var out []term
	for i := first; i < last; i++ {
		key, in, ok := keyOf(d.Text.Tokens[i])
		if !ok || d.Added(i) {
			continue
		}
		w := v.weight(key, in)
		// Within the document: ln of the share of sentences, on the same scale.
		w = math.Sqrt(w * (0.7 + math.Log(float64(sentences+1)/float64(local[key]+1))))
		if named(d, i) {
			w *= nameShare
		}
		out = append(out, term{key: key, lemma: in.Lemma, weight: w, token: i, name: d.Text.Tokens[i].Is(text.Capital), title: title[key]})
	}
	slices.SortFunc(out, func(a, b term) int {
		switch {
		case a.key < b.key:
			return -1
		case a.key > b.key:
			return 1
		}
		return a.token - b.token
	})
	out = slices.CompactFunc(out, func(a, b term) bool { return a.key == b.key })
	sum := 0.0
	for _, t := range out {
		sum += t.weight
	}
	return out, sum
}

// nameShare is how much a word of a person's name counts: who is spoken of says
// little about what is said.
const nameShare = 0.5

// named reports whether the token is part of a person's name.
func named(d *normalize.Document, token int) bool {
	m := d.Entities.At(token)
	return m >= 0 && d.Entities.Mentions[m].Value.Type() == value.Person
}

// units makes what is compared of the clauses of one reading.
func (v *vocabulary) units(r *Reading) []unit {
	local, sentences := localCounts(r)
	title := titleKeys(r.Doc)
	out := make([]unit, len(r.Clauses))
	for i := range r.Clauses {
		c := &r.Clauses[i]
		u := unit{clause: c, position: float64(c.Sentence-r.Segment.First) / float64(max(1, r.Segment.Last-r.Segment.First))}
		u.terms, u.total = v.terms(r.Doc, c.First, c.Last, title, local, sentences)
		s := r.Doc.Text.Sentences[c.Sentence]
		if i > 0 && r.Clauses[i-1].Sentence == c.Sentence {
			u.sentence, u.sentSum = out[i-1].sentence, out[i-1].sentSum
		} else {
			u.sentence, u.sentSum = v.terms(r.Doc, s.First, s.Last, title, local, sentences)
		}
		u.values(r.Doc)
		out[i] = u
	}
	return out
}

func (u *unit) values(d *normalize.Document) {
	for i, m := range d.Dates {
		if m.Start >= u.clause.Start && m.End <= u.clause.End {
			u.dates = append(u.dates, i)
		}
	}
	for i := u.clause.First; i < u.clause.Last; i++ {
		if d.Text.Tokens[i].Kind == text.Number && d.DateAt(i) < 0 {
			u.numbers = append(u.numbers, d.Text.Tokens[i].Norm)
		}
	}
}

func localCounts(r *Reading) (map[uint64]int, int) {
	local := map[uint64]int{}
	for n := r.Segment.First; n < r.Segment.Last; n++ {
		s := r.Doc.Text.Sentences[n]
		seen := map[uint64]bool{}
		for i := s.First; i < s.Last; i++ {
			if key, _, ok := keyOf(r.Doc.Text.Tokens[i]); ok && !seen[key] {
				seen[key] = true
				local[key]++
			}
		}
	}
	return local, r.Segment.Last - r.Segment.First
}

func titleKeys(d *normalize.Document) map[uint64]bool {
	out := map[uint64]bool{}
	for _, t := range text.Tokenize(d.Article.Title) {
		if key, _, ok := keyOf(t); ok {
			out[key] = true
		}
	}
	return out
}
