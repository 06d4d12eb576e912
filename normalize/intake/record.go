package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/newsconcord/concord/normalize"
)

// record holds the field names under which articles come. Names are compared
// without regard to case, so ninjs 3 ("versionCreated") is read like ninjs 1.
type record struct {
	ID        once `json:"id"`
	Source    flex `json:"source"`
	URL       flex `json:"url"`
	Title     flex `json:"title"`
	Published flex `json:"published"`
	Modified  flex `json:"modified"`
	Language  flex `json:"language"`
	Text      body `json:"text"`

	SourceSHA256 string `json:"source_sha256"`
	Extractor    string `json:"extractor"`

	ninjs
	newsArticle
	jsonFeed
}

// Record reads one JSON object as an article. The field names are those of
// [normalize.Article], of IPTC ninjs, of schema.org NewsArticle, or of an item of
// JSON Feed. An id or a text that stands twice, with other contents, is an error.
func Record(data []byte) (normalize.Article, error) {
	var all []normalize.Article
	var errs []error
	records(data, func(a normalize.Article, err error) bool {
		all, errs = append(all, a), append(errs, err)
		return true
	})
	if len(all) > 1 {
		return normalize.Article{}, fmt.Errorf("the record holds %d articles, not one", len(all))
	}
	return all[0], errs[0]
}

// records yields what an object holds: an article, or each of a graph of JSON-LD
// or of a feed. It returns what yield returned last.
func records(data []byte, yield yieldFunc) bool {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("\ufeff"))
	if at := invalidAt(data); at >= 0 {
		return yield(normalize.Article{}, fmt.Errorf("%w: byte %d of the record", normalize.ErrEncoding, at))
	}
	rec, ok := flat(data)
	if !ok {
		rec = record{}
		if err := json.Unmarshal(data, &rec); err != nil {
			return yield(normalize.Article{}, jsonError(err))
		}
	}
	switch {
	case rec.Graph != nil:
		v, err := decode(data)
		if err != nil {
			return yield(normalize.Article{}, jsonError(err))
		}
		return graph(v, yield)
	case rec.feed():
		return rec.items(yield)
	}
	return yield(rec.article(data))
}

// article takes each field from the first name that has it. A text that was
// taken out of HTML names what did it, and the record that it was taken from.
func (r *record) article(data []byte) (normalize.Article, error) {
	if err := r.ninjs.check(); err != nil {
		return normalize.Article{}, err
	}
	a := normalize.Article{
		ID:           first(flex(r.ID), r.AtID, r.URI, r.Identifier),
		Source:       first(r.Source, flex(named(string(r.Publisher))), r.ninjs.source()),
		URL:          first(r.URL, r.MainEntityOfPage, link(r.URI)),
		Title:        first(r.Title, r.Headline, r.Headlines.headline(), r.Name),
		Published:    first(r.Published, r.DatePublished, r.FeedPublished, r.FirstCreated, r.ContentCreated, r.VersionCreated),
		Modified:     first(r.Modified, r.DateModified, r.FeedModified, r.VersionCreated),
		Language:     first(r.Language, r.InLanguage),
		Text:         first(flex(r.Text.text), r.ContentText, r.ninjs.plain()),
		SourceSHA256: r.SourceSHA256,
		Extractor:    r.Extractor,
	}
	ours := r.Text.joined
	if markup := first(r.ninjs.markup(), r.ContentHTML, flex(r.ArticleBody.text)); a.Text == "" && markup != "" {
		a.Text = plainBody(markup)
		ours = a.Text != markup || r.ArticleBody.joined
	}
	if ours && a.Extractor == "" {
		a.SourceSHA256, a.Extractor = hash(data), fragmentName
	}
	return finish(a)
}

// named returns the name of a publisher, or "" for what only points to one.
func named(s string) string {
	if strings.HasPrefix(s, "#") || strings.HasPrefix(s, "_:") || strings.Contains(s, "://") {
		return ""
	}
	return s
}

// link returns an identifier when it is the address of a page.
func link(uri flex) flex {
	if strings.HasPrefix(string(uri), "https://") || strings.HasPrefix(string(uri), "http://") {
		return uri
	}
	return ""
}

func first(all ...flex) string {
	for _, s := range all {
		if s != "" {
			return string(s)
		}
	}
	return ""
}

// flex is a text that producers write in several shapes: as a string, a
// number, an object with a name, or a list whose first member counts.
type flex string

// UnmarshalJSON takes the text out of whatever shape it has; a shape without
// one is "". Of a field that stands twice the first text counts.
func (f *flex) UnmarshalJSON(b []byte) error {
	s, err := flexible(b)
	if *f == "" {
		*f = flex(s)
	}
	return err
}

func flexible(b []byte) (s string, err error) {
	if len(b) > 0 && b[0] == '"' { // nearly always
		return unquote(b)
	}
	v, err := decode(b)
	return words(v, maxNesting), err
}

// errTwice says that nobody can know which of two values is meant.
var errTwice = errors.New("the field stands twice, with different values")

// once is a flex that may not stand twice with different values.
type once flex

// UnmarshalJSON implements [json.Unmarshaler].
func (o *once) UnmarshalJSON(b []byte) error {
	if *o == "" {
		return (*flex)(o).UnmarshalJSON(b)
	}
	s, err := flexible(b)
	if err == nil && s != "" && string(*o) != s {
		return errTwice
	}
	return err
}

// body is a text that may come as a list of paragraphs, a line for each, and may
// not stand twice with different values.
type body struct {
	text   string
	joined bool // of several paragraphs
}

// UnmarshalJSON implements [json.Unmarshaler].
func (t *body) UnmarshalJSON(b []byte) error {
	var s body
	var err error
	if len(b) > 0 && b[0] == '"' {
		s.text, err = unquote(b)
	} else {
		var v any
		v, err = decode(b)
		s = paragraphs(v)
	}
	if err == nil && s.text != "" && t.text != "" && t.text != s.text {
		return errTwice
	}
	if s.text != "" {
		*t = s
	}
	return err
}

// paragraphs returns the text of a value: that of a list is of all its members.
func paragraphs(v any) body {
	list, ok := v.([]any)
	if !ok {
		return body{words(v, maxNesting), false}
	}
	var all []string
	for _, x := range list {
		if o, ok := x.(map[string]any); ok && o["text"] != nil {
			x = o["text"]
		}
		if s := words(x, maxNesting); s != "" {
			all = append(all, s)
		}
	}
	return body{strings.Join(all, "\n"), len(all) > 1}
}

// unquote returns the text of a string of JSON.
func unquote(b []byte) (s string, err error) {
	if s, ok := unquoted(b); ok {
		return s, nil
	}
	err = json.Unmarshal(b, &s)
	return s, err
}

// unquoted returns the text of a string of JSON that was checked, in UTF-8; ok is
// false where a character is escaped by its number.
func unquoted(b []byte) (s string, ok bool) {
	b = b[1 : len(b)-1]
	at := bytes.IndexByte(b, '\\')
	if at < 0 {
		return string(b), true
	}
	var out strings.Builder
	out.Grow(len(b))
	for ; at >= 0; at = bytes.IndexByte(b, '\\') {
		c := escapes[b[at+1]]
		if c == 0 {
			return "", false
		}
		out.Write(b[:at])
		out.WriteByte(c)
		b = b[at+2:]
	}
	out.Write(b)
	return out.String(), true
}

// escapes are the characters that stand behind a backslash for another one.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// maxNesting is how deep objects and lists are followed.
const maxNesting = 16

// decode reads any JSON; numbers keep their digits.
func decode(b []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	err = d.Decode(&v)
	return v, err
}

// words returns the text that a value of JSON stands for.
func words(v any, depth int) string {
	if depth == 0 {
		return ""
	}
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String() // all digits of a long id
	case map[string]any:
		for _, key := range []string{"name", "@value", "value", "@id"} {
			if s := words(v[key], depth-1); s != "" {
				return s
			}
		}
	case []any:
		for _, x := range v {
			if s := words(x, depth-1); s != "" {
				return s
			}
		}
	}
	return ""
}

// jsonError says what is wrong with a record.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON: byte %d: %w", syntax.Offset, err)
	case errors.As(err, &kind) && kind.Field == "":
		return fmt.Errorf("want a JSON object, got %s", kind.Value)
	case errors.Is(err, errTwice):
		return fmt.Errorf("id or text: %w", errTwice)
	}
	return fmt.Errorf("not an article: %w", err)
}
