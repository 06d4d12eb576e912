package datetime

import (
	"strconv"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize/value"
)

// English returns the value as a sentence for a reader gives it: "June 2, 2020",
// "the evening of June 2, 2020", "6:15 p.m. on June 2, 2020", "June 2" where the
// year is open, "Tuesday", "3 days", "now". A value that no words are known for is
// returned as it is. Lengths carry their bound: "at least 3 days".
func (v Value) English() string {
	a, b, isRange := strings.Cut(v.timex, "/")
	if isRange {
		return v.bounded(english(a) + " to " + english(b))
	}
	return v.bounded(english(a))
}

// bounded adds the words for the bound of a length.
func (v Value) bounded(s string) string {
	if v.kind == value.Duration {
		switch v.bound {
		case value.About:
			return "about " + s
		case value.Min:
			return "at least " + s
		case value.Max:
			return "at most " + s
		}
	}
	return s
}

// english words one TIMEX3 value.
func english(timex string) string {
	switch {
	case timex == presentRef:
		return "now"
	case timex == pastRef:
		return "the past"
	case timex == futureRef:
		return "the future"
	}
	if rest, ok := strings.CutPrefix(timex, "P"); ok && isPeriod(timex) {
		return englishPeriod(rest)
	}
	if y, ok := strings.CutPrefix(timex, "FY"); ok && isFiscal(timex) {
		if len(y) > 4 {
			return partNames[y[5:]] + " of fiscal year " + y[:4]
		}
		return "fiscal year " + y
	}
	day, clock, timed := strings.Cut(timex, "T")
	named := englishDay(day)
	if !timed || named == "" && day != "" && !strings.HasPrefix(day, "XXXX") {
		if named == "" {
			return timex
		}
		return named
	}
	return englishClock(clock, named)
}

// partNames name the parts of a year and of a day.
var partNames = map[string]string{
	"Q1": "the first quarter", "Q2": "the second quarter", "Q3": "the third quarter", "Q4": "the fourth quarter",
	"H1": "the first half", "H2": "the second half", "SP": "spring", "SU": "summer", "FA": "fall", "WI": "winter",
	"MO": "the morning", "AF": "the afternoon", "EV": "the evening", "NI": "the night", "MI": "midday", "DT": "daytime",
	"WE": "the weekend", "WD": "a weekday",
}

// englishDay words a day or a longer date; "" where nothing of it is told.
func englishDay(s string) string {
	if rest, open := strings.CutPrefix(s, "XXXX"); open {
		return englishOpen(rest)
	}
	d := parseDay(s)
	if !d.ok {
		return ""
	}
	y, m, n := dateOf(d.from)
	switch d.unit {
	case Day:
		return time.Month(m).String() + " " + strconv.Itoa(n) + ", " + s[:4]
	case Month:
		return time.Month(m).String() + " " + s[:4]
	case Year:
		return s
	case Decade:
		return "the " + s + "0s"
	case Century:
		return "the " + s + "00s"
	case Week:
		return "the week of " + time.Month(m).String() + " " + strconv.Itoa(n) + ", " + strconv.Itoa(y)
	case Span:
		return "the weekend of " + time.Month(m).String() + " " + strconv.Itoa(n) + ", " + strconv.Itoa(y)
	case Season:
		return partNames[s[5:]] + " " + s[:4]
	}
	return partNames[s[5:]] + " of " + s[:4]
}

// englishOpen words what follows an open year.
func englishOpen(rest string) string {
	switch {
	case strings.HasPrefix(rest, "-WXX-"):
		if n, ok := smallNumber(rest[5:]); ok && n >= 1 && n <= 7 {
			return time.Weekday(n % 7).String()
		}
		return partNames[rest[5:]]
	case len(rest) == len("-10-07") && rest[1] != 'X':
		m, _ := smallNumber(rest[1:3])
		n, _ := smallNumber(rest[4:])
		return time.Month(m).String() + " " + strconv.Itoa(n)
	case len(rest) == len("-10"):
		if m, ok := smallNumber(rest[1:]); ok {
			return time.Month(m).String()
		}
		return partNames[rest[1:]]
	}
	return ""
}

// englishClock words a time of day on a day that is named, or of none.
func englishClock(clock, day string) string {
	if part, ok := partNames[clock]; ok {
		if day == "" {
			return part
		}
		return part + " of " + day
	}
	h, _ := smallNumber(clock[:2])
	half := "a.m."
	if h >= 12 && h < 24 {
		half = "p.m."
	}
	s := strconv.Itoa((h+11)%12+1) + ":" + clock[3:5] + " " + half
	switch zone := clock[5:]; {
	case zone == "Z":
		s += " UTC"
	case zone != "":
		s += " UTC" + zone
	}
	if day == "" {
		return s
	}
	return s + " on " + day
}

// units name the letters of a period; behind its T stand hours, minutes and
// seconds.
var units = map[byte]string{'Y': "year", 'Q': "quarter", 'M': "month", 'W': "week", 'D': "day", 'H': "hour", 'S': "second"}

// englishPeriod words a period without its P: "2Y6M" is "2 years 6 months".
func englishPeriod(s string) string {
	var out []string
	clock := false
	for s != "" {
		if s[0] == 'T' {
			clock, s = true, s[1:]
			continue
		}
		at := strings.IndexAny(s, "YQMWDHS")
		n, unit := s[:at], units[s[at]]
		if clock && s[at] == 'M' {
			unit = "minute"
		}
		switch n {
		case "1":
		case "X":
			n, unit = "some", unit+"s"
		default:
			unit += "s"
		}
		out = append(out, n+" "+unit)
		s = s[at+1:]
	}
	return strings.Join(out, " ")
}
