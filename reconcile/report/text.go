package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
)

// TextOptions says how [Text] writes.
type TextOptions struct {
	// Width is the number of columns; 0 stands for 100, less than 60 for 60.
	Width int
	// Color turns on ANSI colours. Signs and words tell the same without.
	Color bool
}

// Text writes the report for a terminal. For each event it gives a heading with
// time, places and sources; a table of findings by source; the quotations
// behind each discrepancy; and the links to other events. Without texts a
// quotation is the evidence alone, not its sentence.
func Text(w io.Writer, r *reconcile.Report, texts Texts, o TextOptions) error {
	if o.Width == 0 {
		o.Width = 100
	}
	p := &printer{w: bufio.NewWriter(w), width: max(o.Width, 60), color: o.Color}
	t := texter{printer: p, x: newIndex(r), lib: newLibrary(texts)}
	t.summary(r)
	for i := range r.Events {
		t.event(i+1, &r.Events[i])
	}
	t.links(r.Links)
	t.rejected(r.Rejected)
	return p.w.Flush()
}

// printer writes lines and, where it may, colours.
type printer struct {
	w     *bufio.Writer
	width int
	color bool
}

func (p *printer) line(s string) {
	p.w.WriteString(s)
	p.w.WriteByte('\n')
}

// para writes s wrapped and indented; lines after the first hang by hang more.
func (p *printer) para(indent, hang, s string) {
	for _, l := range wrap(s, p.width-columns(indent)-columns(hang)) {
		p.line(indent + l)
		indent += hang
		hang = ""
	}
}

// The ANSI styles (ECMA-48 select graphic rendition).
const (
	bold   = "1"
	marked = "1;4"
)

var relationStyle = map[value.Relation]string{
	value.Conflict: "1;31", value.Update: "33", value.Reword: "35",
	value.Refines: "36", value.Silent: "2", value.Equal: "32",
}

func (p *printer) paint(style, s string) string {
	if !p.color || style == "" || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

// texter writes a report.
type texter struct {
	*printer
	x   *index
	lib *library
}

func (t *texter) summary(r *reconcile.Report) {
	n := Count(r)
	t.line(t.paint(bold, fmt.Sprintf("%s, %s, %s", plural(n.Articles, "article"), plural(n.Events, "event"), plural(n.Findings, "finding"))))
	for _, c := range tallyAll(r) {
		label := fmt.Sprintf("%5d  %s %s", c.N, c.Sign, c.Word)
		t.line(t.paint(relationStyle[c.Relation], pad(label, 22)) + c.Means)
	}
	if n.Rejected > 0 {
		t.line(plural(n.Rejected, "input") + " could not be used; see the end.")
	}
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
	t.line(t.paint(bold, strings.Join(wrap(fmt.Sprintf("%d. %s", n, clean(e.Label)), t.width), "\n")))
	t.para("   ", "", strings.Join(append([]string{periodWord(e.Time)}, cleanAll(e.Places)...), " · "))
	v := t.x.view(e.Findings, false, e)
	t.sources(v.Columns)
	for _, s := range e.Suggested {
		t.para("   ", "    ", fmt.Sprintf("? %s may belong here: %s", sourceName(t.x.article(s.Article)), clean(s.Reason)))
	}
	if len(v.Findings) == 0 {
		t.para("   ", "", "No other report of this event: nothing to compare.")
		return
	}
	t.line("")
	t.table(v)
	t.quotations(v)
}

func cleanAll(in []string) []string {
	out := make([]string, len(in))
	for i, s := range in {
		out[i] = clean(s)
	}
	return out
}

func (t *texter) sources(cols []column) {
	longest := 0
	for _, c := range cols {
		longest = max(longest, columns(c.Name()))
	}
	longest = min(longest, 24)
	for _, c := range cols {
		when := dayOf(c.Article.Published)
		if when == "" {
			when = "date unknown"
		}
		s := clean(c.Article.Title)
		if c.CopyOf != "" {
			s += " (a copy of " + c.CopyOf + ")"
		}
		head := fmt.Sprintf("   %-2s %s  %s  ", c.Key, pad(shorten(c.Name(), longest), longest), pad(when, len("2006-01-02 15:04")))
		for i, l := range wrap(s, max(20, t.width-columns(head))) {
			if i > 0 {
				head = strings.Repeat(" ", columns(head))
			}
			t.line(head + l)
		}
	}
}

const (
	relationColumn  = 16
	attributeColumn = 20
	leastColumn     = 14 // a narrower cell can't be read
	cellLines       = 4  // what a cell of the table shows at most
)

// table prints a column for each article if they fit, else one column with the
// values and who states them.
func (t *texter) table(v view) {
	gap := columns(gridGap)
	each := 0
	if n := len(v.Columns); n > 0 {
		each = (t.width-relationColumn-attributeColumn-gap)/n - gap
	}
	head := []string{"", "on what"}
	g := &grid{widths: []int{relationColumn, attributeColumn}, p: t.printer}
	wide := each >= leastColumn
	if wide {
		for _, c := range v.Columns {
			head = append(head, c.Key+" "+shorten(c.Name(), 2*each))
			g.widths = append(g.widths, each)
		}
	} else {
		head = append(head, "who says what")
		g.widths = append(g.widths, t.width-relationColumn-attributeColumn-2*gap)
	}
	g.row(bold, head...)
	for i, r := range v.Findings {
		g.rule()
		cells := []string{
			fmt.Sprintf("%d %s %s\n%s", i+1, r.Word.Sign, r.Word.Word, severityMark(r.Severity)),
			attributeWord(r.Attribute) + "\n" + clean(r.Subject),
		}
		if wide {
			for _, c := range r.Cells {
				cells = append(cells, shorten(c.text(), cellLines*each))
			}
		} else {
			cells = append(cells, whoSaysWhat(v, r, cellLines*g.widths[2]))
		}
		g.row(relationStyle[r.Relation], cells...)
	}
}

// severityMark shows severity as a bar of four.
func severityMark(n int) string {
	n = max(0, min(n, 4))
	return "  " + strings.Repeat("■", n) + strings.Repeat("□", 4-n)
}

// text is what the cell shows.
func (c cell) text() string {
	switch c.State {
	case states:
		var all []string
		for _, cl := range c.Claims {
			if s := stated(cl); len(all) == 0 || all[len(all)-1] != s {
				all = append(all, s)
			}
		}
		return strings.Join(all, "; ")
	case quiet:
		return "○ nothing"
	}
	return ""
}

// whoSaysWhat gives each wording of each side a line, with the keys of the
// articles that have it.
func whoSaysWhat(v view, r row, limit int) string {
	var lines []string
	for k := range r.Sides {
		var wordings []string
		keys := map[string][]string{}
		for i, c := range r.Cells {
			if c.Side != k {
				continue
			}
			s := c.text()
			if keys[s] == nil {
				wordings = append(wordings, s)
			}
			keys[s] = append(keys[s], v.Columns[i].Key)
		}
		for _, s := range wordings {
			lines = append(lines, shorten(s, limit)+" — "+strings.Join(keys[s], ", "))
		}
	}
	return strings.Join(lines, "\n")
}

// keysOf lists the articles on a side.
func keysOf(v view, r row, side int) string {
	var keys []string
	for i, c := range r.Cells {
		if c.Side == side {
			keys = append(keys, v.Columns[i].Key)
		}
	}
	return strings.Join(keys, ", ")
}

// quotations prints the words behind every discrepancy. For what agrees the
// table is enough.
func (t *texter) quotations(v view) {
	for i, r := range v.Findings {
		if r.Relation == value.Equal {
			continue
		}
		t.line("")
		head := fmt.Sprintf("%d %s %s", i+1, r.Word.Sign, r.Word.Word)
		rest := fmt.Sprintf(" · %s · %s (severity %d of 4, %.0f %% sure)", attributeWord(r.Attribute), clean(r.Subject), r.Severity, 100*r.Confidence)
		lines := wrap(head+rest, t.width-2)
		lines[0] = t.paint(relationStyle[r.Relation], head) + strings.TrimPrefix(lines[0], head)
		t.line("  " + strings.Join(lines, "\n    "))
		t.para("    ", "", clean(r.Explanation))
		for k := range r.Sides {
			t.side(v, r, k)
		}
		t.drift(r)
	}
}

func (t *texter) side(v view, r row, k int) {
	s := r.Sides[k]
	keys := keysOf(v, r, k)
	if len(s.Claims) == 0 {
		t.para("    ", "  ", "○ says nothing: "+keys)
		return
	}
	support := plural(s.Origins, "independent source")
	if s.Families != s.Origins {
		support += ", " + plural(s.Families, "publisher")
	}
	t.para("    ", "  ", fmt.Sprintf("%s — %s (%s)", shorten(clean(s.Value), 2*t.width), keys, support))
	var last excerpt
	for i, c := range r.Cells {
		for _, cl := range c.Claims {
			ex := t.lib.excerpt(cl)
			if c.Side != k || ex == last {
				continue // a copy, word for word
			}
			last = ex
			t.quote(v.Columns[i].Key, ex)
		}
	}
}

// quote prints one excerpt behind a bar, so that nothing in it can pass for the
// report's own words.
func (t *texter) quote(key string, e excerpt) {
	head := fmt.Sprintf("      %-2s ▏ ", key)
	for _, l := range wrap(e.Before+"‹"+e.Exact+"›"+e.After, t.width-columns(head)) {
		t.line(head + l)
		head = "         ▏ "
	}
}

// drift prints how the wordings of a finding differ from the first.
func (t *texter) drift(r row) {
	if r.Relation != value.Reword {
		return
	}
	first := ""
	for _, s := range r.Sides {
		if len(s.Claims) == 0 {
			continue
		}
		c := t.x.claims[s.Claims[0]]
		if c == nil {
			continue
		}
		if first == "" {
			first = c.Evidence.Exact
			continue
		}
		t.para("    ", "         ", "changed: "+driftText(driftOf(first, c.Evidence.Exact)))
	}
}

// driftText writes a word diff as wdiff does: [-gone-] {+come+}.
func driftText(runs []drift) string {
	var out []string
	for _, d := range runs {
		switch d.Op {
		case '-':
			out = append(out, "[-"+d.Text+"-]")
		case '+':
			out = append(out, "{+"+d.Text+"+}")
		default:
			out = append(out, d.Text)
		}
	}
	return strings.Join(out, " ")
}

func (t *texter) links(links []reconcile.Link) {
	if len(links) == 0 {
		return
	}
	t.line("")
	t.line(strings.Repeat("━", t.width))
	t.line(t.paint(bold, "How the events hang together"))
	for i := range links {
		l := &links[i]
		from, to := t.x.event(l.From), t.x.event(l.To)
		t.line("")
		t.para("  ", "  ", fmt.Sprintf("“%s” %s “%s”", clean(from.Label), linkWord(l.Kind), clean(to.Label)))
		if len(l.Findings) == 0 {
			continue
		}
		v := t.x.view(l.Findings, true, from, to)
		t.sources(v.Columns)
		t.line("")
		t.table(v)
		t.quotations(v)
	}
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
