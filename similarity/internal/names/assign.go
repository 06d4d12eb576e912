package names

import "math"

// assign pairs each row with another column so that the sum of the costs is
// least, and returns the column of each row. There are at least as many
// columns as rows. It is the Hungarian algorithm (Kuhn 1955; Munkres 1957) with
// potentials, O(rows² · columns).
func assign(cost [][]float64) []int {
	rows := len(cost)
	if rows == 0 {
		return nil
	}
	cols := len(cost[0])
	u, v := make([]float64, rows+1), make([]float64, cols+1)
	rowOf, way := make([]int, cols+1), make([]int, cols+1) // 1-based, 0 is none
	for i := 1; i <= rows; i++ {
		rowOf[0] = i
		at := 0
		least := make([]float64, cols+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		used := make([]bool, cols+1)
		for {
			used[at] = true
			row, delta, next := rowOf[at], math.Inf(1), 0
			for j := 1; j <= cols; j++ {
				if used[j] {
					continue
				}
				if c := cost[row-1][j-1] - u[row] - v[j]; c < least[j] {
					least[j], way[j] = c, at
				}
				if least[j] < delta {
					delta, next = least[j], j
				}
			}
			for j := 0; j <= cols; j++ {
				if used[j] {
					u[rowOf[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			at = next
			if rowOf[at] == 0 {
				break
			}
		}
		for at != 0 {
			rowOf[at] = rowOf[way[at]]
			at = way[at]
		}
	}
	out := make([]int, rows)
	for j := 1; j <= cols; j++ {
		if rowOf[j] > 0 {
			out[rowOf[j]-1] = j - 1
		}
	}
	return out
}
