package quantity

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// literal is a number written in digits.
type literal struct {
	val, step  Decimal
	commaPoint bool // "2,5": the comma is a decimal point if anything shows that a decimal is meant
}

// readLiteral reads digits with grouping and a decimal mark, and a vulgar
// fraction at the end. It understands
//
//	1,234,567.8   1.234.567,8   12,34,567.8 (lakh and crore)   2½   .5
//
// and says no to anything else ("192.168.1.2", "22,24,26").
func readLiteral(s string) (literal, bool) {
	if len(s) > maxDigits {
		return literal{}, false
	}
	s, part := cutFraction(s)
	if s == "" {
		return literal{val: part, step: part}, !part.isZero()
	}
	digits, point, ok := regroup(s)
	if !ok {
		return literal{}, false
	}
	l := literal{step: whole(1), commaPoint: point == ','}
	if at := strings.IndexByte(digits, '.'); at >= 0 {
		l.step = powerOfTen(at + 1 - len(digits))
	}
	d, err := ParseDecimal(digits)
	l.val = d.add(part)
	if !part.isZero() {
		l.step = part
	}
	return l, err == nil
}

// regroup takes the grouping out of a number and returns it with a point, and
// the byte that stood for the point, or 0.
func regroup(s string) (digits string, point byte, ok bool) {
	commas, dots := strings.Count(s, ","), strings.Count(s, ".")
	firstComma, firstDot := strings.IndexByte(s, ','), strings.IndexByte(s, '.')
	switch {
	case !onlyNumeral(s) || s[len(s)-1] == ',' || s[len(s)-1] == '.':
		return "", 0, false
	case commas == 0 && dots == 0:
		return s, 0, true
	case commas == 0 && dots == 1:
		return s, '.', true
	case dots == 0 && grouped(s, ','):
		return strings.ReplaceAll(s, ",", ""), 0, true
	case dots == 0 && commas == 1:
		return strings.Replace(s, ",", ".", 1), ',', true
	case dots == 1 && firstDot > strings.LastIndexByte(s, ',') && grouped(s[:firstDot], ','):
		return strings.ReplaceAll(s, ",", ""), '.', true
	case commas == 0 && grouped(s, '.'):
		return strings.ReplaceAll(s, ".", ""), 0, true
	case commas == 1 && firstComma > strings.LastIndexByte(s, '.') && grouped(s[:firstComma], '.'):
		return strings.Replace(strings.ReplaceAll(s, ".", ""), ",", ".", 1), '.', true
	}
	return "", 0, false
}

func onlyNumeral(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isDigit(c) && c != ',' && c != '.' {
			return false
		}
	}
	return s != ""
}

// grouped reports groups of three, or of two and at last three, as in Indian
// usage, after a first group of one to three digits.
func grouped(s string, sep byte) bool {
	at := strings.IndexByte(s, sep)
	if at < 1 || at > 3 || s[0] == '0' {
		return false
	}
	groups := strings.Split(s[at+1:], string(sep))
	indian := sep == ',' && at <= 2 && len(groups) > 1 && len(groups[0]) == 2
	for i, g := range groups {
		size := 3
		if indian && i < len(groups)-1 {
			size = 2
		}
		if len(g) != size {
			return false
		}
	}
	return true
}

var vulgar = map[rune][2]int64{
	'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5},
	'⅘': {4, 5}, '⅙': {1, 6}, '⅚': {5, 6}, '⅐': {1, 7}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8},
	'⅑': {1, 9}, '⅒': {1, 10},
}

// cutFraction takes a vulgar fraction off the end.
func cutFraction(s string) (string, Decimal) {
	r, n := utf8.DecodeLastRuneInString(s)
	v, ok := vulgar[r]
	if !ok {
		return s, Decimal{}
	}
	return s[:len(s)-n], whole(v[0]).quo(whole(v[1]))
}

// power reads what may follow the digits of a number in a formula: "e10",
// "x10^6", "^-2". It returns the length, and the exponent of ten or of the
// number itself.
func power(s string) (length, exp int, ofTen bool) {
	for _, mark := range [...]string{"e", "E", "x10^", "×10^", " x 10^", " × 10^", "*10^", "^"} {
		rest, ok := strings.CutPrefix(s, mark)
		if !ok {
			continue
		}
		n := 0
		if rest != "" && (rest[0] == '-' || rest[0] == '+') {
			n = 1
		}
		digits := n
		for n < len(rest) && n < digits+3 && isDigit(rest[n]) {
			n++
		}
		if n == digits || n < len(rest) && (isDigit(rest[n]) || isLetter(rest[n])) {
			return 0, 0, false
		}
		exp, err := strconv.Atoi(strings.TrimPrefix(rest[:n], "+"))
		if err != nil || exp > maxDigits || exp < -maxDigits {
			return 0, 0, false
		}
		return len(mark) + n, exp, mark != "^"
	}
	return 0, 0, false
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
