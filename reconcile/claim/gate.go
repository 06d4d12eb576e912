package claim

import "math"

// weights are log-odds.
type weights struct {
	bias float64
	x    [features]float64
}

// probability of the pair to line up.
func (w *weights) probability(x *[features]float64) float64 {
	z := w.bias
	for i, v := range x {
		z += w.x[i] * v
	}
	return 1 / (1 + math.Exp(-z))
}

var gate = weights{bias: -4.07, x: [features]float64{
	fDice:      -0.40,
	fContained: 0.21,
	fWords:     0.71,
	fRarest:    0.79,
	fNames:     1.11,
	fVerbs:     0.26,
	fSynonyms:  0.29,
	fBigrams:   -0.04,
	fNumbers:   -0.06,
	fDates:     1.81,
	fSentence:  3.19,
	fAround:    3.33,
	fRank:      -0.62,
	fMargin:    1.29,
	fHolder:    0.45,
	fQuoted:    0.81,
	fTitle:     -0.93,
	fOrder:     -0.72,
	fShort:     -0.51,
	fHeading:   0.00,
}}
