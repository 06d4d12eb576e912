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
	Bias: -2.44,
	Weight: [comparisons]float64{
		Cosine:      0.37,
		Contained:   0.86,
		Count:       0.98,
		Names:       0.48,
		Acts:        0.89,
		Things:      1.21,
		TwoActs:     1.13,
		NameAct:     0.19,
		Rare:        0.98,
		OtherName:   -0.69,
		PersonClash: -0.56,
		OtherPlace:  -1.35,
		SameDay:     0.82,
		DayClash:    -0.62,
		DateClash:   -1.53,
		SameNumber:  0.77,
		Values:      1.70,
		OtherValue:  -1.63,
		Moving:      0.62,
		Leap:        -1.14,
		Meets:       -0.16,
		LabelClash:  -2.50,
		Recurrent:   -2.03,
		Unanchored:  -0.79,
		Lone:        -0.18,
		Short:       -1.07,
		Uneven:      -0.18,
	},
}

// ByReason are weights that are set by reason, since hardly any labelled pair has
// them: courts, units and editions with other numbers are other things.
var ByReason = map[int]float64{LabelClash: -2.5}

// Least is the least probability at which passages are of one happening.
const Least = 0.45
