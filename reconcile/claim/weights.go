package claim

// gate decides whether two clauses line up. It is fitted to an editor's findings
// and to pairs that a reader judged (testdata/readings), and printed by
//
//	go test ./reconcile/claim -run TestFit -fit -v
//
// with CONCORD_DATA. Each feature counts from 0 at its least value.
var gate = additive{bias: -5.80, curves: [features]curve{
	fDice:      {at: []float64{0.03, 0.28, 0.52, 0.76, 1}, odds: []float64{0, 0, 0.25, 0.45, 0.52}},
	fContained: {at: []float64{0.14, 0.38, 0.61, 0.85, 1.08}, odds: []float64{0, 0.05, 0.1, 0.35, 0.42}},
	fWords:     {at: []float64{0.69, 1.04, 1.39, 1.73, 2.08}, odds: []float64{0, 0, 0, 0.27, 0.33}},
	fRarest:    {at: []float64{0, 0.38, 0.76, 1.13, 1.51}, odds: []float64{0, 0, 0, 0.18, 0.86}},
	fNames:     {at: []float64{0, 0.25, 0.5, 0.75, 1}, odds: []float64{0, 0.44, 0.44, 0.59, 0.72}},
	fVerbs:     {at: []float64{0, 0.5, 1}, odds: []float64{0, 0.35, 0.35}},
	fSynonyms:  {at: []float64{0, 0.13, 0.25, 0.38, 0.51}, odds: []float64{0, -0.11, -0.17, 0.14, 0}},
	fBigrams:   {at: []float64{0, 0.4, 0.8, 1.21, 1.61}, odds: []float64{0, 0, 0, 0, 0.28}},
	fNumbers:   {at: []float64{0, 0.5, 1}, odds: []float64{0, 0.22, 0.23}},
	fDates:     {at: []float64{0, 0.5, 1}, odds: []float64{0, 1.4, 1.4}},
	fSentence:  {at: []float64{0.02, 0.26, 0.5, 0.73, 0.97}, odds: []float64{0, 1.02, 2.11, 2.53, 2.75}},
	fAround:    {at: []float64{0.01, 0.16, 0.3, 0.44, 0.58}, odds: []float64{0, 0.89, 2.14, 2.28, 2.28}},
	fRank:      {at: []float64{0, 0.87, 1.73, 2.6, 3.47}, odds: []float64{0, -0.4, -0.94, -1.55, -1.72}},
	fMargin:    {at: []float64{-0.5, -0.25, 0, 0.25, 0.5}, odds: []float64{0, 0.37, 0.37, 0.98, 0.98}},
	fHolder:    {at: []float64{-1, 0, 1}, odds: []float64{0, 0.49, 1.17}},
	fQuoted:    {at: []float64{-1, 0, 1}, odds: []float64{0, 0.74, 0.91}},
	fTitle:     {at: []float64{0, 0.25, 0.5, 0.75, 1}, odds: []float64{0, -0.38, -0.55, -0.75, -1.12}},
	fOrder:     {at: []float64{0, 0.23, 0.47, 0.7, 0.94}, odds: []float64{0, -0.44, -0.58, -0.63, -0.67}},
	fShort:     {at: []float64{0.22, 0.34, 0.47, 0.59, 0.71}, odds: []float64{0, -0.2, -0.04, -0.15, 0.27}},
	fRare:      {at: []float64{0.47, 1.1, 1.74, 2.38, 3.01}, odds: []float64{0, 0, 0.67, 1, 1}},
	fFacts:     {at: []float64{0, 0.69, 1.38, 2.06, 2.75}, odds: []float64{0, 0, 0, 0.22, 0.22}},
}}
