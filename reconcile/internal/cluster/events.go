package cluster

import "slices"

// DefaultThreshold is the mean log-odds above which two clusters are joined:
// at 0 a merge is as likely right as wrong. Chosen on labelled sets, where less
// merges more of the single articles than it gains elsewhere.
const DefaultThreshold = 0.0

// Events groups profiles into events: lists of their indices, in order of the
// first. What was judged overrules the scores.
func Events(ps []*Profile, threshold float64, judged ...Judged) ([][]int, map[string]int) {
	Weigh(ps)
	pairs, near, hot := Candidates(ps)
	for i := range pairs {
		p := &pairs[i]
		c := Compare(ps[p.A], ps[p.B], (near[p.A]+near[p.B])/2)
		p.Score, p.Forbidden = fitted.Score(c), c.Forbidden()
	}
	of := Link(len(ps), judge(pairs, judged), threshold)
	groups := map[int][]int{}
	var order []int
	for i, c := range of {
		if groups[c] == nil {
			order = append(order, c)
		}
		groups[c] = append(groups[c], i)
	}
	slices.Sort(order)
	out := make([][]int, 0, len(order))
	for _, c := range order {
		out = append(out, groups[c])
	}
	return out, map[string]int{"candidate_pairs": len(pairs), "hot_terms": hot, "events": len(out)}
}
