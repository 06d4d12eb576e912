package finding

// table holds something for each item of each document of an event, its zero value
// at first.
type table[T any] struct {
	start []int // of each document: the cell of its first item
	cells []T
}

// newTable returns a table for documents of so many items each.
func newTable[T any](items []int) table[T] {
	t := table[T]{start: make([]int, len(items))}
	n := 0
	for d, size := range items {
		t.start[d] = n
		n += size
	}
	t.cells = make([]T, n)
	return t
}

// at returns the cell of an item.
func (t *table[T]) at(s spot) *T { return &t.cells[t.start[s.doc]+s.item] }

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
