package reconcile

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// gatheringsOf lists the gatherings that an event's segments name.
type gatheringsOf struct {
	// reported are those that headings and first sentences tell of as held, other
	// those that the text names besides.
	reported, other []entity.Event
	// day is the first day of the event, known if it is not 0.
	day int
}

// maxGatherings bounds the gatherings of an event that are looked at for links.
const maxGatherings = 64

// link finds the events that belong together without being one: editions of
// one series, and reports that mention the other event.
func (u *run) link() {
	names := make([]gatheringsOf, len(u.events))
	byWord := map[string][]int{}
	for i, h := range u.events {
		names[i] = h.names
		for _, w := range names[i].words() {
			byWord[w] = append(byWord[w], i)
		}
	}
	for i := range u.events {
		for _, j := range related(byWord, names[i], i) {
			if kind, from, to := linkKind(names, i, j); kind != "" {
				u.links = append(u.links, u.linked(kind, from, to))
			}
		}
	}
	slices.SortFunc(u.links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
}

func gatheringsIn(h *happening) gatheringsOf {
	var g gatheringsOf
	if v, err := datetime.Parse(h.event.Time.Start); err == nil {
		g.day, _, _ = v.Days()
	}
	for _, p := range h.parts {
		told := map[int]bool{}
		for _, m := range openingGatherings(p) {
			if !told[m.Entity] && !lookedAt(p.doc, m) {
				told[m.Entity] = true
				g.reported = append(g.reported, p.doc.Entities.Entities[m.Entity].Value.(entity.Event))
			}
		}
		for _, s := range p.reading.Slots {
			if s.Claim.Attribute != claim.EventName || told[s.Entity] || len(g.other) >= maxGatherings {
				continue
			}
			if e, ok := p.doc.Entities.Entities[s.Entity].Value.(entity.Event); ok {
				g.other = append(g.other, e)
			}
		}
	}
	return g
}

// openingBody is how many sentences of the body tell which gathering a segment
// reports.
const openingBody = 2

// openingGatherings returns the mentions of gatherings in the headings and the
// first sentences of a segment.
func openingGatherings(p *part) []entity.Mention {
	var out []entity.Mention
	if slices.ContainsFunc(p.doc.Entities.Entities, func(e entity.Entity) bool { return e.Type == value.Event }) { // few have one
		for _, m := range opening(p, openingBody) {
			if m.Value.Type() == value.Event {
				out = append(out, m)
			}
		}
	}
	return out
}

// asideWords stand before a gathering that is not the one told of: it lies
// ahead or behind.
var asideWords = map[string]bool{
	"ahead": true, "before": true, "preparing": true, "prepare": true, "prepares": true, "prepared": true, "preparation": true,
	"preparations": true, "preparatory": true, "ready": true, "upcoming": true, "forthcoming": true, "next": true, "following": true, "after": true,
	"since": true, "until": true, "previous": true, "last": true, "past": true, "future": true, "towards": true, "toward": true,
	"scheduled": true, "planned": true, "invited": true, "invite": true, "invites": true, "earlier": true,
}

// asideReach is how many words before a gathering are looked at: "in
// preparation for the upcoming".
const asideReach = 4

// lookedAt reports whether the words before a gathering say that it is not the
// one that the sentence tells of.
func lookedAt(d *normalize.Document, m entity.Mention) bool {
	first := d.Text.Sentences[d.Sentence(m.Start)].First
	for i := m.First - 1; i >= max(first, m.First-asideReach); i-- {
		switch t := d.Text.Tokens[i]; {
		case t.Kind == text.Punct && t.Norm != "-":
			return false
		case asideWords[t.Norm]:
			return true
		}
	}
	return false
}

// words are the keys under which gatherings meet.
func (g gatheringsOf) words() []string {
	var out []string
	for _, e := range append(slices.Clone(g.reported), g.other...) {
		if e.Acronym() != "" {
			out = append(out, e.Acronym())
		}
		if len(e.Words()) > 0 {
			out = append(out, e.Words()[0])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// maxRelated bounds the events that meet under one word.
const maxRelated = 200

// related returns the later events that share a word with event i.
func related(byWord map[string][]int, g gatheringsOf, i int) []int {
	var out []int
	for _, w := range g.words() {
		if len(byWord[w]) > maxRelated {
			continue
		}
		for _, j := range byWord[w] {
			if j > i {
				out = append(out, j)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// linkKind says how two events belong together, and in which direction: editions
// of one series, where both are told of; a mention goes from the event whose
// report mentions to the one mentioned.
func linkKind(names []gatheringsOf, i, j int) (kind string, from, to int) {
	if cluster.OtherOnly(names[i].reported, names[j].reported) {
		return SameSeries, i, j
	}
	switch {
	case names[j].mentions(names[i]):
		return Mentions, j, i
	case names[i].mentions(names[j]):
		return Mentions, i, j
	}
	return "", 0, 0
}

// mentions reports whether a gathering that g only mentions is what o reports.
func (g gatheringsOf) mentions(o gatheringsOf) bool {
	near := g.day != 0 && o.day != 0 && apart(g.day, o.day) <= oneEdition
	for _, x := range g.other {
		for _, y := range o.reported {
			if cluster.OtherEditions(x, y) == value.Equal || near && x.Proper() && y.Proper() && cluster.MayBeOne(x, y) {
				return true
			}
		}
	}
	return false
}

// oneEdition is how many days apart events may be for a name without number or
// year to mean one gathering: few series have two editions in that time.
const oneEdition = 90

// linked makes a link with what the reports of both events say of the same
// people and gatherings.
func (u *run) linked(kind string, from, to int) Link {
	a, b := u.events[from], u.events[to]
	l := Link{From: a.event.ID, To: b.event.ID, Kind: kind, Findings: []finding.Finding{}}
	var x, y []*claim.Reading
	for _, p := range a.parts {
		x = append(x, p.reading)
	}
	for _, p := range b.parts {
		y = append(y, p.reading)
	}
	across := finding.Across(x, y, u.ledger)
	l.Findings = append(l.Findings, across.Findings...)
	for _, h := range []*happening{a, b} {
		h.list(across.Claims)
	}
	return l
}

// list adds the claims of the event's own articles that it does not list yet.
func (h *happening) list(claims []claim.Claim) {
	known := map[string]bool{}
	for _, c := range h.event.Claims {
		known[c.ID] = true
	}
	size := len(h.event.Claims)
	for _, c := range claims {
		if !known[c.ID] && h.holds(c) {
			h.event.Claims = append(h.event.Claims, c)
		}
	}
	if len(h.event.Claims) > size {
		finding.SortClaims(h.event.Claims)
	}
}

// holds reports whether a segment of the event carries the claim.
func (h *happening) holds(c claim.Claim) bool {
	return slices.ContainsFunc(h.event.Members, func(m Member) bool {
		return m.Article == c.Article && m.Start <= c.Evidence.Start && c.Evidence.End <= m.End
	})
}
