package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// placeAt is the longest name of a place that starts at a token.
type placeAt struct {
	n int32 // tokens of it; one more, so that zero is not asked yet
	r lexicon.Readings
}

// longestPlace returns the longest name of a place that starts at the token and
// ends before last, which is in the same sentence. It is asked several times.
func (f *finder) longestPlace(i, last int) (int, lexicon.Readings) {
	if !f.is(i, lexicon.PlaceStart) {
		return 0, lexicon.Readings{}
	}
	p := &f.placesAt[i]
	if p.n == 0 {
		n, r := lexicon.LongestPlace(f.toks[:f.p.Sentences[f.sent[i]].Last], i)
		*p = placeAt{int32(n + 1), r}
	}
	if n := int(p.n) - 1; i+n <= last {
		return n, p.r
	}
	return lexicon.LongestPlace(f.toks[:last], i)
}

// placeFrom returns the number of tokens of the longest name of a place that
// starts at the token, and whether it is ambiguous.
func (f *finder) placeFrom(i int) (n int, ambiguous bool) {
	n, r := f.longestPlace(i, len(f.toks))
	return n, n > 0 && r.At(0).Ambiguous
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
	n, r := f.longestPlace(i, i+1)
	if n == 0 {
		return true
	}
	p := r.At(0)
	return p.Ambiguous || p.Kind > lexicon.StateKind && p.Population < 1000000
}

// places marks the places in the run; it reports whether one stands first.
func (f *finder) places(first, last int) bool {
	found := false
	end := f.p.Sentences[f.sent[first]].Last
	for i := first; i < last; {
		n, r := f.longestPlace(i, end) // "Gulf of Aden" leaves the run
		if i+n > last && f.partOfRun(i+n, last, end) {
			n, r = f.longestPlace(i, last)
		}
		if n == 0 || !f.free(i, i+n) {
			i++
			continue
		}
		likeliest := r.At(0)
		if likeliest.Ambiguous && !f.placeContext(i, i+n) || n < last-first && f.partOfName(i, i+n, first, last) || !f.writtenShort(i, n, likeliest) {
			i++
			continue
		}
		if i > 1 && f.norm(i-1) == "of" && f.in(i-2, inPlaceHead) && f.caps[i-2] && f.free(i-2, i) {
			f.addPlace(i-2, i+n, lexicon.Place{}) // "Gulf of Thailand"
		} else {
			f.addPlace(i, i+n, f.meant(i, r))
			found = found || i == first
		}
		i += n
	}
	return found
}

// meant returns the place that is meant: the likeliest, or the state behind the
// name or the party of its politician ("Senator Ida Holm of New York").
func (f *finder) meant(i int, r lexicon.Readings) lexicon.Place {
	likeliest := r.At(0)
	if i < 2 || f.norm(i-1) != "of" || likeliest.Kind != lexicon.CityKind {
		return likeliest
	}
	m := f.out.at[i-2]
	person := false
	if m > 0 {
		_, person = f.raw[m-1].val.(Person)
	}
	if !person && !f.in(i-2, inPartyNoun) {
		return likeliest
	}
	for k := range r.Len() {
		if p := r.At(k); p.Kind == lexicon.StateKind && p.Country == "US" {
			return p
		}
	}
	return likeliest
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
		if k < first || k >= last || f.out.at[k] != 0 || f.sent[k] != f.sent[i] || f.is(k, lexicon.Demonym|lexicon.OfficeNoun) || f.titleWord(k) {
			return false
		}
		if k < i && f.forms.At(k).Class == lexicon.PlaceStart {
			n, _ := f.placeFrom(k) // "Nueva" begins names of places, and is nothing else
			return n == 0
		}
		return !f.is(k, lexicon.PlaceStart)
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
	if n, r := f.longestPlace(i, j); n > 0 && r.At(0).Kind <= lexicon.StateKind && i > f.opening(f.p.Sentences[f.sent[i]]) && !f.capsBeside(i) {
		return true // a land, where the text knows no person of the name
	}
	return f.norm(j) == "," && f.is(j+1, lexicon.PlaceStart)
}
