package datetime

import (
	"testing"
	"time"
)

// TestCalendar compares the calendar with that of package time over more than
// one cycle of leap years.
func TestCalendar(t *testing.T) {
	for y := 1; y < 2500; y += 1 + y%3 {
		for m := -3; m <= 16; m++ {
			want := time.Date(y, time.Month(m), 28, 0, 0, 0, 0, time.UTC)
			day := dayOf(y, m, 28)
			if int64(day)*86400 != want.Unix() {
				t.Fatalf("dayOf(%d, %d, 28) = %d, want %v", y, m, day, want)
			}
			if ay, am, ad := dateOf(day); ay != want.Year() || am != int(want.Month()) || ad != want.Day() {
				t.Fatalf("dateOf(%d) = %d-%d-%d, want %v", day, ay, am, ad, want)
			}
			if w := (int(want.Weekday())+6)%7 + 1; weekday(day) != w {
				t.Fatalf("weekday(%d) = %d, want %d", day, weekday(day), w)
			}
			wy, ww := want.ISOWeek()
			if ay, aw := isoWeek(day); ay != wy || aw != ww {
				t.Fatalf("isoWeek(%d) = %d, %d, want %d, %d", day, ay, aw, wy, ww)
			}
		}
	}
}

// TestEaster checks days that church calendars print.
func TestEaster(t *testing.T) {
	for y, want := range map[int]string{1818: "1818-03-22", 1943: "1943-04-25", 2000: "2000-04-23", 2008: "2008-03-23", 2019: "2019-04-21", 2024: "2024-03-31", 2038: "2038-04-25"} {
		if got := FormatDay(easter(y)); got != want {
			t.Errorf("Easter of %d is %s, want %s", y, got, want)
		}
	}
}
