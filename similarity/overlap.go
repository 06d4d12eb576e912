package similarity

import (
	"slices"

	"github.com/newsconcord/concord/normalize/text"
)

// ShingleOverlap is how much two texts share, counted in distinct shingles.
type ShingleOverlap struct {
	A, B   int // distinct shingles of each
	Shared int
}

// Compare returns the overlap of two texts.
func (s Shingles) Compare(o Shingles) ShingleOverlap {
	var set shingleSet
	set.fill(s)
	out := ShingleOverlap{A: set.n}
	out.Shared, out.B = set.count(o)
	return out
}

// Jaccard returns the shared part of all shingles of both, in [0,1]; texts
// without shingles share nothing.
func (o ShingleOverlap) Jaccard() float64 { return ratio(o.Shared, o.A+o.B-o.Shared) }

// OfA returns the part of the first text that stands in the second: its
// containment, in [0,1].
func (o ShingleOverlap) OfA() float64 { return ratio(o.Shared, o.A) }

// OfB returns the part of the second text that stands in the first.
func (o ShingleOverlap) OfB() float64 { return ratio(o.Shared, o.B) }

// Swap returns the overlap with the texts exchanged.
func (o ShingleOverlap) Swap() ShingleOverlap {
	return ShingleOverlap{A: o.B, B: o.A, Shared: o.Shared}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// shingleSet is a set of hashes with open addressing, kept for reuse. Which
// members one count has met is noted by a number instead of being cleared.
type shingleSet struct {
	keys  []uint64 // 0 is free; the hash 0 is stored as 1
	met   []uint32
	round uint32
	n     int // members
}

// fill makes s the contents of the set.
func (t *shingleSet) fill(s Shingles) {
	size := 16
	for size < 2*len(s) {
		size *= 2
	}
	if size > cap(t.keys) {
		t.keys, t.met = make([]uint64, size), make([]uint32, size)
	} else {
		t.keys, t.met = t.keys[:size], t.met[:size]
		clear(t.keys)
		clear(t.met)
	}
	t.n, t.round = 0, 0
	for _, h := range s {
		if i, ok := t.slot(max(h, 1)); !ok {
			t.keys[i] = max(h, 1)
			t.n++
		}
	}
}

// slot returns where a hash stands or would stand.
func (t *shingleSet) slot(h uint64) (int, bool) {
	mask := len(t.keys) - 1
	for i := int(h) & mask; ; i = (i + 1) & mask {
		switch t.keys[i] {
		case h:
			return i, true
		case 0:
			return i, false
		}
	}
}

// shared returns how many members of the set stand in s.
func (t *shingleSet) shared(s Shingles) int {
	t.round++
	n := 0
	for _, h := range s {
		if i, ok := t.slot(max(h, 1)); ok && t.met[i] != t.round {
			t.met[i] = t.round
			n++
		}
	}
	return n
}

// count returns how many members stand in s, and the distinct members of s.
func (t *shingleSet) count(s Shingles) (shared, distinct int) {
	var other shingleSet
	other.fill(s)
	return t.shared(s), other.n
}

// Run is a passage that stands in two texts with the same words.
type Run struct {
	A, B text.Span
}

// maxRuns bounds the runs that [Runs] returns.
const maxRuns = 1000

// Runs returns the passages of a text, five words or longer, that stand in
// another too, in order of the first text and without overlap there. Each is the
// longest from where it starts; of several places in the second text it takes
// the longest, then the first. Words are compared by their folded forms, not by
// hashes: what it returns is proof. At most 1,000 runs are returned.
func Runs(a, b []text.Token) []Run {
	x, y := words(a), words(b)
	// The places of each shingle of the second text: the first, and of each place
	// the next.
	grams := ShinglesOf(y)
	first, next := make(map[uint64]int32, len(grams)), make([]int32, len(grams))
	for j := len(grams) - 1; j >= 0; j-- {
		next[j] = first[grams[j]] - 1
		first[grams[j]] = int32(j + 1)
	}
	var out []Run
	for i, grams := 0, ShinglesOf(x); i < len(grams) && len(out) < maxRuns; {
		best, where := 0, 0
		for j, n := first[grams[i]]-1, 0; j >= 0 && n < maxPlaces; j, n = next[j], n+1 {
			if n := same(x[i:], y[j:]); n > best {
				best, where = n, int(j)
			}
		}
		if weightOf(x[i:i+best]) < shingleWeight { // none, or another text with the same hash
			i++
			continue
		}
		out = append(out, Run{cover(x[i : i+best]), cover(y[where : where+best])})
		i += best
	}
	return out
}

// maxPlaces bounds the places of one run that are tried, so that a text that
// repeats itself costs no more than linear time.
const maxPlaces = 16

// words returns the tokens that count.
func words(tokens []text.Token) []text.Token {
	if !slices.ContainsFunc(tokens, func(t text.Token) bool { return unitWeight(&t) == 0 }) {
		return tokens
	}
	out := make([]text.Token, 0, len(tokens))
	for i := range tokens {
		if unitWeight(&tokens[i]) > 0 {
			out = append(out, tokens[i])
		}
	}
	return out
}

func weightOf(ts []text.Token) int {
	n := 0
	for i := range ts {
		n += unitWeight(&ts[i])
	}
	return n
}

// same returns how many words at the start of both are the same.
func same(x, y []text.Token) int {
	n := 0
	for n < len(x) && n < len(y) && x[n].Norm == y[n].Norm {
		n++
	}
	return n
}

func cover(ts []text.Token) text.Span {
	return text.Span{Start: ts[0].Start, End: ts[len(ts)-1].End}
}
