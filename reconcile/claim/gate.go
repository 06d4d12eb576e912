package claim

import "math"

// curve is a piecewise linear function: odds[i] at at[i], which ascend, straight
// between them and level outside.
type curve struct{ at, odds []float64 }

func (c *curve) value(x float64) float64 {
	last := len(c.at) - 1
	if x <= c.at[0] {
		return c.odds[0]
	}
	for i := 1; i <= last; i++ {
		if x < c.at[i] {
			return c.odds[i-1] + (c.odds[i]-c.odds[i-1])*(x-c.at[i-1])/(c.at[i]-c.at[i-1])
		}
	}
	return c.odds[last]
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
