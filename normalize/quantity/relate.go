package quantity

import (
	"github.com/newsconcord/concord/normalize/value"
)

// The limits within which two amounts are called equal or compatible, as
// shares of the larger. News rounds "64.7 billion" to "some 65 billion", and
// twelve metres to forty feet.
var (
	roundingLimit   = Decimal{coef: 5, exp: -2}  // a stated rounding moves a number by this much at most
	conversionLimit = Decimal{coef: 1, exp: -1}  // and a conversion of round numbers by this much
	coarseLimit     = Decimal{coef: 1, exp: -1}  // a rounding to whole units goes no further
	aboutLimit      = Decimal{coef: 15, exp: -2} // "about" does not stretch further
)

// Relate says how w stands to v. Numbers, ordinals, percentages, money and
// quantities compare with their own type and unit; a quantity also with
// another unit of its dimension, and a ratio with a percentage. Money of two
// currencies, or of one that is not known, is not comparable.
//
// The same number is equal whatever its words. So are numbers of which one is
// the other rounded, cut off or converted to the precision it is stated to.
// A bound or range that the other value satisfies refines it; one that it
// excludes is a conflict.
func (v Value) Relate(w value.Value) (value.Relation, value.Witness) {
	o, ok := w.(Value)
	if p, isPtr := w.(*Value); isPtr && p != nil {
		o, ok = *p, true
	}
	if !ok {
		return value.Incomparable, value.Because("type", "%s is no number", w.String())
	}
	a, b, why := v.common(o)
	if why != "" {
		return value.Incomparable, value.Because(why, "%s and %s have no common scale", v.words(), o.words())
	}
	if v.Type() == Score {
		return relateScores(v, o)
	}
	c := comparison{a: a, b: b, converted: v.unit != o.unit, v: v, o: o}
	rel, rule := c.relate()
	return rel, value.Because(rule, reasons[rule], v.words(), o.words())
}

var reasons = map[string]string{
	"same-number":     "%s and %s are the same number",
	"rounding":        "%s and %s are the same number, rounded",
	"conversion":      "%s and %s are the same amount in other units",
	"about":           "%s and %s agree within what \"about\" allows",
	"near":            "%s and %s are near each other, and one is approximate",
	"round-number":    "%s and %s agree if the rounder one is approximate",
	"same-range":      "%s and %s are the same range",
	"in-range":        "of %s and %s, one lies within the other",
	"overlap":         "%s and %s overlap",
	"within-bound":    "%s and %s agree: the bound of one holds for the other",
	"bound-and-exact": "%s and %s name the same number, one as a bound",
	"bounds-agree":    "%s and %s can both be true",
	"outside-bound":   "%s and %s exclude each other: the bound does not hold",
	"disjoint":        "%s and %s have no number in common",
	"other-number":    "%s and %s are different numbers",
}

// words prints a value for a reason.
func (v Value) words() string {
	s := v.String()
	switch {
	case v.typ == value.Percent && v.unit == "":
		s += "%"
	case v.unit != "":
		s += " " + v.unit
	}
	switch {
	case v.bound == value.Exact:
		return s
	case v.open && v.bound == value.Min:
		return "more than " + s
	case v.open && v.bound == value.Max:
		return "less than " + s
	}
	return map[value.Bound]string{value.About: "about ", value.Min: "at least ", value.Max: "at most "}[v.bound] + s
}

// scaledValue is a value on the common scale of a comparison. The grain is the size
// of the last digit that is not zero.
type scaledValue struct {
	low, high, step Decimal
	grain           Decimal
	bound           value.Bound
	open            bool
}

// common brings two values to one scale, or says why there is none.
func (v Value) common(o Value) (a, b scaledValue, why string) {
	a, b = v.asIs(), o.asIs()
	tv, to := v.Type(), o.Type()
	switch {
	case tv == value.Percent && to == value.Number && o.ratio && v.unit == "":
		return a, b.times(whole(100)), ""
	case tv == value.Number && to == value.Percent && v.ratio && o.unit == "":
		return a.times(whole(100)), b, ""
	case tv != to:
		return a, b, "other-type"
	case v.unit == o.unit:
		return a, b, ""
	case tv != value.Quantity:
		return a, b, "other-unit"
	}
	lx := units()
	u, w := lx.symbols[v.unit], lx.symbols[o.unit]
	if u == nil || w == nil || u.dimension != w.dimension {
		return a, b, "other-dimension"
	}
	return a.in(u), b.in(w), ""
}

func (v Value) asIs() scaledValue {
	return scaledValue{v.low, v.high, v.step, larger(v.step, powerOfTen(int(v.low.exp))), v.bound, v.open}
}

func (s scaledValue) times(d Decimal) scaledValue {
	s.low, s.high, s.step, s.grain = s.low.mul(d), s.high.mul(d), s.step.mul(d), s.grain.mul(d)
	return s
}

func (s scaledValue) in(u *unit) scaledValue {
	s.low, s.high, s.step, s.grain = u.convert(s.low), u.convert(s.high), u.width(s.step), u.width(s.grain)
	return s
}

func (s scaledValue) isRange() bool { return s.low.Cmp(s.high) != 0 }

func relateScores(v, o Value) (value.Relation, value.Witness) {
	switch {
	case v.low.Cmp(o.low) == 0 && v.high.Cmp(o.high) == 0:
		return value.Equal, value.Because("same-score", "both sides give %s", v.String())
	case v.low.Cmp(o.high) == 0 && v.high.Cmp(o.low) == 0:
		return value.Equal, value.Because("turned-score", "%s and %s are one result seen from either side", v.String(), o.String())
	}
	return value.Conflict, value.Because("other-score", "%s and %s are different results", v.String(), o.String())
}

// comparison decides between two values on one scale; v and o are the values
// as stated.
type comparison struct {
	a, b      scaledValue
	v, o      Value
	converted bool
}

func (c comparison) relate() (value.Relation, string) {
	ba, bb := c.a.bound, c.b.bound
	switch {
	case c.a.isRange() || c.b.isRange():
		return c.ranges()
	case ba >= value.Min && bb >= value.Min:
		return c.bothBounds()
	case ba >= value.Min:
		return c.oneBound(c.a, c.b)
	case bb >= value.Min:
		return c.oneBound(c.b, c.a)
	}
	return c.points()
}

// points compares two amounts that are exact or approximate.
func (c comparison) points() (value.Relation, string) {
	a, b := c.a.low, c.b.low
	approximate := c.a.bound == value.About || c.b.bound == value.About
	switch {
	case a.Cmp(b) == 0:
		return value.Equal, "same-number"
	case c.v.Type() == value.Ordinal:
		return value.Conflict, "other-number"
	case c.converted && c.within(conversionLimit) && c.withinSteps():
		return value.Equal, "conversion"
	case c.converted && c.within(conversionLimit) && c.withinGrains():
		if c.within(roundingLimit) {
			return value.Equal, "conversion"
		}
		return value.Refines, "conversion"
	case c.roundsTo(c.a, c.b) || c.roundsTo(c.b, c.a):
		if c.within(roundingLimit) {
			return value.Equal, "rounding"
		}
		return value.Refines, "rounding"
	case approximate && c.within(roundingLimit):
		return value.Equal, "about"
	case approximate && c.within(aboutLimit):
		return value.Refines, "near"
	case c.within(roundingLimit) && (isRound(c.v, c.o) || isRound(c.o, c.v)):
		return value.Refines, "round-number"
	}
	return value.Conflict, "other-number"
}

// within reports that the amounts differ by at most this share of the larger.
func (c comparison) within(limit Decimal) bool {
	a, b := c.a.low, c.b.low
	return a.sub(b).abs().Cmp(larger(a.abs(), b.abs()).mul(limit)) <= 0
}

// withinSteps reports that the amounts differ by no more than the precision
// of the coarser.
func (c comparison) withinSteps() bool {
	return c.a.low.sub(c.b.low).abs().Cmp(larger(c.a.step, c.b.step)) <= 0
}

// withinGrains reports that the amounts differ by no more than what rounding both
// to their last digit that is not zero may move them: a converted number is rounded
// again, "1,000 feet" to "300 metres".
func (c comparison) withinGrains() bool {
	half := c.a.grain.add(c.b.grain).quo(whole(2))
	return c.a.low.sub(c.b.low).abs().Cmp(half) <= 0
}

// roundsTo reports that coarse is fine rounded or cut off to the step of
// coarse, which is ten times that of fine or more.
func (c comparison) roundsTo(coarse, fine scaledValue) bool {
	if coarse.step.isZero() || fine.step.isZero() || coarse.step.Cmp(fine.step.mul(whole(10))) < 0 && !c.ratioStep(coarse, fine) {
		return false
	}
	if coarse.step.Cmp(whole(1)) >= 0 && !c.within(coarseLimit) {
		return false // who has 2.6 million does not write 3 million
	}
	d := fine.low.sub(coarse.low)
	half := coarse.step.quo(whole(2))
	if d.abs().Cmp(half) <= 0 {
		return true
	}
	return d.Sign() == fine.low.Sign() && d.abs().Cmp(coarse.step) < 0 // cut off
}

// ratioStep allows for ratios, whose precision is not a power of ten: "a
// third" and "33 percent".
func (c comparison) ratioStep(coarse, fine scaledValue) bool {
	return c.v.ratio != c.o.ratio && coarse.step.Cmp(fine.step) > 0 &&
		coarse.low.sub(fine.low).abs().Cmp(larger(coarse.low.abs(), fine.low.abs()).mul(roundingLimit)) <= 0
}

// isRound reports that v ends in two zeros or more, so that it may be a
// rounding of o, which does not.
func isRound(v, o Value) bool {
	if v.low.exp < 2 || v.low.exp <= o.low.exp || v.unit != o.unit {
		return false
	}
	half := powerOfTen(int(v.low.exp)).quo(whole(2))
	return v.low.sub(o.low).abs().Cmp(half) <= 0
}

// oneBound compares a bound with an amount that is exact or approximate.
func (c comparison) oneBound(bound, point scaledValue) (value.Relation, string) {
	d := point.low.Cmp(bound.low)
	if bound.bound == value.Max {
		d = -d
	}
	switch {
	case d > 0:
		return value.Refines, "within-bound"
	case d == 0 && !bound.open:
		return value.Refines, "bound-and-exact"
	case d == 0:
		return value.Refines, "bound-and-exact" // reporters seldom keep "more than 8" apart from "8"
	case c.v.Type() != value.Ordinal && (point.bound == value.About && c.within(aboutLimit) || c.nearlyEqual()):
		return value.Refines, "near"
	}
	return value.Conflict, "outside-bound"
}

// nearlyEqual reports equality within the stated precision.
func (c comparison) nearlyEqual() bool {
	rounded := c.roundsTo(c.a, c.b) || c.roundsTo(c.b, c.a) || c.converted && (c.withinSteps() || c.withinGrains())
	return rounded && c.within(conversionLimit)
}

func (c comparison) bothBounds() (value.Relation, string) {
	d := c.a.low.Cmp(c.b.low)
	same := c.a.bound == c.b.bound
	switch {
	case same && d == 0 && c.a.open == c.b.open:
		return value.Equal, "same-number"
	case same && c.converted && c.nearlyEqual():
		return value.Equal, "conversion"
	case same:
		return value.Refines, "bounds-agree"
	case (c.a.bound == value.Min) == (d <= 0) || d == 0:
		return value.Refines, "bounds-agree"
	}
	return value.Conflict, "outside-bound"
}

// ranges compares values of which one or both have two ends; a bound counts
// as a range without an end.
func (c comparison) ranges() (value.Relation, string) {
	lowEnds, highEnds := c.a.low.Cmp(c.b.low), c.a.high.Cmp(c.b.high)
	aMin, bMin := c.a.bound == value.Max, c.b.bound == value.Max   // no low end
	aOpen, bOpen := c.a.bound == value.Min, c.b.bound == value.Min // no high end
	switch {
	case lowEnds == 0 && highEnds == 0 && c.a.bound == c.b.bound:
		return value.Equal, "same-range"
	case !bOpen && !aMin && c.b.high.Cmp(c.a.low) < 0, !aOpen && !bMin && c.a.high.Cmp(c.b.low) < 0:
		if c.a.bound == value.About || c.b.bound == value.About {
			return c.nearEnds()
		}
		return value.Conflict, "disjoint"
	case lowEnds <= 0 && highEnds >= 0, lowEnds >= 0 && highEnds <= 0:
		return value.Refines, "in-range"
	}
	return value.Refines, "overlap"
}

// nearEnds allows an approximate value to lie a little outside a range.
func (c comparison) nearEnds() (value.Relation, string) {
	for _, pair := range [...][2]Decimal{{c.a.high, c.b.low}, {c.a.low, c.b.high}} {
		d := comparison{a: scaledValue{low: pair[0]}, b: scaledValue{low: pair[1]}}
		if d.within(aboutLimit) {
			return value.Refines, "near"
		}
	}
	return value.Conflict, "disjoint"
}
