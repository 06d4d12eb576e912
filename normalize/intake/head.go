package intake

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/newsconcord/concord/normalize"
)

// head is what a page says of itself.
type head struct {
	meta      map[string]string // by lower-case name or property; the first counts
	title     string
	heading   string // the first h1
	time      string // the first time element of publication
	language  string
	canonical string
	articles  []node
	byID      map[string]map[string]any // the objects of all scripts of JSON-LD
}

func readHead(doc *html.Node) *head {
	h := &head{meta: map[string]string{}, byID: map[string]map[string]any{}}
	h.walk(doc, 0)
	return h
}

func (h *head) walk(n *html.Node, depth int) {
	if depth > maxDepth {
		return
	}
	switch n.DataAtom {
	case atom.Html:
		h.language = attr(n, "lang")
	case atom.Meta:
		for _, key := range []string{attr(n, "property"), attr(n, "name"), attr(n, "itemprop")} {
			key = strings.ToLower(key)
			if _, ok := h.meta[key]; key != "" && !ok {
				h.meta[key] = strings.TrimSpace(attr(n, "content"))
			}
		}
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
			h.canonical = attr(n, "href")
		}
	case atom.Title:
		// A title inside a picture names the picture.
		if n.Namespace == "" && h.title == "" {
			h.title = text(n)
		}
	case atom.H1:
		if h.heading == "" {
			h.heading = text(n)
		}
	case atom.Time:
		if h.time == "" && (hasAttr(n, "pubdate") || attr(n, "itemprop") == "datePublished") {
			h.time = attr(n, "datetime")
		}
	case atom.Script:
		if kind, _, _ := strings.Cut(attr(n, "type"), ";"); strings.EqualFold(strings.TrimSpace(kind), "application/ld+json") {
			h.data(n)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		h.walk(c, depth+1)
	}
}

// data reads a script of JSON-LD. Those that are broken beyond what is common
// are left alone: the page still has its text.
func (h *head) data(n *html.Node) {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(c.Data)
	}
	v, err := decode([]byte(b.String()))
	if err != nil {
		v, err = decode([]byte(mended(b.String())))
	}
	if err != nil {
		return
	}
	h.articles = append(h.articles, nodesWith(v, h.byID)...)
}

// wrapping is what hid scripts from browsers of old, and still stands around many.
var wrapping = strings.NewReplacer("<!--", "", "-->", "", "//<![CDATA[", "", "/*<![CDATA[*/", "", "<![CDATA[", "", "//]]>", "", "/*]]>*/", "", "]]>", "")

// mended takes from JSON what search engines forgive: marks that hide a script,
// and line ends inside strings, which many templates paste there.
func mended(s string) string {
	var b strings.Builder
	inside, escaped := false, false
	for _, r := range wrapping.Replace(s) {
		switch {
		case r < ' ' && inside:
			b.WriteString(map[rune]string{'\n': `\n`, '\t': `\t`}[r])
			escaped = false
			continue
		case escaped:
			escaped = false
		case r == '\\':
			escaped = inside
		case r == '"':
			inside = !inside
		}
		b.WriteRune(r)
	}
	return b.String()
}

func text(n *html.Node) string {
	var t blocks
	t.depth = 1
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.add(c)
	}
	return strings.ReplaceAll(t.String(), "\n", " ")
}

// article returns the metadata, and the text if it is among them.
func (h *head) article() normalize.Article {
	a := h.meant()
	fill(&a.Title, h.meta["og:title"], h.heading, h.title)
	fill(&a.Source, h.meta["og:site_name"], h.meta["application-name"], h.meta["dc.publisher"])
	fill(&a.Published, h.meta["article:published_time"], h.meta["datepublished"], h.meta["dc.date.issued"], h.meta["dc.date"], h.meta["date"], h.meta["pubdate"], h.time)
	fill(&a.Modified, h.meta["article:modified_time"], h.meta["datemodified"], h.meta["last-modified"])
	fill(&a.Language, h.language, strings.ReplaceAll(h.meta["og:locale"], "_", "-"))
	fill(&a.URL, h.canonical, h.meta["og:url"])
	return a
}

// meant returns the article of the JSON-LD that the page is about: the one with
// most text, because the others are teasers. Where none has text and there are
// several, it is the one at the page's own address, or none.
func (h *head) meant() (best normalize.Article) {
	for _, n := range h.articles {
		a := n.article()
		own := len(h.articles) == 1 || h.canonical != "" && (a.URL == h.canonical || a.ID == h.canonical)
		if len(a.Text) > len(best.Text) || best.Text == "" && own {
			best = a
		}
	}
	return best
}

// fill sets what is empty to the first text that is not.
func fill(s *string, all ...string) {
	for _, x := range all {
		if *s == "" {
			*s = x
		}
	}
}
