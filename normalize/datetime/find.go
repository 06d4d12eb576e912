package datetime

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Mention is an expression of time in a text.
type Mention struct {
	text.Span
	// Context are other places of the text on which the reading rests, not the
	// date of publication.
	Context []text.Span
	Value   Value
}

// Find returns the expressions of time in order; they do not overlap.
func Find(p *text.Parsed, ref Reference) []Mention {
	f := &finder{p: p, toks: p.Tokens, v: vocab(), ref: ref, sent: make([]int32, len(p.Tokens))}
	for n, s := range p.Sentences {
		for i := s.First; i < s.Last; i++ {
			f.sent[i] = int32(n)
		}
	}
	for i := 0; i < len(f.toks); {
		e, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		f.all = append(f.all, e)
		i = e.last
	}
	return f.resolve()
}

// shape is the kind of an expression before it is resolved.
type shape uint8

const (
	ready    shape = iota // the value stands already
	calendar              // a date, perhaps without a year
	daily                 // a weekday
	relative              // counted from the reference
	quarter               // a quarter of a year
	season
)

// expression is what the grammar reads, before it is resolved.
type expression struct {
	shape       shape
	first, last int
	kind        value.Type
	timex       string // of a ready one
	y, m, d     int    // of a date; 0 is not given
	m2, d2      int    // the end of a range
	n           int    // weekday, quarter, or number of units
	unit        byte
	dir         int // -1 last, 0 this, 1 next
	directed    bool
	part        string // of the day: "MO"
	clock       string // "10:30"
	season      string
}

type finder struct {
	p    *text.Parsed
	toks []text.Token
	v    vocabulary
	ref  Reference
	sent []int32
	all  []expression
}

// norm returns the folded token, or "" outside the text.
func (f *finder) norm(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].Norm
}

// in returns the value of the token in a section of the vocabulary.
func (f *finder) in(section string, i int) (string, bool) {
	if i < 0 || i >= len(f.toks) || f.toks[i].Kind != text.Word {
		return "", false
	}
	s, ok := f.v[section][f.toks[i].Norm]
	return s, ok
}

func (f *finder) num(section string, i int) (int, bool) {
	s, ok := f.in(section, i)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// digits returns the whole number that the token is.
func (f *finder) digits(i int) (int, bool) {
	if i < 0 || i >= len(f.toks) || f.toks[i].Kind != text.Number || len(f.toks[i].Norm) > 4 {
		return 0, false
	}
	n, err := strconv.Atoi(f.toks[i].Norm)
	return n, err == nil
}

// glued reports whether the token stands right behind the one before it.
func (f *finder) glued(i int) bool {
	return i > 0 && i < len(f.toks) && f.toks[i].Start == f.toks[i-1].End
}

// at reads an expression that starts at the token.
func (f *finder) at(i int) (expression, bool) {
	t := f.toks[i]
	switch t.Kind {
	case text.Number:
		return f.number(i)
	case text.Word:
		return f.word(i)
	case text.Punct:
		if t.Norm == "'" {
			return f.decade(i)
		}
	}
	return expression{}, false
}

// word tries the rules for words, the most telling ones first.
func (f *finder) word(i int) (expression, bool) {
	for _, rule := range []func(*finder, int) (expression, bool){
		(*finder).monthDate, (*finder).weekdayDate, (*finder).point, (*finder).edged, (*finder).directed, (*finder).quarterWord, (*finder).spell,
		(*finder).setOf, (*finder).holiday, (*finder).vagueWord,
	} {
		if e, ok := rule(f, i); ok {
			return e, true
		}
	}
	return expression{}, false
}

// month returns the month that the token names. "may", "march" and short forms
// need a capital.
func (f *finder) month(i int) (int, bool) {
	m, ok := f.num("month", i)
	if !ok || !f.toks[i].Is(text.Capital) {
		return 0, false
	}
	return m, true
}

// day returns the day of a month written in digits, with a suffix or without,
// and the token behind it.
func (f *finder) day(i int) (d, next int, ok bool) {
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

// year returns the year written in four digits.
func (f *finder) year(i int) (int, bool) {
	y, ok := f.digits(i)
	return y, ok && len(f.toks[i].Norm) == 4 && y >= 1500 && y < 2200
}

// monthDate reads "October 7, 2020", "October 5 to 9", "Oct. 2020", "October".
func (f *finder) monthDate(i int) (expression, bool) {
	m, ok := f.month(i)
	if !ok {
		return expression{}, false
	}
	e := expression{shape: calendar, first: i, kind: value.Date, m: m}
	next := i + 1
	at := next
	if f.norm(at) == "," {
		at++ // "December, 29 2020"
	}
	if d, after, ok := f.day(at); ok && !f.measured(after) {
		e.d = d
		next = f.rangeOf(&e, after)
	}
	next = f.yearBehind(&e, next)
	if e.d == 0 && e.y == 0 && !f.bareMonth(i) {
		return e, false
	}
	e.last = next
	return e, true
}

// measured reports whether the token makes the number before it a measure: "May
// 5 percent".
func (f *finder) measured(i int) bool {
	n := f.norm(i)
	return n == "%" || n == "percent" || n == "million" || n == "billion"
}

// bareMonth reports whether a month alone is meant as one: "may" and "march" ask
// for a preposition.
func (f *finder) bareMonth(i int) bool {
	switch f.norm(i) {
	case "may", "march", "mar", "sep", "jun", "jan", "dec":
		switch f.norm(i - 1) {
		case "in", "since", "by", "until", "till", "from", "last", "next", "this", "late", "early", "mid", "of", "during", "to", "-":
			return true
		}
		return f.toks[i].Is(text.Abbrev)
	case "april", "june", "august":
		// also names of people
		return f.norm(i-1) != "," && (i+1 >= len(f.toks) || f.toks[i+1].Kind != text.Word || !f.toks[i+1].Is(text.Capital))
	}
	return true
}

// rangeOf reads "to 9", "- 9" or "to November 3" behind a day.
func (f *finder) rangeOf(e *expression, next int) int {
	n := f.norm(next)
	if n != "-" && n != "to" && n != "through" {
		return next
	}
	if m, ok := f.month(next + 1); ok {
		if d, after, ok := f.day(next + 2); ok {
			e.m2, e.d2 = m, d
			return after
		}
		return next
	}
	if d, after, ok := f.day(next + 1); ok && d > e.d && !f.measured(after) {
		e.m2, e.d2 = e.m, d
		return after
	}
	return next
}

// yearBehind reads ", 2020" or " 2020" or " of 2020".
func (f *finder) yearBehind(e *expression, next int) int {
	at := next
	switch f.norm(at) {
	case ",", "of":
		at++
	}
	if y, ok := f.year(at); ok && f.norm(at+1) != "%" && !(at > next && f.norm(next) == "," && e.d == 0) {
		e.y = y
		return at + 1
	}
	return next
}

// number reads expressions that open with digits.
func (f *finder) number(i int) (expression, bool) {
	for _, rule := range []func(*finder, int) (expression, bool){
		(*finder).iso, (*finder).slashed, (*finder).clockTime, (*finder).dayMonth, (*finder).decade, (*finder).spell, (*finder).bareYear,
	} {
		if e, ok := rule(f, i); ok {
			return e, true
		}
	}
	return expression{}, false
}

// iso reads 2020-10-07 and 2020/10/07.
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

// slashed reads 12/29/2020; a number above 12 tells day from month, else the
// American order is taken.
func (f *finder) slashed(i int) (expression, bool) {
	a, ok := f.digits(i)
	if !ok || f.norm(i+1) != "/" || f.norm(i+3) != "/" || !f.glued(i+1) || !f.glued(i+4) {
		return expression{}, false
	}
	b, ok1 := f.digits(i + 2)
	y, ok2 := f.digits(i + 4)
	if !ok1 || !ok2 {
		return expression{}, false
	}
	if y < 100 {
		y += 1900
		if y < 1950 {
			y += 100
		}
	}
	m, d := a, b
	if a > 12 {
		m, d = b, a
	}
	if !validDate(y, m, d) {
		return expression{}, false
	}
	return expression{shape: calendar, first: i, last: i + 5, kind: value.Date, y: y, m: m, d: d}, true
}

// dayMonth reads "7 October 2020", "5-9 October", "5th of October".
func (f *finder) dayMonth(i int) (expression, bool) {
	d, next, ok := f.day(i)
	if !ok {
		return expression{}, false
	}
	e := expression{shape: calendar, first: i, kind: value.Date, d: d}
	if n := f.norm(next); n == "-" || n == "to" || n == "and" {
		if d2, after, ok := f.day(next + 1); ok && d2 > d {
			if n == "and" {
				return expression{}, false
			}
			e.d2, next = d2, after
		}
	}
	if f.norm(next) == "of" {
		next++
	}
	m, ok := f.month(next)
	if !ok {
		return expression{}, false
	}
	e.m = m
	if e.d2 > 0 {
		e.m2 = m
	}
	e.last = f.yearBehind(&e, next+1)
	return e, true
}

// decade reads "1990s" and "'90s".
func (f *finder) decade(i int) (expression, bool) {
	at := i
	if f.norm(i) == "'" {
		at++
	}
	n, ok := f.digits(at)
	if !ok || f.norm(at+1) != "s" || !f.glued(at+1) || n%10 != 0 {
		return expression{}, false
	}
	switch {
	case n >= 1500 && n < 2200:
	case at > i && n < 100 && f.glued(at):
		n += 1900
	default:
		return expression{}, false
	}
	return expression{first: i, last: at + 2, kind: value.Date, timex: strconv.Itoa(n / 10)}, true
}

// bareYear reads a year alone where the words around speak of time.
func (f *finder) bareYear(i int) (expression, bool) {
	y, ok := f.year(i)
	if !ok || y < 1700 || y > 2100 {
		return expression{}, false
	}
	next := f.norm(i + 1)
	if next == "%" || f.glued(i) && f.norm(i-1) != "-" && f.norm(i-1) != "(" || f.glued(i+1) && next != "." && next != "," && next != ")" && next != "'s" && next != ";" && next != "-" && next != ":" {
		return expression{}, false
	}
	if i > 0 && f.toks[i-1].Kind == text.Symbol {
		return expression{}, false
	}
	switch f.norm(i - 1) {
	case "in", "since", "of", "by", "until", "till", "towards", "toward", "to", "from", "during", "for", "before", "after", "late", "early", "mid", "between", "fiscal", "the", "year", "(", "-", "through", "around", "circa", "and", ",":
		if u, ok := f.in("unit", i+1); ok && u != "" {
			return expression{}, false
		}
		return expression{shape: calendar, first: i, last: i + 1, kind: value.Date, y: y}, true
	}
	// "SICW 2020", "ASEAN Chair 2020" belong to a name; "the 2008 election" tells
	// a year too.
	if i > 0 && f.toks[i-1].Kind == text.Word && !f.toks[i-1].Is(text.Capital) {
		return expression{shape: calendar, first: i, last: i + 1, kind: value.Date, y: y}, true
	}
	return expression{}, false
}

// clockTime reads "10:30 a.m. EST", "5 pm", "18:00 UTC".
func (f *finder) clockTime(i int) (expression, bool) {
	h, ok := f.digits(i)
	if !ok || h > 24 {
		return expression{}, false
	}
	m, next := 0, i+1
	if f.norm(next) == ":" && f.glued(next) {
		if m, ok = f.digits(next + 1); !ok || m > 59 || len(f.norm(next+1)) != 2 {
			return expression{}, false
		}
		next += 2
	}
	e := expression{shape: relative, unit: 'D', first: i, kind: value.Time}
	switch f.norm(next) {
	case "am":
		h %= 12
		next++
	case "pm":
		h = h%12 + 12
		next++
	default:
		if next == i+1 {
			return expression{}, false
		}
	}
	e.clock = pad(h) + ":" + pad(m)
	if n := f.norm(next); n == "utc" || n == "gmt" {
		e.clock += "Z"
		next++
	} else if next < len(f.toks) && len(n) <= 4 && f.toks[next].Is(text.Upper) && len(n) >= 2 && n[len(n)-1] == 't' {
		next++
	}
	e.last = next
	return e, true
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
