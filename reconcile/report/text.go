package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// TextOptions says how [Text] writes.
type TextOptions struct {
	// Width is the number of columns; 0 stands for 100, less than 60 for 60.
	Width int
	// Color turns on ANSI colours. Signs and words tell the same without.
	Color bool
	// All shows the findings that are less than half sure too, and the whole ids
	// of the articles. Without it such findings are counted, and left out, and an
	// id that is a path is its last part.
	All bool
}

// Text writes the report for a terminal: the events with their sources first,
// then each event with what differs, what only some tell, and what agrees, in
// this order, the words of the articles beside each finding. A link between
// events stands once, at the event that comes first; the letters of that event's
// articles hold in it. Without texts a quotation is the evidence alone, not its
// sentence.
func Text(w io.Writer, r *reconcile.Report, texts Texts, o TextOptions) error {
	p := newPrinter(w, o)
	t := newTexter(p, r, texts)
	t.all = o.All
	t.summary(r)
	t.contents(r)
	for i := range r.Events {
		t.event(i+1, &r.Events[i])
	}
	t.rejected(r.Rejected)
	return p.w.Flush()
}

// texter writes a report.
type texter struct {
	*printer
	x   *index
	lib *library
	// number is the place of an event in the report, from 1.
	number map[string]int
	links  map[string][]*reconcile.Link // by the end that comes first in the report
	backs  map[string][]*reconcile.Link // those with findings, by the other end
	all    bool                         // also what is rather wrong than right
	quoted map[string]bool              // the claims whose sentences were shown
}

func newTexter(p *printer, r *reconcile.Report, texts Texts) *texter {
	t := &texter{printer: p, x: newIndex(r), lib: newLibrary(texts), number: map[string]int{}, links: map[string][]*reconcile.Link{}, backs: map[string][]*reconcile.Link{}, quoted: map[string]bool{}}
	t.x.texts = texts
	for i := range r.Events {
		t.number[r.Events[i].ID] = i + 1
	}
	for i := range r.Links {
		l := &r.Links[i]
		first, other := t.x.ends(l)
		t.links[first.ID] = append(t.links[first.ID], l)
		if len(l.Findings) > 0 && other.ID != first.ID {
			t.backs[other.ID] = append(t.backs[other.ID], l)
		}
	}
	return t
}

func (t *texter) summary(r *reconcile.Report) {
	n := Count(r)
	for i, l := range wrap(fmt.Sprintf("%s, %s, %s", plural(n.Articles, "article"), t.x.countEvents(r), t.x.findingsWord(r)), t.width-2) {
		t.line(strings.Repeat(" ", 2*min(i, 1)) + t.paint(bold, l))
	}
	all := t.x.countAll(r)
	counts := all.words
	if all.doubtful > 0 {
		word := doubtfulWord
		if !t.all {
			word.Means = "Less than half sure: hidden; the option -all shows them."
		}
		counts = append(counts, counted{word, all.doubtful})
	}
	for _, c := range counts {
		label := fmt.Sprintf("%5d  %s %s", c.N, c.Sign, c.Word)
		for i, l := range wrap(c.Means, t.width-meansAt) {
			if i > 0 {
				label = ""
			}
			t.line(t.paint(relationStyle[c.Relation], pad(label, meansAt)) + l)
		}
	}
	if len(counts) > 0 {
		t.para("  ", "", severityMeans+" "+surenessMeans)
	}
	if n.Rejected > 0 {
		t.line(plural(n.Rejected, "input") + " could not be used; see the end.")
	}
}

// meansAt is the column at which the meanings of the words stand.
const meansAt = 24

// maxContents is how many events the contents list.
const maxContents = 100

// contents lists the events, a line or two each.
func (t *texter) contents(r *reconcile.Report) {
	if len(r.Events) < 2 {
		return
	}
	t.line("")
	for i := range r.Events[:min(len(r.Events), maxContents)] {
		e := &r.Events[i]
		when, inferred := t.lib.day(t.x, e)
		number, about := fmt.Sprintf("%4d. ", i+1), append([]string{inferred}, setting(e)...)
		if room, label := t.width-6-columns(when)-2, label(e); columns(label) <= room {
			t.line(number + t.paint(bold, label) + strings.Repeat(" ", room-columns(label)+2) + when)
		} else {
			for _, l := range wrap(label, t.width-6) {
				t.line(number + t.paint(bold, l))
				number = "      "
			}
			about = append([]string{when}, about...)
		}
		t.para("      ", "", strings.Join(append(cleanAll(about), strings.Join(t.x.bylines(e), ", ")), " · "))
		t.para("      ", "", t.x.tally(e))
		if s := t.x.glance(e); s != "" {
			t.para("      ", "", shorten(s, maxGlance))
		}
		t.peeks(e)
		for _, l := range t.x.mainLinks(e) {
			t.para("      ", "  ", "↔ "+t.related(e, l))
		}
	}
	if more := len(r.Events) - maxContents; more > 0 {
		t.line(fmt.Sprintf("      and %d more", more))
	}
}

// peeks shows the most telling findings of an event in a line each.
func (t *texter) peeks(e *reconcile.Event) {
	if len(e.Findings) == 0 {
		return
	}
	t.peekLines("      ", t.x.told(e).peeks())
}

func (t *texter) peekLines(indent string, all []peek) {
	for _, p := range all {
		head := p.Sign + " " + p.Topic
		rest := strings.Join(cleanAll([]string{strings.Join(p.Said, " | "), p.Missing}), " · ")
		t.titled(indent, "  ", relationStyle[p.relation], head, shorten(": "+rest, peekWidth-columns(head)))
	}
}

// peekWidth is the greatest width of a peek, in columns.
const peekWidth = 180

// back says at an event what its reports share with another event, where that
// stands.
func (t *texter) back(e *reconcile.Event, l *reconcile.Link) {
	t.para("   ", "   ", fmt.Sprintf("↔ %s (%s there):", t.related(e, l), plural(t.x.countLink(l).rows, "finding")))
	b := t.x.back(l)
	t.peekLines("      ", b.Peeks)
	if b.More != "" {
		t.para("      ", "", b.More)
	}
}

// tally counts in a few words the findings of an event, and those of its links that
// stand with it.
func (x *index) tally(e *reconcile.Event) string {
	c := x.count(e)
	s := c.String()
	if c.sure() > 0 && c.words[0].Relation != value.Conflict {
		s = "no conflict, " + s
	}
	var linked counts
	for _, l := range x.links[e.ID] {
		if first, _ := x.ends(l); first.ID == e.ID {
			linked = linked.add(x.countLink(l))
		}
	}
	if linked.rows > 0 {
		s = strings.TrimPrefix(fmt.Sprintf("%s; with other events: %s", s, linked), "; ")
	}
	if s == "" {
		return "one report"
	}
	return s
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func (t *texter) event(n int, e *reconcile.Event) {
	t.line("")
	t.line(strings.Repeat("━", t.width))
	t.line(t.paint(bold, strings.Join(wrap(fmt.Sprintf("%d. %s", n, label(e)), t.width), "\n   ")))
	t.para("   ", "", t.lib.whenAndWhere(t.x, e))
	if s := t.x.glance(e); s != "" {
		t.para("   ", "", shorten(s, maxGlance))
	}
	v := t.x.told(e)
	t.sources(v, e)
	for _, b := range t.lib.basis(t.x, e) {
		t.para("   ", "", b.Words)
		if b.Passage != nil {
			t.quote("      ", b.Passage)
		}
	}
	for _, s := range e.Suggested {
		t.para("   ", "    ", fmt.Sprintf("? %s may belong here: %s", sourceName(t.x.article(s.Article)), clean(s.Reason)))
	}
	for _, b := range t.x.bridges(e) {
		t.para("   ", "    ", fmt.Sprintf("? %s %s: %s", mayBeOne, t.numbered(b.other), b.why))
	}
	for _, l := range t.links[e.ID] {
		if len(l.Findings) == 0 {
			t.para("   ", "   ", "↔ "+t.related(e, l))
		}
	}
	for _, l := range t.backs[e.ID] {
		t.back(e, l)
	}
	t.findings(v)
	for _, l := range t.links[e.ID] {
		if len(l.Findings) > 0 {
			t.linked(e, l)
		}
	}
}

// related says how an event stands to the other end of a link.
func (t *texter) related(e *reconcile.Event, l *reconcile.Link) string {
	other, word := linkAt(e, l)
	return word + " " + t.numbered(other)
}

// numbered names an event with its number in the report.
func (t *texter) numbered(id string) string {
	if n := t.number[id]; n > 0 {
		return fmt.Sprintf("%d. %s", n, label(t.x.event(id)))
	}
	return label(t.x.event(id))
}

// linked prints the findings of a link at one of its events.
func (t *texter) linked(e *reconcile.Event, l *reconcile.Link) {
	other := t.x.event(l.To)
	if e.ID == l.To {
		other = t.x.event(l.From)
	}
	t.line("")
	t.line(strings.Repeat("─", t.width))
	t.titled("   ", "   ", bold, "↔ "+t.related(e, l), "")
	v := t.x.linked(l)
	t.sources(v.without(e), other)
	t.findings(v)
}

func cleanAll(in []string) []string {
	var out []string
	for _, s := range in {
		if s = clean(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// sources lists the articles with their keys, and which of them are not
// independent of each other.
func (t *texter) sources(v view, events ...*reconcile.Event) {
	joined := v.joined()
	for _, c := range v.Columns {
		rest := ""
		if s := v.publishedWith(c); s != "" && !joined[c.Key] {
			rest = " · " + s
		}
		if when := dayOf(c.Article.Published); when != "" {
			rest += " · " + when
		} else {
			rest += " · date of publication unknown"
		}
		if c.Part != "" {
			rest += " · " + c.Part
		}
		if c.Copy != "" {
			rest += " · " + c.Copy
		}
		t.titled("   ", "   ", bold, c.Key+" "+c.fullName(), rest)
		id := ""
		if s := c.id(); s != "" {
			if t.all {
				s = clean(c.Article.ID)
			}
			id = "[" + shorten(s, t.width/2) + "]"
		}
		switch s := about(t.lib, c, t.width-9-columns(id), events); {
		case s != "":
			t.line("      ▏ " + strings.TrimSpace(s+" "+id)) // words of the article, behind its bar
		case id != "":
			t.line("      " + id)
		}
	}
	t.origins(v)
}

// origins says which reports are not independent of each other, with the longest
// passage that two have in common.
func (t *texter) origins(v view) {
	for _, group := range v.origins() {
		if s := sharedPublisher(group); s != "" {
			t.para("   ", "   ", s)
		}
		for _, r := range t.x.reuses(group) {
			passage, n := r.proof(t.lib.texts, 2*t.width)
			if passage == "" || r.Kind == provenance.Identical {
				t.para("   ", "   ", r.String()+".")
				continue
			}
			in := "In common:"
			if n > 1 {
				in = fmt.Sprintf("The longest of %d passages in common:", n)
			}
			t.para("   ", "   ", fmt.Sprintf("%s. %s", r, in))
			t.quote("      ", []piece{{passage, true}})
		}
	}
	if s := v.independence(); s != "" {
		t.para("   ", "   ", s)
	}
}

// about tells what an article is about, in at most limit columns: its title,
// else how its part of the event opens.
func about(lib *library, c column, limit int, events []*reconcile.Event) string {
	if s := clean(c.Article.Title); s != "" {
		if !c.named() {
			return "" // the name says it
		}
		return shorten(s, limit)
	}
	for _, e := range events {
		for _, m := range e.Members {
			if m.Article == c.Article.ID {
				return lib.opening(m.Article, m.Start, m.End, limit)
			}
		}
	}
	return ""
}

// listed joins words as a sentence does: "A, B and C".
func listed(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

func (t *texter) rejected(all []reconcile.Rejected) {
	if len(all) == 0 {
		return
	}
	t.line("")
	t.line(strings.Repeat("━", t.width))
	t.line(t.paint(bold, "Not used"))
	for _, x := range all {
		t.para("  ", "  ", clean(x.Place)+": "+clean(x.Reason))
	}
}
