package report

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
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
// from disk, on paper, by keyboard and without scripts. A finding's row has the
// id "f-" and the finding's id, so that a link can lead to it; an event has
// "e-". A content security policy by hashes lets no script run but the page's
// own, and lets nothing be fetched. Without texts a cell opens the evidence
// alone, and there is no reading side by side.
func HTML(w io.Writer, r *reconcile.Report, texts Texts) error {
	out := bufio.NewWriter(w)
	h := newPager(r, texts)
	if err := page().ExecuteTemplate(out, "head", h.head()); err != nil {
		return err
	}
	for i := range r.Events {
		if err := page().ExecuteTemplate(out, "event", h.event(&r.Events[i])); err != nil {
			return err
		}
	}
	if err := page().ExecuteTemplate(out, "tail", h.tail()); err != nil {
		return err
	}
	return out.Flush()
}

// pager makes what the templates show of a report. Strings in its results are
// cleaned; the templates escape them.
type pager struct {
	r    *reconcile.Report
	x    *index
	lib  *library
	from map[string][]*reconcile.Link // by the event that they lead from
	to   map[string][]*reconcile.Link
	// sources numbers the names of the sources, for the filter.
	sources map[string]int
	names   []string
}

func newPager(r *reconcile.Report, texts Texts) *pager {
	h := &pager{r: r, x: newIndex(r), lib: newLibrary(texts), sources: map[string]int{},
		from: map[string][]*reconcile.Link{}, to: map[string][]*reconcile.Link{}}
	for i := range r.Links {
		l := &r.Links[i]
		h.from[l.From] = append(h.from[l.From], l)
		h.to[l.To] = append(h.to[l.To], l)
	}
	for i := range r.Articles {
		h.names = append(h.names, sourceName(&r.Articles[i]))
	}
	slices.Sort(h.names)
	h.names = slices.Compact(h.names)
	for i, n := range h.names {
		h.sources[n] = i
	}
	return h
}

// choice is an entry of a filter.
type choice struct{ Value, Label string }

type pageHead struct {
	CSP, Title, Summary string
	Style               template.CSS
	Tally               []counted
	Attributes, Sources []choice
}

func (h *pager) head() pageHead {
	n := Count(h.r)
	p := pageHead{
		CSP: "default-src 'none'; script-src " + hashSource(pageScript) + "; style-src " + hashSource(pageStyle) +
			"; base-uri 'none'; form-action 'none'",
		Title:   "What the reports agree on",
		Summary: fmt.Sprintf("%s, %s, %s", plural(n.Articles, "article"), plural(n.Events, "event"), plural(n.Findings, "finding")),
		Style:   template.CSS(pageStyle),
		Tally:   tallyAll(h.r),
	}
	for _, a := range h.attributes() {
		p.Attributes = append(p.Attributes, choice{clean(string(a)), attributeWord(a)})
	}
	for i, n := range h.names {
		p.Sources = append(p.Sources, choice{strconv.Itoa(i), n})
	}
	return p
}

// hashSource is the source expression of a content security policy that allows
// the inline text alone (CSP Level 3, section 2.3.1).
func hashSource(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// attributes lists what findings are about, in order.
func (h *pager) attributes() []claim.Attribute {
	var out []claim.Attribute
	for i := range h.r.Events {
		for _, f := range h.r.Events[i].Findings {
			out = append(out, f.Attribute)
		}
	}
	for i := range h.r.Links {
		for _, f := range h.r.Links[i].Findings {
			out = append(out, f.Attribute)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
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

// ref points to an event of the page.
type ref struct{ Anchor, Label, Word string }

type pageEvent struct {
	Anchor, Label, When string
	Severity            int
	Places, Sources     []string
	Tally               []counted
	Table               *pageTable
	Links               []pageLink
	LinkedFrom          []ref
	Timeline            *timeline
	Origins             [][]column
	Reading             []readColumn
	Suggested           []choiceReason
}

type pageLink struct {
	Word  string
	To    ref
	Table *pageTable
}

type choiceReason struct{ Name, Reason string }

func (h *pager) event(e *reconcile.Event) pageEvent {
	v := h.x.view(e.Findings, false, e)
	p := pageEvent{
		Anchor: anchor("e-", e.ID), Label: label(e), When: periodWord(e.Time), Places: cleanAll(e.Places),
		Tally: tally(e.Findings), Table: h.table(v), Timeline: newTimeline(v), Origins: v.origins(), Reading: h.reading(v, e),
	}
	for _, f := range e.Findings {
		p.Severity = max(p.Severity, min(f.Severity, 4))
	}
	for _, c := range v.Columns {
		if !slices.Contains(p.Sources, c.Name()) {
			p.Sources = append(p.Sources, c.Name())
		}
	}
	for _, s := range e.Suggested {
		p.Suggested = append(p.Suggested, choiceReason{sourceName(h.x.article(s.Article)), clean(s.Reason)})
	}
	for _, l := range h.from[e.ID] {
		to := h.x.event(l.To)
		p.Links = append(p.Links, pageLink{linkWord(l.Kind), h.ref(l.To, ""), h.table(h.x.view(l.Findings, true, e, to))})
	}
	for _, l := range h.to[e.ID] {
		p.LinkedFrom = append(p.LinkedFrom, h.ref(l.From, linkWord(l.Kind)))
	}
	return p
}

func (h *pager) ref(event, word string) ref {
	return ref{anchor("e-", event), label(h.x.event(event)), word}
}

// label is what readers call an event.
func label(e *reconcile.Event) string {
	if s := clean(e.Label); s != "" {
		return s
	}
	return "An event without a name"
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
