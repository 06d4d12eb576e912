package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-3.928, -0.034},
	Weight: [comparisons]float64{
		3.007,  // all words
		0.000,  // opening words
		3.513,  // names
		1.151,  // places
		1.445,  // numbers
		0.000,  // names of the opening covered
		1.716,  // people of the opening covered
		-1.627, // other people
		0.000,  // other places
		-1.127, // foremost name missing
		-0.641, // foremost act missing
		2.151,  // same counts
		-1.860, // other counts
		-2.419, // other counts in the opening
		0.678,  // same days
		-0.023, // other days
		1.367,  // same open dates
		-0.283, // other open dates
		0.965,  // same years
		-0.834, // other years
		-0.586, // a day apart
		-1.454, // two days apart
		-2.319, // up to four days apart
		-0.565, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		1.060,  // the texts alone
		0.189,  // near the same reports
	},
}
