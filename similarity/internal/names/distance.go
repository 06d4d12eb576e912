package names

import (
	"strings"
	"unicode/utf8"
)

// rowSize is the length of words up to which a distance needs no allocation.
const rowSize = maxLetters + 16

// edits returns the number of letters to insert, delete, replace or swap with
// their neighbour to get from a to b (optimal string alignment; Damerau 1964), or
// some number from enough on.
func edits(a, b string, enough int) float64 {
	var bufA, bufB [rowSize]rune
	x, y := appendRunes(bufA[:0], a), appendRunes(bufB[:0], b)
	if d := max(len(x)-len(y), len(y)-len(x)); d >= enough {
		return float64(d)
	}
	return runeEdits(x, y, enough)
}

func appendRunes(dst []rune, s string) []rune {
	for _, r := range s {
		dst = append(dst, r)
	}
	return dst
}

func runeEdits(a, b []rune, enough int) float64 {
	var buf [3 * rowSize]int
	rows := buf[:]
	n := len(b) + 1
	if 3*n > len(rows) {
		rows = make([]int, 3*n)
	}
	two, one, cur := rows[:n], rows[n:2*n], rows[2*n:3*n]
	for j := range one {
		one[j] = j
	}
	for i := range a {
		cur[0] = i + 1
		least := i + 1
		for j := range b {
			c := one[j]
			if a[i] != b[j] {
				c++
			}
			c = min(c, one[j+1]+1, cur[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				c = min(c, two[j-1]+1)
			}
			cur[j+1] = c
			least = min(least, c)
		}
		if least > enough { // a swap looks back two rows
			return float64(least)
		}
		two, one, cur = one, cur, two
	}
	return float64(one[len(b)])
}

// sounds writes groups of letters that stand for one sound as one sign, in
// the spellings that romanisations of Arabic, Russian, Chinese and European
// languages use. Signs that are no small letter are groups: S for sh, C for ch,
// J for zh, X for kh, T for th.
var sounds = strings.NewReplacer(
	"schtschow", "Sev", "tschow", "Cev", // German, for Russian yo behind a sibilant
	"schtsch", "S", "shch", "S", "sch", "S", "tsch", "C", "tch", "C", "tsh", "C", "dzh", "j", "dsch", "j",
	"sh", "S", "sz", "S", "ch", "C", "cz", "C", "zh", "J", "dj", "j", "kh", "X", "gh", "g", "ph", "f", "th", "T", "dh", "d",
	"ck", "k", "qu", "kw", "tz", "c", "ts", "c", "cz", "C", "x", "ks",
	"ou", "u", "oo", "u", "ee", "i", "ie", "i", "iy", "i", "ii", "i", "yi", "i", "ij", "i", "yy", "i", "iya", "ia", "ja", "ia", "ju", "iu",
	"eo", "o", "eu", "u", "oe", "o", "ae", "e", "ue", "u", "aa", "a",
)

// groups lists letters that spellings of one sound exchange, with the cost of
// the exchange.
var groups = []struct {
	letters string
	cost    float64
}{
	{"iyj", 0.2}, {"uw", 0.2}, {"vw", 0.2}, {"ckq", 0.2}, {"sz", 0.4}, {"cszJ", 0.5}, {"CcSJj", 0.5}, {"CX", 0.5}, {"qgk", 0.4}, {"gJj", 0.5}, {"Xhk", 0.3},
	{"gk", 0.4}, {"gh", 0.4}, {"Tt", 0.2}, {"dt", 0.4}, {"bp", 0.4}, {"bv", 0.4}, {"fv", 0.4}, {"pf", 0.4}, {"lr", 0.5}, {"Tsdz", 0.6}, {"mn", 0.7},
	{"ao", 0.5}, {"ou", 0.4}, {"ei", 0.4}, {"ae", 0.5}, {"aeiouy", 0.7},
}

// exchange[a][b] is what it costs to read one letter as another.
var exchange = func() (t [128][128]float64) {
	for a := range t {
		for b := range t[a] {
			if a != b {
				t[a][b] = 1
			}
		}
	}
	for _, g := range groups {
		for _, a := range g.letters {
			for _, b := range g.letters {
				if a != b {
					t[a][b] = min(t[a][b], g.cost)
				}
			}
		}
	}
	return t
}()

// closely says how much vowels and aspiration count.
type closely uint8

const (
	strict    closely = iota // two words of one script
	loose                    // a word and its romanisation
	vowelless                // one of the scripts writes few vowels
)

// isVowel is true for the letters of vowels, with y.
var isVowel = [128]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true, 'y': true}

// spellingDistance returns how many letters apart two words are, written as
// sounds, when letters that spellings of one sound exchange count in part, or some
// number from apart on.
func spellingDistance(a, b string, how closely) float64 {
	var buf [2 * rowSize]float64
	rows := buf[:]
	n := len(b) + 1
	if 2*n > len(rows) {
		rows = make([]float64, 2*n)
	}
	prev, cur := rows[:n], rows[n:2*n]
	for j := range b {
		prev[j+1] = prev[j] + gap(b, j, how)
	}
	for i := range a {
		drop := gap(a, i, how)
		cur[0] = prev[0] + drop
		least := cur[0]
		for j := range b {
			cur[j+1] = min(prev[j]+swap(a[i], b[j], how), prev[j+1]+drop, cur[j]+gap(b, j, how))
			least = min(least, cur[j+1])
		}
		if least >= apart {
			return least
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}

func swap(a, b byte, how closely) float64 {
	if a >= utf8.RuneSelf || b >= utf8.RuneSelf {
		if a == b {
			return 0
		}
		return 1
	}
	c := exchange[a][b]
	if how != strict && c < 1 {
		c /= 2
	}
	return c
}

// gap is what it costs that letter i of s has no counterpart.
func gap(s string, i int, how closely) float64 {
	switch {
	case i > 0 && s[i] == s[i-1]:
		return 0.1
	case s[i] == 'h' && i > 0:
		return 0.3
	case s[i] < utf8.RuneSelf && isVowel[s[i]]:
		return [...]float64{strict: 0.7, loose: 0.25, vowelless: 0.1}[how]
	}
	return 1
}
