package cluster

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/newsconcord/concord/normalize"
)

// mixed are profiles of all stories and of reports of two accidents.
func mixed(t *testing.T) []*Profile {
	r := rand.New(rand.NewPCG(3, 4))
	texts := append(sinking.reports(r, 40, 20), stranding.reports(r, 20, 10)...)
	for _, s := range stories {
		texts = append(texts, s.a, s.b, s.c)
	}
	ps := make([]*Profile, len(texts))
	for i, s := range texts {
		ps[i] = made(t, normalize.Article{ID: fmt.Sprintf("%04d", i), Text: s})
	}
	return ps
}

// TestTable checks comparisons and cosines by term numbers against those by
// merging sorted terms.
func TestTable(t *testing.T) {
	ps := mixed(t)
	v := Look(ps, Settings{})
	x := &table{ps: ps, terms: v.terms.terms, at: make([]int32, len(v.terms.count))}
	all := func(int32) bool { return true }
	v.terms.recount(all)
	s := newSearch(ps, v.terms, Each(nil).orSerial(), all)
	for i := range ps {
		x.load(i)
		for j := range ps {
			if got, want := x.compare(j), Compare(ps[i], ps[j]); got != want {
				t.Fatalf("profiles %d and %d: %v by numbers, %v by merging", i, j, got, want)
			}
		}
		for _, n := range s.nearest(i) {
			if want := cosineOf(ps[i], ps[n.ID]); math.Abs(float64(n.Cosine)-want) > 1e-5 {
				t.Fatalf("profiles %d and %d: cosine %v by numbers, %v by merging", i, n.ID, n.Cosine, want)
			}
		}
	}
}

// TestNearest checks that the search finds what a comparison with all would, in
// a run so small that nothing is capped.
func TestNearest(t *testing.T) {
	ps := mixed(t)
	v := Look(ps, Settings{})
	found, wanted := 0, 0
	for i, p := range ps {
		if v.Leader[i] != int32(i) {
			continue
		}
		var all []Neighbour
		for j, q := range ps {
			if i != j && v.Leader[j] == int32(j) {
				all = append(all, Neighbour{int32(j), float32(cosineOf(p, q))})
			}
		}
		slices.SortFunc(all, func(a, b Neighbour) int { return int(math.Copysign(1, float64(b.Cosine-a.Cosine))) })
		for _, n := range all[:min(byChance, len(all))] {
			if n.Cosine >= minPair {
				wanted++
				if slices.ContainsFunc(v.Near[i], func(m Neighbour) bool { return m.ID == n.ID }) {
					found++
				}
			}
		}
	}
	if wanted < 100 || 100*found < 99*wanted {
		t.Errorf("%d of the %d nearest are found", found, wanted)
	}
}
