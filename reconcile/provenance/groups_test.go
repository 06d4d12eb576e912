package provenance

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/newsconcord/concord/internal/sorted"
	"github.com/newsconcord/concord/similarity"
)

// pairwise joins what same says of each pair, and returns the groups.
func pairwise(n int, same func(i, j int) bool) int {
	g := newGroups(n)
	for i := range n {
		for j := range i {
			if same(i, j) {
				g.join(i, j)
			}
		}
	}
	return g.parts
}

// one says, of two claims, what [Ledger.Origins] promises of sources.
func one(a, b node) bool {
	switch {
	case a.told != "" && b.told != "":
		return a.told == b.told
	case a.told != "":
		return a.told == b.agency || a.told == b.family
	case b.told != "":
		return one(b, a)
	}
	return a.root == b.root || a.agency != "" && a.agency == b.agency
}

func TestGroupsAgainstAllPairs(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	pick := func(some ...string) string { return some[rnd.IntN(len(some))] }
	for range 300 {
		nodes := make([]node, 2+rnd.IntN(12))
		words := make([]similarity.Shingles, len(nodes))
		for i := range nodes {
			nodes[i] = node{root: pick("r1", "r2", "r3", "r4", "r5", "r6"), agency: pick("", "", "ap", "dpa"), family: pick("ap", "post", "sun"),
				told: pick("", "", "", "ap", "post", "nhk")}
			for range rnd.IntN(9) {
				words[i] = append(words[i], rnd.Uint64N(40))
			}
			slices.Sort(words[i])
			words[i] = slices.Compact(words[i])
		}
		g := newGroups(len(nodes))
		g.bySource(nodes)
		if want := pairwise(len(nodes), func(i, j int) bool { return one(nodes[i], nodes[j]) }); g.parts != want {
			t.Fatalf("%d groups by source, want %d, of %+v", g.parts, want, nodes)
		}
		g = newGroups(len(nodes))
		g.byIndex(words)
		if want := pairwise(len(nodes), func(i, j int) bool { return alike(words[i], words[j], sorted.Common(words[i], words[j])) }); g.parts != want {
			t.Fatalf("%d groups by sentence, want %d, of %v", g.parts, want, words)
		}
	}
}
