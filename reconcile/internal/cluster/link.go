package cluster

import (
	"cmp"
	"container/heap"
	"slices"
)

// Pair is a candidate pair of profiles with its log-odds; A < B.
type Pair struct {
	A, B  int
	Score float64
	// Forbidden says that the two can't be one event.
	Forbidden bool
	// Judged says that somebody found the two to be one event.
	Judged bool
}

const (
	// clip bounds the log-odds of one pair, so that no pair outweighs all
	// others of a cluster.
	clip = 5.0
	// never is the log-odds of a forbidden pair: no mean can outweigh it in a
	// cluster of some hundred.
	never = -1000.0
	// always is the log-odds of a pair judged the same: it is joined before any
	// other.
	always = -never
)

// odds is what the pair counts in a mean.
func (p *Pair) odds() float64 {
	switch {
	case p.Forbidden:
		return never
	case p.Judged:
		return always
	}
	return max(-clip, min(clip, p.Score))
}

// link groups n profiles by average link: the two clusters with the highest
// mean log-odds over all their pairs are joined while it is above the
// threshold. The result maps each profile to the least member of its cluster.
// Ties are broken by the least members, so that the order of pairs does not
// count. Two clusters first queue by the mean of their candidate pairs, which is
// seldom below that of all; the others are looked at when it is their turn.
func link(n int, pairs []Pair, k *known, threshold float64) []int {
	l := newLinker(n, pairs, k)
	for l.queue.Len() > 0 {
		c := heap.Pop(&l.queue).(candidate)
		if c.mean <= threshold {
			break
		}
		if !l.alive(c) {
			continue
		}
		if c.whole {
			l.merge(c.a, c.b, threshold)
			continue
		}
		c.mean, c.whole = l.mean(c.a, c.b), true
		heap.Push(&l.queue, c)
	}
	out := make([]int, n)
	for i := range out {
		out[i] = l.find(i)
	}
	return out
}

// linker is the state of one agglomeration. A cluster is named by its least
// member.
type linker struct {
	parent  []int
	members [][]int32
	age     []int          // counts the merges of a cluster
	sum     []map[int]edge // log-odds over the candidate pairs to other clusters
	queue   candidates
	known   *known
}

type edge struct {
	sum float64
	n   int
}

type candidate struct {
	a, b       int
	ageA, ageB int
	mean       float64
	whole      bool // the mean is of all pairs, not only of the candidates
}

type candidates []candidate

func (q candidates) Len() int { return len(q) }
func (q candidates) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].mean, q[i].mean), q[i].a-q[j].a, q[i].b-q[j].b) < 0
}
func (q candidates) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *candidates) Push(x any)   { *q = append(*q, x.(candidate)) }
func (q *candidates) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func newLinker(n int, pairs []Pair, k *known) *linker {
	l := &linker{parent: make([]int, n), members: make([][]int32, n), age: make([]int, n), sum: make([]map[int]edge, n), known: k}
	for i := range n {
		l.parent[i], l.members[i] = i, []int32{int32(i)}
	}
	for i := range pairs {
		p := &pairs[i]
		e := edge{p.odds(), 1}
		if e.sum == -clip {
			continue // as if it had not been compared
		}
		l.set(p.A, p.B, e)
		l.queue = append(l.queue, candidate{a: p.A, b: p.B, mean: e.sum, whole: true})
	}
	heap.Init(&l.queue)
	return l
}

func (l *linker) set(a, b int, e edge) {
	for range 2 {
		if l.sum[a] == nil {
			l.sum[a] = map[int]edge{}
		}
		l.sum[a][b] = e
		a, b = b, a
	}
}

func (l *linker) find(i int) int {
	for l.parent[i] != i {
		l.parent[i] = l.parent[l.parent[i]]
		i = l.parent[i]
	}
	return i
}

func (l *linker) alive(c candidate) bool {
	return l.parent[c.a] == c.a && l.parent[c.b] == c.b && l.age[c.a] == c.ageA && l.age[c.b] == c.ageB
}

// mean returns the mean log-odds between two clusters.
func (l *linker) mean(a, b int) float64 {
	e, x, y := l.sum[a][b], l.members[a], l.members[b]
	all := len(x) * len(y)
	if all == e.n {
		return e.sum / float64(all)
	}
	return (e.sum + l.known.between(x, y)*float64(all-e.n)) / float64(all)
}

func (l *linker) merge(a, b int, threshold float64) {
	if b < a {
		a, b = b, a
	}
	l.parent[b] = a
	l.members[a] = append(l.members[a], l.members[b]...)
	l.members[b] = nil
	l.age[a]++
	for _, o := range l.neighbours(b) {
		e := l.sum[b][o]
		delete(l.sum[o], b)
		if o == a {
			continue
		}
		x := l.sum[a][o]
		x.sum += e.sum
		x.n += e.n
		l.set(a, o, x)
	}
	delete(l.sum[a], b)
	l.sum[b] = nil
	l.requeue(a, threshold)
}

// requeue offers the merged cluster with each neighbour again.
func (l *linker) requeue(a int, threshold float64) {
	for _, o := range l.neighbours(a) {
		e := l.sum[a][o]
		if m := e.sum / float64(e.n); m > threshold {
			x, y := min(a, o), max(a, o)
			heap.Push(&l.queue, candidate{a: x, b: y, ageA: l.age[x], ageB: l.age[y], mean: m})
		}
	}
}

// neighbours lists the clusters that share candidate pairs with a, in order.
func (l *linker) neighbours(a int) []int {
	out := make([]int, 0, len(l.sum[a]))
	for o := range l.sum[a] {
		out = append(out, o)
	}
	slices.Sort(out)
	return out
}
