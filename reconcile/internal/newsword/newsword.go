// Package newsword knows words that news uses for one act or thing, though a
// dictionary keeps them apart. Its functions are safe for concurrent use.
package newsword

import (
	_ "embed"

	"github.com/newsconcord/concord/internal/wordlist"
)

//go:embed words.txt
var wordsFile string

var lists = wordlist.Parse(wordsFile)

// Groups is a set of groups of words. The zero value is the empty set.
type Groups [3]uint64

// Meets reports whether two sets share a group.
func (g Groups) Meets(o Groups) bool { return g[0]&o[0]|g[1]&o[1]|g[2]&o[2] != 0 }

// With returns the union of two sets.
func (g Groups) With(o Groups) Groups { return Groups{g[0] | o[0], g[1] | o[1], g[2] | o[2]} }

// Of returns the groups of folded words, which are forms of one.
func Of(forms ...string) (g Groups) {
	for _, w := range forms {
		g = g.With(byWord[w])
	}
	return g
}

// byWord maps a word to the set of its groups.
var byWord = func() map[string]Groups {
	m := map[string]Groups{}
	for n, g := range lists.Of("one act or thing") {
		for _, w := range g.Words {
			s := m[w]
			s[n/64] |= 1 << (n % 64)
			m[w] = s
		}
	}
	return m
}()

var counted = func() map[string]string {
	m := map[string]string{}
	for _, g := range lists.Of("counted") {
		for _, w := range g.Words {
			m[w] = g.Words[0]
		}
	}
	return m
}()

// Counted returns one noun for all by which news counts one thing, given in the
// singular: "house" and "home". It is "" for nouns that stand for themselves.
func Counted(noun string) string { return counted[noun] }

var moving = lists.Set("moving")

// Moves reports whether a lemma says that a figure changes: "rise", "growth", "up".
func Moves(lemma string) bool { return moving[lemma] }
