package report

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

// basis says on what something rests that stands above an event of one report. Of
// events that several tell, the findings say it.
type basis struct {
	Words   string
	Passage passage
}

// basis lists on what the name and the date of an event of one report rest. Without
// the text there is none.
func (l *library) basis(x *index, e *reconcile.Event) []basis {
	if len(e.Members) != 1 || l.texts.of(e.Members[0].Article) == "" {
		return nil
	}
	var out []basis
	if p := l.named(e); p != nil {
		out = append(out, basis{"The event is named after:", p})
	}
	if e.Time.Basis == reconcile.Published {
		return append(out, basis{Words: "The report does not say on what day it happened; the day above is when it was published."})
	}
	if p := l.dated(x, e); p != nil {
		out = append(out, basis{"The date rests on:", p})
	}
	return out
}

// named returns the sentence of the only report that gives the event its name, the
// reporter's own before what was added, as below a picture; nil where it is the
// headline, or a sentence of its own.
func (l *library) named(e *reconcile.Event) passage {
	m := e.Members[0]
	source := l.texts.of(m.Article)
	start, end := max(0, m.Start), min(m.End, len(source))
	if clean(e.Label) == "" || start >= end {
		return nil
	}
	var best passage
	for _, at := range regexp.MustCompile(`(?i)`+regexp.QuoteMeta(e.Label)).FindAllStringIndex(source[start:end], maxNamed) {
		mark := text.Span{Start: start + at[0], End: start + at[1]}
		s := l.sentence(m.Article, source, mark)
		if len(strings.TrimSpace(s.In(source))) <= len(e.Label)+len(".”") {
			return nil
		}
		if added := l.added(m.Article, source, s); best == nil || !added {
			best = passageOf(source, s, []text.Span{mark}, aroundInLines)
			if !added {
				break
			}
		}
	}
	return best
}

// maxNamed is how many places with the name of an event are looked at.
const maxNamed = 8

// added reports whether a sentence, or what follows it in its line, was added by
// the page or the agency.
func (l *library) added(article, source string, s text.Span) bool {
	line := len(source)
	if n := strings.IndexByte(source[s.End:], '\n'); n >= 0 {
		line = s.End + n
	}
	for _, a := range l.in(article, source).added {
		if a.Start < line && a.End > s.Start {
			return true
		}
	}
	return false
}

// dated returns the sentence of the only report of an event that first gives the
// days of the event, with the date marked; nil where several reports tell it, and
// where no sentence gives just these days.
func (l *library) dated(x *index, e *reconcile.Event) passage {
	if len(e.Members) != 1 || e.Time.Basis != reconcile.Told {
		return nil
	}
	m := e.Members[0]
	source := l.texts.of(m.Article)
	if source == "" {
		return nil
	}
	published, _ := datetime.ParsePublished(x.article(m.Article).Published) // unknown, it is the zero reference
	for _, d := range datetime.Find(text.Parse(source), datetime.Options{Reference: published}) {
		from, to, ok := d.Value.Days()
		if !ok || d.Start < m.Start || d.End > m.End || datetime.FormatDay(from) != e.Time.Start || datetime.FormatDay(to-1) != e.Time.End {
			continue
		}
		return passageOf(source, l.sentence(m.Article, source, d.Span), []text.Span{d.Span}, aroundInLines)
	}
	return nil
}

// inferredFrom returns the words from which the days of an event were read, where
// they are no date of a calendar and no report that has them says when it appeared:
// "“Wednesday”". It is "" where a report names the date, and where a weekday is of
// the week in which the report appeared.
func (l *library) inferredFrom(x *index, e *reconcile.Event) string {
	if words, known := x.inferred[e.ID]; known {
		return words
	}
	words := l.readFrom(x, e)
	x.inferred[e.ID] = words
	return words
}

func (l *library) readFrom(x *index, e *reconcile.Event) string {
	if e.Time.Basis != reconcile.Told || e.Time.Start == "" {
		return ""
	}
	words := ""
	for i := range e.Claims {
		c := &e.Claims[i]
		if c.Attribute != claim.EventDate || c.Value.Canonical != e.Time.Start {
			continue
		}
		if x.article(c.Article).Published != "" || calendar(c.Value.Text) {
			return ""
		}
		words = cmp.Or(words, "“"+clean(c.Value.Text)+"”"+l.reckoned(c))
	}
	if words == "" && len(e.Members) == 1 && x.article(e.Members[0].Article).Published == "" {
		for _, p := range l.dated(x, e) {
			if p.Marked && !calendar(p.Text) {
				return "“" + clean(p.Text) + "”"
			}
		}
	}
	return words
}

// reckoned names the date of a calendar from which the reading of a claim was
// reckoned: " and “October 5 to 9”".
func (l *library) reckoned(c *claim.Claim) string {
	source := l.texts.of(c.Article)
	for _, r := range c.Context {
		if r.Start >= 0 && r.Start < r.End && r.End <= len(source) && calendar(source[r.Start:r.End]) {
			return " and “" + clean(source[r.Start:r.End]) + "”"
		}
	}
	return ""
}

// calendar reports whether words name a day of the month.
func calendar(words string) bool { return strings.ContainsAny(words, "0123456789") }
