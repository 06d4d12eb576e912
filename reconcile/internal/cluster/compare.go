package cluster

import (
	"cmp"
	"math"
)

// The comparisons, in order of [Weights]. Those up to OneDocument look at the two
// segments alone; the last ones also at what is near them.
const (
	Text            = iota // cosine of all words, square root
	LeadWords              // cosine of the words of the openings
	NamesShared            // cosine of names
	PlacesShared           // cosine of places
	FiguresShared          // cosine of numbers with the word behind them
	NamesCovered           // names of one opening that the other text holds
	PersonsCovered         // people of one opening that the other text holds
	PersonsOther           // both openings name people, and the other text holds none of one side's
	PlacesOther            // both name places, none in common
	NameMissing            // the foremost name of each first sentence is not in the other text
	ActMissing             // the foremost act of each opening is not in the other text
	CountsSame             // the same number of the same thing
	CountsOther            // other numbers of the same thing
	CountsOtherLead        // the same, both in the openings
	DaysSame               // share of days in common
	DaysOther              // both name days, none in common
	DatesSame              // share of dates in common that the text leaves open
	DatesOther             // both have such dates, none in common
	YearsSame              // share of years in common
	YearsOther             // both name years, none in common
	Gap1                   // published a day apart or more
	Gap2                   // two days or more
	Gap4                   // up to four days
	Gap7                   // each further week, at most four
	EditionSame            // both open with the same edition of a gathering
	EditionOther           // with another edition of one series; half if one only mentions it
	DayOther               // the openings give a gathering different days, the square of weeks, at most one
	OneDocument            // segments of one document, cut where the happening changes
	Brief                  // one has too few words to tell: it may be suggested, but joins nothing
	Alone                  // log-odds by all comparisons above
	Surroundings           // the same segments are near both
	Few                    // too few reports are near either to tell: the texts alone decide
	comparisons
)

// Comparison is the value of each comparison of a pair, mostly in [0,1]. What a
// text does not tell is 0 in both the comparison for and the one against: it
// is its own level and speaks for nothing.
type Comparison [comparisons]float64

// Compare compares two profiles that were weighed. It leaves the comparisons
// with the surroundings at 0.
func Compare(a, b *Profile) Comparison {
	var o sums
	common(a, b, o.add)
	return compare(a, b, o.overlap(a, b))
}

func compare(a, b *Profile, o overlap) Comparison {
	var c Comparison
	c[Text] = math.Sqrt(o.cosine[allWords])
	c[LeadWords] = math.Sqrt(o.cosine[leadWords])
	c[NamesShared] = math.Sqrt(o.cosine[allNames])
	c[PlacesShared] = math.Sqrt(o.cosine[places])
	c[FiguresShared] = math.Sqrt(o.cosine[figures])
	c[NamesCovered] = o.covered[leadNames]
	c[PersonsCovered] = o.covered[leadPersons]
	c[PersonsOther] = none(a, b, leadPersons, o.covered[leadPersons])
	c[PlacesOther] = none(a, b, places, o.cosine[places])
	c[NameMissing] = o.missing[titleNames]
	c[ActMissing] = o.missing[leadActs]
	c[CountsSame], c[CountsOther], c[CountsOtherLead] = compareCounts(a.Counts, b.Counts)
	c[DaysSame], c[DaysOther] = compareSets(a.Days, b.Days)
	c[DatesSame], c[DatesOther] = compareSets(a.Partial, b.Partial)
	c[YearsSame], c[YearsOther] = compareSets(a.Years, b.Years)
	if a.Published != 0 && b.Published != 0 {
		c.gap(math.Abs(float64(a.Published - b.Published)))
	}
	c[EditionSame], c[EditionOther] = editions(a, b)
	if a.When != "" && b.When != "" {
		c[DayOther] = daysApart(a.When, b.When)
	}
	if c[Text] >= nearCopy && min(a.Words, b.Words) >= copyWords {
		// The same story with another number: what differs is for the
		// findings to tell.
		c[EditionOther], c[DayOther] = 0, 0
	}
	if a.Document != "" && a.Document == b.Document {
		c[OneDocument] = 1
	}
	if min(a.Words, b.Words) < minWords {
		c[Brief] = 1
	}
	return c
}

// nearCopy is the likeness from which on two texts are one story. Reports of two
// editions of a series, by one outlet and with one background, stay below it.
// Of fewer than copyWords words no text is a story.
const (
	nearCopy  = 0.9
	copyWords = 40
)

// minWords is how many words a text must have to join an event.
const minWords = 15

// gap spreads the days between two dates of publication over levels, so that the
// fit and not a formula says how fast the evidence grows.
func (c *Comparison) gap(days float64) {
	c[Gap1] = min(1, days)
	c[Gap2] = max(0, min(1, days-1))
	c[Gap4] = max(0, min(2, days-2)) / 2
	c[Gap7] = max(0, min(4, (days-4)/7))
}

// none returns 1 when both sides have terms of the role and what they share is 0.
func none(a, b *Profile, role int, shared float64) float64 {
	if a.norms[role] > 0 && b.norms[role] > 0 && shared == 0 {
		return 1
	}
	return 0
}

// Forbidden reports whether two segments can't be one event whatever else they
// share: openings on different editions of a series, parts of one document, or too
// few words.
func (c Comparison) Forbidden() bool { return c[EditionOther] == 1 || c[OneDocument]+c[Brief] > 0 }

// compareSets returns the share of common elements of two sorted sets, and 1
// when both have some and none is common.
func compareSets[T cmp.Ordered](a, b []T) (shared, other float64) {
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

// enough is how many counts of things make a comparison of counts 1, and
// enoughLead of those in both openings.
const (
	enough     = 3
	enoughLead = 2
)

// compareCounts looks at the things that both sides count: how many have a
// common number, how many have none, and how many of these in both openings.
func compareCounts(a, b []Count) (same, other, lead float64) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if c := cmp.Compare(a[i].Noun, b[j].Noun); c < 0 {
			i++
			continue
		} else if c > 0 {
			j++
			continue
		}
		x, y := run(a[i:]), run(b[j:])
		i, j = i+len(x), j+len(y)
		switch equal, heads := meet(x, y); {
		case equal:
			same++
		case heads:
			lead++
			other++
		default:
			other++
		}
	}
	return min(1, same/enough), min(1, other/enough), min(1, lead/enoughLead)
}

// run returns the first counts of one noun.
func run(c []Count) []Count {
	n := 1
	for n < len(c) && c[n].Noun == c[0].Noun {
		n++
	}
	return c[:n]
}

// meet reports whether two lists of counts have a number in common, and whether
// both have one in the opening.
func meet(a, b []Count) (equal, heads bool) {
	for _, x := range a {
		for _, y := range b {
			equal = equal || x.Value == y.Value
			heads = heads || x.Head && y.Head
		}
	}
	return equal, heads
}
