package claim

import (
	"slices"
	"sync"
)

// postings list the content words of the stretches of a text, its clauses or its
// sentences, by key: each word once for each stretch that holds it. The words that
// two texts share are found in one pass over both lists, for all pairs of
// stretches at once.
type postings struct {
	list  []posting
	total []float64 // of each stretch: sum of the weights
}

type posting struct {
	key    uint64
	at     int // stretch
	weight float64
}

// reset empties the lists and makes room.
func (p *postings) reset(stretches, words int) {
	p.list = slices.Grow(p.list[:0], words)
	p.total = slices.Grow(p.total[:0], stretches)[:stretches]
	clear(p.total)
}

// add lists a word. Words come in order of their keys, those of one key in order
// of the stretches.
func (p *postings) add(t *term, at int) {
	if n := len(p.list); n > 0 && p.list[n-1].key == t.key && p.list[n-1].at >= at {
		return
	}
	p.list = append(p.list, posting{t.key, at, t.weight})
	if !t.amount {
		p.total[at] += t.weight
	}
}

// run returns the postings from i on that have the key of posting i.
func (p *postings) run(i int) []posting {
	end := i + 1
	for end < len(p.list) && p.list[end].key == p.list[i].key {
		end++
	}
	return p.list[i:end]
}

// overlap holds how much each pair of stretches of two texts shares, by weight.
type overlap struct {
	a, b   *postings
	weight []float64 // a row for each stretch of a
}

// set computes the overlap of two lists. Weights are summed in order of the keys.
func (o *overlap) set(a, b *postings) {
	o.a, o.b = a, b
	n := len(a.total) * len(b.total)
	if cap(o.weight) < n {
		o.weight = make([]float64, n)
	}
	o.weight = o.weight[:n]
	clear(o.weight)
	for i, j := 0, 0; i < len(a.list) && j < len(b.list); {
		switch x, y := a.list[i].key, b.list[j].key; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			xs, ys := a.run(i), b.run(j)
			for _, p := range xs {
				row := o.row(p.at)
				for _, q := range ys {
					row[q.at] += (p.weight + q.weight) / 2
				}
			}
			i, j = i+len(xs), j+len(ys)
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
