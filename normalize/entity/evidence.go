package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// A name is told by evidence that adds up: what its words are, what stands
// before and after, and what else the text says. The steps were set by hand on
// the reasoning beside them, not fitted.
const (
	enough = 2.5 // a first name that is nothing else, and any family name

	evInitial   = 1.5  // "N." between two names
	evGiven     = 2.5  // first, and nothing but a first name
	evGivenWord = 1.5  // first, and a word or a place too: "Mark", "Bob"
	evGivenAux  = 1.0  // first, and a function word too: "Will"
	evEastern   = 1.5  // a family name in front, as in China, Korea and Hungary
	evGivenLast = 1.0  // a first name in another place: "Harry James"
	evSurname   = 1.5  // last, and nothing but a family name
	evSurWord   = 0.75 // a family name that is a kind of place too, or does not stand last
	evUnknown   = 1.0  // last, and in no lexicon, or a family name and a word
	evUnknown1  = 0.75 // the same before the last
	evLink      = 0.25 // particles, small towns, capitalised function words: "To Lam"
	evSuffix    = 1.5  // "Jr."
	evWord      = -0.75
	evWordFirst = -1.5
	evRare      = -0.25 // a word that news hardly uses: "Mitt"
	evPlace     = -1.25 // a place that means nothing else
	evNot       = -2.5  // demonyms, acronyms, heads of bodies, plurals

	evTitle = 2.5 // a title, rank, office or word for a kind of person right before
	evComma = 1.5 // the same with a comma between
	evAge   = 2.5 // ", 45," right after
	evSays  = 1.0 // a verb of saying or "who" right after, "said" right before
	evHint  = 3.0 // the last word stands behind "Mr." or an office elsewhere
	evLone  = 1.25
	evThe   = -1.5 // "the" right before
	evIn    = -1.0 // a word right before that asks for a place
	evLower = -1.5 // the text writes the word in lower case too

	// muchBetter is how much more must speak for a later start of a name.
	muchBetter = 1.0

	// rareWord is the inverse document frequency from which on a word counts as
	// one that news hardly uses.
	rareWord = 4.9
	// maxName bounds the words of a name.
	maxName = 6
)

// evidence says how much speaks for [s, end) to be a person's name. The words of
// the run between start, behind its titles, and s may be the scope of an office.
func (f *finder) evidence(start, s, end int) float64 {
	opens := s == start
	words := f.wordCount(s, end)
	titled := opens && f.titleRight(s) || !opens && f.ordinary(start, s) && f.officeOver(s)
	if words == 1 && !(titled && f.honorificAt(s-1) || f.ageAfter(end) && f.is(s, lexicon.GivenName)) || f.notName(end-1) {
		return -1
	}
	sum := 0.0
	for i := s; i < end; i++ {
		if f.toks[i].Kind == text.Word && (f.caps[i] || f.in(i, inParticle)) {
			sum += f.wordEvidence(i, s, end)
		}
	}
	if f.easternAt(s, end) {
		sum += evEastern
	}
	overComma := opens && f.titleOverComma(s, end)
	switch {
	case titled && words == 1:
		// Behind a title in capitals a word is a name, whatever else it is; behind
		// a rank it may be a body: "General Electric".
		if !f.plural(s) {
			sum = max(sum, evWordFirst)
		}
		sum += evTitle + evUnknown1
		if f.in(s-1, inAddress) || f.in(s-1, inHonorific) || f.toks[s-1].Is(text.Abbrev) {
			sum += evUnknown1
		}
	case titled:
		sum += evTitle
	case overComma:
		sum += evComma
	case f.norm(s-1) == "the":
		sum += evThe
	case (f.norm(s-1) == "in" || f.norm(s-1) == "near") && !f.is(s, lexicon.GivenName):
		sum += evIn
	}
	if !titled && f.placeBehind(end) {
		return -1
	}
	hint, lone := f.in(end-1, hinted), f.in(end-1, alone)
	if !titled && !overComma && !hint && !lone && !f.ageAfter(end) && !f.hasNameWord(s, end) {
		return -1 // words that nothing calls a name: "Ruban Sans Fin"
	}
	switch {
	case hint && words > 1:
		sum += evHint
	case lone && (words > 1 || titled):
		sum += evLone
	}
	if words > 1 || f.ageAfter(end) {
		sum += f.around(s, end)
	}
	return sum
}

// placeBehind reports whether a noun in lower case behind the name makes it the
// name of a place: "Ida Point beach".
func (f *finder) placeBehind(end int) bool {
	return end < len(f.toks) && f.in(end, inOtherHead|inPlaceHead) && f.is(end, lexicon.PlaceNoun) && f.toks[end].Shape&text.Capital == 0 && f.sent[end] == f.sent[end-1]
}

// hasNameWord reports whether a word of the name is known as one.
func (f *finder) hasNameWord(s, end int) bool {
	for i := s; i < end; i++ {
		if f.is(i, lexicon.GivenName|lexicon.Surname) || f.initial(i) || f.in(i, inSuffix) {
			return true
		}
	}
	return false
}

// ordinary reports whether the tokens are words that name no one by themselves.
func (f *finder) ordinary(first, last int) bool {
	for i := first; i < last; i++ {
		if f.forms.At(i).Class&(lexicon.Noun|lexicon.Adjective|lexicon.Verb|lexicon.Function) == 0 {
			return false
		}
	}
	return true
}

// around reads an age behind the name and verbs of saying beside it.
func (f *finder) around(s, end int) float64 {
	switch {
	case f.ageAfter(end):
		return evAge
	case f.norm(end) == "who" || f.norm(end) == "," && f.norm(end+1) == "who",
		end < len(f.toks) && f.is(end, lexicon.SayVerb) && !f.is(end, lexicon.Noun) && f.toks[end].Kind == text.Word,
		f.norm(s-1) == "said" && f.closes(end):
		return evSays
	}
	return 0
}

// wordEvidence says what the word at token i adds to a name [s, end).
func (f *finder) wordEvidence(i, s, end int) float64 {
	t, c := f.toks[i], f.forms.At(i).Class
	name := c & (lexicon.GivenName | lexicon.Surname)
	word := c&(lexicon.Noun|lexicon.Verb|lexicon.Adjective|lexicon.Adverb) != 0
	last := i == end-1 || i == end-2 && f.in(end-1, inSuffix)
	e := 0.0
	switch {
	case f.initial(i):
		if last {
			return -1
		}
		return evInitial
	case f.in(i, inSuffix) && i > s:
		return evSuffix
	case f.in(i, inParticle):
		return evLink
	case t.Is(text.HasDigit), t.Is(text.Upper) && len(t.Norm) <= 5 && name == 0 && i > s:
		return evNot
	case c&lexicon.GivenName != 0 && i == s:
		switch {
		case c&lexicon.Function != 0:
			e = evGivenAux
		case word && f.forms.At(i).IDF() < rareWord || c&(lexicon.PlaceStart|lexicon.Demonym) != 0 && f.place(i):
			e = evGivenWord
		default:
			e = evGiven
		}
	case c&lexicon.Function != 0:
		return evLink
	case c&lexicon.Surname != 0:
		e = evSurname
		switch {
		case !last || c&lexicon.PlaceNoun != 0: // "Grant Park"
			e = evSurWord
		case word:
			e = evUnknown
		}
	case c&lexicon.GivenName != 0:
		e = evGivenLast
		if word {
			e = evSurWord
		}
	default:
		e = f.plainWord(i, s, last)
	}
	if i > s && e < evUnknown1 && f.easternAt(s, end) {
		e = evUnknown1
	}
	if f.common(i) {
		if name != 0 {
			return min(e, evGivenAux)
		}
		e += evLower
	}
	return e
}

// plainWord is wordEvidence for words that no list of names has.
func (f *finder) plainWord(i, s int, last bool) float64 {
	c := f.forms.At(i).Class
	switch {
	case c&lexicon.Demonym != 0:
		return evNot
	case c&lexicon.PlaceStart != 0 && f.place(i):
		return evPlace
	case c&^lexicon.PlaceStart == 0 && last:
		return evUnknown
	case c&^lexicon.PlaceStart == 0:
		return evUnknown1
	case f.plural(i):
		return evNot
	case f.forms.At(i).IDF() >= rareWord && c&lexicon.Noun != 0 && c&(lexicon.GroupNoun|lexicon.ActNoun|lexicon.PlaceNoun|lexicon.Adverb) == 0:
		return evRare
	case c&(lexicon.GroupNoun|lexicon.PlaceNoun|lexicon.GatheringNoun|lexicon.TimeNoun) != 0:
		return evNot
	case c&(lexicon.Noun|lexicon.Verb) == 0, i == s:
		return evWordFirst
	}
	return evWord
}

// plural reports whether the token is a noun in the plural.
func (f *finder) plural(i int) bool {
	n := f.toks[i].Norm
	return f.is(i, lexicon.Noun) && len(n) > 3 && n[len(n)-1] == 's' && f.forms.At(i).Lemma.String() != n
}

// notName reports whether the token ends the name of something else: a body, a
// place, a work.
func (f *finder) notName(i int) bool {
	n := f.toks[i].Norm
	if f.is(i, lexicon.GivenName|lexicon.Surname) && !f.in(i, inTitle) || i > 0 && f.syllable(i-1, i+1) {
		return false
	}
	return f.in(i, inPartyNoun|inBodyHead|inOtherHead|inCompanyForm|inHonorific) || f.is(i, lexicon.GroupNoun|lexicon.TimeNoun|lexicon.GatheringNoun|lexicon.Demonym) && (len(n) > 3 || f.toks[i].Is(text.Upper)) || f.titleWord(i) && i > 0 && f.titleWord(i-1)
}

// ageAfter reports whether ", 45," follows the token before last.
func (f *finder) ageAfter(last int) bool {
	if f.ageInBrackets(last) {
		return true
	}
	if last+2 >= len(f.toks) || f.norm(last) != "," || f.toks[last+1].Kind != text.Number || len(f.norm(last+1)) > 3 {
		return false
	}
	switch f.norm(last + 2) {
	case ",", ".", ";", "and", ")":
		return true
	}
	return false
}
