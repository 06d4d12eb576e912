package provenance

import (
	_ "embed"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
)

//go:embed families.txt
var familiesFile string

// Families maps the names of publishers to the family they belong to. It is
// read-only once made and may be shared.
type Families struct {
	byName map[string]string
}

// Default returns the built-in table.
var Default = sync.OnceValue(func() *Families {
	f, err := Parse(strings.NewReader(familiesFile))
	if err != nil {
		return &Families{byName: map[string]string{}}
	}
	return f
})

// Parse reads a table: a line for each family, "family = name; name", with
// comments behind "#". The error names the line.
func Parse(r io.Reader) (*Families, error) {
	b, err := io.ReadAll(io.LimitReader(r, 16<<20))
	if err != nil {
		return nil, fmt.Errorf("families: %w", err)
	}
	f := &Families{byName: map[string]string{}}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		family, names, ok := strings.Cut(line, "=")
		family = strings.TrimSpace(family)
		if !ok || family == "" {
			return nil, fmt.Errorf("families: line %d: want \"family = name; name\"", n)
		}
		for name := range strings.SplitSeq(names+";"+family, ";") {
			if key := fold(name); key != "" {
				f.byName[key] = family
			}
		}
	}
	return f, nil
}

func fold(name string) string {
	return strings.TrimPrefix(strings.Join(strings.Fields(text.FoldString(name)), " "), "the ")
}

// Of returns the family of the publisher of a document: by its source, the
// agency that it credits, or the host of its address. An unknown publisher is a
// family of its own; "" means that nothing names one.
func (f *Families) Of(d *normalize.Document) string {
	for _, name := range []string{d.Article.Source, agency(d)} {
		if key := fold(name); key != "" {
			if family, ok := f.byName[key]; ok {
				return family
			}
			if name == d.Article.Source {
				return key
			}
		}
	}
	return f.host(d.Article.URL)
}

// agency returns the last agency that the document credits.
func agency(d *normalize.Document) string {
	if n := len(d.Layout.Agencies); n > 0 {
		return d.Layout.Agencies[n-1].In(d.Text.Source)
	}
	return ""
}

func (f *Families) host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if family, ok := f.byName[host]; ok {
		return family
	}
	return host
}

// Origin says where the text of an article comes from.
type Origin struct {
	Family string // publisher family
	Agency string // the agency that the article credits, by family, or ""
	Copy   string // the id of the article that it copies, or ""
}

// Ledger counts who stands behind a value. It implements the counting that
// findings need and is read-only once made.
type Ledger map[string]Origin

// Origins counts the independent sources among the articles: a copy counts with
// what it copies, and stories that credit one agency count once.
func (l Ledger) Origins(articles []string) int {
	return len(l.distinct(articles, func(id string, o Origin) string {
		switch {
		case o.Copy != "":
			return "article " + o.Copy
		case o.Agency != "":
			return "agency " + o.Agency
		}
		return "article " + id
	}))
}

// Families counts the publisher families among the articles.
func (l Ledger) Families(articles []string) int {
	return len(l.distinct(articles, func(id string, o Origin) string {
		if o.Family == "" {
			return "article " + id
		}
		return o.Family
	}))
}

func (l Ledger) distinct(articles []string, key func(string, Origin) string) []string {
	var out []string
	for _, id := range articles {
		if k := key(id, l[id]); !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// Agency returns the family of the agency that the document credits, or "".
func (f *Families) Agency(d *normalize.Document) string { return f.byName[fold(agency(d))] }
