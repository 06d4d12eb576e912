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
var starters = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(startersFile) {
		line, _, _ = strings.Cut(line, "#")
		for w := range strings.FieldsSeq(line) {
			m[w] = true
		}
	}
	return m
})

// Sentences groups the tokens of s into sentences. A sentence ends at a
// paragraph's end, after ".", "!", "?" or "..." with the quotes and brackets
// that close on it, unless what follows starts in lower case, and after an
// abbreviation where a word follows that opens sentences.
func Sentences(s string, toks []Token) []Sentence {
	var out []Sentence
	wrapped := hardWrapped(s, toks)
	first, paragraph := 0, 0
	for i := range toks {
		at := i + 1
		paraEnds := at == len(toks) || startsParagraph(s, toks, at, wrapped)
		if !paraEnds && at-first < maxSentence && !endsSentence(s, toks, first, at) {
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

// startsParagraph reports whether the token at opens a paragraph: after an
// empty line, or after a line break that is not a soft wrap.
func startsParagraph(s string, toks []Token, at int, wrapped bool) bool {
	switch shape := toks[at].Shape; {
	case shape&LineBefore == 0:
		return false
	case shape&GapBefore != 0:
		return true
	}
	return !wrapped && !softBreak(s, toks, at)
}

// softBreak reports a line break inside a sentence: the line before is long
// and ends without a full stop, and the next starts in lower case.
func softBreak(s string, toks []Token, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[toks[at].Start:])
	if !unicode.IsLower(r) && r != ',' {
		return false
	}
	p := toks[at-1]
	return !isTerminator(s, p) && !isCloser(s, p) && lineLength(s, p.End) >= 40
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
func hardWrapped(s string, toks []Token) bool {
	breaks, soft := 0, 0
	for i := 1; i < len(toks); i++ {
		if toks[i].Is(LineBefore) && !toks[i].Is(GapBefore) {
			breaks++
			if softBreak(s, toks, i) && lineLength(s, toks[i-1].End) <= 100 {
				soft++
			}
		}
	}
	return soft >= 5 && 2*soft > breaks
}

// endsSentence reports whether a sentence that began at first ends before at.
func endsSentence(s string, toks []Token, first, at int) bool {
	if p := &toks[at-1]; p.Kind != Punct && p.Shape&Abbrev == 0 {
		return false
	}
	next := toks[at]
	if !next.Is(SpaceBefore) || isCloser(s, next) {
		return false
	}
	i := at - 1
	for i > first && isCloser(s, toks[i]) {
		i--
	}
	opens := opensSentence(s, toks, at)
	if isTerminator(s, toks[i]) {
		return opens
	}
	return i == at-1 && toks[i].Is(Abbrev) && opens && endsAfterAbbrev(s, toks, at)
}

// endsAfterAbbrev reports whether the abbreviation before the token at ends
// its sentence: a dotted one or one that may, when a word follows that opens
// sentences; an initial only if that word itself goes on in lower case, since
// names such as "He" and "An" look like openers.
func endsAfterAbbrev(s string, toks []Token, at int) bool {
	t := toks[at-1]
	dotted := strings.IndexByte(s[t.Start:t.End-1], '.') >= 0
	initial := !dotted && utf8.RuneCountInString(t.Norm) == 1 && abbreviations()[t.Norm] == 0
	if !dotted && !initial && abbreviations()[t.Norm]&mayEnd == 0 {
		return false
	}
	if initial && (at+1 >= len(toks) || toks[at+1].Shape&Capital != 0) {
		return false
	}
	return starters()[firstWord(toks, at)]
}

// opensSentence reports whether a sentence can start at the token: not with a
// lower-case letter, nor with a mark that only continues.
func opensSentence(s string, toks []Token, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[toks[at].Start:])
	if toks[at].Kind == Punct && !isOpener(r) && at+1 < len(toks) {
		return r != ',' && r != ';' && r != ':' && r != ')' && r != '-' && r != '–' && r != '—'
	}
	if toks[at].Kind == Punct && at+1 < len(toks) {
		r, _ = utf8.DecodeRuneInString(s[toks[at+1].Start:])
	}
	return !unicode.IsLower(r)
}

func firstWord(toks []Token, at int) string {
	for at < len(toks) && toks[at].Kind == Punct {
		at++
	}
	if at == len(toks) {
		return ""
	}
	return toks[at].Norm
}

func isTerminator(s string, t Token) bool {
	if t.Kind != Punct {
		return false
	}
	switch s[t.Start] {
	case '.', '!', '?':
		return true
	}
	switch s[t.Start:t.End] {
	case "…", "。", "！", "？", "؟", "।":
		return true
	}
	return false
}

func isOpener(r rune) bool { return strings.ContainsRune("\"'“‘«‹([{„", r) }

// isCloser reports a quote or bracket that closes on what stands before it:
// it has no space before it.
func isCloser(s string, t Token) bool {
	if t.Kind != Punct || t.Is(SpaceBefore) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[t.Start:])
	return strings.ContainsRune("\"'”’»›)]}", r)
}
