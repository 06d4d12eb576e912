// Package scratch reuses the memory that one reading of a text needs beside its
// result. What is handed out is zero, so that nothing of a text stays.
package scratch

// Most is the number of tokens of the longest text whose memory is kept: what a
// text of rare size needs is left to the garbage collector.
const Most = 1 << 17

// Zeros returns n zero elements, in the memory of s if they fit. Nobody may use s
// any more.
func Zeros[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// Empty returns no elements, with room for as many as s has. What s holds is
// forgotten, so that nothing is kept alive.
func Empty[T any](s []T) []T {
	clear(s)
	return s[:0]
}
