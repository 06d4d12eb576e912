package report

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/newsconcord/concord/reconcile"
)

// timex finds the values of times in a reason: TIMEX3 as TimeML has it (ISO 8601,
// with "SU" for a summer and "TMO" for a morning), and spans of two days.
var timex = regexp.MustCompile(`\b(\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}|\d{4}(?:-\d{2})?/\d{4}(?:-\d{2})?|\d{4}-\d{2}-\d{2}T(?:[A-Z]{2}|\d{2}:\d{2}(?:[-+]\d{2}:\d{2}|Z)?)|\d{4}-\d{2}-\d{2}|\d{4}-W\d{2}(?:-WE)?|\d{4}-Q[1-4]|\d{4}-(?:SP|SU|FA|WI)|\d{4}-\d{2}|\d{3})\b`)

var (
	seasons  = map[string]string{"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
	dayParts = map[string]string{"MO": "in the morning", "MI": "at midday", "AF": "in the afternoon", "EV": "in the evening", "NI": "at night", "DT": "in the daytime"}
	quarters = map[string]string{"1": "first", "2": "second", "3": "third", "4": "fourth"}
)

// timesInWords writes the times of a reason as readers do: "26 Oct 2018 in the
// morning" for 2018-10-26TMO. What it does not know stays.
func timesInWords(reason string) string { return timex.ReplaceAllStringFunc(reason, timeWord) }

func timeWord(s string) string {
	if from, to, ok := strings.Cut(s, "/"); ok {
		if len(from) < len(time.DateOnly) {
			return timeWord(from) + " to " + timeWord(to)
		}
		return periodWord(reconcile.Period{Start: from, End: to})
	}
	if len(s) == len("1931") {
		return s
	}
	if len(s) == len("193") {
		return "the " + s + "0s"
	}
	year, rest := s[:4], s[5:]
	switch {
	case strings.HasPrefix(rest, "W"):
		week, _ := strconv.Atoi(rest[1:3])
		n, _ := strconv.Atoi(year)
		monday := mondayOf(n, week)
		if strings.HasSuffix(rest, "-WE") {
			return "the weekend of " + monday.AddDate(0, 0, 5).Format("2 Jan 2006")
		}
		return "the week of " + monday.Format("2 Jan 2006")
	case strings.HasPrefix(rest, "Q"):
		return "the " + quarters[rest[1:]] + " quarter of " + year
	case seasons[rest] != "":
		return seasons[rest] + " " + year
	case len(rest) == len("10"):
		if t, err := time.Parse("2006-01", s); err == nil {
			return t.Format("January 2006")
		}
	default:
		if day, part, ok := strings.Cut(s, "T"); ok && dayParts[part] != "" {
			return dayOf(day) + " " + dayParts[part]
		}
		return dayOf(s)
	}
	return s
}

// mondayOf is the first day of a week as ISO 8601 numbers them: the first one of
// a year holds 4 January.
func mondayOf(year, week int) time.Time {
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	back := (int(fourth.Weekday()) + 6) % 7
	return fourth.AddDate(0, 0, 7*(week-1)-back)
}
