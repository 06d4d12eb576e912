package cluster

// fitted are the weights of the comparisons, made by the program in fit from
// labelled articles. The last ones are set by reason, since hardly any labelled pair
// has them: editions, the day of a gathering, parts of one document.
var fitted = Weights{
	Bias: -7.4,
	Weight: [comparisons]float64{
		CosAll: 4.0, CosLead: 3.0, CosNames: 4.6, CosActions: 0, CosNumbers: 1.7, CosPlaces: 0.4, NearAll: 1.1,
		SharedDays: 1.0, OtherDays: -0.3, OtherPlaces: -0.3, Gap: -3.3, SameEdition: 2, Short: 0.3,
		OtherEdition: -8, OtherDay: -5, OneDocument: -8,
	},
}
