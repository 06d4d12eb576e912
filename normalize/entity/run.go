package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// runs appends the runs of one sentence. The words with capitals from there on
// are given, and those behind the sentence are returned.
func (f *finder) runs(n int, s text.Sentence, capitals []int32) []int32 {
	titled := f.titled(n, s)
	f.titledSent[n] = titled
	open := -1
	end := 0
	for i := s.First; i < s.Last; i++ {
		for len(capitals) > 0 && int(capitals[0]) < i {
			capitals = capitals[1:]
		}
		if open < 0 {
			if len(capitals) == 0 || int(capitals[0]) >= s.Last {
				return capitals
			}
			i = int(capitals[0])
		}
		switch {
		case f.toks[i].Shape&text.Capital != 0 && f.capital(i, s):
			f.caps[i] = true
			if open < 0 {
				open = i
			}
			end = i + 1
		case open >= 0 && f.inside(i, s.Last):
		case open >= 0 && f.syllable(i, s.Last):
			f.caps[i+1] = true
			i++
			end = i + 1
		case open >= 0 && f.nickname(i, s.Last) > 0:
			i += f.nickname(i, s.Last) - 1
		default:
			if open >= 0 {
				f.all = append(f.all, run{open, end, titled})
				open = -1
			}
		}
	}
	if open >= 0 {
		f.all = append(f.all, run{open, end, titled})
	}
	return capitals
}

// titledShare is the share of longer words that are capitalised from which on a
// sentence is taken for a headline: its capitals say nothing.
const titledShare = 0.9

// titled reports whether the sentence is written like a headline.
func (f *finder) titled(n int, s text.Sentence) bool {
	heading := f.o.Heading != nil && f.o.Heading(n)
	if end := s.Last - 1; !heading && (end-s.First < 5 || f.norm(end) == "." || f.toks[end].Is(text.Abbrev)) {
		return false // a sentence of a report may be full of names; it ends with a full stop
	}
	caps, words := 0, 0
	for i := s.First + 1; i < s.Last; i++ {
		if t := &f.toks[i]; t.Kind == text.Word && len(t.Norm) > 3 {
			words++
			if t.Shape&text.Capital != 0 {
				caps++
			}
		}
	}
	if heading {
		return words >= 2 && caps*2 > words
	}
	return words >= 5 && float64(caps) >= titledShare*float64(words)
}

// capital reports whether the token's capital says that it is a name.
func (f *finder) capital(i int, s text.Sentence) bool {
	t := &f.toks[i]
	if t.Kind != text.Word || !t.Is(text.Capital) || f.skipped(i) || f.partyTag(i) {
		return false
	}
	if f.taken(i) {
		// "Daily News", "Sunday Times", "Annual Summit"
		return i+1 < s.Last && f.toks[i+1].Is(text.Capital) && !f.taken(i+1) && (f.in(i+1, inBodyHead) || t.Norm == "annual" && i > f.opening(s))
	}
	if t.Is(text.Upper) && (t.Norm == "us" && !f.titledAt(i) || f.in(i, inBodyAcronym)) {
		return true // "U.S.", "WHO"
	}
	if f.is(i, lexicon.Function) && !f.initial(i) {
		if f.is(i, lexicon.GivenName) && i > f.opening(s) && i+1 < s.Last && f.toks[i+1].Is(text.Capital) {
			return true // "Will Hartman"
		}
		if i > s.First && f.caps[i-1] && f.is(i-1, lexicon.GivenName|lexicon.Surname) && len(t.Norm) < 4 && !isArticle(t.Norm) {
			return true // "Kim Jong Un"
		}
		// "The", "In" open sentences; elsewhere a capital makes even a small word
		// part of a name: "To Lam".
		return i > f.opening(s) && i+1 < s.Last && f.toks[i+1].Is(text.Capital) && len(t.Norm) < 4 && !isArticle(t.Norm)
	}
	if i > f.opening(s) || t.Is(text.Upper) {
		return true
	}
	return f.nameAtStart(i, s)
}

// partyTag reports a token of "(D-Calif.)", ", R-Minn.," or "(R)": it names no
// one.
func (f *finder) partyTag(i int) bool {
	at := i
	if i >= 2 && f.hyphen(i-1) {
		at = i - 2
	}
	n := f.norm(at)
	if len(n) != 1 || parties[n] == "" || !f.toks[at].Is(text.Capital) || f.toks[at].Is(text.Abbrev) || at == 0 {
		return false
	}
	before := f.norm(at - 1)
	return before == "(" && (f.norm(at+1) == "-" || f.norm(at+1) == ")") || before == "," && f.norm(at+1) == "-" && at+2 < len(f.toks) && !f.toks[at+1].Is(text.SpaceBefore)
}

// isArticle reports the small words whose capital says nothing.
func isArticle(norm string) bool { return norm == "the" || norm == "a" || norm == "an" || norm == "i" }

// opening returns the first word of the sentence, past quotation marks.
func (f *finder) opening(s text.Sentence) int {
	i := s.First
	for i < s.Last && f.toks[i].Kind != text.Word {
		i++
	}
	return i
}

// nameAtStart reports whether the first word of a sentence is a name in spite
// of its place: no common word, or one that stands before another capital.
func (f *finder) nameAtStart(i int, s text.Sentence) bool {
	if f.initial(i) {
		return i+1 < s.Last && f.toks[i+1].Is(text.Capital)
	}
	if f.common(i) {
		return false
	}
	c := f.forms.At(i).Class
	if f.in(i, inLoneBody) || f.opensBody(i, s) {
		return true
	}
	if c&(lexicon.GivenName|lexicon.Surname|lexicon.Demonym|lexicon.PlaceStart) != 0 || c == 0 {
		return c&(lexicon.Verb|lexicon.Adverb) == 0 || i+1 < s.Last && (f.toks[i+1].Is(text.Capital) || c&lexicon.GivenName != 0 && f.inside(i+1, s.Last))
	}
	return i+1 < s.Last && f.toks[i+1].Kind == text.Word && f.toks[i+1].Is(text.Capital) && (c&lexicon.Adverb == 0 || f.opensTitle(i))
}

// opensTitle reports whether a noun that is an adverb too begins an office: "Home
// Secretary", but not "Yesterday President NAME".
func (f *finder) opensTitle(i int) bool {
	return f.is(i, lexicon.Noun) && !f.is(i, lexicon.TimeNoun|lexicon.Function) && f.titleWord(i+1)
}

// opensBody reports whether a name of a body goes on behind its head at the start
// of a sentence: "Bank of Norland said".
func (f *finder) opensBody(i int, s text.Sentence) bool {
	return i+2 < s.Last && f.norm(i+1) == "of" && f.toks[i+2].Shape&text.Capital != 0 &&
		(f.in(i, inBodyHead) || f.is(i, lexicon.GroupNoun) && !f.in(i, inNoHead|namesOffice) && !f.plural(i))
}

// initial reports whether the token is the initial of a name: "N.", "S".
func (f *finder) initial(i int) bool {
	t := &f.toks[i]
	return len(t.Norm) == 1 && t.Is(text.Capital) && t.Kind == text.Word && t.Norm >= "a" && t.Norm <= "z" &&
		(t.Is(text.Abbrev) || t.Norm != "i" && (t.Norm != "a" || i > 0 && f.caps[i-1]))
}

// inside reports whether the lower-case token holds two capitals of a name
// together.
func (f *finder) inside(i, last int) bool {
	if i+1 >= last || !f.toks[i+1].Is(text.Capital) {
		// "van der Bellen", "de la Cruz", "al-Sisi"
		if i+2 >= last || !f.toks[i+2].Is(text.Capital) || !f.in(i+1, inParticle) && (f.norm(i+1) != "-" || f.toks[i+2].Is(text.SpaceBefore)) {
			return false
		}
	}
	t := &f.toks[i]
	if t.Kind == text.Word && f.in(i, inParticle) {
		return true
	}
	// "E-Government": a hyphen between two capitals.
	return t.Norm == "-" && !t.Is(text.SpaceBefore) && !f.toks[i+1].Is(text.SpaceBefore) && (f.caps[i-1] || f.in(i-1, inParticle))
}

// syllable reports whether a hyphen and the second syllable of a first name
// stand at the token: "Moon Jae-in".
func (f *finder) syllable(i, last int) bool {
	return f.norm(i) == "-" && i >= 2 && i+1 < last && !f.toks[i].Is(text.SpaceBefore) && !f.toks[i+1].Is(text.SpaceBefore) &&
		f.caps[i-1] && f.caps[i-2] && syllables(f.norm(i-2), f.norm(i-1), f.norm(i+1))
}

// syllables reports whether two folded words can be a first name behind a family
// name: "Moon Jae-in", "Chan Wing-kit".
func syllables(family, a, b string) bool {
	t := traditions()
	return t.korean[family] && isKorean(a) && isKorean(b) || t.cantonese[family] && isCantonese(a) && isCantonese(b)
}

// nickname returns the number of tokens of a nickname in marks inside a name:
// `Jan "the Ox" Brandt`. Its capitals count for nothing.
func (f *finder) nickname(i, last int) int {
	mark := f.norm(i)
	if mark != `"` && mark != "(" && mark != "'" || !f.toks[i].Is(text.SpaceBefore) || !f.caps[i-1] || !f.is(i-1, lexicon.GivenName) && f.forms.At(i-1).Class != 0 && !f.initial(i-1) {
		return 0
	}
	if mark == "(" {
		mark = ")"
	}
	for n := 2; n <= 4 && i+n+1 < last; n++ {
		if f.norm(i+n) == mark && !f.toks[i+n].Is(text.SpaceBefore) {
			next := f.toks[i+n+1]
			if next.Kind == text.Word && next.Is(text.Capital) && !f.is(i+n+1, lexicon.Function) && (mark != ")" || n == 2 && f.toks[i+1].Is(text.Capital) && !f.toks[i+1].Is(text.Upper)) {
				return n + 1
			}
			return 0
		}
	}
	return 0
}
