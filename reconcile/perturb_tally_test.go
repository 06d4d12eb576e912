package reconcile_test

import (
	"slices"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
)

// tally counts by kind.
type tally map[string]*counts

type counts struct{ all, found, attribute, right, first, noisy, noise int }

func (s tally) of(kind string) *counts {
	if s[kind] == nil {
		s[kind] = &counts{}
	}
	return s[kind]
}

func (s tally) count(t *testing.T, p pair, r result) {
	t.Helper()
	s.sum(p.kind, r)
	if !testing.Verbose() {
		return
	}
	if !r.right {
		t.Logf("MISS %s: %s: %s → %q: %s", p.one.ID, p.kind, around(p.one.Text, p.a), p.b.In(p.two.Text), r.why)
	}
	for _, o := range r.others {
		t.Logf("NOISE %s: %s: %s → %q: %s", p.one.ID, p.kind, around(p.one.Text, p.a), p.b.In(p.two.Text), o)
	}
}

func (s tally) sum(kind string, r result) {
	for _, c := range []*counts{s.of(kind), s.of("all")} {
		c.all++
		c.found += one(r.found)
		c.attribute += one(r.attribute)
		c.right += one(r.right)
		c.first += one(r.right && r.first)
		c.noisy += one(len(r.others) > 0)
		c.noise += len(r.others)
	}
}

func (s tally) quiet(t *testing.T, p pair) {
	t.Helper()
	rep := together(t, p)
	c := s.of(p.kind)
	c.all++
	n := 0
	for _, e := range rep.Events {
		for _, f := range e.Findings {
			if f.Relation == value.Conflict || f.Relation == value.Update {
				n++
				if testing.Verbose() {
					t.Logf("NOISE %s: %s: %s", p.one.ID, p.kind, shown(f))
				}
			}
		}
	}
	c.noise += n
	c.noisy += one(n > 0)
	if apart(rep) == "" {
		c.found++
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s tally) report(t *testing.T) {
	t.Helper()
	if all := s["all"]; all != nil && (100*all.right < (leastRight-5)*all.all || 100*all.noisy > mostNoisy*all.all) {
		t.Errorf("%d of %d changes found rightly, want %d %%; %d reports with a conflict besides, want %d %% at most", all.right, all.all, leastRight-5, all.noisy, mostNoisy)
	}
	for _, k := range s.kinds() {
		c := s[k]
		t.Logf("SUM %-24s %4d  found %3d%%  attribute %3d%%  right %3d%%  on top %3d%%  noisy %d (%d)", k, c.all, 100*c.found/c.all, 100*c.attribute/c.all, 100*c.right/c.all, 100*c.first/c.all, c.noisy, c.noise)
	}
}

func (s tally) reportQuiet(t *testing.T) {
	t.Helper()
	all, noisy := 0, 0
	for _, c := range s {
		all, noisy = all+c.all, noisy+c.noisy
	}
	if 100*noisy > mostNoisy*all {
		t.Errorf("%d of %d paraphrases give a conflict, want %d %% at most", noisy, all, mostNoisy)
	}
	for _, k := range s.kinds() {
		c := s[k]
		t.Logf("SUM %-24s %4d  one event %d  noisy %d (%d)", k, c.all, c.found, c.noisy, c.noise)
	}
}

func (s tally) kinds() []string {
	var out []string
	for k := range s {
		out = append(out, k)
	}
	return sorted(out)
}

func sorted(list []string) []string { slices.Sort(list); return list }
