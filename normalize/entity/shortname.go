package entity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// shortNames finds the surnames and first names that stand for a full name of
// the same text, and the full names in headlines.
func (f *finder) shortNames() {
	if !f.knownNames() {
		return
	}
	for _, at := range f.capitals {
		i := int(at)
		if f.out.at[i] != 0 || !f.in(i, familyName|firstName) || f.skipped(i) {
			continue
		}
		family := f.in(i, familyName)
		if first := f.particlesBefore(i); family && f.lone(i, first) {
			if f.headingAt(i) && i > 0 && f.out.at[i-1] == 0 && f.in(i-1, firstName) && f.sent[i-1] == f.sent[i] {
				first = i - 1
			}
			f.addPerson(first, i+1, true)
		} else if !family && !f.in(i, firstNames) && f.is(i, lexicon.GivenName) && !f.is(i, lexicon.Function) && !f.place(i) && !f.common(i) && f.lone(i, i) && !f.capsBeside(i) {
			f.addPerson(i, i+1, true)
		}
	}
}

// knownNames notes the words of the full names of the text, and reports whether
// there are any.
func (f *finder) knownNames() bool {
	some := false
	var buf [2 * maxName]int
	for n := range f.raw {
		m := &f.raw[n]
		p, ok := m.val.(Person)
		if !ok || !m.fresh || len(p.words) == 0 {
			continue
		}
		at := f.tokensOf(m, buf[:0])
		family := familyFirst(p.words)
		if family {
			f.note(at[0], familyName)
		}
		for i, w := range p.words {
			// A first name is a reference of another kind; an initial is none.
			if len(w) > 1 && (i == len(p.words)-1 || i > 0 && !knownGiven(w)) && !(family && len(p.words) == 3) {
				f.note(at[i], familyName)
				some = true
				f.noteParticles(at[i], particlesOf(p.words, i))
			}
		}
		if len(p.words) > 1 {
			if f.in(at[0], firstName) {
				f.note(at[0], firstNames)
			}
			f.note(at[0], firstName)
		}
		some = some || family
	}
	return some
}

// tokensOf appends the token of each word of the person whom the mention names.
func (f *finder) tokensOf(m *rawMention, dst []int) []int {
	for i := m.first; i < m.last; i++ {
		t := &f.toks[i]
		if t.Kind != text.Word || len(dst) > 0 && generation(t.Norm) != "" {
			continue
		}
		for w := range strings.SplitSeq(t.Norm, "-") {
			if w != "" {
				dst = append(dst, i)
			}
		}
	}
	return dst
}

// lone reports whether the capitalised token stands without another capital
// that would make it part of a longer name ("Clinton Foundation"). A title
// before it is no part of the name, nor is what opens the sentence. Its
// particles begin at first.
func (f *finder) lone(i, first int) bool {
	if f.headingAt(i) {
		return true
	}
	for k := i + 1; k < len(f.toks) && k < i+6 && f.caps[k] && f.out.at[k] == 0 && f.sent[k] == f.sent[i]; k++ {
		// "Clinton Foundation", "Clinton Jones"; but "the Clinton Democrats".
		if f.notName(k) && !f.in(k, inPartyNoun) && !f.in(k, inLooseGathering) || f.is(k, lexicon.GivenName|lexicon.Surname|lexicon.PlaceNoun) || f.forms.At(k).Class == 0 {
			return false
		}
	}
	if f.norm(i+1) == "-" && i+2 < len(f.toks) && !f.toks[i+2].Is(text.SpaceBefore) || f.norm(first-1) == "-" && !f.toks[first].Is(text.SpaceBefore) {
		return false // "Trump-era", "Trump-Russia"
	}
	i = first
	if i > 0 && f.caps[i-1] && f.out.at[i-1] == 0 && f.sent[i-1] == f.sent[i] {
		return f.titleWord(i-1) || f.in(i-1, inPartyNoun) || f.is(i-1, lexicon.Demonym|lexicon.PersonNoun) || i-1 == f.opening(f.p.Sentences[f.sent[i]])
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
