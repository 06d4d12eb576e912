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
	Bias: -2.61,
	Weight: [comparisons]float64{
		Cosine:      0.45,
		Contained:   0.78,
		Count:       0.89,
		Names:       0.50,
		Acts:        0.99,
		Things:      1.19,
		TwoActs:     1.05,
		NameAct:     0.28,
		Rare:        1.13,
		OtherName:   -0.67,
		PersonClash: -0.56,
		OtherPlace:  -1.49,
		SameDay:     0.96,
		DayClash:    -0.56,
		DateClash:   -1.77,
		SameNumber:  0.57,
		Values:      2.03,
		OtherValue:  -1.89,
		Moving:      0.72,
		Leap:        -1.29,
		Meets:       -0.17,
		LabelClash:  -2.50,
		Recurrent:   -2.06,
		Unanchored:  -0.99,
		Lone:        -0.18,
		Short:       -0.99,
		Uneven:      -0.19,
	},
}

// ByReason are weights that are set by reason, since hardly any labelled pair has
// them: courts, units and editions with other numbers are other things.
var ByReason = map[int]float64{LabelClash: -2.5}

// least is the least probability at which passages are of one happening, and
// leastApart that at which they are though their values differ: a false
// discrepancy costs more than a miss.
const (
	least      = 0.40
	leastApart = 0.52
)

// Same reports whether the passages are of one happening.
func (p *Pair) Same() bool { return p.SameBy(&fitted) }

// SameBy is [Pair.Same] with other weights.
func (p *Pair) SameBy(w *Weights) bool {
	at := least
	if p.Differs() {
		at = leastApart
	}
	return w.Score(&p.X) >= math.Log(at/(1-at))
}
