package report

import (
	"fmt"
	"slices"
	"strings"

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
	v.Event, v.Host = x.numberOf(first), first
	if x.letters == nil {
		v.Guests = v.without(first).Columns
	}
	v.asHosts()
	before := x.count(first)
	for _, o := range x.links[first.ID] {
		if o == l {
			break
		}
		if at, _ := x.ends(o); at.ID == first.ID {
			before = before.add(x.countLink(o))
		}
	}
	for i := range v.Findings {
		if sure(v.Findings[i].Finding) {
			v.Findings[i].N += before.sure()
		} else {
			v.Findings[i].N += before.doubtful
		}
	}
	return v
}

// asHosts says in a link what the other event's reports add: who of the event's own
// reports leaves something out stands with its own findings.
func (v view) asHosts() {
	guests := v.without(v.Host).Columns
	for i := range v.Findings {
		r := &v.Findings[i]
		if !r.Lacks {
			continue
		}
		var named, as []string
		for k, c := range v.Columns {
			if !slices.ContainsFunc(guests, func(g column) bool { return g.Key == c.Key }) {
				continue
			}
			if slices.Contains(r.Without, k) {
				named = append(named, c.Key)
			}
			for n, o := range v.Columns {
				if o.Key != c.Key && r.Cells[k].State == states && r.Cells[n].State == states && r.Cells[n].Side == r.Cells[k].Side {
					as = append(as, fmt.Sprintf("%s says it as %s does.", v.called(k), v.called(n)))
					break
				}
			}
		}
		if len(named) == 0 {
			r.Why, r.Lacks = strings.Join(as, " "), len(as) > 0
		}
	}
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
