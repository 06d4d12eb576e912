package datetime

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/value"
)

// quarterWord reads "third quarter", "fourth-quarter", "fiscal first quarter",
// "first half", with the year that may follow.
func (f *finder) quarterWord(i int) (expression, bool) {
	e := expression{shape: quarter, first: i, kind: value.Date}
	t := f.term(i)
	n := int(t.ordinal)
	final := f.norm(i) == "final" || f.norm(i) == "last"
	if n == 0 && !final {
		return e, false
	}
	at := f.skip(f.afterHyphen(i+1), "fiscal")
	switch f.norm(at) {
	case "quarter":
		if final {
			n = 4
		}
		if n > 4 {
			return e, false
		}
	case "half":
		if final {
			n = 2
		}
		if n > 2 || at > i+1 {
			return e, false
		}
		e.half = true
	default:
		return e, false
	}
	e.n, e.last = n, at+1
	f.yearOfPart(&e)
	if e.half && e.y == 0 && !e.directed {
		return e, false // of a match, or of anything
	}
	return e, true
}

// yearOfPart reads the year behind a quarter, half or season: "of 2020", "this
// year", "a year earlier".
func (f *finder) yearOfPart(e *expression) {
	at := f.skip(e.last, "of", ",")
	at = f.skip(at, "the", "fiscal")
	if y, ok := f.year(at); ok {
		e.y, e.last = y, at+1
		return
	}
	if y, next, ok := f.yearInWords(at); ok && at > e.last {
		e.y, e.last = y, next
		return
	}
	if f.norm(e.last) == "of" && f.norm(at-1) == "the" && f.norm(at) == "year" && f.norm(at+1) != "'s" {
		e.dir, e.directed, e.unit, e.last = 0, true, 'Y', at+1 // "of the year"
		return
	}
	if t := f.term(at); t.is&isDirection != 0 && f.norm(e.last) != "," {
		if x, ok := f.directed(at); ok && x.unit == 'Y' && x.shape == relative {
			e.dir, e.directed, e.unit, e.last = x.dir, true, 'Y', x.last
		}
	}
}

// quarterDigits reads "3rd quarter" and "1Q 2020".
func (f *finder) quarterDigits(i int) (expression, bool) {
	n, ok := f.digits(i)
	if !ok || n < 1 || n > 4 || !f.glued(i+1) {
		return expression{}, false
	}
	e := expression{shape: quarter, first: i, kind: value.Date, n: n}
	switch s := f.norm(i + 1); {
	case s[0] == 'q' || s[0] == 'h':
		return f.code(i)
	case len(s) == 2 && f.norm(f.afterHyphen(i+2)) == "quarter" && (s == "st" || s == "nd" || s == "rd" || s == "th"):
		e.last = f.afterHyphen(i+2) + 1
	default:
		return expression{}, false
	}
	f.yearOfPart(&e)
	return e, true
}

// yearQuarter reads "1988 third quarter", "2020 Q3" and "1988 quarter".
func (f *finder) yearQuarter(i int) (expression, bool) {
	y, ok := f.year(i)
	if !ok {
		return expression{}, false
	}
	at := f.skip(i+1, "'s", "fiscal")
	e, ok := f.first(at, (*finder).quarterWord, (*finder).code)
	ok = ok && e.shape == quarter
	if !ok && f.norm(i+1) == "quarter" {
		e, ok = expression{shape: enclosed, last: i + 2, kind: value.Date, unit: 'Q'}, true
	}
	if !ok {
		return expression{}, false
	}
	e.first, e.y = i, y
	return e, true
}

// firstUnits reads "first nine months".
func (f *finder) firstUnits(at int) (expression, bool) {
	e, ok := f.length(at + 1)
	if !ok || e.shape != ready || e.kind != value.Duration || f.norm(at+1) == "a" {
		if t := f.term(at + 1); t.is&isUnits != 0 && !ok && len(f.norm(at+1)) > 3 {
			return expression{first: at, last: at + 2, kind: value.Duration, timex: period(count{vague: true}, t.unit)}, true
		}
		return expression{}, false
	}
	e.first = at
	return e, true
}

// fiscalYear reads "fiscal 2019", "fiscal first quarter", "fiscal year 2020",
// "FY 2020".
func (f *finder) fiscalYear(i int) (expression, bool) {
	at := f.afterHyphen(i + 1)
	if e, ok := f.quarterWord(at); ok && !e.half {
		e.first = i
		return e, true
	}
	at = f.skip(at, "year")
	if y, ok := f.year(at); ok {
		e := expression{shape: calendar, first: i, last: at + 1, kind: value.Date, y: y, fiscal: true}
		if f.norm(at+1) == "-" && f.glued(at+1) {
			if n := f.norm(at + 2); len(n) == 2 && f.glued(at+2) {
				e.last, e.y = at+3, y+1 // a fiscal year is named by its end
			}
		}
		return e, true
	}
	if at > i+1 && f.norm(at-1) == "year" && f.norm(i-1) == "the" && f.norm(i) != "fy" {
		e := expression{shape: enclosed, first: i, last: at, kind: value.Date, unit: 'Y'}
		if n := f.norm(at); n == "ended" || n == "ending" {
			e = expression{first: i, last: at, kind: value.Duration, timex: "P1Y"}
		}
		return e, true
	}
	return expression{}, false
}

// seasonYear reads "summer 2010", "spring of 1998", "summer of last year". A
// season alone names no time for certain: "spring rolls", "to fall".
func (f *finder) seasonYear(i int) (expression, bool) {
	e := expression{shape: season, first: i, last: i + 1, kind: value.Date, season: f.term(i).season}
	f.yearOfPart(&e)
	if e.y > 0 || e.directed {
		return e, true
	}
	switch f.norm(i - 1) {
	case "in", "by", "until", "since", "during":
		return e, !f.isWord(i+1) || f.closes(i+1)
	}
	return e, f.is(i-1, isEdge)
}

// theSeason reads "the summer", "the winter of 2010".
func (f *finder) theSeason(i int) (expression, bool) {
	e := expression{shape: season, first: i, last: i + 1, kind: value.Date, season: f.term(i).season}
	f.yearOfPart(&e)
	if e.y == 0 && !e.directed && f.isWord(i+1) && !f.closes(i+1) {
		return e, false
	}
	return e, true
}

// yearAgo reads "year-earlier", "year-ago quarter", "year-earlier period".
func (f *finder) yearAgo(i int) (expression, bool) {
	if f.norm(i) != "year" {
		return expression{}, false
	}
	if f.norm(f.skip(i+1, "-", "'s")) == "end" {
		return f.yearEnd(i)
	}
	if f.norm(i+1) != "-" || f.norm(i+2) != "earlier" && f.norm(i+2) != "ago" {
		return expression{}, false
	}
	e := expression{shape: relative, anchor: fromText, first: i, last: i + 3, kind: value.Date, unit: 'Y', n: -1}
	if q, ok := f.first(i+3, (*finder).quarterWord); ok && q.y == 0 && !q.half {
		q.first, q.dir, q.directed, q.unit = i, -1, true, 'Y'
		return q, true
	}
	switch f.norm(i + 3) {
	case "quarter", "period", "month":
		e.last++
	}
	return e, true
}

// yearEnd reads "year end" and "year-end" where it stands for a time.
func (f *finder) yearEnd(i int) (expression, bool) {
	last := f.skip(i+1, "-", "'s") + 1
	switch f.norm(i - 1) {
	case "by", "around", "at", "until", "before", "since", "after":
		e := expression{shape: enclosed, first: i, last: last, kind: value.Date, unit: 'e'}
		return e, !f.isWord(last) || f.closes(last)
	}
	return expression{}, false
}

// setWord reads "daily", "annual". Of quarters it tells nothing: a quarterly
// dividend is one dividend.
func (f *finder) setWord(i int) (expression, bool) {
	return expression{first: i, last: i + 1, kind: value.Set, timex: f.term(i).text}, !f.hyphened(i)
}

// setOf reads "every Tuesday", "each year", "every four years", "every other
// day", "once a week".
func (f *finder) setOf(i int) (expression, bool) {
	e := expression{first: i, last: i + 2, kind: value.Set}
	at := i + 1
	if n := f.norm(i); n == "once" || n == "twice" {
		t := f.term(i + 2)
		if n := f.norm(i + 1); n != "a" && n != "an" && n != "every" || t.is&isUnit == 0 || t.unit == 'S' {
			return expression{}, false
		}
		e.timex, e.last = period(count{n: 1000}, t.unit), i+3
		return e, true
	}
	t := f.term(at)
	switch {
	case t.is&isWeekday != 0:
		e.timex = "XXXX-WXX-" + strconv.Itoa(int(t.weekday))
		if p, ok := f.part(at + 1); ok {
			e.timex, e.last = e.timex+"T"+p, at+2
		}
		return e, true
	case t.is&isMonth != 0 && f.capital(at):
		e.timex = "XXXX-" + pad(int(t.month))
		if d, next, ok := f.day(at + 1); ok {
			e.timex, e.last = e.timex+"-"+pad(d), next
		}
		return e, true
	case t.is&isSeason != 0:
		e.timex = "XXXX-" + t.season
		return e, true
	case t.is&isPart != 0:
		e.timex = "XXXX-XX-XXT" + t.part
		return e, true
	case t.is&isUnit != 0 && !f.hyphened(at) && f.norm(at) != "second":
		e.timex = period(count{n: 1000}, t.unit)
		return e, true
	case f.norm(at) == "other" && f.is(at+1, isWeekday):
		e.timex, e.last = "XXXX-WXX-"+strconv.Itoa(int(f.term(at+1).weekday)), at+2
		return e, true
	case f.norm(at) == "other" && f.is(at+1, isUnit):
		e.timex, e.last = period(count{n: 2000}, f.term(at+1).unit), at+2
		return e, true
	case f.norm(i) == "every":
		if d, ok := f.length(at); ok && d.shape == ready && d.kind == value.Duration && d.parts[0] == nil {
			e.timex, e.last = d.timex, d.last
			return e, true
		}
	}
	return expression{}, false
}
