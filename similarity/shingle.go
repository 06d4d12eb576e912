package similarity

import (
	"unicode"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/normalize/text"
)

// Shingles are the hashes of the overlapping runs of five words of a text, in
// order of the text (Broder, "On the resemblance and containment of documents",
// 1997). In scripts that write no spaces two characters count as a word, so that
// a run there is ten characters. The same words give the same hashes in every
// process and version.
type Shingles []uint64

const (
	// shingleWeight is the weight of a run: five words.
	shingleWeight = 5 * wordWeight
	wordWeight    = 2
	charWeight    = 1
	// base is the odd base of the polynomial whose values are the hashes.
	base = 0x9e3779b97f4a7c15
	// ring holds the last prefix hashes: a run has ten units at most.
	ring = 16
)

// powers of the base.
var powers = func() (p [ring]uint64) {
	p[0] = 1
	for i := 1; i < ring; i++ {
		p[i] = p[i-1] * base
	}
	return p
}()

// ShinglesOf returns the shingles of the words among the tokens: a text of
// fewer than five words has none. Punctuation and symbols don't count; a clitic
// counts half, so that "did" and "didn't" differ.
func ShinglesOf(tokens []text.Token) Shingles {
	units := 0
	for i := range tokens {
		if k := tokens[i].Kind; k == text.Word || k == text.Number || k == text.Clitic {
			units++
		}
	}
	var (
		out         = make(Shingles, 0, max(0, units-4)) // a run has five units at least
		prefix      [ring]uint64                         // hash of the units before each
		weights     [ring]int
		first, next uint // the open run is the units [first, next)
		weight      int
	)
	for i := range tokens {
		w := unitWeight(&tokens[i])
		if w == 0 {
			continue
		}
		weights[next%ring] = w
		prefix[(next+1)%ring] = prefix[next%ring]*base + xxhash.Sum64String(tokens[i].Norm)
		next++
		weight += w
		for weight >= shingleWeight {
			out = append(out, mix(prefix[next%ring]-prefix[first%ring]*powers[(next-first)%ring]))
			weight -= weights[first%ring]
			first++
		}
	}
	return out
}

// unitWeight says how much of a word a token is: two for a word, one for a
// character of a script without spaces or a clitic, none for marks.
func unitWeight(t *text.Token) int {
	switch t.Kind {
	case text.Word:
		if t.Norm != "" && t.Norm[0] >= 0xe0 && unspaced(t.Norm) {
			return charWeight
		}
		return wordWeight
	case text.Number:
		return wordWeight
	case text.Clitic:
		return charWeight
	}
	return 0
}

// unspaced reports whether the token is a character of a script that writes no
// spaces between words. UAX #29 makes each of them a word.
func unspaced(norm string) bool {
	r, _ := utf8.DecodeRuneInString(norm)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// CountWords returns how many words the tokens have, with two characters of a script
// without spaces as one.
func CountWords(tokens []text.Token) int {
	n := 0
	for i := range tokens {
		if tokens[i].Kind != text.Clitic {
			n += unitWeight(&tokens[i])
		}
	}
	return n / wordWeight
}

// mix spreads the bits of a hash (the finisher of SplitMix64: Steele, Lea and
// Flood, "Fast splittable pseudorandom number generators", 2014).
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
