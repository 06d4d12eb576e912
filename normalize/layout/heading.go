package layout

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// headings marks headlines and sub-headings. A headline is the title
// repeated, or a short block without a full stop before the body. A
// sub-heading is such a block between two blocks of body.
func (f *finder) headings(title string) {
	firstBody := f.firstBody()
	want := text.FoldString(title)
	for i := range f.Blocks {
		b := &f.Blocks[i]
		if b.Kind != Body {
			continue
		}
		switch {
		case i <= firstBody && want != "" && sameWords(text.FoldString(b.In(f.Source)), want),
			i < firstBody && f.isHeading(*b, 25):
			b.Kind = Headline
		case i > firstBody && i+1 < len(f.Blocks) && f.isHeading(*b, 10) && f.words(f.Blocks[i+1]) >= 15:
			b.Kind = Subheading
		}
	}
}

// firstBody returns the first block that is long enough to be of the report,
// or shorter and ends as a sentence does, or 0.
func (f *finder) firstBody() int {
	for i, b := range f.Blocks {
		if n := f.words(b); b.Kind == Body && (n >= 26 || n >= 12 && f.closed(b)) {
			return i
		}
	}
	return 0
}

// isHeading reports a short block without a full stop, a quotation or a
// dangling end.
func (f *finder) isHeading(b Block, most int) bool {
	first, last := f.tokens(b)
	n := f.words(b)
	return n >= 1 && n <= most && b.Last-b.First == 1 && !f.closed(b) && !hasQuote(f.Tokens[first:last]) &&
		f.Tokens[first].Shape&text.Capital != 0 && !f.is(last-1, ",", "and", "-")
}

// sameWords compares two folded strings by their letters and digits alone.
func sameWords(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && !isAlnum(a[i]) {
			i++
		}
		for j < len(b) && !isAlnum(b[j]) {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i++
		j++
	}
}

func isAlnum(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c >= 0x80 }

// captions marks short blocks between longer ones that describe a picture.
func (f *finder) captions() {
	for i := 1; i+1 < len(f.Blocks); i++ {
		b := &f.Blocks[i]
		if b.Kind == Body && b.Last-b.First == 1 && f.words(*b) <= 12 && f.words(f.Blocks[i-1]) >= 20 &&
			f.words(f.Blocks[i+1]) >= 20 && f.looksLikeCaption(f.tokens(*b)) {
			b.Kind = Caption
		}
	}
}

// looksLikeCaption reports a line such as "Delegates at the event." or "The
// minister speaks at the ceremony.": it ends on a gathering at which someone
// is seen, and has no quotation, no past tense and no verb that tells more
// than what the picture shows.
func (f *finder) looksLikeCaption(first, last int) bool {
	toks := f.Tokens[first:last]
	n := len(toks)
	for n > 0 && toks[n-1].Kind == text.Punct {
		n--
	}
	if n < 4 || hasQuote(toks) || f.cues.match("gathering", toks, n-1) == 0 || toks[n-2].Norm != "the" || toks[n-3].Norm != "at" && toks[n-3].Norm != "during" {
		return false
	}
	for _, t := range toks {
		if f.cues.match("told", []text.Token{t}, 0) > 0 || len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ed") && t.Shape&text.Capital == 0 {
			return false
		}
	}
	return true
}
