package claim

import (
	"slices"
	"sync"
)

// postings list the content words of the stretches of a text, its clauses or its
// sentences, by key: each word once for each stretch that holds it. The words that
// two texts share are found once for all lists and all pairs of stretches.
type postings struct {
	list  []posting
	start []int32   // of each word of the text: where its postings begin
	total []float64 // of each stretch: sum of the weights
}

type posting struct {
	at     int // stretch
	weight float64
}

// reset empties the lists and makes room.
func (p *postings) reset(stretches, words int) {
	p.list, p.start = slices.Grow(p.list[:0], words), p.start[:0]
	p.total = slices.Grow(p.total[:0], stretches)[:stretches]
	clear(p.total)
}

// next begins the postings of the next word.
func (p *postings) next() { p.start = append(p.start, int32(len(p.list))) }

// add lists a stretch that holds the word, in order of the stretches.
func (p *postings) add(t *term, at int) {
	if n := len(p.list); n > int(p.start[len(p.start)-1]) && p.list[n-1].at >= at {
		return
	}
	p.list = append(p.list, posting{at, t.weight})
	if !t.amount {
		p.total[at] += t.weight
	}
}

// of returns the postings of a word.
func (p *postings) of(word int) []posting {
	if word+1 == len(p.start) {
		return p.list[p.start[word]:]
	}
	return p.list[p.start[word]:p.start[word+1]]
}

// sharedWords appends the words that two texts share, by their places in the ascending
// keys of either, to an empty list.
func sharedWords(a, b []uint64, out [][2]int32) [][2]int32 {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i], b[j]
		if x == y {
			out = append(out, [2]int32{int32(i), int32(j)})
		}
		if x <= y {
			i++
		}
		if y <= x {
			j++
		}
	}
	return out
}

// overlap holds how much each pair of stretches of two texts shares, by weight.
type overlap struct {
	a, b   *postings
	weight []float64 // a row for each stretch of a
}

// set computes the overlap of two lists, given the words that their texts share.
// Weights are summed in order of the keys.
func (o *overlap) set(a, b *postings, shared [][2]int32) {
	o.a, o.b = a, b
	n := len(a.total) * len(b.total)
	if cap(o.weight) < n {
		o.weight = make([]float64, n)
	}
	o.weight = o.weight[:n]
	clear(o.weight)
	for _, word := range shared {
		ys := b.of(int(word[1]))
		for _, p := range a.of(int(word[0])) {
			row := o.row(p.at)
			for _, q := range ys {
				row[q.at] += (p.weight + q.weight) / 2
			}
		}
	}
}

// row returns what stretch i of the first text shares with each of the second.
func (o *overlap) row(i int) []float64 {
	n := len(o.b.total)
	return o.weight[i*n : (i+1)*n]
}

// dice is the share of the common words of two stretches, by weight.
func (o *overlap) dice(i, j int) float64 {
	both := o.a.total[i] + o.b.total[j]
	if both == 0 {
		return 0
	}
	return 2 * o.row(i)[j] / both
}

// overlaps is what a pair of readings shares, and the memory to compute it in.
type overlaps struct {
	clauses, sentences, passages overlap
	shared                       [][2]int32 // words of the two texts
	pairs                        []scored
	rest                         [2]leftover
	logs                         logs
	rows                         rows
	used                         []uint8 // of each clause of either text
	best                         []ranked
	out                          []Pair
}

var overlapPool = sync.Pool{New: func() any { return new(overlaps) }}

// mostShared is the number of pairs of stretches of the longest texts whose memory
// is kept.
const mostShared = 1 << 17

// release gives the memory back, unless a text was of rare size.
func (o *overlaps) release() {
	if max(len(o.clauses.weight), len(o.sentences.weight), len(o.pairs), len(o.logs.value)) > mostShared {
		return
	}
	o.rest = [2]leftover{} // keeps no terms
	o.clauses.a, o.clauses.b, o.sentences.a, o.sentences.b, o.passages.a, o.passages.b = nil, nil, nil, nil, nil, nil
	overlapPool.Put(o)
}
