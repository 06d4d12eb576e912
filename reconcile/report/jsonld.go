package report

import (
	"bufio"
	"encoding/json"
	"io"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

// The nodes of the graph that [ClaimsJSONLD] writes. The vocabulary is
// schema.org; an annotation brings the context of its own recommendation, so
// that tools of either kind find what they know.
type (
	ldArticle struct {
		Type      string   `json:"@type"`
		ID        string   `json:"@id"`
		Headline  string   `json:"headline,omitempty"`
		URL       string   `json:"url,omitempty"`
		Published string   `json:"datePublished,omitempty"`
		Modified  string   `json:"dateModified,omitempty"`
		Language  string   `json:"inLanguage,omitempty"`
		Publisher *ldThing `json:"publisher,omitempty"`
	}
	ldThing struct {
		Type string `json:"@type"`
		ID   string `json:"@id,omitempty"`
		Name string `json:"name,omitempty"`
		// Of a schema.org PropertyValue.
		PropertyID string `json:"propertyID,omitempty"`
		Value      string `json:"value,omitempty"`
		Unit       string `json:"unitText,omitempty"`
	}
	ldRef struct {
		ID string `json:"@id"`
	}
	ldEvent struct {
		Type  string    `json:"@type"`
		ID    string    `json:"@id"`
		Name  string    `json:"name,omitempty"`
		Start string    `json:"startDate,omitempty"`
		End   string    `json:"endDate,omitempty"`
		Place []ldThing `json:"location,omitempty"`
	}
	ldClaim struct {
		Type       string    `json:"@type"`
		ID         string    `json:"@id"`
		Text       string    `json:"text"`
		Appearance ldRef     `json:"appearance"`
		About      []ldThing `json:"about"`
		Author     *ldThing  `json:"author,omitempty"`
		Temporal   string    `json:"temporal,omitempty"`
	}
	ldAnnotation struct {
		Context    string   `json:"@context"`
		ID         string   `json:"id"`
		Type       string   `json:"type"`
		Motivation string   `json:"motivation"`
		Body       string   `json:"body"`
		Target     ldTarget `json:"target"`
	}
	ldTarget struct {
		Source   string `json:"source"`
		Selector []any  `json:"selector"`
	}
	ldPosition struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	ldQuote struct {
		Type   string `json:"type"`
		Exact  string `json:"exact"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
	}
)

const (
	schemaContext     = "https://schema.org"
	annotationContext = "http://www.w3.org/ns/anno.jsonld"
)

// ClaimsJSONLD writes the articles, events and claims of the report as one
// JSON-LD graph, a node a line: schema.org NewsArticle, Event and Claim, and
// for each claim a Web Annotation that points at its evidence by a
// TextQuoteSelector and, where texts has the article, a TextPositionSelector
// (W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5). Positions count
// code points of the article's text. Ids are "urn:concord:" and the kind and id
// of the report. "<", ">" and "&" are escaped, so that the graph can stand in a
// page.
func ClaimsJSONLD(w io.Writer, r *reconcile.Report, texts Texts) error {
	out := bufio.NewWriter(w)
	g := &graph{w: out, texts: texts, points: map[string]codePoints{}}
	out.WriteString(`{"@context":"` + schemaContext + `","@graph":[`)
	for i := range r.Articles {
		g.add(articleNode(&r.Articles[i]))
	}
	for i := range r.Events {
		e := &r.Events[i]
		g.add(eventNode(e))
		for k := range e.Claims {
			g.add(claimNode(&e.Claims[k], e.ID))
			g.add(g.annotation(&e.Claims[k]))
		}
	}
	out.WriteString("\n]}\n")
	if g.err != nil {
		return g.err
	}
	return out.Flush()
}

// graph writes nodes and remembers the first error.
type graph struct {
	w      *bufio.Writer
	n      int
	err    error
	texts  Texts
	points map[string]codePoints
}

func (g *graph) add(node any) {
	b, err := json.Marshal(node)
	if err != nil && g.err == nil {
		g.err = err
	}
	if g.n > 0 {
		g.w.WriteByte(',')
	}
	g.n++
	g.w.WriteByte('\n')
	g.w.Write(b)
}

func urn(kind, id string) string { return anchor("urn:concord:"+kind+":", id) }

func articleNode(a *reconcile.Article) ldArticle {
	n := ldArticle{Type: "NewsArticle", ID: urn("article", a.ID), Headline: a.Title, URL: webAddress(a.URL),
		Published: a.Published, Modified: a.Modified, Language: a.Language}
	if a.Source != "" {
		n.Publisher = &ldThing{Type: "Organization", Name: a.Source}
	}
	return n
}

func eventNode(e *reconcile.Event) ldEvent {
	n := ldEvent{Type: "Event", ID: urn("event", e.ID), Name: e.Label}
	if e.Time.Basis != reconcile.Published { // the day of a report is not that of the event
		n.Start, n.End = e.Time.Start, e.Time.End
	}
	for _, p := range e.Places {
		n.Place = append(n.Place, ldThing{Type: "Place", Name: p})
	}
	return n
}

func claimNode(c *claim.Claim, event string) ldClaim {
	n := ldClaim{Type: "Claim", ID: urn("claim", c.ID), Text: c.Evidence.Exact, Appearance: ldRef{urn("article", c.Article)}, Temporal: c.AsOf}
	n.About = append(n.About, ldThing{Type: "Event", ID: urn("event", event)})
	if c.Subject != "" {
		n.About = append(n.About, ldThing{Type: "Thing", Name: c.Subject})
	}
	n.About = append(n.About, ldThing{Type: "PropertyValue", PropertyID: string(c.Attribute), Value: c.Value.Canonical, Unit: c.Value.Unit})
	if c.Holder != "" {
		n.Author = &ldThing{Type: "Thing", Name: c.Holder}
	}
	return n
}

func (g *graph) annotation(c *claim.Claim) ldAnnotation {
	a := ldAnnotation{Context: annotationContext, ID: urn("annotation", c.ID), Type: "Annotation", Motivation: "identifying",
		Body: urn("claim", c.ID), Target: ldTarget{Source: urn("article", c.Article)}}
	if source := g.texts.of(c.Article); source != "" && c.Prove(source) == nil {
		p, ok := g.points[c.Article]
		if !ok {
			p = newCodePoints(source)
			g.points[c.Article] = p
		}
		a.Target.Selector = append(a.Target.Selector, ldPosition{"TextPositionSelector", p.before(c.Evidence.Start), p.before(c.Evidence.End)})
	}
	a.Target.Selector = append(a.Target.Selector, ldQuote{"TextQuoteSelector", c.Evidence.Exact, c.Evidence.Prefix, c.Evidence.Suffix})
	return a
}

// codePoints counts the code points before any byte of a text.
type codePoints struct {
	text  string
	block []int // code points before every codePointBlock-th byte
}

const codePointBlock = 256

func newCodePoints(s string) codePoints {
	p := codePoints{text: s, block: []int{0}}
	n := 0
	for i := range len(s) {
		n += starts(s[i])
		if (i+1)%codePointBlock == 0 {
			p.block = append(p.block, n)
		}
	}
	return p
}

// before returns the number of code points that start before byte i.
func (p codePoints) before(i int) int {
	from := i / codePointBlock * codePointBlock
	n := p.block[i/codePointBlock]
	for k := from; k < i; k++ {
		n += starts(p.text[k])
	}
	return n
}

// starts is 1 for the first byte of a character in UTF-8, 0 for the others.
func starts(b byte) int {
	if b&0xC0 == 0x80 {
		return 0
	}
	return 1
}
