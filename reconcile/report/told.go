package report

import (
	"slices"

	"github.com/newsconcord/concord/reconcile"
)

// ends returns the ends of a link in the order of the report: its findings stand at
// the first one.
func (x *index) ends(l *reconcile.Link) (first, other *reconcile.Event) {
	from, listed := x.order[l.From]
	to, known := x.order[l.To]
	if known && (!listed || to < from) {
		return x.event(l.To), x.event(l.From)
	}
	return x.event(l.From), x.event(l.To)
}

// maxLinks is how many links of an event are named where events are listed.
const maxLinks = 2

// mainLinks are the links of an event with the most findings.
func (x *index) mainLinks(e *reconcile.Event) []*reconcile.Link {
	out := slices.Clone(x.links[e.ID])
	slices.SortStableFunc(out, func(a, b *reconcile.Link) int { return len(b.Findings) - len(a.Findings) })
	return out[:min(len(out), maxLinks)]
}

// told is what readers see of an event's own findings.
func (x *index) told(e *reconcile.Event) view {
	v := x.view(e.Findings, false, e)
	v.Event = x.numberOf(e)
	return v
}

// linked is what readers see of the findings of a link. The numbers go on from
// those of the event at which they stand.
func (x *index) linked(l *reconcile.Link) view {
	first, other := x.ends(l)
	v := x.view(l.Findings, true, first, other)
	v.Event = x.numberOf(first)
	if x.letters == nil {
		v.Guests = v.without(first).Columns
	}
	from := x.count(first).rows
	for _, o := range x.links[first.ID] {
		if o == l {
			break
		}
		if at, _ := x.ends(o); at.ID == first.ID {
			from += x.countLink(o).rows
		}
	}
	for i := range v.Findings {
		v.Findings[i].N += from
	}
	return v
}

// numberOf is the number of an event that stands before those of its findings, 0 in
// a report of one event.
func (x *index) numberOf(e *reconcile.Event) int {
	if at, known := x.order[e.ID]; known && len(x.order) > 1 {
		return at + 1
	}
	return 0
}

// maxLetters is how many articles have a letter that holds in the whole report; of
// more the letters begin anew in each event.
const maxLetters = 26

// lettersOf gives each article one letter, in the order in which a reader meets them;
// it is nil where there are too many.
func (x *index) lettersOf(r *reconcile.Report) map[string]string {
	out := map[string]string{}
	for i := range r.Events {
		for _, m := range x.lettered(&r.Events[i]) {
			if out[m.Article] != "" {
				continue
			}
			if len(out) == maxLetters {
				return nil
			}
			out[m.Article] = columnKey(len(out))
		}
	}
	return out
}

// key is the letter of an article that is the n-th of an event, from 0.
func (x *index) key(article string, n int) string {
	if k := x.letters[article]; k != "" {
		return k
	}
	return columnKey(n)
}
