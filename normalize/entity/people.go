package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// A name is told by evidence that adds up: what its words are, what stands
// before and after, and what else the text says. The steps were set by hand on
// the reasoning beside them, not fitted.
const (
	enough = 2.5 // a first name that is nothing else, and any family name

	evInitial   = 1.5  // "N." between two names
	evGiven     = 2.5  // first, and nothing but a first name
	evGivenWord = 1.5  // first, and a word or a place too: "Mark", "Bob"
	evGivenAux  = 1.0  // first, and a function word too: "Will"
	evEastern   = 1.5  // a family name in front, as in China, Korea and Hungary
	evGivenLast = 1.0  // a first name in another place: "Harry James"
	evSurname   = 1.5  // last, and nothing but a family name
	evSurWord   = 0.75 // a family name that is a kind of place too, or does not stand last
	evUnknown   = 1.0  // last, and in no lexicon, or a family name and a word
	evUnknown1  = 0.75 // the same before the last
	evLink      = 0.25 // particles, small towns, capitalised function words: "To Lam"
	evSuffix    = 1.5  // "Jr."
	evWord      = -0.75
	evWordFirst = -1.5
	evRare      = -0.25 // a word that news hardly uses: "Mitt"
	evPlace     = -1.25 // a place that means nothing else
	evNot       = -2.5  // demonyms, acronyms, heads of bodies, plurals

	evTitle = 2.5 // a title, rank, office or word for a kind of person right before
	evComma = 1.5 // the same with a comma between
	evAge   = 2.5 // ", 45," right after
	evSays  = 1.0 // a verb of saying or "who" right after, "said" right before
	evHint  = 3.0 // the last word stands behind "Mr." or an office elsewhere
	evLone  = 1.25
	evThe   = -1.5 // "the" right before
	evLower = -1.5 // the text writes the word in lower case too

	// muchBetter is how much more must speak for a later start of a name.
	muchBetter = 1.0

	// rareWord is the inverse document frequency from which on a word counts as
	// one that news hardly uses.
	rareWord = 4.9
	// maxName bounds the words of a name.
	maxName = 6
)

// people finds full names, and single ones behind a title, in the runs.
func (f *finder) people() {
	f.hints()
	for _, r := range f.all {
		if r.titled {
			continue
		}
		for first := r.first; first < r.last; {
			last := first + 1
			for last < r.last && !(f.in(last-1, inSuffix) && last-1 > first) && !(f.in(last, inDegree) && f.toks[last].Is(text.Upper)) {
				last++
			}
			f.personIn(first, last)
			first = last
		}
	}
}

// hints notes the words that stand as a name of one word behind a title, and
// the capitalised words that stand alone inside sentences.
func (f *finder) hints() {
	f.pairEnds = map[[2]string]bool{}
	for _, r := range f.all {
		if r.titled {
			continue
		}
		start := f.pastTitles(r.first, r.last)
		if r.last-start == 1 && (start > r.first || f.titleRight(start)) && !f.notName(start) {
			f.note(start, hinted)
		}
		if r.last-r.first > 1 {
			f.pairEnds[[2]string{f.norm(r.last - 2), f.norm(r.last - 1)}] = true
		}
		if r.last-r.first == 1 && f.norm(r.first-1) != "the" {
			f.note(r.first, alone)
		}
	}
}

// personIn adds the best name in the capitals [first, last), if there is one.
func (f *finder) personIn(first, last int) {
	start := f.pastTitles(first, last)
	if start >= last {
		return
	}
	for _, end := range [...]int{last, last - 1} {
		if end < last && (end-start < 2 || f.norm(end) == "-" || f.norm(end-1) == "-" || f.notName(last-1)) {
			break
		}
		at, best := -1, enough-0.001
		for s := max(start, end-maxRole); s < end; s++ {
			if !f.opensName(s, end) || f.scopeAt(first, s, end) {
				continue
			}
			e := f.evidence(start, s, end)
			if e > best && (at < 0 || e >= best+muchBetter) {
				at, best = s, e
			}
			if e >= enough && (f.is(s, lexicon.GivenName|lexicon.Surname) || f.initial(s)) {
				break // words before a better start belong to the name when they are names
			}
		}
		if at >= 0 {
			f.add(at, end, NewPerson(clean(f.source(at, end))), f.wordCount(at, end) == 1)
			f.raw[len(f.raw)-1].gender = f.honorificGender(at - 1)
			return
		}
	}
}

// scopeAt reports whether the token at s belongs to what an office is of, because
// the same pair of words ends a run elsewhere: "Ministry of Public Hygiene" tells
// that in "Minister of Public Hygiene José Núñez" the name begins at "José".
func (f *finder) scopeAt(first, s, end int) bool {
	pair := func(i int) bool { return f.pairEnds[[2]string{f.norm(i), f.norm(i + 1)}] }
	if s > first && s < end-1 && pair(s-1) {
		return true
	}
	// An office has at least a word behind "of", and one behind "and".
	switch {
	case end-s <= 2:
	case f.isPreposition(s - 1):
		_, office := f.officeBack(s - 1)
		return office || pair(s)
	case f.norm(s-1) == "and":
		return f.officeOver(s - 1)
	}
	return false
}

// opensName reports whether the tokens [s, end) have the form of a name.
func (f *finder) opensName(s, end int) bool {
	if f.wordCount(s, end) > maxName || f.in(s, inCompanyKind) || f.toks[s].Kind != text.Word || f.in(s, inSuffix) || f.norm(s-1) == "-" && !f.toks[s].Is(text.SpaceBefore) {
		return false
	}
	if f.insidePlace(s) || article[f.norm(s)] && !f.initial(s) || len(f.toks[end-1].Norm) < 2 && end-s < 2 {
		return false
	}
	if f.is(s, lexicon.Function) && !f.is(s, lexicon.GivenName|lexicon.Surname) && !f.initial(s) {
		return false
	}
	for i := s + 1; i < end; i++ {
		if linking[f.norm(i)] {
			return false // "Smart Nation And Security", as some headlines write
		}
	}
	n, ambiguous := f.placeFrom(s)
	return n < end-s || ambiguous || f.is(s, lexicon.GivenName|lexicon.Surname) && f.in(end-1, hinted) || f.titleRight(s)
}

// linking are words that no person's name has inside.
var linking = map[string]bool{"and": true, "of": true, "for": true}

// insidePlace reports whether the token goes on with a name of a place that
// begins before it: "Chi" in "Ho Chi Minh City".
func (f *finder) insidePlace(s int) bool {
	for p := s - 1; p >= 0 && s-p < 4 && f.caps[p] && f.sent[p] == f.sent[s]; p-- {
		if n, ambiguous := f.placeFrom(p); n > s-p && !ambiguous {
			return true
		}
	}
	return false
}

// wordCount counts the words of a name: those joined by a hyphen are one.
func (f *finder) wordCount(first, last int) (n int) {
	for i := first; i < last; i++ {
		if f.toks[i].Kind == text.Word && (i == first || f.toks[i-1].Norm != "-") {
			n++
		}
	}
	return n
}

// evidence says how much speaks for [s, end) to be a person's name. The words of
// the run between start, behind its titles, and s may be the scope of an office.
func (f *finder) evidence(start, s, end int) float64 {
	opens := s == start
	words := f.wordCount(s, end)
	titled := opens && f.titleRight(s) || !opens && f.ordinary(start, s) && f.officeOver(s)
	if words == 1 && !(titled && f.honorificAt(s-1) || f.ageAfter(end) && f.is(s, lexicon.GivenName)) || f.notName(end-1) {
		return -1
	}
	sum := 0.0
	for i := s; i < end; i++ {
		if f.toks[i].Kind == text.Word && (f.caps[i] || f.in(i, inParticle)) {
			sum += f.wordEvidence(i, s, end)
		}
	}
	if f.easternAt(s, end) {
		sum += evEastern
	}
	switch {
	case titled && words == 1:
		// Behind a title in capitals a word is a name, whatever else it is; behind
		// a rank it may be a body: "General Electric".
		if !f.plural(s) {
			sum = max(sum, evWordFirst)
		}
		sum += evTitle + evUnknown1
		if f.in(s-1, inAddress) || f.in(s-1, inHonorific) || f.toks[s-1].Is(text.Abbrev) {
			sum += evUnknown1
		}
	case titled:
		sum += evTitle
	case opens && f.titleOverComma(s, end):
		sum += evComma
	case f.norm(s-1) == "the":
		sum += evThe
	}
	hint, lone := f.in(end-1, hinted), f.in(end-1, alone)
	if !titled && !hint && !lone && !f.ageAfter(end) && !f.hasNameWord(s, end) {
		return -1 // words that nothing calls a name: "Ruban Sans Fin"
	}
	switch {
	case hint && words > 1:
		sum += evHint
	case lone && (words > 1 || titled):
		sum += evLone
	}
	if words > 1 || f.ageAfter(end) {
		sum += f.around(s, end)
	}
	return sum
}

// hasNameWord reports whether a word of the name is known as one.
func (f *finder) hasNameWord(s, end int) bool {
	for i := s; i < end; i++ {
		if f.is(i, lexicon.GivenName|lexicon.Surname) || f.initial(i) || f.in(i, inSuffix) {
			return true
		}
	}
	return false
}

// ordinary reports whether the tokens are words that name no one by themselves.
func (f *finder) ordinary(first, last int) bool {
	for i := first; i < last; i++ {
		if f.forms.At(i).Class&(lexicon.Noun|lexicon.Adjective|lexicon.Verb|lexicon.Function) == 0 {
			return false
		}
	}
	return true
}

// around reads an age behind the name and verbs of saying beside it.
func (f *finder) around(s, end int) float64 {
	switch {
	case f.ageAfter(end):
		return evAge
	case f.norm(end) == "who" || f.norm(end) == "," && f.norm(end+1) == "who",
		end < len(f.toks) && f.is(end, lexicon.SayVerb) && !f.is(end, lexicon.Noun) && f.toks[end].Kind == text.Word,
		f.norm(s-1) == "said" && f.closes(end):
		return evSays
	}
	return 0
}

// wordEvidence says what the word at token i adds to a name [s, end).
func (f *finder) wordEvidence(i, s, end int) float64 {
	t, c := f.toks[i], f.forms.At(i).Class
	name := c & (lexicon.GivenName | lexicon.Surname)
	word := c&(lexicon.Noun|lexicon.Verb|lexicon.Adjective|lexicon.Adverb) != 0
	last := i == end-1 || i == end-2 && f.in(end-1, inSuffix)
	e := 0.0
	switch {
	case f.initial(i):
		if last {
			return -1
		}
		return evInitial
	case f.in(i, inSuffix) && i > s:
		return evSuffix
	case f.in(i, inParticle):
		return evLink
	case t.Is(text.HasDigit), t.Is(text.Upper) && len(t.Norm) <= 5 && name == 0 && i > s:
		return evNot
	case c&lexicon.GivenName != 0 && i == s:
		switch {
		case c&lexicon.Function != 0:
			e = evGivenAux
		case word && f.forms.At(i).IDF() < rareWord || c&(lexicon.PlaceStart|lexicon.Demonym) != 0 && f.place(i):
			e = evGivenWord
		default:
			e = evGiven
		}
	case c&lexicon.Function != 0:
		return evLink
	case c&lexicon.Surname != 0:
		e = evSurname
		switch {
		case !last || c&lexicon.PlaceNoun != 0: // "Grant Park"
			e = evSurWord
		case word:
			e = evUnknown
		}
	case c&lexicon.GivenName != 0:
		e = evGivenLast
		if word {
			e = evSurWord
		}
	default:
		e = f.plainWord(i, s, last)
	}
	if i > s && e < evUnknown1 && f.easternAt(s, end) {
		e = evUnknown1
	}
	if f.common(i) {
		if name != 0 {
			return min(e, evGivenAux)
		}
		e += evLower
	}
	return e
}

// plainWord is wordEvidence for words that no list of names has.
func (f *finder) plainWord(i, s int, last bool) float64 {
	c := f.forms.At(i).Class
	switch {
	case c&lexicon.Demonym != 0:
		return evNot
	case c&lexicon.PlaceStart != 0 && f.place(i):
		return evPlace
	case c&^lexicon.PlaceStart == 0 && last:
		return evUnknown
	case c&^lexicon.PlaceStart == 0:
		return evUnknown1
	case f.plural(i):
		return evNot
	case f.forms.At(i).IDF() >= rareWord && c&lexicon.Noun != 0 && c&(lexicon.GroupNoun|lexicon.ActNoun|lexicon.PlaceNoun|lexicon.Adverb) == 0:
		return evRare
	case c&(lexicon.GroupNoun|lexicon.PlaceNoun|lexicon.GatheringNoun|lexicon.TimeNoun) != 0:
		return evNot
	case c&(lexicon.Noun|lexicon.Verb) == 0, i == s:
		return evWordFirst
	}
	return evWord
}

// plural reports whether the token is a noun in the plural.
func (f *finder) plural(i int) bool {
	n := f.toks[i].Norm
	return f.is(i, lexicon.Noun) && len(n) > 3 && n[len(n)-1] == 's' && f.forms.At(i).Lemma.String() != n
}

// notName reports whether the token ends the name of something else: a body, a
// place, a work.
func (f *finder) notName(i int) bool {
	n := f.toks[i].Norm
	if f.is(i, lexicon.GivenName|lexicon.Surname) && !f.in(i, inTitle) || i > 0 && f.syllable(i-1, i+1) {
		return false
	}
	return f.in(i, inPartyNoun|inBodyHead|inOtherHead|inCompanyForm|inHonorific) || f.is(i, lexicon.GroupNoun|lexicon.TimeNoun|lexicon.GatheringNoun|lexicon.Demonym) && (len(n) > 3 || f.toks[i].Is(text.Upper)) || f.titleWord(i) && i > 0 && f.titleWord(i-1)
}

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

// pastTitles returns where the names of a run begin: behind its last title, and
// behind what a title may stand with: a party, a demonym.
func (f *finder) pastTitles(first, last int) int {
	start, end := first, last
	for end > first+1 && f.in(end-1, inSuffix) {
		end--
	}
	for i := first; i < end-1; i++ {
		if f.titleWord(i) || f.in(i, inPartyNoun) || f.bodyEnd(i) {
			start = i + 1
		}
	}
	for start < last-1 && (f.is(start, lexicon.Demonym) || f.toks[start].Is(text.Upper) && len(f.toks[start].Norm) <= 3 && !f.toks[start].Is(text.Abbrev) && !f.toks[start+1].Is(text.Upper)) && !f.is(start, lexicon.GivenName|lexicon.Surname) {
		start++
	}
	return start
}

// bodyEnd reports whether the token ends the name of a body inside a run, so
// that the name of a person may follow: "Justice Department".
func (f *finder) bodyEnd(i int) bool {
	return f.in(i, inBodyHead) && !f.is(i, lexicon.GivenName|lexicon.Surname)
}

// titleWord reports whether the token is an honorific, a rank or an office. A
// word that is a family or a first name too is one when it is written short
// ("Sen.").
func (f *finder) titleWord(i int) bool {
	t := &f.toks[i]
	name := f.is(i, lexicon.GivenName|lexicon.Surname) && !t.Is(text.Abbrev)
	switch {
	case f.in(i, inHonorific|inTitle):
		return true
	case f.in(i, inNoble) && t.Is(text.Capital):
		return i == 0 || !f.caps[i-1] || f.norm(i-1) == "crown" || f.is(i-1, lexicon.Demonym) || f.titleWord(i-1)
	case name || t.Kind != text.Word || f.is(i, lexicon.PlaceStart) && f.place(i) || len(t.Norm) < 3 && t.Shape&(text.Upper|text.Abbrev) == 0:
		return false
	}
	return f.in(i, inRanks|namesOffice)
}

// titleRight reports whether a title, or a word for a kind of person, stands
// right before the token.
func (f *finder) titleRight(i int) bool {
	if i == 0 || f.sent[i-1] != f.sent[i] || f.toks[i-1].Kind != text.Word {
		return false
	}
	if n := f.norm(i - 1); (n == "elect" || n == "designate") && f.norm(i-2) == "-" && i > 2 {
		return f.titleWord(i - 3)
	}
	return f.titleWord(i-1) || f.in(i-1, inPartyNoun) && f.caps[i-1] || f.is(i-1, lexicon.PersonNoun) && !f.plural(i-1) && !f.is(i-1, lexicon.GivenName|lexicon.Surname) || f.officeOver(i)
}

// titleOverComma reads "the majority leader, NAME,".
func (f *finder) titleOverComma(s, end int) bool {
	return s > 1 && f.norm(s-1) == "," && f.sent[s-2] == f.sent[s] && f.closes(end) && (f.titleWord(s-2) || f.is(s-2, lexicon.PersonNoun) && !f.plural(s-2))
}

// officeOver reports whether the word before the token ends the scope of an
// office: "Minister of Public Security NAME". A name right behind "of" is the
// scope itself.
func (f *finder) officeOver(i int) bool {
	linked, ok := f.officeBack(i)
	return ok && linked
}

// officeBack looks for the office whose words end before the token; linked tells
// whether "of" or "for" stands among them.
func (f *finder) officeBack(i int) (linked, ok bool) {
	if i < 1 || !f.caps[i-1] || f.toks[i-1].Kind != text.Word {
		return false, false
	}
	for k := i - 1; k >= 0 && i-k <= maxRole && f.sent[k] == f.sent[i]; k-- {
		n := f.norm(k)
		switch {
		case f.in(k, namesOffice) && f.caps[k]:
			return linked, true
		case n == "of" || n == "for":
			linked = true
		case n == "and" || n == "the" || n == "in" || n == "-" || f.caps[k]:
		default:
			return false, false
		}
	}
	return false, false
}

// honorificAt reports whether the token is a title in capitals: a name of one
// word may follow it.
func (f *finder) honorificAt(i int) bool {
	return i >= 0 && f.toks[i].Kind == text.Word && f.toks[i].Is(text.Capital) && f.titleWord(i)
}

// ageAfter reports whether ", 45," follows the token before last.
func (f *finder) ageAfter(last int) bool {
	if last+2 >= len(f.toks) || f.norm(last) != "," || f.toks[last+1].Kind != text.Number || len(f.norm(last+1)) > 3 {
		return false
	}
	switch f.norm(last + 2) {
	case ",", ".", ";", "and", ")":
		return true
	}
	return false
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
