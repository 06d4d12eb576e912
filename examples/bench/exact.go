package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/newsconcord/concord/similarity"
)

// exact finds every pair by prefix filtering: in one order of all shingles, rare
// ones first, two sets with a Jaccard coefficient of t share a shingle among the
// first n-ceil(t·n)+1 of each (Bayardo, Ma and Srikant, "Scaling up all pairs
// similarity search", 2007). Nothing is estimated.
func exact(texts []string) (map[pair]bool, any) {
	// Counts by a part of the hash give an order as well as exact ones do.
	counts := make([]uint8, 1<<26)
	slot := func(h uint64) *uint8 { return &counts[h>>38] }
	sets := make([]similarity.Shingles, len(texts))
	for i, s := range texts {
		set := shingles(s)
		slices.Sort(set)
		sets[i] = slices.Compact(set)
		for _, h := range sets[i] {
			if c := slot(h); *c < math.MaxUint8 {
				*c++
			}
		}
	}
	holders := map[uint64][]int32{}
	pairs := map[pair]bool{}
	for i, set := range sets {
		rare := slices.SortedFunc(slices.Values(set), func(a, b uint64) int {
			return cmp.Or(cmp.Compare(*slot(a), *slot(b)), cmp.Compare(a, b))
		})
		met := map[int32]bool{}
		for _, h := range rare[:min(len(rare), len(rare)-int(math.Ceil(threshold*float64(len(rare))))+1)] {
			if *slot(h) < 2 {
				continue // nobody else has it
			}
			for _, j := range holders[h] {
				met[j] = true
			}
			holders[h] = append(holders[h], int32(i))
		}
		for j := range met {
			if jaccard(set, sets[j]) >= threshold {
				pairs[pair{int(j), i}] = true
			}
		}
	}
	return pairs, sets
}

// jaccard compares two sorted sets, by merging them.
func jaccard(a, b similarity.Shingles) float64 {
	shared, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			shared, i, j = shared+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}
