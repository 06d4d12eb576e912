package claim

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Reason is what a text gives as the cause of something: its content words.
type Reason struct {
	words []string // roots, sorted
	text  string
}

// Type implements [value.Value].
func (Reason) Type() value.Type { return value.Text }

// Unit implements [value.Value].
func (Reason) Unit() string { return "" }

// Bound implements [value.Value].
func (Reason) Bound() value.Bound { return value.Exact }

// String returns the words as written.
func (r Reason) String() string { return r.text }

// Relate implements [value.Value]: causes that share a content word may be one,
// and are equal when one has all words of the other; causes that share none
// conflict.
func (r Reason) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Reason)
	if !ok {
		return value.Incomparable, value.Because("type", "a cause and a %s", string(other.Type()))
	}
	n := shared(r.words, o.words)
	switch {
	case n == 0:
		return value.Conflict, value.Because("other-cause", "one gives %q as the cause, the other %q", r.text, o.text)
	case n == min(len(r.words), len(o.words)):
		return value.Equal, value.Because("same-cause", "both give %q as the cause", r.text)
	}
	return value.Refines, value.Because("near-cause", "%q and %q share a part of the cause", r.text, o.text)
}

// causal are the words behind which a cause stands, the longest first.
var causal = [][]string{{"as", "a", "result", "of"}, {"because", "of"}, {"due", "to"}, {"caused", "by"}, {"blamed", "on"}, {"owing", "to"}}

// maxCause is how many words a cause may have. What is longer is a story.
const maxCause = 8

// causes makes slots of what clauses give as causes.
func (r *Reading) causes(cut *cutter) {
	for i := range r.Clauses {
		c := &r.Clauses[i]
		for k := c.First; k < c.Last; k++ {
			if cut.mark(k)&causer == 0 {
				continue
			}
			n := causeAt(r.Doc.Text.Tokens, k, c.Last)
			if n == 0 {
				continue
			}
			if v, span, ok := reason(r.Doc, k+n, c.Last); ok {
				r.slot(Cause, "", v, span, -1)
			}
			break
		}
	}
}

// causeAt returns the number of tokens of the causal words at a token.
func causeAt(toks []text.Token, at, last int) int {
next:
	for _, words := range causal {
		for i, w := range words {
			if at+i >= last || toks[at+i].Norm != w {
				continue next
			}
		}
		return len(words)
	}
	return 0
}

// reason reads a cause up to the end of the clause or a mark.
func reason(d *normalize.Document, first, last int) (Reason, text.Span, bool) {
	toks := d.Text.Tokens
	end := first
	var v Reason
	for end < last && toks[end].Kind != text.Punct && end-first <= maxCause {
		in := d.Word(end)
		if _, ok := keyOf(&toks[end], in); ok {
			w := toks[end].Norm
			if in.Root != 0 {
				w = in.Root.String()
			}
			v.words = append(v.words, w)
		}
		end++
	}
	if len(v.words) == 0 || end-first > maxCause {
		return v, text.Span{}, false
	}
	span := toks[first].Span.Cover(toks[end-1].Span)
	slices.Sort(v.words)
	v.text = span.In(d.Text.Source)
	return v, span, true
}
