package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// acronymBody reports whether the word in capitals is the acronym of a body:
// one that is well known, or one that acts or owns as a body does.
func (f *finder) acronymBody(i int) bool {
	t := &f.toks[i]
	if !t.Is(text.Upper) || t.Is(text.HasDigit) || len(t.Norm) < 2 || f.headingAt(i) && f.titledAt(i) {
		return false
	}
	if f.in(i, inBodyAcronym) {
		return true
	}
	if f.in(i, inDegree) {
		return false // "Jan Ek QC said"
	}
	if f.forms.At(i).Class != 0 || i+1 >= len(f.toks) {
		return false
	}
	says := f.is(i+1, lexicon.SayVerb) && !f.is(i+1, lexicon.Noun)
	return says || f.norm(i-1) == "the" && !f.noun(i+1)
}

// abbreviated returns where the part of the name [first, last) begins that the
// acronym stands for: in "Bureau of the Norland Peasants Party (NPP)" it is not the
// bureau.
func (f *finder) abbreviated(first, last int, acronym string) int {
	from := f.initialed(first, last, acronym)
	if from < 0 || !f.isPreposition(from-1) && !(f.norm(from-1) == "the" && f.isPreposition(from-2)) {
		return first
	}
	return from
}

// initialed returns where the words that end at last and begin with the letters
// of the acronym start, or -1.
func (f *finder) initialed(first, last int, acronym string) int {
	n, from := len(acronym), last
	for i := last - 1; i >= first && n > 0; i-- {
		if f.toks[i].Kind != text.Word || f.is(i, lexicon.Function) {
			continue
		}
		if n--; f.norm(i)[0] != acronym[n] {
			return -1
		}
		from = i
	}
	if n > 0 {
		return -1
	}
	return from
}

// spelledOut returns where the name begins that the acronym in brackets behind the
// capitals [first, last) abbreviates, or -1. Their last word heads bodies and other
// things: "Nordic Growth Programme (NGP)", "Nordic Air Force (NAF)".
func (f *finder) spelledOut(first, last int) int {
	switch f.norm(last - 1) {
	case "force", "front", "guard", "programme":
	default:
		if !f.plural(last-1) || !f.is(last-1, lexicon.PersonNoun) {
			return -1 // "United Steel Workers (USW)"
		}
	}
	if last-first < 3 || f.norm(last) != "(" || f.norm(last+2) != ")" || !f.toks[last+1].Is(text.Upper) || len(f.norm(last+1)) < 3 {
		return -1
	}
	return f.initialed(first, last, f.norm(last+1))
}

// nameCompany notes that the first word of a company's name may stand for it.
func (f *finder) nameCompany(first, last int, name string) {
	if last-first < 2 || !f.in(last-1, inCompanyForm|inCompanyHead) || !f.mayStandFor(first) {
		return
	}
	if f.defined[f.forms.Of(first)] == "" {
		f.define(first, name)
		f.note(first, opensCompany)
	}
}

// mayStandFor reports whether the first word of a company's name is one that
// means little else in the text.
func (f *finder) mayStandFor(i int) bool {
	switch {
	case len(f.norm(i)) < 3 || f.norm(i-1) == "'s" || f.common(i) || f.place(i):
		return false
	case f.in(i, familyName|hinted|inBodyHead|inBodyAcronym|inCompanyKind|inPlaceHead) || f.is(i, lexicon.Function|lexicon.Demonym):
		return false
	}
	return !f.is(i, lexicon.Adjective|lexicon.Adverb|lexicon.Verb) || f.is(i, lexicon.Surname)
}

// shortCompany reports whether the capitalised token stands for the company that
// it begins the name of elsewhere: alone, or before an office.
func (f *finder) shortCompany(i int) bool {
	if !f.in(i, opensCompany) || f.headingAt(i) && f.titledAt(i) || i > 0 && f.caps[i-1] && f.sent[i-1] == f.sent[i] {
		return false
	}
	if i+1 < len(f.toks) && f.caps[i+1] && f.sent[i+1] == f.sent[i] && !f.titleWord(i+1) {
		return false
	}
	return i > f.opening(f.p.Sentences[f.sent[i]]) || !f.is(i, lexicon.Noun|lexicon.Adjective|lexicon.Verb)
}

// define notes that token i is the acronym of a body.
func (f *finder) define(i int, name string) {
	if f.defined == nil {
		f.defined = map[int]string{}
	}
	f.defined[f.forms.Of(i)] = name
	f.note(i, bodyAcronym)
}

// knownAcronyms marks the acronyms and first words that the text has given a
// meaning, and the acronyms that it uses as a body elsewhere.
func (f *finder) knownAcronyms() {
	for _, at := range f.capitals {
		i := int(at)
		if !f.in(i, bodyAcronym) || f.toks[i].Shape&text.Upper == 0 && !f.shortCompany(i) || f.skipped(i) {
			continue
		}
		if full, ok := f.defined[f.forms.Of(i)]; ok {
			f.meansBody(i, full)
		} else if f.out.at[i] == 0 && !f.capsBeside(i) {
			f.organization(i, i+1)
		}
	}
}

// meansBody gives the acronym at token i the meaning that the text has defined.
func (f *finder) meansBody(i int, full string) {
	n := f.out.at[i]
	if n == 0 {
		f.addAcronym(i, full)
		return
	}
	m := &f.raw[n-1]
	if _, ok := m.val.(Label); ok && m.last-m.first == 1 {
		m.short = true
		f.describe(m, NewOrganization(full, f.norm(i)))
	}
}
