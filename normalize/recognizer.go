package normalize

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/value"
)

// Recognizer finds typed values that this package does not find: identifiers of
// a trade, names from a list, what a model served elsewhere tells. Package
// recognizertest checks one.
type Recognizer interface {
	// Recognize returns the values in the document's text, in any order. The
	// document is read already and must not be changed. Spans are of bytes of
	// d.Text.Source. It is called from many goroutines at once; the same text
	// must give the same values. An error refuses the article.
	Recognize(ctx context.Context, d *Document) ([]Mention, error)
}

// Parser reads articles with recognizers beside those of this package. The zero
// value reads as [Parse] does. It may be shared between goroutines.
type Parser struct {
	// Recognizers are asked in order. Of two that find the same value in the
	// same bytes the first is kept.
	Recognizers []Recognizer
}

// ErrMention says that a recognizer returned what can't be a mention.
var ErrMention = errors.New("not a mention")

// Parse reads an article and asks every recognizer. What they find stands in
// [Document.Recognized] and among [Document.Mentions]. The error is an
// [*ArticleError]; it wraps [ErrMention], or what the recognizer returned.
func (p *Parser) Parse(ctx context.Context, a Article) (*Document, error) {
	d, err := Parse(a)
	if err != nil {
		return nil, err
	}
	for n, r := range p.Recognizers {
		ms, err := r.Recognize(ctx, d)
		if err != nil {
			return nil, &ArticleError{a.ID, -1, fmt.Errorf("recognizer %d: %w", n, err)}
		}
		for k, m := range ms {
			if err := checkMention(d.Text.Source, m); err != nil {
				return nil, &ArticleError{a.ID, m.Start, fmt.Errorf("recognizer %d: mention %d: %w", n, k, err)}
			}
		}
		// Appended at the end: a recognizer sees what those before it found.
		d.Recognized = merged(d.Recognized, ms)
	}
	return d, nil
}

// merged adds mentions that are not known yet, in order of the text.
func merged(known, more []Mention) []Mention {
	out := slices.Clone(known)
	for _, m := range more {
		if !slices.ContainsFunc(known, m.same) {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, Mention.compare)
	return slices.CompactFunc(out, Mention.same)
}

// same reports the same value in the same bytes.
func (m Mention) same(o Mention) bool {
	return m.Span == o.Span && m.Value.Type() == o.Value.Type() && m.Value.String() == o.Value.String()
}

// compare orders mentions by place, the longer ones first.
func (m Mention) compare(o Mention) int {
	return cmp.Or(m.Start-o.Start, o.End-m.End, cmp.Compare(m.Value.Type(), o.Value.Type()))
}

// checkMention reports what keeps m from being a mention in the text.
func checkMention(s string, m Mention) error {
	if m.Value == nil || m.Value.Type() == value.Type("") || m.Value.String() == "" {
		return fmt.Errorf("%w: no value, or one without a type or form", ErrMention)
	}
	for _, at := range append(slices.Clone(m.Context), m.Span) {
		if at.Start < 0 || at.End > len(s) || at.Start >= at.End {
			return fmt.Errorf("%w: bytes [%d, %d) of %d", ErrMention, at.Start, at.End, len(s))
		}
		if !utf8.RuneStart(s[at.Start]) || at.End < len(s) && !utf8.RuneStart(s[at.End]) {
			return fmt.Errorf("%w: bytes [%d, %d) cut a character", ErrMention, at.Start, at.End)
		}
	}
	return nil
}
