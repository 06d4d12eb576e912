package finding

import (
	"slices"
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

// sameCompound reports whether the words that hyphens tie to two runs are the same:
// "15-mile" and "20-mile", not "15-acre".
func (b *builder) sameCompound(x, y run) bool {
	v, w := b.tiedTo(x), b.tiedTo(y)
	return slices.EqualFunc(v, w, func(s, t string) bool { return lemma(s) == lemma(t) })
}

// tiedTo returns the words that hyphens tie to a run.
func (b *builder) tiedTo(r run) (out []string) {
	d := b.all[r.spot.doc].Doc
	toks := d.Text.Tokens
	for i := d.Token(r.last-1) + 1; i+1 < len(toks) && toks[i].Norm == "-" && !toks[i].Is(text.SpaceBefore); i += 2 {
		out = append(out, toks[i+1].Norm)
	}
	return out
}

// sameClock reports two points of time with one time of day: what differs is the
// day, which may be that of the reports.
func sameClock(a, b value.Value) bool {
	_, v, okV := strings.Cut(a.String(), "T")
	_, w, okW := strings.Cut(b.String(), "T")
	return okV && okW && v == w
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

// vague reports two dates that may be one for what is written of them: "a year
// later" and "a year afterwards", "May 24" and "May 24, 2011".
func vague(a, b string, v, w value.Value) bool {
	a, b = text.FoldString(a), text.FoldString(b)
	head := func(s string) string { return s[:strings.LastIndexByte(s, ' ')+1] }
	return sameBarYear(v.String(), w.String(), a, b) || toldFrom(a) && toldFrom(b) && head(a) == head(b)
}
