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
	ID        flex `json:"id"`
	Source    flex `json:"source"`
	URL       flex `json:"url"`
	Title     flex `json:"title"`
	Published flex `json:"published"`
	Modified  flex `json:"modified"`
	Language  flex `json:"language"`
	Text      flex `json:"text"`

	SourceSHA256 string `json:"source_sha256"`
	Extractor    string `json:"extractor"`

	ninjs
	newsArticle
}

// Record reads one JSON object as an article. The field names are those of
// [normalize.Article], of IPTC ninjs, or of schema.org NewsArticle.
func Record(data []byte) (normalize.Article, error) {
	all, err := records(data)
	switch {
	case err != nil:
		return normalize.Article{}, err
	case len(all) > 1:
		return normalize.Article{}, fmt.Errorf("the record holds %d articles, not one", len(all))
	}
	return all[0], nil
}

// records reads an object, which holds several articles when it is a graph of
// JSON-LD.
func records(data []byte) ([]normalize.Article, error) {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("\ufeff"))
	if at := invalidAt(data); at >= 0 {
		return nil, fmt.Errorf("%w: byte %d of the record", normalize.ErrEncoding, at)
	}
	var rec record
	if err := json.Unmarshal(data, &rec); err != nil {
		return nil, jsonError(err)
	}
	if rec.Graph != nil {
		v, err := decode(data)
		if err != nil {
			return nil, jsonError(err)
		}
		return graph(v)
	}
	a, err := rec.article(data)
	if err != nil {
		return nil, err
	}
	return []normalize.Article{a}, nil
}

// article takes each field from the first name that has it. A text that was
// taken out of HTML names what did it, and the record that it was taken from.
func (r *record) article(data []byte) (normalize.Article, error) {
	if err := r.ninjs.check(); err != nil {
		return normalize.Article{}, err
	}
	a := normalize.Article{
		ID:           first(r.ID, r.AtID, r.URI, r.Identifier),
		Source:       first(r.Source, r.Publisher, r.ninjs.source()),
		URL:          first(r.URL, r.MainEntityOfPage, link(r.URI)),
		Title:        first(r.Title, r.Headline, flex(r.Headlines.main()), r.Name),
		Published:    first(r.Published, r.DatePublished, r.FirstCreated, r.VersionCreated),
		Modified:     first(r.Modified, r.DateModified, r.VersionCreated),
		Language:     first(r.Language, r.InLanguage),
		Text:         first(r.Text, r.ninjs.plain()),
		SourceSHA256: r.SourceSHA256,
		Extractor:    r.Extractor,
	}
	if markup := flex(first(r.ninjs.markup(), r.ArticleBody)); a.Text == "" && markup != "" {
		if a.Text = plainBody(string(markup)); a.Text != string(markup) {
			a.SourceSHA256, a.Extractor = hash(data), fragmentName
		}
	}
	return finish(a)
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
// one is "".
func (f *flex) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' { // nearly always
		return json.Unmarshal(b, (*string)(f))
	}
	v, err := decode(b)
	*f = flex(words(v, maxNesting))
	return err
}

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
	}
	return fmt.Errorf("not an article: %w", err)
}
