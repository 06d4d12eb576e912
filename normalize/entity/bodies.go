package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// bodies finds organisations and places in what the runs leave over.
func (f *finder) bodies() {
	for n, r := range f.all {
		if r.titled {
			f.places(r.first, r.last)
			continue
		}
		if f.ownsNext(n) {
			continue // what the body behind it leaves is read after it
		}
		f.bodiesIn(n)
		for k := n - 1; k >= 0 && f.ownsNext(k); k-- {
			f.bodiesIn(k)
		}
	}
	f.knownAcronyms()
}

// bodiesIn reads the free capitals of a run.
func (f *finder) bodiesIn(n int) {
	r := f.all[n]
	for first := r.first; first < r.last; {
		last := first
		for last < r.last && f.out.at[last] == 0 {
			last++
		}
		if last > first {
			f.body(first, last, n)
		}
		first = last + 1
	}
}

// ownsNext reports whether the run may be the owner in the name of a body that the
// next run ends: "Norland Workers' Party".
func (f *finder) ownsNext(n int) bool {
	if n+1 >= len(f.all) || f.all[n+1].titled {
		return false
	}
	r, next := f.all[n], f.all[n+1]
	return next.first == r.last+1 && f.manyOwn(r.last-1) && f.groupHead(next.first, next.last) >= 0
}

// manyOwn reports whether the token is a noun for many people, with the mark of
// an owner behind it.
func (f *finder) manyOwn(i int) bool {
	switch f.norm(i + 1) {
	case "'s":
		return f.norm(i) == "people"
	case "'":
		return f.plural(i)
	}
	return false
}

// body reads the free capitals [first, last) of a run.
func (f *finder) body(first, last, run int) {
	if last-first > 1 && f.in(first, inCompanyKind) && !f.place(first) && first == f.opening(f.p.Sentences[f.sent[first]]) {
		first++ // "Drugmaker Pharmex" opens a sentence
		if f.groupHead(first, last) < 0 && f.companyBefore(first, last) {
			f.organization(first, last)
			return
		}
	}
	if f.norm(last-1) == "airport" && last-first > 1 && f.free(first, last) {
		f.addPlace(first, last, lexicon.Place{}) // "Norland International Airport"
		return
	}
	for first+1 < last && f.in(first, inPartyNoun) && (f.in(first+1, inLoneBody) || f.norm(first+1) == "white" || f.norm(first+1) == "house") {
		first++ // "the Democratic Senate primary"
	}
	if from := f.spelledOut(first, last); from >= 0 {
		f.places(first, from)
		f.organization(from, last)
		return
	}
	if f.headed(first, last, run) {
		return
	}
	if last-first > 1 && f.in(first, inBodyAcronym) && f.acronymBody(first) && f.titleWord(first+1) {
		f.organization(first, first+1) // "NATO Secretary General"
		f.body(first+1, last, run)
		return
	}
	if n := f.loneBody(first, last); n > 0 {
		f.organization(first, first+n)
		if first+n < last {
			f.body(first+n, last, run)
		}
		return
	}
	f.headless(first, last, run)
}

// headed reads a body that ends with the head of one, and what stands beside it; it
// is false where there is none.
func (f *finder) headed(first, last, run int) bool {
	head := f.groupHead(first, last)
	if head < 0 {
		return false
	}
	start := f.bodyStart(first, head, run)
	end := head + 1
	if end == last {
		end = f.extend(first, last, run)
	} else if head == first && f.in(head, inLeadHead) {
		end = last // "Team Wessex", "Radio Free Baltica"
	}
	if isDepartment(f.norm(end)) && !isDepartment(f.norm(head)) && end == last && f.sent[end] == f.sent[head] {
		end++
	}
	if end-start <= 1 {
		return false
	}
	f.places(first, start)
	f.organization(start, end)
	if end < last {
		f.body(end, last, run)
	}
	return true
}

// headless reads a place, or a body that nothing in its name makes one.
func (f *finder) headless(first, last, run int) {
	switch {
	case last-first > 1 && f.in(last-1, inPlaceHead) && f.free(first, last) && !f.isPlace(first, last), last-first > 1 && f.in(first, inPlaceLead) && !f.titleWord(last-1) && !f.bodyHead(last-1):
		f.addPlace(first, last, lexicon.Place{})
	case last < len(f.toks) && isDepartment(f.norm(last)) && f.sent[last] == f.sent[first] && !f.isPlace(first, last) && !f.is(first, lexicon.Demonym):
		f.organization(f.bodyStart(first, last, run), last+1)
	case f.places(first, last):
	case last-first == 1 && f.acronymBody(first):
		f.note(first, bodyAcronym)
		f.organization(first, last)
	case last-first <= 2 && first > 0 && f.companyBefore(first, last):
		f.organization(first, last)
	}
}

// isDepartment reports a noun that ends the name of a body in lower case too:
// "the Health and Human Services department".
func isDepartment(norm string) bool {
	return norm == "department" || norm == "ministry"
}

// loneBody returns the number of tokens that name a body without a head of its
// own: "Congress", "the White House".
func (f *finder) loneBody(first, last int) int {
	if n := f.namedBody(first, last); n > 0 {
		return n
	}
	switch n := f.norm(first); {
	case n == "white" && first+1 < last && f.norm(first+1) == "house":
		return 2
	case f.in(first, inLoneBody), n == "house" && f.norm(first-1) == "the":
		// In "Senate Majority Leader" the word says of what somebody is the head.
		if first+1 == last || f.is(first+1, lexicon.PersonNoun) && !f.titleWord(first+1) {
			return 1
		}
	}
	return 0
}

// namedBody returns the number of tokens of a well-known name that has no head.
func (f *finder) namedBody(first, last int) int {
	if first+1 < last && f.in(first, opensNamed) && listed.named[f.norm(first)+" "+f.norm(first+1)] != "" {
		return 2
	}
	if f.in(first, inCompany) && !f.headingAt(first) {
		return 1
	}
	return 0
}

// titledAt reports whether the token stands in a run of a headline in capitals.
func (f *finder) titledAt(i int) bool { return f.titledSent[f.sent[i]] }

// noun reports whether the token is a noun that goes on with the name before it.
func (f *finder) noun(i int) bool {
	return i < len(f.toks) && f.toks[i].Kind == text.Word && f.is(i, lexicon.Noun|lexicon.Adjective) && !f.is(i, lexicon.Function) || f.norm(i) == "-"
}

// companyBefore reports whether a noun for a company stands right before the
// capitals of an unknown name: "drugmaker Pharmex".
func (f *finder) companyBefore(first, last int) bool {
	if !f.in(first-1, inCompanyKind) || f.sent[first-1] != f.sent[first] {
		return false
	}
	for i := first; i < last; i++ {
		if f.is(i, lexicon.GivenName|lexicon.Demonym|lexicon.OfficeNoun) {
			return false
		}
	}
	return true
}

// bodyStart returns where the name of a body with the given head begins. A land
// before a ministry, a court or a parliament is no part of it: "Vietnamese
// Ministry of Health". The capitals before "and" are: "the Food and Drug Agency".
func (f *finder) bodyStart(first, head, run int) int {
	if head < len(f.toks) && f.in(head, inStateHead) {
		n, r := f.longestPlace(first, head)
		if n > 0 && r.At(0).Kind == lexicon.CountryKind && (first+n < head || f.norm(head+1) == "of" || f.norm(head+1) == "for") {
			first += n
		} else if n == 0 && f.is(first, lexicon.Demonym) && (first+1 < head || f.norm(head+1) == "of" || f.norm(head+1) == "for") {
			if _, ok := f.demonymCountry(first); ok {
				first++
			}
		}
	}
	if run == 0 || first != f.all[run].first {
		return first
	}
	if c := f.norm(first - 1); (c == "'s" || c == "'" && f.plural(first-2)) && f.caps[first-2] && f.out.at[first-2] == 0 && f.is(first-2, lexicon.Noun) && !f.is(first-2, lexicon.GivenName|lexicon.Surname) && !f.place(first-2) {
		return f.ownerStart(run, first-2) // "People's Army"
	}
	before := f.all[run-1]
	if before.last != first-1 || f.norm(first-1) != "and" && f.norm(first-1) != "&" || f.norm(before.first-1) != "the" || !f.free(before.first, before.last) {
		return first
	}
	from := before.first
	if n, r := f.longestPlace(from, before.last); n > 0 && n < before.last-from && r.At(0).Kind == lexicon.CountryKind {
		from += n // "the US Food and Drug Administration"
	}
	for i := from; i < before.last; i++ {
		c := f.forms.At(i).Class
		if c&(lexicon.Noun|lexicon.Adjective) == 0 || i == before.last-1 && (f.in(i, inBodyHead) || c&(lexicon.GroupNoun|lexicon.Surname|lexicon.PlaceStart) != 0) {
			return first
		}
	}
	return from
}

// ownerStart returns where the owner in the name of a body begins: at the noun at
// token i, or with the words of its run before it where it is many people's:
// "National People's Congress", "Junior Doctors' Association".
func (f *finder) ownerStart(run, i int) int {
	before := f.all[run-1]
	if before.last != i+1 || !f.manyOwn(i) {
		return i
	}
	opening := f.opening(f.p.Sentences[f.sent[i]])
	for i > before.first && f.out.at[i-1] == 0 && (!f.titleWord(i-1) || f.in(i-1, inPartyNoun)) && !(f.in(before.last+1, inStateHead) && f.is(i-1, lexicon.Demonym)) && !(i-1 == opening && f.is(i-1, lexicon.Function)) {
		i--
	}
	return i
}

func (f *finder) demonymCountry(i int) (lexicon.Place, bool) {
	p, ok := lexicon.DemonymOf(f.norm(i))
	return p, ok && p.Kind == lexicon.CountryKind
}

func (f *finder) organization(first, last int) {
	given := first
	for first < last && (f.is(first, lexicon.Function) && !(f.toks[first].Is(text.Upper) && last-first == 1) || f.norm(first) == "former" || f.in(first, inNoBody) && (f.norm(first) != "west" || first+2 == last && f.is(first+1, lexicon.PlaceStart|lexicon.GroupNoun))) {
		first++
	}
	if first > given && first+1 == last && (f.in(given, inNoBody) || f.bodyHead(first)) || first >= last || !f.free(first, last) {
		return
	}
	name := f.named(first, last)
	short := ""
	if f.norm(last) == "(" && f.norm(last+2) == ")" && f.toks[last+1].Is(text.Upper) {
		short = f.norm(last + 1)
		if from := f.abbreviated(first, last, short); from > first {
			f.define(last+1, f.named(from, last))
			short = ""
		} else {
			f.define(last+1, name)
		}
	}
	f.addBody(first, last, name, short)
	f.nameCompany(first, last, name)
}

// groupHead returns the last token of the run that is a head of names of
// bodies, or -1. A title ends what can be one.
func (f *finder) groupHead(first, last int) int {
	for i := last - 1; i >= first; i-- {
		if f.in(i, inCompanyForm|inCompanyHead) && i > first && !f.hyphen(i+1) || f.bodyHead(i) && !f.portfolio(i) {
			return i
		}
	}
	return -1
}

// portfolio reports whether the head of a body only says of what somebody is a
// minister: "Emergency Services Minister", "Interior Cabinet Secretary".
func (f *finder) portfolio(i int) bool {
	next := f.norm(i + 1)
	return next == "minister" || next == "secretary" && f.norm(i) == "cabinet"
}

func (f *finder) bodyHead(i int) bool {
	n := f.toks[i].Norm
	if f.is(i, lexicon.PlaceStart) && f.place(i) {
		return false
	}
	if f.in(i, inBodyHead) {
		return !f.is(i, lexicon.GivenName|lexicon.Surname)
	}
	if len(n) <= 3 && !f.toks[i].Is(text.Upper) {
		return false // "Kim Jong Un"
	}
	return f.is(i, lexicon.GroupNoun) && !f.in(i, inNoHead|namesOffice) && !f.plural(i) && !f.is(i, lexicon.GivenName|lexicon.Surname)
}

// extend adds "of ...", "for ...", "on ..." and "and ..." with the runs that
// follow, where the name of a body goes on.
func (f *finder) extend(first, last, run int) int {
	end, linked := last, false
	for n := run + 1; n < len(f.all) && n < run+4; n++ {
		next := f.all[n]
		if next.first-end < 1 || next.first-end > 2 || f.sent[next.first] != f.sent[first] || f.out.at[next.first] != 0 {
			break
		}
		link := f.norm(end)
		switch {
		case (link == "of" || link == "for" || link == "on" || link == "against") && (next.first == end+1 || f.norm(end+1) == "the"):
			linked = true
		case (link == "and" || link == "&") && linked && next.first == end+1 && f.forms.At(next.first).Class&(lexicon.Noun|lexicon.Adjective) != 0 && !f.bodyHead(next.last-1):
		default:
			return end
		}
		end = next.last
		if f.hyphen(end) && end+1 < len(f.toks) && !f.toks[end+1].Is(text.SpaceBefore) {
			end += 2 // "Co-operation"
		}
		for i := next.first; i < next.last; i++ {
			if f.out.at[i] != 0 {
				return i
			}
			if i == next.first || !f.titleWord(i) {
				continue
			}
			if head := f.groupHead(next.first, i); head < 0 {
				return i // "Ministry of Health Director"
			} else if i+1 < len(f.toks) && f.out.at[i+1] != 0 {
				return head + 1 // "Assembly of Nordic Nations National Chief NAME"
			}
		}
	}
	return end
}

// capsBeside reports whether the token is part of a longer run.
func (f *finder) capsBeside(i int) bool {
	before := i > 0 && f.caps[i-1] && !(i-1 == f.opening(f.p.Sentences[f.sent[i]]) && f.forms.At(i-1).Class&^lexicon.PlaceStart != 0 && !f.is(i-1, lexicon.GivenName|lexicon.Surname))
	return before || i+1 < len(f.toks) && f.caps[i+1]
}
