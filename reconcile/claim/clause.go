package claim

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// Clause is a part of a sentence that asserts something.
type Clause struct {
	text.Span
	First, Last int // tokens: [First, Last)
	Sentence    int
	// Holder is the entity that says it, or -1; HolderText how the text names
	// it.
	Holder     int
	HolderText string
	// Verb is the verb of saying, Quoted says that the words stand in marks.
	Verb     string
	Stance   string
	Quoted   bool
	Polarity Polarity
	Modality Modality
	// Heading says that the clause stands in a headline or sub-heading.
	Heading bool
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
	var out []Clause
	c := cutter{d: d, toks: d.Text.Tokens}
	c.quotes()
	for n := seg.First; n < seg.Last && len(out) < maxClauses; n++ {
		if d.Furniture(n) {
			continue
		}
		for _, r := range c.sentence(n) {
			if cl, ok := c.clause(n, r); ok {
				out = append(out, cl)
			}
		}
	}
	attribute(d, out)
	return out
}

// cutter cuts the sentences of one document.
type cutter struct {
	d             *normalize.Document
	toks          []text.Token
	opens, closes []int // bytes where the longer quotations begin and end, in order
}

const (
	// quoteTokens is the least number of tokens of a quotation that is no quoted
	// word, and quoteMark how many bytes its mark takes with a space.
	quoteTokens = 6
	quoteMark   = 4
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
func (c cutter) sentence(n int) []tokens {
	s := c.d.Text.Sentences[n]
	var out []tokens
	start := s.First
	for i := s.First + 1; i < s.Last; i++ {
		if !c.breaks(i, start, s.Last) {
			continue
		}
		out = append(out, tokens{start, i})
		start = i
	}
	out = append(out, tokens{start, s.Last})
	return c.fit(out)
}

// breaks reports whether a clause starts at token i.
func (c cutter) breaks(i, start, last int) bool {
	if c.words(start, i) < minClause || c.words(i, last) < minClause {
		return false
	}
	t, before := c.toks[i], c.toks[i-1]
	switch {
	case before.Norm == ";", before.Norm == "-" && before.Is(text.SpaceBefore) && t.Is(text.SpaceBefore):
		return true
	case t.Norm == "\"" || before.Norm == "\"" && i-1 > start:
		return c.quoteEdge(i)
	case before.Norm == ",":
		return clauseOpener[t.Norm] && c.hasVerb(i, last)
	case subordinate[t.Norm]:
		return c.words(i, last) > minClause && c.hasVerb(i, last) && c.hasVerb(start, i)
	case before.Norm == "that" && i-2 >= start:
		return c.d.Word(i-2).Class&lexicon.SayVerb != 0
	}
	return false
}

// quoteEdge reports whether a quotation of some length opens or closes at
// token i; a quoted word stays in its clause.
func (c cutter) quoteEdge(i int) bool {
	at := c.toks[i].Start
	open, _ := slices.BinarySearch(c.opens, at)
	end, _ := slices.BinarySearch(c.closes, at-quoteMark)
	return open < len(c.opens) && c.opens[open] <= at+quoteMark || end < len(c.closes) && c.closes[end] <= at
}

func (c cutter) words(first, last int) (n int) {
	for i := first; i < last; i++ {
		if c.toks[i].Kind == text.Word || c.toks[i].Kind == text.Number {
			n++
		}
	}
	return n
}

func (c cutter) hasVerb(first, last int) bool {
	for i := first; i < last; i++ {
		if c.toks[i].Kind != text.Word {
			continue
		}
		if c.d.Word(i).Class&lexicon.Verb != 0 || auxiliary[c.toks[i].Norm] {
			return true
		}
	}
	return false
}

// clauseOpener are words that open a clause behind a comma.
var clauseOpener = set("and", "but", "while", "which", "who", "where", "when", "as", "saying", "adding", "after", "before", "although",
	"though", "because", "since", "so", "whose", "with", "including", "making", "leaving", "noting", "calling", "citing", "according", "if", "until")

// subordinate are words that open a clause without a comma.
var subordinate = set("because", "while", "although", "though", "after", "before", "when", "which", "who", "whereas", "unless", "until", "if")

var auxiliary = set("is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "may", "might", "can", "could", "shall", "should", "must")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// fit cuts what is longer than evidence may be, at a comma near the middle if
// there is one.
func (c cutter) fit(in []tokens) []tokens {
	var out []tokens
	for _, r := range in {
		for c.toks[r.last-1].End-c.toks[r.first].Start > MaxEvidence && r.last-r.first > 1 {
			cut := c.middle(r)
			out = append(out, tokens{r.first, cut})
			r.first = cut
		}
		out = append(out, r)
	}
	return out
}

func (c cutter) middle(r tokens) int {
	limit := r.first + 1
	for limit < r.last-1 && c.toks[limit].End-c.toks[r.first].Start <= MaxEvidence {
		limit++
	}
	for i := limit - 1; i > r.first+minClause; i-- {
		if c.toks[i-1].Norm == "," || c.toks[i-1].Norm == ";" {
			return i
		}
	}
	return limit
}

// clause trims the range and makes a clause of it; ok is false when nothing is
// left that asserts.
func (c cutter) clause(n int, r tokens) (Clause, bool) {
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
	if c.words(r.first, r.last) < 3 || span.Len() > MaxEvidence {
		return Clause{}, false
	}
	cl := Clause{Span: span, First: r.first, Last: r.last, Sentence: n, Holder: -1, Heading: c.d.Heading(n)}
	cl.Polarity, cl.Modality = c.mood(r)
	return cl, true
}

// Auxiliary reports whether a folded word is an auxiliary verb.
func Auxiliary(norm string) bool { return auxiliary[norm] }
