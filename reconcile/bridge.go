package reconcile

import (
	"cmp"
	"math"
	"slices"

	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// Bridge is a pair of segments in different events that look like one event by
// themselves, with odds of at least ten to one. They were left apart, since the
// other members of their events do not belong together. It is where the grouping
// is most likely wrong, and where a [Judgement] teaches most.
type Bridge struct {
	// A and B are in order of their articles' ids.
	A Membership `json:"a"`
	B Membership `json:"b"`
	// LogOdds is the evidence of the pair for one event, as [Explanation] lists
	// it, rounded to thousandths.
	LogOdds float64 `json:"log_odds"`
}

// bridgesOf returns bridges, the strongest first, given where the segments are
// members.
func bridgesOf(found []cluster.Pair, row func(i int) Membership) []Bridge {
	out := make([]Bridge, 0, len(found))
	for _, p := range found {
		b := Bridge{row(p.A), row(p.B), math.Round(1000*p.Score) / 1000}
		if b.B.Member.compare(b.A.Member) < 0 {
			b.A, b.B = b.B, b.A
		}
		out = append(out, b)
	}
	slices.SortFunc(out, func(x, y Bridge) int {
		return cmp.Or(cmp.Compare(y.LogOdds, x.LogOdds), x.A.Member.compare(y.A.Member), x.B.Member.compare(y.B.Member))
	})
	return out
}

func (m Member) compare(o Member) int {
	return cmp.Or(cmp.Compare(m.Article, o.Article), m.Start-o.Start)
}

// bridge names the bridges of a run by its events, before they are ranked.
func (u *run) bridge() {
	event := make([]int, len(u.parts))
	for n, g := range u.grouped.Groups {
		for _, i := range g {
			event[i] = n
		}
	}
	u.bridges = bridgesOf(u.grouped.Bridges, func(i int) Membership { return u.row(u.parts[i], u.events[event[i]].id) })
}

// row tells of a segment as a member of an event.
func (u *run) row(p *part, event string) Membership {
	id := p.doc.Article.ID
	return Membership{Member{id, p.seg.Start, p.seg.End, u.copies[id]}, event}
}
