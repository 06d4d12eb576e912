package provenance

import (
	_ "embed"
	"fmt"
	"io"
	"net/url"
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
	byName   map[string]string
	agencies map[string]bool // families that sell their stories to others
}

// Default returns the built-in table.
var Default = sync.OnceValue(func() *Families {
	f, err := Parse(strings.NewReader(familiesFile))
	if err != nil {
		return &Families{}
	}
	return f
})

// Parse reads a table: a line for each family, "family = name; name", with
// comments behind "#". "(agency)" behind the family's name says that others
// print its stories. The error names the line.
func Parse(r io.Reader) (*Families, error) {
	b, err := io.ReadAll(io.LimitReader(r, 16<<20))
	if err != nil {
		return nil, fmt.Errorf("families: %w", err)
	}
	f := &Families{byName: map[string]string{}, agencies: map[string]bool{}}
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		family, names, ok := strings.Cut(line, "=")
		family, agency := strings.CutSuffix(strings.TrimSpace(family), "(agency)")
		family = strings.TrimSpace(family)
		if !ok || family == "" {
			return nil, fmt.Errorf("families: line %d: want \"family = name; name\"", n)
		}
		if agency {
			f.agencies[family] = true
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

// Agency returns the family of the agency whose story the document is: the one
// that it credits or that publishes it, or "".
func (f *Families) Agency(d *normalize.Document) string {
	if family, ok := f.byName[fold(agency(d))]; ok {
		return family
	}
	if family := f.Of(d); f.agencies[family] {
		return family
	}
	return ""
}
