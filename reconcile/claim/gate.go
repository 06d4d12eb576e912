package claim

import (
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

// atMost is the greatest probability of the pair to line up, whatever the given
// feature is. It is a little above what probability computes of the same numbers.
func (m *additive) atMost(x *[features]float64, unknown int) float64 {
	const rounding = 1e-9
	z := m.bias + m.curves[unknown].most() + rounding
	for i := range x {
		if i != unknown {
			z += m.curves[i].value(x[i])
		}
	}
	return 1 / (1 + math.Exp(-z))
}
