package text

import (
	"slices"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
)

// Parsed is a text with its tokens and sentences. It is read-only once made,
// and may then be shared.
type Parsed struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
}

// Parse tokenizes s and groups the tokens into sentences.
func Parse(s string) *Parsed {
	buf := buffers.Get().(*[]Token)
	*buf = AppendTokens((*buf)[:0], s)
	toks := slices.Clone(*buf) // of the size that is needed: a text may be held for long
	if len(*buf) <= scratch.Most {
		clear(*buf)
		buffers.Put(buf)
	}
	return &Parsed{Source: s, Tokens: toks, Sentences: Sentences(s, toks)}
}

// buffers keep memory for the tokens of one text after the other.
var buffers = sync.Pool{New: func() any { return new([]Token) }}
