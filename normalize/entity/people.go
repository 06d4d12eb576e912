package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// Scores of a word as part of a person's name. Unknown words are likelier names
// than not; a common noun needs strong neighbours.
const (
	scoreInitial = 2.0
	scoreGiven   = 3.0
	scoreSurname = 2.0
	scoreUnknown = 1.5
	scoreBoth    = 0.75 // a name that is a common word too: "Young"
	scoreRare    = 0.75 // a word that news hardly uses: "Lam"
	scorePlace   = 0.5  // a word that opens names of places: "Quang Ninh"
	scoreLink    = 0.4  // a particle or a capitalised function word: "To Lam"
	scoreCommon  = -2.5
	scoreBody    = -3.5 // "Ministry", "President"

	// scoreAlone is what a name of two words or more must reach, scoreTitled
	// what is enough behind a title.
	scoreAlone  = 3.4
	scoreTitled = 1.0

	// rareWord is the inverse document frequency from which on a common word
	// in capitals is likelier a name.
	rareWord = 5.5
)

// people finds full names in the runs.
func (f *finder) people() {
	for _, r := range f.all {
		if r.titled {
			continue
		}
		for first := r.first; first < r.last; {
			last := f.personIn(first, r.last)
			if last <= first {
				break
			}
			first = last
		}
	}
}

// personIn finds the best name that ends the run, or ends before a word of
// an organisation; it returns where the name ends, or first.
func (f *finder) personIn(first, last int) int {
	bestStart, best := -1, 0.0
	sum := 0.0
	for i := last - 1; i >= first && last-i <= 6; i-- {
		s := f.nameScore(i, i == last-1)
		if i == last-1 && isSuffix(f.toks[i].Norm) && last-1 > first {
			continue
		}
		sum += s
		if s > scoreLink && sum > best {
			bestStart, best = i, sum
		}
		if s <= scoreBody {
			break
		}
	}
	if bestStart < 0 {
		return first
	}
	words := last - bestStart
	titled := f.titledBefore(bestStart)
	if f.isPlace(bestStart, last) && !titled {
		return first
	}
	if words >= 2 && (best >= scoreAlone || titled && best >= scoreTitled || f.ageAfter(last) && best >= 2) ||
		words == 1 && titled && best >= scoreTitled && f.honorificAt(bestStart-1) {
		f.add(bestStart, last, NewPerson(clean(f.source(bestStart, last))), words == 1)
		return last
	}
	return first
}

// nameScore says how much the token looks like part of a person's name.
func (f *finder) nameScore(i int, final bool) float64 {
	t, c := f.toks[i], f.info[i].Class
	switch {
	case f.initial(i):
		return scoreInitial
	case isParticle(t.Norm):
		return scoreLink
	case isSuffix(t.Norm):
		return scoreLink
	case f.isTitle(i):
		return scoreBody
	case c&lexicon.Function != 0:
		return scoreLink
	case t.Is(text.Upper) && len(t.Norm) <= 5 && c&(lexicon.GivenName|lexicon.Surname) == 0, t.Is(text.HasDigit):
		return scoreCommon
	case c&(lexicon.OfficeNoun|lexicon.GroupNoun|lexicon.GatheringNoun|lexicon.TimeNoun) != 0 && c&(lexicon.GivenName|lexicon.Surname) == 0:
		return scoreBody
	}
	return f.wordScore(i, final)
}

func (f *finder) wordScore(i int, final bool) float64 {
	t, c := f.toks[i], f.info[i].Class
	name := c&(lexicon.GivenName|lexicon.Surname) != 0
	word := c&(lexicon.Noun|lexicon.Verb|lexicon.Adjective|lexicon.Adverb) != 0
	if f.common[t.Norm] {
		return scoreCommon
	}
	switch {
	case c&lexicon.Demonym != 0 && !name:
		return scoreCommon
	case c&lexicon.GivenName != 0 && !word:
		return scoreGiven
	case c&lexicon.Surname != 0 && !word:
		return scoreSurname
	case name && c&lexicon.GivenName != 0 && !final:
		return 2 // "Will", "Mark", "Grant" as first names
	case name:
		return scoreBoth
	case c&lexicon.PlaceStart != 0 && f.isPlace(i, i+1) && !f.ambiguousPlace(i):
		return scoreCommon
	case c&lexicon.PlaceStart != 0:
		return scorePlace
	case !word:
		return scoreUnknown
	case f.info[i].IDF() >= rareWord && c&(lexicon.GroupNoun|lexicon.ActNoun|lexicon.PlaceNoun|lexicon.Adjective|lexicon.Adverb) == 0:
		return scoreRare
	case !final && c&(lexicon.ActNoun|lexicon.PlaceNoun|lexicon.PersonNoun|lexicon.Adjective) == 0 && i+1 < len(f.info) && f.info[i+1].Class == 0:
		return 0 // a rare first name that is also a thing: "Mitt"
	}
	return scoreCommon
}

// isTitle reports whether the token is an honorific, a rank or an office.
func (f *finder) isTitle(i int) bool {
	return isHonorific(f.toks[i].Norm) || isRankWord(f.toks[i].Norm) && f.info[i].Class&lexicon.GivenName == 0 || tokenIsHead(f.toks[i], isOffice) && f.info[i].Class&(lexicon.GivenName|lexicon.Surname) == 0
}

// titledBefore reports whether an honorific, a rank, an office or a word for a
// kind of person stands right before the token.
func (f *finder) titledBefore(i int) bool {
	if i == 0 || f.sent[i-1] != f.sent[i] {
		return false
	}
	return f.isTitle(i-1) || f.is(i-1, lexicon.PersonNoun) && f.toks[i-1].Kind == text.Word || f.norm(i-1) == "," && f.isRank(i-2) || f.officeOver(i)
}

// officeOver reports whether the word before the token ends the scope of an
// office: "Minister of Public Security NAME". A name right behind "of" is the
// scope itself.
func (f *finder) officeOver(i int) bool {
	if !f.caps[i-1] || f.toks[i-1].Kind != text.Word {
		return false
	}
	for k, linked := i-1, false; k >= 0 && i-k <= 10 && f.sent[k] == f.sent[i]; k-- {
		n := f.norm(k)
		switch {
		case tokenIsHead(f.toks[k], isOffice) && f.caps[k]:
			return linked
		case n == "of" || n == "for":
			linked = true
		case n == "and" || n == "the" || f.caps[k]:
		default:
			return false
		}
	}
	return false
}

func (f *finder) honorificAt(i int) bool {
	return i >= 0 && (isHonorific(f.toks[i].Norm) || isRankWord(f.toks[i].Norm) || tokenIsHead(f.toks[i], isOffice)) && f.toks[i].Kind == text.Word
}

// ageAfter reports whether ", 45," follows the token before last.
func (f *finder) ageAfter(last int) bool {
	return last+2 < len(f.toks) && f.norm(last) == "," && f.toks[last+1].Kind == text.Number && len(f.norm(last+1)) <= 3 &&
		(f.norm(last+2) == "," || f.norm(last+2) == ".")
}

// isPlace reports whether the gazetteer has the tokens as one place.
func (f *finder) isPlace(first, last int) bool {
	n, _ := lexicon.LongestPlace(f.toks[:last], first)
	return n == last-first
}

// ambiguousPlace reports whether the name of the place is also an ordinary
// word or a person's name, or a small town's.
func (f *finder) ambiguousPlace(i int) bool {
	_, places := lexicon.LongestPlace(f.toks[:i+1], i)
	return len(places) == 0 || places[0].Ambiguous || places[0].Kind > lexicon.StateKind && places[0].Population < 1000000
}

// shortNames finds surnames that stand for a full name of the same text.
func (f *finder) shortNames() {
	known := map[string]bool{}
	for _, m := range f.raw {
		if p, ok := m.val.(Person); ok {
			for i, w := range p.words {
				// A first name alone is no safe reference.
				if len(w) > 1 && (i == len(p.words)-1 || !knownGiven(w)) {
					known[w] = true
				}
			}
		}
	}
	if len(known) == 0 {
		return
	}
	for i, t := range f.toks {
		if t.Kind == text.Word && t.Is(text.Capital) && known[t.Norm] && f.out.at[i] == 0 && !f.skipped(i) && f.lone(i) {
			f.add(i, i+1, NewPerson(clean(f.source(i, i+1))), true)
		}
	}
}

// lone reports whether the capitalised token stands without another capital
// that would make it part of a longer name ("Clinton Foundation"). A title
// before it is no part of the name.
func (f *finder) lone(i int) bool {
	if i+1 < len(f.toks) && f.caps[i+1] && f.out.at[i+1] == 0 && f.sent[i+1] == f.sent[i] && !f.headingAt(i) {
		return false
	}
	if i > 0 && f.caps[i-1] && f.out.at[i-1] == 0 && f.sent[i-1] == f.sent[i] && !f.headingAt(i) {
		return f.isTitle(i-1) || f.is(i-1, lexicon.Demonym|lexicon.PersonNoun)
	}
	return true
}

func (f *finder) headingAt(i int) bool {
	return f.o.Heading != nil && f.o.Heading(int(f.sent[i]))
}

func knownGiven(w string) bool {
	in, ok := lexicon.Lookup(w)
	return ok && in.Class&lexicon.GivenName != 0
}
