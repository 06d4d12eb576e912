package names

// Learned by the program in fit from labelled pairs of a screening benchmark
// and from testdata/names.jsonl of package similarity.
var personWeights = Weights{
	bias:            4.17,
	near:            -2.53,
	far:             -2.13,
	worst:           -0.38,
	unmet:           -0.19,
	alone:           -0.76,
	aloneShare:      -0.39,
	meets:           0.11,
	initials:        0.25,
	single:          -3.50,
	otherNumbers:    0.00,
	oneNumber:       0.00,
	otherSeries:     0.00,
	otherForms:      0.00,
	otherPlaces:     0.00,
	acronym:         0.00,
	asOne:           -0.64,
	otherScript:     0.45,
	common:          0.00,
	otherGeneration: -6.00,
}

var bodyWeights = Weights{
	bias:            1.57,
	near:            -1.17,
	far:             -1.76,
	worst:           -0.57,
	unmet:           -0.40,
	alone:           0.00,
	aloneShare:      -0.12,
	meets:           0.70,
	initials:        0.00,
	single:          -1.50,
	otherNumbers:    -3.50,
	oneNumber:       -3.00,
	otherSeries:     0.57,
	otherForms:      -1.59,
	otherPlaces:     -1.43,
	acronym:         0.73,
	asOne:           -0.87,
	otherScript:     0.17,
	common:          -1.24,
	otherGeneration: 0.00,
}
