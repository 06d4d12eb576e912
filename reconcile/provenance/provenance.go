package provenance

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"net/url"
	"strings"
	"sync"
	"unicode/utf8"

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
	hash     string          // of the lines that it was read from
}

// Default returns the built-in table.
func Default() *Families { return builtIn() }

// builtIn is read once. A test holds that it can be.
var builtIn = sync.OnceValue(func() *Families {
	f, err := Parse(strings.NewReader(familiesFile))
	if err != nil {
		return &Families{}
	}
	return f
})

// maxTable is the greatest size of a table, in bytes.
const maxTable = 16 << 20

// Parse reads a table: a line for each family, "family = name; name", with
// comments behind "#". "(agency)" behind the family's name says that others
// print its stories. A name may be the host of an address. The error names the
// line.
func Parse(r io.Reader) (*Families, error) { return new(Families).With(r) }

// With returns a table that has the lines of r besides those of f, as [Parse]
// reads them. A name that stands in both belongs to the family of r.
func (f *Families) With(r io.Reader) (*Families, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxTable+1))
	if err == nil && len(b) > maxTable {
		err = fmt.Errorf("larger than %d bytes", maxTable)
	}
	if err != nil {
		return nil, fmt.Errorf("families: %w", err)
	}
	sum := sha256.Sum256(append([]byte(f.hash), b...))
	out := &Families{byName: map[string]string{}, agencies: map[string]bool{}, hash: hex.EncodeToString(sum[:8])}
	maps.Copy(out.byName, f.byName)
	maps.Copy(out.agencies, f.agencies)
	n := 0
	for line := range strings.Lines(strings.TrimPrefix(string(b), "\ufeff")) {
		n++
		if !out.add(line) {
			return nil, fmt.Errorf("families: line %d: want \"family = name; name\"", n)
		}
	}
	return out, nil
}

// add reads one line and reports whether it is one.
func (f *Families) add(line string) bool {
	line, _, _ = strings.Cut(line, "#")
	if strings.TrimSpace(line) == "" {
		return true
	}
	family, names, ok := strings.Cut(line, "=")
	family, agency := strings.CutSuffix(strings.TrimSpace(family), "(agency)")
	family = strings.TrimSpace(family)
	if !ok || family == "" || !utf8.ValidString(line) {
		return false
	}
	if agency {
		f.agencies[family] = true
	}
	for name := range strings.SplitSeq(names+";"+family, ";") {
		if key := fold(name); key != "" {
			f.byName[key] = family
		}
	}
	return true
}

// Hash names the table in reports: 16 hex digits of the lines that it was read
// from.
func (f *Families) Hash() string { return f.hash }

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
