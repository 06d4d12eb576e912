package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-4.605, -1.083},
	Weight: [comparisons]float64{
		4.329,  // all words
		0.679,  // opening words
		2.888,  // names
		0.974,  // places
		1.632,  // numbers
		0.000,  // names of the opening covered
		1.553,  // people of the opening covered
		-1.365, // other people
		-0.179, // other places
		-0.949, // foremost name missing
		-0.371, // foremost act missing
		2.239,  // same counts
		-1.936, // other counts
		-2.475, // other counts in the opening
		0.645,  // same days
		-0.019, // other days
		0.860,  // same open dates
		-0.507, // other open dates
		0.755,  // same years
		-0.781, // other years
		-0.676, // a day apart
		-1.400, // two days apart
		-2.408, // up to four days apart
		-0.523, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		0.668,  // the texts alone
		5.654,  // near the same reports
		0.000,  // few reports near
	},
}
