package claim

import (
	"slices"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// Clause is a part of a sentence that asserts something.
type Clause struct {
	text.Span
	First, Last int // tokens: [First, Last)
	Sentence    int // its number in the text
	// Holder is the entity that says it, or -1; HolderText how the text names
	// it.
	Holder     int
	HolderText string
	// Verb is the lemma of the verb of saying, Stance how the holder stands to what
	// is said, a [quotation.Stance]; both are "" where nobody is named. Quoted says
	// that the words stand in marks.
	Verb     string
	Stance   string
	Quoted   bool
	Polarity Polarity
	Modality Modality
	// Heading says that the clause stands in a headline or sub-heading.
	Heading bool
	// Asserts says that a word outside of names and dates may be a verb: the caption
	// "Minister Valle at the forum" asserts nothing.
	Asserts bool
}

const (
	// minClause is the least number of words of a clause: shorter pieces stay
	// with their neighbour.
	minClause = 4
	// maxClauses bounds the clauses of one document.
	maxClauses = 4000
)

// Clauses cuts the sentences of a segment into clauses.
func Clauses(d *normalize.Document, seg normalize.Segment) []Clause {
	c := newCutter(d, seg)
	defer c.release()
	return c.clauses()
}

// clauses cuts the sentences of the segment.
func (c *cutter) clauses() []Clause {
	for n := c.seg.First; n < c.seg.Last && len(c.out) < maxClauses; n++ {
		if c.d.Furniture(n) {
			continue
		}
		for _, r := range c.sentence(n) {
			if cl, ok := c.clause(n, r); ok {
				c.out = append(c.out, cl)
			}
		}
	}
	out := slices.Clone(c.out) // of the size that is needed
	attribute(c.d, out)
	return out
}

// cutter cuts the sentences of one segment. Its lists are used again.
type cutter struct {
	d             *normalize.Document
	seg           normalize.Segment
	toks          []text.Token
	first         int     // token of the segment
	marks         []mark  // of each token of the segment
	words, verbs  []int32 // how many stand before each token of the segment, and in all
	opens, closes []int   // bytes where the longer quotations begin and end, in order
	ranges, cut   []tokens
	out           []Clause
	slots         []Slot // of the reading
}

var cutters = sync.Pool{New: func() any { return new(cutter) }}

func newCutter(d *normalize.Document, seg normalize.Segment) *cutter {
	c := cutters.Get().(*cutter)
	c.d, c.seg, c.toks = d, seg, d.Text.Tokens
	if seg.First < seg.Last {
		c.read(d.Text.Sentences[seg.First].First, d.Text.Sentences[seg.Last-1].Last)
	}
	c.quotes()
	return c
}

// release gives the memory back.
func (c *cutter) release() {
	if len(c.toks) > scratch.Most {
		return
	}
	c.out, c.slots = scratch.Empty(c.out), scratch.Empty(c.slots)
	c.opens, c.closes = c.opens[:0], c.closes[:0]
	c.d, c.toks = nil, nil
	cutters.Put(c)
}

// read notes what the tokens tell by their forms, and counts words and verbs.
func (c *cutter) read(first, last int) {
	c.first = first
	c.marks = scratch.Zeros(c.marks, last-first)
	c.words, c.verbs = scratch.Zeros(c.words, last-first+1), scratch.Zeros(c.verbs, last-first+1)
	for i := range c.marks {
		t := &c.toks[first+i]
		m := marked.of(t)
		word, verb := int32(0), int32(0)
		switch t.Kind {
		case text.Word:
			word = 1
			if m&auxiliary != 0 || c.d.Word(first+i).Class&lexicon.Verb != 0 {
				verb = 1
			}
		case text.Number:
			word = 1
		}
		c.marks[i], c.words[i+1], c.verbs[i+1] = m, c.words[i]+word, c.verbs[i]+verb
	}
}

const (
	// quoteTokens is the least number of tokens of a quotation that is no quoted
	// word, and quoteBytes how many bytes its mark takes with a space.
	quoteTokens = 6
	quoteBytes  = 4
)

// quotes notes where the longer quotations begin and end.
func (c *cutter) quotes() {
	for _, q := range c.d.Quotations {
		if q.Last-q.First >= quoteTokens {
			c.opens, c.closes = append(c.opens, q.Start), append(c.closes, q.End)
		}
	}
	slices.Sort(c.opens)
	slices.Sort(c.closes)
}

// tokens is a half-open range of tokens.
type tokens struct{ first, last int }

// sentence returns the ranges of one sentence's clauses.
func (c *cutter) sentence(n int) []tokens {
	s := c.d.Text.Sentences[n]
	out := c.ranges[:0]
	start := s.First
	for i := s.First + 1; i < s.Last; i++ {
		if !c.breaks(i, start, s.Last) {
			continue
		}
		out = append(out, tokens{start, i})
		start = i
	}
	c.ranges = append(out, tokens{start, s.Last})
	return c.fit(c.ranges)
}

// breaks reports whether a clause starts at token i.
func (c *cutter) breaks(i, start, last int) bool {
	at, before := c.mark(i), c.mark(i-1)
	if (at|before)&edges == 0 || c.count(start, i) < minClause || c.count(i, last) < minClause {
		return false
	}
	switch {
	case before&semicolon != 0, before&hyphen != 0 && c.toks[i-1].Is(text.SpaceBefore) && c.toks[i].Is(text.SpaceBefore):
		return true
	case at&quoteMark != 0 || before&quoteMark != 0 && i-1 > start:
		return c.quoteEdge(i)
	case before&comma != 0:
		return at&opener != 0 && c.hasVerb(i, last)
	case at&subordinator != 0:
		return c.count(i, last) > minClause && c.hasVerb(i, last) && c.hasVerb(start, i)
	case before&that != 0 && i-2 >= start:
		return c.d.Word(i-2).Class&lexicon.SayVerb != 0
	}
	return false
}

// quoteEdge reports whether a quotation of some length opens or closes at
// token i; a quoted word stays in its clause.
func (c *cutter) quoteEdge(i int) bool {
	at := c.toks[i].Start
	open, _ := slices.BinarySearch(c.opens, at)
	end, _ := slices.BinarySearch(c.closes, at-quoteBytes)
	return open < len(c.opens) && c.opens[open] <= at+quoteBytes || end < len(c.closes) && c.closes[end] <= at
}

// mark returns what a token tells by its form.
func (c *cutter) mark(i int) mark { return c.marks[i-c.first] }

// count returns the number of words and numbers among tokens.
func (c *cutter) count(first, last int) int {
	return int(c.words[last-c.first] - c.words[first-c.first])
}

// hasVerb reports whether a token may be a verb.
func (c *cutter) hasVerb(first, last int) bool {
	return c.verbs[last-c.first] > c.verbs[first-c.first]
}

// asserts reports whether a token outside of names and dates may be a verb.
func (c *cutter) asserts(r tokens) bool {
	for i := r.first; i < r.last && c.hasVerb(i, r.last); i++ {
		if c.hasVerb(i, i+1) && c.d.Entities.At(i) < 0 && c.d.DateAt(i) < 0 {
			return true
		}
	}
	return false
}

// fit cuts what is longer than evidence may be, at a comma near the middle if
// there is one.
func (c *cutter) fit(in []tokens) []tokens {
	out := c.cut[:0]
	for _, r := range in {
		for c.toks[r.last-1].End-c.toks[r.first].Start > MaxEvidence && r.last-r.first > 1 {
			cut := c.middle(r)
			out = append(out, tokens{r.first, cut})
			r.first = cut
		}
		out = append(out, r)
	}
	c.cut = out
	return out
}

func (c *cutter) middle(r tokens) int {
	limit := r.first + 1
	for limit < r.last-1 && c.toks[limit].End-c.toks[r.first].Start <= MaxEvidence {
		limit++
	}
	for i := limit - 1; i > r.first+minClause; i-- {
		if c.mark(i-1)&(comma|semicolon) != 0 {
			return i
		}
	}
	return limit
}

// clause trims the range and makes a clause of it; ok is false when nothing is
// left that asserts.
func (c *cutter) clause(n int, r tokens) (Clause, bool) {
	for r.first < r.last && (c.toks[r.first].Kind == text.Punct || c.d.Added(r.first)) {
		r.first++
	}
	for r.last > r.first && (c.toks[r.last-1].Kind == text.Punct || c.d.Added(r.last-1)) {
		r.last--
	}
	if r.first >= r.last {
		return Clause{}, false
	}
	span := c.toks[r.first].Span.Cover(c.toks[r.last-1].Span)
	if c.count(r.first, r.last) < 3 || span.Len() > MaxEvidence {
		return Clause{}, false
	}
	cl := Clause{Span: span, First: r.first, Last: r.last, Sentence: n, Holder: -1, Heading: c.d.Heading(n)}
	cl.Polarity, cl.Modality = c.mood(r)
	cl.Asserts = c.asserts(r)
	return cl, true
}
