package main

import "strings"

// findRoots gives each lemma the root of its derivational family. A noun goes
// to the verb it is derived from, an adjective or adverb to its verb or noun;
// only direct links of frequent senses count, so that families stay small.
// Words for persons stay apart: a killer is no killing.
func (v *vocabulary) findRoots() {
	verb, noun := map[string]string{}, map[string]string{}
	for _, form := range v.forms {
		if w := v.words[form]; w.lemma == form {
			verb[form] = v.base("n", form, "v")
			if verb[form] == "" {
				verb[form] = v.base("a", form, "v")
			}
			noun[form] = v.base("a", form, "n")
			if noun[form] == "" {
				noun[form] = v.base("r", form, "a")
			}
		}
	}
	for _, form := range v.forms {
		w := v.words[form]
		w.root = w.lemma
		for range 2 {
			if b := verb[w.root]; b != "" {
				w.root = b
			} else if b := noun[w.root]; b != "" {
				w.root = b
			}
		}
	}
}

// base returns the lemma of part of speech "to" that a lemma is derived from,
// the most frequent where there are several.
func (v *vocabulary) base(from, lemma, to string) string {
	if len(v.wn.senses[to+":"+lemma]) > 0 && to == "v" {
		return "" // it is a verb itself
	}
	best, most := "", 0.0
	for _, s := range frequent(v.wn.senses[from+":"+lemma]) {
		if s.set.lexfile == 18 || s.set.instance {
			continue
		}
		for _, p := range s.set.pointers {
			if p.symbol != "+" && p.symbol != "\\" && p.symbol != "<" || p.from == 0 || p.target[:1] != to ||
				strings.ToLower(s.set.words[p.from-1]) != lemma {
				continue
			}
			target := strings.ToLower(v.wn.sets[p.target].words[max(0, p.to-1)])
			w := v.words[target]
			if w == nil || !sameStem(lemma, target) {
				continue
			}
			if weight := v.weightOf(to, target, v.wn.sets[p.target]); weight > most {
				best, most = w.lemma, weight
			}
		}
	}
	if best == lemma {
		return ""
	}
	return best
}

// weightOf returns the weight of a sense, 0 if it is not a frequent one.
func (v *vocabulary) weightOf(pos, lemma string, set *synset) float64 {
	for _, s := range frequent(v.wn.senses[pos+":"+lemma]) {
		if s.set == set {
			return s.weight()
		}
	}
	return 0
}

// frequent returns the first sense and others that make up a good share.
func frequent(senses []sense) []sense {
	total := 0.0
	for _, s := range senses {
		total += s.weight()
	}
	var out []sense
	for i, s := range senses {
		if i == 0 || s.weight() >= 0.15*total && i < 4 {
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
