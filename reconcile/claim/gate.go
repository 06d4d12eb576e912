package claim

import "math"

// curve is a piecewise linear function: odds[i] at at[i], which ascend, straight
// between them and level outside.
type curve struct{ at, odds []float64 }

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
