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

// fitted are the weights of the comparisons, made by the program in fit.
var fitted = Weights{
	Bias: -2.40,
	Weight: [comparisons]float64{
		Cosine:      0.38,
		Contained:   0.92,
		Count:       0.85,
		Names:       0.26,
		Acts:        0.88,
		Things:      1.00,
		TwoActs:     1.08,
		NameAct:     0.26,
		Rare:        1.18,
		OtherName:   -0.69,
		PersonClash: -0.83,
		OtherPlace:  -1.23,
		SameDay:     0.80,
		DayClash:    -0.57,
		DateClash:   -1.64,
		SameNumber:  0.91,
		Values:      1.67,
		OtherValue:  -1.56,
		Moving:      0.48,
		Leap:        -0.88,
		Meets:       -0.22,
		LabelClash:  -0.58,
		Recurrent:   -2.01,
		Unanchored:  -0.77,
		Lone:        -0.23,
		Short:       -1.10,
		Uneven:      -0.16,
	},
}

// Least is the least probability at which passages are of one happening.
const Least = 0.45
