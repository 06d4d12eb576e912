package report

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	// length finds lengths of time as TimeML has them (ISO 8601 durations, "X" for a
	// number that is not told).
	length = regexp.MustCompile(`\bP(T?)([0-9.]+|X)([A-Z]{1,2})\b`)
	// bigNumber finds numbers of four digits and more, with what is behind the point.
	bigNumber = regexp.MustCompile(`\b\d{4,}(?:\.\d+)?\b`)
)

// lengthUnits names the units of durations; a "T" stands before those below a day.
var lengthUnits = map[string]string{
	"Y": "year", "M": "month", "W": "week", "D": "day", "WE": "weekend", "Q": "quarter", "DE": "decade", "CE": "century",
	"TH": "hour", "TM": "minute", "TS": "second",
	"TMO": "morning", "TMI": "midday", "TAF": "afternoon", "TEV": "evening", "TNI": "night",
}

// lengthsInWords writes lengths of time as readers do: "2 weeks" for P2W, "some
// years" for PXY. What it does not know stays.
func lengthsInWords(reason string) string {
	return length.ReplaceAllStringFunc(reason, func(s string) string {
		m := length.FindStringSubmatch(s)
		unit := lengthUnits[m[1]+m[3]]
		switch {
		case unit == "":
			return s
		case m[2] == "X":
			return "some " + manyOf(unit)
		case m[2] == "1":
			return "1 " + unit
		}
		return m[2] + " " + manyOf(unit)
	})
}

func manyOf(unit string) string {
	if unit == "century" {
		return "centuries"
	}
	return unit + "s"
}

// scales are the words for round numbers, greatest first.
var scales = []struct {
	zeros int
	word  string
}{{12, "trillion"}, {9, "billion"}, {6, "million"}}

// numbersInWords writes the long numbers of a reason as readers do: "3.5 trillion",
// "43,885,310". What stands in quotes stays, and so do years.
func numbersInWords(reason string) string {
	parts := strings.Split(reason, `"`)
	for i := 0; i < len(parts); i += 2 {
		parts[i] = bigNumber.ReplaceAllStringFunc(parts[i], longNumber)
	}
	return strings.Join(parts, `"`)
}

// longNumber writes a whole number with a word where three digits behind the point
// hold it, else with commas. Numbers of four digits stay: they may be years.
func longNumber(s string) string {
	if strings.Contains(s, ".") || len(s) < 5 {
		return s
	}
	for _, scale := range scales {
		if at := len(s) - scale.zeros; at > 0 {
			if tail := strings.TrimRight(s[at:], "0"); len(tail) <= 3 {
				if tail != "" {
					tail = "." + tail
				}
				return s[:at] + tail + " " + scale.word
			}
		}
	}
	if _, err := strconv.ParseUint(s, 10, 64); err != nil {
		return s
	}
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}
