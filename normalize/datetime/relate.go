package datetime

import (
	"strings"

	"github.com/newsconcord/concord/normalize/value"
)

// Relate implements [value.Value].
//
// Dates are compared as intervals of days: the same are equal, one inside the
// other or overlapping it refines it, disjoint ones conflict. Times of one day
// are compared as points of time where both name a minute; zones are taken into
// account where both are told. Durations are compared as lengths, with their
// bounds; a month is between 28 and 31 days. Sets are equal or not comparable,
// and so is what is open. An ambiguous date conflicts only if both its readings
// do.
func (v Value) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Value)
	if !ok {
		return value.Incomparable, value.Because("type", "a %s and a %s", string(v.kind), string(other.Type()))
	}
	if v.timex == o.timex && v.kind == o.kind && v.bound == o.bound {
		return value.Equal, value.Because("same-time", "both are %s", v.English())
	}
	if v.kind == value.Duration && o.kind == value.Duration {
		return v.relateLength(o)
	}
	if !v.known || !o.known {
		return value.Incomparable, value.Because("open", "%s and %s can't be compared", v.English(), o.English())
	}
	r, w := v.relateDays(o)
	if r == value.Conflict && (v.other != "" || o.other != "") {
		if v.mayBe(o) {
			return value.Refines, value.Because("either-order", "%s and %s agree if day and month change places", v.English(), o.English())
		}
	}
	return r, w
}

// mayBe reports whether any two readings of ambiguous dates agree.
func (v Value) mayBe(o Value) bool {
	as, bs := []Value{v}, []Value{o}
	if a, ok := v.Alternative(); ok {
		as = append(as, a)
	}
	if b, ok := o.Alternative(); ok {
		bs = append(bs, b)
	}
	for _, a := range as {
		for _, b := range bs {
			if r, _ := a.relateDays(b); r != value.Conflict {
				return true
			}
		}
	}
	return false
}

func (v Value) relateDays(o Value) (value.Relation, value.Witness) {
	a, b := parseDate(v.timex), parseDate(o.timex)
	if a.minute >= 0 && b.minute >= 0 {
		return v.relateClock(o, a, b)
	}
	switch {
	case v.from == o.from && v.to == o.to:
		if a.unit == b.unit || a.unit > PartOfDay && b.unit > PartOfDay {
			if a.unit == PartOfDay {
				return value.Conflict, value.Because("other-part", "%s and %s are different parts of one day", v.English(), o.English())
			}
			return value.Equal, value.Because("same-days", "%s and %s are the same days", v.English(), o.English())
		}
		return value.Refines, value.Because("time-of-day", "%s and %s are of one day, one says more", v.English(), o.English())
	case v.from <= o.from && o.to <= v.to:
		return value.Refines, value.Because("within", "%s lies within %s", o.English(), v.English())
	case o.from <= v.from && v.to <= o.to:
		return value.Refines, value.Because("within", "%s lies within %s", v.English(), o.English())
	case v.from < o.to && o.from < v.to:
		return value.Refines, value.Because("overlap", "%s and %s overlap", v.English(), o.English())
	case v.bound == value.About || o.bound == value.About:
		if gap := max(v.from, o.from) - min(v.to, o.to); gap <= max(v.to-v.from, o.to-o.from) {
			return value.Refines, value.Because("near", "%s and %s are near each other, and one is approximate", v.English(), o.English())
		}
	}
	return value.Conflict, value.Because("other-days", "%s and %s are different days", v.English(), o.English())
}

// relateClock compares two points of time. Without a zone on both sides the
// same clock is meant by people of one place, and others may be a zone apart.
func (v Value) relateClock(o Value, a, b date) (value.Relation, value.Witness) {
	at, bt := a.from*1440+a.minute, b.from*1440+b.minute
	switch {
	case a.zoned && b.zoned && at-a.zone == bt-b.zone:
		return value.Equal, value.Because("same-instant", "%s and %s are the same point of time", v.English(), o.English())
	case a.zoned != b.zoned && (at-bt)%15 == 0 && max(at-bt, bt-at) <= 14*60:
		return value.Refines, value.Because("zone", "%s and %s may be the same point of time in two zones", v.English(), o.English())
	case at == bt && a.zoned == b.zoned && !a.zoned:
		return value.Equal, value.Because("same-instant", "%s and %s are the same point of time", v.English(), o.English())
	}
	if a.zoned == b.zoned {
		at, bt = at-a.zone, bt-b.zone
		gap := max(at-bt, bt-at)
		if near := v.bound == value.About || o.bound == value.About; near && gap <= aboutClock || gap <= roundClock && round(a.minute) != round(b.minute) {
			return value.Refines, value.Because("near-time", "%s and %s are near each other, and one is a round time", v.English(), o.English())
		}
	}
	return value.Conflict, value.Because("other-time", "%s and %s are different times", v.English(), o.English())
}

const (
	// aboutClock is how many minutes an approximate time of day may be off, and
	// roundClock how many one on the hour or the half hour may.
	aboutClock = 30
	roundClock = 15
)

// round reports a minute of the day on the hour or the half hour.
func round(minute int) bool { return minute%30 == 0 }

// limits returns the least and greatest length that a duration or a range of
// them allows.
func (v Value) limits() (least, most int, ok bool) {
	a, b, isRange := strings.Cut(v.timex, "/")
	x, okX := parsePeriod(a)
	least, most = x.limits()
	if !isRange {
		return least, most, okX && !x.open
	}
	y, okY := parsePeriod(b)
	_, most = y.limits()
	return least, most, okX && okY && !x.open && !y.open
}

// nearLength is the part of a length by which an approximate one may differ.
const nearLength = 4 // a quarter

func (v Value) relateLength(o Value) (value.Relation, value.Witness) {
	al, am, okA := v.limits()
	bl, bm, okB := o.limits()
	if !okA || !okB {
		return value.Incomparable, value.Because("open", "%s and %s can't be compared", v.English(), o.English())
	}
	if v.bound == o.bound && al == bl && am == bm {
		return value.Equal, value.Because("same-length", "%s and %s are the same length", v.English(), o.English())
	}
	al, am = widened(al, am, v.bound)
	bl, bm = widened(bl, bm, o.bound)
	if al <= bm && bl <= am {
		return value.Refines, value.Because("lengths-agree", "%s and %s can be the same length", v.English(), o.English())
	}
	return value.Conflict, value.Because("other-duration", "%s and %s are different durations", v.English(), o.English())
}

// widened returns the lengths that a bound allows.
func widened(least, most int, b value.Bound) (int, int) {
	switch b {
	case value.About:
		return least - least/nearLength, most + most/nearLength
	case value.Min:
		return least, 1 << 62
	case value.Max:
		return 0, most
	}
	return least, most
}
