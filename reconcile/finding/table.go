package finding

// cells numbers the items of the documents of an event: of each document it holds the
// number of the first item.
type cells []int

// newCells numbers the items of documents that have so many each, and returns how many
// there are.
func newCells(items []int) (first cells, n int) {
	first = make(cells, len(items))
	for d, size := range items {
		first[d] = n
		n += size
	}
	return first, n
}

// of returns the number of an item.
func (c cells) of(s spot) int { return c[s.doc] + s.item }

// table holds something for each item of each document of an event, its zero value
// at first.
type table[T any] struct {
	cells
	list []T
}

// newTable returns a table for documents of so many items each.
func newTable[T any](items []int) table[T] {
	c, n := newCells(items)
	return table[T]{c, make([]T, n)}
}

// at returns the cell of an item.
func (t *table[T]) at(s spot) *T { return &t.list[t.of(s)] }

// surest holds of all ties of two items the surest.
type surest struct {
	cells
	at   map[uint64]int32 // by the numbers of the items
	ties []tie
}

func newSurest(items []int) *surest {
	c, _ := newCells(items)
	return &surest{cells: c, at: map[uint64]int32{}}
}

func (s *surest) key(a, b spot) uint64 { return uint64(s.of(a))<<32 | uint64(s.of(b)) }

// known reports whether two items are tied.
func (s *surest) known(a, b spot) bool {
	_, ok := s.at[s.key(a, b)]
	return ok
}

// add adds a tie, unless one that is as sure is there.
func (s *surest) add(t tie) {
	k := s.key(t.a, t.b)
	n, ok := s.at[k]
	switch {
	case !ok:
		s.at[k] = int32(len(s.ties))
		s.ties = append(s.ties, t)
	case t.p > s.ties[n].p:
		s.ties[n] = t
	}
}

// clauses returns the number of the clauses of each document.
func (b *builder) clauses() []int {
	n := make([]int, len(b.all))
	for d, r := range b.all {
		n[d] = len(r.Clauses)
	}
	return n
}

// tiedItems returns for each of some documents how many items it has up to the last
// that is tied.
func tiedItems(docs int, ties []tie) []int {
	n := make([]int, docs)
	for i := range ties {
		t := &ties[i]
		n[t.a.doc], n[t.b.doc] = max(n[t.a.doc], t.a.item+1), max(n[t.b.doc], t.b.item+1)
	}
	return n
}
