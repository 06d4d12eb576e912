package claim

import (
	"math"
	"slices"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
)

// unit is what is compared of a clause.
type unit struct {
	clause   *Clause
	tokens   []text.Token
	words    bag
	sentence int      // counted from the first of the segment
	dates    []string // TIMEX3 values
	bigrams  []uint64 // pairs of neighbouring content words, sorted
	position float64  // in the segment, from 0 to 1
	held     bool     // the text tells who says it
	holder   string   // the folded name of who does
}

// maxAligned is how many clauses of a reading are compared with those of others.
// Pairs grow with the square, so a bound keeps the time for a pair of texts
// linear. The longest of some 1,600 news articles at hand has 163 sentences.
const maxAligned = 600

// maxApart is how many sentences, counted from the first of a segment, hold the
// clauses that are compared: a reading is of one segment.
// Sentences are compared in pairs too, also those without a clause.
const maxApart = 2 * maxAligned

// aligned returns the clauses that are compared.
func (r *Reading) aligned() []Clause {
	n := min(len(r.Clauses), maxAligned)
	for n > 0 && r.Clauses[n-1].Sentence-r.Segment.First >= maxApart {
		n--
	}
	return r.Clauses[:n]
}

// Cut returns how many clauses [Prepare] leaves out, those at the end of a text that
// is longer than any report.
func (r *Reading) Cut() int { return len(r.Clauses) - len(r.aligned()) }

// prepare makes what is compared of the clauses of the reading, the first ones
// of a text that is longer than any report.
func (r *Reading) prepare() {
	clauses := r.aligned()
	if len(clauses) == 0 || r.units != nil {
		return
	}
	w := works.Get().(*work)
	r.work = w
	terms, keys := weigh(r, w)
	length := r.Segment.Last - r.Segment.First
	sentences := r.Doc.Text.Sentences[r.Segment.First : clauses[len(clauses)-1].Sentence+1]
	first := sentences[0].First
	w.unitAt = scratch.Zeros(w.unitAt, len(keys))
	w.units = slices.Grow(w.units[:0], len(clauses))[:len(clauses)]
	w.words = scratch.Zeros(w.words, len(terms))
	r.units = w.units
	room := w.words
	for i := range clauses {
		c := &clauses[i]
		n := c.Sentence - r.Segment.First
		u := &r.units[i]
		*u = unit{clause: c, tokens: r.Doc.Text.Tokens[c.First:c.Last], sentence: n, position: float64(n) / float64(length), dates: u.dates[:0], bigrams: u.bigrams[:0]}
		u.values(r.Doc, keys[c.First-first:c.Last-first])
		if name := r.HolderName(i); name != "" {
			u.held, u.holder = true, text.FoldString(name)
		}
		words := 0
		for t := c.First - first; t < c.Last-first; t++ {
			w.unitAt[t] = int32(i) + 1
			if keys[t] != 0 {
				words++
			}
		}
		u.words.terms, room = room[:0:words], room[words:]
	}
	r.deal(terms, sentences, w.unitAt)
}

// work is what prepare makes of a reading, and the memory to make it in, kept to
// be used again.
type work struct {
	units  []unit
	words  []term // of the units
	terms  []term // of the segment
	places []place
	spare  []place      // to sort them
	order  []uint64     // the same
	keys   []uint64     // of each token of the segment
	unitAt []int32      // of each token of the segment, plus one
	tokens []text.Token // of the title
	title  []uint64     // keys of the title's content words, sorted
	logs   logs
	// The words of the clauses, of the sentences, and of the sentences with
	// those before and behind.
	clauses, sentences, passages postings
	index                        []uint64 // the keys of the words, ascending
}

var works = sync.Pool{New: func() any { return new(work) }}

// release gives the memory back, unless the text was of rare size.
func (w *work) release() {
	if len(w.keys) > scratch.Most {
		return
	}
	for i := range w.units {
		u := &w.units[i]
		clear(u.dates)
		*u = unit{dates: u.dates, bigrams: u.bigrams} // keeps no document
	}
	works.Put(w)
}

// logs are the logarithms of one number over small ones, each computed once.
type logs struct {
	of    int
	value []float64
	known []bool
}

// over returns the logarithm of n over k, which is not 0 and not above the
// number of tokens of a text.
func (l *logs) over(n, k int) float64 {
	if l.of != n {
		l.of = n
		clear(l.known)
	}
	for k >= len(l.value) {
		l.value, l.known = append(l.value, 0), append(l.known, false)
	}
	if !l.known[k] {
		l.value[k], l.known[k] = math.Log(float64(n)/float64(k)), true
	}
	return l.value[k]
}

// deal gives each content word, in order of the keys, to its clause, to its
// sentence and to the passages that its sentence is part of.
func (r *Reading) deal(terms []term, sentences []text.Sentence, unitAt []int32) {
	first, n := sentences[0].First, len(sentences)
	w := r.work
	w.clauses.reset(len(r.units), len(terms))
	w.sentences.reset(n, len(terms))
	w.passages.reset(n, 3*len(terms))
	w.index = w.index[:0]
	at := 0 // the sentence of the term
	for i := range terms {
		t := &terms[i]
		if i == 0 || t.key != terms[i-1].key {
			at = 0
			w.index = append(w.index, t.key)
			w.clauses.next()
			w.sentences.next()
			w.passages.next()
		}
		token := int(t.token)
		if token >= sentences[n-1].Last {
			continue // behind the last clause that is compared
		}
		for token >= sentences[at].Last {
			at++
		}
		if u := unitAt[token-first]; u > 0 {
			r.units[u-1].words.add(t)
			w.clauses.add(t, int(u-1))
		}
		w.sentences.add(t, at)
		for p := max(at-1, 0); p <= min(at+1, n-1); p++ {
			w.passages.add(t, p)
		}
	}
}

// values collects dates and pairs of neighbouring words. The keys are
// those of the tokens of the clause.
func (u *unit) values(d *normalize.Document, keys []uint64) {
	for _, m := range d.Dates {
		if m.Start >= u.clause.Start && m.End <= u.clause.End {
			u.dates = append(u.dates, m.Value.String())
		}
	}
	last := uint64(0)
	for i, key := range keys {
		switch {
		case key != 0 && last != 0:
			u.bigrams = append(u.bigrams, last*31+key)
			last = key
		case key != 0:
			last = key
		case d.Text.Tokens[u.clause.First+i].Kind == text.Punct:
			last = 0
		}
	}
	slices.Sort(u.bigrams)
	u.bigrams = slices.Compact(u.bigrams)
}

// shared counts what two short lists share.
func shared(a, b []string) (n int) {
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

// run returns the number of words of the longest run that both clauses have and
// that holds a content word: "said on Friday" does not.
func (u *unit) run(v *unit) (longest int) {
	i, j := 0, 0
	for x, y := u.words.terms, v.words.terms; i < len(x) && j < len(y); {
		switch {
		case x[i].key < y[j].key:
			i++
		case x[i].key > y[j].key:
			j++
		default:
			if !x[i].frame {
				longest = max(longest, around(u.tokens, int(x[i].token)-u.clause.First, v.tokens, int(y[j].token)-v.clause.First))
			}
			i++
			j++
		}
	}
	return longest
}

// around counts the words that two texts have alike around a token of each.
func around(a []text.Token, i int, b []text.Token, j int) (n int) {
	for d := 0; i+d < len(a) && j+d < len(b) && alike(&a[i+d], &b[j+d]); d++ {
		n++
	}
	for d := 1; i-d >= 0 && j-d >= 0 && alike(&a[i-d], &b[j-d]); d++ {
		n++
	}
	return n
}

// alike reports whether two tokens are one word.
func alike(a, b *text.Token) bool { return a.Hash == b.Hash && a.Norm == b.Norm }
