package cluster

// fitted are the weights of the comparisons.
var fitted = Weights{
	Bias: -6.5,
	Weight: [comparisons]float64{
		CosAll: 8, CosLead: 2.5, CosNames: 2.5, CosActions: 1, CosNumbers: 1, CosPlaces: 0.5, NearAll: 0.8,
		SharedDays: 0.8, OtherDays: -0.7, OtherPlaces: -0.5, Gap: -0.6, SameEdition: 1.5, OtherEdition: -8, Short: 0,
	},
}
