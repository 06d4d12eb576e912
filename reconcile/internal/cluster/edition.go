package cluster

import (
	"math"
	"time"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
)

// mentioned is how much another edition counts that stands in the opening of one
// report and further down in the other, whose opening names no gathering: the
// other may look back on the last one.
const mentioned = 0.5

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
	switch {
	case !OtherOnly(a.Main, b.Gatherings) && !OtherOnly(b.Main, a.Gatherings):
		return 0, 0
	case len(a.Main) > 0 && len(b.Main) > 0:
		return 0, 1
	}
	return 0, mentioned
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

// farApart is the distance in days from which two days of a gathering speak
// fully against one event. What is nearer may be the first and the last day, or
// a weekday that was counted from another date.
const farApart = 7

// daysApart returns how far apart two TIMEX3 days are, as the square of their
// share of farApart and at most 1. The year of either may be open.
func daysApart(a, b string) float64 {
	x, y := dayOf(a, b), dayOf(b, a)
	if x == y {
		return 0
	}
	d := math.Abs(float64(x - y))
	if a[0] == 'X' || b[0] == 'X' {
		d = min(d, 365-min(365, d)) // over the turn of the year
	}
	share := min(1, d/farApart)
	return share * share
}

// dayOf counts days since a fixed one. An open year is that of the other day.
func dayOf(s, other string) int {
	year := s[:4]
	if s[0] == 'X' {
		year = other[:4]
	}
	if year[0] == 'X' {
		year = "2000" // both are open; a leap year has all days
	}
	t, err := time.Parse(time.DateOnly, year+s[4:])
	if err != nil {
		return 0
	}
	return int(t.Unix() / (24 * 60 * 60))
}
