package datetime

// daysBefore holds the days of a year before each month, without the leap day.
var daysBefore = [13]int{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334}

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// floorDiv divides and rounds down.
func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// dayOf returns the day of a date of the Gregorian calendar. Months and days may
// run over: month 13 is January of the next year.
func dayOf(y, m, d int) int {
	y, m = y+floorDiv(m-1, 12), (m-1)-12*floorDiv(m-1, 12)+1
	n := 365*(y-1970) + floorDiv(y-1, 4) - floorDiv(y-1, 100) + floorDiv(y-1, 400) - 477
	n += daysBefore[m] + d - 1
	if m > 2 && isLeap(y) {
		n++
	}
	return n
}

// dateOf returns the date of a day.
func dateOf(day int) (y, m, d int) {
	y = 1970 + floorDiv(400*day, 146097) // 400 years have 146097 days
	for dayOf(y, 1, 1) > day {
		y--
	}
	for dayOf(y+1, 1, 1) <= day {
		y++
	}
	m = 12
	for m > 1 && dayOf(y, m, 1) > day {
		m--
	}
	return y, m, day - dayOf(y, m, 1) + 1
}

// weekday returns 1 for Monday to 7 for Sunday.
func weekday(day int) int {
	return day + 3 - 7*floorDiv(day+3, 7) + 1
}

// FormatDay returns the day as 2020-10-07.
func FormatDay(day int) string {
	y, m, d := dateOf(day)
	return formatDate(y, m, d)
}

func formatDate(y, m, d int) string { return pad4(y) + "-" + pad(m) + "-" + pad(d) }

// pad4 prints a year in four digits.
func pad4(n int) string {
	b := []byte("0000")
	for i := 3; i >= 0 && n > 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
	return string(b)
}

// isoWeek returns the ISO 8601 week of the day and its year.
func isoWeek(day int) (y, w int) {
	thursday := day - weekday(day) + 4
	y, _, _ = dateOf(thursday)
	return y, (thursday-dayOf(y, 1, 1))/7 + 1
}

// formatWeek returns the ISO week of the day as 2020-W41.
func formatWeek(day int) string {
	y, w := isoWeek(day)
	return pad4(y) + "-W" + pad(w)
}

// validDate reports whether the calendar has the date.
func validDate(y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1 || y > 9999 {
		return false
	}
	return dayOf(y, m, d) < dayOf(y, m+1, 1)
}

// nthWeekday returns the day of the nth weekday of a month, counted from its end
// when n is negative.
func nthWeekday(y, m, w, n int) int {
	if n < 0 {
		last := dayOf(y, m+1, 1) - 1
		return last - (weekday(last)-w+7)%7 + 7*(n+1)
	}
	first := dayOf(y, m, 1)
	return first + (w-weekday(first)+7)%7 + 7*(n-1)
}

// easter returns the day of Easter Sunday by the anonymous Gregorian algorithm
// (J. Meeus, Astronomical Algorithms, chapter 8).
func easter(y int) int {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	return dayOf(y, month, (h+l-7*m+114)%31+1)
}
