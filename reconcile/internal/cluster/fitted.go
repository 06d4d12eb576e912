package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-3.928, -0.030},
	Weight: [comparisons]float64{
		3.002,  // all words
		0.000,  // opening words
		3.513,  // names
		1.147,  // places
		1.442,  // numbers
		0.000,  // names of the opening covered
		1.720,  // people of the opening covered
		-1.609, // other people
		0.000,  // other places
		-1.124, // foremost name missing
		-0.640, // foremost act missing
		2.150,  // same counts
		-1.854, // other counts
		-2.421, // other counts in the opening
		0.683,  // same days
		-0.017, // other days
		1.370,  // same open dates
		-0.286, // other open dates
		0.956,  // same years
		-0.833, // other years
		-0.583, // a day apart
		-1.451, // two days apart
		-2.321, // up to four days apart
		-0.566, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		1.061,  // the texts alone
		0.176,  // near the same reports
	},
}
