package finding

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/similarity"
)

const (
	// driftAlike is how alike in spelling two words are that look like one word
	// misread, driftLength their least length.
	driftAlike  = 0.8
	driftLength = 8
	// sureDrift is how sure a tie must be for a look-alike to be one.
	sureDrift = 0.55
)

var levenshtein = similarity.Levenshtein()

// drift looks for a word that one clause has in place of a look-alike:
// "responsively" for "responsibly". It returns the reason.
func (b *builder) drift(t tie) (value.Witness, bool) {
	if t.p < sureDrift {
		return value.Witness{}, false
	}
	x, y := b.words(t.a, &b.folded[0]), b.words(t.b, &b.folded[1])
	for _, v := range x {
		if len(v) < driftLength || slices.Contains(y, v) {
			continue
		}
		for _, w := range y {
			if len(w) >= driftLength && !slices.Contains(x, w) && !sameLemma(v, w) && levenshtein.Compare(v, w) >= driftAlike {
				return value.Because("look-alike", "one says %q where the other says %q", v, w), true
			}
		}
	}
	return value.Witness{}, false
}

// sameLemma reports whether two words are forms or derivations of one.
func sameLemma(v, w string) bool {
	a, okA := word(v)
	c, okC := word(w)
	if okA && okC {
		return a.Root == c.Root || a.Lemma == c.Lemma || sameStem(v, w)
	}
	// One of them is no word of the lexicon: a compound written in two ways, or
	// a name.
	return true
}

// sameStem reports whether two words differ in a short ending only: "democrat" and
// "democratic", "challenged" and "challenger".
func sameStem(v, w string) bool {
	n := 0
	for n < min(len(v), len(w)) && v[n] == w[n] {
		n++
	}
	return n >= driftLength/2 && min(len(v), len(w))-n <= 2 && max(len(v), len(w))-n <= 3
}

// word looks up a word, or the adjective that an adverb is made of.
func word(w string) (lexicon.Info, bool) {
	in, ok := lexicon.Lookup(lexicon.Spelling(w))
	if stem, adverb := strings.CutSuffix(w, "ly"); !ok && adverb {
		if in, ok = lexicon.Lookup(stem); !ok {
			in, ok = lexicon.Lookup(stem + "le")
		}
	}
	return in, ok
}
