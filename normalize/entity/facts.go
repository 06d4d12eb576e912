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
	for i > 0 && f.in(i-1, inHonorific) && f.sameSentence(i-1, m.First) && !f.in(i-1, namesOffice) {
		i--
	}
	if first := f.yearsOld(i); first >= 0 && f.sameSentence(first, m.First) {
		f.fact(n, Age, first, i, NewAge(f.norm(first)))
		i = first
	}
	if first, v, ok := f.rankBefore(i); ok {
		f.fact(n, ServiceRank, first, i, v)
		i = first
	}
	first := f.pastOpinion(f.roleStart(i, m.First), i)
	if t := f.lastTitle(first, i); t > first {
		if !f.isPreposition(t - 1) {
			f.roles(n, first, t, true) // "committee chairman Rep. NAME" holds two
		}
		first = t
	}
	f.roles(n, first, i, true)
}

// pastOpinion skips an adjective that opens a sentence and belongs to no office:
// "Controversial Maine Gov.".
func (f *finder) pastOpinion(first, last int) int {
	c := f.forms.At(min(first, len(f.toks)-1)).Class
	if last-first < 2 || !f.caps[first+1] || first != f.opening(f.p.Sentences[f.sent[first]]) || c&lexicon.Adjective == 0 || c&(lexicon.Noun|lexicon.Demonym|lexicon.PlaceStart) != 0 {
		return first
	}
	if n := f.norm(first); slices.Contains(times, n) || slices.Contains(steps, n) || f.titleWord(first) || f.bodyHead(first) {
		return first
	}
	return first + 1
}

// lastTitle returns where the title that ends the phrase begins, when another
// one stands before it: "chairman of the committee Rep.", "spokesman for
// Senator", "ambassador to Vice President".
func (f *finder) lastTitle(first, last int) int {
	t := last
	for t > first && f.caps[t-1] && f.titleWord(t-1) {
		t--
		if f.toks[t].Is(text.Abbrev) && (t == first || !f.toks[t-1].Is(text.Abbrev) && !slices.Contains(steps, f.norm(t-1))) {
			break
		}
	}
	for t > first && t < last && f.caps[t-1] && slices.Contains(steps, f.norm(t-1)) {
		t--
	}
	if t == last || t == first || !f.hasHead(first, t) {
		return first
	}
	if f.toks[t].Is(text.Abbrev) || f.isPreposition(t-1) {
		return t
	}
	return first
}

func (f *finder) isPreposition(i int) bool {
	switch f.norm(i) {
	case "of", "for", "to":
		return true
	}
	return false
}

// yearsOld returns the number of "61-year-old" before the token, or -1.
func (f *finder) yearsOld(i int) int {
	if i >= 5 && f.norm(i-1) == "old" && f.norm(i-2) == "-" && f.norm(i-3) == "year" && f.norm(i-4) == "-" && f.toks[i-5].Kind == text.Number && len(f.norm(i-5)) <= 3 {
		return i - 5
	}
	return -1
}

func (f *finder) sameSentence(i, j int) bool {
	return i >= 0 && j < len(f.sent) && f.sent[i] == f.sent[j]
}

func (f *finder) isRank(i int) bool {
	return i >= 0 && f.in(i, inRanks) && f.toks[i].Is(text.Capital)
}

// roleStart returns where the noun phrase that ends before token last begins.
func (f *finder) roleStart(last, name int) int {
	first := last
	for i := last - 1; i >= 0 && last-i <= maxRole && f.sameSentence(i, name); i-- {
		t := &f.toks[i]
		if f.skipped(i) || f.personAt(i) {
			break
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
		case f.caps[i], slices.Contains(times, t.Norm), slices.Contains(steps, t.Norm), t.Norm == "state":
			first = i
		case f.roleModifier(i) && f.canModify(i), f.in(i, namesHead):
			first = i
		default:
			return first
		}
	}
	return first
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
	c := f.forms.At(i).Class
	if c&lexicon.Verb != 0 && strings.HasSuffix(f.norm(i), "ing") {
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
		return f.caps[i-1] && f.caps[i+1] || f.in(i-1, namesHead) || f.caps[i-1] && f.hasHead(i+1, last)
	case "the":
		return f.caps[i+1] && (f.norm(i-1) == "of" || f.norm(i-1) == "for" || f.norm(i-1) == "to")
	case "in":
		return f.norm(i+1) == "charge" || f.norm(i+1) == "chief"
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
			return true
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
		if f.in(i, namesHead) {
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
	first, last = f.partyIn(n, first, last)
	if first >= last || f.is(first, lexicon.Verb) && strings.HasSuffix(f.norm(first), "ing") && f.is(first+1, lexicon.Function) {
		return
	}
	head := f.roleHead(first, last)
	if head < 0 || last-first > maxRole {
		return
	}
	if before && head != last-1 && f.norm(head+1) != "-" && !slices.Contains([]string{"of", "for", "in", "to", "at"}, f.norm(head+1)) && !strings.Contains(f.norm(head), "-in-") && !strings.Contains(f.norm(head), "-of-") {
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
	if strings.HasSuffix(t.Norm, "s") && f.forms.At(head).Lemma.String() != t.Norm && !t.Is(text.Capital) {
		return false // a plural is no one's office: "senators John and Jim"
	}
	return f.in(head, namesOffice) || last-first > 1
}

// after reads ", 61,", ", the minister in charge of ...,", "(R-Minn.)", "is
// the president of".
func (f *finder) after(n int, m Mention) {
	i := m.Last
	if f.norm(i) == "(" {
		i = f.bracket(n, i)
	}
	if end := f.fromPlace(i); end > i {
		i = end // "NAME of Ohio, the chairman"
	}
	if f.norm(i) != "," && !(f.norm(i) == "-" && f.toks[i].Is(text.SpaceBefore)) {
		f.predicate(n, i)
		return
	}
	i++
	if f.norm(i) == "aged" || f.norm(i) == "age" {
		i++
	}
	if i < len(f.toks) && f.toks[i].Kind == text.Number && len(f.norm(i)) <= 3 && (f.ageAfter(i-1) || f.norm(i-1) == "aged") {
		f.fact(n, Age, i, i+1, NewAge(f.norm(i)))
		i += 2
		if f.norm(i-1) != "," {
			return
		}
		if verb := f.norm(i); verb == "is" || verb == "was" {
			f.predicate(n, i)
			return
		}
	}
	if f.party(n, i) {
		for end := i + 8; i < end && i < len(f.toks) && f.norm(i) != "," && f.sameSentence(i, m.First); {
			i++
		}
		if f.norm(i) != "," || !f.sameSentence(i, m.First) {
			return
		}
		i++
	}
	f.apposition(n, i, m)
}

// fromPlace returns the end of "of PLACE" before a comma, or the token itself.
func (f *finder) fromPlace(i int) int {
	if f.norm(i) != "of" {
		return i
	}
	end := i + 1
	for end < len(f.toks) && end < i+5 && f.caps[end] && f.sent[end] == f.sent[i] {
		end++
	}
	if end > i+1 && f.norm(end) == "," {
		return end
	}
	return i
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
			full, ok := parties[f.norm(i+1)]
			if ok && end == i+2 && f.toks[i+1].Is(text.Capital) {
				f.fact(n, Affiliation, i+1, end, NewOrganization(full, f.norm(i+1)))
			} else {
				f.party(n, i+1)
			}
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
	if f.norm(i) == "and" || f.norm(i) == "or" {
		return // a list goes on
	}
	for ; i < len(f.toks) && i-first < maxRole+4 && f.sent[i] == f.sent[m.First] && !f.closes(i); i++ {
		switch {
		case f.personAt(i) && f.norm(i+1) != "'s":
			return // a list of people
		case head < 0 && f.in(i, namesHead) && !f.goesOn(i):
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
	case f.caps[i], f.modifier(i), slices.Contains(times, t.Norm), slices.Contains(steps, t.Norm):
		return true
	}
	switch t.Norm {
	case "the", "a", "an", "his", "her", "its", "their", "one", "of", "and":
		return true
	}
	return f.is(i, lexicon.Adverb|lexicon.Adjective) || f.participle(i)
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
