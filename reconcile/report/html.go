package report

import (
	"bufio"
	"compress/flate"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

//go:embed page.html
var pageTemplate string

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageTemplate))
})

// HTML writes the report as one page without anything from elsewhere: it works
// from disk, on paper, by keyboard and with a screen reader. A finding's row
// has the id "f-" and the finding's id, so that a link can lead to it; an event
// has "e-". A content security policy by hashes lets no script run but the
// page's own, and lets nothing be fetched. Without texts a finding shows the
// evidence alone, and there is no reading side by side.
//
// A report of more than [MaxInlineFindings] findings keeps the body of each
// event packed, and the page's script lays it out when the event is opened; a
// smaller one needs no script.
func HTML(w io.Writer, r *reconcile.Report, texts Texts) error {
	out := bufio.NewWriter(w)
	h := newPager(r, texts)
	if err := page().ExecuteTemplate(out, "head", h.head()); err != nil {
		return err
	}
	alone := false
	for i := range r.Events {
		e := h.event(&r.Events[i])
		if e.Alone && !alone {
			alone = true
			if err := page().ExecuteTemplate(out, "alone", i > 0); err != nil {
				return err
			}
		}
		if err := h.write(out, e); err != nil {
			return err
		}
	}
	if err := page().ExecuteTemplate(out, "tail", h.tail()); err != nil {
		return err
	}
	return out.Flush()
}

// MaxInlineFindings is the greatest number of findings of a page that shows all
// without a script.
const MaxInlineFindings = 1500

// write writes an event. In a large report its body is a data block: base64 of
// DEFLATE (RFC 1951), which the page's script unpacks.
func (h *pager) write(out *bufio.Writer, e pageEvent) error {
	if err := page().ExecuteTemplate(out, "event", e); err != nil {
		return err
	}
	if !h.later {
		if err := page().ExecuteTemplate(out, "body", e); err != nil {
			return err
		}
	} else if err := h.pack(out, e); err != nil {
		return err
	}
	_, err := out.WriteString("</details>\n")
	return err
}

func (h *pager) pack(out *bufio.Writer, e pageEvent) error {
	out.WriteString(`<script type="text/plain">`)
	text := base64.NewEncoder(base64.StdEncoding, out)
	if h.packer == nil {
		h.packer, _ = flate.NewWriter(text, flate.DefaultCompression) // fails for other levels only
	} else {
		h.packer.Reset(text)
	}
	err := page().ExecuteTemplate(h.packer, "body", e)
	if err := errors.Join(err, h.packer.Close(), text.Close()); err != nil {
		return err
	}
	_, err = out.WriteString("</script>")
	return err
}

// pager makes what the templates show of a report. Strings in its results are
// cleaned; the templates escape them.
type pager struct {
	r   *reconcile.Report
	x   *index
	lib *library
	// later says that bodies are packed, and laid out when they are opened.
	later  bool
	packer *flate.Writer
	// sources and attributes number what the filters choose from.
	sources, attributes map[string]int
	names, about        []string
	// rows holds the anchors that were given out: an id stands once in a page.
	rows map[string]bool
	// around and reading bound what is shown of a text, in bytes.
	around, reading int
}

func newPager(r *reconcile.Report, texts Texts) *pager {
	h := &pager{r: r, x: newIndex(r), lib: newLibrary(texts),
		rows: map[string]bool{}, around: aroundOnPage, reading: maxReading}
	h.x.texts = texts
	if Count(r).Findings > MaxInlineFindings {
		h.later, h.around, h.reading = true, aroundInLines, maxReading/2
	}
	for i := range r.Articles {
		h.names = append(h.names, sourceName(&r.Articles[i]))
	}
	for _, a := range attributesOf(r) {
		h.about = append(h.about, attributeWord(a))
	}
	h.names, h.sources = numbered(h.names)
	h.about, h.attributes = numbered(h.about)
	return h
}

// numbered sorts words, drops doubles, and says where each stands.
func numbered(words []string) ([]string, map[string]int) {
	slices.Sort(words)
	words = slices.Compact(words)
	at := make(map[string]int, len(words))
	for i, w := range words {
		at[w] = i
	}
	return words, at
}

// attributesOf lists what findings are about.
func attributesOf(r *reconcile.Report) []claim.Attribute {
	seen := map[claim.Attribute]bool{}
	for i := range r.Events {
		for _, f := range r.Events[i].Findings {
			seen[f.Attribute] = true
		}
	}
	for i := range r.Links {
		for _, f := range r.Links[i].Findings {
			seen[f.Attribute] = true
		}
	}
	var out []claim.Attribute
	for a := range seen {
		out = append(out, a)
	}
	slices.Sort(out)
	return out
}

// choice is an entry of a filter.
type choice struct{ Value, Label string }

func choices(words []string) []choice {
	out := make([]choice, len(words))
	for i, w := range words {
		out[i] = choice{strconv.Itoa(i), w}
	}
	return out
}

type pageHead struct {
	CSP, Title          string
	Counts              []string
	Style               template.CSS
	Tally               []pageTally
	Doubtful            int
	Attributes, Sources []choice
	Later, Filters      bool
	// Lettered says that a report has one letter in the whole page.
	Lettered bool
	// Events are listed in short first, and More behind them.
	Events, More []overviewRow
	// Severity and Sureness say what the two figures of a finding mean.
	Severity, Sureness string
}

// pageTally is a relation with its number of findings and its number in the
// facets.
type pageTally struct {
	counted
	Index int
}

func (h *pager) head() pageHead {
	n := Count(h.r)
	p := pageHead{
		CSP: "default-src 'none'; script-src " + hashSource(pageScript) + "; style-src " + hashSource(pageStyle) +
			"; base-uri 'none'; form-action 'none'",
		Title:      "Where the reports agree and where they differ",
		Counts:     []string{plural(n.Articles, "article"), h.x.countEvents(h.r), h.x.findingsWord(h.r)},
		Style:      template.CSS(pageStyle),
		Attributes: choices(h.about), Sources: choices(h.names),
		Later: h.later, Filters: n.Findings > 0, Lettered: h.x.letters != nil,
	}
	p.Severity, p.Sureness = severityMeans+" The bar beside an event shows that of its severest finding.", surenessMeans
	if len(h.r.Events) > 1 {
		p.Events, p.More = h.overview()
	}
	if n.Rejected > 0 {
		p.Counts = append(p.Counts, plural(n.Rejected, "input")+" not used")
	}
	all := h.x.countAll(h.r)
	p.Doubtful = all.doubtful
	for _, c := range all.words {
		p.Tally = append(p.Tally, pageTally{c, c.hardness()})
	}
	return p
}

// hashSource is the source expression of a content security policy that allows
// the inline text alone (CSP Level 3, section 2.3.1).
func hashSource(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

type pageTail struct {
	Rejected []reconcile.Rejected
	Made     string
	Script   template.JS
}

func (h *pager) tail() pageTail {
	t := pageTail{Script: template.JS(pageScript), Made: "Made by concord"}
	if v := clean(h.r.Run.Version); v != "" {
		t.Made += " " + v
	}
	for _, x := range h.r.Rejected {
		t.Rejected = append(t.Rejected, reconcile.Rejected{Place: clean(x.Place), Reason: clean(x.Reason)})
	}
	return t
}

// facets tells the filters what a row is about, in a few bytes: the numbers of
// its word, attributes, severity and sources, its anchors, and whether it is rather
// right than wrong.
func (h *pager) facets(v view, r row, anchors []string) string {
	var sources []string
	for i, c := range r.Cells {
		if c.State != apart {
			sources = append(sources, strconv.Itoa(h.sources[v.Columns[i].Name()]))
		}
	}
	slices.Sort(sources)
	certain := 0
	if sure(r.Finding) {
		certain = 1
	}
	about := strconv.Itoa(h.attributes[attributeWord(r.Attribute)])
	for _, f := range r.Also {
		about += "." + strconv.Itoa(h.attributes[attributeWord(f.Attribute)])
	}
	return fmt.Sprintf("%d:%s:%d:%s:%s:%d", r.Word.hardness(), about, r.severity(), strings.Join(slices.Compact(sources), "."), strings.Join(anchors, ","), certain)
}

// label is what readers call an event: the name of a gathering as it is, the
// headline or sentence of a report in quotes.
func label(e *reconcile.Event) string {
	s := clean(e.Label)
	switch {
	case s == "":
		return "An event without a name"
	case named(e):
		return headed(s)
	}
	return "“" + headed(inner.Replace(s)) + "”"
}

// inner puts the quotes inside a quotation.
var inner = strings.NewReplacer("“", "‘", "”", "’")

// named reports whether the label of an event is the name of a gathering.
func named(e *reconcile.Event) bool {
	return holds(e.About.Gathering, e.Label) || slices.ContainsFunc(e.Claims, func(c claim.Claim) bool {
		return c.Attribute == claim.EventName && (strings.EqualFold(c.Subject, e.Label) || strings.EqualFold(c.Value.Text, e.Label))
	})
}

// headed makes a heading of a name: "Fifth Pier Fair" for "fifth Pier Fair". A first
// word with a capital inside stays.
func headed(s string) string {
	if w := firstWord(s); w == strings.ToLower(w) {
		return capital(s)
	}
	return s
}

// anchor makes an id of the page: letters, digits, "-", "_" and "." stay, other
// bytes become "~" and two hex digits.
func anchor(prefix, id string) string {
	b := []byte(prefix)
	for _, c := range []byte(id) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-_.", c) >= 0 {
			b = append(b, c)
		} else {
			b = fmt.Appendf(b, "~%02x", c)
		}
	}
	return string(b)
}

// webAddress returns the address if it is one of the web, else "".
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || clean(s) != s {
		return ""
	}
	return u.String()
}
