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
	Bias: -2.42,
	Weight: [comparisons]float64{
		Cosine:      0.34,
		Contained:   0.87,
		Count:       0.98,
		Names:       0.51,
		Acts:        0.95,
		Things:      1.19,
		TwoActs:     1.12,
		NameAct:     0.18,
		Rare:        0.94,
		OtherName:   -0.69,
		PersonClash: -0.61,
		OtherPlace:  -1.36,
		SameDay:     0.87,
		DayClash:    -0.60,
		DateClash:   -1.54,
		SameNumber:  0.61,
		Values:      1.89,
		OtherValue:  -1.79,
		Moving:      0.58,
		Leap:        -1.15,
		Meets:       -0.13,
		LabelClash:  -2.50,
		Recurrent:   -1.99,
		Unanchored:  -0.80,
		Lone:        -0.24,
		Short:       -1.06,
		Uneven:      -0.20,
	},
}

// ByReason are weights that are set by reason, since hardly any labelled pair has
// them: courts, units and editions with other numbers are other things.
var ByReason = map[int]float64{LabelClash: -2.5}

// Least is the least probability at which passages are of one happening.
const Least = 0.45
