package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-4.442, -1.012},
	Weight: [comparisons]float64{
		3.785,  // all words
		0.919,  // opening words
		3.160,  // names
		0.899,  // places
		1.679,  // numbers
		0.000,  // names of the opening covered
		1.647,  // people of the opening covered
		-1.381, // other people
		-0.208, // other places
		-0.921, // foremost name missing
		-0.352, // foremost act missing
		2.239,  // same counts
		-1.990, // other counts
		-2.436, // other counts in the opening
		0.692,  // same days
		0.000,  // other days
		0.853,  // same open dates
		-0.524, // other open dates
		0.751,  // same years
		-0.732, // other years
		-0.656, // a day apart
		-1.373, // two days apart
		-2.441, // up to four days apart
		-0.543, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		0.683,  // the texts alone
		5.385,  // near the same reports
		0.000,  // few reports near
	},
}
