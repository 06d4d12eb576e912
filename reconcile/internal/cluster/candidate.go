package cluster

import (
	"cmp"
	"slices"
	"sync"
)

const (
	// nearest is how many neighbours by shared rare terms are compared.
	nearest = 30
	// maxPosting bounds the segments under one term; a term in more is hot and
	// proposes nobody.
	maxPosting = 2000
	// rareTerms is how many of a segment's heaviest terms propose candidates,
	// and maxProposals how many segments they may propose, counted once for
	// each term.
	rareTerms    = 64
	maxProposals = 3000
	// minCosine is what a candidate must share of all words. Labelled pairs of
	// one event share more.
	minCosine = 0.02
	// minShared is what the rare terms alone must add to the cosine for a
	// neighbour, and minPair is the cosine from which a pair is compared.
	minShared = 0.03
	minPair   = 0.07
)

// Neighbour is a near profile with the cosine of all words.
type Neighbour struct {
	ID     int32
	Cosine float32
}

// search finds the nearest profiles of a run by shared rare terms.
type search struct {
	*inverted
	ps      []*Profile
	tallies sync.Pool
}

// newSearch prepares the search among the profiles that take part.
func newSearch(ps []*Profile, f *Frequencies, each Each, part func(int32) bool) *search {
	s := &search{inverted: postings(ps, f, each, part), ps: ps}
	s.tallies.New = func() any { return &tally{score: make([]float32, len(ps))} }
	return s
}

// nearest returns the neighbours of profile i, in order of their indices.
func (s *search) nearest(i int) []Neighbour {
	t := s.tallies.Get().(*tally)
	defer s.tallies.Put(t)
	s.add(i, t)
	return t.best(i, s.ps)
}

// similar returns all profiles that share with i about as much as copies do.
func (s *search) similar(i int) []int32 {
	t := s.tallies.Get().(*tally)
	defer s.tallies.Put(t)
	least := s.add(i, t) / 2
	var out []int32
	for _, j := range t.touched {
		if t.score[j] >= least {
			out = append(out, j)
		}
		t.score[j] = 0
	}
	slices.Sort(out)
	return out
}

// Each runs f on 0 to n-1, in any order, perhaps at once.
type Each func(n int, f func(i int))

func (e Each) orSerial() Each {
	if e != nil {
		return e
	}
	return func(n int, f func(int)) {
		for i := range n {
			f(i)
		}
	}
}

// inverted lists under each rare term the profiles that hold it.
type inverted struct {
	rare [][]int32 // of each profile: the lists of its rare terms, the heaviest first
	from []int32   // where the list of a term begins; one more at the end
	docs []int32
	w    []float32 // weight of the term in the profile, as a share of its norm
}

func postings(ps []*Profile, f *Frequencies, each Each, part func(int32) bool) *inverted {
	x := &inverted{rare: make([][]int32, len(ps))}
	chosen := make([][]*Term, len(ps))
	each(len(ps), func(i int) {
		if part(int32(i)) {
			chosen[i] = rarest(ps[i], f)
		}
	})
	ids := map[uint64]int32{}
	var count []int32
	total := 0
	for i, terms := range chosen {
		x.rare[i] = make([]int32, len(terms))
		total += len(terms)
		for k, t := range terms {
			id, ok := ids[t.Key]
			if !ok {
				id = int32(len(ids))
				ids[t.Key] = id
				count = append(count, 0)
			}
			count[id]++
			x.rare[i][k] = id
		}
	}
	x.from = make([]int32, len(count)+1)
	for id, n := range count {
		x.from[id+1] = x.from[id] + n
	}
	x.docs, x.w = make([]int32, total), make([]float32, total)
	next := slices.Clone(x.from)
	for i, terms := range chosen {
		for k, t := range terms {
			at := next[x.rare[i][k]]
			next[x.rare[i][k]]++
			x.docs[at], x.w[at] = int32(i), t.W/ps[i].norms[allWords]
		}
	}
	return x
}

// rarest returns the heaviest words of a profile that other profiles have too
// and that are not hot.
func rarest(p *Profile, f *Frequencies) []*Term {
	out := make([]*Term, 0, len(p.Terms))
	for i := range p.Terms {
		t := &p.Terms[i]
		if n := f.of[t.Key]; n > 1 && n <= maxPosting && t.Kinds&Figure == 0 {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b *Term) int { return cmp.Or(cmp.Compare(b.W, a.W), cmp.Compare(a.Key, b.Key)) })
	return slices.Clone(out[:min(len(out), rareTerms)])
}

// tally is what one search adds up.
type tally struct {
	score   []float32 // all zero between searches
	touched []int32
}

// add scores the profiles that share rare terms with i, and returns what i itself
// would score.
func (x *inverted) add(i int, t *tally) (self float32) {
	proposed := 0
	t.touched = t.touched[:0]
	for _, id := range x.rare[i] {
		from, to := x.from[id], x.from[id+1]
		if proposed += int(to - from); proposed > maxProposals {
			break
		}
		var mine float32
		if at, ok := slices.BinarySearch(x.docs[from:to], int32(i)); ok {
			mine = x.w[int(from)+at]
		}
		self += mine * mine
		for k := from; k < to; k++ {
			j := x.docs[k]
			if j == int32(i) {
				continue
			}
			if t.score[j] == 0 {
				t.touched = append(t.touched, j)
			}
			t.score[j] += mine * x.w[k]
		}
	}
	return self
}

// best takes the profiles with the highest scores and clears the tally.
func (t *tally) best(i int, ps []*Profile) []Neighbour {
	var top [nearest]Neighbour
	n := 0
	for _, j := range t.touched {
		c := Neighbour{j, t.score[j]}
		t.score[j] = 0
		if n == nearest && !nearer(c, top[n-1]) {
			continue
		}
		if n < nearest {
			n++
		}
		k := n - 1
		for ; k > 0 && nearer(c, top[k-1]); k-- {
			top[k] = top[k-1]
		}
		top[k] = c
	}
	out := make([]Neighbour, 0, n)
	for _, c := range top[:n] {
		if c.Cosine < minShared {
			continue
		}
		c.Cosine = float32(cosineOf(ps[i], ps[c.ID]))
		if c.Cosine >= minCosine {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b Neighbour) int { return int(a.ID - b.ID) })
	return out
}

func nearer(a, b Neighbour) bool {
	return a.Cosine > b.Cosine || a.Cosine == b.Cosine && a.ID < b.ID
}

// PairsOf lists the candidate pairs in order, each once.
func PairsOf(near [][]Neighbour) []Pair {
	n := 0
	for _, l := range near {
		n += len(l)
	}
	pairs := make([]Pair, 0, n)
	for i, l := range near {
		for _, x := range l {
			j := int(x.ID)
			// A pair that is on both lists is taken from the first.
			if x.Cosine >= minPair && (j > i || !has(near[j], int32(i))) {
				pairs = append(pairs, Pair{A: min(i, j), B: max(i, j)})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Or(a.A-b.A, a.B-b.B) })
	return pairs
}

func has(l []Neighbour, id int32) bool {
	_, ok := slices.BinarySearchFunc(l, id, func(n Neighbour, id int32) int { return int(n.ID - id) })
	return ok
}
