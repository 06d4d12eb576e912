package datetime

import (
	"slices"
	"strconv"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Mention is an expression of time in a text.
type Mention struct {
	text.Span
	// Context are other places of the text on which the reading rests.
	Context []text.Span
	Value   Value
	// Basis says what the reading rests on.
	Basis Basis
	// Parts are the two ends of a range of which both are expressions of their
	// own: "from Monday to Friday". Otherwise it is empty.
	Parts []Mention
}

// Options say how to read a text. The zero value is ready for use.
type Options struct {
	// Reference is the day from which relative expressions are counted.
	Reference Reference
	// Order says whether day or month comes first in dates in digits where the
	// text was written.
	Order Order
	// Forms are those of the text; nil to look them up.
	Forms *lexicon.Forms
}

// Order is the order of day and month in dates that are written in digits.
type Order uint8

// The orders. Other dates of the text that can be read in one way only come
// first: they show what its writer does. Where neither they nor the options
// tell, the reference may; what it leaves open is read with the month first, and
// the value has an [Value.Alternative].
const (
	UnknownOrder Order = iota
	MonthFirst         // 12/29/2020
	DayFirst           // 29/12/2020
)

// Find returns the expressions of time in order; they do not overlap.
func Find(p *text.Parsed, opt Options) []Mention {
	f := newFinder(p, opt)
	out := f.find()
	if len(f.toks) <= scratch.Most {
		*f = finder{terms: f.terms, all: scratch.Empty(f.all)}
		finders.Put(f)
	}
	return out
}

// finders keeps finders for the memory that they use beside their result.
var finders = sync.Pool{New: func() any { return new(finder) }}

func newFinder(p *text.Parsed, opt Options) *finder {
	f := finders.Get().(*finder)
	f.p, f.toks, f.lx, f.ref, f.order = p, p.Tokens, words(), opt.Reference, opt.Order
	f.terms = scratch.Zeros(f.terms, len(f.toks))
	forms := opt.Forms
	if forms == nil {
		forms = lexicon.Read(f.toks)
		defer forms.Release()
	}
	forms.Number(&f.lx.words, f.terms)
	return f
}

func (f *finder) find() []Mention {
	for n := range f.p.Sentences {
		f.sentence(n)
	}
	return f.resolve()
}

// Flat replaces each range by its parts where it has them, for readers that
// know single expressions only. Where there are none it returns what it is given.
func Flat(ms []Mention) []Mention {
	if !slices.ContainsFunc(ms, func(m Mention) bool { return len(m.Parts) > 0 }) {
		return ms
	}
	var out []Mention
	for _, m := range ms {
		if len(m.Parts) > 0 {
			out = append(out, m.Parts...)
		} else {
			out = append(out, m)
		}
	}
	return out
}

type finder struct {
	p     *text.Parsed
	toks  []text.Token
	terms []uint16 // of each token
	lx    *wordList
	ref   Reference
	order Order
	shown [3]bool // orders of day and month that dates of the text show
	now   int     // the sentence that is read
	all   []expression
	steps int // words that were looked at, which a test holds linear in the text
}

// sentence reads the expressions of one sentence.
func (f *finder) sentence(n int) {
	f.now = n
	s := f.p.Sentences[n]
	for i := s.First; i < s.Last; {
		if !f.mayOpen(i) { // most tokens, for which no expression is made
			i++
			continue
		}
		e, ok := f.at(i)
		if !ok || e.last <= i {
			i++
			continue
		}
		if e.last > s.Last { // no expression leaves its sentence
			i++
			continue
		}
		if f.titled(&e, s.First) {
			i = e.last
			continue
		}
		e.sentence = n
		f.all = append(f.all, e)
		i = e.last
	}
}

// at reads an expression that starts at the token.
func (f *finder) at(i int) (expression, bool) {
	t := &f.toks[i]
	switch t.Kind {
	case text.Number:
		return f.number(i)
	case text.Word:
		if f.terms[i] != 0 {
			return f.word(i)
		}
		if t.Shape&text.HasDigit != 0 {
			return f.code(i)
		}
	case text.Punct:
		if t.Norm == "'" {
			return f.decade(i)
		}
	}
	return expression{}, false
}

// term returns what the token can mean.
func (f *finder) term(i int) *term {
	f.steps++
	if i < 0 || i >= len(f.terms) {
		return &f.lx.terms[0]
	}
	return &f.lx.terms[f.terms[i]]
}

func (f *finder) is(i int, s sense) bool { return f.term(i).is&s != 0 }

// norm returns the folded token, or "" outside the text.
func (f *finder) norm(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].Norm
}

func (f *finder) isWord(i int) bool {
	return i >= 0 && i < len(f.toks) && f.toks[i].Kind == text.Word
}

func (f *finder) capital(i int) bool {
	return i >= 0 && i < len(f.toks) && f.toks[i].Is(text.Capital)
}

// digits returns the whole number of at most four digits that the token is.
func (f *finder) digits(i int) (int, bool) {
	if i < 0 || i >= len(f.toks) || f.toks[i].Kind != text.Number {
		return 0, false
	}
	return smallNumber(f.toks[i].Norm)
}

// smallNumber reads one to four digits.
func smallNumber(s string) (n int, ok bool) {
	if len(s) == 0 || len(s) > 4 {
		return 0, false
	}
	for k := range len(s) {
		if s[k] < '0' || s[k] > '9' {
			return 0, false
		}
		n = 10*n + int(s[k]-'0')
	}
	return n, true
}

// glued reports whether the token stands right behind the one before it.
func (f *finder) glued(i int) bool {
	return i > 0 && i < len(f.toks) && f.toks[i].Start == f.toks[i-1].End
}

// skip returns the token behind i if i is one of the words.
func (f *finder) skip(i int, words ...string) int {
	for _, w := range words {
		if f.norm(i) == w {
			return i + 1
		}
	}
	return i
}

// afterHyphen returns the token behind a hyphen at i, or i.
func (f *finder) afterHyphen(i int) int {
	if f.norm(i) == "-" && i+1 < len(f.toks) {
		return i + 1
	}
	return i
}

type rule func(*finder, int) (expression, bool)

// first returns what the first rule reads that reads something.
func (f *finder) first(i int, rules ...rule) (expression, bool) {
	for _, r := range rules {
		if e, ok := r(f, i); ok {
			return e, true
		}
	}
	return expression{}, false
}

// number reads expressions that open with digits.
func (f *finder) number(i int) (expression, bool) {
	next := f.norm(i + 1)
	if next == "" {
		return f.bareYear(i)
	}
	if len(f.toks[i].Norm) >= 8 {
		return f.dotted(i)
	}
	if c := next[0]; c == '-' || c == '/' || c == '.' {
		if e, ok := f.first(i, (*finder).iso, (*finder).slashed, (*finder).yearRange); ok {
			return e, true
		}
	}
	return f.first(i, (*finder).clockTime, (*finder).dayMonth, (*finder).decade, (*finder).century, (*finder).yearQuarter,
		(*finder).quarterDigits, (*finder).length, (*finder).attackDay, (*finder).bareYear)
}

// word reads expressions that open with a word, the most telling rule first.
func (f *finder) word(i int) (expression, bool) {
	t := f.term(i)
	if t.is&opens == 0 {
		return expression{}, false
	}
	if t.is&isMonth != 0 {
		if e, ok := f.monthDate(i); ok {
			return e, true
		}
	}
	if t.is&(isWeekday|isWeekdays) != 0 {
		if e, ok := f.weekdayDate(i); ok {
			return e, true
		}
	}
	if t.is&isPoint != 0 {
		return f.point(i)
	}
	if t.is&isHoliday != 0 {
		if e, ok := f.holidayDate(i); ok {
			return e, true
		}
	}
	if t.is&isEdge != 0 {
		if e, ok := f.edged(i); ok {
			return e, true
		}
	}
	if t.is&isPiece != 0 {
		if e, ok := f.barePiece(i); ok {
			return e, true
		}
	}
	if t.is&isDirection != 0 {
		if e, ok := f.directed(i); ok {
			return e, true
		}
	}
	if t.is&isOpener != 0 {
		if e, ok := f.opened(i); ok {
			return e, true
		}
	}
	if t.is&isOrdinal != 0 {
		if e, ok := f.first(i, (*finder).quarterWord, (*finder).ordinalDay, (*finder).century); ok {
			return e, true
		}
	}
	if t.is&(isNumber|isVaguely|isBound) != 0 {
		if e, ok := f.first(i, (*finder).spelledYear, (*finder).length, (*finder).clockTime); ok {
			return e, true
		}
	}
	return f.rest(i, t)
}

// rest reads what single words tell.
func (f *finder) rest(i int, t *term) (expression, bool) {
	switch {
	case t.is&isSet != 0:
		return f.setWord(i)
	case t.is&isVague != 0:
		return f.vagueWord(i)
	case t.is&isSeason != 0:
		return f.seasonYear(i)
	case t.is&isPart != 0:
		return f.partFirst(i)
	case t.is&isUnit != 0:
		return f.yearAgo(i)
	case t.is&isUnits != 0 && f.norm(i+1) == "ago":
		return expression{first: i, last: i + 2, kind: value.Date, timex: pastRef}, true
	}
	return expression{}, false
}

// opened reads expressions whose first word has a rule of its own.
func (f *finder) opened(i int) (expression, bool) {
	switch f.norm(i) {
	case "the":
		return f.definite(i)
	case "that", "same":
		return f.same(i)
	case "every", "each", "once", "twice":
		return f.setOf(i)
	case "weekends", "weekdays":
		return expression{first: i, last: i + 1, kind: value.Set, timex: map[string]string{"weekends": "XXXX-WXX-WE", "weekdays": "XXXX-WXX-WD"}[f.norm(i)]}, true
	case "fiscal", "financial", "fy":
		return f.fiscalYear(i)
	case "latest", "full", "entire", "whole":
		return f.wholeOf(i)
	case "final":
		return f.quarterWord(i)
	case "these":
		return expression{first: i, last: i + 2, kind: value.Date, timex: presentRef}, f.norm(i+1) == "days"
	case "midnight":
		return f.clockTime(i)
	case "for", "in", "over", "after", "within":
		return f.openLength(i)
	case "as":
		if f.norm(i+1) == "soon" && f.norm(i+2) == "as" && f.norm(i+3) == "possible" {
			return expression{first: i, last: i + 4, kind: value.Date, timex: futureRef}, true
		}
		return f.length(i)
	case "half", "more", "less", "fewer", "at", "up", "no", "not":
		return f.length(i)
	}
	return expression{}, false
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
