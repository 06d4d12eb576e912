package datetime

import "strings"

// span is a duration in parts that have no fixed ratio: months against
// seconds. All are in thousandths.
type span struct {
	months, seconds int
	open            bool // a count is not told
}

var monthsOf = map[byte]int{'Y': 12, 'Q': 3, 'M': 1}

var secondsOf = map[byte]int{'W': 7 * 86400, 'D': 86400}

var clockSeconds = map[byte]int{'H': 3600, 'M': 60, 'S': 1}

// parsePeriod reads an ISO 8601 duration, with quarters, fractions and "X" for a
// count that is not told.
func parsePeriod(s string) (sp span, ok bool) {
	s, ok = strings.CutPrefix(s, "P")
	if !ok || s == "" || len(s) > 40 {
		return sp, false
	}
	clock := false
	for s != "" {
		if s[0] == 'T' {
			if clock || len(s) == 1 {
				return sp, false
			}
			clock, s = true, s[1:]
			continue
		}
		at := strings.IndexAny(s, "YQMWDHS")
		if at <= 0 {
			return sp, false
		}
		n, vague, ok := thousandths(s[:at])
		if !ok || !sp.add(s[at], n, clock) {
			return sp, false
		}
		sp.open = sp.open || vague
		s = s[at+1:]
	}
	return sp, true
}

func (sp *span) add(unit byte, n int, clock bool) bool {
	if clock {
		by, ok := clockSeconds[unit]
		sp.seconds += by * n
		return ok
	}
	if by, ok := monthsOf[unit]; ok {
		sp.months += by * n
		return true
	}
	by, ok := secondsOf[unit]
	sp.seconds += by * n
	return ok
}

// thousandths reads a decimal number of up to eight digits and three places, or
// "X".
func thousandths(s string) (n int, vague, ok bool) {
	if s == "X" || s == "XX" {
		return 0, true, true
	}
	whole, frac, point := strings.Cut(s, ".")
	if len(whole) == 0 || len(whole) > 8 || point && (len(frac) == 0 || len(frac) > 3) {
		return 0, false, false
	}
	for _, digits := range [...]string{whole, (frac + "000")[:3]} {
		for k := range len(digits) {
			if digits[k] < '0' || digits[k] > '9' {
				return 0, false, false
			}
			n = 10*n + int(digits[k]-'0')
		}
	}
	return n, false, true
}

// A month has between 28 and 31 days.
const (
	shortMonth = 28 * 86400
	longMonth  = 31 * 86400
)

// limits returns the least and the greatest length in thousandths of a second.
func (sp span) limits() (least, most int) {
	least, most = sp.months*shortMonth+sp.seconds, sp.months*longMonth+sp.seconds
	if y := sp.months / 12000; y > 0 { // whole years are known to a day
		rest := sp.months % 12000
		least = sp.seconds + 365*86400*1000*y + rest*shortMonth
		most = sp.seconds + 366*86400*1000*y + rest*longMonth
	}
	return least, most
}
