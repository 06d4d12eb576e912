package claim

import (
	"cmp"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// term is a content word of a clause.
type term struct {
	key    uint64 // number of the root, or hash of the word
	weight float64
	idf    float64        // how rare the word is in news
	sketch lexicon.Sketch // of the lemma
	lemma  lexicon.ID
	token  int32
	spread int32 // sentences of the segment that hold it
	name   bool  // starts with a capital letter
	verb   bool  // may be a verb of an act
	title  bool  // stands in the document's headline too
	amount bool
	frame  bool // part of a date or a verb of saying
}

// bag is the content words of a clause, one for each key, by key.
type bag struct {
	terms []term
	total float64 // sum of the weights, but for amounts: another amount may well be of the same thing
}

func (b *bag) add(t *term) {
	if n := len(b.terms); n > 0 && b.terms[n-1].key == t.key {
		return
	}
	b.terms = append(b.terms, *t)
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
	case in.Class&lexicon.Function != 0 || marked.of(t)&auxiliary != 0:
		return 0, false
	}
	return uint64(in.Root), true
}

// place is where a content word stands.
type place struct {
	key    uint64
	token  int32
	amount bool
}

// sortPlaces sorts places that stand in order of their tokens by key. Numbers sort in
// less than half the time that places take, so the upper bits of each key are sorted
// together with where its place stands; where that is not enough to tell keys apart,
// which hardly happens, the places are sorted themselves.
func sortPlaces(places []place, w *work) {
	const bits = 16
	if len(places) >= 1<<bits {
		slices.SortFunc(places, place.compare)
		return
	}
	w.order, w.spare = w.order[:0], append(w.spare[:0], places...)
	for i, p := range places {
		key := p.key >> bits << bits
		if p.key < 1<<(63-bits) {
			key = p.key << bits // the number of a root
		}
		w.order = append(w.order, key|uint64(i))
	}
	slices.Sort(w.order)
	for i, o := range w.order {
		places[i] = w.spare[o&(1<<bits-1)]
	}
	if !slices.IsSortedFunc(places, place.compare) {
		slices.SortFunc(places, place.compare)
	}
}

// compare orders places by key and then by token.
func (p place) compare(o place) int {
	if p.key != o.key {
		return cmp.Compare(p.key, o.key)
	}
	return int(p.token - o.token)
}

// weigh returns the content words of a segment with their weights, by key and
// then by place, and the key of each of its tokens, 0 for those that are none.
// They lie in the memory of w.
func weigh(r *Reading, w *work) (terms []term, keys []uint64) {
	d := r.Doc
	sentences := d.Text.Sentences[r.Segment.First:r.Segment.Last]
	first, last := sentences[0].First, sentences[len(sentences)-1].Last
	w.title = titleKeys(d.Article.Title, w)
	keys = amounts(d, first, last, w.keys)
	places := w.places[:0]
	for i := first; i < last; i++ {
		if key := keys[i-first]; key != 0 {
			places = append(places, place{key, int32(i), true})
		} else if key, ok := keyOf(&d.Text.Tokens[i], d.Word(i)); ok && !d.Added(i) {
			keys[i-first] = key
			places = append(places, place{key, int32(i), false})
		}
	}
	sortPlaces(places, w)
	w.keys, w.places, w.terms = keys, places, scratch.Zeros(w.terms, len(places))
	for from := 0; from < len(places); {
		to := from + 1
		for to < len(places) && places[to].key == places[from].key {
			to++
		}
		// A word weighs by how rare it is in news and, as far, in the sentences
		// of its document: a name that every sentence holds tells little about
		// which sentence.
		held := spread(sentences, places[from:to])
		local := w.logs.over(len(sentences)+1, held+1)
		_, title := slices.BinarySearch(w.title, places[from].key)
		lemma, sketch := lexicon.ID(0), lexicon.Sketch{}
		for i := from; i < to; i++ {
			at := int(places[i].token)
			in := d.Word(at)
			t := term{key: places[i].key, token: places[i].token, spread: int32(held), idf: amountWeight, amount: places[i].amount}
			t.frame = d.DateAt(at) >= 0 || in.Class&lexicon.SayVerb != 0
			if !t.amount {
				if in.Lemma != lemma {
					lemma, sketch = in.Lemma, lexicon.SketchOf(in.Lemma)
				}
				t.lemma, t.sketch, t.name, t.title, t.idf = in.Lemma, sketch, d.Text.Tokens[at].Is(text.Capital), title, in.IDF()
				t.verb = in.Class&lexicon.Verb != 0 && in.Class&lexicon.ActVerb != 0 && in.Class&lexicon.SayVerb == 0
				if in.Lemma == 0 {
					t.idf = unseen
				}
			}
			t.weight = math.Sqrt(t.idf * (0.7 + local))
			if named(d, at) {
				t.weight *= nameShare
			}
			w.terms[i] = t
		}
		from = to
	}
	return w.terms, keys
}

// titleKeys returns the keys of the content words of a title, sorted.
func titleKeys(title string, w *work) []uint64 {
	w.tokens = text.AppendTokens(w.tokens[:0], title)
	out := w.title[:0]
	for i := range w.tokens {
		t := &w.tokens[i]
		in, _ := lexicon.Lookup(t.Norm)
		if key, ok := keyOf(t, in); ok {
			out = append(out, key)
		}
	}
	clear(w.tokens) // keeps no title
	slices.Sort(out)
	return out
}

// amountWeight is how rare an amount is taken to be: as a rather rare word.
const amountWeight = 6

// amounts returns the keys of the tokens of a range that begin an amount, 0 for the
// others: equal amounts have one key, however they are written. What is counted, and
// the million behind the 5, stay words. They lie in room.
func amounts(d *normalize.Document, first, last int, room []uint64) []uint64 {
	keys := scratch.Zeros(room, last-first)
	for _, m := range quantity.Flat(d.Quantities) {
		if at := d.Token(m.Span.Start); m.Role != quantity.None && first <= at && at < last {
			keys[at-first] = xxhash.Sum64String("#"+m.Value.String()) | 1<<63
		}
	}
	return keys
}

// spread returns how many of the sentences hold one of the places of a
// word, which come in order.
func spread(sentences []text.Sentence, places []place) (n int) {
	at := 0
	for _, p := range places {
		token := int(p.token)
		if token < sentences[at].First {
			continue // in a sentence that is counted
		}
		for token >= sentences[at].Last {
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
