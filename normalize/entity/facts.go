package entity

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// facts reads offices, ranks, ages and affiliations around the mentions of
// people.
func (f *finder) facts() {
	for n, m := range f.out.Mentions {
		if m.Value.Type() != value.Person {
			continue
		}
		f.before(n, m)
		f.after(n, m)
	}
	slices.SortStableFunc(f.out.Facts, func(a, b Fact) int { return a.Span.Start - b.Span.Start })
}

func (f *finder) fact(n int, topic Topic, first, last int, v value.Value) {
	m := f.out.Mentions[n]
	span := f.toks[first].Span.Cover(f.toks[last-1].Span)
	f.out.Facts = append(f.out.Facts, Fact{Entity: m.Entity, Mention: n, Topic: topic, Span: span, First: first, Last: last, Value: v})
}

// maxRole bounds how many tokens a role can take.
const maxRole = 18

// before reads "Deputy Minister of Public Security Lieut. Gen. NAME", "the
// company's president, NAME,", "61-year-old NAME".
func (f *finder) before(n int, m Mention) {
	i := m.First
	if f.norm(i-1) == "," && (f.closes(m.Last) || f.isRank(i-2)) {
		i-- // "the minister, To Lam, said"
	}
	for i > 0 && isHonorific(f.norm(i-1)) && f.sameSentence(i-1, m.First) && !tokenIsHead(f.toks[i-1], isOffice) {
		i--
	}
	if first, v, ok := f.rankBefore(i); ok {
		f.fact(n, ServiceRank, first, i, v)
		i = first
	}
	first := f.roleStart(i, m.First)
	f.roles(n, first, i, true)
}

func (f *finder) sameSentence(i, j int) bool {
	return i >= 0 && j < len(f.sent) && f.sent[i] == f.sent[j]
}

func (f *finder) isRank(i int) bool {
	return i >= 0 && isRankWord(f.norm(i)) && f.toks[i].Is(text.Capital)
}

// roleStart returns where the noun phrase that ends before token last begins.
func (f *finder) roleStart(last, name int) int {
	first := last
	for i := last - 1; i >= 0 && last-i <= maxRole && f.sameSentence(i, name); i-- {
		t := f.toks[i]
		if f.skipped(i) || f.personAt(i) {
			break
		}
		switch {
		case t.Kind == text.Clitic && t.Norm == "'s":
			// "Trump's lawyer": the owner is somebody else unless a body.
			if i == 0 || f.personAt(i-1) || !f.caps[i-1] {
				return first
			}
		case t.Kind != text.Word:
			return first
		case t.Norm == "of" || t.Norm == "for" || t.Norm == "and" || t.Norm == "in" || t.Norm == "the" || t.Norm == "at" || t.Norm == "to":
			if !f.linksRole(i, last) {
				return first
			}
		case f.is(i, lexicon.Function) && !f.caps[i]:
			return first
		case f.caps[i], f.modifier(i), tokenIsHead(t, isHead), slices.Contains(times, t.Norm), slices.Contains(steps, t.Norm):
			first = i
		default:
			return first
		}
	}
	return first
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
		return f.caps[i-1] && f.caps[i+1] || tokenIsHead(f.toks[i-1], isHead) || f.caps[i-1] && f.hasHead(i+1, last)
	case "the":
		return f.caps[i+1] && (f.norm(i-1) == "of" || f.norm(i-1) == "for" || f.norm(i-1) == "to")
	case "in":
		return f.norm(i+1) == "charge"
	}
	if f.norm(i-1) == "charge" {
		return true
	}
	// "Minister of NOUN" but not "killing of NOUN"
	for k := i - 1; k >= 0 && i-k <= 10 && f.sameSentence(k, i); k-- {
		if tokenIsHead(f.toks[k], isOffice) {
			return true
		}
		if f.toks[k].Kind != text.Word || f.is(k, lexicon.Function) && f.norm(k) != "of" && f.norm(k) != "for" && f.norm(k) != "and" && f.norm(k) != "the" {
			return false
		}
	}
	return false
}

func (f *finder) hasHead(first, last int) bool { return roleHead(f.toks, first, last) >= 0 }

func (f *finder) personAt(i int) bool {
	m := f.out.At(i)
	return m >= 0 && m < len(f.out.Mentions) && f.out.Mentions[m].Value.Type() == value.Person
}

// roles splits the tokens at "and" before another head, and notes each part
// that has a head.
func (f *finder) roles(n, first, last int, before bool) {
	start := first
	for i := first; i <= last; i++ {
		if i < last && !(f.norm(i) == "and" && i > start && f.startsRole(i+1, last) && f.hasHead(start, i)) {
			continue
		}
		f.role(n, start, i, before)
		start = i + 1
	}
}

// startsRole reports whether the tokens open with a head or its modifiers: "and
// Minister-in-charge", "and former contributor".
func (f *finder) startsRole(first, last int) bool {
	for i := first; i < last && i < first+6; i++ {
		t := f.toks[i]
		if tokenIsHead(t, isHead) {
			return true
		}
		if t.Kind != text.Word || f.is(i, lexicon.Function) && t.Norm != "the" && t.Norm != "a" {
			return false
		}
	}
	return false
}

// role notes one role when it has a head that fits its place.
func (f *finder) role(n, first, last int, before bool) {
	for first < last && (f.is(first, lexicon.Function) && f.norm(first) != "in" || f.toks[first].Kind == text.Clitic) {
		first++
	}
	for last > first && (f.is(last-1, lexicon.Function) || f.toks[last-1].Kind == text.Punct) {
		last--
	}
	head := roleHead(f.toks, first, last)
	if head < 0 || last-first > maxRole {
		return
	}
	if before && head != last-1 && !slices.Contains([]string{"of", "for", "in", "to", "at"}, f.norm(head+1)) && !strings.Contains(f.norm(head), "-in-") && !strings.Contains(f.norm(head), "-of-") {
		return
	}
	if !f.plausible(head, first, last) {
		return
	}
	f.fact(n, Office, first, last, NewRole(clean(f.source(first, last))))
}

// plausible reports whether the head is a post, or a kind of person with
// something beside it that says which.
func (f *finder) plausible(head, first, last int) bool {
	t := f.toks[head]
	if strings.HasSuffix(t.Norm, "s") && f.info[head].Lemma.String() != t.Norm && !t.Is(text.Capital) {
		return false // a plural is no one's office: "senators John and Jim"
	}
	return tokenIsHead(t, isOffice) || last-first > 1
}

// after reads ", 61,", ", the minister in charge of ...,", "(R-Minn.)", "is
// the president of".
func (f *finder) after(n int, m Mention) {
	i := m.Last
	if f.norm(i) == "(" {
		i = f.bracket(n, i)
	}
	if f.norm(i) != "," {
		f.predicate(n, i)
		return
	}
	i++
	if i < len(f.toks) && f.toks[i].Kind == text.Number && len(f.norm(i)) <= 3 && f.ageAfter(i-1) {
		f.fact(n, Age, i, i+1, NewAge(f.norm(i)))
		i += 2
		if f.norm(i-1) != "," {
			return
		}
	}
	if f.party(n, i) {
		return
	}
	f.apposition(n, i, m)
}

// party reads "R-Minn." and "D-N.Y." at the token.
func (f *finder) party(n, i int) bool {
	if i >= len(f.toks) || f.toks[i].Kind != text.Word {
		return false
	}
	party, _, ok := strings.Cut(f.norm(i), "-")
	last := i + 1
	if !ok && f.norm(i+1) == "-" && i+2 < len(f.toks) && !f.toks[i+1].Is(text.SpaceBefore) {
		party, last, ok = f.norm(i), i+3, true
	}
	full, known := parties[party]
	if !ok || !known || !f.toks[i].Is(text.Capital) {
		return false
	}
	f.fact(n, Affiliation, i, last, NewOrganization(full, party))
	return true
}

func (f *finder) bracket(n, i int) int {
	for end := i + 1; end < len(f.toks) && end < i+8 && f.sent[end] == f.sent[i]; end++ {
		if f.norm(end) == ")" {
			f.party(n, i+1)
			return end + 1
		}
	}
	return i
}

// closes reports whether the token closes an apposition. A hyphen inside a word
// does not.
func (f *finder) closes(i int) bool {
	if i >= len(f.toks) {
		return true
	}
	if f.norm(i) == "-" && !f.toks[i].Is(text.SpaceBefore) {
		return false
	}
	switch f.norm(i) {
	case ",", ".", ";", ")", "-", ":", "\"", "who", "!", "?", "]":
		return true
	}
	return f.toks[i].Is(text.GapBefore)
}

// apposition reads the noun phrase from token i to the next comma as roles,
// when its head is a noun for a person.
func (f *finder) apposition(n, i int, m Mention) {
	first := i
	head := -1
	for ; i < len(f.toks) && i-first < maxRole+4 && f.sent[i] == f.sent[m.First] && !f.closes(i); i++ {
		t := f.toks[i]
		switch {
		case f.personAt(i) && f.norm(i+1) != "'s":
			return // a list of people
		case head < 0 && tokenIsHead(t, isHead) && !f.goesOn(i):
			head = i
		case head < 0 && !f.inPhrase(i):
			return
		case f.verbAt(i):
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
	return i+1 < len(f.toks) && f.toks[i+1].Kind == text.Word && tokenIsHead(f.toks[i+1], isHead) && f.sent[i+1] == f.sent[i]
}

// inPhrase reports whether the token can stand before the head of a noun
// phrase.
func (f *finder) inPhrase(i int) bool {
	t := f.toks[i]
	switch {
	case t.Kind == text.Clitic, t.Kind == text.Number, t.Norm == "&", t.Norm == "-":
		return true
	case t.Kind != text.Word:
		return false
	case f.caps[i], f.modifier(i), slices.Contains(times, t.Norm), slices.Contains(steps, t.Norm):
		return true
	}
	switch t.Norm {
	case "the", "a", "an", "his", "her", "its", "their", "one", "of", "and":
		return true
	}
	return f.is(i, lexicon.Adverb|lexicon.Adjective)
}

// verbAt reports whether the token is a verb and nothing else.
func (f *finder) verbAt(i int) bool {
	c := f.info[i].Class
	return c&lexicon.SayVerb != 0 && c&lexicon.Noun == 0 || c&lexicon.Verb != 0 && c&(lexicon.Noun|lexicon.Adjective|lexicon.Adverb|lexicon.Function) == 0 && !f.caps[i] && !strings.HasSuffix(f.norm(i), "ing")
}

// predicate reads "is the president of ..." after a name.
func (f *finder) predicate(n, i int) {
	m := f.out.Mentions[n]
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
		if tokenIsHead(f.toks[k], isOffice) {
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
	for end < len(f.toks) && end-i < 8 && f.sameSentence(end, name) && f.inPhrase(end) && !f.closes(end) {
		end++
	}
	return end
}
