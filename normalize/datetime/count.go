package datetime

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// count is a number of units.
type count struct {
	n     int // in thousandths: "2½" is 2500
	vague bool
}

func (c count) String() string {
	if c.vague {
		return "X"
	}
	return trimmed(c.n)
}

// trimmed prints thousandths without trailing zeros.
func trimmed(n int) string {
	s := strconv.Itoa(n / 1000)
	if n%1000 != 0 {
		s += "." + strings.TrimRight(strconv.Itoa(1000 + n%1000)[1:], "0")
	}
	return s
}

// count reads a number in words or digits, with a half, or a vague one.
func (f *finder) count(i int) (c count, next int, ok bool) {
	if f.numberAt(i) {
		return f.countDigits(i)
	}
	t := f.term(i)
	n := f.norm(i)
	switch {
	case n == "half":
		return count{n: 500}, f.skip(f.skip(i+1, "a", "an"), "-"), f.norm(i+1) == "a" || f.norm(i+1) == "an" || f.norm(i+1) == "-"
	case n == "a" || n == "an":
		return f.countArticle(i)
	case t.is&isVaguely != 0:
		return count{vague: true}, i + 1, true
	case n == "couple":
		return count{n: 2000}, f.skip(i+1, "of"), true
	case t.is&isNumber == 0:
		return count{}, i, false
	}
	c.n, next = f.wordsBelow(i)
	if f.norm(next) == "-" && f.norm(next+1) == "and" {
		next++
	}
	if h := f.skip(next, "and"); h > next && (f.norm(h) == "a" || f.norm(h) == "-") && f.norm(h+1) == "half" || h > next && f.norm(h) == "-" && f.norm(h+1) == "a" && f.norm(h+3) == "half" {
		c.n += 500
		next = h + 2
		if f.norm(h) == "-" {
			next = h + 4
		}
	}
	return c, next, true
}

// wordsBelow reads number words, in thousandths.
func (f *finder) wordsBelow(i int) (n, next int) {
	v, next, ok := f.below(i, 100)
	if !ok {
		v, next = int(f.term(i).number), i+1
	}
	for range 2 { // "two hundred thousand"
		t := f.term(next)
		switch w := f.norm(next); {
		case w == "hundred", w == "thousand", w == "dozen" && v < 12:
			v, next = v*int(t.number), next+1
		}
	}
	return 1000 * v, next
}

func (f *finder) countArticle(i int) (count, int, bool) {
	switch w := f.norm(i + 1); w {
	case "couple":
		return count{n: 2000}, f.skip(i+2, "of"), true
	case "few", "further":
		return count{vague: w == "few", n: 1000}, i + 2, true
	case "half":
		return count{n: 500}, f.skip(i+2, "-"), true
	case "hundred", "thousand", "dozen":
		n, next := f.wordsBelow(i + 1)
		return count{n: n}, next, true
	}
	if t := f.term(i + 1); t.is&isVaguely != 0 || t.is&isNumber != 0 {
		return count{}, i, false // "a two-year deal" starts behind the article
	}
	return count{n: 1000}, i + 1, true
}

// countDigits reads "5", "1,500", "2.5", "2½", "2 1/2".
func (f *finder) countDigits(i int) (count, int, bool) {
	s := f.toks[i].Norm
	c := count{}
	if r, size := utf8.DecodeLastRuneInString(s); r == '½' {
		c.n, s = 500, s[:len(s)-size]
	}
	s = strings.ReplaceAll(s, ",", "")
	intPart, frac, point := strings.Cut(s, ".")
	if len(intPart) > 6 || len(frac) > 3 {
		return c, i, false
	}
	n, err := strconv.Atoi(intPart)
	if err != nil && intPart != "" {
		return c, i, false
	}
	c.n += 1000 * n
	if point {
		k, err := strconv.Atoi((frac + "000")[:3])
		if err != nil {
			return c, i, false
		}
		c.n += k
	}
	next := i + 1
	if f.norm(next) == "1" && f.norm(next+1) == "/" && f.norm(next+2) == "2" {
		c.n, next = c.n+500, next+3
	} else if f.norm(next) == "and" && f.norm(next+1) == "a" && f.norm(next+2) == "half" {
		c.n, next = c.n+500, next+3
	}
	return c, next, true
}
