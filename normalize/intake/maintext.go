package intake

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mainText returns the text of the part of a page that is most likely the
// article: the article element with most text in paragraphs, else main, else
// the element whose own paragraphs hold most text, else the body. It knows no
// sites and no class names; what a page mixes into the article stays, and
// normalize tells it apart.
func mainText(doc *html.Node) string {
	var t blocks
	if n := container(doc); n != nil {
		t.add(n)
	}
	return t.String()
}

func container(doc *html.Node) *html.Node {
	var main, body *html.Node
	best, most := (*html.Node)(nil), 0
	parent, own := (*html.Node)(nil), 0
	inParagraphs := map[*html.Node]int{} // of all below an article
	direct := map[*html.Node]int{}       // of the children alone
	var articles []*html.Node
	var walk func(n *html.Node, open []*html.Node, depth int)
	walk = func(n *html.Node, open []*html.Node, depth int) {
		if depth > maxDepth || hidden(n) {
			return
		}
		switch {
		case n.DataAtom == atom.Body:
			body = n
		case n.DataAtom == atom.Article:
			articles = append(articles, n)
			open = append(open, n)
		case main == nil && (n.DataAtom == atom.Main || attr(n, "role") == "main"):
			main = n
		case n.DataAtom == atom.P:
			size := textLength(n)
			for _, a := range open {
				inParagraphs[a] += size
			}
			direct[n.Parent] += size
			if direct[n.Parent] > own {
				parent, own = n.Parent, direct[n.Parent]
			}
			return // its text is counted, and once
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, open, depth+1)
		}
	}
	walk(doc, nil, 0)
	for _, a := range articles {
		if inParagraphs[a] > most {
			best, most = a, inParagraphs[a]
		}
	}
	for _, n := range []*html.Node{best, main, parent, body} {
		if n != nil {
			return n
		}
	}
	return nil
}

// maxDepth is how deep elements are followed. Browsers stop at 512.
const maxDepth = 512

// hidden reports whether an element and all below it is no text of the page's
// body.
func hidden(n *html.Node) bool {
	if n.Type == html.CommentNode {
		return true
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Nav, atom.Aside, atom.Footer, atom.Form, atom.Button,
		atom.Svg, atom.Iframe, atom.Head, atom.Select, atom.Dialog, atom.Object, atom.Audio, atom.Video, atom.Canvas:
		return true
	}
	return hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true"
}

func textLength(n *html.Node) int {
	var t blocks
	t.add(n)
	return t.out.Len()
}

// blocks collects the text of elements: white space is one space, and each
// block stands on a line of its own.
type blocks struct {
	out   strings.Builder
	space bool // is due before the next word
	line  bool // a line end is due
	depth int
}

// add adds the text of a node and all below it.
func (t *blocks) add(n *html.Node) {
	if t.depth > maxDepth || hidden(n) {
		return
	}
	t.depth++
	defer func() { t.depth-- }()
	switch {
	case n.Type == html.TextNode:
		t.words(n.Data)
		return
	case n.DataAtom == atom.Br || n.DataAtom == atom.Hr:
		t.line = true
		return
	}
	block := n.Type == html.ElementNode && !inline(n.DataAtom)
	t.line = t.line || block
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.add(c)
	}
	t.line = t.line || block
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		t.line, t.space = false, true
	}
}

// words adds text with its white space folded.
func (t *blocks) words(s string) {
	for _, r := range s {
		if unicode.IsSpace(r) && r != '\u00a0' {
			t.space = true
			continue
		}
		switch {
		case t.out.Len() == 0:
		case t.line:
			t.out.WriteByte('\n')
		case t.space:
			t.out.WriteByte(' ')
		}
		t.space, t.line = false, false
		t.out.WriteRune(r)
	}
}

func (t *blocks) String() string { return t.out.String() }

// inline reports whether an element stands inside a line of text.
func inline(a atom.Atom) bool {
	switch a {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em, atom.Font,
		atom.I, atom.Ins, atom.Kbd, atom.Mark, atom.Q, atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Span,
		atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Img, atom.Td, atom.Th, 0:
		return true
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
