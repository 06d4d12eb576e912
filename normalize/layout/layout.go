package layout

import (
	"github.com/newsconcord/concord/normalize/text"
)

// Kind says what a block is.
type Kind uint8

// The kinds of block.
const (
	Body Kind = iota
	Headline
	Subheading
	Caption
	Byline
	DateLine
	Credit
	Furniture
)

var kindNames = [...]string{"body", "headline", "subheading", "caption", "byline", "dateline", "credit", "furniture"}

// String returns the name of the kind.
func (k Kind) String() string { return kindNames[k] }

// Block is a paragraph with its kind.
type Block struct {
	text.Span
	Kind        Kind
	First, Last int // its sentences: [First, Last)
}

// Layout is what the page shows of an article.
type Layout struct {
	// Blocks are the paragraphs, in order.
	Blocks []Block
	// Place is where the dateline says the report comes from; empty if nowhere.
	Place text.Span
	// Agencies are the names of news agencies in datelines, credits and notes.
	Agencies []text.Span
	// Date is the date that the page or the dateline prints; empty if none.
	Date text.Span
	// Authors are the names in bylines.
	Authors []text.Span
	// Added are the bytes inside body blocks that are not the reporter's:
	// datelines, notes and credits, in order.
	Added []text.Span
}

// Find reads the layout of p. The title is the article's own, when its
// metadata have one, or "".
func Find(p *text.Parsed, title string) Layout {
	f := finder{Parsed: p, cues: cues()}
	f.paragraphs()
	f.countWords()
	f.lines(title)
	f.furniture()
	f.notes()
	f.headings(title)
	f.captions()
	f.prefixes()
	f.credit()
	f.sortAdded()
	return f.Layout
}

type finder struct {
	*text.Parsed
	Layout
	cues    *cueLists
	wordsTo []int32 // words before each sentence, and in all
}

// paragraphs makes one block of each paragraph.
func (f *finder) paragraphs() {
	for i, s := range f.Sentences {
		if n := len(f.Blocks); n > 0 && f.Sentences[i-1].Paragraph == s.Paragraph {
			f.Blocks[n-1].End = s.End
			f.Blocks[n-1].Last = i + 1
			continue
		}
		f.Blocks = append(f.Blocks, Block{Span: s.Span, First: i, Last: i + 1})
	}
}

// tokens returns the range of tokens of a block.
func (f *finder) tokens(b Block) (first, last int) {
	return f.Sentences[b.First].First, f.Sentences[b.Last-1].Last
}

// is reports whether the token has the given folded form.
func (f *finder) is(at int, norms ...string) bool {
	if at < 0 || at >= len(f.Tokens) {
		return false
	}
	for _, n := range norms {
		if f.Tokens[at].Norm == n {
			return true
		}
	}
	return false
}

// words counts the words of a block.
func (f *finder) words(b Block) int {
	return int(f.wordsTo[b.Last] - f.wordsTo[b.First])
}

// countWords adds up the words of the sentences.
func (f *finder) countWords() {
	f.wordsTo = make([]int32, 1, len(f.Sentences)+1)
	n := int32(0)
	for _, s := range f.Sentences {
		for i := s.First; i < s.Last; i++ {
			if k := f.Tokens[i].Kind; k == text.Word || k == text.Number {
				n++
			}
		}
		f.wordsTo = append(f.wordsTo, n)
	}
}

// closed reports whether the block ends as a sentence does.
func (f *finder) closed(b Block) bool {
	_, last := f.tokens(b)
	if f.Tokens[last-1].Is(text.Abbrev) {
		return true
	}
	for i := last - 1; i >= 0 && f.Tokens[i].Kind == text.Punct; i-- {
		switch f.Tokens[i].Norm {
		case ".", "!", "?", "...", ":", ";":
			return true
		}
	}
	return false
}

func (f *finder) add(s text.Span) { f.Added = append(f.Added, s) }
