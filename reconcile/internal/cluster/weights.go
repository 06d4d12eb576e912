package cluster

// Names of the comparisons, in order.
var Names = [comparisons]string{
	"all words", "opening words", "names", "places", "numbers", "names of the opening covered", "people of the opening covered",
	"other people", "other places", "foremost name missing", "foremost act missing", "same counts", "other counts", "other counts in the opening",
	"same days", "other days", "same open dates", "other open dates", "same years", "other years", "a day apart", "two days apart",
	"up to four days apart", "weeks apart", "same edition", "other edition", "another day of the gathering", "one document", "too few words",
	"the texts alone", "near the same reports", "few reports near",
}

// Weights turn a comparison into log-odds, in two steps: first what the two
// segments say by themselves, then together with what is near them.
type Weights struct {
	// Bias is the log-odds of a candidate pair of which nothing is known, alone
	// and with the surroundings.
	Bias [2]float64
	// Weight is what each comparison adds for a value of 1. Those before Alone
	// make up the first step, Alone and Surroundings the second. Where few
	// reports are near, there is no second step.
	Weight [comparisons]float64
}

// Default returns the weights that are compiled in.
func Default() Weights { return fitted }

// alone returns the log-odds without the surroundings.
func (w *Weights) alone(c *Comparison) float64 {
	sum := w.Bias[0]
	for i, x := range c[:Alone] {
		sum += w.Weight[i] * x
	}
	return sum
}

// Score returns the log-odds that the two are one event.
func (w *Weights) Score(c *Comparison) float64 {
	if c[Few] > 0 {
		return c[Alone]
	}
	return w.Bias[1] + w.Weight[Alone]*c[Alone] + w.Weight[Surroundings]*c[Surroundings]
}

// Sign is +1 for a comparison whose weight can't be negative, -1 for one whose
// weight can't be positive.
func Sign(i int) int {
	switch i {
	case PersonsOther, PlacesOther, NameMissing, ActMissing, CountsOther, CountsOtherLead, DaysOther, DatesOther, YearsOther,
		Gap1, Gap2, Gap4, Gap7, EditionOther, DayOther, OneDocument, Brief:
		return -1
	}
	return 1
}

// Reasoned are the weights that are set by reason, since hardly any labelled
// pair has what they compare.
func Reasoned() map[int]float64 {
	return map[int]float64{EditionSame: 2, EditionOther: -8, DayOther: -8, OneDocument: -8, Brief: -8}
}
