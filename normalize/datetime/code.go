package datetime

import (
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// periodCode is a period as business writes it: "Q3", "1H22", "2QFY24",
// "FY2021-22". A fiscal year of two calendar years is named by its end.
type periodCode struct {
	n      int // quarter or half, or 0
	half   bool
	y      int // or 0
	fiscal bool
}

// maxCode is how many tokens without a space a code may have.
const maxCode = 4

// code reads a code, and the year that may follow it: "Q3 2020", "1H FY23". A
// half without a year is none: "2h" are hours.
func (f *finder) code(i int) (expression, bool) {
	last := min(i+1, len(f.toks))
	for last < len(f.toks) && last < i+maxCode && f.glued(last) {
		last++
	}
	for ; last > i; last-- {
		if !f.codeCase(i, last) {
			continue
		}
		if c, ok := parseCode(f.joined(i, last)); ok {
			return f.coded(c, i, last)
		}
	}
	return expression{}, false
}

// codeCase reports that the words among the tokens begin with a capital.
func (f *finder) codeCase(first, last int) bool {
	for k := first; k < last; k++ {
		if f.toks[k].Kind == text.Word && !f.capital(k) {
			return false
		}
	}
	return true
}

// joined returns the folded tokens in one.
func (f *finder) joined(first, last int) string {
	if last == first+1 {
		return f.norm(first)
	}
	var b strings.Builder
	for k := first; k < last; k++ {
		b.WriteString(f.norm(k))
	}
	return b.String()
}

// coded makes the expression of a code.
func (f *finder) coded(c periodCode, first, last int) (expression, bool) {
	if c.n > 0 && c.y == 0 {
		if fy, ok := parseCode(f.norm(last)); ok && fy.n == 0 && f.capital(last) {
			c.y, c.fiscal, last = fy.y, true, last+1
		}
	}
	switch {
	case c.n == 0:
		return expression{shape: calendar, first: first, last: last, kind: value.Date, y: c.y, fiscal: true}, true
	case c.fiscal:
		part := "-Q"
		if c.half {
			part = "-H"
		}
		return expression{first: first, last: last, kind: value.Date, timex: "FY" + pad4(c.y) + part + strconv.Itoa(c.n)}, true
	}
	e := expression{shape: quarter, first: first, last: last, kind: value.Date, n: c.n, half: c.half, y: c.y}
	if e.y == 0 {
		f.yearOfPart(&e)
	}
	return e, !e.half || e.y > 0
}

// parseCode reads a folded code.
func parseCode(s string) (c periodCode, ok bool) {
	if len(s) < 2 || len(s) > len("q1fy2021-22") {
		return c, false
	}
	if s[:2] == "fy" {
		c.fiscal = true
		c.y, ok = codeYear(s[2:])
		return c, ok
	}
	letter, digit := s[0], s[1]
	if digit == 'q' || digit == 'h' {
		letter, digit = digit, letter
	}
	c.half = letter == 'h'
	if letter != 'q' && letter != 'h' || digit < '1' || digit > '4' || c.half && digit > '2' {
		return c, false
	}
	c.n = int(digit - '0')
	rest := s[2:]
	if rest == "" {
		return c, true
	}
	rest, c.fiscal = strings.CutPrefix(rest, "fy")
	if !c.fiscal && strings.IndexByte("'-/", rest[0]) >= 0 {
		rest = rest[1:]
	}
	c.y, ok = codeYear(rest)
	return c, ok
}

// codeYear reads "2021", "21", and "2021-22", "21/22", which end in 2022.
func codeYear(s string) (int, bool) {
	first, second, two := strings.Cut(strings.Replace(s, "/", "-", 1), "-")
	y, ok := smallNumber(first)
	if !ok || len(first) != 2 && len(first) != 4 {
		return 0, false
	}
	if len(first) == 2 {
		y += 2000
	}
	if two {
		end, ok := smallNumber(second)
		if len(second) == 2 {
			end += y / 100 * 100
		}
		return end, ok && end == y+1
	}
	return y, y > 1900 && y < 2200
}
