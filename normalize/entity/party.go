package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// partyIn notes the party that the words of a role name ("Democratic state
// Rep.", "a New Jersey Democrat", "Republican of Minnesota") and returns what is
// left of the role. An adherent with a rank among the adherents stays a role:
// "the ranking Democrat on the committee".
func (f *finder) partyIn(n, first, last int) (int, int) {
	at := first
	for at < last && !f.partyWord(at) {
		if f.is(at, lexicon.Function) && f.norm(at) != "and" && f.norm(at) != "the" {
			return first, last // the party is what the office is of
		}
		at++
	}
	if at == last || f.norm(at+1) == "party" || f.norm(at+1) == "national" {
		return first, last
	}
	party := NewOrganization(listed.partyOf[f.norm(at)], "")
	adjective := !f.in(at, namesHead)
	if at+1 < last && !adjective {
		head := f.roleHead(at+1, last)
		adjective = head >= 0 && !f.functionIn(at+1, head) // "Republican President-elect", "Republican congressman from Utah"
	}
	switch {
	case f.ranked(first, at):
		f.fact(n, Affiliation, at, at+1, party)
		return first, last
	case adjective:
		f.fact(n, Affiliation, at, at+1, party)
		if at == first && elected(roleWord(f.norm(last-1), f.forms.At(last-1))) {
			return at + 1, last
		}
		return first, last
	}
	end := at + 1
	if f.norm(end) == "of" || f.norm(end) == "from" {
		for end+1 < last && f.caps[end+1] {
			end++
		}
		end = max(at+1, end+1)
		if end == at+2 {
			end = at + 1
		}
	}
	f.fact(n, Affiliation, first, end, party)
	if end > at+1 {
		f.seat(n, at+2)
	}
	return end, end
}

// functionIn reports whether a function word stands among the tokens.
func (f *finder) functionIn(first, last int) bool {
	for i := first; i < last; i++ {
		if f.is(i, lexicon.Function) {
			return true
		}
	}
	return false
}

func (f *finder) partyWord(i int) bool {
	return f.in(i, inPartyOf) && f.toks[i].Is(text.Capital)
}

// ranked reports whether one of the words says where somebody stands among
// others: "top", "ranking".
func (f *finder) ranked(first, last int) bool {
	for i := first; i < last; i++ {
		switch f.norm(i) {
		case "top", "ranking", "senior", "leading", "highest", "number", "second", "third":
			return true
		}
	}
	return false
}
