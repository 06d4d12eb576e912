package datetime

import "github.com/newsconcord/concord/normalize/text"

// always stands in the senses of a next word for no question.
const always sense = 1 << 63

// anyTerm is what follows "the": any word that the grammar knows.
const anyTerm = always - 1

// counted are the senses that a word behind a number can have.
const counted = isUnit | isUnits | isBetween | isNumber | isVaguely | isJoint | isSecond

// openings tells for each sense that opens an expression which senses the next word
// must have. It turns away the small words that stand everywhere, and a test holds
// that no rule reads anything there.
var openings = []struct{ sense, next sense }{
	{isMonth | isWeekday | isWeekdays | isSeason | isPoint | isVague | isSet | isHoliday, always},
	{isNumber | isVaguely | isBound, counted},
	{isDirection, counted | isSeason | isPart | isMonth | isWeekday | isHoliday | isBound | isDirection | isOpener},
	{isOrdinal, isUnit | isOrdinal | isOpener | isSecond},
	{isEdge, anyTerm},
	{isPiece, isMonth | isSecond},
	{isUnits, isSecond},
}

// openers are words that open an expression by a rule of their own, with the senses
// that the next word must have.
var openers = map[string]sense{
	"the": anyTerm, "that": isUnit | isPart | isSecond, "same": isUnit | isPart | isSecond,
	"every": counted | isWeekday | isMonth | isSeason | isPart | isBound | isOpener,
	"each":  counted | isWeekday | isMonth | isSeason | isPart | isBound | isOpener,
	"once":  isNumber | isOpener, "twice": isNumber | isOpener, "half": isNumber,
	"more": isSecond, "less": isSecond, "fewer": isSecond, "at": isSecond, "up": isJoint, "these": isUnits,
	"no": isBetween | isOpener | isEdge, "not": isBetween | isOpener | isEdge,
	"as": isVague | isVaguely | isBetween | isSecond,
	"in": isUnits, "for": isUnits, "after": isUnits, "within": isUnits, "over": isUnits | isOpener,
	"full": isUnit | isOpener | isSecond, "entire": isUnit | isOpener | isSecond, "whole": isUnit | isOpener | isSecond,
	"latest": isUnit | isOpener | isSecond, "final": isUnit | isOpener | isSecond,
	"fiscal": always, "financial": always, "fy": always, "midnight": always, "weekends": always, "weekdays": always,
	"weekend": 0, "first": 0, "last": 0, "near": 0, // open nothing by themselves
	"noon": always, "midday": always, "year": isSecond,
}

// joints stand between two numbers, seconds behind the first word of a phrase that
// opens an expression.
var (
	joints  = []string{"to", "or", "and"}
	seconds = []string{"ago", "end", "of", "on", "than", "least", "most", "little", "same", "half", "period", "other", "o'clock", "am", "pm",
		"future", "past", "near", "foreseeable", "immediate", "distant", "not", "short", "long", "medium", "time", "moment"}
)

// addOpenings notes for each term which words must follow it.
func (lx *wordList) addOpenings() {
	for w, next := range openers {
		t := lx.term(w)
		t.is |= isOpener
		t.next |= next
	}
	for _, w := range joints {
		lx.term(w).is |= isJoint
	}
	for _, w := range seconds {
		lx.term(w).is |= isSecond
	}
	for n := range lx.terms {
		for _, o := range openings {
			if t := &lx.terms[n]; t.is&o.sense != 0 {
				t.next |= o.next
			}
		}
	}
}

// mayOpen reports whether [finder.at] may read something at the token.
func (f *finder) mayOpen(i int) bool {
	t := &f.toks[i]
	switch t.Kind {
	case text.Word:
		if n := f.terms[i]; n != 0 {
			return f.goesOn(f.lx.terms[n].next, i+1)
		}
		return t.Shape&text.HasDigit != 0
	case text.Punct:
		return t.Norm == "'" && f.numberAt(i+1)
	}
	return t.Kind == text.Number
}

// goesOn reports whether the token is one of those that must follow, or is no word:
// a number, the hyphen of "two-year".
func (f *finder) goesOn(next sense, i int) bool {
	if next&always != 0 || next == 0 || i >= len(f.toks) {
		return next&always != 0
	}
	switch t := &f.toks[i]; t.Kind {
	case text.Word:
		return f.lx.terms[f.terms[i]].is&next != 0
	case text.Punct:
		return t.Norm == "-" || t.Norm == "'"
	}
	return true
}
