package quotation

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// region is a run of tokens between quotation marks: [first, last) without
// the marks themselves.
type region struct {
	first, last int
	open        bool // the paragraph ended before the mark closed
	single      bool
	phrase      bool // the marks stand around a name or a term
}

// maxSingle bounds the tokens between single quotes, which apostrophes would
// otherwise stretch.
const maxSingle = 60

// regions finds the outermost quoted runs of the text, in order. Marks never
// span paragraphs, but a paragraph may end inside its quotation and the next
// one start with a mark again, as multi-paragraph quotations are set.
func (p *tokenWords) regions(paras []tokens, out []region) []region {
	for k := 0; k < len(paras); k++ {
		first := paras[k].first
		if n := len(out); n > 0 && out[n-1].open && out[n-1].last == first && p.Tokens[first].Norm != `"` {
			if end, ok := p.carriedTo(paras, k); ok {
				// The words before the closing mark go on with the quotation.
				for paras[k].last <= end {
					out = append(out, region{first: paras[k].first, last: paras[k].last, open: true})
					k++
				}
				out = append(out, region{first: paras[k].first, last: end})
				first = end + 1
			}
		}
		out = p.inParagraph(first, paras[k].last, out)
	}
	return out
}

// tokens is a range of tokens: [first, last).
type tokens struct{ first, last int }

// paragraphs appends those of the text.
func paragraphs(p *text.Parsed, out []tokens) []tokens {
	for i := 0; i < len(p.Sentences); {
		first, paragraph := p.Sentences[i].First, p.Sentences[i].Paragraph
		for i < len(p.Sentences) && p.Sentences[i].Paragraph == paragraph {
			i++
		}
		out = append(out, tokens{first, p.Sentences[i-1].Last})
	}
	return out
}

// maxCarried bounds the paragraphs over which a quotation goes on without marks
// of its own, where a page sets every sentence as one.
const maxCarried = 4

// carriedTo returns the mark that closes the quotation left open before
// paragraph k, when the first mark from there on does.
func (p *tokenWords) carriedTo(paras []tokens, k int) (int, bool) {
	for n := k; n < len(paras) && n < k+maxCarried; n++ {
		for at := paras[n].first; at < paras[n].last; at++ {
			if p.Tokens[at].Norm != `"` {
				continue
			}
			return at, at > paras[n].first && (p.closes(at) || p.closesLoosely(at, paras[n].last))
		}
	}
	return 0, false
}

// closesLoosely reports a straight mark that closes although it stands at the
// word after it: `..., "the officer said`.
func (p *tokenWords) closesLoosely(at, last int) bool {
	switch p.Tokens[at-1].Norm {
	case ",", ".", "?", "!":
	default:
		return false
	}
	for i := at + 1; i < min(last, at+6); i++ {
		if p.says(i) {
			return true
		}
		if p.Tokens[i].Kind == text.Punct {
			return false
		}
	}
	return false
}

func (p *tokenWords) inParagraph(first, last int, out []region) []region {
	for at := first; at < last; at++ {
		if p.Tokens[at].Kind == text.Word {
			continue
		}
		switch {
		case p.Tokens[at].Norm == `"` && !p.closes(at):
			end := p.closingDouble(at+1, last)
			out = append(out, region{first: at + 1, last: min(end, last), open: end > last})
			at = min(end, last)
		case p.Tokens[at].Norm == "'" && p.opensSingle(at):
			if end := p.closingSingle(at+1, min(last, at+maxSingle)); end > at+1 {
				out = append(out, region{first: at + 1, last: end, single: true})
				at = end
			}
		}
	}
	return out
}

// closes reports whether a double mark closes: by its own shape, or, where it
// is straight, because no space stands before it.
func (p *tokenWords) closes(at int) bool {
	t := &p.Tokens[at]
	switch t.In(p.Source) {
	case "“", "„", "«":
		return false
	case "”", "»":
		return true
	}
	if t.Is(text.SpaceBefore) {
		// A straight mark between spaces closes when text went before it and
		// opens otherwise; news sets it tight, so this is rare.
		return at+1 < len(p.Tokens) && p.Tokens[at+1].Is(text.SpaceBefore) && at > 0 && p.Tokens[at-1].Kind == text.Punct && p.Tokens[at-1].Norm != ":"
	}
	return at > 0 && !strings.ContainsAny(p.Tokens[at-1].Norm, "([-:")
}

// closingDouble returns the token of the closing mark, or last+1 when the
// paragraph ends first.
func (p *tokenWords) closingDouble(at, last int) int {
	for ; at < last; at++ {
		if p.Tokens[at].Norm == `"` && (p.closes(at) || p.Tokens[at].In(p.Source) == `"`) {
			return at
		}
	}
	return last + 1
}

func (p *tokenWords) opensSingle(at int) bool {
	t := &p.Tokens[at]
	return t.Kind == text.Punct && t.In(p.Source) != "’" && t.Is(text.SpaceBefore) &&
		at+1 < len(p.Tokens) && !p.Tokens[at+1].Is(text.SpaceBefore) && p.Tokens[at+1].Kind != text.Punct
}

// closingSingle returns the token of the closing single mark, or 0. A mark
// after an s may be a plural possessive, so one after another letter wins.
func (p *tokenWords) closingSingle(at, last int) int {
	afterS := 0
	for ; at < last; at++ {
		t := &p.Tokens[at]
		if t.Norm != "'" || t.Is(text.SpaceBefore) || at+1 < len(p.Tokens) && !p.Tokens[at+1].Is(text.SpaceBefore) && p.Tokens[at+1].Kind != text.Punct {
			continue
		}
		if !strings.HasSuffix(p.Tokens[at-1].Norm, "s") {
			return at
		}
		if afterS == 0 {
			afterS = at
		}
	}
	return afterS
}
