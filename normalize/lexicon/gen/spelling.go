package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// spellingRules turn British endings and letters into American ones. A rule
// holds for a word only where WordNet lists the result in one synset with it.
var spellingRules = [][2]string{
	{"isation", "ization"}, {"ise", "ize"}, {"yse", "yze"}, {"iser", "izer"}, {"our", "or"}, {"oura", "ora"}, {"ouri", "ori"},
	{"oure", "ore"}, {"re", "er"}, {"ence", "ense"}, {"ogue", "og"}, {"ae", "e"}, {"oe", "e"}, {"ll", "l"}, {"l", "ll"},
	{"mme", "m"}, {"ising", "izing"}, {"ised", "ized"},
}

// readSpellings finds the American spelling of lemmas: by rule, and those of
// spellings.txt, which also lists words that are no variants.
func (v *vocabulary) readSpellings(dir string) error {
	v.canonical = map[string]string{}
	for _, key := range sortedKeys(v.wn.senses) {
		_, lemma, _ := strings.Cut(key, ":")
		if isPlain(lemma) && v.canonical[lemma] == "" {
			if c := v.americanOf(key[:2], lemma); c != "" {
				v.canonical[lemma] = c
			}
		}
	}
	return eachLine(filepath.Join(dir, "spellings.txt"), func(l string) error {
		f := strings.Fields(l)
		if len(f) != 2 {
			return fmt.Errorf("bad spelling: %s", l)
		}
		v.canonical[f[0]] = f[1]
		if f[1] == "-" {
			delete(v.canonical, f[0])
		}
		return nil
	})
}

// americanOf tries each rule at each place.
func (v *vocabulary) americanOf(pos, lemma string) string {
	for _, r := range spellingRules {
		for at := 1; at < len(lemma); at++ {
			rest, ok := strings.CutPrefix(lemma[at:], r[0])
			if !ok {
				continue
			}
			c := lemma[:at] + r[1] + rest
			if r[0] == "l" && rest != "" && rest != "ment" && rest != "ful" { // fulfil, enrolment, skilful
				continue
			}
			if v.sameSynset(pos+lemma, pos+c) {
				return c
			}
		}
	}
	return ""
}

func (v *vocabulary) sameSynset(a, b string) bool {
	for _, s := range v.wn.senses[a] {
		for _, t := range v.wn.senses[b] {
			if s.set == t.set {
				return true
			}
		}
	}
	return false
}
