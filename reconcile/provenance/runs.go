package provenance

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/similarity"
)

// SharedRun is a passage with the same words in both articles: half-open ranges of
// bytes in the text of the article and of the one that it copies.
type SharedRun struct {
	Start   int `json:"byte_start"`
	End     int `json:"byte_end"`
	OfStart int `json:"of_byte_start"`
	OfEnd   int `json:"of_byte_end"`
}

// Prove fills in the runs of a copy from the documents of both articles.
func (c *Copy) Prove(article, of *normalize.Document) {
	c.Runs = c.Runs[:0]
	a, b := tokens.Get().(*[]text.Token), tokens.Get().(*[]text.Token)
	*a, *b = fenced(article, "\x00a", (*a)[:0]), fenced(of, "\x00b", (*b)[:0])
	for _, r := range similarity.Runs(*a, *b) {
		c.Runs = append(c.Runs, SharedRun{r.A.Start, r.A.End, r.B.Start, r.B.End})
	}
	release(a)
	release(b)
}

// Verify checks from the texts of both articles alone that the runs have the
// same letters and digits in both, whatever stands between them. The error is a
// [*RunError].
func (c *Copy) Verify(article, of string) error {
	for i, r := range c.Runs {
		a, b := text.Span{Start: r.Start, End: r.End}.In(article), text.Span{Start: r.OfStart, End: r.OfEnd}.In(of)
		if a == "" || b == "" || lettersOf(a) != lettersOf(b) {
			return &RunError{i, a, b}
		}
	}
	return nil
}

// RunError says which run of a copy does not have the same words in both
// articles. A range outside its text reads as "".
type RunError struct {
	Run   int    // its number in [Copy.Runs], from 0
	A, Of string // what stands in the article, and in the one that it copies
}

func (e *RunError) Error() string {
	return fmt.Sprintf("run %d reads %.80q and %.80q", e.Run, e.A, e.Of)
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, text.FoldString(s))
}

// fenced appends the tokens of a document that are words, with those that are not
// the reporter's own replaced by a word that no other text has, so that no run
// goes across them.
func fenced(d *normalize.Document, fence string, out []text.Token) []text.Token {
	for i, t := range d.Text.Tokens {
		switch {
		case d.Added(i):
			t.Norm, t.Kind = fence, text.Word
		case t.Kind == text.Punct || t.Kind == text.Symbol:
			continue // they do not count
		}
		out = append(out, t)
	}
	return out
}
