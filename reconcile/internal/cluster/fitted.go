package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-4.252, -1.100},
	Weight: [comparisons]float64{
		4.334,  // all words
		0.838,  // opening words
		2.480,  // names
		0.879,  // places
		1.635,  // numbers
		0.000,  // names of the opening covered
		1.480,  // people of the opening covered
		-1.360, // other people
		-0.206, // other places
		-0.909, // foremost name missing
		-0.339, // foremost act missing
		2.178,  // same counts
		-1.933, // other counts
		-2.475, // other counts in the opening
		0.571,  // same days
		-0.069, // other days
		0.713,  // same open dates
		-0.694, // other open dates
		0.698,  // same years
		-0.722, // other years
		-0.455, // a day apart
		-1.473, // two days apart
		-2.711, // up to four days apart
		-0.510, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		0.646,  // the texts alone
		5.438,  // near the same reports
		0.000,  // few reports near
	},
}
