package main

import (
	"cmp"
	"path/filepath"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// findRoots gives each lemma the root of its derivational family. A noun goes
// to the verb it is derived from, an adjective to its verb or noun, an adverb to
// its adjective; only direct links of frequent senses count, so that families
// stay small. Words for persons stay apart: a killer is no killing.
func (v *vocabulary) findRoots(dir string) error {
	base := map[string]string{}
	for _, form := range v.forms {
		if v.words[form].lemma == form && !v.isVerb(form) {
			base[form] = cmp.Or(v.base("n", form, "v"), v.base("a", form, "v"))
		}
	}
	for _, form := range v.forms {
		if v.words[form].lemma == form && base[form] == "" && v.words[form].class&(lexicon.Noun|lexicon.Verb) == 0 {
			base[form] = cmp.Or(v.base("a", form, "n"), v.base("r", form, "a"))
		}
	}
	if err := readFamilies(filepath.Join(dir, "families.txt"), base); err != nil {
		return err
	}
	for _, form := range v.forms {
		w := v.words[form]
		w.root = w.lemma
		for range 3 { // adverb, adjective, noun, verb
			if b := base[w.root]; v.words[b] != nil {
				w.root = b
			}
		}
	}
	return nil
}

func readFamilies(path string, base map[string]string) error {
	return eachLine(path, func(l string) error {
		f := strings.Fields(l)
		delete(base, f[0])
		for _, member := range f[1:] {
			base[member] = f[0]
		}
		return nil
	})
}

// isVerb reports a lemma that is a verb in its own right ("attack", but not
// "action", which is one in courts alone).
func (v *vocabulary) isVerb(lemma string) bool { return v.words[lemma].class&lexicon.Verb != 0 }

// base returns the lemma of part of speech "to" that a lemma is derived from,
// the most frequent where there are several.
func (v *vocabulary) base(from, lemma, to string) string {
	best, most := "", 0.0
	for _, s := range frequent(v.wn.senses[from+":"+lemma], derivedShare) {
		if s.set.lexfile == 18 || s.set.instance {
			continue
		}
		for _, p := range s.set.pointers {
			if p.symbol != "+" && p.symbol != "\\" && p.symbol != "<" || p.from == 0 || p.target[:1] != to ||
				strings.ToLower(s.set.words[p.from-1]) != lemma {
				continue
			}
			set := v.wn.sets[p.target]
			target := strings.ToLower(set.words[p.to-1])
			w := v.words[target]
			if w == nil || w.lemma == lemma || set.lexfile == 18 || len(target) > len(lemma)+1 || !sameStem(lemma, target) {
				continue
			}
			if weight := v.weightOf(to, target, set, derivedShare); weight > most {
				best, most = w.lemma, weight
			}
		}
	}
	return best
}

// The share of its lemma's uses that a sense must have to count as frequent:
// to tie derived words together, where the spelling speaks for them too, and
// for relations of meaning.
const (
	derivedShare = 0.05
	meaningShare = 0.15
)

// weightOf returns the weight of a sense, 0 if it is not a frequent one.
func (v *vocabulary) weightOf(pos, lemma string, set *synset, share float64) float64 {
	for _, s := range frequent(v.wn.senses[pos+":"+lemma], share) {
		if s.set == set {
			return s.weight()
		}
	}
	return 0
}

// frequent returns the first sense and others that make up their share.
func frequent(senses []sense, share float64) []sense {
	total := 0.0
	for _, s := range senses {
		total += s.weight()
	}
	var out []sense
	for i, s := range senses {
		if i == 0 || s.weight() >= share*total && i < 5 {
			out = append(out, s)
		}
	}
	return out
}

// sameStem reports words that begin alike: announce, announcement; but not
// go, trip.
func sameStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 3 && n >= min(len(a), len(b))*3/5
}
