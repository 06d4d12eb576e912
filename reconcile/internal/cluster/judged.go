package cluster

import (
	"cmp"
	"slices"
)

// Judged is what a person said of two profiles, by their indices.
type Judged struct {
	A, B int
	Same bool // else they are not one event
}

// judge gives the judged pairs the scores that they must have, and adds those
// that were no candidates. Judged apart wins over judged the same.
func judge(pairs []Pair, judged []Judged) []Pair {
	if len(judged) == 0 {
		return pairs
	}
	said := map[[2]int]bool{}
	for _, j := range judged {
		if j.A == j.B {
			continue
		}
		key := [2]int{min(j.A, j.B), max(j.A, j.B)}
		if same, ok := said[key]; !ok || same {
			said[key] = j.Same
		}
	}
	for i, p := range pairs {
		if same, ok := said[[2]int{p.A, p.B}]; ok {
			pairs[i].Judged, pairs[i].Forbidden = same, !same
			delete(said, [2]int{p.A, p.B})
		}
	}
	for key, same := range said {
		pairs = append(pairs, Pair{A: key[0], B: key[1], Judged: same, Forbidden: !same})
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Or(a.A-b.A, a.B-b.B) })
	return pairs
}
