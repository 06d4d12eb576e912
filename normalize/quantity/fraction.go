package quantity

import "github.com/newsconcord/concord/normalize/text"

// number reads a cardinal, an ordinal or a fraction at token j.
func (f *finder) number(j int) (num, bool) {
	if n, ok := f.half(j); ok {
		return n, true
	}
	if n, ok := f.partOfUnit(j); ok {
		return n, true
	}
	n, ok := f.cardinal(j)
	if !ok {
		return f.bareOrdinal(j)
	}
	if n.ordinal {
		return f.partOf(n), true
	}
	if m, ok := f.denominator(n); ok {
		if w, ok := f.word(m.next); ok && w.kind == scaleWord {
			m.times(f, m.next, w)
			m.ratio = false
		}
		return m, true
	}
	if m, ok := f.outOf(n); ok {
		return m, true
	}
	if m, ok := f.point(n); ok {
		n = m
	}
	return f.mixed(n), true
}

// denominator reads the ordinal that makes n a numerator: "two thirds",
// "three twenty-firsts". A singular follows one alone ("one eighth"); after
// any other number it makes an ordinal.
func (f *finder) denominator(n num) (num, bool) {
	if n.digits && !n.val.isInt() || n.ordinal {
		return n, false
	}
	k := f.afterHyphen(n.next)
	w, ok := f.word(k)
	if !ok {
		return n, false
	}
	d := w.val
	switch {
	case w.kind == tensWord:
		k = f.afterHyphen(k + 1)
		u, ok := f.word(k)
		if !ok || u.kind != ordWord || !u.plural || u.val.Cmp(whole(10)) >= 0 {
			return n, false
		}
		d = d.add(u.val)
	case w.kind < partWord || !f.isDenominator(n, w, k):
		return n, false
	case w.kind == ordWord && w.plural && n.kind == tensWord && n.val.Cmp(n.tail) > 0 && d.Cmp(whole(10)) < 0:
		d = d.add(n.tail) // "one hundred thirty-fifths": thirty belongs to the fifths
		n.val = n.val.sub(n.tail)
	}
	if d.Sign() == 0 { // "zeroths" are no parts
		return n, false
	}
	n.val = n.val.quo(d)
	n.step, n.scale, n.ratio, n.suffixed = n.val, whole(1), true, false
	n.extend(f, k)
	return n, true
}

func (f *finder) isDenominator(n num, w *numberWord, k int) bool {
	switch {
	case w.kind == partWord: // "four quarters" are parts of a year or a game
		return n.val.Cmp(w.val) < 0 && (w.plural || n.val.Cmp(whole(1)) == 0)
	case w.plural:
		return true
	case n.digits || n.val.Cmp(whole(1)) != 0 || w.val.Cmp(whole(2)) == 0:
		return false
	}
	return w.kind != ordScaleWord || f.norm(k+1) == "of"
}

// half reads "half of", "half the": the half by itself.
func (f *finder) half(j int) (num, bool) {
	w, ok := f.word(j)
	if !ok || w.kind != partWord || w.plural {
		return num{}, false
	}
	next := f.norm(j + 1)
	prev := f.norm(j - 1)
	if next != "of" && !(next == "the" && w.val.Cmp(whole(2)) == 0) {
		return num{}, false
	}
	if p, ok := f.word(j - 1); ok && p.kind != notNumber || notAHalf[prev] || prev == "a" && notAHalf[f.norm(j-2)] {
		return num{}, false
	}
	if k := j + 2; next == "of" && f.norm(k) == "a" {
		if m, ok := f.word(k + 1); ok && (m.kind == scaleWord || m.kind == groupWord) {
			return num{}, false // "half of a million" is a number of its own
		}
	}
	n := f.newNum(j, w)
	if prev == "a" {
		n.first, n.start = j-1, f.toks[j-1].Start
	} else if w.val.Cmp(whole(4)) == 0 {
		return num{}, false // "the quarter of"
	}
	n.val = whole(1).quo(w.val)
	n.step, n.ratio, n.tail = n.val, true, Decimal{}
	return n, true
}

// partOfUnit reads a half or quarter before a unit: "half a mile", "a
// quarter-mile", "half a percentage point". It takes in the article.
func (f *finder) partOfUnit(j int) (num, bool) {
	w, ok := f.word(j)
	if !ok || w.kind != partWord || w.plural {
		return num{}, false
	}
	n := f.newNum(j, w)
	k := f.afterHyphen(j + 1)
	if f.norm(k) == "of" {
		k++
	}
	if f.norm(k) == "a" {
		k++
	}
	if k == j+1 {
		return num{}, false
	}
	n.val = whole(1).quo(w.val)
	n.step, n.tail = n.val, Decimal{}
	if k > j+2 || f.norm(j+1) == "a" {
		n.extend(f, k-1)
	}
	_, percent := f.percentAt(k)
	u, _ := f.unitAt(k, &n)
	return n, percent > 0 || u != nil
}

// notAHalf lists the words that make a half a period of a game or a year, or
// one of two things.
var notAHalf = map[string]bool{"other": true, "each": true, "either": true, "this": true, "latter": true, "last": true,
	"bottom": true, "top": true, "opening": true, "early": true, "late": true, "next": true, "and": true}

// bareOrdinal reads a lone ordinal above a hundred: "hundredth".
func (f *finder) bareOrdinal(j int) (num, bool) {
	w, ok := f.word(j)
	if !ok || w.kind != ordScaleWord || w.plural {
		return num{}, false
	}
	n := f.newNum(j, w)
	n.ordinal = true
	return f.partOf(n), true
}

// partOf turns an ordinal after "a" into the fraction it means: "a third of
// voters", "a trillionth".
func (f *finder) partOf(n num) num {
	j := n.first
	w, _ := f.word(j)
	single := n.next == j+1 && f.toks[j].Kind == text.Word
	if !single || f.norm(j-1) != "a" || n.val.Cmp(whole(2)) <= 0 || f.isTaken(j-1) {
		return n
	}
	if w.kind != ordScaleWord && f.norm(n.next) != "of" {
		return n
	}
	n.first, n.start = j-1, f.toks[j-1].Start
	n.val = whole(1).quo(n.val)
	n.step, n.ratio, n.ordinal = n.val, true, false
	return n
}

// mixed adds a fraction after "and": "five and a quarter", "two and
// fifty-four hundredths", "3 million and a half", "five and a half million".
func (f *finder) mixed(n num) num {
	and := f.afterHyphen(n.next) // "one-and-a-half"
	if f.norm(and) != "and" || n.suffixed {
		return n
	}
	part, ok := f.fractionAt(f.afterHyphen(and + 1))
	if !ok || part.val.Cmp(whole(1)) >= 0 || !n.val.isInt() {
		return n
	}
	scale := whole(1)
	if n.scale.Cmp(whole(1000)) >= 0 {
		scale = n.scale
	}
	w, ok := f.word(part.next)
	times := ok && (w.kind == scaleWord || w.kind == groupWord && f.norm(part.next) != "score")
	if times && n.scale.Cmp(w.val) > 0 {
		scale = w.val // "one billion and a half million"
		part.extend(f, part.next)
		times = false
	}
	part.val = part.val.mul(scale)
	n.val, n.step = n.val.add(part.val), part.val
	n.next, n.end, n.ratio = part.next, part.end, false
	if times {
		n.times(f, n.next, w)
	}
	return n
}

// fractionAt reads "a half", "half", "a fifth", "three fifths".
func (f *finder) fractionAt(j int) (num, bool) {
	if f.norm(j) == "a" {
		k := f.afterHyphen(j + 1)
		w, ok := f.word(k)
		if !ok || w.kind < partWord || w.plural || f.norm(k) == "second" {
			return num{}, false
		}
		n := f.newNum(j, w)
		n.extend(f, k)
		n.val = whole(1).quo(w.val)
		return n, true
	}
	n, ok := f.cardinal(j)
	if !ok {
		return n, false
	}
	return f.denominator(n)
}

// outOf reads a ratio in words: "one in five", "one in every five", "two out of
// five", "one over three".
func (f *finder) outOf(n num) (num, bool) {
	k := n.next
	sep := f.norm(k)
	switch sep {
	case "in", "over":
		k++
	case "out":
		if f.norm(k+1) != "of" {
			return n, false
		}
		k, sep = k+2, "out of"
	default:
		return n, false
	}
	if sep != "over" && f.norm(k) == "every" {
		k++
	}
	m, ok := f.cardinal(k)
	if !ok || m.first != k || m.ordinal || !n.val.isInt() || !m.val.isInt() || n.val.Sign() <= 0 || m.val.Cmp(n.val) <= 0 {
		return n, false
	}
	if !f.isRatio(n, m, sep) {
		return n, false
	}
	n.val = n.val.quo(m.val)
	n.step, n.ratio, n.scale, n.suffixed = n.val, true, whole(1), false
	n.next, n.end = m.next, m.end
	return n, true
}

// isRatio decides where the words alone leave open whether two numbers make a
// ratio: "two in three days" is none, "nine in ten" is one.
func (f *finder) isRatio(n, m num, sep string) bool {
	if sep == "out of" {
		return true
	}
	one := n.val.Cmp(whole(1)) == 0
	if sep == "over" {
		return one && !f.countsPeople(m.next)
	}
	if f.countsTime(m.next) || f.norm(n.first-1) == "the" || f.norm(n.first-1) == "no" {
		return false
	}
	return one || denominators[m.val.String()] && m.val.Cmp(whole(2)) > 0 && !m.suffixed
}

// countsTime reports a unit of time at token j.
func (f *finder) countsTime(j int) bool {
	switch f.norm(j) {
	case "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
		"year", "years", "decade", "decades", "games", "matches", "attempts", "innings", "starts":
		return true
	}
	return false
}

// point reads a decimal in words: "three point one four", "nought point
// eleven".
func (f *finder) point(n num) (num, bool) {
	if f.norm(n.next) != "point" || n.digits || n.suffixed || n.scale.Cmp(whole(1000)) > 0 {
		return n, false
	}
	k, digits := n.next+1, ""
	for k < n.next+16 {
		w, ok := f.word(k)
		if !ok || w.kind > tensWord || digits != "" && w.kind != unitWord {
			break
		}
		if w.kind == tensWord { // "point seventy-one"
			m, _ := f.small(k)
			if m.ordinal {
				break
			}
			digits += m.val.String()
			k = m.next
			break
		}
		digits += w.val.String()
		k++
		if w.kind != unitWord {
			break
		}
	}
	if digits == "" {
		return n, false
	}
	part, err := ParseDecimal("0." + digits)
	if err != nil {
		return n, false
	}
	n.val, n.step, n.scale = n.val.add(part), powerOfTen(-len(digits)), whole(1)
	n.extend(f, k-1)
	if w, ok := f.word(k); ok && w.kind == scaleWord {
		n.times(f, k, w)
	}
	return n, true
}
