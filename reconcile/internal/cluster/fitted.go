package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-4.592, -1.061},
	Weight: [comparisons]float64{
		4.214,  // all words
		0.746,  // opening words
		2.973,  // names
		0.951,  // places
		1.639,  // numbers
		0.000,  // names of the opening covered
		1.581,  // people of the opening covered
		-1.375, // other people
		-0.182, // other places
		-0.938, // foremost name missing
		-0.361, // foremost act missing
		2.237,  // same counts
		-1.951, // other counts
		-2.465, // other counts in the opening
		0.639,  // same days
		-0.008, // other days
		0.862,  // same open dates
		-0.504, // other open dates
		0.750,  // same years
		-0.770, // other years
		-0.679, // a day apart
		-1.377, // two days apart
		-2.415, // up to four days apart
		-0.528, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		0.674,  // the texts alone
		5.561,  // near the same reports
		0.000,  // few reports near
	},
}
