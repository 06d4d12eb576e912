package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/reconcile"
)

// ref points to an event of the page.
type ref struct{ Anchor, Label string }

type pageEvent struct {
	Anchor, Label, When string
	N                   int // 0 in a report of one event
	// Alone says that one report tells it and nothing else speaks of it.
	Alone    bool
	Severity int
	// Places are where and how it was held, and Glance who it is about.
	Places  []string
	Glance  string
	Sources []string
	Tally   []counted
	// Doubtful is the number of findings that are less than half sure, and Linked
	// those with other events that stand here.
	Doubtful int
	Linked   string
	Peek     []peek
	// Facets are those of all rows, in order; Members are the numbers of the
	// sources.
	Facets, Members string
	Groups          []pageGroup
	// Basis says on what name and date of an event of one report rest, and Bound
	// which events belong to it.
	Basis []basis
	Bound []string
	// Independence counts the sources where some are not independent.
	Independence string
	// Marked says that values have numbers, since reports may share one.
	Marked bool
	// Many is the number of reports where they are too many to stand open.
	Many      int
	Related   []pageRelated
	Sections  []pageSection
	Links     []pageLink
	Timeline  *timeline
	Reading   []readColumn
	Suggested []suggestion
}

// pageGroup is a group of reports that are not independent of each other.
type pageGroup struct {
	// Why says that they come from one publisher, and Reuses which have another's
	// words.
	Why     string
	Reuses  []pageReuse
	Sources []pageSource
}

// pageReuse says that one report has another's words, and shows the longest
// passage of them.
type pageReuse struct {
	Words, Passage string
	N              int
}

type pageSource struct{ Key, Name, Publisher, URL, When, Part, About, ID, WholeID, Copy string }

// pageRelated names a linked event; Note says where its findings stand, or why it
// may be one with this.
type pageRelated struct {
	Word string
	To   ref
	Note string
	// Back are the findings there, in few words.
	Back back
}

type pageLink struct {
	Word     string
	To       ref
	Sections []pageSection
	Sources  []pageGroup
}

type suggestion struct{ Name, Reason string }

func (h *pager) event(e *reconcile.Event) pageEvent {
	v := h.x.told(e)
	p := pageEvent{
		N: h.x.numberOf(e), Anchor: anchor("e-", e.ID), Label: label(e), When: h.lib.when(h.x, e), Places: setting(e), Glance: h.x.glance(e),
		Alone: len(e.Findings) == 0, Peek: h.peeks(v, e), Independence: v.independence(),
		Sources: h.x.bylines(e), Groups: h.groups(v, e), Sections: h.sections(v), Basis: h.lib.basis(h.x, e), Timeline: newTimeline(v, e), Reading: h.readings(v, e),
	}
	all := v.counts()
	p.Tally, p.Doubtful, p.Severity = all.words, all.doubtful, all.severity
	p.Marked = len(v.Columns) > 2
	if len(v.Columns) > maxColumns {
		p.Many = len(v.Columns)
	}
	var members, facets []string
	for _, c := range v.Columns {
		if n := strconv.Itoa(h.sources[c.Name()]); !slices.Contains(members, n) {
			members = append(members, n)
		}
	}
	facets = appendFacets(facets, p.Sections)
	for _, s := range e.Suggested {
		p.Suggested = append(p.Suggested, suggestion{sourceName(h.x.article(s.Article)), clean(s.Reason)})
	}
	for _, b := range h.x.bridges(e) {
		p.Related = append(p.Related, pageRelated{Word: mayBeOne, To: ref{anchor("e-", b.other), label(h.x.event(b.other))}, Note: b.why})
	}
	var linked counts
	for _, l := range h.x.links[e.ID] {
		if h.link(&p, e, l) {
			linked = linked.add(h.x.countLink(l))
		}
	}
	if p.Linked = linked.String(); p.Linked != "" {
		p.Linked = "with other events: " + p.Linked
	}
	for _, l := range p.Links {
		facets = appendFacets(facets, l.Sections)
	}
	for _, l := range h.x.mainLinks(e) {
		id, word := linkAt(e, l)
		p.Bound = append(p.Bound, word+" "+label(h.x.event(id)))
	}
	p.Members, p.Facets = strings.Join(members, " "), strings.Join(facets, " ")
	return p
}

func appendFacets(out []string, sections []pageSection) []string {
	for _, s := range sections {
		for _, r := range s.Rows {
			out = append(out, r.Facets)
		}
	}
	return out
}

// link shows the findings of a link at the event that stands first in the page,
// and points to them from the other one.
func (h *pager) link(p *pageEvent, e *reconcile.Event, l *reconcile.Link) (here bool) {
	id, word := linkAt(e, l)
	other := h.x.event(id)
	first, _ := h.x.ends(l)
	r := pageRelated{Word: word, To: ref{anchor("e-", id), label(other)}}
	rows := h.x.countLink(l).rows
	switch {
	case rows == 0:
	case first.ID != e.ID:
		r.Note = plural(rows, "finding") + " there"
		r.Back = h.x.back(l)
	default:
		r.Note = plural(rows, "finding") + " below"
		here = true
		v := h.x.linked(l)
		p.Marked = p.Marked || len(v.Columns) > 2
		p.Links = append(p.Links, pageLink{word, r.To, h.sections(v), h.groups(v.without(e), e, other)})
	}
	p.Related = append(p.Related, r)
	return here
}

// peeks shows the most telling findings of a closed event, and how the only
// report of an event opens.
func (h *pager) peeks(v view, e *reconcile.Event) []peek {
	out := v.peeks()
	if len(v.Findings) == 0 && len(v.Columns) > 0 {
		if s := about(h.lib, v.Columns[0], maxCell, []*reconcile.Event{e}); s != "" && s != clean(e.Label) {
			out = append(out, peek{Said: []string{s}})
		}
	}
	return out
}

// maxProof is the greatest width of a passage that two reports have in common.
const maxProof = 300

// groups lists the reports, those that are not independent together.
func (h *pager) groups(v view, events ...*reconcile.Event) []pageGroup {
	var out []pageGroup
	for _, group := range v.origins() {
		g := pageGroup{Why: sharedPublisher(group)}
		for _, r := range h.x.reuses(group) {
			p := pageReuse{Words: r.String()}
			p.Passage, p.N = r.proof(h.lib.texts, maxProof)
			g.Reuses = append(g.Reuses, p)
		}
		for _, c := range group {
			s := pageSource{Key: c.Key, Name: c.fullName(), URL: webAddress(c.Article.URL), When: dayOf(c.Article.Published), Part: c.Part,
				About: about(h.lib, c, 160, events), Copy: c.Copy}
			if s.Publisher = v.publishedWith(c); g.Why != "" {
				s.Publisher = "" // told above them
			}
			if s.ID = c.id(); s.ID != "" {
				s.WholeID = clean(c.Article.ID)
			}
			g.Sources = append(g.Sources, s)
		}
		out = append(out, g)
	}
	return out
}
