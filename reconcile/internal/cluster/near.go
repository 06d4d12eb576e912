package cluster

import (
	"math"
	"slices"
)

// byChance is the rank of the neighbour whose cosine is taken for what is near
// by chance. It stands behind the reports of most events and before the list
// ends. Where fewer are near, nobody can say what is near by chance.
const byChance = 12

// Around is the surroundings of a profile: how much nearer than by chance the
// profiles near it are.
type Around struct {
	ids    []int32 // sorted, with the profile itself
	excess []float32
	norm   float64
	few    bool // too few are near to tell
}

// AroundOf returns the surroundings of profile i from its neighbours. The
// profile itself counts as much as its nearest neighbour.
func AroundOf(i int, near []Neighbour) Around {
	if len(near) <= byChance {
		return Around{few: true}
	}
	var cosines [nearest]float32
	n := 0
	for ; n < min(nearest, len(near)); n++ {
		cosines[n] = near[n].Cosine
	}
	slices.Sort(cosines[:n])
	floor, best := cosines[n-1-byChance], cosines[n-1]
	a := Around{ids: make([]int32, 0, n+1), excess: make([]float32, 0, n+1)}
	put := func(id int32, cosine float32) {
		if e := cosine - floor; e > 0 {
			a.ids, a.excess = append(a.ids, id), append(a.excess, e)
			a.norm += float64(e) * float64(e)
		}
	}
	self := false
	for _, x := range near {
		if int(x.ID) > i && !self {
			put(int32(i), best)
			self = true
		}
		put(x.ID, x.Cosine)
	}
	if !self {
		put(int32(i), best)
	}
	a.norm = math.Sqrt(a.norm)
	return a
}

// alike returns in [0,1] how much of what is near the one is near the other.
func (a *Around) alike(b *Around) float64 {
	if a.norm == 0 || b.norm == 0 {
		return 0
	}
	dot := 0.0
	for i, j := 0, 0; i < len(a.ids) && j < len(b.ids); {
		switch {
		case a.ids[i] < b.ids[j]:
			i++
		case a.ids[i] > b.ids[j]:
			j++
		default:
			dot += float64(a.excess[i]) * float64(b.excess[j])
			i++
			j++
		}
	}
	return min(1, dot/(a.norm*b.norm))
}

// limit bounds the log-odds of the comparisons alone, so that no likeness of
// the texts hides what is near them.
const limit = 6

// Surround sets the comparisons that look at what is near. What is near counts
// only as far as the two segments are likely to be one event by themselves: two
// lone reports of one kind of happening are each other's nearest, too.
func (c *Comparison) Surround(w *Weights, a, b *Around) {
	alone := w.alone(c)
	c[Alone] = max(-limit, min(limit, alone))
	if a.few || b.few {
		c[Few] = 1
		return
	}
	c[Surroundings] = a.alike(b) / (1 + math.Exp(-alone))
}
