package datetime

import (
	"math"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
)

// feastRule says on which day of a year a feast falls, and how many days it
// lasts. Without a citation the algorithms are those of E. Reingold and N.
// Dershowitz, Calendrical Calculations (fourth edition).
type feastRule struct {
	kind   string
	n      [4]int
	length int
}

// parseRule reads a rule as holidays.txt explains it; ok is false for what is
// none.
func parseRule(s string) (r feastRule, ok bool) {
	s, length, lasts := strings.Cut(s, " for ")
	r.length = 1
	if lasts {
		r.length, _ = strconv.Atoi(length)
	}
	fields := strings.FieldsFunc(s, func(c rune) bool { return c == ' ' })
	if len(fields) == 0 {
		return r, false
	}
	numbers := fields[1:]
	switch first := fields[0]; {
	case first[0] > '9':
		r.kind = first
	case len(first) == len("2006-01-02"):
		r.kind, numbers = "on", strings.Split(first, "-")
	case len(first) == len("01-02"):
		r.kind, numbers = "date", strings.Split(first, "-")
	default:
		r.kind, numbers = "weekday", fields
	}
	for k, f := range numbers[:min(len(numbers), len(r.n))] {
		n, err := strconv.Atoi(f)
		if err != nil {
			return r, false
		}
		r.n[k] = n
	}
	return r, r.length > 0
}

// bound is about where the day depends on what is seen of the moon, or on the
// country, by a day.
func (r *feastRule) bound() value.Bound {
	switch r.kind {
	case "islamic", "diwali", "vesak":
		return value.About
	}
	return value.Exact
}

// days returns the days of a year on which the feast falls or begins: one, or
// two of the Islamic calendar.
func (r *feastRule) days(y int) []int {
	n := r.n
	switch r.kind {
	case "on":
		return []int{dayOf(n[0], n[1], n[2])}
	case "date":
		return []int{dayOf(y, n[0], n[1])}
	case "easter":
		return []int{easter(y) + n[0]}
	case "orthodox":
		return []int{orthodoxEaster(y) + n[0]}
	case "lunar":
		return []int{lunar(y, float64(n[0])).date(n[1], n[2])}
	case "vesak":
		return []int{lunar(y, 8).date(4, 15)}
	case "sun":
		return []int{int(math.Floor(sunAt(float64(n[0]), float64(dayOf(y, 3, 21)+n[0])) + float64(n[1])/24))}
	case "nowruz":
		return []int{nowruz(y)}
	case "hebrew":
		return []int{roshHashanah(y) + n[0]}
	case "hanukkah":
		return []int{hanukkah(y)}
	case "diwali":
		return []int{diwali(y)}
	case "islamic":
		return islamic(y, n[0], n[1])
	}
	return []int{nthWeekday(y, n[0], n[1], n[2]) + n[3]}
}

// orthodoxEaster returns Easter Sunday of the Julian calendar, by the algorithm
// of J. Meeus (Astronomical Algorithms, chapter 8), as a day of ours.
func orthodoxEaster(y int) int {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31
	return dayOf(y, month, day+1) + y/100 - y/400 - 2
}

// fixedEpoch is 1970-01-01 in days of the book, and the other epochs are the
// first days of the Hebrew and the Islamic calendar.
const (
	fixedEpoch   = 719163
	hebrewEpoch  = -1373427
	islamicEpoch = 227015
)

// hebrewElapsed returns the days from the epoch to the new year's day of a
// Hebrew year before the rules that depend on its neighbours (chapter 8).
func hebrewElapsed(y int) int {
	months := floorDiv(235*y-234, 19)
	parts := 12084 + 13753*months
	day := 29*months + floorDiv(parts, 25920)
	if 3*(day+1)%7 < 3 {
		day++
	}
	return day
}

// hebrewNewYear returns the first day of a Hebrew year.
func hebrewNewYear(y int) int {
	before, day, after := hebrewElapsed(y-1), hebrewElapsed(y), hebrewElapsed(y+1)
	switch {
	case after-day == 356:
		day += 2
	case day-before == 382:
		day++
	}
	return day + hebrewEpoch - fixedEpoch
}

// roshHashanah returns the Hebrew new year's day that falls in a year of ours.
// Its distance to Passover and all feasts in between is the same in all years.
func roshHashanah(y int) int { return hebrewNewYear(y + 3761) }

// hanukkah returns the 25th of Kislev; the month before has 29 or 30 days.
func hanukkah(y int) int {
	length := hebrewNewYear(y+3762) - hebrewNewYear(y+3761)
	if length%10 == 5 {
		return roshHashanah(y) + 84
	}
	return roshHashanah(y) + 83
}

// islamic returns the days of a year of ours that are a day of an Islamic month.
// The tabular calendar (chapter 7) tells which moon it is. The month begins on
// the evening after that is new before sunset in Mecca, as in the Umm al-Qura
// calendar of Saudi Arabia but for the setting of the moon; where the moon is
// looked for, it may be a day later.
func islamic(y, month, day int) (days []int) {
	const sunset = 3.0/24 + 6.0/24 // from UTC to a day that ends at six in the evening
	for h := (y-622)*33/32 - 1; h <= (y-622)*33/32+2; h++ {
		first := 1 + 29*(month-1) + month/2 + 354*(h-1) + floorDiv(3+11*h, 30) + islamicEpoch - 1 - fixedEpoch
		moon := newMoon(newMoonAfter(float64(first - 4)))
		d := int(math.Floor(moon+sunset)) + day
		if got, _, _ := dateOf(d); got == y {
			days = append(days, d)
		}
	}
	if len(days) == 0 { // a year of ours has one at least, but for the first centuries
		days = append(days, dayOf(y, 1, 1))
	}
	return days
}

// nowruz returns the day on which the spring begins at noon in Tehran or before
// (chapter 15).
func nowruz(y int) int {
	return int(math.Ceil(sunAt(0, float64(dayOf(y, 3, 20))) + 3.5/24 - 0.5))
}

// diwali returns the day on which the night of the new moon falls with the sun in
// sidereal Libra: that of the new moon, or the day before where it comes before
// sunset in India (chapter 20; the offset of the sidereal signs is Lahiri's).
func diwali(y int) int {
	const sunset = 18.0 / 24
	for n := newMoonAfter(float64(dayOf(y, 10, 10))); ; n++ {
		moon := newMoon(n)
		offset := 23.853 + 0.01397*(moon-10957)/365.25
		if solarLongitude(moon)-offset < 180 {
			continue
		}
		local := moon + 5.5/24
		day := int(math.Floor(local))
		if local-float64(day) < sunset {
			day--
		}
		return day
	}
}
