package passage

import "math"

// Weights are the log-odds of the comparisons.
type Weights struct {
	Bias   float64
	Weight [comparisons]float64
}

// Score returns the log-odds that the passages are of one happening.
func (w *Weights) Score(x *Comparison) float64 {
	z := w.Bias
	for i, v := range x {
		z += w.Weight[i] * v
	}
	return z
}

// P returns the probability that the passages are of one happening.
func (p *Pair) P() float64 { return 1 / (1 + math.Exp(-fitted.Score(&p.X))) }

var fitted Weights

// Least is the least probability at which passages are of one happening.
const Least = 0.45
