// Package scratch lends slices that one reading of a text needs and the next
// can use again. What comes back is zero, so that nothing of a text stays.
package scratch

import "sync"

// most is the number of elements of the longest slice that is kept: what a
// text of rare size needs is left to the garbage collector.
const most = 1 << 17

// Slices lends slices of one type. The zero value is ready for use, by several
// goroutines.
type Slices[T any] struct{ pool sync.Pool }

// Get returns n zero elements, perhaps with room for more.
func (s *Slices[T]) Get(n int) []T {
	if v, ok := s.pool.Get().(*[]T); ok && cap(*v) >= n {
		return (*v)[:n]
	}
	return make([]T, n)
}

// Put takes a slice back, which nobody may use any more. Elements behind its
// length must be zero.
func (s *Slices[T]) Put(v []T) {
	if cap(v) == 0 || cap(v) > most {
		return
	}
	clear(v)
	v = v[:0]
	s.pool.Put(&v)
}
