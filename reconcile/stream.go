package reconcile

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// Events returns the events of the articles that are there, in order of their
// ids. After a change all articles are grouped anew, which takes as long as a
// batch of them without reading, and other calls wait. Nothing is grouped anew
// when nothing has changed, or only what the grouping does not look at: titles
// that are in the text, addresses, times of a day, judgements that change no
// verdict, articles that came and went. What is returned belongs to the caller. When the context ends
// first, the error wraps the context's and nothing has changed.
func (x *Index) Events(ctx context.Context) ([]IndexEvent, error) {
	x.lock()
	defer x.mu.Unlock()
	if err := x.refresh(ctx); err != nil {
		return nil, err
	}
	out := slices.Clone(x.events)
	for i := range out {
		out[i].Members = slices.Clone(out[i].Members)
	}
	return out, nil
}

// Copies returns the copies among the articles that are there, without their
// runs, in order of their articles.
func (x *Index) Copies(ctx context.Context) ([]provenance.Copy, error) {
	x.lock()
	defer x.mu.Unlock()
	if err := x.refresh(ctx); err != nil {
		return nil, err
	}
	return slices.Clone(x.found), nil
}

// Bridges returns the pairs of segments that look like one event and were left
// apart, the strongest first. Their events are named by the ids that last.
func (x *Index) Bridges(ctx context.Context) ([]Bridge, error) {
	x.lock()
	defer x.mu.Unlock()
	if err := x.refresh(ctx); err != nil {
		return nil, err
	}
	return slices.Clone(x.bridges), nil
}

// Resolve returns the id under which an event is known now: its own, or that of
// the event that it was merged into. ok is false when there is no such event.
func (x *Index) Resolve(id string) (current string, ok bool) {
	x.lock()
	defer x.mu.Unlock()
	current = x.lineage.resolve(id)
	return current, x.lineage.segments[current] > 0
}

// Changes returns what became of the events behind the given number, in order:
// what [Index.Events] saw when it was called. Some 65,000 changes are kept, and
// as long are merged ids redirected.
func (x *Index) Changes(after int) []Change {
	x.lock()
	defer x.mu.Unlock()
	n, _ := slices.BinarySearchFunc(x.lineage.changes, after+1, func(c Change, seq int) int { return c.Seq - seq })
	return slices.Clone(x.lineage.changes[n:])
}

// placed is a segment of the index.
type placed struct {
	key  partKey
	kept *kept
	part *keptPart
}

// refresh makes the events of the articles that are there. They are grouped anew
// if anything that the grouping depends on has changed. No part of an old
// grouping can be kept then: each article changes how rare all words are, and with
// that the log-odds of all pairs.
func (x *Index) refresh(ctx context.Context) error {
	if x.fresh {
		return nil
	}
	var (
		parts []placed
		main  = map[string]int{}
		all   = map[string][]int{}
	)
	for _, id := range x.sortedIDs() {
		k := x.articles[id]
		for n := range k.parts {
			if _, ok := main[id]; !ok || k.parts[n].headline && !k.parts[main[id]-all[id][0]].headline {
				main[id] = len(parts)
			}
			all[id] = append(all[id], len(parts))
			parts = append(parts, placed{partKey{id, n}, k, &k.parts[n]})
		}
	}
	judged := judgedPairs(standing(x.log), main, all)
	if !x.grouped.of(parts, judged) {
		if err := x.group(ctx, parts, judged); err != nil {
			return err
		}
	}
	x.found = x.copies.Copies()
	maps.Copy(x.counters, x.copies.Counters())
	x.counters["copies"] = len(x.found)
	x.collect(parts, x.copies.Targets(x.found))
	x.fresh = true
	return nil
}

// grouping is the result of a grouping with all that it depends on, besides the
// options.
type grouping struct {
	parts   []placed
	judged  []cluster.Judged
	groups  [][]int
	bridges []cluster.Pair
}

// of reports whether the grouping is that of the given segments: they have the
// same profiles in the same order, and the same is said of them.
func (g *grouping) of(parts []placed, judged []cluster.Judged) bool {
	same := func(a, b placed) bool {
		return a.key == b.key && (a.part == b.part || bytes.Equal(a.part.profile, b.part.profile))
	}
	return g.parts != nil && slices.EqualFunc(g.parts, parts, same) && slices.Equal(g.judged, judged)
}

// group groups the segments.
func (x *Index) group(ctx context.Context, parts []placed, judged []cluster.Judged) error {
	each := (&Reconciler{opts: x.opts}).spread(ctx)
	profiles, errs := make([]*cluster.Profile, len(parts)), make([]error, len(parts))
	defect := guard(func() {
		each(len(parts), func(i int) { profiles[i], errs[i] = cluster.Decode(parts[i].part.profile) })
	})
	if err := cmp.Or(ctx.Err(), defect); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	for i, err := range errs {
		if err != nil {
			return &normalize.ArticleError{ID: parts[i].key.article, Offset: -1, Err: err}
		}
	}
	s := x.opts.settings(each)
	s.Judged = judged
	var res cluster.Result
	defect = guard(func() { res = cluster.Events(profiles, s) })
	if err := cmp.Or(ctx.Err(), defect); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	maps.Copy(x.counters, res.Counters)
	x.counters["segments"], x.counters["groupings"] = len(parts), x.counters["groupings"]+1
	x.grouped = grouping{parts, judged, res.Groups, res.Bridges}
	return nil
}

// collect makes the events of the groups and gives them their ids.
func (x *Index) collect(parts []placed, target map[string]string) {
	groups := x.grouped.groups
	gs := make([]group, len(groups))
	events := make([]IndexEvent, len(groups))
	first := make([]memberKey, len(groups))
	for i, members := range groups {
		e := &events[i]
		from, to := 0, 0
		for _, n := range members {
			p := parts[n]
			gs[i].parts = append(gs[i].parts, p.key)
			e.Members = append(e.Members, Member{p.key.article, p.part.start, p.part.end, target[p.key.article]})
			if key := (memberKey{p.kept.hash, p.part.start, p.key.article}); first[i].article == "" || key.compare(first[i]) < 0 {
				first[i] = key
			}
			if d := p.kept.day; d != 0 {
				if from == 0 || d < from {
					from = d
				}
				to = max(to, d)
			}
		}
		slices.SortFunc(e.Members, Member.compare)
		e.Label = labelOf(parts, members)
		if from != 0 {
			e.Time = Period{datetime.FormatDay(from), datetime.FormatDay(to), Published}
		}
	}
	for i, id := range eventIDs(first) {
		events[i].BatchID, gs[i].batch = id, id
	}
	event := make([]string, len(parts))
	for i, id := range x.lineage.adopt(gs) {
		events[i].ID = id
		for _, n := range groups[i] {
			event[n] = id
		}
	}
	x.bridges = bridgesOf(x.grouped.bridges, func(n int) Membership {
		p := parts[n]
		return Membership{Member{p.key.article, p.part.start, p.part.end, target[p.key.article]}, event[n]}
	})
	slices.SortFunc(events, func(a, b IndexEvent) int { return cmp.Compare(a.ID, b.ID) })
	x.events = events
}

// labelOf returns the headline of the first article that has one.
func labelOf(parts []placed, members []int) string {
	var first *kept
	for _, n := range members {
		k := parts[n].kept
		if k.title == "" || first != nil && cmp.Or(cmp.Compare(k.body.Time, first.body.Time), cmp.Compare(k.body.ID, first.body.ID)) >= 0 {
			continue
		}
		first = k
	}
	if first == nil {
		return ""
	}
	return first.title
}
