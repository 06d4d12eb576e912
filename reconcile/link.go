package reconcile

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// gatheringsOf lists the gatherings that an event's segments name, the ones
// that they report first.
type gatheringsOf struct {
	main, other []entity.Event
}

// maxGatherings bounds the gatherings of an event that are looked at for links.
const maxGatherings = 64

// link finds the events that belong together without being one: editions of
// one series, and reports that mention the other event.
func (u *run) link() {
	names := make([]gatheringsOf, len(u.events))
	byWord := map[string][]int{}
	for i, h := range u.events {
		names[i] = gatheringsIn(h)
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
	for _, p := range h.parts {
		g.main = append(g.main, p.profile.Main...)
		for _, s := range p.reading.Slots {
			if _, ok := s.Value.(entity.Event); !ok || s.Claim.Attribute != claim.EventName || len(g.other) >= maxGatherings {
				continue
			}
			e := p.doc.Entities.Entities[s.Entity].Value.(entity.Event)
			if s.Entity == p.reading.Main {
				g.main = append(g.main, e)
			} else {
				g.other = append(g.other, e)
			}
		}
	}
	return g
}

// words are the keys under which gatherings meet.
func (g gatheringsOf) words() []string {
	var out []string
	for _, e := range append(slices.Clone(g.main), g.other...) {
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

// linkKind says how two events belong together, and in which direction: a
// mention goes from the event whose report mentions to the one mentioned.
func linkKind(names []gatheringsOf, i, j int) (kind string, from, to int) {
	if cluster.OtherOnly(names[i].main, names[j].main) {
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
	for _, x := range g.other {
		for _, y := range o.main {
			if cluster.MayBeOne(x, y) {
				return true
			}
		}
	}
	return false
}

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
	l.Findings = append(l.Findings, finding.Across(x, y, u.ledger)...)
	return l
}
