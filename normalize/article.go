package normalize

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Article is what a source published. Only Text is needed.
type Article struct {
	// ID names the article in a run. Offsets and reports refer to it.
	ID string `json:"id"`
	// Source is the outlet's name.
	Source string `json:"source"`
	URL    string `json:"url"`
	Title  string `json:"title"`
	// Published and Modified are RFC 3339, also without seconds or zone, a date,
	// or another form that [datetime.ParsePublished] reads. What can't be read
	// counts as unknown.
	Published string `json:"published"`
	Modified  string `json:"modified"`
	// Language is a BCP 47 tag, or "" to look at the text. Its region, and the
	// country of the URL, tell whether 5/10/2020 is in May or in October.
	Language string `json:"language"`
	Text     string `json:"text"`
	// SourceSHA256 is the hash of the bytes that the text was taken from, and
	// Extractor names what took it; both "" when the text is the source.
	SourceSHA256 string `json:"source_sha256,omitempty"`
	Extractor    string `json:"extractor,omitempty"`
}

// The reasons for which an article cannot be read. [*ArticleError] wraps them.
var (
	ErrEmpty    = errors.New("the text is empty")
	ErrEncoding = errors.New("the text is not valid UTF-8")
	ErrBinary   = errors.New("the text has NUL bytes: it is no text")
	ErrTooLarge = errors.New("the text is too large")
	ErrID       = errors.New("the id has control characters")
)

// MaxText is the greatest length of a text, in bytes.
const MaxText = 64 << 20

// ArticleError says which article cannot be read, where and why.
type ArticleError struct {
	ID     string
	Offset int // the byte of the text at fault, or -1
	Err    error
}

func (e *ArticleError) Error() string {
	if e.Offset >= 0 {
		return fmt.Sprintf("article %q: byte %d: %v", e.ID, e.Offset, e.Err)
	}
	return fmt.Sprintf("article %q: %v", e.ID, e.Err)
}

func (e *ArticleError) Unwrap() error { return e.Err }

// Check reports what keeps the article from being read, as an [*ArticleError].
func (a *Article) Check() error {
	switch {
	case strings.ContainsFunc(a.ID, func(r rune) bool { return r < ' ' || r == 0x7f || r == utf8.RuneError }):
		return &ArticleError{a.ID, -1, ErrID}
	case len(a.Text) > MaxText:
		return &ArticleError{a.ID, MaxText, ErrTooLarge}
	case strings.TrimSpace(strings.TrimPrefix(a.Text, "\ufeff")) == "":
		return &ArticleError{a.ID, -1, ErrEmpty}
	}
	if i := strings.IndexByte(a.Text, 0); i >= 0 {
		return &ArticleError{a.ID, i, ErrBinary}
	}
	if !utf8.ValidString(a.Text) {
		return &ArticleError{a.ID, invalidAt(a.Text), ErrEncoding}
	}
	return nil
}

func invalidAt(s string) int {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
