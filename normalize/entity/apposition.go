package entity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// apposition reads the noun phrase from token i to the next comma as roles,
// when its head is a noun for a person.
func (f *finder) apposition(n, i int, m *Mention) {
	first := i
	head := -1
	if f.norm(i) == "and" || f.norm(i) == "or" {
		return // a list goes on
	}
	for ; i < len(f.toks) && i-first < maxRole+4 && f.sent[i] == f.sent[m.First] && !f.closes(i); i++ {
		switch {
		case f.personAt(i) && f.norm(i+1) != "'s" && (head < 0 || !f.objectAt(i, head)):
			return // a list of people
		case head < 0 && f.headAt(i) && !f.goesOn(i):
			head = i
		case head < 0 && !f.inPhrase(i):
			return
		case head >= 0 && f.norm(first) != "the" && f.determiner(first) && (f.norm(i) == "said" || f.norm(i) == "says" || f.norm(i) == "told"):
			f.roles(n, first, i, false) // "NAME, an attorney general said"
			return
		case f.verbAt(i) && !f.participle(i):
			return
		}
	}
	if head < 0 || !f.sameSentence(first, head) {
		return
	}
	f.roles(n, first, i, false)
}

// objectAt reports whether the name at the token is what the office behind the head
// is of or for: "adviser to Mr. NAME", "chairman of the NAME campaign". What stands
// between is a title at most.
func (f *finder) objectAt(i, head int) bool {
	k := i - 1
	for k > head && !f.isPreposition(k) && (f.titleWord(k) || f.in(k, inHonorific|inTime|inStep) || f.determiner(k)) {
		k--
	}
	return k > head && (f.isPreposition(k) || f.norm(k) == "under" || f.norm(k) == "with") && !f.functionIn(head+1, k)
}

// goesOn reports whether the noun phrase goes on to another head right after.
func (f *finder) goesOn(i int) bool {
	return i+1 < len(f.toks) && f.toks[i+1].Kind == text.Word && f.in(i+1, namesHead) && f.sent[i+1] == f.sent[i]
}

// inPhrase reports whether the token can stand before the head of a noun
// phrase.
func (f *finder) inPhrase(i int) bool {
	t := &f.toks[i]
	switch {
	case t.Kind == text.Clitic, t.Kind == text.Number, t.Norm == "&", t.Norm == "-":
		return true
	case t.Kind != text.Word:
		return false
	case f.caps[i], f.modifier(i), f.in(i, inTime|inStep|inOfficeAdjective):
		return true
	}
	return f.determiner(i) || t.Norm == "one" || t.Norm == "of" || t.Norm == "and" || f.is(i, lexicon.Adverb|lexicon.Adjective) || f.participle(i)
}

// participle reports a past participle behind an article: "a registered nurse".
func (f *finder) participle(i int) bool {
	n := f.norm(i - 1)
	return f.is(i, lexicon.Verb) && strings.HasSuffix(f.norm(i), "ed") && (n == "a" || n == "the" || n == "an")
}

// verbAt reports whether the token is a verb and nothing else.
func (f *finder) verbAt(i int) bool {
	c := f.forms.At(i).Class
	return c&lexicon.SayVerb != 0 && c&lexicon.Noun == 0 || c&lexicon.Verb != 0 && c&(lexicon.Noun|lexicon.Adjective|lexicon.Adverb|lexicon.Function) == 0 && !f.caps[i] && !strings.HasSuffix(f.norm(i), "ing")
}

// predicate reads "is the president of ...", "was prime minister from 1970 on" and
// "was elected mayor" after a name, or after "who".
func (f *finder) predicate(n, i int) {
	m := &f.out.Mentions[n]
	if i >= len(f.toks) || f.sent[i] != f.sent[m.First] {
		return
	}
	verb := f.norm(i)
	switch verb {
	case "has", "had":
		if f.norm(i+1) == "been" && f.appoints(i+2) {
			f.post(n, i+3)
		}
		return
	case "is", "was", "became", "remains":
	default:
		return
	}
	if f.appoints(i + 1) {
		f.post(n, i+2)
		return
	}
	told := len(f.found)
	end := f.post(n, i+1)
	if verb == "was" && f.termEnds(end) {
		for k := told; k < len(f.found); k++ {
			if r, ok := f.found[k].Value.(Role); ok {
				f.found[k].Value = r.past()
			}
		}
	}
}

// appoints reports whether the token is a verb that puts somebody into an office.
func (f *finder) appoints(i int) bool {
	switch f.norm(i) {
	case "named", "appointed", "elected", "nominated", "made", "chosen", "hired", "crowned":
		return true
	}
	return false
}

// post reads the office that begins at the token, behind a verb, and returns where
// it ends.
func (f *finder) post(n, i int) int {
	m := &f.out.Mentions[n]
	if f.norm(i) == "as" {
		i++
	}
	first, head := i, -1
	article := f.determiner(first)
	if article {
		first++
	}
	for k := first; k < len(f.toks) && k < first+8 && f.sent[k] == f.sent[m.First]; k++ {
		if f.in(k, namesOffice) || f.headOf(k) {
			head = k
			continue
		}
		if head >= 0 || !f.inPhrase(k) || !article && k >= first+3 {
			break
		}
	}
	if head < 0 {
		return i
	}
	end := f.phraseEnd(head+1, m.First)
	if article || f.endsPost(end) {
		f.role(n, first, end, false)
	}
	return end
}

// endsPost reports whether an office without an article can end before the
// token: "is president.", "was minister from 1990".
func (f *finder) endsPost(i int) bool {
	switch f.norm(i) {
	case "from", "until", "since", "when", "between", "in", "under", "and", "during", "on", "by", "last", "after", "this":
		return true
	}
	return f.closes(i)
}

// termEnds reports whether the words at the token say that a term is over:
// "from 1990 to 1998", "until 2001".
func (f *finder) termEnds(i int) bool {
	switch f.norm(i) {
	case "until", "between":
		return true
	case "from":
		return i+3 < len(f.toks) && f.toks[i+1].Kind == text.Number && (f.norm(i+2) == "to" || f.norm(i+2) == "until" || f.norm(i+2) == "-")
	}
	return false
}

// phraseEnd returns the end of "of ...", "for ..." behind a head.
func (f *finder) phraseEnd(i, name int) int {
	if n := f.norm(i); n != "of" && n != "for" && n != "at" {
		return i
	}
	end := i + 1
	for end < len(f.toks) && end-i < 8 && f.sameSentence(end, name) && f.inPhrase(end) && !f.closes(end) && (f.caps[end] || f.forms.At(end).Class&(lexicon.Adverb|lexicon.Noun) != lexicon.Adverb) {
		end++
	}
	return end
}
