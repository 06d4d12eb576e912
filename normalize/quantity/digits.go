package quantity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// digits reads a number written in digits at token j, with what belongs to
// the way it is written: groups apart by spaces, a leading point, an
// exponent, a fraction, the ending of an ordinal.
func (f *finder) digits(j int) (num, bool) {
	t := f.toks[j]
	start, end, next := t.Start, t.End, j+1
	raw := t.In(f.src)
	if next2, joined, ok := f.spaced(j); ok {
		next, end, raw = next2, f.toks[next2-1].End, joined
	}
	if f.leadingPoint(j) {
		start, raw = start-1, "0."+raw
	}
	l, ok := readLiteral(raw)
	if !ok {
		return num{}, false
	}
	n := num{first: j, next: next, start: start, end: end, val: l.val, step: l.step, scale: whole(1), digits: true, comma: l.commaPoint}
	switch {
	case f.ordinalEnding(next):
		n.ordinal = true
		n.extend(f, next)
	case f.exponent(&n):
	default:
		f.slashed(&n)
	}
	return n, true
}

// spaced joins groups of three digits that a space sets apart ("1 234 567").
// Two groups alone count as one number only when the first has at most three
// digits and no other number or unit could make it two.
func (f *finder) spaced(j int) (next int, digits string, ok bool) {
	first := f.toks[j].In(f.src)
	if len(first) > 3 || !onlyDigits(first) || first[0] == '0' || f.touching(j) && f.norm(j-1) != "$" {
		return 0, "", false
	}
	next, digits = j+1, first
	for next < len(f.toks) && next < j+8 {
		t := f.toks[next]
		group := t.In(f.src)
		if t.Kind != text.Number || len(group) < 3 || !onlyDigits(group[:3]) || f.isTaken(next) || !oneSpace(f.src[f.toks[next-1].End:t.Start]) {
			break
		}
		if len(group) > 3 && !((group[3] == '.' || group[3] == ',') && len(group) > 4 && onlyDigits(group[4:])) {
			break
		}
		digits += strings.Replace(group, ",", ".", 1)
		next++
		if len(group) > 3 {
			break
		}
	}
	ok = next > j+1 && (next >= len(f.toks) || f.toks[next].Kind != text.Number)
	return next, digits, ok
}

func onlyDigits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// oneSpace reports a single space of those that set groups apart.
func oneSpace(s string) bool { return s == " " || s == "\u00a0" || s == "\u202f" || s == "\u2009" }

// leadingPoint reports a decimal point before the digits: ".5".
func (f *finder) leadingPoint(j int) bool {
	if j == 0 || !f.touching(j) || f.norm(j-1) != "." || strings.ContainsAny(f.toks[j].In(f.src), ".,") {
		return false
	}
	return f.toks[j-1].Is(text.SpaceBefore) || j > 1 && f.toks[j-2].Kind == text.Symbol
}

// ordinalEnding reports the letters of "11th" at token j.
func (f *finder) ordinalEnding(j int) bool {
	if !f.touching(j) {
		return false
	}
	switch f.norm(j) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// exponent applies what [power] finds after n.
func (f *finder) exponent(n *num) bool {
	length, exp, ofTen := power(f.src[n.end:])
	if length == 0 {
		return false
	}
	if ofTen {
		n.val, n.step = n.val.mul(powerOfTen(exp)), n.step.mul(powerOfTen(exp))
	} else {
		if exp < 0 && n.val.isZero() {
			return false
		}
		n.val = n.val.pow(exp)
	}
	n.end += length
	for n.next < len(f.toks) && f.toks[n.next].Start < n.end {
		n.next++
	}
	n.suffixed = true
	return true
}

// slashed reads "3/4", "1 4/5" and "1 ½". Other pairs with a slash ("24/7", "9/11",
// "367.90/368.60") are no fractions: the denominators are those in use.
func (f *finder) slashed(n *num) {
	if !n.val.isInt() {
		return
	}
	if val, next, ok := f.slashPair(n.next - 1); ok {
		n.val, n.step, n.ratio = val, val, true
		n.extend(f, next-1)
		return
	}
	k := f.afterHyphen(n.next)
	if k < len(f.toks) && f.toks[k].Kind == text.Number {
		if val, next, ok := f.slashPair(k); ok && val.Cmp(whole(1)) < 0 {
			n.val, n.step = n.val.add(val), val
			n.extend(f, next-1)
		} else if rest, part := cutFraction(f.toks[k].In(f.src)); rest == "" && !part.isZero() {
			n.val, n.step = n.val.add(part), part
			n.extend(f, k)
		}
	}
}

func (f *finder) slashPair(k int) (val Decimal, next int, ok bool) {
	if k+2 >= len(f.toks) || !isSlash(f.toks[k+1].In(f.src)) || !f.touching(k+1) || !f.touching(k+2) || f.isTaken(k) || f.isTaken(k+2) {
		return val, 0, false
	}
	a, okA := readLiteral(f.toks[k].In(f.src))
	b, okB := readLiteral(f.toks[k+2].In(f.src))
	if !okA || !okB || !a.val.isInt() || !denominators[b.val.String()] || a.val.Cmp(b.val) >= 0 {
		return val, 0, false
	}
	return a.val.quo(b.val), k + 3, true
}

func isSlash(s string) bool { return s == "/" || s == "⁄" }

var denominators = map[string]bool{"2": true, "3": true, "4": true, "5": true, "6": true, "7": true, "8": true,
	"9": true, "10": true, "12": true, "16": true, "20": true, "32": true, "64": true, "100": true, "1000": true}
