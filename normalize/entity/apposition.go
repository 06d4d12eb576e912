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
		case f.personAt(i) && f.norm(i+1) != "'s":
			return // a list of people
		case head < 0 && f.headAt(i) && !f.goesOn(i):
			head = i
		case head < 0 && !f.inPhrase(i):
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
	case f.caps[i], f.modifier(i), f.in(i, inTime|inStep):
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

// predicate reads "is the president of ..." after a name.
func (f *finder) predicate(n, i int) {
	m := &f.out.Mentions[n]
	switch f.norm(i) {
	case "is", "was", "became", "remains":
	default:
		return
	}
	if i+1 >= len(f.toks) || f.norm(i+1) != "the" && f.norm(i+1) != "a" && f.norm(i+1) != "an" {
		return
	}
	first, head := i+2, -1
	for k := first; k < len(f.toks) && k < first+8 && f.sent[k] == f.sent[m.First]; k++ {
		if f.in(k, namesOffice) {
			head = k
			continue
		}
		if head >= 0 || !f.inPhrase(k) {
			break
		}
	}
	if head < 0 {
		return
	}
	f.role(n, first, f.phraseEnd(head+1, m.First), false)
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
