package cluster

// fitted is printed by the program in fit.
var fitted = Weights{
	Bias: [2]float64{-4.233, -0.995},
	Weight: [comparisons]float64{
		3.839,  // all words
		0.690,  // opening words
		3.113,  // names
		1.004,  // places
		1.627,  // numbers
		0.000,  // names of the opening covered
		1.691,  // people of the opening covered
		-1.418, // other people
		-0.161, // other places
		-0.930, // foremost name missing
		-0.405, // foremost act missing
		2.351,  // same counts
		-1.833, // other counts
		-1.914, // other counts in the opening
		0.701,  // same days
		0.000,  // other days
		0.871,  // same open dates
		-0.532, // other open dates
		0.716,  // same years
		-0.706, // other years
		-0.652, // a day apart
		-1.388, // two days apart
		-2.471, // up to four days apart
		-0.537, // weeks apart
		2.000,  // same edition
		-8.000, // other edition
		-8.000, // another day of the gathering
		-8.000, // one document
		-8.000, // too few words
		0.687,  // the texts alone
		5.304,  // near the same reports
		0.000,  // few reports near
	},
}
