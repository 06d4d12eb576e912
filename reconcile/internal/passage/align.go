package passage

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// link joins two aligned words.
type link struct {
	a, b  int // words
	share float64
}

// alignment is the one-to-one alignment of two passages' words.
type alignment struct {
	a, b  *Passage
	links []link
	partA []int // of each word of a: its link plus one
	partB []int
}

// align joins words of one key in order of the text, then words of related
// meaning or alike in spelling.
func align(a, b *Passage) *alignment {
	x := &alignment{a: a, b: b, partA: make([]int, len(a.words)), partB: make([]int, len(b.words))}
	at := map[string][]int{}
	for j, w := range b.words {
		at[w.key] = append(at[w.key], j)
	}
	for i, w := range a.words {
		if js := at[w.key]; len(js) > 0 {
			x.join(i, js[0], 1)
			at[w.key] = js[1:]
		}
	}
	x.acronyms(a, b, func(i, j int) { x.join(i, j, 1) })
	x.acronyms(b, a, func(j, i int) { x.join(i, j, 1) })
	for i, w := range a.words {
		if x.partA[i] != 0 {
			continue
		}
		best, most := -1, 0.0
		for j, v := range b.words {
			if x.partB[j] != 0 {
				continue
			}
			if s := kinship(w, v); s > most {
				best, most = j, s
			}
		}
		if best >= 0 {
			x.join(i, best, most)
		}
	}
	return x
}

// acronyms joins words that are the initials of words in a row of the other:
// "IE" and "Internet Explorer".
func (x *alignment) acronyms(a, b *Passage, join func(short, long int)) {
	free := func(p *Passage, i int) bool {
		if p == x.a {
			return x.partA[i] == 0
		}
		return x.partB[i] == 0
	}
	for i, w := range a.words {
		s := a.doc.Text.Tokens[w.token].Norm
		if !a.doc.Text.Tokens[w.token].Is(text.Upper) || len(s) < 2 || len(s) > 5 || !free(a, i) {
			continue
		}
		for j := 0; j+len(s) <= len(b.words); j++ {
			if free(b, j) && b.initials(j, s) {
				join(i, j)
				break
			}
		}
	}
}

// initials reports whether the words from j on begin with the letters of s.
func (p *Passage) initials(j int, s string) bool {
	for k := range len(s) {
		t := p.doc.Text.Tokens[p.words[j+k].token]
		if t.Norm == "" || t.Norm[0] != s[k] {
			return false
		}
	}
	return true
}

func (x *alignment) join(i, j int, share float64) {
	x.links = append(x.links, link{i, j, share})
	x.partA[i], x.partB[j] = len(x.links), len(x.links)
}

// kinship is how far two words that differ mean the same, 0 to 1.
func kinship(a, b word) float64 {
	if a.name != b.name {
		return 0
	}
	if a.name {
		switch {
		case a.place != nil && b.place != nil && (lexicon.Contains(*a.place, *b.place) || lexicon.Contains(*b.place, *a.place)):
			return 0.2
		}
		return 0
	}
	if a.groups.Meets(b.groups) {
		return 0.8
	}
	switch lexicon.Related(a.lemma, b.lemma) {
	case lexicon.Same, lexicon.Derived:
		return 1
	case lexicon.Synonym:
		return 0.8
	case lexicon.Hypernym, lexicon.Hyponym:
		return 0.2
	case lexicon.Antonym:
		return 0.5
	}
	return 0
}
