package claim

import (
	"math"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// matched is what two bags share.
type matched struct {
	weight float64 // of the shared words, synonyms at a part of theirs
	amount float64 // the part of it that amounts have
	words  int
	verbs  int
	titles int
	rare   float64 // of the shared words by how rare they are in news and in the two texts together
	rarest float64 // the greatest of them
}

// match sums what two bags share, and finds what each has besides. The two texts
// have that many sentences together.
func match(a, b *bag, sentences int, like *overlaps) (m matched) {
	rest := &like.rest
	rest[0].n, rest[1].n = 0, 0
	i, j := 0, 0
	x, y := a.terms, b.terms
	for i < len(x) || j < len(y) {
		switch {
		case j == len(y) || i < len(x) && x[i].key < y[j].key:
			rest[0].add(&x[i])
			i++
		case i == len(x) || x[i].key > y[j].key:
			rest[1].add(&y[j])
			j++
		default:
			m.add(&x[i], &y[j], sentences, &like.logs)
			i++
			j++
		}
	}
	return m
}

func (m *matched) add(a, b *term, sentences int, logs *logs) {
	w := (a.weight + b.weight) / 2
	m.weight += w
	if a.amount {
		m.amount += w
	}
	m.words++
	rare := math.Sqrt((a.idf + b.idf) / 2 * max(0, logs.over(sentences, int(a.spread+b.spread))))
	m.rare += rare
	m.rarest = max(m.rarest, rare)
	if a.verb && b.verb {
		m.verbs++
	}
	if a.title && b.title {
		m.titles++
	}
}

// leftover holds the words of one side that the other does not have.
type leftover struct {
	terms [24]*term
	n     int
}

func (l *leftover) add(t *term) {
	if l.n < len(l.terms) && t.lemma != 0 && !t.name {
		l.terms[l.n] = t
		l.n++
	}
}

// softShare is how much of its weight a synonym counts.
const softShare = 0.45

// synonyms adds the words of the rests that may say the same.
func (m *matched) synonyms(a, b *leftover) {
	var used [len(a.terms)]bool
	for _, x := range a.terms[:a.n] {
		for k, y := range b.terms[:b.n] {
			if used[k] || x.sketch.Apart(y.sketch) || !lexicon.Related(x.lemma, y.lemma).Near() {
				continue
			}
			w := softShare * (x.weight + y.weight) / 2
			m.weight += w
			if x.verb && y.verb {
				m.verbs++
			}
			used[k] = true
			break
		}
	}
}
