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
	// others of a cluster. A pair that was never compared counts as the least.
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

// Link groups n profiles by average link: the two clusters with the highest
// mean log-odds over all their pairs are joined while it is above the
// threshold. The result maps each profile to the least member of its cluster.
// Ties are broken by the least members, so that the order of pairs does not
// count. The means of a cluster depend on the pairs of its component alone, that
// is, of the profiles that pairs above -clip connect.
func Link(n int, pairs []Pair, threshold float64) []int {
	l := newLinker(n, pairs)
	for l.queue.Len() > 0 {
		c := heap.Pop(&l.queue).(candidate)
		if c.mean <= threshold {
			break
		}
		if l.alive(c) {
			l.merge(c.a, c.b, threshold)
		}
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
	parent []int
	size   []int
	age    []int          // counts the merges of a cluster
	sum    []map[int]edge // log-odds over the compared pairs to other clusters
	queue  candidates
}

type edge struct {
	sum float64
	n   int
}

type candidate struct {
	a, b       int
	ageA, ageB int
	mean       float64
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

func newLinker(n int, pairs []Pair) *linker {
	l := &linker{parent: make([]int, n), size: make([]int, n), age: make([]int, n), sum: make([]map[int]edge, n)}
	for i := range n {
		l.parent[i], l.size[i] = i, 1
	}
	for _, p := range pairs {
		e := edge{p.odds(), 1}
		if e.sum == -clip {
			continue // as if it had not been compared
		}
		l.set(p.A, p.B, e)
		l.queue = append(l.queue, candidate{a: p.A, b: p.B, mean: e.sum})
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
	e := l.sum[a][b]
	all := l.size[a] * l.size[b]
	return (e.sum - clip*float64(all-e.n)) / float64(all)
}

func (l *linker) merge(a, b int, threshold float64) {
	if b < a {
		a, b = b, a
	}
	l.parent[b] = a
	l.size[a] += l.size[b]
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
		if m := l.mean(a, o); m > threshold {
			x, y := min(a, o), max(a, o)
			heap.Push(&l.queue, candidate{a: x, b: y, ageA: l.age[x], ageB: l.age[y], mean: m})
		}
	}
}

// neighbours lists the clusters that a was compared with, in order.
func (l *linker) neighbours(a int) []int {
	out := make([]int, 0, len(l.sum[a]))
	for o := range l.sum[a] {
		out = append(out, o)
	}
	slices.Sort(out)
	return out
}
