package claim

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/reconcile/internal/newsword"
)

// intent says how an amount is meant.
type intent uint8

// The intents of amounts.
const (
	result intent = iota
	forecast
	wished // asked for, offered or aimed at
)

// former reads "from 44" and "up from 44", not "from 10 to 12 clubs".
func (f *scopeReader) former() bool {
	for i := f.first - 1; i >= f.from && i >= f.first-4; i-- {
		switch f.word(i) {
		case "from", "than", "versus":
			return true
		case "with", "to":
			return f.lemma(i-1) == "compare"
		}
		if f.d.Word(i).Class&lexicon.Function == 0 {
			return false
		}
	}
	return false
}

// moved reports whether the amount says by how much something changed: "rose 8
// percent", "an increase of 8 percent", "8 percent more", not "rose to 8 percent".
func (f *scopeReader) moved() bool {
	for i := f.first - 1; i >= f.from && i >= f.first-4; i-- {
		switch w := f.word(i); {
		case w == "to" || w == "at":
			return false
		case w == "by", w == "of" && newsword.Moves(f.lemma(i-1)):
			return newsword.Moves(f.lemma(i-1)) || newsword.Moves(f.lemma(i-2))
		case newsword.Moves(f.lemma(i)):
			return true
		}
		if f.d.Word(i).Class&(lexicon.Function|lexicon.Adverb) == 0 {
			break
		}
	}
	for i := f.next; i < f.to && i < f.next+2; i++ {
		if byHowMuch[f.word(i)] {
			return true
		}
	}
	return false
}

var (
	forecasts   = listedWords.Set("forecasts")
	forecasting = listedWords.Set("forecasting")
	wishes      = listedWords.Set("wishes")
	byHowMuch   = listedWords.Set("by how much")
)

// nearIntent is how many tokens behind an amount the verb stands that it is the
// subject of: "1,200 posts will go".
const nearIntent = 5

// intent reads whether the amount is a result, a forecast or a wish, and whose.
func (f *scopeReader) intent() (out intent, by string) {
	for i := f.from; i < min(f.ends(), f.next+nearIntent); i++ {
		switch w := f.lemma(i); {
		case i > f.next && opensClause[f.word(i)]:
			return out, by
		case f.d.Entities.At(i) >= 0 || f.d.DateAt(i) >= 0 && f.word(i) == "may":
		case wishes[w]:
			return wished, f.holder(i)
		case forecasts[w] || forecasting[f.word(i)]:
			if out = forecast; by == "" && f.d.Word(i).Class&lexicon.SayVerb != 0 {
				by = f.holder(i)
			}
		}
	}
	return out, by
}

// holder returns the noun right before the verb at a token and its auxiliaries, who
// expects or wants: "economists had expected".
func (f *scopeReader) holder(i int) string {
	for i--; i >= f.from; i-- {
		switch {
		case f.word(i) == "is" || f.word(i) == "are" || f.word(i) == "was" || f.word(i) == "were" || f.word(i) == "be" || f.word(i) == "been":
			return "" // "is expected"
		case f.d.Word(i).Class&lexicon.Function != 0:
		case f.nounAt(i):
			return f.lemma(i)
		default:
			return ""
		}
	}
	return ""
}
