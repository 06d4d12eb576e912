// Package sorted works on sorted lists.
package sorted

import "cmp"

// Common counts the elements that two sorted lists share, without branches that
// depend on them. Of elements that repeat as many are shared as both lists have.
func Common[S ~[]T, T cmp.Ordered](a, b S) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i], b[j]
		if x == y {
			n++
		}
		if !(y < x) { // a NaN, which is neither, moves both on
			i++
		}
		if !(x < y) {
			j++
		}
	}
	return n
}
