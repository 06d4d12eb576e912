package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// pastTitles returns where the names of a run begin: behind its last title, and
// behind what a title may stand with: a party, a demonym.
func (f *finder) pastTitles(first, last int) int {
	start, end := first, last
	for end > first+1 && f.in(end-1, inSuffix) {
		end--
	}
	for i := first; i < end-1; i++ {
		if f.titleWord(i) || f.in(i, inPartyNoun) || f.bodyEnd(i) || i == first && end-i > 2 && f.opensWithPerson(i) {
			start = i + 1
		}
	}
	for start < last-1 && (f.is(start, lexicon.Demonym) || f.toks[start].Is(text.Upper) && len(f.toks[start].Norm) <= 3 && !f.toks[start].Is(text.Abbrev) && !f.toks[start+1].Is(text.Upper)) && !f.is(start, lexicon.GivenName|lexicon.Surname) {
		start++
	}
	return start
}

// opensWithPerson reports whether the token is a word for a kind of person that
// has its capital from opening the sentence: "Referee NAME". A full name follows
// it, since a rare word of the kind may be a first name.
func (f *finder) opensWithPerson(i int) bool {
	return f.personNoun(i) && !f.is(i, lexicon.GivenName|lexicon.Surname|lexicon.PlaceStart) && !f.plural(i) && i == f.opening(f.p.Sentences[f.sent[i]])
}

// personNoun reports whether the token is a word for a kind of person.
func (f *finder) personNoun(i int) bool { return f.is(i, lexicon.PersonNoun) || f.in(i, inPeople) }

// bodyEnd reports whether the token ends the name of a body inside a run, so
// that the name of a person may follow: "Justice Department".
func (f *finder) bodyEnd(i int) bool {
	return f.in(i, inBodyHead) && !f.is(i, lexicon.GivenName|lexicon.Surname)
}

// titleWord reports whether the token is an honorific, a rank or an office. A
// word that is a family or a first name too is one when it is written short
// ("Sen.").
func (f *finder) titleWord(i int) bool {
	t := &f.toks[i]
	name := f.is(i, lexicon.GivenName|lexicon.Surname) && !t.Is(text.Abbrev)
	switch {
	case f.in(i, inHonorific) && f.norm(i) == "tan":
		return f.norm(i+1) == "sri" // else a name in Vietnam and China
	case f.in(i, inHonorific|inTitle), f.in(i, inCapitalTitle) && t.Is(text.Upper):
		return true
	case f.in(i, inNoble) && t.Is(text.Capital):
		return i == 0 || !f.caps[i-1] || f.norm(i-1) == "crown" || f.is(i-1, lexicon.Demonym) || f.titleWord(i-1)
	case name || t.Kind != text.Word || f.is(i, lexicon.PlaceStart) && f.place(i) || len(t.Norm) < 3 && t.Shape&(text.Upper|text.Abbrev) == 0:
		return false
	}
	return f.in(i, inRanks|namesOffice)
}

// titleRight reports whether a title, or a word for a kind of person, stands
// right before the token.
func (f *finder) titleRight(i int) bool {
	if i == 0 || f.sent[i-1] != f.sent[i] || f.toks[i-1].Kind != text.Word {
		return false
	}
	if n := f.norm(i - 1); (n == "elect" || n == "designate") && f.norm(i-2) == "-" && i > 2 {
		return f.titleWord(i - 3)
	}
	return f.titleWord(i-1) || f.in(i-1, inPartyNoun) && f.caps[i-1] || f.personNoun(i-1) && !f.plural(i-1) && !f.is(i-1, lexicon.GivenName|lexicon.Surname) || f.officeOver(i)
}

// titleOverComma reads "the majority leader, NAME,".
func (f *finder) titleOverComma(s, end int) bool {
	return s > 1 && f.norm(s-1) == "," && f.sent[s-2] == f.sent[s] && f.closes(end) && (f.titleWord(s-2) || f.personNoun(s-2) && !f.plural(s-2) || f.officeOf(s-2))
}

// officeOf reports whether the token ends what an office is of: "the governor of
// the central bank".
func (f *finder) officeOf(i int) bool {
	for k := i; k > 0 && i-k < 8 && f.toks[k].Kind == text.Word && f.sent[k] == f.sent[i]; k-- {
		if f.isPreposition(k) && f.in(k-1, namesOffice) {
			return !f.plural(k - 1)
		}
		if f.verbAt(k) {
			return false
		}
	}
	return false
}

// officeOver reports whether the word before the token ends the scope of an
// office: "Minister of Public Security NAME". A name right behind "of" is the
// scope itself.
func (f *finder) officeOver(i int) bool {
	linked, ok := f.officeBack(i)
	return ok && linked
}

// officeBack looks for the office whose words end before the token; linked tells
// whether "of" or "for" stands among them.
func (f *finder) officeBack(i int) (linked, ok bool) {
	if i < 1 || f.toks[i-1].Kind != text.Word || !f.caps[i-1] && !f.inCharge(i-1) && !f.opensSentence(i-1) {
		return false, false
	}
	for k := i - 1; k >= 0 && i-k <= maxRole && f.sent[k] == f.sent[i]; k-- {
		n := f.norm(k)
		switch {
		case f.inCharge(k):
			k -= 3
		case f.in(k, namesOffice) && (f.caps[k] || f.opensSentence(k)):
			return linked, true
		case n == "of" || n == "for":
			linked = true
		case n == "and" || n == "the" || n == "in" || n == "-" || f.caps[k]:
		default:
			return false, false
		}
	}
	return false, false
}

// honorificAt reports whether the token is a title in capitals: a name of one
// word may follow it.
func (f *finder) honorificAt(i int) bool {
	return i >= 0 && f.toks[i].Kind == text.Word && f.toks[i].Is(text.Capital) && f.titleWord(i)
}
