package entity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// maxRole bounds how many tokens a role can take.
const maxRole = 18

// roleStart returns where the noun phrase that ends before token last begins.
func (f *finder) roleStart(last, name int) int {
	first := last
	for i := last - 1; i >= 0 && last-i <= maxRole && f.sameSentence(i, name); i-- {
		t := &f.toks[i]
		if f.skipped(i) || f.taken(i) || f.personAt(i) {
			break
		}
		if f.inCharge(i) {
			i -= 3
			continue
		}
		if m := f.bodyAt(i); m != nil && m.Last == i+1 && m.First < i && !f.hasTitle(m.First, i) {
			first, i = m.First, m.First // "Bank of Norland Governor"
			continue
		}
		switch {
		case t.Kind == text.Clitic && t.Norm == "'s":
			// "Trump's lawyer": the owner is somebody else unless a body.
			if i == 0 || f.personAt(i-1) || !f.caps[i-1] {
				return first
			}
		case t.Norm == "-" && !t.Is(text.SpaceBefore) && i > 0 && first == i+1:
			// "Hewlett-Packard chief executive"
		case t.Kind != text.Word:
			return first
		case f.function(i) && f.titledAt(i):
			return first // a headline in capitals has no phrase to tell from a clause
		case t.Norm == "of" || t.Norm == "for" || t.Norm == "and" || t.Norm == "in" || t.Norm == "the" || t.Norm == "at" || t.Norm == "to":
			if !f.linksRole(i, last) {
				return first
			}
		case f.is(i, lexicon.Function) && !f.caps[i]:
			return first
		case (t.Norm == "elect" || t.Norm == "designate") && !f.hyphen(i-1):
			return first // "to elect Rep."
		case f.caps[i], f.in(i, inTime|inStep|inOfficeAdjective), t.Norm == "state", f.opensOffice(i):
			first = i
		case f.roleModifier(i) && f.canModify(i), f.in(i, namesHead), f.in(i, inPosition) && f.headAt(i), t.Norm == "general" && f.in(i-1, inCivilGeneral):
			first = i
		default:
			return first
		}
	}
	return first
}

// opensOffice reports whether the first word of a sentence belongs to the title in
// capitals behind it, though the text writes it small elsewhere: "Prime Minister".
func (f *finder) opensOffice(i int) bool {
	return i+1 < len(f.toks) && f.opensSentence(i) && f.caps[i+1] && f.titleWord(i+1) &&
		f.is(i, lexicon.Noun|lexicon.Adjective) && (!f.is(i, lexicon.Adverb|lexicon.TimeNoun|lexicon.Function|lexicon.Verb) || f.opensTitle(i))
}

// inCharge reports whether the token ends "-in-charge" or "-in-chief".
func (f *finder) inCharge(i int) bool {
	if n := f.norm(i); n != "charge" && n != "chief" {
		return false
	}
	return f.norm(i-1) == "-" && f.norm(i-2) == "in" && f.norm(i-3) == "-" && i > 3 && f.sent[i-4] == f.sent[i]
}

func (f *finder) function(i int) bool { return f.is(i, lexicon.Function) }

// roleModifier reports whether the lower-case word can stand before the head of
// a role: a noun, an adjective, or a word too new for the lexicon.
func (f *finder) roleModifier(i int) bool {
	c := f.forms.At(i).Class
	return c == 0 && len(f.norm(i)) > 3 || c&lexicon.Function == 0 && c&(lexicon.Noun|lexicon.Adjective) != 0 && c&lexicon.SayVerb == 0 || c&lexicon.Adjective != 0 && c&lexicon.Function == 0
}

// canModify reports whether the lower-case word can belong to the role behind
// it. Before capitals none can: "defeat Sen.", "embattled Gov.".
func (f *finder) canModify(i int) bool {
	if n := f.norm(i); f.is(i, lexicon.Verb) && !f.in(i, inOfficeAdjective|inTime) && (strings.HasSuffix(n, "ing") || strings.HasSuffix(n, "ed") && !f.participle(i) && !f.hyphen(i-1)) {
		return false
	}
	return i+1 >= len(f.toks) || !f.caps[i+1]
}

// linksRole reports whether the small word at token i stands inside a role that
// ends at last: a noun for a person before it, words after.
func (f *finder) linksRole(i, last int) bool {
	if i == 0 || i+1 >= last {
		return false
	}
	switch f.norm(i) {
	case "and":
		// "Minister for A and B NAME", "governor and contributor NAME"
		word := f.is(i-1, lexicon.Noun|lexicon.Adjective|lexicon.PlaceStart) // no one's name
		return f.caps[i+1] && word && (f.caps[i-1] || f.opensSentence(i-1)) || f.in(i-1, namesHead) || f.caps[i-1] && word && f.hasHead(i+1, last)
	case "the":
		return (f.caps[i+1] || f.norm(last) == ",") && (f.isPreposition(i-1) || f.norm(i-1) == "in" && f.in(i-2, namesOffice))
	case "in":
		return f.norm(i+1) == "charge" || f.norm(i+1) == "chief" || f.caps[i-1] && f.in(i-1, namesOffice) && f.norm(i+1) == "the" && f.bodyAt(i+2) != nil
	}
	if f.norm(i-1) == "charge" {
		return true
	}
	if f.norm(i) == "at" && !f.caps[i+1] && f.norm(i+1) != "the" || f.norm(i) == "at" && i+2 < len(f.toks) && f.norm(i+1) == "the" && !f.caps[i+2] {
		return false // "lawyer at the time"
	}
	// "Minister of NOUN" but not "killing of NOUN"
	for k := i - 1; k >= 0 && i-k <= 10 && f.sameSentence(k, i); k-- {
		if f.in(k, namesOffice) {
			return !f.plural(k) // "Democrats to Republican President NAME"
		}
		if f.hyphen(k) {
			continue // "Secretary-General of", "President-elect of"
		}
		if f.toks[k].Kind != text.Word || f.is(k, lexicon.Function) && f.norm(k) != "of" && f.norm(k) != "for" && f.norm(k) != "and" && f.norm(k) != "the" {
			return false
		}
	}
	return false
}

func (f *finder) hasHead(first, last int) bool { return f.roleHead(first, last) >= 0 }

func (f *finder) personAt(i int) bool {
	m := f.out.At(i)
	return m >= 0 && m < len(f.out.Mentions) && f.out.Mentions[m].Value.Type() == value.Person
}

// bodyAt returns the organisation that the token belongs to, or nil.
func (f *finder) bodyAt(i int) *Mention {
	if m := f.out.At(i); m >= 0 && f.out.Entities[f.out.Mentions[m].Entity].Type == value.Organization {
		return &f.out.Mentions[m]
	}
	return nil
}

func (f *finder) hasTitle(first, last int) bool {
	for i := first; i < last; i++ {
		if f.titleWord(i) {
			return true
		}
	}
	return false
}

// roles splits the tokens at "and" before another head, and notes each part
// that has a head.
func (f *finder) roles(n, first, last int, before bool) {
	start := first
	for i := first; i <= last; i++ {
		if i < last && !(f.norm(i) == "and" && i > start && f.startsRole(i+1, last) && f.hasHead(start, i)) {
			continue
		}
		if !(before && i < last && f.otherHolder(start, i)) {
			f.role(n, start, i, before)
		}
		start = i + 1
	}
}

// otherHolder reports whether the office before "and" is another's: "the speaker
// and President NAME" are two people, "former governor and commentator NAME" is
// one.
func (f *finder) otherHolder(first, and int) bool {
	return f.caps[and+1] && f.titleWord(and+1) && !f.caps[and-1] && f.norm(first-1) == "the"
}

// startsRole reports whether the tokens open with a head or its modifiers: "and
// Minister-in-charge", "and former contributor".
func (f *finder) startsRole(first, last int) bool {
	for i := first; i < last && i < first+6; i++ {
		t := &f.toks[i]
		if f.headAt(i) {
			return !f.plural(i) // "Secretary of Defence and Veterans"
		}
		if t.Kind != text.Word || f.is(i, lexicon.Function) && t.Norm != "the" && t.Norm != "a" {
			return false
		}
	}
	return false
}

// role notes one role when it has a head that fits its place.
func (f *finder) role(n, first, last int, before bool) {
	for first < last && (f.small(first) || f.toks[first].Kind == text.Clitic || f.in(first, inRespect) || f.in(first, inHonorific) && first+1 < last && f.titleWord(first+1) && !f.in(first, namesOffice)) {
		first++
	}
	aged := f.yearsOld(first+5) == first && first+5 < last
	if aged && !before { // "NAME, a 43-year-old teacher"
		f.fact(n, Age, first, first+5, NewAge(f.norm(first)))
		first += 5
	}
	for last > first && (f.is(last-1, lexicon.Function) || f.toks[last-1].Kind == text.Punct) {
		last--
	}
	first, last = f.partyIn(n, first, last)
	if first >= last || f.is(first, lexicon.Verb) && (strings.HasSuffix(f.norm(first), "ing") && f.is(first+1, lexicon.Function) || f.determiner(first+1)) {
		return
	}
	head := f.roleHead(first, last)
	if head < 0 {
		return
	}
	last = f.termOf(head, last)
	for i := first + 1; i < head; i++ {
		if f.norm(i) == "as" {
			first = i + 1 // "of Norland as speaker"
		}
	}
	if last-first > maxRole {
		return
	}
	if before && head != last-1 && !f.goesBehind(head, last) {
		return
	}
	if !aged && !f.plausible(head, first, last) {
		return
	}
	f.fact(n, Office, first, last, f.roleValue(head, first, last))
}

// termOf returns where the words begin that say since when an office is held, or
// last.
func (f *finder) termOf(head, last int) int {
	for i := head + 1; i < last; i++ {
		switch f.norm(i) {
		case "since", "until", "when", "while", "during":
			return i
		case "under":
			if !f.toks[i].Is(text.Capital) {
				return i
			}
		case "from":
			if i+1 < last && f.toks[i+1].Kind == text.Number {
				return i
			}
		}
	}
	return last
}

// small reports whether the token is a function word that belongs to no role it
// stands before: not that of "in-house", or "U.S.".
func (f *finder) small(i int) bool {
	return f.is(i, lexicon.Function) && f.norm(i) != "in" && !f.toks[i].Is(text.Upper) && !f.hyphen(i+1)
}

// determiner reports whether the token opens a noun phrase.
func (f *finder) determiner(i int) bool {
	switch f.norm(i) {
	case "the", "a", "an", "his", "her", "its", "their":
		return true
	}
	return false
}

// goesBehind reports whether what stands behind the head belongs to an office
// before a name: "Minister of Health", "Attorney General", "Attorney General of
// Norland".
func (f *finder) goesBehind(head, last int) bool {
	switch f.norm(head + 1) {
	case "-", "of", "for", "in", "to", "at":
		return true
	case "general":
		return f.in(head, inCivilGeneral) && (head+2 == last || f.isPreposition(head+2) || f.hyphen(head+2))
	}
	return false
}

// maxSameRole bounds how many facts are asked for a role of the same words.
const maxSameRole = 8

// roleValue makes the value of the role, or takes that of an earlier mention.
func (f *finder) roleValue(head, first, last int) value.Value {
	name := f.named(first, last)
	for n := len(f.found) - 1; n >= max(0, len(f.found)-maxSameRole); n-- {
		if r, ok := f.found[n].Value.(Role); ok && r.name == name {
			return f.found[n].Value
		}
	}
	return roleOf(name, f.toks[first:last], head-first, f.infoFrom(first))
}

// plausible reports whether the head is a post, or a kind of person with
// something beside it that says which.
func (f *finder) plausible(head, first, last int) bool {
	t := f.toks[head]
	if strings.HasSuffix(t.Norm, "s") && f.forms.At(head).Lemma.String() != t.Norm && (!t.Is(text.Capital) || !f.in(head, inShort) && !isIn(f.forms.At(head).Lemma.String(), inAddress)) {
		return false // a plural is no one's office: "senators John and Jim"
	}
	return f.in(head, namesOffice|inPosition) || last-first > 1 || t.Norm == "justice" || f.headOf(head) || f.occupation(head)
}

// occupation reports whether the token says by itself what somebody does.
func (f *finder) occupation(i int) bool {
	return f.is(i, lexicon.PersonNoun) && !f.is(i, lexicon.KinNoun|lexicon.Demonym|lexicon.GivenName|lexicon.PlaceStart) && !f.in(i, inAnybody|inPartyNoun)
}
