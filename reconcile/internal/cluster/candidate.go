package cluster

import (
	"cmp"
	"slices"
)

const (
	// nearest is how many neighbours by shared rare terms are compared.
	nearest = 30
	// maxPosting bounds the segments under one term; a term in more is hot and
	// proposes nobody.
	maxPosting = 2000
	// rareTerms is how many of a segment's heaviest terms propose candidates.
	rareTerms = 64
	// neighbours is how many of the nearest make up the neighbourhood.
	neighbours = 10
)

// Candidates returns the pairs of profiles that share rare terms, in order, with
// the mean cosine of the neighbourhood of each profile. Hot counts the terms
// that were too frequent to propose.
func Candidates(ps []*Profile) (pairs []Pair, near []float64, hot int) {
	postings, hot := index(ps)
	near = make([]float64, len(ps))
	seen := map[[2]int]bool{}
	score := make([]float64, len(ps))
	for i, p := range ps {
		var touched []int
		for _, t := range heaviest(p.All) {
			for _, e := range postings[t.Key] {
				if e.doc == i {
					continue
				}
				if score[e.doc] == 0 {
					touched = append(touched, e.doc)
				}
				score[e.doc] += t.Weight * e.weight
			}
		}
		slices.SortFunc(touched, func(a, b int) int { return cmp.Or(cmp.Compare(score[b], score[a]), a-b) })
		near[i] = meanOf(touched, score)
		for k, j := range touched {
			if k < nearest {
				key := [2]int{min(i, j), max(i, j)}
				if !seen[key] {
					seen[key] = true
					pairs = append(pairs, Pair{A: key[0], B: key[1]})
				}
			}
			score[j] = 0
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Or(a.A-b.A, a.B-b.B) })
	return pairs, near, hot
}

func meanOf(touched []int, score []float64) float64 {
	n := min(neighbours, len(touched))
	if n == 0 {
		return 0
	}
	sum := 0.0
	for _, j := range touched[:n] {
		sum += score[j]
	}
	return sum / float64(n)
}

type posting struct {
	doc    int
	weight float64
}

// index returns for each of the heaviest terms the profiles that hold it.
func index(ps []*Profile) (map[uint64][]posting, int) {
	out := map[uint64][]posting{}
	for i, p := range ps {
		for _, t := range heaviest(p.All) {
			out[t.Key] = append(out[t.Key], posting{i, t.Weight})
		}
	}
	hot := 0
	for key, list := range out {
		if len(list) > maxPosting {
			delete(out, key)
			hot++
		}
	}
	return out, hot
}

// heaviest returns the terms of a vector with the greatest weights.
func heaviest(v Vector) Vector {
	if len(v) <= rareTerms {
		return v
	}
	out := slices.Clone(v)
	slices.SortFunc(out, func(a, b Term) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Key, b.Key))
	})
	return out[:rareTerms]
}
