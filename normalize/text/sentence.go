package text

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Sentence is a run of tokens inside one paragraph.
type Sentence struct {
	Span
	First, Last int // its tokens: [First, Last)
	Paragraph   int // counts from 0
}

// maxSentence bounds the tokens of a sentence, so that whatever looks at
// pairs of tokens in one sentence stays linear in the text.
const maxSentence = 250

//go:embed starters.txt
var startersFile string

// starters returns the words that open a sentence when they are capitalised
// after an abbreviation: "in the U.S. The minister".
var starters = sync.OnceValue(func() *Vocabulary {
	v := &Vocabulary{}
	for line := range strings.Lines(startersFile) {
		line, _, _ = strings.Cut(line, "#")
		for w := range strings.FieldsSeq(line) {
			v.Add(w)
		}
	}
	return v
})

// Sentences groups the tokens of s into sentences. A sentence ends at a
// paragraph's end, after ".", "!", "?" or "..." with the quotes and brackets
// that close on it, unless what follows starts in lower case, and after an
// abbreviation where a word follows that opens sentences.
func Sentences(s string, toks []Token) []Sentence {
	c := cutter{src: s, toks: toks}
	c.wrapped = c.hardWrapped()
	out := make([]Sentence, 0, len(toks)/sentenceTokens+1)
	first, paragraph := 0, 0
	for at := 1; at <= len(toks); at++ {
		paraEnds := at == len(toks) || toks[at].Shape&LineBefore != 0 && c.startsParagraph(at)
		if !paraEnds && at-first < maxSentence && (toks[at-1].Kind != Punct && toks[at-1].Shape&Abbrev == 0 || !c.endsSentence(first, at)) {
			continue
		}
		out = append(out, Sentence{
			Span:  Span{toks[first].Start, toks[at-1].End},
			First: first, Last: at, Paragraph: paragraph,
		})
		first = at
		if paraEnds {
			paragraph++
		}
	}
	return out
}

// sentenceTokens is what a sentence of news has at the least, on average.
const sentenceTokens = 20

// cutter finds where sentences end.
type cutter struct {
	src     string
	toks    []Token
	wrapped bool // its lines are broken at a fixed width
}

// startsParagraph reports whether the token at, with a line break before it, opens
// a paragraph: after an empty line, or where the break is not a soft wrap.
func (c *cutter) startsParagraph(at int) bool {
	return c.toks[at].Shape&GapBefore != 0 || !c.wrapped && !c.softBreak(at)
}

// softBreak reports a line break inside a sentence: the line before is long
// and ends without a full stop, and the next starts in lower case.
func (c *cutter) softBreak(at int) bool {
	r := c.firstRune(at)
	if !unicode.IsLower(r) && r != ',' {
		return false
	}
	return !c.isTerminator(at-1) && !c.isCloser(at-1) && lineLength(c.src, c.toks[at-1].End) >= 40
}

// lineLength returns how many bytes of the line stand before end, at most 200.
func lineLength(s string, end int) int {
	n := 0
	for n < 200 && n < end && s[end-1-n] != '\n' && s[end-1-n] != '\r' {
		n++
	}
	return n
}

// hardWrapped reports a text whose lines are broken at a fixed width: most
// single line breaks fall inside sentences, after lines of like length.
func (c *cutter) hardWrapped() bool {
	breaks, soft := 0, 0
	for i := 1; i < len(c.toks); i++ {
		if c.toks[i].Shape&(LineBefore|GapBefore) == LineBefore {
			breaks++
			if c.softBreak(i) && lineLength(c.src, c.toks[i-1].End) <= 100 {
				soft++
			}
		}
	}
	return soft >= 5 && 2*soft > breaks
}

// endsSentence reports whether a sentence that began at first ends before at. A
// mark or an abbreviation stands before.
func (c *cutter) endsSentence(first, at int) bool {
	if c.toks[at].Shape&SpaceBefore == 0 || c.isCloser(at) {
		return false
	}
	i := at - 1
	for i > first && c.isCloser(i) {
		i--
	}
	if c.isTerminator(i) {
		return c.opensSentence(at)
	}
	return i == at-1 && c.toks[i].Is(Abbrev) && c.opensSentence(at) && c.endsAfterAbbrev(at)
}

// endsAfterAbbrev reports whether the abbreviation before the token at ends
// its sentence: a dotted one or one that may, when a word follows that opens
// sentences; an initial only if that word itself goes on in lower case, since
// names such as "He" and "An" look like openers.
func (c *cutter) endsAfterAbbrev(at int) bool {
	t := &c.toks[at-1]
	rule, _ := abbreviations().rule(t.Norm, t.Hash)
	dotted := strings.IndexByte(c.src[t.Start:t.End-1], '.') >= 0
	initial := !dotted && rule == 0 && utf8.RuneCountInString(t.Norm) == 1
	if !dotted && !initial && rule&mayEnd == 0 {
		return false
	}
	if initial && (at+1 >= len(c.toks) || c.toks[at+1].Shape&Capital != 0) {
		return false
	}
	for at < len(c.toks) && c.toks[at].Kind == Punct {
		at++
	}
	return at < len(c.toks) && starters().Of(&c.toks[at]) != 0
}

// opensSentence reports whether a sentence can start at the token: not with a
// lower-case letter, nor with a mark that only continues.
func (c *cutter) opensSentence(at int) bool {
	r := c.firstRune(at)
	if c.toks[at].Kind == Punct && at+1 < len(c.toks) {
		if !strings.ContainsRune("\"'“‘«‹([{„", r) {
			return r != ',' && r != ';' && r != ':' && r != ')' && r != '-' && r != '–' && r != '—'
		}
		r = c.firstRune(at + 1)
	}
	return !unicode.IsLower(r)
}

// firstRune returns the first character of a token.
func (c *cutter) firstRune(at int) rune {
	start := c.toks[at].Start
	if b := c.src[start]; b < utf8.RuneSelf {
		return rune(b)
	}
	r, _ := utf8.DecodeRuneInString(c.src[start:])
	return r
}

func (c *cutter) isTerminator(at int) bool {
	if c.toks[at].Kind != Punct {
		return false
	}
	switch c.firstRune(at) {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।':
		return true
	}
	return false
}

// isCloser reports a quote or bracket that closes on what stands before it:
// it has no space before it.
func (c *cutter) isCloser(at int) bool {
	if t := &c.toks[at]; t.Kind != Punct || t.Shape&SpaceBefore != 0 {
		return false
	}
	switch c.firstRune(at) {
	case '"', '\'', '”', '’', '»', '›', ')', ']', '}':
		return true
	}
	return false
}
