package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-3.882, -0.043},
	Weight: [comparisons]float64{
		2.971,  // all words
		0.000,  // opening words
		3.500,  // names
		1.146,  // places
		1.403,  // numbers
		0.000,  // names of the opening covered
		1.738,  // people of the opening covered
		-1.626, // other people
		0.000,  // other places
		-1.107, // foremost name missing
		-0.669, // foremost act missing
		2.166,  // same counts
		-1.868, // other counts
		-2.416, // other counts in the opening
		0.690,  // same days
		-0.003, // other days
		1.371,  // same open dates
		-0.286, // other open dates
		0.949,  // same years
		-0.819, // other years
		-0.591, // a day apart
		-1.452, // two days apart
		-2.321, // up to four days apart
		-0.567, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		1.056,  // the texts alone
		0.213,  // near the same reports
	},
}
