package quantity

import (
	"github.com/newsconcord/concord/normalize/text"
)

// num is a number as the grammar reads it, before its unit and bound.
type num struct {
	first, next int // tokens [first, next)
	start, end  int // bytes
	val, step   Decimal
	scale       Decimal // the last multiplier, 1 when there is none
	tail        Decimal // value of the last word below a hundred
	kind        wordKind
	digits      bool // a literal, perhaps with multipliers
	suffixed    bool // "5bn", "a dozen": nothing may be added to it
	ordinal     bool
	ratio       bool
	comma       bool // "2,5" and no sign yet that the comma is a decimal point
}

// word returns the meaning of token j in a number.
func (f *finder) word(j int) (*numberWord, bool) {
	if j < 0 || j >= len(f.toks) || f.words[j] == 0 || f.toks[j].Kind != text.Word || f.isTaken(j) {
		return &f.lx.words[0], false
	}
	return &f.lx.words[f.words[j]], true
}

func (f *finder) norm(j int) string {
	if j < 0 || j >= len(f.toks) {
		return ""
	}
	return f.toks[j].Norm
}

func (f *finder) touching(j int) bool {
	return j > 0 && j < len(f.toks) && !f.toks[j].Is(text.SpaceBefore)
}

// afterHyphen returns j, or the token after it if j is a hyphen between two
// parts of a compound: "fifty-two", and "fifty - two" in tokenised text.
func (f *finder) afterHyphen(j int) int {
	if j+1 < len(f.toks) && f.norm(j) == "-" && f.touching(j) == f.touching(j+1) {
		return j + 1
	}
	return j
}

// extend moves the end of n to the end of token j.
func (n *num) extend(f *finder, j int) {
	n.next = j + 1
	n.end = f.toks[j].End
}

func (f *finder) newNum(j int, w *numberWord) num {
	return num{first: j, next: j + 1, start: f.toks[j].Start, end: f.toks[j].End,
		val: w.val, step: whole(1), scale: whole(1), tail: w.val, kind: w.kind}
}

// small reads a literal, or words below a hundred: "seven", "forty-two",
// "forty-second".
func (f *finder) small(j int) (num, bool) {
	if j < len(f.toks) && f.toks[j].Kind == text.Number && !f.isTaken(j) {
		return f.digits(j)
	}
	w, ok := f.word(j)
	if !ok {
		return num{}, false
	}
	n := f.newNum(j, w)
	switch w.kind {
	case unitWord, teenWord:
		return n, true
	case tensWord, ordTensWord, ordWord:
	default:
		return num{}, false
	}
	if w.kind != tensWord {
		n.ordinal = true
		return n, !w.plural
	}
	k := f.afterHyphen(n.next)
	if u, ok := f.word(k); ok && (u.kind == unitWord || u.kind == ordWord && !u.plural) && u.val.Sign() > 0 && u.val.Cmp(whole(10)) < 0 {
		n.val, n.tail, n.kind, n.ordinal = w.val.add(u.val), u.val, unitWord, u.kind == ordWord
		n.extend(f, k)
	}
	return n, true
}

// one reads a multiplier that stands without a number: "a hundred", "half a
// dozen", "quarter million", "hundred thousand". It takes in the words before
// the multiplier only.
func (f *finder) one(j int) (num, bool) {
	w, ok := f.word(j)
	if !ok {
		return num{}, false
	}
	n := f.newNum(j, w)
	n.next, n.end, n.val = j, f.toks[j].Start, whole(1)
	switch {
	case w.kind == partWord && !w.plural:
		return f.part(j, w)
	case w.kind != hundredWord && w.kind != scaleWord && w.kind != groupWord || f.isPlural(j):
		return num{}, false
	case (f.norm(j-1) == "a" || f.norm(j-1) == "an") && f.norm(j) != "score" && !f.isTaken(j-1):
		n.first, n.start = j-1, f.toks[j-1].Start
		return n, true
	}
	next, ok := f.word(j + 1)
	return n, ok && next.kind == scaleWord && !vagueBefore[f.norm(j-1)]
}

// vagueBefore lists the words that leave a multiplier without a value.
var vagueBefore = map[string]bool{"several": true, "few": true, "many": true, "couple": true, "some": true}

func (f *finder) isPlural(j int) bool {
	s := f.norm(j)
	return s[len(s)-1] == 's'
}

// part reads a half or quarter before a multiplier: "half a million",
// "half-million", "a quarter million".
func (f *finder) part(j int, w *numberWord) (num, bool) {
	n := f.newNum(j, w)
	n.val, n.tail = whole(1).quo(w.val), Decimal{}
	if f.norm(j-1) == "a" && !f.isTaken(j-1) {
		n.first, n.start = j-1, f.toks[j-1].Start
	}
	k := f.afterHyphen(n.next)
	if f.norm(k) == "of" {
		k++
	}
	if f.norm(k) == "a" {
		k++
	}
	m, ok := f.word(k)
	if !ok || m.kind != scaleWord && m.kind != groupWord || f.isPlural(k) {
		return num{}, false
	}
	n.extend(f, k-1)
	return n, true
}

// group reads what stands before a multiplier above a hundred: "two hundred
// and two".
func (f *finder) group(j int) (num, bool) {
	n, ok := f.small(j)
	if !ok {
		n, ok = f.one(j)
	}
	if !ok || n.ordinal {
		return n, ok
	}
	w, ok := f.word(n.next)
	if !ok || w.kind != hundredWord || n.val.Cmp(whole(1000)) >= 0 {
		return n, true
	}
	n.times(f, n.next, w)
	k := n.next
	if f.norm(k) == "and" {
		k++
	}
	rest, ok := f.small(k)
	if !ok || rest.val.Cmp(whole(100)) >= 0 || rest.val.Sign() <= 0 {
		return n, true
	}
	if m, ok := f.word(rest.next); ok && m.kind == hundredWord {
		return n, true // "3 hundred and 2 hundred" are two numbers
	}
	return n.plus(rest), true
}

// times multiplies n by the word at token j.
func (n *num) times(f *finder, j int, w *numberWord) {
	n.val, n.step = n.val.mul(w.val), n.step.mul(w.val)
	n.scale, n.tail, n.kind = w.val, Decimal{}, w.kind
	n.extend(f, j)
}

// plus adds a smaller number that follows n.
func (n num) plus(m num) num {
	n.val, n.step, n.tail, n.kind = n.val.add(m.val), m.step, m.tail, m.kind
	n.ordinal, n.next, n.end = m.ordinal, m.next, m.end
	if m.scale.Cmp(whole(1)) > 0 {
		n.scale = m.scale
	} else {
		n.scale = whole(1)
	}
	return n
}

// term reads a group with its multipliers: "two hundred and two thousand",
// "three lakh crore", "5bn".
func (f *finder) term(j int) (num, bool) {
	n, ok := f.group(j)
	if !ok || n.ordinal {
		return n, ok
	}
	for range 4 { // nobody writes more
		k := f.afterHyphen(n.next)
		w, ok := f.word(k)
		switch {
		case !ok:
			return n, true
		case w.kind == ordScaleWord && !w.plural && n.val.Cmp(whole(1)) > 0:
			n.times(f, k, w)
			n.ordinal = true
			return n, true
		case w.kind == scaleWord, w.kind == groupWord && (f.norm(k) != "score" || n.val.Cmp(whole(1)) > 0 && !n.digits):
		case w.kind == suffixWord && n.digits && n.scale.Cmp(whole(1)) == 0 && k == n.next && f.isSuffix(k):
		default:
			return n, n.next > n.first
		}
		n.suffixed = n.suffixed || w.kind == suffixWord || w.kind == groupWord
		n.times(f, k, w)
	}
	return n, true
}

// isSuffix reports whether the letters at token k are a multiplier of the
// digits before it and not a unit: "10M", "2.33 k", "£5m", "5m people".
func (f *finder) isSuffix(k int) bool {
	t := f.toks[k]
	raw := t.In(f.src)
	switch raw {
	case "m":
		return f.touching(k) && (f.moneyBefore(k-1) || f.countsPeople(k+1))
	case "t", "g":
		return false
	case "T", "G":
		return f.touching(k) && f.moneyBefore(k-1)
	case "b", "B":
		return f.touching(k)
	case "mm", "Mm":
		return f.touching(k) && f.moneyBefore(k-1)
	}
	return true
}

// countsPeople reports a plural noun at j, as in "5m people".
func (f *finder) countsPeople(j int) bool {
	return j < len(f.toks) && f.toks[j].Kind == text.Word && f.toks[j].Is(text.SpaceBefore) && isPluralNoun(f.toks[j].Norm)
}

// cardinal reads terms of falling size: "one million two thousand two hundred
// and three".
func (f *finder) cardinal(j int) (num, bool) {
	n, ok := f.term(j)
	if !ok {
		return n, false
	}
	for range 6 {
		if n.ordinal || n.suffixed || n.scale.Cmp(whole(100)) < 0 {
			break
		}
		m, ok := f.following(n)
		if !ok {
			break
		}
		n = n.plus(m)
	}
	return n, true
}

// following reads the term that continues n, if there is one.
func (f *finder) following(n num) (num, bool) {
	k, and := n.next, false
	if f.norm(k) == "and" {
		k, and = k+1, true
	}
	if _, ok := f.word(k); !ok && (k >= len(f.toks) || f.toks[k].Kind != text.Number) {
		return num{}, false
	}
	m, ok := f.term(k)
	switch {
	case !ok || m.first != k && f.norm(k) != "a":
		return num{}, false
	case m.val.Sign() <= 0 || m.val.Cmp(n.scale) >= 0 || !m.val.isInt() && m.scale.Cmp(whole(1)) == 0:
		return num{}, false
	case m.ordinal && !and && (n.digits || m.next == k+1):
		return num{}, false // "$2 million first prize"
	case m.digits && m.next == k+1 && (!and || n.scale.Cmp(whole(1000)) > 0):
		return num{}, false
	}
	// What is a fraction's numerator is no summand: "two million and three fifths".
	if _, ok := f.denominator(m); ok && and {
		return num{}, false
	}
	return m, true
}
