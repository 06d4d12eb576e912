package quantity

import (
	"slices"
	"strings"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Role says what a number does in its sentence.
type Role uint8

// The roles.
const (
	Plain  Role = iota // it counts or measures
	Amount             // the number inside money, listed beside it
	Label              // it names a thing: "Channel 4", "Article 5"
	Rank               // a place in an order: "No. 1", "ranked fifth"
	Age                // the age of a person: "a 91-year-old", "X, 38, said"
	None               // the word "no": "no casualties"
)

// Counted is the noun that a number counts.
type Counted struct {
	Noun string    // folded, in the singular: "troop"
	Span text.Span // where it stands; empty when there is none
}

// Mention is an expression of a value in a text.
type Mention struct {
	Span    text.Span
	Value   Value
	Role    Role
	Counted Counted
	Cue     text.Span // the words of the bound; empty when there are none
	Parts   []Mention // the two ends of a range, the two counts of a score
}

// Options say what is known of a text. The zero value is ready for use.
type Options struct {
	// Taken reports a token that belongs to a date or time and is no number; nil
	// for none.
	Taken func(token int) bool
	// Forms are those of the text; nil to look them up.
	Forms *lexicon.Forms
}

// Find returns the expressions of p in order. Mentions do not overlap, but for the
// number inside money, which follows its money with the role [Amount].
func Find(p *text.Parsed, o Options) []Mention {
	f := newFinder(p, o)
	for i := 0; i < len(f.toks); {
		t := &f.toks[i]
		if t.Kind == text.Number || t.Kind == text.Word && (t.Shape&text.HasDigit != 0 || f.starts(i)) {
			i = f.at(i)
		} else {
			i++
		}
	}
	f.pair()
	f.interpret()
	out := f.mentions()
	if len(f.toks) <= scratch.Most {
		*f = finder{words: f.words, items: scratch.Empty(f.items)}
		finders.Put(f)
	}
	return out
}

// finders keeps finders for the memory that they use beside their result.
var finders = sync.Pool{New: func() any { return new(finder) }}

func newFinder(p *text.Parsed, o Options) *finder {
	f := finders.Get().(*finder)
	f.src, f.toks, f.taken, f.lx = p.Source, p.Tokens, o.Taken, numberLexicon()
	f.words = scratch.Zeros(f.words, len(f.toks))
	forms := o.Forms
	if forms == nil {
		forms = lexicon.Read(f.toks)
		defer forms.Release()
	}
	forms.Number(&f.lx.numbers, f.words)
	return f
}

// starts reports a word that can begin a number.
func (f *finder) starts(i int) bool {
	n := f.words[i]
	return n != 0 && f.lx.words[n].kind != suffixWord
}

// Flat replaces each range and score by its parts, for readers that know
// single numbers only. Where there are none it returns what it is given.
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
	src   string
	toks  []text.Token
	taken func(int) bool
	lx    *numberWords
	words []uint16 // of each token: its number word
	items []item
}

// item is a mention in the making.
type item struct {
	Mention
	first, next int // tokens [first, next)
	n           num
	inside      []Mention // the numbers inside money
}

func (f *finder) isTaken(j int) bool { return f.taken != nil && f.taken(j) }

// last returns the first token and byte that no item has.
func (f *finder) last() (token, at int) {
	if len(f.items) == 0 {
		return 0, 0
	}
	it := &f.items[len(f.items)-1]
	return it.next, it.Span.End
}

// add notes an item and returns the token to go on at. A sign may be claimed
// from both sides ("0$.00"): the first item keeps it.
func (f *finder) add(it item) int {
	if _, at := f.last(); it.Span.Start < at {
		return max(it.next, it.first+1)
	}
	f.items = append(f.items, it)
	return it.next
}

// at handles the expression whose first digits or number word is token i and
// returns where to go on.
func (f *finder) at(i int) int {
	if it, ok := f.age(i); ok {
		return f.add(it)
	}
	if f.isTaken(i) {
		return i + 1
	}
	if f.toks[i].Kind == text.Word && f.toks[i].Is(text.HasDigit) {
		if it, ok := f.glued(i); ok {
			return f.add(it)
		}
		return i + 1
	}
	if it, ok := f.none(i); ok {
		return f.add(it)
	}
	n, ok := f.number(i)
	if _, free := f.last(); !ok || n.start < free {
		if !ok && f.toks[i].Kind == text.Number {
			f.pieces(i)
		}
		return i + 1
	}
	if f.isPronoun(n) {
		return n.next
	}
	it := f.dress(n)
	if n.comma && it.Value.typ == value.Number && n.scale.Cmp(whole(1)) == 0 {
		f.pieces(i)
		return i + 1
	}
	return f.add(it)
}

// dress gives a number its type: from what stands around it.
func (f *finder) dress(n num) item {
	if n.ordinal {
		return f.plain(n, value.Ordinal)
	}
	if it, ok := f.percent(n); ok {
		return it
	}
	if it, ok := f.money(n); ok {
		return it
	}
	if it, ok := f.measure(n); ok {
		return it
	}
	f.sign(&n)
	return f.plain(n, value.Number)
}

func (f *finder) plain(n num, typ value.Type) item {
	return item{first: n.first, next: n.next, n: n,
		Mention: Mention{Span: text.Span{Start: n.start, End: n.end}, Value: n.value(typ, "")}}
}

func (n num) value(typ value.Type, unit string) Value {
	return Value{typ: typ, low: n.val, high: n.val, step: n.step.abs(), unit: unit, ratio: n.ratio}
}

// sign takes in "minus", "negative" or a minus sign. A hyphen is a sign when
// it touches the digits and nothing touches it; apart from the digits only
// when the number is all there is.
func (f *finder) sign(n *num) {
	k := n.first - 1
	if free, _ := f.last(); k < free || f.isTaken(k) {
		return
	}
	t := f.toks[k]
	switch t.Norm {
	case "minus", "negative":
	case "-", "−":
		alone := k == 0 && n.next == len(f.toks)
		open := t.Is(text.SpaceBefore) || k > 0 && strings.Contains("([", f.norm(k-1))
		if !n.digits || t.Len() > len("−") || !alone && (!f.touching(n.first) || !open) {
			return
		}
	default:
		return
	}
	n.first, n.start, n.val = k, t.Start, n.val.neg()
}

// isPronoun reports "one" where it stands for a noun: "the one", "no one".
func (f *finder) isPronoun(n num) bool {
	if n.next != n.first+1 || f.norm(n.first) != "one" {
		return false
	}
	if f.norm(n.next) == "another" || f.norm(n.next) == "'s" {
		return true
	}
	if n.next < len(f.toks) && f.toks[n.next].Kind == text.Clitic {
		return true
	}
	if f.norm(n.first-1) == "-" && f.norm(n.first-2) == "no" {
		return true // "no-one"
	}
	return beforePronoun[f.norm(n.first-1)]
}

var beforePronoun = map[string]bool{"the": true, "this": true, "that": true, "no": true, "any": true, "every": true,
	"each": true, "another": true, "which": true, "first": true, "last": true, "second": true, "third": true,
	"other": true, "new": true, "old": true, "good": true, "bad": true, "big": true, "whole": true, "loved": true,
	"right": true, "wrong": true, "next": true, "former": true, "better": true}

// none reads "no" before a plural as the number 0.
func (f *finder) none(i int) (item, bool) {
	w, ok := f.word(i)
	if !ok || w.kind != noneWord {
		return item{}, false
	}
	c := f.counted(i+1, false)
	if c.Noun == "" || f.norm(i+1) == "one" || c.Span.Start > f.toks[min(i+3, len(f.toks)-1)].Start {
		return item{}, false
	}
	it := f.plain(f.newNum(i, w), value.Number)
	it.Role, it.Counted = None, c
	return it, true
}

// pieces lists the numbers of a token that is no single number, an address
// or a list: "192.168.1.2", "22,24,26".
func (f *finder) pieces(i int) {
	t := &f.toks[i]
	raw := t.In(f.src)
	for at := 0; at < len(raw); {
		if !isDigit(raw[at]) {
			at++
			continue
		}
		end := at
		for end < len(raw) && isDigit(raw[end]) {
			end++
		}
		if l, ok := readLiteral(raw[at:end]); ok {
			n := num{first: i, next: i + 1, start: t.Start + at, end: t.Start + end, val: l.val, step: l.step, scale: whole(1), digits: true}
			it := f.plain(n, value.Number)
			it.Role = Label
			f.add(it)
		}
		at = end
	}
}

func (f *finder) mentions() []Mention {
	if len(f.items) == 0 {
		return nil
	}
	n := len(f.items)
	for i := range f.items {
		if it := &f.items[i]; len(it.Parts) == 0 {
			n += len(it.inside)
		}
	}
	out := make([]Mention, 0, n)
	for i := range f.items {
		it := &f.items[i]
		out = append(out, it.Mention)
		if len(it.Parts) == 0 {
			out = append(out, it.inside...)
		}
	}
	return out
}
