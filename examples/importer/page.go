package main

import (
	"io"
	"net/url"
	"path/filepath"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/wlynxg/chardet"
	"golang.org/x/net/html"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/newsconcord/concord/normalize/intake"
)

// page reads a saved page.
func (r *reader) page(name string, in io.Reader) error {
	b, err := bounded(in, intake.MaxPage)
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	return r.pageBytes(name, stem(name), b, intake.PageOptions{})
}

// pageBytes reads a page of a file or an archive.
func (r *reader) pageBytes(place, id string, b []byte, o intake.PageOptions) error {
	o.Guess, o.Extractor = guess, mainText{o.URL}
	a, err := intake.Page(id, b, o)
	if err != nil {
		return r.refuse(&intake.Error{Where: place, Err: err})
	}
	return r.article(a)
}

// stem returns a name as an id, without the extensions.
func stem(name string) string {
	name = filepath.ToSlash(name)
	for _, ext := range []string{".gz", ".zst", ".html", ".htm", ".xhtml", ".mhtml", ".mht"} {
		name = strings.TrimSuffix(name, ext)
	}
	return name
}

// sure is how sure the guess of an encoding must be.
const sure = 0.5

// guess returns the encoding of text that declares none, or "".
func guess(b []byte) string {
	// A quarter MiB is enough to tell, and bounds the time.
	g := chardet.Detect(b[:min(len(b), 1<<18)])
	if _, err := htmlindex.Get(g.Encoding); err != nil || g.Confidence < sure {
		return ""
	}
	return g.Encoding
}

// mainText finds the main text of a page by Mozilla's readability.
type mainText struct{ url string }

// Name names the extractor in reports.
func (mainText) Name() string { return "readability/2" }

// maxElements bounds the pages that are read, because readability visits each
// element several times.
const maxElements = 200_000

// Extract returns the main text, a line for each block.
func (m mainText) Extract(page string) (string, error) {
	base, err := url.Parse(m.url)
	if err != nil || base.Host == "" {
		base = &url.URL{Scheme: "https", Host: "localhost"} // links are not kept
	}
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return "", err
	}
	p := readability.NewParser()
	p.MaxElemsToParse, p.DisableJSONLD = maxElements, true
	found, err := p.ParseAndMutate(doc, base)
	if err != nil || found.Node == nil {
		return "", err
	}
	var b strings.Builder
	if err := html.Render(&b, found.Node); err != nil {
		return "", err
	}
	return intake.Fragment(b.String()), nil
}
