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

var gate = weights{bias: -4.21, x: [features]float64{
	fDice:      -0.30,
	fContained: 0.17,
	fWords:     0.95,
	fRarest:    0.81,
	fNames:     1.08,
	fVerbs:     0.24,
	fSynonyms:  -0.09,
	fBigrams:   -0.11,
	fNumbers:   -0.19,
	fDates:     1.83,
	fSentence:  2.89,
	fAround:    3.15,
	fRank:      -0.63,
	fMargin:    1.26,
	fHolder:    0.73,
	fQuoted:    0.77,
	fTitle:     -0.92,
	fOrder:     -0.67,
	fShort:     -0.52,
	fHeading:   0.00,
}}
