package cluster

import (
	"cmp"
	"math"
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
	maxProposals = 1000
	// minCosine is what a candidate must share of all words. Labelled pairs of
	// one event share more.
	minCosine = 0.02
	// minShared is what the rare terms alone must add to the cosine for a
	// neighbour.
	minShared = 0.03
	// minPair is the cosine from which a pair is compared, and surePair that from
	// which it is compared whatever else is near. Between them it must be
	// standOut times the last cosine of either full list: in a large run much is
	// near by chance.
	minPair  = 0.07
	surePair = 0.12
	standOut = 1.6
)

// Neighbour is a near profile with the cosine of all words.
type Neighbour struct {
	ID     int32
	Cosine float32
}

// word is a term of a profile that others have too, with its share of the norm.
type word struct {
	term  int32
	share float32
}

// posting is a profile that has a rare term, with the term's share of its norm.
type posting struct {
	profile int32
	share   float32
}

// search finds the nearest profiles of a run by shared rare terms.
type search struct {
	words [][]word // of each profile
	// rare are of each profile its heaviest words that are not hot, the heaviest
	// first.
	rare    [][]word
	from    []int32 // where the postings of a term begin; one more at the end
	posts   []posting
	tallies sync.Pool
}

// newSearch prepares the search among the profiles that take part.
func newSearch(ps []*Profile, v *vocabulary, each Each, part func(int32) bool) *search {
	s := &search{words: make([][]word, len(ps)), rare: make([][]word, len(ps)), from: make([]int32, len(v.count)+1)}
	s.tallies.New = func() any { return &tally{score: make([]float32, len(ps)), mine: make([]float32, len(v.count))} }
	each(len(ps), func(i int) {
		if part(int32(i)) {
			s.words[i], s.rare[i] = choose(ps[i], v.terms[i], v.count)
		}
	})
	for _, words := range s.rare {
		for _, w := range words {
			s.from[w.term+1]++
		}
	}
	for t := range v.count {
		s.from[t+1] += s.from[t]
	}
	s.posts = make([]posting, s.from[len(v.count)])
	next := slices.Clone(s.from)
	for i, words := range s.rare {
		for _, w := range words {
			s.posts[next[w.term]] = posting{int32(i), w.share}
			next[w.term]++
		}
	}
	return s
}

// choose returns the words of a profile that other profiles have too, and the
// heaviest of them that are not hot.
func choose(p *Profile, terms []int32, count []uint32) (words, rare []word) {
	words = make([]word, 0, len(terms))
	var buf [256]uint64
	order := buf[:0]
	for k := range p.Terms {
		t := &p.Terms[k]
		n := count[terms[k]]
		if n < 2 || t.Kinds&Figure != 0 {
			continue
		}
		if n <= maxPosting {
			// The weight is above 0, so its bits order it; ties stay in the
			// order of the keys.
			order = append(order, uint64(^math.Float32bits(t.W))<<32|uint64(len(words)))
		}
		words = append(words, word{terms[k], t.W / p.norms[allWords]})
	}
	slices.Sort(order)
	rare = make([]word, min(len(order), rareTerms))
	for k := range rare {
		rare[k] = words[uint32(order[k])]
	}
	return words, rare
}

// tally is what one search adds up.
type tally struct {
	score   []float32 // all zero between searches
	touched []int32
	mine    []float32 // by term, of the profile whose neighbours are looked for; all zero between searches
}

// nearest returns the neighbours of profile i, in order of their indices.
func (s *search) nearest(i int) []Neighbour {
	t := s.tallies.Get().(*tally)
	defer s.tallies.Put(t)
	s.add(i, t)
	return s.best(i, t)
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

// add scores the profiles that share rare terms with i, and returns what i itself
// would score.
func (s *search) add(i int, t *tally) (self float32) {
	proposed := 0
	t.touched = t.touched[:0]
	for _, w := range s.rare[i] {
		posts := s.posts[s.from[w.term]:s.from[w.term+1]]
		if proposed += len(posts); proposed > maxProposals {
			break
		}
		self += w.share * w.share
		for _, p := range posts {
			if t.score[p.profile] == 0 {
				t.touched = append(t.touched, p.profile)
			}
			t.score[p.profile] += w.share * p.share
		}
	}
	return self
}

// best takes the profiles with the highest scores and clears the tally.
func (s *search) best(i int, t *tally) []Neighbour {
	var top [nearest]Neighbour
	n, least := 0, float32(minShared)
	for _, j := range t.touched {
		c := Neighbour{j, t.score[j]}
		t.score[j] = 0
		if c.Cosine < least || n == nearest && !nearer(c, top[n-1]) || int(j) == i {
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
		if n == nearest {
			least = top[n-1].Cosine
		}
	}
	out := make([]Neighbour, 0, n)
	for _, w := range s.words[i] {
		t.mine[w.term] = w.share
	}
	for _, c := range top[:n] {
		if c.Cosine = t.cosine(s.words[c.ID]); c.Cosine >= minCosine {
			out = append(out, c)
		}
	}
	for _, w := range s.words[i] {
		t.mine[w.term] = 0
	}
	slices.SortFunc(out, func(a, b Neighbour) int { return int(a.ID - b.ID) })
	return out
}

func nearer(a, b Neighbour) bool {
	return a.Cosine > b.Cosine || a.Cosine == b.Cosine && a.ID < b.ID
}

// cosine returns the cosine of all words with those that lie in the tally.
func (t *tally) cosine(words []word) float32 {
	dot := float32(0)
	for _, w := range words {
		dot += t.mine[w.term] * w.share
	}
	return min(1, dot)
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

// PairsOf lists the candidate pairs in order, each once.
func PairsOf(near [][]Neighbour) []Pair {
	n := 0
	for _, l := range near {
		n += len(l)
	}
	pairs := make([]Pair, 0, n)
	least := make([]float32, len(near))
	for i, l := range near {
		least[i] = leastOf(l)
	}
	for i, l := range near {
		for _, x := range l {
			j := int(x.ID)
			// A pair that is on both lists is taken from the first.
			if x.Cosine >= min(least[i], least[j]) && (j > i || !has(near[j], int32(i))) {
				pairs = append(pairs, Pair{A: min(i, j), B: max(i, j)})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Or(a.A-b.A, a.B-b.B) })
	return pairs
}

// leastOf returns the cosine from which one of the neighbours is compared.
func leastOf(l []Neighbour) float32 {
	if len(l) < nearest {
		return minPair
	}
	last := slices.MinFunc(l, func(a, b Neighbour) int { return cmp.Compare(a.Cosine, b.Cosine) })
	return max(minPair, min(surePair, standOut*last.Cosine))
}

func has(l []Neighbour, id int32) bool {
	_, ok := slices.BinarySearchFunc(l, id, func(n Neighbour, id int32) int { return int(n.ID - id) })
	return ok
}
