package claim

import (
	"cmp"
	"math"
	"slices"
)

// curve is a piecewise linear function: odds[i] at at[i], which ascend, straight
// between them and level outside.
type curve struct{ at, odds []float64 }

// most is the greatest value of the function.
func (c *curve) most() float64 { return slices.Max(c.odds) }

func (c *curve) value(x float64) float64 {
	at, odds := c.at, c.odds[:len(c.at)]
	if x <= at[0] {
		return odds[0]
	}
	for i := 1; i < len(at); i++ {
		if x < at[i] {
			return odds[i-1] + (odds[i]-odds[i-1])*(x-at[i-1])/(at[i]-at[i-1])
		}
	}
	return odds[len(odds)-1]
}

// additive is a generalized additive model (Hastie and Tibshirani, Generalized
// Additive Models, 1990): each feature adds log-odds by a curve of its own.
type additive struct {
	bias   float64
	curves [features]curve
}

// probability of the pair to line up.
func (m *additive) probability(x *[features]float64) float64 {
	z := m.bias
	for i := range x {
		z += m.curves[i].value(x[i])
	}
	return 1 / (1 + math.Exp(-z))
}

// bound tells of most pairs, from some of their features, that they do not line up.
type bound struct {
	order   [features - 1]int     // all features but the one that is not known, those that add most first
	rest    [features - 1]float64 // what the feature and those behind it add at most, with the unknown one
	unknown float64               // what the unknown one adds at most
	least   float64               // log-odds
}

// newBound returns the bound of a model for a probability, where a feature is not
// known.
func newBound(m *additive, p float64, unknown int) (b bound) {
	known := b.order[:0]
	for i := range m.curves {
		if i != unknown {
			known = append(known, i)
		}
	}
	slices.SortStableFunc(known, func(i, j int) int { return cmp.Compare(m.curves[j].most(), m.curves[i].most()) })
	b.unknown = m.curves[unknown].most()
	rest := b.unknown
	for k, i := range slices.Backward(known) {
		rest += m.curves[i].most()
		b.rest[k] = rest
	}
	const rounding = 1e-9
	b.least = math.Log(p/(1-p)) - m.bias - rounding
	return b
}

// excludes reports whether a pair is less likely to line up, whatever the unknown
// feature is.
func (b *bound) excludes(m *additive, x *[features]float64) bool {
	z := 0.0
	for k, i := range b.order {
		if z+b.rest[k] < b.least {
			return true
		}
		z += m.curves[i].value(x[i])
	}
	return z+b.unknown < b.least
}
