package report

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/finding"
)

// ChangeKind says what became of a finding between two reports.
type ChangeKind string

// The kinds of change. A finding is settled when reports that differed now
// agree; it has changed when its relation, its values or its reports have.
const (
	New       ChangeKind = "new"
	Changed   ChangeKind = "changed"
	Settled   ChangeKind = "settled"
	Withdrawn ChangeKind = "withdrawn"
)

// Change is a finding that is not the same in both reports.
type Change struct {
	Kind ChangeKind `json:"change"`
	// Event is the label of the event, of the later report if it has one; for
	// a finding of a link the labels of both events.
	Event string `json:"event"`
	// By says how the two findings were matched: "id", "sides", or "" for one
	// that has no counterpart.
	By string `json:"by"`
	// Notes tell in words what changed.
	Notes  []string         `json:"notes"`
	Before *finding.Finding `json:"before"`
	After  *finding.Finding `json:"after"`
}

// Difference is what changed between two reports.
type Difference struct {
	Changes []Change
	// Unchanged counts the findings that are the same in both.
	Unchanged int
}

// Diff compares two reports finding by finding. A finding with the same id in
// both has the same relation, attribute and claims, and is unchanged. The
// others are matched one to one by the overlap of their sides, the greatest
// first: claims that both cite count 4, an article that gives the same value 2,
// an article with another value, or silent in one of them, 1. A claim is the same
// when article, evidence and subject are, for a statement article and evidence,
// wherever it stands: one edit in an article gives all its claims new ids. Two
// findings can match only when they are about the same attribute and share a
// claim, or, unless they are statements, the subject and an article. What an
// article gives is what its own claims say, not the wording of its side. Changes
// come by kind, in the order of the report that holds the finding. The reports
// share their findings with the result.
func Diff(before, after *reconcile.Report) *Difference {
	a, b := listFindings(before), listFindings(after)
	d := &Difference{}
	pairs := pairByID(a, b)
	pairs = append(pairs, pairBySides(a, b)...)
	for _, p := range pairs {
		if c, changed := changeOf(a[p.a], b[p.b], p.by); changed {
			d.Changes = append(d.Changes, c)
		} else {
			d.Unchanged++
		}
	}
	for i := range b {
		if !b[i].taken {
			d.Changes = append(d.Changes, Change{Kind: New, Event: b[i].event, Notes: []string{}, After: b[i].Finding})
		}
	}
	for i := range a {
		if !a[i].taken {
			d.Changes = append(d.Changes, Change{Kind: Withdrawn, Event: a[i].event, Notes: []string{}, Before: a[i].Finding})
		}
	}
	slices.SortStableFunc(d.Changes, func(x, y Change) int { return cmp.Compare(kindOrder(x.Kind), kindOrder(y.Kind)) })
	return d
}

var changeKinds = []ChangeKind{New, Changed, Settled, Withdrawn}

func kindOrder(k ChangeKind) int { return slices.Index(changeKinds, k) }

// Count returns how many changes there are of a kind.
func (d *Difference) Count(k ChangeKind) int {
	n := 0
	for i := range d.Changes {
		if d.Changes[i].Kind == k {
			n++
		}
	}
	return n
}

// pair is two findings that are one, by their places in the lists.
type pair struct {
	a, b  int
	by    string
	score int
}

func pairByID(a, b []placed) []pair {
	at := map[string]int{}
	for i := range a {
		if _, twice := at[a[i].ID]; !twice && a[i].ID != "" {
			at[a[i].ID] = i
		}
	}
	var out []pair
	for k := range b {
		if i, ok := at[b[k].ID]; ok && !a[i].taken {
			a[i].taken, b[k].taken = true, true
			out = append(out, pair{a: i, b: k, by: "id"})
		}
	}
	return out
}

// maxMeet bounds the findings that meet under one key.
const maxMeet = 64

// pairBySides matches what the ids left over. Only findings that share a key
// are compared.
func pairBySides(a, b []placed) []pair {
	byKey := map[string][]int{}
	for i := range a {
		for _, k := range a[i].keys() {
			byKey[k] = append(byKey[k], i)
		}
	}
	var all []pair
	for k := range b {
		var met []int
		for _, key := range b[k].keys() {
			if at := byKey[key]; len(at) <= maxMeet {
				met = append(met, at...)
			}
		}
		slices.Sort(met)
		for _, i := range slices.Compact(met) {
			all = append(all, pair{i, k, "sides", overlap(a[i], b[k])})
		}
	}
	slices.SortFunc(all, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	var out []pair
	for _, p := range all {
		if !a[p.a].taken && !b[p.b].taken {
			a[p.a].taken, b[p.b].taken = true, true
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(x, y pair) int { return cmp.Compare(x.b, y.b) })
	return out
}

// changeOf describes what changed from one finding to its counterpart; changed
// is false for nothing. Confidence and explanation alone are no change.
func changeOf(a, b placed, by string) (c Change, changed bool) {
	c = Change{Kind: Changed, Event: b.event, By: by, Notes: []string{}, Before: a.Finding, After: b.Finding}
	if by == "id" {
		return c, false
	}
	if a.Relation != b.Relation {
		c.Notes = append(c.Notes, wordOf(a.Relation).Word+" is now "+wordOf(b.Relation).Word)
	}
	for _, article := range sortedKeys(a.gives, b.gives) {
		v, before := a.gives[article]
		w, after := b.gives[article]
		switch {
		case !before:
			c.Notes = append(c.Notes, article+" joins: "+inWords(w, given.said))
		case !after:
			c.Notes = append(c.Notes, article+" no longer takes part")
		case !slices.EqualFunc(v, w, given.same):
			c.Notes = append(c.Notes, article+": "+becomes(v, w))
		}
	}
	if b.Relation == value.Equal && a.Relation != value.Equal {
		c.Kind = Settled
	}
	return c, len(c.Notes) > 0
}

func sortedKeys[V any](all ...map[string]V) []string {
	var out []string
	for _, m := range all {
		for k := range m {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
