package datetime

import (
	"fmt"
	"time"
)

const secondsADay = 24 * 60 * 60

// dayOf returns the day of a date of the calendar. Months and days may run
// over, as in [time.Date].
func dayOf(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}

func dateOf(day int) (y, m, d int) {
	t := time.Unix(int64(day)*secondsADay, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// weekday returns 1 for Monday to 7 for Sunday.
func weekday(day int) int {
	w := (day + 3) % 7
	if w < 0 {
		w += 7
	}
	return w + 1
}

// FormatDay returns the day as 2020-10-07.
func FormatDay(day int) string {
	y, m, d := dateOf(day)
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// formatWeek returns the ISO week of the day as 2020-W41.
func formatWeek(day int) string {
	y, w := time.Unix(int64(day)*secondsADay, 0).UTC().ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// validDate reports whether the calendar has the date.
func validDate(y, m, d int) bool {
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return false
	}
	_, mm, dd := dateOf(dayOf(y, m, d))
	return mm == m && dd == d
}
