package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-4.624, -1.168},
	Weight: [comparisons]float64{
		4.339,  // all words
		1.303,  // opening words
		2.949,  // names
		0.871,  // places
		1.823,  // numbers
		0.000,  // names of the opening covered
		1.633,  // people of the opening covered
		-1.369, // other people
		-0.369, // other places
		-0.806, // foremost name missing
		-0.164, // foremost act missing
		2.397,  // same counts
		-1.797, // other counts
		-1.729, // other counts in the opening
		0.710,  // same days
		0.000,  // other days
		0.693,  // same open dates
		-0.556, // other open dates
		0.572,  // same years
		-0.668, // other years
		-0.717, // a day apart
		-1.424, // two days apart
		-2.309, // up to four days apart
		-0.513, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		0.726,  // the texts alone
		4.930,  // near the same reports
		0.000,  // few reports near
	},
}
