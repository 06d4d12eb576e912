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
	for n := range f.out.Mentions {
		if m := &f.out.Mentions[n]; f.out.Entities[m.Entity].Type == value.Person {
			f.before(n, m)
			f.after(n, m)
		}
	}
	f.out.Facts = slices.Clone(f.found)
	slices.SortStableFunc(f.out.Facts, func(a, b Fact) int { return a.Span.Start - b.Span.Start })
}

func (f *finder) fact(n int, topic Topic, first, last int, v value.Value) {
	span := f.toks[first].Span.Cover(f.toks[last-1].Span)
	f.found = append(f.found, Fact{Entity: f.out.Mentions[n].Entity, Mention: n, Topic: topic, Span: span, First: first, Last: last, Value: v})
}

// before reads "Deputy Minister of Public Security Lieut. Gen. NAME", "the
// company's president, NAME,", "61-year-old NAME".
func (f *finder) before(n int, m *Mention) {
	i := f.pastHonorifics(m.First)
	if f.norm(i-1) == "," && (f.closes(m.Last) || f.isRank(i-2) || f.fromPlace(m.Last) > m.Last) {
		i = f.pastHonorifics(i - 1) // "the minister, Mr. To Lam, said"
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
	if y := f.yearsOld(first + 3); y == first-2 && y >= 0 {
		f.fact(n, Age, y, first+3, NewAge(f.norm(y))) // "the 61-year-old driver, NAME"
		first += 3
	}
	if t := f.lastTitle(first, i); t > first {
		if !f.isPreposition(t - 1) {
			f.roles(n, first, t, true) // "committee chairman Rep. NAME" holds two
		}
		first = t
	}
	f.roles(n, first, i, true)
}

// pastHonorifics returns where the honorifics that end before token i begin.
func (f *finder) pastHonorifics(i int) int {
	last := i
	for i > 0 && f.in(i-1, inHonorific) && f.sameSentence(i-1, last-1) && (f.in(i-1, inRespect) || !f.in(i-1, namesOffice)) {
		i--
	}
	return i
}

// shortestOpinion is the length of a word below which an adjective rather belongs
// to a name or an office: "Black", "Foreign".
const shortestOpinion = 8

// pastOpinion skips an adjective that opens a sentence and belongs to no office:
// "Controversial Maine Gov.".
func (f *finder) pastOpinion(first, last int) int {
	c := f.forms.At(min(first, len(f.toks)-1)).Class
	if last-first < 2 || len(f.norm(first)) < shortestOpinion || f.in(first, inOfficeAdjective|inPartyNoun|inPartyOf) || !f.caps[first+1] || first != f.opening(f.p.Sentences[f.sent[first]]) || c&lexicon.Adjective == 0 || c&(lexicon.Noun|lexicon.Demonym|lexicon.PlaceStart) != 0 {
		return first
	}
	if f.in(first, inTime|inStep) || f.titleWord(first) || f.bodyHead(first) {
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
		if f.toks[t].Is(text.Abbrev) && (t == first || !f.toks[t-1].Is(text.Abbrev) && !f.in(t-1, inStep)) || f.apart(t) {
			break
		}
	}
	for t > first && t < last && f.caps[t-1] && f.in(t-1, inStep) {
		t--
	}
	if t == last || t == first || !f.hasHead(first, t) {
		return first
	}
	if f.toks[t].Is(text.Abbrev) || f.isPreposition(t-1) || f.apart(t) {
		return t
	}
	return first
}

// apart reports whether the token is the title of a noble and no part of an
// office before it: "Energy Minister Prince".
func (f *finder) apart(i int) bool {
	return f.in(i, inNoble) && f.norm(i) != "justice" && f.norm(i-1) != "crown" && i > 0 && f.titleWord(i-1)
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

// another reports whether a further number is joined to the one before the token:
// "Nora and Lise Holm, aged 16 and 13".
func (f *finder) another(i int) bool {
	return f.norm(i) == "and" && i+1 < len(f.toks) && f.toks[i+1].Kind == text.Number
}

// after reads ", 61,", ", the minister in charge of ...,", "(R-Minn.)", "is
// the president of".
func (f *finder) after(n int, m *Mention) {
	i := m.Last
	if f.norm(i) == "(" {
		i = f.bracket(n, i)
	}
	if f.appoints(m.First-1) && f.sameSentence(m.First-1, i) {
		f.post(n, i) // "named NAME chief executive"
	}
	if f.norm(i) == "of" && f.inOffice(n) {
		f.seat(n, i+1)
	}
	if end := f.fromPlace(i); end > i && f.norm(end) == "," {
		i = end // "NAME of Ohio, the chairman"
	}
	f.ageTold(n, m)
	if f.norm(i) != "," && !(f.norm(i) == "-" && f.toks[i].Is(text.SpaceBefore)) {
		f.predicate(n, i)
		return
	}
	i++
	if f.norm(i) == "who" {
		f.predicate(n, i+1)
		return
	}
	if f.norm(i) == "aged" || f.norm(i) == "age" {
		i++
	}
	if i < len(f.toks) && f.toks[i].Kind == text.Number && len(f.norm(i)) <= 3 && (f.ageAfter(i-1) || f.norm(i-1) == "aged") && !f.another(i+1) {
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

// fromPlace returns the end of "of PLACE" before a mark, or the token itself.
func (f *finder) fromPlace(i int) int {
	if f.norm(i) != "of" {
		return i
	}
	end := i + 1
	for end < len(f.toks) && end < i+5 && f.caps[end] && f.sent[end] == f.sent[i] {
		end++
	}
	if end > i+1 && f.closes(end) {
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
	if last > i+1 {
		f.seat(n, last-1)
	}
	return true
}

// seat notes the place at the token as what the person stands for, unless a name
// goes on behind it: "Texas Instruments".
func (f *finder) seat(n, i int) {
	if i >= len(f.toks) || f.sent[i] != f.sent[i-1] {
		return
	}
	k, r := f.longestPlace(i, len(f.toks))
	goesOn := i+k < len(f.toks) && f.sent[i+k] == f.sent[i] && f.toks[i+k].Is(text.Capital)
	if k > 0 && r.At(0).Kind <= lexicon.StateKind && !goesOn {
		f.fact(n, Constituency, i, i+k, NewPlace(f.p.Source[f.toks[i].Start:f.toks[i+k-1].End], r.At(0)))
	}
}

// inOffice reports whether an office stands before the name of the mention.
func (f *finder) inOffice(n int) bool {
	for k := len(f.found) - 1; k >= 0 && f.found[k].Mention == n; k-- {
		if f.found[k].Topic == Office {
			return true
		}
	}
	return false
}

func (f *finder) bracket(n, i int) int {
	for end := i + 1; end < len(f.toks) && end < i+8 && f.sent[end] == f.sent[i]; end++ {
		if f.norm(end) == ")" {
			full, ok := parties[f.norm(i+1)]
			if f.ageInBrackets(i) {
				f.fact(n, Age, i+1, end, NewAge(f.norm(i+1)))
			} else if ok && end == i+2 && f.toks[i+1].Is(text.Capital) {
				f.fact(n, Affiliation, i+1, end, NewOrganization(full, f.norm(i+1)))
			} else if !f.party(n, i+1) && f.inOffice(n) {
				f.seat(n, i+1)
			}
			return end + 1
		}
	}
	return i
}

// ageInBrackets reports whether "(45)" stands at the token and what follows goes
// on about the person: "(45), of Oslo". Others are points, goals or years.
func (f *finder) ageInBrackets(i int) bool {
	if f.norm(i) != "(" || f.norm(i+2) != ")" || f.toks[i+1].Kind != text.Number || len(f.norm(i+1)) != 2 {
		return false
	}
	next := i + 3
	if f.norm(next) == "," {
		next++
	}
	switch f.norm(next) {
	case "of", "from", "who", "a", "an", "was", "is", "has", "had", "said", "told":
		return f.sameSentence(i, next)
	}
	return false
}

// closes reports whether the token closes an apposition. A hyphen inside a word
// does not.
func (f *finder) closes(i int) bool {
	if i >= len(f.toks) {
		return true
	}
	if f.hyphen(i) {
		return false
	}
	switch f.norm(i) {
	case ",", ".", ";", "(", ")", "-", ":", "\"", "who", "!", "?", "]":
		return true
	}
	return f.toks[i].Is(text.GapBefore)
}
