package main

import (
	"path/filepath"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// addLists sets the classes that come from lists of words.
func (v *vocabulary) addLists(src *sources, g *gazetteer) error {
	for _, path := range strings.Split(src.names, ",") {
		if err := v.mark(path, lexicon.GivenName); err != nil {
			return err
		}
	}
	for file, class := range map[string]lexicon.Class{"given.txt": lexicon.GivenName, "surnames.txt": lexicon.Surname} {
		if err := v.mark(filepath.Join(src.data, file), class); err != nil {
			return err
		}
	}
	for _, set := range v.wn.order {
		for _, name := range surnames(set) {
			v.word(name).class |= lexicon.Surname
		}
	}
	for name := range g.names {
		first, _, _ := strings.Cut(name, " ")
		v.word(first).class |= lexicon.PlaceStart
	}
	for name := range g.demonyms {
		if !strings.Contains(name, " ") {
			v.word(name).class |= lexicon.Demonym
		}
	}
	return v.readFunctionWords(filepath.Join(src.data, "function.txt"))
}

// mark sets a class for each word of a list.
func (v *vocabulary) mark(path string, class lexicon.Class) error {
	return eachLine(path, func(l string) error {
		for _, f := range strings.Fields(l) {
			if n := fold(f); n != "" && !strings.Contains(n, " ") {
				v.word(n).class |= class
			}
		}
		return nil
	})
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

// readFunctionWords reads the words that are never classed by their content.
// They keep their readings as verbs, adjectives and adverbs alone.
func (v *vocabulary) readFunctionWords(path string) error {
	return eachLine(path, func(l string) error {
		for _, f := range strings.Fields(l) {
			v.word(f).class |= lexicon.Function
		}
		return nil
	})
}
