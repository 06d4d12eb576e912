package claim

// gate decides whether two clauses line up. It is fitted to an editor's findings
// and to pairs that a reader judged (testdata/readings), and printed by
//
//	go test ./reconcile/claim -run TestFit -fit -v
//
// with CONCORD_DATA. Each feature counts from 0 at its least value.
var gate = additive{bias: -5.94, curves: [features]curve{
	fDice:     {at: []float64{0.03, 0.28, 0.52, 0.76, 1}, odds: []float64{0, 0, 0.44, 0.73, 0.84}},
	fWords:    {at: []float64{0.69, 1.04, 1.39, 1.73, 2.08}, odds: []float64{0, 0, 0, 0.42, 0.57}},
	fNames:    {at: []float64{0, 0.25, 0.5, 0.75, 1}, odds: []float64{0, 0.25, 0.25, 0.25, 0.25}},
	fVerbs:    {at: []float64{0, 0.5, 1}, odds: []float64{0, 0.39, 0.4}},
	fDates:    {at: []float64{0, 0.5, 1}, odds: []float64{0, 1.44, 1.44}},
	fSentence: {at: []float64{0.02, 0.26, 0.5, 0.73, 0.97}, odds: []float64{0, 1.08, 2.17, 2.55, 2.79}},
	fAround:   {at: []float64{0.01, 0.16, 0.3, 0.44, 0.58}, odds: []float64{0, 0.92, 2.19, 2.31, 2.31}},
	fRank:     {at: []float64{0, 0.87, 1.73, 2.6, 3.47}, odds: []float64{0, -0.39, -0.92, -1.54, -1.71}},
	fMargin:   {at: []float64{-0.5, -0.25, 0, 0.25, 0.5}, odds: []float64{0, 0.41, 0.41, 1.01, 1.05}},
	fHolder:   {at: []float64{-1, 0, 1}, odds: []float64{0, 0.49, 1.17}},
	fQuoted:   {at: []float64{-1, 0, 1}, odds: []float64{0, 0.72, 0.96}},
	fTitle:    {at: []float64{0, 0.25, 0.5, 0.75, 1}, odds: []float64{0, -0.34, -0.49, -0.63, -0.99}},
	fOrder:    {at: []float64{0, 0.23, 0.47, 0.7, 0.94}, odds: []float64{0, -0.43, -0.57, -0.58, -0.64}},
	fRare:     {at: []float64{0.47, 1.1, 1.74, 2.38, 3.01}, odds: []float64{0, 0, 0.65, 1.01, 1.01}},
	fRarest:   {at: []float64{0.59, 1.63, 2.66, 3.69, 4.72}, odds: []float64{0, 0, 0.16, 0.38, 1.04}},
}}
