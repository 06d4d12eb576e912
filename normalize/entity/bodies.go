package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// bodies finds organisations and places in what the runs leave over.
func (f *finder) bodies() {
	acronyms := map[string]string{}
	for n, r := range f.all {
		if r.titled {
			f.places(r.first, r.last)
			continue
		}
		for first := r.first; first < r.last; {
			if f.out.at[first] != 0 {
				first++
				continue
			}
			last := first
			for last < r.last && f.out.at[last] == 0 {
				last++
			}
			f.body(first, last, n, acronyms)
			first = last
		}
	}
	f.knownAcronyms(acronyms)
}

// body reads the free capitals [first, last).
func (f *finder) body(first, last, run int, acronyms map[string]string) {
	end := f.extend(first, last, run)
	head := f.groupHead(first, last)
	switch {
	case head >= 0 && (end > last || last-first > 1):
		start := f.trimDemonym(first, head)
		f.organization(start, end, acronyms)
	case f.places(first, last):
	case last-first == 1 && f.toks[first].Is(text.Upper) && !f.toks[first].Is(text.HasDigit) && len(f.toks[first].Norm) >= 2 && f.info[first].Class == 0:
		f.organization(first, last, acronyms)
	}
}

// trimDemonym drops what stands before a body of a land: "Vietnamese Ministry"
// is the Ministry, of Vietnam; the demonym is a place of its own.
func (f *finder) trimDemonym(first, head int) int {
	for first < head && f.is(first, lexicon.Demonym) {
		first++
	}
	return first
}

func (f *finder) organization(first, last int, acronyms map[string]string) {
	for first < last && f.is(first, lexicon.Function) {
		first++
	}
	if first >= last || !f.free(first, last) {
		return
	}
	name := clean(f.source(first, last))
	short := ""
	if f.norm(last) == "(" && f.norm(last+2) == ")" && f.toks[last+1].Is(text.Upper) {
		short = f.norm(last + 1)
		acronyms[short] = name
	}
	f.add(first, last, NewOrganization(name, short), false)
}

// groupHead returns the last token of the run that is a head of names of
// bodies, or -1.
func (f *finder) groupHead(first, last int) int {
	for i := last - 1; i >= first; i-- {
		if f.is(i, lexicon.GroupNoun) && f.info[i].Class&(lexicon.GivenName|lexicon.Surname) == 0 || isCompanyForm(f.toks[i].Norm) {
			return i
		}
	}
	return -1
}

// extend adds "of ...", "for ...", "on ..." and "and ..." with the runs that
// follow, where the name of a body goes on.
func (f *finder) extend(first, last, run int) int {
	if f.groupHead(first, last) < 0 {
		return last
	}
	end, linked := last, false
	for n := run + 1; n < len(f.all) && n < run+4; n++ {
		next := f.all[n]
		if next.first-end < 1 || next.first-end > 2 || f.sent[next.first] != f.sent[first] || f.out.at[next.first] != 0 {
			break
		}
		link := f.norm(end)
		switch {
		case (link == "of" || link == "for" || link == "on") && (next.first == end+1 || f.norm(end+1) == "the"):
			linked = true
		case (link == "and" || link == "&") && linked && next.first == end+1 && f.info[next.first].Class&(lexicon.Noun|lexicon.Adjective) != 0 && f.groupHead(next.first, next.last) < 0:
		default:
			return end
		}
		end = next.last
		for i := next.first; i < next.last; i++ {
			if f.out.at[i] != 0 {
				return i
			}
		}
	}
	return end
}

// places marks the places in the run; it reports whether one stands first.
func (f *finder) places(first, last int) bool {
	found := false
	for i := first; i < last; {
		n, places := lexicon.LongestPlace(f.toks[:last], i)
		if n == 0 || !f.free(i, i+n) || places[0].Ambiguous && !f.placeContext(i, i+n) || n < last-first && f.partOfName(i, i+n, first, last) {
			i++
			continue
		}
		f.add(i, i+n, NewPlace(clean(f.source(i, i+n)), places[0]), false)
		found = found || i == first
		i += n
	}
	return found
}

// partOfName reports whether capitals beside the place make it part of another
// name: "Singapore Airlines". Other places and offices do not.
func (f *finder) partOfName(i, j, first, last int) bool {
	beside := func(k int) bool {
		return k >= first && k < last && f.out.at[k] == 0 && f.sent[k] == f.sent[i] && !f.is(k, lexicon.PlaceStart|lexicon.Demonym|lexicon.OfficeNoun) && !f.isTitle(k)
	}
	return beside(j) || beside(i-1) && !f.is(i-1, lexicon.PersonNoun)
}

// placeContext reports whether the words around say that an ambiguous name is
// a place.
func (f *finder) placeContext(i, j int) bool {
	switch f.norm(i - 1) {
	case "in", "at", "near", "from", "to", "outside", "of":
		return true
	}
	return f.norm(j) == "," && f.is(j+1, lexicon.PlaceStart)
}

// knownAcronyms marks the acronyms that the text has given a meaning.
func (f *finder) knownAcronyms(acronyms map[string]string) {
	if len(acronyms) == 0 {
		return
	}
	for i, t := range f.toks {
		if full, ok := acronyms[t.Norm]; ok && t.Is(text.Upper) && !f.skipped(i) {
			switch m := f.out.at[i]; {
			case m == 0:
				f.add(i, i+1, NewOrganization(full, t.Norm), true)
			case f.raw[m-1].last-f.raw[m-1].first == 1:
				if _, ok := f.raw[m-1].val.(Label); ok {
					f.raw[m-1].val, f.raw[m-1].short = NewOrganization(full, t.Norm), true
				}
			}
		}
	}
}
