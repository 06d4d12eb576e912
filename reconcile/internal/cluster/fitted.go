package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-3.566, -0.095},
	Weight: [comparisons]float64{
		2.915,  // all words
		0.000,  // opening words
		3.420,  // names
		1.093,  // places
		0.785,  // numbers
		0.000,  // names of the opening covered
		1.775,  // people of the opening covered
		-1.600, // other people
		0.000,  // other places
		-1.111, // foremost name missing
		-0.825, // foremost act missing
		2.579,  // same counts
		-1.819, // other counts
		-2.588, // other counts in the opening
		0.434,  // same days
		0.000,  // other days
		1.470,  // same open dates
		-0.482, // other open dates
		0.995,  // same years
		-0.739, // other years
		-0.498, // a day apart
		-1.444, // two days apart
		-2.370, // up to four days apart
		-0.556, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		1.039,  // the texts alone
		0.369,  // near the same reports
	},
}
