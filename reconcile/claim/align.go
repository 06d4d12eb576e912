package claim

import (
	"cmp"
	"math"
	"slices"
)

// Pair is a pair of clauses of two readings that say the same thing, or of the
// same thing.
type Pair struct {
	A, B int // clauses
	// P is the probability that they line up.
	P float64
	// OnlyA and OnlyB are the shares of the words of each side, by weight, that
	// the other does not have.
	OnlyA, OnlyB float64
}

const (
	// minPair is the least probability at which clauses are lined up.
	minPair = 0.12
	// maxPartners is how many clauses of the other text one clause lines up
	// with.
	maxPartners = 3
)

// Align lines up the clauses of two readings: greedy assignment by probability,
// each clause with few partners.
func Align(a, b *Reading) []Pair {
	like := overlapPool.Get().(*overlaps)
	defer overlapPool.Put(like)
	cand := slices.DeleteFunc(candidates(a, b, like), func(s scored) bool { return s.p < minPair })
	slices.SortFunc(cand, func(x, y scored) int {
		return cmp.Or(cmp.Compare(y.p, x.p), x.a-y.a, x.b-y.b)
	})
	usedA, usedB := make([]int, len(a.Clauses)), make([]int, len(b.Clauses))
	out := make([]Pair, 0, len(cand))
	for _, s := range cand {
		if usedA[s.a] >= maxPartners || usedB[s.b] >= maxPartners {
			continue
		}
		usedA[s.a]++
		usedB[s.b]++
		out = append(out, Pair{s.a, s.b, s.p, s.only[0], s.only[1]})
	}
	return out
}

// candidates scores the pairs of clauses that share enough. What it returns lies
// in the memory of like.
func candidates(a, b *Reading, like *overlaps) []scored {
	if len(a.units) == 0 || len(b.units) == 0 {
		return nil
	}
	like.clauses.set(&a.clauses, &b.clauses)
	like.sentences.set(&a.sentences, &b.sentences)
	like.passages.set(&a.passages, &b.passages)
	out := like.pairs[:0]
	for i := range a.units {
		for j, w := range like.clauses.row(i) {
			if w == 0 || w < minShared*min(a.units[i].words.total, b.units[j].words.total) {
				continue
			}
			out = append(out, scored{a: i, b: j})
			compare(&a.units[i], &b.units[j], like, len(a.sentences.total)+len(b.sentences.total), &out[len(out)-1])
		}
	}
	like.pairs = out
	rank(out, len(a.units), len(b.units))
	for k := range out {
		s := &out[k]
		s.x[fHolder] = holders(a, b, s.a, s.b)
		s.x[fAround] = like.passages.dice(a.units[s.a].sentence, b.units[s.b].sentence)
		s.p = gate.probability(&s.x)
	}
	return out
}

// rank compares each pair with the others of its two clauses.
func rank(cand []scored, na, nb int) {
	rowA, rowB := make([][]float64, na), make([][]float64, nb)
	for _, s := range cand {
		rowA[s.a] = append(rowA[s.a], s.near)
		rowB[s.b] = append(rowB[s.b], s.near)
	}
	for _, row := range [][][]float64{rowA, rowB} {
		for _, r := range row {
			slices.SortFunc(r, func(x, y float64) int { return cmp.Compare(y, x) })
		}
	}
	for k := range cand {
		s := &cand[k]
		betterA, otherA := place(rowA[s.a], s.near)
		betterB, otherB := place(rowB[s.b], s.near)
		s.x[fRank] = math.Log1p(float64(betterA + betterB))
		s.x[fMargin] = max(-0.5, min(0.5, s.near-max(otherA, otherB)))
	}
}

// place returns how many of the sorted scores are better, and the best of the
// others.
func place(row []float64, x float64) (better int, other float64) {
	for better < len(row) && row[better] > x {
		better++
	}
	switch {
	case better > 0:
		return better, row[0]
	case len(row) > 1:
		return 0, row[1]
	}
	return 0, 0
}

// holders compares who says the two clauses: 1 for the same, -1 for others, 0
// where a text does not tell.
func holders(a, b *Reading, i, j int) float64 {
	if a.HolderName(i) == "" || b.HolderName(j) == "" {
		return 0
	}
	if a.SameHolder(i, b, j) {
		return 1
	}
	return -1
}
