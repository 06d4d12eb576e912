package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/newsconcord/concord/reconcile"
)

// Markdown writes the report in GitHub Flavored Markdown: a table of the
// events, then each event with its sources, a table of findings by report, and
// the sentences behind what differs. What the articles wrote is escaped, so
// that it makes no markup, no link, no mention and no HTML. Without texts a
// quotation is the evidence alone.
func Markdown(w io.Writer, r *reconcile.Report, texts Texts) error {
	out := bufio.NewWriter(w)
	m := &marker{w: out, r: r, x: newIndex(r), lib: newLibrary(texts), number: map[string]int{}}
	m.x.texts = texts
	for i := range r.Events {
		m.number[r.Events[i].ID] = i + 1
	}
	m.head()
	for i := range r.Events {
		m.event(i+1, &r.Events[i])
	}
	m.links()
	m.rejected()
	return out.Flush()
}

// marker writes Markdown. What strangers wrote goes through md.
type marker struct {
	w      *bufio.Writer
	r      *reconcile.Report
	x      *index
	lib    *library
	number map[string]int
}

func (m *marker) printf(format string, args ...any) { fmt.Fprintf(m.w, format, args...) }

func (m *marker) head() {
	n := Count(m.r)
	m.printf("# Where the reports agree and where they differ\n\n%s, %s, %s.\n", plural(n.Articles, "article"), md(m.x.countEvents(m.r)), m.x.findingsWord(m.r))
	counts := m.x.countAll(m.r)
	all := counts.words
	if counts.doubtful > 0 {
		all = append(all, counted{doubtfulWord, counts.doubtful})
	}
	if len(all) > 0 {
		m.printf("\n| | relation | findings | meaning |\n|---|---|--:|---|\n")
		for _, c := range all {
			m.printf("| %s | %s | %d | %s |\n", md(c.Sign), c.Word, c.N, md(c.Means))
		}
		m.printf("\n%s\n", md(severityMeans+" "+surenessMeans))
	}
	m.printf("\n| | event | time and place | reports | findings | who |\n|--:|---|---|---|---|---|\n")
	for i := range m.r.Events {
		e := &m.r.Events[i]
		var names []string
		for _, name := range m.x.bylines(e) {
			names = append(names, md(name))
		}
		m.printf("| %d | %s | %s | %s | %s | %s |\n", i+1, md(label(e)), md(m.lib.whenAndWhere(m.x, e)), strings.Join(names, ", "), m.x.tally(e), md(shorten(m.x.glance(e), maxGlance)))
	}
}

func (m *marker) event(n int, e *reconcile.Event) {
	m.printf("\n## %d. %s\n\n%s\n\n", n, md(label(e)), md(m.lib.whenAndWhere(m.x, e)))
	if s := m.x.glance(e); s != "" {
		m.printf("%s\n\n", md(shorten(s, maxGlance)))
	}
	v := m.x.told(e)
	m.sources(v)
	for _, s := range e.Suggested {
		m.printf("- %s may belong here: %s\n", md(sourceName(m.x.article(s.Article))), md(clean(s.Reason)))
	}
	for _, b := range m.x.bridges(e) {
		m.printf("- %s %d\\. %s: %s\n", mayBeOne, m.number[b.other], md(label(m.x.event(b.other))), md(b.why))
	}
	for _, b := range m.lib.basis(m.x, e) {
		m.printf("- %s\n", strings.TrimSpace(b.Words+" "+mdPassage(b.Passage)))
	}
	for _, l := range m.x.links[e.ID] {
		if other, word := linkAt(e, l); other != e.ID {
			m.printf("- %s %d\\. %s\n", md(word), m.number[other], md(label(m.x.event(other))))
		}
	}
	m.findings(v, "###")
}

func (m *marker) sources(v view) {
	joined := v.joined()
	for _, c := range v.Columns {
		m.printf("- **%s** ", c.Key)
		if u := webAddress(c.Article.URL); u != "" {
			m.printf("[%s](<%s>)", md(c.fullName()), mdAddress(u))
		} else {
			m.printf("%s", md(c.fullName()))
		}
		when := dayOf(c.Article.Published)
		if when == "" {
			when = "date of publication unknown"
		}
		if s := v.publishedWith(c); s != "" && !joined[c.Key] {
			m.printf(", %s", md(s))
		}
		m.printf(", %s", md(when))
		if t := clean(c.Article.Title); t != "" && c.named() {
			m.printf(": %s", md(shorten(t, maxCell)))
		}
		if id := c.id(); id != "" {
			m.printf(" (%s)", md(id))
		}
		if c.Part != "" {
			m.printf(", %s", md(c.Part))
		}
		if c.Copy != "" {
			m.printf(", %s", md(c.Copy))
		}
		m.printf("\n")
	}
	for _, group := range v.origins() {
		if s := sharedPublisher(group); s != "" {
			m.printf("- %s\n", md(s))
		}
		for _, r := range m.x.reuses(group) {
			m.printf("- %s\n", md(r.String()))
		}
	}
	if s := v.independence(); s != "" {
		m.printf("- %s\n", s)
	}
}

// findings writes each section as a table; what differs is followed by the
// sentences.
func (m *marker) findings(v view, level string) {
	wide := len(v.Columns) > maxColumns
	for _, s := range v.sections() {
		if s.doubtful() {
			m.printf("\n<details><summary>%s (%d): less than half sure</summary>\n\n| | finding |", s.Title, len(s.Rows))
		} else {
			m.printf("\n%s %s\n\n| | finding |", level, s.Title)
		}
		if wide {
			m.printf(" who says what |\n|--:|---|---|\n")
		} else {
			for _, c := range v.Columns {
				m.printf(" %s |", md(c.Key+" "+nameWithin(c.Article, shortTitle)))
			}
			m.printf("\n|--:|---|%s\n", strings.Repeat("---|", len(v.Columns)))
		}
		for _, r := range s.Rows {
			topic := r.Topic()
			if d := doubt(r); d != "" {
				topic += ", " + d
			}
			m.printf("| %s | %s %s: %s |", v.no(r), md(r.Word.Sign), r.Word.Word, md(topic))
			if wide {
				m.voices(v, r)
			} else {
				m.cells(r)
			}
			m.printf("\n")
		}
		if !s.agrees() {
			for _, r := range s.Rows {
				m.evidence(v, r)
			}
		}
		if s.doubtful() {
			m.printf("\n</details>\n")
		}
	}
}

func (m *marker) cells(r row) {
	for _, c := range r.Cells {
		m.printf(" %s |", md(strings.TrimSpace(shorten(c.text(), maxCell)+" "+inBrackets(r.note(c)))))
	}
}

// voices writes all that is said into one cell.
func (m *marker) voices(v view, r row) {
	for i, o := range v.voices(r) {
		if i > 0 {
			m.printf(" ·")
		}
		words := o.Words
		if words == "" {
			words = "not found"
		}
		m.printf(" **%s** %s", strings.Join(o.Keys, ", "), md(strings.TrimSpace(shorten(words, maxCell)+" "+inBrackets(o.Note))))
	}
	m.printf(" |")
}

func (m *marker) evidence(v view, r row) {
	m.printf("\n%s\\. %s %s: %s (%s)", v.no(r), md(r.Word.Sign), r.Word.Word, md(r.Topic()), weight(r))
	if r.tellsWhy() {
		m.printf("  \n%s", md(r.Why))
	}
	m.printf("\n\n")
	for _, o := range v.voices(r) {
		if o.Words == "" {
			m.printf("> **%s** %s\n>\n", strings.Join(o.Keys, ", "), md(v.notFound(o.Keys)))
			continue
		}
		for _, p := range m.lib.passages(o.Claims, aroundInLines) {
			m.printf("> **%s** %s\n>\n", md(strings.Join(v.withGuests(o.Keys), ", ")), mdPassage(p))
		}
	}
}

// links tells the findings of each link, from the event that comes first.
func (m *marker) links() {
	told := false
	for i := range m.r.Links {
		l := &m.r.Links[i]
		if len(l.Findings) == 0 {
			continue
		}
		if !told {
			m.printf("\n## What one event’s reports say of another\n")
			told = true
		}
		m.printf("\n### %s\n\n", m.link(l))
		v := m.x.linked(l)
		m.sources(v)
		m.findings(v, "####")
	}
}

// link says how the ends of a link stand to each other, at the one that comes first
// in the report.
func (m *marker) link(l *reconcile.Link) string {
	first, other := m.x.ends(l)
	word := linkWord(l.Kind)
	if first.ID != l.From {
		word = linkWordBack(l.Kind)
	}
	return fmt.Sprintf("%d\\. %s. %s %d\\. %s", m.number[first.ID], md(label(first)), md(word), m.number[other.ID], md(label(other)))
}

func (m *marker) rejected() {
	if len(m.r.Rejected) == 0 {
		return
	}
	m.printf("\n## Not used\n\n")
	for _, x := range m.r.Rejected {
		m.printf("- %s: %s\n", md(clean(x.Place)), md(clean(x.Reason)))
	}
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}

// mdPassage marks the evidence inside its sentence.
func mdPassage(p passage) string {
	var b strings.Builder
	for _, x := range p {
		trimmed := strings.TrimSpace(x.Text)
		if !x.Marked || trimmed == "" {
			b.WriteString(md(x.Text))
			continue
		}
		before, after, _ := strings.Cut(x.Text, trimmed) // no emphasis starts or ends with a space
		b.WriteString(before + "**" + md(trimmed) + "**" + after)
	}
	return b.String()
}

// mdSpecial are the characters that may start markup inside a line, of
// CommonMark, of GitHub's tables, strikethrough, mathematics and mentions, and
// of common extensions.
const mdSpecial = "\\`*_{}[]<>#|~&@$^!="

// md escapes a line of text. Bare web addresses lose what makes viewers turn
// them into links.
func md(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune(mdSpecial, r),
			r == ':' && i+1 < len(s) && !isSpaceOrDigit(s[i+1]), // "https://", "mailto:a", ":emoji:"
			r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isSpaceOrDigit(c byte) bool { return c == ' ' || c >= '0' && c <= '9' }

// mdAddress keeps an address from ending the brackets around it.
func mdAddress(u string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", " ", "%20").Replace(u)
}
