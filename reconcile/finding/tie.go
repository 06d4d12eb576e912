package finding

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/reconcile/claim"
)

// spot is an item of one document: a clause, a date, a quotation.
type spot struct{ doc, item int }

// tie is a pair of items of two documents that are about the same.
type tie struct {
	a, b         spot
	p            float64
	onlyA, onlyB float64
	lone         bool // an act or a figure ties them, their clauses do not
}

// line is a group of items, one of each document at most, that are about the
// same.
type line struct {
	spots []spot
	ties  []tie
}

// confidence is that of the best tie.
func (l *line) confidence() float64 { return l.ties[0].p }

// manyReports is how many reports of an event are all lined up with each other.
// Of more, each is lined up with as many: half of them the richest reports of
// the event, half the next ones in order. So the work grows with the number of
// reports, not with its square, and every fact that a rich report has is still
// met by all.
const manyReports = 12

// choose finds the richest reports.
func (b *builder) choose() {
	order := make([]int, len(b.all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return len(b.all[y].Clauses) - len(b.all[x].Clauses) })
	b.rich = make([]bool, len(b.all))
	for _, d := range order[:min(len(order), manyReports/2)] {
		b.rich[d] = true
	}
}

// met reports whether two documents are lined up.
func (b *builder) met(x, y int) bool {
	return len(b.all) <= manyReports+1 || max(x-y, y-x) <= manyReports/2 || b.rich[x] || b.rich[y]
}

// partners returns the pairs of documents that are lined up, found in time linear
// in their number.
func (b *builder) partners() [][2]int {
	if b.pairs != nil {
		return b.pairs
	}
	n, near := len(b.all), manyReports/2
	var rich []int
	for d := range b.all {
		if b.rich[d] {
			rich = append(rich, d)
		}
	}
	for i := range b.all {
		if n <= manyReports+1 || b.rich[i] {
			for j := i + 1; j < n; j++ {
				b.pairs = append(b.pairs, [2]int{i, j})
			}
			continue
		}
		for j := i + 1; j < min(n, i+near+1); j++ {
			b.pairs = append(b.pairs, [2]int{i, j})
		}
		for _, j := range rich {
			if j > i+near {
				b.pairs = append(b.pairs, [2]int{i, j})
			}
		}
	}
	b.cut.Pairs = n*(n-1)/2 - len(b.pairs)
	return b.pairs
}

// clauseTies lines up the clauses of the documents.
func (b *builder) clauseTies() []tie {
	pairs, n := make([][]claim.Pair, len(b.partners())), 0
	for i, d := range b.partners() {
		pairs[i] = claim.Align(b.all[d[0]], b.all[d[1]])
		n += len(pairs[i])
	}
	out := make([]tie, 0, n)
	for i, d := range b.partners() {
		for _, p := range pairs[i] {
			out = append(out, tie{a: spot{d[0], p.A}, b: spot{d[1], p.B}, p: p.P, onlyA: p.OnlyA, onlyB: p.OnlyB})
		}
	}
	slices.SortFunc(out, compareTies)
	return out
}

// compareTies orders ties of clauses before others, then by probability and by place.
func compareTies(x, y tie) int {
	if x.lone != y.lone {
		if y.lone {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(y.p, x.p), x.a.doc-y.a.doc, x.b.doc-y.b.doc, x.a.item-y.a.item, x.b.item-y.b.item)
}

// strengths are the probabilities of ties by their items, made when one is asked for:
// that two reports meet tells of most events all that there is.
type strengths struct {
	ties []tie
	at   map[[2]spot]float64
}

// of returns the probability of the tie of two items in either order, 0 for none.
func (s *strengths) of(x, y spot) float64 {
	if s.at == nil {
		s.at = make(map[[2]spot]float64, len(s.ties))
		for _, t := range s.ties {
			s.at[[2]spot{t.a, t.b}] = t.p
		}
	}
	if x.doc > y.doc {
		x, y = y, x
	}
	return s.at[[2]spot{x, y}]
}

// lines merges sorted ties into groups: a third document joins when it is surely
// tied to the items of the group that it was lined up with.
func (b *builder) lines(ties []tie) []*line {
	tied := strengths{ties: ties}
	at := newTable[*line](tiedItems(len(b.all), ties))
	var out []*line
	for _, t := range ties {
		inA, inB := at.at(t.a), at.at(t.b)
		la, lb := *inA, *inB
		switch {
		case la == nil && lb == nil:
			l := &line{spots: []spot{t.a, t.b}, ties: []tie{t}}
			*inA, *inB = l, l
			out = append(out, l)
		case la != nil && la == lb:
			la.ties = append(la.ties, t)
		case la != nil && lb == nil && b.joins(t.b, la, &tied):
			la.spots, la.ties = append(la.spots, t.b), append(la.ties, t)
			*inB = la
		case lb != nil && la == nil && b.joins(t.a, lb, &tied):
			lb.spots, lb.ties = append(lb.spots, t.a), append(lb.ties, t)
			*inA = lb
		case la == nil || lb == nil:
			if len(b.all) <= fewReports || t.p >= sureSecond {
				out = append(out, &line{spots: []spot{t.a, t.b}, ties: []tie{t}})
			}
		}
	}
	for _, l := range out {
		slices.SortFunc(l.spots, func(x, y spot) int { return x.doc - y.doc })
	}
	return out
}

const (
	// sureThird is how surely, on average, a third document's item must be tied to
	// those of a line to join it; sureMany is the same where there are more than a
	// few reports, which are told in groups, not in pairs.
	sureThird = 0.85
	sureMany  = 0.5
	// sureSecond is how surely an item that stands in a line must be tied to
	// another one besides, where there are more than a few reports: the more there
	// are, the more often a clause meets one that is half like it.
	sureSecond = 0.5
	fewReports = 3
)

// joins reports whether the item is tied, on average, to the items of the line
// whose documents its own met, and of a document that the line does not have.
func (b *builder) joins(s spot, l *line, tied *strengths) bool {
	sum, n := 0.0, 0
	for _, o := range l.spots {
		switch {
		case o.doc == s.doc:
			return false
		case b.met(o.doc, s.doc):
			sum, n = sum+tied.of(o, s), n+1
		}
	}
	sure := sureThird
	if len(b.all) > fewReports {
		sure = sureMany
	}
	return sum >= sure*float64(n)
}

// tied reports whether two items, or items next to them, are tied.
func (s *strengths) tied(a, b spot) bool {
	for da := -1; da <= 1; da++ {
		for db := -1; db <= 1; db++ {
			if s.of(spot{a.doc, a.item + da}, spot{b.doc, b.item + db}) > 0 {
				return true
			}
		}
	}
	return false
}
