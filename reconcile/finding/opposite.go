package finding

import (
	_ "embed"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

//go:embed opposites.txt
var oppositesFile string

// pole is a side of an axis on which words exclude each other.
type pole struct {
	axis  int16
	right bool
	turn  bool // the other side may follow
}

// poles are the sides on which a lemma stands, "turn down" with its particle. The
// lexicon lists opposites of meaning, "rise" and "fall", but few of those of news:
// what was confirmed was not denied.
var poles = readPoles(oppositesFile)

// readPoles reads lines of two groups with "=" or ">" between.
func readPoles(file string) map[string][]pole {
	out := map[string][]pole{}
	axis := int16(0)
	for line := range strings.Lines(file) {
		mark := strings.IndexAny(line, "=>")
		if mark < 0 || strings.HasPrefix(line, "#") {
			continue
		}
		left, right := line[:mark], line[mark+1:]
		for side, words := range []string{left, right} {
			for _, w := range strings.Fields(words) {
				w = strings.ReplaceAll(w, "_", " ")
				out[w] = append(out[w], pole{axis, side == 1, line[mark] == '>'})
			}
		}
		axis++
	}
	return out
}

// listed reports whether two lemmas stand on the two sides of one axis.
func listed(a, b string) bool {
	return onAxis(a, b, func(p, q pole) bool { return p.right != q.right })
}

// exclude reports whether two lemmas exclude each other, also where the one may not
// have followed the other.
func exclude(a, b string) bool {
	return onAxis(a, b, func(p, q pole) bool { return p.right != q.right && !p.turn })
}

// alikeOn reports whether two lemmas stand on one side of an axis.
func alikeOn(a, b string) bool {
	return onAxis(a, b, func(p, q pole) bool { return p.right == q.right })
}

func onAxis(a, b string, fits func(p, q pole) bool) bool {
	for _, p := range poles[a] {
		for _, q := range poles[b] {
			if p.axis == q.axis && fits(p, q) {
				return true
			}
		}
	}
	return false
}

// opposite reports whether two runs say opposite things: word by word they are the
// same but for one word of each, and these exclude each other. Words that only
// describe, as in "local observers", are no statement: the word must be a verb, or
// stand behind one.
func opposite(x, y []text.Token, before text.Token) bool {
	if len(x) != len(y) {
		return false
	}
	n := 0
	for i := range x {
		if i > 0 {
			before = x[i-1]
		}
		switch {
		case x[i].Norm == y[i].Norm:
		case excludes(x[i].Norm, y[i].Norm, before.Norm):
			n++
		default:
			return false
		}
	}
	return n == 1
}

// excludes reports whether two words in one place of a sentence are opposites.
func excludes(a, b, before string) bool {
	v, okV := lexicon.Lookup(a)
	w, okW := lexicon.Lookup(b)
	if !okV || !okW || v.Lemma == w.Lemma {
		return false
	}
	if listed(v.Lemma.String(), w.Lemma.String()) {
		return true
	}
	if lexicon.Related(v.Lemma, w.Lemma) != lexicon.Antonym {
		return false
	}
	in, ok := lexicon.Lookup(before)
	return v.Class&w.Class&lexicon.Verb != 0 && v.Class&w.Class&lexicon.ActVerb != 0 || ok && in.Class&lexicon.Verb != 0 || beForms[before]
}
