package main

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// relations returns the related lemmas of a lemma by its frequent senses. The
// closer relation wins.
func (v *vocabulary) relations(lemma string) map[string]lexicon.Relation {
	out := map[string]lexicon.Relation{}
	for _, pos := range posOrder {
		for _, s := range frequent(v.wn.senses[pos+":"+lemma], meaningShare) {
			if s.set.instance || s.count == 0 && s.rank > 1 {
				continue
			}
			v.relate(out, lemma, pos, s.set, lexicon.Synonym)
			for _, up := range hypernyms(v.wn, s.set, 2) {
				v.relate(out, lemma, pos, up, lexicon.Hypernym)
			}
			for _, p := range s.set.pointers {
				if p.symbol == "!" && p.from > 0 && strings.EqualFold(s.set.words[p.from-1], lemma) {
					v.put(out, lemma, strings.ToLower(v.wn.sets[p.target].words[p.to-1]), lexicon.Antonym)
				}
				if p.symbol == "&" {
					v.relate(out, lemma, pos, v.wn.sets[p.target], lexicon.Synonym)
				}
			}
		}
	}
	return out
}

// relate adds the words of a synset for which it is a frequent sense.
func (v *vocabulary) relate(out map[string]lexicon.Relation, lemma, pos string, set *synset, r lexicon.Relation) {
	for _, word := range set.words {
		if word = strings.ToLower(word); v.weightOf(pos, word, set, meaningShare) > 0 {
			v.put(out, lemma, word, r)
		}
	}
}

func (v *vocabulary) put(out map[string]lexicon.Relation, lemma, word string, r lexicon.Relation) {
	w := v.words[word]
	if w == nil || w.lemma == lemma {
		return
	}
	if old := out[w.lemma]; old == lexicon.None || r < old {
		out[w.lemma] = r
	}
}

// hypernyms returns the more general synsets up to some steps, short of the
// most general ones, which say nothing.
func hypernyms(wn *wordNet, s *synset, steps int) []*synset {
	if steps == 0 {
		return nil
	}
	var out []*synset
	for _, p := range s.pointers {
		if p.symbol != "@" {
			continue
		}
		up := wn.sets[p.target]
		if depth(wn, up) >= minDepth(s.id[0]) {
			out = append(append(out, up), hypernyms(wn, up, steps-1)...)
		}
	}
	return slices.Compact(out)
}

// minDepth is the number of steps below the top from which a hypernym tells
// something: "attack" is an "act" says little.
func minDepth(pos byte) int {
	if pos == 'n' {
		return 5
	}
	return 1
}

func depth(wn *wordNet, s *synset) int {
	for n := 0; ; n++ {
		var up *synset
		for _, p := range s.pointers {
			if p.symbol == "@" {
				up = wn.sets[p.target]
				break
			}
		}
		if up == nil || n > 20 {
			return n
		}
		s = up
	}
}
