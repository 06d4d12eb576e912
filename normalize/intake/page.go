package intake

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/newsconcord/concord/normalize"
)

// MaxPage is the greatest size of a page, in bytes.
const MaxPage = 32 << 20

// maxTags bounds the elements of a page, each of which takes some 300 bytes of
// memory. Pages of news have a few thousand.
const maxTags = 1 << 20

// Extractor takes the text of an article out of a page. It must be safe for use
// by several goroutines at once.
type Extractor interface {
	// Name names the extractor and its version in reports.
	Name() string
	// Extract returns the main text of a page in UTF-8.
	Extract(page string) (string, error)
}

// page reads a saved page; its id is the name without the extension.
func page(name string, r io.Reader) (normalize.Article, error) {
	b, err := readAll(r, MaxPage)
	if err != nil {
		return normalize.Article{}, plain(err)
	}
	for _, ext := range []string{".html", ".htm", ".xhtml"} {
		name = stem(name, ext)
	}
	return Page(name, b, PageOptions{})
}

// PageOptions say how to read a page. The zero value is ready to use.
type PageOptions struct {
	// Charset is the encoding that a server declared, or "".
	Charset string
	// Guess returns the encoding of bytes that declare none; nil refuses them.
	Guess func([]byte) string
	// Extractor takes the text where the page does not carry it as data; nil
	// is a simple one that trusts the elements article, main and p.
	Extractor Extractor
	// URL is where the page was found, for pages that do not say.
	URL string
}

// Page reads a page of HTML in whatever encoding. The text is the articleBody
// of a schema.org NewsArticle if the page carries one, or else what the
// extractor finds. Metadata come from the NewsArticle, from meta elements, and
// from the elements of the page, in this order.
func Page(id string, b []byte, o PageOptions) (normalize.Article, error) {
	text, err := Decode(b, o.Charset, o.Guess)
	if err != nil {
		return normalize.Article{}, err
	}
	if strings.Count(text, "<") > maxTags {
		return normalize.Article{}, fmt.Errorf("%w: the page has more than %d tags", normalize.ErrTooLarge, maxTags)
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return normalize.Article{}, fmt.Errorf("not a page: %w", err)
	}
	h := readHead(doc)
	a := h.article()
	a.ID = id
	a.URL = first(flex(a.URL), flex(o.URL))
	a.SourceSHA256 = hash(b)
	a.Extractor = "json-ld"
	if strings.TrimSpace(a.Text) == "" {
		if a.Text, a.Extractor, err = extract(doc, text, o.Extractor); err != nil {
			return a, err
		}
	}
	a, err = finish(a)
	if errors.Is(err, ErrNoText) {
		err = fmt.Errorf("%w: neither a NewsArticle with articleBody nor paragraphs", ErrNoText)
	}
	return a, err
}

func extract(doc *html.Node, page string, e Extractor) (text, name string, err error) {
	if e == nil {
		return mainText(doc), "paragraphs/1", nil
	}
	text, err = e.Extract(page)
	return text, e.Name(), err
}

// fragmentName names Fragment as an extractor in reports.
const fragmentName = "fragment/1"

// plainBody returns a body as text: some publishers put HTML, or only its
// character references, where plain text belongs.
func plainBody(s string) string {
	if strings.Contains(s, "</") || strings.Contains(s, "<p") || strings.Contains(s, "<br") {
		return Fragment(s)
	}
	return html.UnescapeString(s)
}

// Fragment returns the text of a piece of HTML, a line for each block.
func Fragment(s string) string {
	body := &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	all, err := html.ParseFragment(strings.NewReader(s), body)
	if err != nil {
		return ""
	}
	var t blocks
	for _, n := range all {
		t.add(n)
	}
	return t.String()
}
