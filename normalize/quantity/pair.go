package quantity

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// pair joins two neighbours that make a range or a score.
func (f *finder) pair() {
	kept := f.items[:0]
	for i := 0; i < len(f.items); i++ {
		if i+1 < len(f.items) && f.joins(&f.items[i], &f.items[i+1]) {
			if joined, ok := f.joined(f.items[i], f.items[i+1]); ok {
				kept = append(kept, joined)
				i++
				continue
			}
		}
		if len(kept) == i {
			kept = kept[:i+1] // it stays where it is
		} else {
			kept = append(kept, f.items[i])
		}
	}
	clear(f.items[len(kept):])
	f.items = kept
}

// joins reports whether two items stand so near that they may make one.
func (f *finder) joins(a, b *item) bool {
	return b.first == a.next+1 || f.suspended(a, b) || f.votes(a, b)
}

// votes reports that nothing but "votes to" stands between two counts.
func (f *finder) votes(a, b *item) bool {
	return b.first == a.next+2 && (f.norm(a.next) == "votes" || f.norm(a.next) == "vote") && f.norm(a.next+1) == "to"
}

func (f *finder) joined(a, b item) (item, bool) {
	if f.suspended(&a, &b) {
		a.next++ // "40- to 60-hour"
	}
	if f.votes(&a, &b) {
		a.next++ // "187 votes to 143"
	}
	if b.first != a.next+1 || a.Role != Plain || b.Role != Plain && b.Role != Age || a.Value.typ == value.Ordinal || b.Value.typ == value.Ordinal {
		return item{}, false
	}
	sep, before := f.norm(a.next), f.norm(a.first-1)
	tight := f.touching(a.next) && f.touching(b.first)
	switch {
	case sep == "-" && tight && !f.isCode(a, b):
	case sep == "to" && before != "from":
	case sep == "and" && before == "between":
	case sep == "or" && isSmallCount(a) && isSmallCount(b):
	default:
		return item{}, false
	}
	plain := a.Value.typ == value.Number && b.Value.typ == value.Number && a.n.scale.Cmp(whole(1)) == 0 && b.n.scale.Cmp(whole(1)) == 0
	if plain && (sep == "-" || sep == "to") && f.isScore(a, b) {
		return f.whole(a, b, Score), true
	}
	if !inherit(&a, &b) || a.Value.low.Cmp(b.Value.low) >= 0 {
		return item{}, false
	}
	return f.whole(a, b, b.Value.typ), true
}

// suspended reports that the unit of a is left to b: a hyphen and "to" or "or"
// stand between them.
func (f *finder) suspended(a, b *item) bool {
	return b.first == a.next+2 && f.norm(a.next) == "-" && f.touching(a.next) && !f.touching(a.next+1)
}

// isCode reports more than two numbers tied by hyphens: a telephone number.
func (f *finder) isCode(a, b item) bool {
	return f.norm(b.next) == "-" && f.touching(b.next) && f.numberAt(b.next+1) ||
		a.first > 1 && f.norm(a.first-1) == "-" && f.touching(a.first) && f.numberAt(a.first-2)
}

func isSmallCount(it item) bool {
	return it.Value.typ == value.Number && it.n.val.isInt() && it.n.val.Cmp(whole(100)) < 0
}

// isScore decides between a result and a range: by a word nearby that speaks
// of results, or because the first is larger.
func (f *finder) isScore(a, b item) bool {
	if !a.n.val.isInt() || !b.n.val.isInt() {
		return false
	}
	if f.norm(a.next) == "-" && a.n.val.Cmp(b.n.val) > 0 {
		return true
	}
	if f.countsPeople(b.next) && a.n.val.Cmp(b.n.val) < 0 {
		return false
	}
	for j := max(0, a.first-8); j < len(f.toks) && j < b.next+5; j++ {
		if scoreCues()[f.norm(j)] {
			return true
		}
	}
	return false
}

// inherit gives the end of a range that lacks them the multiplier and the
// unit of the other: "$19 to $22 million", "5-10%". It reports whether both
// ends then have the same unit.
func inherit(a, b *item) bool {
	if a.n.scale.Cmp(whole(1)) == 0 && b.n.scale.Cmp(whole(1)) > 0 && a.n.val.Cmp(b.n.val.quo(b.n.scale)) < 0 {
		a.multiply(b.n.scale)
	}
	switch {
	case a.Value.typ == value.Number && b.Value.typ != value.Number:
		a.Value.typ, a.Value.unit = b.Value.typ, b.Value.unit
	case b.Value.typ == value.Number && a.Value.typ == value.Currency:
		b.Value.typ, b.Value.unit = a.Value.typ, a.Value.unit
	}
	return a.Value.typ == b.Value.typ && a.Value.unit == b.Value.unit
}

func (it *item) multiply(scale Decimal) {
	v := it.Value.low.mul(scale)
	it.Value.low, it.Value.high, it.Value.step = v, v, it.Value.step.mul(scale)
}

func (f *finder) whole(a, b item, typ value.Type) item {
	out := item{first: a.first, next: b.next, n: b.n}
	out.Span, out.Role = a.Span.Cover(b.Span), b.Role
	out.Value = Value{typ: typ, low: a.Value.low, high: b.Value.low, unit: b.Value.unit, step: larger(a.Value.step, b.Value.step)}
	out.Parts = append(append([]Mention{a.Mention}, a.inside...), b.Mention)
	out.Parts = append(out.Parts, b.inside...)
	if f.norm(a.next) == "and" {
		out.Cue = text.Span{Start: f.toks[a.first-1].Start, End: f.toks[a.first-1].End}
	}
	return out
}

func larger(a, b Decimal) Decimal {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
