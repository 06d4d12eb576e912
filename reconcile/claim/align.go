package claim

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/internal/scratch"
)

// Pair is a pair of clauses of two readings that say the same thing, or of the
// same thing.
type Pair struct {
	A, B int // numbers of clauses, in the readings that [Align] was given
	// P is the probability that they line up, in [0,1].
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

// withoutRun tells of pairs that they are less likely than minPair to line up.
var withoutRun = newBound(&gate, minPair, fRun)

// Align lines up the clauses of two readings: greedy assignment by probability,
// each clause with few partners.
func Align(a, b *Reading) []Pair {
	like := overlapPool.Get().(*overlaps)
	defer like.release()
	cand := candidates(a, b, like)
	like.best = like.best[:0]
	for k := range cand {
		s := &cand[k]
		if withoutRun.excludes(&gate, &s.x) {
			continue
		}
		if p := s.probability(a, b); p >= minPair {
			like.best = append(like.best, ranked{p, k})
		}
	}
	slices.SortFunc(like.best, ranked.compare)
	like.used = scratch.Zeros(like.used, len(a.units)+len(b.units))
	usedA, usedB := like.used[:len(a.units)], like.used[len(a.units):]
	like.out = like.out[:0]
	for _, r := range like.best {
		s := &cand[r.at]
		if usedA[s.a] >= maxPartners || usedB[s.b] >= maxPartners {
			continue
		}
		usedA[s.a]++
		usedB[s.b]++
		like.out = append(like.out, Pair{s.a, s.b, r.p, s.only[0], s.only[1]})
	}
	return slices.Clone(like.out)
}

// ranked is a candidate by its probability. Candidates stand in order of their
// clauses.
type ranked struct {
	p  float64
	at int
}

func (r ranked) compare(o ranked) int {
	if r.p != o.p {
		return cmp.Compare(o.p, r.p)
	}
	return r.at - o.at
}

// candidates returns the pairs of clauses that share enough, in order of the
// clauses, with all features but the longest run, which takes as long as the others
// and which few pairs need. What it returns lies in the memory of like.
func candidates(a, b *Reading, like *overlaps) []scored {
	if len(a.units) == 0 || len(b.units) == 0 {
		return nil
	}
	like.shared = sharedWords(a.work.index, b.work.index, like.shared[:0])
	like.clauses.set(&a.work.clauses, &b.work.clauses, like.shared)
	like.sentences.set(&a.work.sentences, &b.work.sentences, like.shared)
	like.passages.set(&a.work.passages, &b.work.passages, like.shared)
	sentences := len(a.work.sentences.total) + len(b.work.sentences.total)
	out := like.pairs[:0]
	for i := range a.units {
		for j, w := range like.clauses.row(i) {
			if w == 0 || w < minShared*min(a.units[i].words.total, b.units[j].words.total) {
				continue
			}
			out = append(out, scored{a: i, b: j})
			compare(&a.units[i], &b.units[j], like, sentences, &out[len(out)-1])
		}
	}
	like.pairs = out
	like.rows.set(out, len(a.units), len(b.units))
	like.rows.rank(out)
	for k := range out {
		s := &out[k]
		s.x[fHolder] = holders(a, b, s.a, s.b)
		s.x[fAround] = like.passages.dice(a.units[s.a].sentence, b.units[s.b].sentence)
	}
	return out
}

// rows are the guesses for the pairs of each clause of either text, the clauses of
// the second behind those of the first.
type rows struct {
	second int       // number of the clauses of the first text
	end    []int32   // where the row of each clause ends
	near   []float64 // the rows, each ascending
}

// set sorts the pairs into rows.
func (r *rows) set(cand []scored, na, nb int) {
	r.second = na
	r.end = scratch.Zeros(r.end, na+nb)
	r.near = scratch.Zeros(r.near, 2*len(cand))
	for k := range cand {
		r.end[cand[k].a]++
		r.end[na+cand[k].b]++
	}
	at := int32(0)
	for n, size := range r.end {
		r.end[n] = at // where it starts, until it is filled
		at += size
	}
	for k := range cand {
		for _, n := range [2]int{cand[k].a, na + cand[k].b} {
			r.near[r.end[n]] = cand[k].near
			r.end[n]++
		}
	}
	for n := range r.end {
		slices.Sort(r.of(n))
	}
}

func (r *rows) of(n int) []float64 {
	if n == 0 {
		return r.near[:r.end[0]]
	}
	return r.near[r.end[n-1]:r.end[n]]
}

// rank compares each pair with the others of its two clauses.
func (r *rows) rank(cand []scored) {
	for k := range cand {
		s := &cand[k]
		betterA, otherA := beside(r.of(s.a), s.near)
		betterB, otherB := beside(r.of(r.second+s.b), s.near)
		s.x[fRank] = log1p(betterA + betterB)
		s.x[fMargin] = max(-0.5, min(0.5, s.near-max(otherA, otherB)))
	}
}

// beside returns how many guesses of a row are better than one that it holds, and
// the best of the others.
func beside(row []float64, x float64) (better int, other float64) {
	last := len(row) - 1
	for better <= last && row[last-better] > x {
		better++
	}
	switch {
	case better > 0:
		return better, row[last]
	case last > 0:
		return 0, row[last-1]
	}
	return 0, 0
}

// holders compares who says the two clauses: 1 for the same, -1 for others, 0
// where a text does not tell.
func holders(a, b *Reading, i, j int) float64 {
	x, y := &a.units[i], &b.units[j]
	if !x.held || !y.held {
		return 0
	}
	same := x.holder == y.holder
	if x.clause.Holder >= 0 && y.clause.Holder >= 0 {
		same = a.SameHolder(i, b, j)
	}
	if same {
		return 1
	}
	return -1
}
