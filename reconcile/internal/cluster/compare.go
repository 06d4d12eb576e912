package cluster

import (
	"math"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
)

// The comparisons, in order of [Weights].
const (
	CosAll = iota
	CosLead
	CosNames
	CosActions
	CosNumbers
	CosPlaces
	NearAll     // the cosine against both segments' nearest neighbours
	SharedDays  // they name the same days
	OtherDays   // both name days, none in common
	OtherPlaces // both name places, none in common
	Gap         // weeks between the publication dates, at most 4
	SameEdition // both open with the same edition of a gathering
	OtherEdition
	Short       // one segment is a few words
	OtherDay    // the openings give gatherings different days
	OneDocument // segments of one document, cut where the happening changes
	comparisons
)

// Names of the comparisons, for explanations.
var Names = [comparisons]string{"all words", "headline and lead", "names", "actions", "numbers", "places", "nearest neighbours",
	"same days", "other days", "other places", "publication gap", "same edition", "other edition", "short text", "another day of the gathering", "one document"}

// Vector of comparisons.
type Comparison [comparisons]float64

// Compare compares two profiles. near is the mean of the cosines with the
// nearest neighbours of both.
func Compare(a, b *Profile, near float64) Comparison {
	var c Comparison
	c[CosAll] = root(Cosine(a.All, b.All))
	c[CosLead] = root(Cosine(a.Lead, b.Lead))
	c[CosNames] = root(Cosine(a.Names, b.Names))
	c[CosActions] = root(Cosine(a.Actions, b.Actions))
	c[CosNumbers] = root(Cosine(a.Numbers, b.Numbers))
	c[CosPlaces] = root(Cosine(a.Places, b.Places))
	if near > 0 {
		c[NearAll] = math.Min(2, Cosine(a.All, b.All)/near)
	}
	c[SharedDays], c[OtherDays] = days(a.Days, b.Days)
	if len(a.Places) > 0 && len(b.Places) > 0 && c[CosPlaces] == 0 {
		c[OtherPlaces] = 1
	}
	if a.Published != 0 && b.Published != 0 {
		c[Gap] = math.Min(4, math.Abs(float64(a.Published-b.Published))/7)
	}
	c[SameEdition], c[OtherEdition] = editions(a, b)
	if min(a.Words, b.Words) < 40 {
		c[Short] = 1
	}
	if a.When != "" && b.When != "" && otherDay(a.When, b.When) {
		c[OtherDay] = 1
	}
	if a.Document == b.Document {
		c[OneDocument] = 1
	}
	return c
}

// otherDay reports whether two days differ; an open year fits any.
func otherDay(a, b string) bool {
	if a[5:] != b[5:] {
		return true
	}
	return a[0] != 'X' && b[0] != 'X' && a[:4] != b[:4]
}

// Forbidden reports whether two segments can't be one event whatever else they
// share: another edition of the series, or parts of one document.
func (c Comparison) Forbidden() bool { return c[OtherEdition] > 0 || c[OneDocument] > 0 }

// root spreads small cosines, where the difference between kinds of pairs lies.
func root(x float64) float64 { return math.Sqrt(math.Max(0, x)) }

// days returns the share of common days, and 1 when both name days and none is
// common.
func days(a, b []int) (shared, other float64) {
	if len(a) == 0 || len(b) == 0 {
		return 0, 0
	}
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	if both == 0 {
		return 0, 1
	}
	return float64(both) / float64(min(len(a), len(b))), 0
}

// editions compares the gatherings in the openings: the same edition, or
// another edition of one series.
func editions(a, b *Profile) (same, other float64) {
	for _, x := range a.Main {
		for _, y := range b.Main {
			if OtherEditions(x, y) == value.Equal {
				return 1, 0
			}
		}
	}
	if OtherOnly(a.Main, b.Gatherings) || OtherOnly(b.Main, a.Gatherings) {
		return 0, 1
	}
	return 0, 0
}

// OtherOnly reports whether the text names another edition of what the opening
// reports, and not the same one.
func OtherOnly(main, all []entity.Event) bool {
	other := false
	for _, x := range main {
		for _, y := range all {
			switch OtherEditions(x, y) {
			case value.Equal:
				return false
			case value.Different:
				other = true
			}
		}
	}
	return other
}

// OtherEditions returns Different for two editions of one series, Equal for one
// edition, and Incomparable when the text does not tell.
func OtherEditions(x, y entity.Event) value.Relation {
	if entity.SameSeries(x, y) < 0.8 {
		return value.Incomparable
	}
	switch {
	case x.Edition() > 0 && y.Edition() > 0 && x.Edition() != y.Edition(), x.Year() > 0 && y.Year() > 0 && x.Year() != y.Year():
		return value.Different
	case x.Edition() > 0 && x.Edition() == y.Edition(), x.Year() > 0 && x.Year() == y.Year():
		return value.Equal
	}
	return value.Incomparable
}

// MayBeOne reports whether two names are of one series and not of different
// editions.
func MayBeOne(x, y entity.Event) bool {
	return entity.SameSeries(x, y) >= 0.8 && OtherEditions(x, y) != value.Different
}

// Score returns the log-odds that the two are one event.
func (w *Weights) Score(c Comparison) float64 {
	sum := w.Bias
	for i, x := range c {
		sum += w.Weight[i] * x
	}
	return sum
}

// Weights turn a comparison into log-odds.
type Weights struct {
	Bias   float64
	Weight [comparisons]float64
}
