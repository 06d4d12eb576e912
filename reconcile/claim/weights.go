package claim

// gate decides whether two clauses line up. It is fitted to an editor's findings
// and to pairs that a reader judged (testdata/readings), and printed by
//
//	go test ./reconcile/claim -run TestFit -fit -v
//
// with CONCORD_DATA. Each feature counts from 0 at its least value.
var gate = additive{bias: -5.23, curves: [features]curve{
	fDice:     {at: []float64{0.04, 0.28, 0.52, 0.76, 1}, odds: []float64{0, 0.16, 0.18, 0.71, 0.89}},
	fWords:    {at: []float64{0.69, 1.07, 1.45, 1.82, 2.2}, odds: []float64{0, 0, 0.17, 0.55, 0.92}},
	fVerbs:    {at: []float64{0, 0.5, 1}, odds: []float64{0, 0.27, 0.31}},
	fDates:    {at: []float64{0, 0.5, 1}, odds: []float64{0, 1.23, 1.37}},
	fSentence: {at: []float64{0.02, 0.26, 0.5, 0.74, 0.99}, odds: []float64{0, 1.39, 2.14, 2.35, 2.68}},
	fAround:   {at: []float64{0.01, 0.17, 0.32, 0.47, 0.62}, odds: []float64{0, 1.1, 2.55, 2.55, 2.55}},
	fRank:     {at: []float64{0, 0.87, 1.73, 2.6, 3.47}, odds: []float64{0, -0.43, -1.12, -1.78, -2.04}},
	fMargin:   {at: []float64{-0.5, -0.25, 0, 0.25, 0.5}, odds: []float64{0, 0.36, 0.52, 0.88, 1.12}},
	fHolder:   {at: []float64{-1, 0, 1}, odds: []float64{0, 0.39, 1.06}},
	fQuoted:   {at: []float64{-1, 0, 1}, odds: []float64{0, 0.38, 0.51}},
	fTitle:    {at: []float64{0, 0.25, 0.5, 0.75, 1}, odds: []float64{0, -0.1, -0.1, -0.2, -0.65}},
	fOrder:    {at: []float64{0, 0.23, 0.47, 0.7, 0.94}, odds: []float64{0, -0.59, -0.68, -0.68, -1.1}},
	fRare:     {at: []float64{0.47, 1.11, 1.75, 2.39, 3.03}, odds: []float64{0, 0, 0.5, 0.69, 0.69}},
	fRarest:   {at: []float64{0.59, 1.63, 2.67, 3.71, 4.75}, odds: []float64{0, 0, 0, 0, 0.91}},
	fRun:      {at: []float64{0, 0.6, 1.2, 1.8, 2.4}, odds: []float64{0, 0.12, 0.25, 0.68, 0.79}},
	fBigrams:  {at: []float64{0, 0.4, 0.8, 1.21, 1.61}, odds: []float64{0, -0.28, -0.61, -0.72, -0.28}},
	fPolarity: {at: []float64{0, 1}, odds: []float64{0, -0.34}},
}}
