package cluster

import "slices"

// check compares each member of a cluster of three or more with all the others
// together, and takes out those that do not belong to them: the one that fits
// least first. It returns the cluster of each profile and how many were taken
// out.
func check(of []int, pairs []Pair, k *known, threshold float64) ([]int, int) {
	out, gone := slices.Clone(of), 0
	for _, c := range checked(of, pairs) {
		for _, m := range c.outliers(k, threshold) {
			out[m] = -1 - m
			gone++
		}
	}
	return out, gone
}

// fit is a cluster whose members are checked.
type fit struct {
	members []int
	inside  []Pair // the candidate pairs among them
}

// checked lists the clusters of three or more.
func checked(of []int, pairs []Pair) map[int]*fit {
	size := map[int]int{}
	for _, c := range of {
		size[c]++
	}
	out := map[int]*fit{}
	for i, c := range of {
		if size[c] > 2 {
			if out[c] == nil {
				out[c] = &fit{}
			}
			out[c].members = append(out[c].members, i)
		}
	}
	for _, p := range pairs {
		if c := out[of[p.A]]; c != nil && of[p.A] == of[p.B] {
			c.inside = append(c.inside, p)
		}
	}
	return out
}

// with adds up what one member counts with the others.
type with struct {
	sum  float64
	n    int
	rest float64 // the mean with those that were no candidates
}

// outliers takes members out and returns them.
func (f *fit) outliers(k *known, threshold float64) (out []int) {
	at := make(map[int]*with, len(f.members))
	for _, m := range f.members {
		at[m] = &with{}
	}
	for i := range f.inside {
		p := &f.inside[i]
		for _, m := range [2]int{p.A, p.B} {
			at[m].sum += p.odds()
			at[m].n++
		}
	}
	for i, m := range f.members {
		if at[m].n < len(f.members)-1 {
			at[m].rest = k.rest(f.members, i)
		}
	}
	for len(f.members) > 2 {
		worst, least := -1, threshold
		others := float64(len(f.members) - 1)
		for i, m := range f.members {
			if mean := (at[m].sum + at[m].rest*(others-float64(at[m].n))) / others; mean < least {
				worst, least = i, mean
			}
		}
		if worst < 0 {
			break
		}
		m := f.members[worst]
		f.members = slices.Delete(f.members, worst, worst+1)
		out = append(out, m)
		for i := range f.inside {
			if p := &f.inside[i]; p.A == m || p.B == m {
				o := at[p.A+p.B-m]
				o.sum -= p.odds()
				o.n--
			}
		}
	}
	return out
}
