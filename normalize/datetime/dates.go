package datetime

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// month returns the month that the token names. All need a capital: "may" and
// "march" are verbs, and others are names in no other way.
func (f *finder) month(i int) (int, bool) {
	t := f.term(i)
	if t.is&isMonth == 0 || !f.capital(i) {
		return 0, false
	}
	return int(t.month), true
}

// day returns the day of a month in digits or as an ordinal in words, and the
// token behind it.
func (f *finder) day(i int) (d, next int, ok bool) {
	if t := f.term(i); t.is&isOrdinal != 0 {
		d, next = int(t.ordinal), i+1
		if d%10 == 0 && f.norm(next) == "-" && f.is(next+1, isOrdinal) {
			d, next = d+int(f.term(next+1).ordinal), next+2
		}
		return d, next, d >= 1 && d <= 31
	}
	if t := f.term(i); t.is&isNumber != 0 && t.number >= 20 { // "twenty-first"
		next = f.afterHyphen(i + 1)
		d = int(t.number) + int(f.term(next).ordinal)
		return d, next + 1, f.is(next, isOrdinal) && d <= 31
	}
	d, ok = f.digits(i)
	if !ok || d < 1 || d > 31 {
		return 0, i, false
	}
	next = i + 1
	if n := f.norm(next); f.glued(next) && (n == "th" || n == "st" || n == "nd" || n == "rd") {
		next++
	}
	return d, next, true
}

// monthDate reads "October 7, 2020", "October 5 to 9", "Oct. 2020", "October",
// "March eighth".
func (f *finder) monthDate(i int) (expression, bool) {
	m, ok := f.month(i)
	if !ok {
		return expression{}, false
	}
	e := expression{shape: calendar, first: i, kind: value.Date, m: m}
	next := i + 1
	at := f.skip(next, ",", "the") // "December, 29 2020"
	if d, after, ok := f.day(at); ok && !f.measured(after) && (at == next || f.toks[at].Kind == text.Number) && !f.clockAt(at) {
		if _, year := f.year(after); at == next || f.norm(next) == "the" || year {
			e.d = d
			next = f.rangeOf(&e, after)
		}
	}
	next = f.yearBehind(&e, next)
	if e.d == 0 && m%3 == 0 && f.norm(next) == "quarter" && !f.hyphened(next) {
		return f.monthQuarter(e, next+1)
	}
	if e.d == 0 && e.y == 0 && !f.bareMonth(i) {
		return e, false
	}
	e.last = next
	f.datedClock(&e)
	return e, true
}

// monthQuarter reads "September quarter", the one that ends with the month.
func (f *finder) monthQuarter(e expression, last int) (expression, bool) {
	q := expression{shape: quarter, first: e.first, last: last, kind: value.Date, n: e.m / 3, y: e.y, dir: e.dir, directed: e.directed, unit: e.unit}
	if q.y == 0 && !q.directed {
		f.yearOfPart(&q)
	}
	return q, true
}

// clockAt reports whether the number at i is an hour: "on October 7 10:30".
func (f *finder) clockAt(i int) bool {
	n := f.norm(i + 1)
	return n == ":" && f.glued(i+1) && f.numberAt(i+2) && f.glued(i+2) || n == "am" || n == "pm"
}

// measured reports whether the token makes the number before it a measure: "May
// 5 percent".
func (f *finder) measured(i int) bool {
	switch f.norm(i) {
	case "%", "percent", "per", "million", "billion", "points", "people", "percentage":
		return true
	}
	return false
}

// bareMonth reports whether a month alone is meant as one: "may" and "march" ask
// for a preposition, and women are called April and June.
func (f *finder) bareMonth(i int) bool {
	n := f.norm(i)
	if len(n) == 3 && n != "may" {
		return f.toks[i].Is(text.Abbrev) || f.calendarWord(i-1)
	}
	switch n {
	case "may", "march":
		return f.calendarWord(i - 1)
	case "april", "june", "august":
		return f.norm(i-1) != "," && !f.capitalWord(i+1) && !f.capitalWord(i-1)
	}
	return true
}

func (f *finder) capitalWord(i int) bool {
	return f.isWord(i) && f.capital(i) && !f.is(i, isMonth|isWeekday) && f.norm(i) != "in"
}

// calendarWord reports words that stand before a time.
func (f *finder) calendarWord(i int) bool {
	switch f.norm(i) {
	case "in", "since", "by", "until", "till", "from", "of", "during", "to", "-", "through", "before", "after", "between", "and", "for":
		return true
	}
	return f.is(i, isDirection|isEdge)
}

// rangeOf reads "to 9", "- 9" behind a day.
func (f *finder) rangeOf(e *expression, next int) int {
	switch f.norm(next) {
	case "-", "to", "through", "until", "till":
	case "and":
		if f.norm(e.first-1) != "between" {
			return next
		}
	default:
		return next
	}
	if d, after, ok := f.day(next + 1); ok && d > e.d && !f.measured(after) && !f.clockAt(next+1) && f.norm(after) != "/" {
		if _, year := f.year(next + 1); !year {
			if _, month := f.month(after); month {
				return next // "October 28 - 3 November" has two ends
			}
			e.m2, e.d2 = e.m, d
			return after
		}
	}
	return next
}

// iso reads 2020-10-07 and 2020/10/07, with a time behind a "T".
func (f *finder) iso(i int) (expression, bool) {
	y, ok := f.year(i)
	sep := f.norm(i + 1)
	if !ok || sep != "-" && sep != "/" || f.norm(i+3) != sep || !f.glued(i+1) || !f.glued(i+2) || !f.glued(i+4) {
		return expression{}, false
	}
	m, ok1 := f.digits(i + 2)
	d, ok2 := f.digits(i + 4)
	if !ok1 || !ok2 || !validDate(y, m, d) {
		return expression{}, false
	}
	return expression{shape: calendar, first: i, last: i + 5, kind: value.Date, y: y, m: m, d: d}, true
}

// slashed reads 12/29/2020 and 29-12-2020, and 9/11, the day that has become a
// name.
func (f *finder) slashed(i int) (expression, bool) {
	a, ok := f.digits(i)
	sep := f.norm(i + 1)
	if !ok || sep != "/" && sep != "-" || !f.glued(i+1) || !f.glued(i+2) {
		return expression{}, false
	}
	b, ok := f.digits(i + 2)
	if !ok {
		return expression{}, false
	}
	if f.norm(i+3) != sep || !f.glued(i+3) || !f.glued(i+4) {
		named := sep == "/" && a == 9 && b == 11 && !f.measured(i+3)
		return expression{shape: calendar, first: i, last: i + 3, kind: value.Date, y: 2001, m: 9, d: 11}, named
	}
	y, ok := f.digits(i + 4)
	if !ok || sep == "-" && y < 100 {
		return expression{}, false
	}
	return f.numeric(i, i+5, a, b, y)
}

// attackDay reads "911" where it is the day, not the number that people call: "the
// 911 attacks".
func (f *finder) attackDay(i int) (expression, bool) {
	switch f.norm(i + 1) {
	case "attack", "attacks", "attackers", "terror", "terrorist", "terrorists", "hijackers", "hijacker", "memorial", "anniversary":
		return expression{shape: calendar, first: i, last: i + 1, kind: value.Date, y: 2001, m: 9, d: 11}, f.norm(i) == "911"
	}
	return expression{}, false
}

// dotted reads 29.12.2020.
func (f *finder) dotted(i int) (expression, bool) {
	part := strings.Split(f.toks[i].Norm, ".")
	if len(part) != 3 {
		return expression{}, false
	}
	a, ok1 := smallNumber(part[0])
	b, ok2 := smallNumber(part[1])
	y, ok3 := smallNumber(part[2])
	if !ok1 || !ok2 || !ok3 || len(part[2]) != 4 {
		return expression{}, false
	}
	// Full stops are used where the day stands first.
	return expression{shape: calendar, first: i, last: i + 1, kind: value.Date, y: y, m: b, d: a}, y >= 1000 && validDate(y, b, a)
}

// numeric makes the date of three numbers, of which the first two are month and
// day in one order or the other.
func (f *finder) numeric(first, last, m, d, y int) (expression, bool) {
	if y < 100 {
		y += 1900
		if y < 1950 {
			y += 100
		}
	}
	e := expression{shape: calendar, first: first, last: last, kind: value.Date, y: y, m: m, d: d}
	if y < 1000 {
		return e, false
	}
	switch {
	case m > 12:
		e.m, e.d = d, m
		f.shown[DayFirst] = true
	case d > 12:
		f.shown[MonthFirst] = true
	default:
		e.swapped = m != d && last > first+1
	}
	return e, validDate(e.y, e.m, e.d)
}

// numericOrder returns the order of day and month in digits: what the dates of
// the text show that can be read in one way only, else what the options tell.
func (f *finder) numericOrder() Order {
	switch month, day := f.shown[MonthFirst], f.shown[DayFirst]; {
	case month && day:
		return UnknownOrder
	case month:
		return MonthFirst
	case day:
		return DayFirst
	}
	return f.order
}

// dayMonth reads "7 October 2020", "5-9 October", "5th of October".
func (f *finder) dayMonth(i int) (expression, bool) {
	d, next, ok := f.day(i)
	if !ok {
		return expression{}, false
	}
	e := expression{shape: calendar, first: i, kind: value.Date, d: d}
	switch f.norm(next) {
	case "-", "to", "and", "through", "until":
		if d2, after, ok := f.day(next + 1); ok && d2 > d && (f.norm(next) != "and" || f.norm(i-1) == "between") {
			e.d2, next = d2, after
		}
	}
	next = f.skip(next, "of")
	m, ok := f.month(next)
	if !ok {
		return expression{}, false
	}
	e.m = m
	if e.d2 > 0 {
		e.m2 = m
	}
	e.last = f.yearBehind(&e, next+1)
	f.datedClock(&e)
	return e, true
}

// ordinalDay reads "eighth of March".
func (f *finder) ordinalDay(i int) (expression, bool) {
	_, next, ok := f.day(i)
	if !ok || f.norm(next) != "of" {
		return expression{}, false
	}
	return f.dayMonth(i)
}

// monthDay reads "24th" in "on the 24th" and "on the 24th of next month".
func (f *finder) monthDay(i int) (expression, bool) {
	switch f.norm(i - 2) {
	case "on", "until", "till", "by", "before", "from", "since":
	default:
		return expression{}, false
	}
	d, next, ok := f.day(i)
	if !ok || next != i+2 || f.isWord(next) && !f.closes(next) || f.hyphened(i+1) {
		return expression{}, false
	}
	e := expression{shape: dayOfMonth, first: i, last: next, kind: value.Date, d: d}
	if f.norm(next) == "of" {
		t := f.term(next + 1)
		e.dir, e.directed, e.last = int(t.dir), t.is&isDirection != 0, next+3
		return e, f.norm(next+2) == "month" && (e.directed || f.norm(next+1) == "the")
	}
	s := f.p.Sentences[f.now]
	for k := max(s.First, i-2*reach); k < min(s.Last, i+2*reach) && d <= 18; k++ {
		switch f.norm(k) {
		case "hole", "holes", "birdie", "birdied", "bogey", "bogeyed", "eagle", "par", "putt", "tee", "fairway", "green":
			return expression{}, false // golf
		}
	}
	return e, true
}
