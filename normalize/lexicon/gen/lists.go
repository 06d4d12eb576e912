package main

import (
	"math"
	"path/filepath"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// commonWord is the number of tagged uses from which a word of a long list of
// names is taken for an ordinary word ("even", "bank"); the hand-kept lists
// overrule this.
const commonWord = 20

// addLists sets the classes that come from lists of words.
func (v *vocabulary) addLists(src *sources, g *gazetteer) error {
	for _, path := range []string{src.male, src.female} {
		if err := v.mark(path, lexicon.GivenName, commonWord); err != nil {
			return err
		}
	}
	for _, set := range v.wn.order {
		for _, name := range surnames(set) {
			if v.uses(name) < commonWord {
				v.word(name).class |= lexicon.Surname
			}
		}
	}
	if err := v.mark(filepath.Join(src.data, "given.txt"), lexicon.GivenName, math.MaxInt); err != nil {
		return err
	}
	if err := v.markGender(src); err != nil {
		return err
	}
	if err := v.mark(filepath.Join(src.data, "surnames.txt"), lexicon.Surname, math.MaxInt); err != nil {
		return err
	}
	if err := v.mark(filepath.Join(src.data, "function.txt"), lexicon.Function, math.MaxInt); err != nil {
		return err
	}
	v.dropFunctionCities(g)
	for name := range g.names {
		first, _, _ := strings.Cut(name, " ")
		v.word(first).class |= lexicon.PlaceStart
	}
	for name := range g.demonyms {
		if !strings.Contains(name, " ") {
			v.word(name).class |= lexicon.Demonym
		}
	}
	return nil
}

// dropFunctionCities takes names out of the gazetteer that nobody could tell
// from a function word: Of in Turkey, Same in Tanzania. Those of countries stay.
func (v *vocabulary) dropFunctionCities(g *gazetteer) {
	for name, refs := range g.names {
		w := v.words[name]
		if w != nil && w.class&lexicon.Function != 0 && g.places[refs[0]].Kind == lexicon.CityKind {
			delete(g.names, name)
		}
	}
}

// mark sets a class for each word of a list that has fewer uses than max.
func (v *vocabulary) mark(path string, class lexicon.Class, max int) error {
	return eachLine(path, func(l string) error {
		for _, f := range strings.Fields(l) {
			if n := fold(f); n != "" && !strings.Contains(n, " ") && v.uses(n) < max {
				v.word(n).class |= class
			}
		}
		return nil
	})
}

// markGender says of given names whose they are; a name of both lists has both
// classes.
func (v *vocabulary) markGender(src *sources) error {
	for path, class := range map[string]lexicon.Class{src.male: lexicon.MaleName, src.female: lexicon.FemaleName} {
		err := eachLine(path, func(l string) error {
			if w := v.words[fold(l)]; w != nil && w.class&lexicon.GivenName != 0 {
				w.class |= class
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// uses returns how often the lemmas of a form were tagged.
func (v *vocabulary) uses(form string) int {
	n := 0
	if w := v.words[form]; w != nil {
		for _, r := range w.readings {
			for _, s := range v.wn.senses[r.pos+":"+r.lemma] {
				n += s.count
			}
		}
	}
	return n
}

// surnames returns the last words of the names of a person in WordNet.
func surnames(set *synset) []string {
	if set.lexfile != 18 || !set.instance {
		return nil
	}
	var out []string
	for _, w := range set.words {
		parts := strings.Split(w, "_")
		last := fold(parts[len(parts)-1])
		if len(parts) > 1 && isPlain(last) && len(last) > 2 && !strings.Contains(w, "_the_") && !strings.Contains(w, "_of_") {
			out = append(out, last)
		}
	}
	return out
}
