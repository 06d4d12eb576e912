package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize"
)

// record holds the field names under which articles come: our own, IPTC ninjs
// and schema.org NewsArticle.
type record struct {
	ID        any    `json:"id"`
	Source    any    `json:"source"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Modified  string `json:"modified"`
	Language  any    `json:"language"`
	Text      string `json:"text"`

	SourceSHA256 string `json:"source_sha256"`
	Extractor    string `json:"extractor"`

	// ninjs
	URI            string `json:"uri"`
	Headline       string `json:"headline"`
	BodyText       string `json:"body_text"`
	VersionCreated string `json:"versioncreated"`
	FirstCreated   string `json:"firstcreated"`

	// schema.org
	AtID          string `json:"@id"`
	ArticleBody   string `json:"articleBody"`
	DatePublished string `json:"datePublished"`
	DateModified  string `json:"dateModified"`
	InLanguage    any    `json:"inLanguage"`
	Publisher     any    `json:"publisher"`
}

// lines reads JSON Lines.
func lines(name string, r io.Reader, yield yieldFunc) bool {
	br := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := readLine(br)
		if len(bytes.TrimSpace(line)) > 0 || errors.Is(err, ErrTooLong) {
			where := fmt.Sprintf("%s:%d", name, n)
			if !yieldLine(where, line, err, yield) {
				return false
			}
		}
		switch {
		case err == nil, errors.Is(err, ErrTooLong):
		case errors.Is(err, io.EOF):
			return true
		default:
			return yield(normalize.Article{}, &Error{name, plain(err)})
		}
	}
}

func yieldLine(where string, line []byte, err error, yield yieldFunc) bool {
	if errors.Is(err, ErrTooLong) {
		return yield(normalize.Article{}, &Error{where, ErrTooLong})
	}
	a, err := Line(line)
	if err != nil {
		return yield(normalize.Article{}, &Error{where, err})
	}
	return yield(a, nil)
}

// readLine reads one line of at most MaxRecord bytes; a longer one is skipped
// to its end.
func readLine(br *bufio.Reader) ([]byte, error) {
	var out []byte
	tooLong := false
	for {
		part, err := br.ReadSlice('\n')
		if len(out)+len(part) > MaxRecord {
			tooLong, out = true, nil
		}
		if !tooLong {
			out = append(out, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if tooLong {
			return nil, errors.Join(ErrTooLong, err)
		}
		return out, err
	}
}

// Line reads one line of JSON as an article.
func Line(line []byte) (normalize.Article, error) {
	line = bytes.TrimPrefix(bytes.TrimSpace(line), []byte("\ufeff"))
	if !utf8.Valid(line) {
		return normalize.Article{}, normalize.ErrEncoding
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return normalize.Article{}, fmt.Errorf("not an article in JSON: %w", err)
	}
	a := normalize.Article{
		ID:           first(words(rec.ID), rec.AtID, rec.URI),
		Source:       first(words(rec.Source), words(rec.Publisher)),
		URL:          first(rec.URL, rec.URI),
		Title:        first(rec.Title, rec.Headline),
		Published:    first(rec.Published, rec.DatePublished, rec.FirstCreated, rec.VersionCreated),
		Modified:     first(rec.Modified, rec.DateModified, rec.VersionCreated),
		Language:     first(words(rec.Language), words(rec.InLanguage)),
		Text:         first(rec.Text, rec.BodyText, rec.ArticleBody),
		SourceSHA256: rec.SourceSHA256,
		Extractor:    rec.Extractor,
	}
	if strings.TrimSpace(a.Text) == "" {
		return a, ErrNoText
	}
	return a, a.Check()
}

func first(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

// words returns a string, a number, or the name of an object as text.
func words(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64:
		return strings.TrimSuffix(fmt.Sprintf("%.0f", v), ".")
	case map[string]any:
		if s, ok := v["name"].(string); ok {
			return s
		}
	case []any:
		if len(v) > 0 {
			return words(v[0])
		}
	}
	return ""
}
