package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-4.600, -1.086},
	Weight: [comparisons]float64{
		4.338,  // all words
		0.684,  // opening words
		2.877,  // names
		0.976,  // places
		1.633,  // numbers
		0.000,  // names of the opening covered
		1.550,  // people of the opening covered
		-1.362, // other people
		-0.180, // other places
		-0.949, // foremost name missing
		-0.369, // foremost act missing
		2.241,  // same counts
		-1.936, // other counts
		-2.475, // other counts in the opening
		0.647,  // same days
		-0.009, // other days
		0.850,  // same open dates
		-0.526, // other open dates
		0.757,  // same years
		-0.780, // other years
		-0.677, // a day apart
		-1.398, // two days apart
		-2.408, // up to four days apart
		-0.524, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		0.668,  // the texts alone
		5.664,  // near the same reports
		0.000,  // few reports near
	},
}
