package datetime

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// year returns the year written in four digits.
func (f *finder) year(i int) (int, bool) {
	y, ok := f.digits(i)
	return y, ok && len(f.toks[i].Norm) == 4 && y >= 1500 && y < 2200
}

// yearBehind reads ", 2020" or " 2020" or " of 2020", "of next year", and a year
// in words.
func (f *finder) yearBehind(e *expression, next int) int {
	at := f.skip(next, ",", "of")
	if y, ok := f.year(at); ok && f.norm(at+1) != "%" && !(at > next && f.norm(next) == "," && e.d == 0 && f.norm(at+1) != ",") {
		e.y = y
		return at + 1
	}
	if f.norm(next) == "," {
		return next
	}
	if y, after, ok := f.yearInWords(at); ok {
		e.y = y
		return after
	}
	at = f.skip(at, "the")
	if t := f.term(at); t.is&isDirection != 0 && f.norm(at+1) == "year" && f.norm(at) != "past" {
		e.dir, e.directed, e.unit = int(t.dir), true, 'Y' // "July last year"
		return at + 2
	}
	return next
}

// decade reads "1990s", "'90s", "70s" and "the nineties".
func (f *finder) decade(i int) (expression, bool) {
	at := f.skip(i, "'")
	n, ok := f.digits(at)
	next := f.skip(at+1, "'")
	if !ok || f.norm(next) != "s" || !f.glued(next) || n%10 != 0 {
		return f.shortYear(i)
	}
	switch {
	case n >= 1500 && n < 2200:
	case n < 100 && (at == i || f.glued(at)) && (at > i || f.decadeContext(i-1)):
		n += 1900
		if n < 1920 {
			n += 100
		}
	default:
		return expression{}, false
	}
	return expression{first: i, last: next + 1, kind: value.Date, timex: strconv.Itoa(n / 10)}, true
}

// decadeContext reports words before a decade of two digits; "in his 70s" is an
// age.
func (f *finder) decadeContext(i int) bool {
	if f.norm(i) == "-" {
		i--
	}
	if f.is(i, isEdge) {
		i--
	}
	return f.norm(i) == "the" || f.norm(i) == "and"
}

// shortYear reads "'82".
func (f *finder) shortYear(i int) (expression, bool) {
	n, ok := f.digits(i + 1)
	if f.norm(i) != "'" || !ok || !f.calendarWord(i-1) && !f.is(i-1, isMonth|isSeason) || len(f.toks[i+1].Norm) != 2 || !f.glued(i+1) || f.glued(i+2) && f.isWord(i+2) {
		return expression{}, false
	}
	n += 1900
	if n < 1930 {
		n += 100
	}
	return expression{shape: calendar, first: i, last: i + 2, kind: value.Date, y: n}, true
}

// century reads "20th century", "nineteenth century", "21st-century".
func (f *finder) century(i int) (expression, bool) {
	n, next := 0, i+1
	if t := f.term(i); t.is&isOrdinal != 0 {
		n = int(t.ordinal)
	} else if t.is&isNumber != 0 && t.number == 20 {
		next = f.afterHyphen(next)
		n, next = 20+int(f.term(next).ordinal), next+1
	} else if d, ok := f.digits(i); ok && f.glued(next) && len(f.norm(next)) == 2 {
		n, next = d, next+1
	}
	next = f.afterHyphen(next)
	if n < 2 || n > 21 || f.norm(next) != "century" {
		return expression{}, false
	}
	return expression{first: i, last: next + 1, kind: value.Date, timex: pad(n - 1)}, true
}

// yearRange reads "2019-20" and "2019-2021".
func (f *finder) yearRange(i int) (expression, bool) {
	y, ok := f.year(i)
	sep := f.norm(i + 1)
	if !ok || y < 1800 || sep != "-" && sep != "/" || f.glued(i+1) != f.glued(i+2) || f.glued(i+3) && f.norm(i+3) == sep {
		return expression{}, false
	}
	to, ok := f.digits(i + 2)
	if n := f.norm(i + 2); ok && len(n) == 2 && f.glued(i+2) {
		to += y / 100 * 100
	} else if !ok || len(n) != 4 {
		return expression{}, false
	}
	if to <= y || to > y+100 || f.measured(i+3) || f.is(i+3, isUnits) {
		return expression{}, false
	}
	e := expression{shape: calendar, first: i, last: i + 3, kind: value.Date, y: y, y2: to}
	if n := f.norm(e.last); to == y+1 && (n == "financial" || n == "fiscal") && f.norm(e.last+1) == "year" {
		e.y, e.y2, e.fiscal, e.last = to, 0, true, e.last+2 // named by its end
	}
	return e, true
}

// fiscalRange reads "2019-20 fiscal year".
func (f *finder) fiscalRange(i int) (expression, bool) {
	e, ok := f.yearRange(i)
	return e, ok && e.fiscal
}

// bareYear reads a year alone where the words around speak of time.
func (f *finder) bareYear(i int) (expression, bool) {
	y, ok := f.year(i)
	if !ok || y < 1700 || y > 2100 || !f.standsFree(i) || f.measured(i+1) {
		return expression{}, false
	}
	e := expression{shape: calendar, first: i, last: i + 1, kind: value.Date, y: y}
	if f.norm(i+1) == "period" && f.norm(i-1) == "the" {
		e.last++
	}
	switch f.norm(i - 1) {
	case "by", "of", "for", "from", "about", "to":
		if n := f.norm(i + 1); f.isWord(i+1) && len(n) > 3 && n[len(n)-1] == 's' && !f.capital(i+1) && !f.closes(i+1) {
			return e, false // "by 2018 votes"
		}
	}
	switch f.norm(i - 1) {
	case "in", "since", "of", "by", "until", "till", "towards", "toward", "to", "from", "during", "for", "before", "after", "late", "early",
		"mid", "between", "the", "a", "an", "year", "(", "-", "through", "around", "circa", "and", ",", "summer", "spring", "winter", "fall", "autumn", "'s", "'":
		return e, !f.is(i+1, isUnit|isUnits)
	}
	// "SICW 2020", "ASEAN Chair 2020" belong to a name; "lost the 2008 election"
	// tells a year too.
	return e, f.isWord(i-1) && !f.capital(i-1)
}

// standsFree reports that the number is no part of another: not glued but to
// punctuation, and no sum of money.
func (f *finder) standsFree(i int) bool {
	if before := f.norm(i - 1); f.glued(i) && before != "-" && before != "(" && before != "'" && before != `"` {
		return false
	}
	if i > 0 && f.toks[i-1].Kind == text.Symbol {
		return false
	}
	if !f.glued(i + 1) {
		return true
	}
	switch f.norm(i + 1) {
	case ".", ",", ")", "'s", ";", "-", ":", `"`, "'", "?", "!":
		return true
	}
	return false
}

// spelledYear reads "nineteen ninety-six", where the words around speak of
// time.
func (f *finder) spelledYear(i int) (expression, bool) {
	y, next, ok := f.yearInWords(i)
	if !ok || !f.calendarWord(i-1) && f.norm(i-1) != "year" {
		return expression{}, false
	}
	return expression{shape: calendar, first: i, last: next, kind: value.Date, y: y}, true
}

// yearInWords reads "nineteen ninety-six", "two thousand (and) eight".
func (f *finder) yearInWords(i int) (y, next int, ok bool) {
	century := f.term(i).number
	if !f.is(i, isNumber) {
		return 0, i, false
	}
	if century == 2 && f.norm(i) == "two" && f.norm(i+1) == "thousand" {
		n, next, ok := f.below(f.skip(i+2, "and"), 100)
		if !ok {
			n, next = 0, i+2
		}
		before := f.norm(i - 1)
		return 2000 + n, next, !f.is(next, isUnit|isUnits|isBetween) && (ok || before == "year" || before == "in" && !f.isWord(next))
	}
	if century < 17 || century > 20 {
		return 0, i, false
	}
	n, next, ok := f.below(f.afterHyphen(i+1), 100)
	return 100*int(century) + n, next, ok && n >= 10 && !f.is(next, isUnit|isUnits) && (century != 20 || n > 9)
}

// below reads a number in words below a limit: "ninety-six", "twenty four".
func (f *finder) below(i, limit int) (n, next int, ok bool) {
	t := f.term(i)
	if t.is&isNumber == 0 || int(t.number) >= limit || t.number >= 100 || f.norm(i) == "a" || f.norm(i) == "an" {
		return 0, i, false
	}
	n, next = int(t.number), i+1
	if n < 20 {
		return n, next, true
	}
	if u := f.term(f.afterHyphen(next)); u.is&isNumber != 0 && u.number > 0 && u.number < 10 && u.unit == 0 {
		if w := f.norm(f.afterHyphen(next)); w != "a" && w != "an" {
			return n + int(u.number), f.afterHyphen(next) + 1, true
		}
	}
	return n, next, true
}
