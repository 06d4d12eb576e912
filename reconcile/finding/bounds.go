package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// countedOn reports two amounts that are both lower bounds, and other ones: "at
// least 14" and "at least 18" can both be true, but nobody who knew of 18 would
// have said 14.
func countedOn(a, b value.Value) bool {
	p, ok1 := a.(quantity.Value)
	q, ok2 := b.(quantity.Value)
	return ok1 && ok2 && p.Bound() == value.Min && q.Bound() == value.Min && p.Low().Cmp(q.Low()) != 0 && !p.IsRange() && !q.IsRange()
}

// otherBound reports two values with one bound and other numbers: "up to five
// years" and "up to eight years" can both be true, but in the same words one of
// them is wrong.
func otherBound(a, b value.Value) bool {
	if a.Bound() != b.Bound() || a.String() == b.String() {
		return false
	}
	switch a.Bound() {
	case value.Min, value.Max:
		return true
	case value.About:
		return a.Type() == value.Duration
	}
	return false
}

// otherEnds reports two periods of which each is told by its two ends, and one end
// differs.
func otherEnds(a, b value.Value) bool {
	v, ok1 := a.(datetime.Value)
	w, ok2 := b.(datetime.Value)
	return ok1 && ok2 && v.Type() != value.Duration && strings.Contains(v.String(), "/") && strings.Contains(w.String(), "/")
}

// sameUnit reports whether two runs hold the same units where these are written
// with the number: "15-mile", not "15-acre".
func sameUnit(x, y []text.Token) bool {
	for i := range min(len(x), len(y)) {
		_, u, okA := strings.Cut(x[i].Norm, "-")
		_, v, okB := strings.Cut(y[i].Norm, "-")
		if okA && okB && lemma(u) != lemma(v) {
			return false
		}
	}
	return true
}

// sameClock reports two points of time with one time of day: what differs is the
// day, which may be that of the reports.
func sameClock(a, b value.Value) bool {
	_, v, okV := strings.Cut(a.String(), "T")
	_, w, okW := strings.Cut(b.String(), "T")
	return okV && okW && v == w
}

// otherRelative reports two days or periods that are told from a day of writing
// that nobody knows, in other words: "yesterday" and "last week".
func otherRelative(a, b value.Value) bool {
	v, okV := a.(datetime.Value)
	w, okW := b.(datetime.Value)
	return okV && okW && v.Type() == value.Date && w.Type() == value.Date && v.String() != w.String() &&
		!strings.HasSuffix(v.String(), "_REF") && !strings.HasSuffix(w.String(), "_REF")
}

// daysNamed reports whether a run names a day or a month.
func (b *builder) daysNamed(r run) bool {
	for _, t := range b.tokens(r) {
		if in, ok := lexicon.Lookup(t.Norm); ok && in.Class&lexicon.TimeNoun != 0 {
			return true
		}
	}
	return false
}
