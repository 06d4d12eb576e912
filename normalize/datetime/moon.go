package datetime

import "math"

// The positions of sun and moon are those of J. Meeus, Astronomical Algorithms
// (second edition): new moons by chapter 49 without the terms of the planets,
// good to two minutes; the sun by the lower accuracy of chapter 25, good to a
// quarter of an hour. Moments are days since 1970-01-01T00:00 UTC.

const (
	unixEpoch = 2440587.5 // the Julian day of 1970-01-01
	lunation  = 29.530588861
)

// deltaT is the time in days by which the uniform time of the formulas runs
// ahead of UTC; about 64 seconds in 2000, and half a second more each year.
func deltaT(moment float64) float64 { return (64 + 0.5*(moment-10957)/365.25) / 86400 }

func sinDeg(x float64) float64 { return math.Sin(math.Mod(x, 360) * math.Pi / 180) }

// newMoon returns the moment of the nth new moon; the 0th is that of 2000-01-06.
func newMoon(n int) float64 {
	k := float64(n)
	t := k / 1236.85
	e := 1 - 0.002516*t - 0.0000074*t*t
	sun := 2.5534 + 29.10535670*k
	moon := 201.5643 + 385.81693528*k + 0.0107582*t*t
	lat := 160.7108 + 390.67050284*k - 0.0016118*t*t
	node := 124.7746 - 1.56375588*k + 0.0020672*t*t
	jde := 2451550.09766 + lunation*k + 0.00015437*t*t
	jde += -0.40720*sinDeg(moon) + 0.17241*e*sinDeg(sun) + 0.01608*sinDeg(2*moon) + 0.01039*sinDeg(2*lat) +
		0.00739*e*sinDeg(moon-sun) - 0.00514*e*sinDeg(moon+sun) + 0.00208*e*e*sinDeg(2*sun) - 0.00111*sinDeg(moon-2*lat) -
		0.00057*sinDeg(moon+2*lat) + 0.00056*e*sinDeg(2*moon+sun) - 0.00042*sinDeg(3*moon) + 0.00042*e*sinDeg(sun+2*lat) +
		0.00038*e*sinDeg(sun-2*lat) - 0.00024*e*sinDeg(2*moon-sun) - 0.00017*sinDeg(node) - 0.00007*sinDeg(moon+2*sun)
	moment := jde - unixEpoch
	return moment - deltaT(moment)
}

// newMoonAfter returns the number of the first new moon at or behind a moment.
func newMoonAfter(moment float64) int {
	n := int((moment-newMoon(0))/lunation) - 2
	for newMoon(n) < moment {
		n++
	}
	return n
}

// solarLongitude returns where the sun stands at a moment, in degrees from the
// spring equinox, from 0 to 360.
func solarLongitude(moment float64) float64 {
	t := (moment + deltaT(moment) + unixEpoch - 2451545) / 36525
	anomaly := 357.52911 + 35999.05029*t - 0.0001537*t*t
	center := (1.914602-0.004817*t-0.000014*t*t)*sinDeg(anomaly) + (0.019993-0.000101*t)*sinDeg(2*anomaly) + 0.000289*sinDeg(3*anomaly)
	l := 280.46646 + 36000.76983*t + 0.0003032*t*t + center - 0.00569 - 0.00478*sinDeg(125.04-1934.136*t)
	return math.Mod(math.Mod(l, 360)+360, 360)
}

// sunAt returns the moment nearest to another at which the sun reaches a
// longitude.
func sunAt(longitude, moment float64) float64 {
	for range 8 { // converges to seconds in three rounds
		ahead := math.Mod(longitude-solarLongitude(moment)+540, 360) - 180
		moment += ahead / 360 * 365.2422
	}
	return moment
}

// lunarYear holds the months of a year of the East Asian calendar, which starts
// in the Gregorian year y, for clocks so many hours east of UTC.
type lunarYear struct {
	first int // number of the new moon that opens the first month
	leap  int // months before the leap month of the year, or 99
	hours float64
}

// lunar returns the East Asian year that starts in the Gregorian year y, by the
// rules of 1645 (E. Reingold and N. Dershowitz, Calendrical Calculations,
// chapter 19): the month in which the sun reaches 270 degrees is the eleventh;
// where thirteen months lie between two of them, the first month in which the
// sun reaches no multiple of 30 degrees is a leap month.
func lunar(y int, hours float64) lunarYear {
	l := lunarYear{hours: hours, leap: 99}
	before, after := l.eleventh(y-1), l.eleventh(y)
	l.first = before + 2
	if after-before == 13 {
		if leap := l.leapMonth(before); leap <= before+2 {
			l.first++
		} else {
			l.leap = leap - l.first
		}
	}
	return l
}

// day returns the day on which a new moon opens a month.
func (l lunarYear) day(moon int) int { return int(math.Floor(newMoon(moon) + l.hours/24)) }

// eleventh returns the new moon that opens the month of the winter solstice.
func (l lunarYear) eleventh(y int) int {
	solstice := math.Floor(sunAt(270, float64(dayOf(y, 12, 21))) + l.hours/24)
	n := newMoonAfter(solstice + 1 - l.hours/24)
	return n - 1
}

// leapMonth returns the first month behind one in which the sun reaches no
// multiple of 30 degrees.
func (l lunarYear) leapMonth(moon int) int {
	sign := func(n int) int { return int(solarLongitude(float64(l.day(n))-l.hours/24) / 30) }
	for n := moon + 1; n < moon+13; n++ {
		if sign(n) == sign(n+1) {
			return n
		}
	}
	return moon + 13
}

// date returns a day of a month of the year.
func (l lunarYear) date(month, day int) int {
	n := month - 1
	if n >= l.leap {
		n++
	}
	return l.day(l.first+n) + day - 1
}
