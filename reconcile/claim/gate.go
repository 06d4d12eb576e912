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

// gate decides whether two clauses line up. Its weights are a logistic regression
// on an editor's findings, printed by
//
//	go test ./reconcile/claim -run TestFit -fit -v
//
// with CONCORD_DATA.
var gate = weights{bias: -4.14, x: [features]float64{
	fDice:      -0.42,
	fContained: 0.18,
	fWords:     0.83,
	fRarest:    0.77,
	fNames:     1.08,
	fVerbs:     0.27,
	fSynonyms:  0.33,
	fBigrams:   -0.07,
	fNumbers:   -0.04,
	fDates:     1.80,
	fSentence:  3.14,
	fAround:    3.21,
	fRank:      -0.62,
	fMargin:    1.27,
	fHolder:    0.68,
	fQuoted:    0.81,
	fTitle:     -0.95,
	fOrder:     -0.69,
	fShort:     -0.45,
}}
