package provenance

import (
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/similarity"
)

// Body is what is compared of an article to find copies: its own words, without
// headline and without what page and agency added.
type Body struct {
	ID      string
	Address string // where the article stands, without what does not tell pages apart; "" for unknown
	Family  string // publisher family, or ""
	Wire    bool   // an agency published it
	// Time is the publication time in seconds since 1970, UTC, [Undated] when it is unknown.
	Time     int64
	Words    int
	Shingles similarity.Shingles
}

// Undated is the time of an article of which none is known: it counts as later
// than all others.
const Undated = 1<<63 - 1

// Body returns what is compared of a document.
func (f *Families) Body(d *normalize.Document) Body {
	room := tokens.Get().(*[]text.Token)
	words, family := ownWords(d, (*room)[:0]), f.Of(d)
	b := Body{
		ID: d.Article.ID, Address: address(d.Article.URL), Family: family, Wire: f.agencies[family], Time: instant(d),
		Words: similarity.CountWords(words), Shingles: similarity.ShinglesOf(words),
	}
	*room = words
	release(room)
	return b
}

// tokens keeps memory for the words of one text after the other.
var tokens = sync.Pool{New: func() any { return new([]text.Token) }}

// release gives memory back, unless the text was of rare size.
func release(room *[]text.Token) {
	if len(*room) <= scratch.Most {
		*room = scratch.Empty(*room)
		tokens.Put(room)
	}
}

// ownWords appends the tokens of the reporter's text.
func ownWords(d *normalize.Document, out []text.Token) []text.Token {
	for n, s := range d.Text.Sentences {
		if d.Kind(n) == layout.Headline {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if !d.Added(i) {
				out = append(out, d.Text.Tokens[i])
			}
		}
	}
	return out
}

// instant returns the time of publication in seconds since 1970; a date alone
// is its start.
func instant(d *normalize.Document) int64 {
	for _, l := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(l, strings.TrimSpace(d.Article.Published)); err == nil {
			return t.Unix()
		}
	}
	if day, ok := d.Reference.Day(); ok {
		return int64(day) * 24 * 60 * 60
	}
	return Undated
}

// address returns the part of a URL that tells pages apart: host and path with
// the query, without marks of campaigns. A home page is no address.
func address(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" {
		return ""
	}
	q := u.Query()
	for key := range q {
		if strings.HasPrefix(key, "utm_") || key == "fbclid" || key == "gclid" {
			q.Del(key)
		}
	}
	path := strings.TrimSuffix(u.EscapedPath(), "/")
	if path == "" && len(q) == 0 {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.") + path + "?" + q.Encode()
}
