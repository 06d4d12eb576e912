package claim

import (
	"cmp"
	"math"
	"slices"

	"github.com/newsconcord/concord/normalize/lexicon"
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

// The features of a pair of clauses, in order of gate.
const (
	fBias      = iota
	fCosine    // common words over both, by weight
	fContained // common words over the shorter, by weight
	fWords     // number of common words
	fSentence  // the same as fContained for the sentences
	fNames     // number of common names
	fNumbers   // number of common numbers
	fSynonyms  // words that are synonyms or derived
	fMutual    // each is the other's best
	fHolder    // said by the same, 1, or by others, -1
	fTitle     // share of the common words that stand in a headline
	fOrder     // how far apart they stand in their texts
	features
)

// gate holds the weights of the features: log-odds, fitted by logistic
// regression on labelled findings.
var gate = [features]float64{-6.2, 3.0, 2.2, 2.6, 2.4, 0.9, 1.2, 0.9, 1.1, 0.5, -0.6, -0.4}

const (
	// minPair is the least probability at which clauses are lined up.
	minPair = 0.3
	// maxPartners is how many clauses of the other text one clause lines up
	// with.
	maxPartners = 2
	// minShared is the least share of common words, by weight, that is looked
	// at.
	minShared = 0.12
)

// features of all pairs between two readings.
type scored struct {
	a, b int
	x    [features]float64
	p    float64
	only [2]float64
}

// Align lines up the clauses of two readings: greedy assignment by probability,
// each clause with few partners.
func Align(a, b *Reading) []Pair {
	cand := candidates(a, b)
	slices.SortFunc(cand, func(x, y scored) int {
		return cmp.Or(cmp.Compare(y.p, x.p), x.a-y.a, x.b-y.b)
	})
	usedA, usedB := make([]int, len(a.Clauses)), make([]int, len(b.Clauses))
	var out []Pair
	for _, s := range cand {
		if s.p < minPair {
			break
		}
		if usedA[s.a] >= maxPartners || usedB[s.b] >= maxPartners {
			continue
		}
		usedA[s.a]++
		usedB[s.b]++
		out = append(out, Pair{s.a, s.b, s.p, s.only[0], s.only[1]})
	}
	return out
}

// candidates scores the pairs of clauses that share enough.
func candidates(a, b *Reading) []scored {
	var out []scored
	bestA, bestB := make([]float64, len(a.units)), make([]float64, len(b.units))
	for i := range a.units {
		for j := range b.units {
			s, ok := compare(&a.units[i], &b.units[j])
			if !ok {
				continue
			}
			s.a, s.b = i, j
			s.x[fHolder] = holders(a, b, i, j)
			near := s.x[fCosine] + 0.3*s.x[fSentence]
			bestA[i], bestB[j] = max(bestA[i], near), max(bestB[j], near)
			out = append(out, s)
		}
	}
	for k := range out {
		s := &out[k]
		near := s.x[fCosine] + 0.3*s.x[fSentence]
		if near >= bestA[s.a] {
			s.x[fMutual] += 0.5
		}
		if near >= bestB[s.b] {
			s.x[fMutual] += 0.5
		}
		s.p = logistic(s.x)
	}
	return out
}

func logistic(x [features]float64) float64 {
	z := gate[fBias]
	for i := fBias + 1; i < features; i++ {
		z += gate[i] * x[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// compare computes the features of one pair.
func compare(a, b *unit) (scored, bool) {
	var s scored
	m := match(a.terms, b.terms)
	short := min(a.total, b.total)
	if short == 0 || m.weight < minShared*short || m.words < 1 && len(a.numbers) == 0 {
		return s, false
	}
	s.x[fCosine] = 2 * m.weight / (a.total + b.total)
	s.x[fContained] = m.weight / short
	s.x[fWords] = math.Min(6, float64(m.words)) / 6
	s.x[fNames] = math.Min(3, float64(m.names)) / 3
	s.x[fSynonyms] = m.soft / short
	if m.words > 0 {
		s.x[fTitle] = float64(m.titles) / float64(m.words)
	}
	sm := match(a.sentence, b.sentence)
	s.x[fSentence] = sm.weight / math.Max(1e-9, math.Min(a.sentSum, b.sentSum))
	s.x[fNumbers] = math.Min(2, float64(common(a.numbers, b.numbers))) / 2
	s.x[fOrder] = math.Abs(a.position - b.position)
	s.only = [2]float64{1 - math.Min(1, m.weight/a.total), 1 - math.Min(1, m.weight/b.total)}
	return s, true
}

type matched struct {
	weight, soft         float64
	words, names, titles int
}

// match sums what two lists of terms share: the same roots, then synonyms at a
// part of their weight.
func match(a, b []term) matched {
	var m matched
	var restA, restB [24]term
	na, nb := 0, 0
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i].key < b[j].key:
			if na < len(restA) {
				restA[na] = a[i]
				na++
			}
			i++
		case i == len(a) || a[i].key > b[j].key:
			if nb < len(restB) {
				restB[nb] = b[j]
				nb++
			}
			j++
		default:
			m.weight += (a[i].weight + b[j].weight) / 2
			m.words++
			if a[i].name && b[j].name {
				m.names++
			}
			if a[i].title && b[j].title {
				m.titles++
			}
			i++
			j++
		}
	}
	m.synonyms(restA[:na], restB[:nb])
	return m
}

// softShare is how much of its weight a synonym counts.
const softShare = 0.6

func (m *matched) synonyms(a, b []term) {
	var used [24]bool
	for _, x := range a {
		if x.lemma == 0 || x.name {
			continue
		}
		for k, y := range b {
			if used[k] || y.lemma == 0 || y.name {
				continue
			}
			if r := lexicon.Related(x.lemma, y.lemma); r == lexicon.Synonym || r == lexicon.Derived || r == lexicon.Same || r == lexicon.Hypernym || r == lexicon.Hyponym {
				w := softShare * (x.weight + y.weight) / 2
				m.weight += w
				m.soft += w
				used[k] = true
				break
			}
		}
	}
}

func common(a, b []string) (n int) {
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

// holders compares who says the two clauses.
func holders(a, b *Reading, i, j int) float64 {
	x, y := a.HolderName(i), b.HolderName(j)
	switch {
	case x == "" || y == "":
		return 0
	case a.sameHolder(i, b, j):
		return 1
	}
	return -1
}

// Alike returns the probability that two readings speak of one happening: that
// of their best pair of clauses.
func Alike(a, b *Reading) float64 {
	best := 0.0
	for _, s := range candidates(a, b) {
		best = max(best, s.p)
	}
	return best
}
