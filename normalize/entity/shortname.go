package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// shortNames finds the surnames and first names that stand for a full name of
// the same text, and the full names in headlines.
func (f *finder) shortNames() {
	k := f.knownNames()
	if len(k.last) == 0 {
		return
	}
	for i := range f.toks {
		t := &f.toks[i]
		if t.Kind != text.Word || !t.Is(text.Capital) || f.out.at[i] != 0 || !k.some.May(t.Norm) || f.skipped(i) {
			continue
		}
		switch {
		case k.last[t.Norm] && f.lone(i, f.particlesBefore(i, k)):
			first := i
			if f.headingAt(i) && i > 0 && f.out.at[i-1] == 0 && k.first[f.norm(i-1)] > 0 && f.sent[i-1] == f.sent[i] {
				first--
			} else {
				first = f.particlesBefore(i, k)
			}
			f.shortName(first, i+1)
		case k.first[t.Norm] == 1 && !k.last[t.Norm] && f.is(i, lexicon.GivenName) && !f.is(i, lexicon.Function) && !f.place(i) && !f.common(i) && f.lone(i, i) && !f.capsBeside(i):
			f.shortName(i, i+1)
		}
	}
}

func (f *finder) shortName(first, last int) {
	f.add(first, last, NewPerson(clean(f.source(first, last))), true)
	f.raw[len(f.raw)-1].gender = f.honorificGender(first - 1)
}

// known holds the words of the full names of a text.
type known struct {
	last      map[string]bool
	first     map[string]int      // number of people of that first name
	particles map[string][]string // before a last word
	some      text.Filter         // of the words in last and first
}

func (f *finder) knownNames() *known {
	k := &known{last: map[string]bool{}, first: map[string]int{}, particles: map[string][]string{}}
	seen := map[string]bool{}
	for _, m := range f.raw {
		p, ok := m.val.(Person)
		if !ok {
			continue
		}
		family := familyFirst(p.words)
		if family {
			k.last[p.words[0]] = true
			k.some.Add(p.words[0])
		}
		for i, w := range p.words {
			// A first name is a reference of another kind; an initial is none.
			if len(w) > 1 && (i == len(p.words)-1 || i > 0 && !knownGiven(w)) && !(family && len(p.words) == 3) {
				k.last[w] = true
				k.some.Add(w)
				if particles := particlesOf(p.words, i); len(particles) > 0 {
					k.particles[w] = particles
				}
			}
		}
		if len(p.words) > 1 && !seen[p.String()] {
			k.first[p.words[0]]++
			k.some.Add(p.words[0])
			seen[p.String()] = true
		}
	}
	return k
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
