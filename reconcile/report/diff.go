package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
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
// an article with another value, or silent in one of them, 1. Two findings can
// match only when they are about the same attribute and share a claim, or the
// subject and an article. Changes come by kind, in the order of the report that
// holds the finding. The reports share their findings with the result.
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

// placed is a finding with its event and what it is matched by.
type placed struct {
	*finding.Finding
	event string
	taken bool
	// subject is folded; "" stands for the event itself, whose name may change.
	subject string
	// gives is the value that an article gives, "" for silence.
	gives map[string]string
}

func listFindings(r *reconcile.Report) []placed {
	x := newIndex(r)
	var out []placed
	add := func(fs []finding.Finding, event, own string) {
		for i := range fs {
			p := placed{Finding: &fs[i], event: event, subject: strings.ToLower(clean(fs[i].Subject)), gives: map[string]string{}}
			if p.subject == strings.ToLower(own) {
				p.subject = ""
			}
			for _, s := range fs[i].Sides {
				for _, a := range s.Articles {
					if len(s.Claims) > 0 {
						p.gives[a] = s.Value
					} else if _, says := p.gives[a]; !says {
						p.gives[a] = ""
					}
				}
			}
			out = append(out, p)
		}
	}
	for i := range r.Events {
		add(r.Events[i].Findings, label(&r.Events[i]), label(&r.Events[i]))
	}
	for i := range r.Links {
		l := &r.Links[i]
		add(l.Findings, label(x.event(l.From))+" → "+label(x.event(l.To)), label(x.event(l.To)))
	}
	return out
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

// keys are what two findings must share one of to be compared; a finding that
// was matched has none.
func (p placed) keys() []string {
	if p.taken {
		return nil
	}
	var out []string
	for _, s := range p.Sides {
		for _, c := range s.Claims {
			out = append(out, string(p.Attribute)+"\x00claim\x00"+c)
		}
	}
	// Statements of one speaker are many and differ: only their claims count.
	if p.Attribute != claim.Statement {
		for a := range p.gives {
			out = append(out, string(p.Attribute)+"\x00subject\x00"+p.subject+"\x00"+a)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func overlap(x, y placed) int {
	score := 0
	for _, s := range x.Sides {
		for _, c := range s.Claims {
			if slices.ContainsFunc(y.Sides, func(t finding.Side) bool { return slices.Contains(t.Claims, c) }) {
				score += 4
			}
		}
	}
	for article, v := range x.gives {
		if w, both := y.gives[article]; both && v == w {
			score += 2
		} else if both {
			score++
		}
	}
	return score
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
			c.Notes = append(c.Notes, article+" joins: "+quotedOrNothing(w))
		case !after:
			c.Notes = append(c.Notes, article+" no longer takes part")
		case v != w:
			c.Notes = append(c.Notes, article+": "+quotedOrNothing(v)+" is now "+quotedOrNothing(w))
		}
	}
	if b.Relation == value.Equal && a.Relation != value.Equal {
		c.Kind = Settled
	}
	return c, len(c.Notes) > 0
}

func quotedOrNothing(v string) string {
	if v == "" {
		return "nothing"
	}
	return "“" + shorten(clean(v), maxCell) + "”"
}

func sortedKeys(all ...map[string]string) []string {
	var out []string
	for _, m := range all {
		for k := range m {
			out = append(out, k)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
