package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// longestPlace returns the longest name of a place that starts at the token and
// ends before last.
func (f *finder) longestPlace(i, last int) (int, []lexicon.Place) {
	if !f.is(i, lexicon.PlaceStart) {
		return 0, nil
	}
	return lexicon.LongestPlace(f.toks[:last], i)
}

// placeFrom returns the number of tokens of the longest name of a place that
// starts at the token, and whether it is ambiguous. It is asked several times.
func (f *finder) placeFrom(i int) (n int, ambiguous bool) {
	if !f.is(i, lexicon.PlaceStart) {
		return 0, false
	}
	if f.placesFrom[i] == 0 {
		n, places := f.longestPlace(i, f.p.Sentences[f.sent[i]].Last)
		f.placesFrom[i] = int16(n + 1)
		if n > 0 && places[0].Ambiguous {
			f.placesFrom[i] = int16(-n - 1)
		}
	}
	if known := int(f.placesFrom[i]); known < 0 {
		return -known - 1, true
	}
	return int(f.placesFrom[i]) - 1, false
}

// place reports whether the token alone is a place that means nothing else.
func (f *finder) place(i int) bool {
	if !f.is(i, lexicon.PlaceStart) || !f.toks[i].Is(text.Capital) {
		return false
	}
	s := &f.lists[f.forms.Of(i)]
	if *s&askedPlace == 0 {
		*s |= askedPlace
		if f.isPlace(i, i+1) && !f.ambiguousPlace(i) {
			*s |= surePlace
		}
	}
	return *s&surePlace != 0
}

// isPlace reports whether the gazetteer has the tokens as one place.
func (f *finder) isPlace(first, last int) bool {
	n, _ := f.longestPlace(first, last)
	return n == last-first
}

// ambiguousPlace reports whether the name of the place is also an ordinary
// word or a person's name, or a small town's.
func (f *finder) ambiguousPlace(i int) bool {
	_, places := f.longestPlace(i, i+1)
	return len(places) == 0 || places[0].Ambiguous || places[0].Kind > lexicon.StateKind && places[0].Population < 1000000
}

// places marks the places in the run; it reports whether one stands first.
func (f *finder) places(first, last int) bool {
	found := false
	end := f.p.Sentences[f.sent[first]].Last
	for i := first; i < last; {
		n, places := f.longestPlace(i, end) // "Gulf of Aden" leaves the run
		if i+n > last && f.partOfRun(i+n, last, end) {
			n, places = f.longestPlace(i, last)
		}
		if n == 0 || !f.free(i, i+n) || places[0].Ambiguous && !f.placeContext(i, i+n) || n < last-first && f.partOfName(i, i+n, first, last) {
			i++
			continue
		}
		if !f.writtenShort(i, n, places[0]) {
			i++
			continue
		}
		if i > 1 && f.norm(i-1) == "of" && f.in(i-2, inPlaceHead) && f.caps[i-2] && f.free(i-2, i) {
			f.add(i-2, i+n, NewPlace(clean(f.source(i-2, i+n)), lexicon.Place{}), false) // "Gulf of Thailand"
			i += n
			continue
		}
		f.add(i, i+n, NewPlace(clean(f.source(i, i+n)), f.meant(i, places)), false)
		found = found || i == first
		i += n
	}
	return found
}

// meant returns the place that is meant: the likeliest, or the state behind the
// name or the party of its politician ("Senator Ida Holm of New York").
func (f *finder) meant(i int, places []lexicon.Place) lexicon.Place {
	if i < 2 || f.norm(i-1) != "of" || places[0].Kind != lexicon.CityKind {
		return places[0]
	}
	m := f.out.at[i-2]
	person := false
	if m > 0 {
		_, person = f.raw[m-1].val.(Person)
	}
	if !person && !f.in(i-2, inPartyNoun) {
		return places[0]
	}
	for _, p := range places {
		if p.Kind == lexicon.StateKind && p.Country == "US" {
			return p
		}
	}
	return places[0]
}

// writtenShort reports whether a short form of a state is written as one: "Mo."
// or ", Mo", but not the nickname "Mo".
func (f *finder) writtenShort(i, n int, p lexicon.Place) bool {
	t := &f.toks[i]
	if n > 1 || len(t.Norm) > 5 || t.Is(text.Upper) || t.Is(text.Abbrev) || p.Kind != lexicon.StateKind || text.FoldString(p.Name) == t.Norm {
		return true
	}
	return f.norm(i-1) == "," || f.norm(i-1) == "("
}

// partOfRun reports whether the place that ends at token j, behind the end of
// its run, is cut out of another run there.
func (f *finder) partOfRun(j, last, end int) bool { return j < end && f.caps[j] || j < last }

// partOfName reports whether capitals beside the place make it part of another
// name: "Singapore Airlines". Other places and offices do not.
func (f *finder) partOfName(i, j, first, last int) bool {
	beside := func(k int) bool {
		return k >= first && k < last && f.out.at[k] == 0 && f.sent[k] == f.sent[i] && !f.is(k, lexicon.PlaceStart|lexicon.Demonym|lexicon.OfficeNoun) && !f.titleWord(k)
	}
	return beside(j) || beside(i-1) && !f.is(i-1, lexicon.PersonNoun)
}

// placeContext reports whether the words around say that an ambiguous name is
// a place. A name that the text gives to a person is none.
func (f *finder) placeContext(i, j int) bool {
	if j-i == 1 && f.in(i, hinted) {
		return false
	}
	switch f.norm(i - 1) {
	case "in", "at", "near", "from", "to", "outside", "of", "across", "into", "throughout":
		return true
	}
	if _, places := f.longestPlace(i, j); len(places) > 0 && places[0].Kind <= lexicon.StateKind && i > f.opening(f.p.Sentences[f.sent[i]]) && !f.capsBeside(i) {
		return true // a land, where the text knows no person of the name
	}
	return f.norm(j) == "," && f.is(j+1, lexicon.PlaceStart)
}
