package names

import (
	"strings"
	"unicode"

	"github.com/newsconcord/concord/similarity/internal/romanize"
)

// Letters that look like Latin ones, and the Latin ones, in order. They are
// among the confusable characters of Unicode Technical Standard 39.
const (
	cyrillicLook = "аеорсухіјѕԛԝһАВЕЅІЈКМНОРСТУХ"
	latinOfThem  = "aeopcyxijsqwhABESIJKMHOPCTYX"
	greekLook    = "οαινρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
	latinOfGreek = "oaivpABEZHIKMNOPTYX"
)

var (
	lookalike = pairUp(cyrillicLook+greekLook, latinOfThem+latinOfGreek)
	cyrillic  = pairUp(latinOfThem, cyrillicLook)
	greek     = pairUp(latinOfGreek, greekLook)
	// digits that stand for letters inside a word: "Vlad1mir".
	digits = map[rune]rune{'0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't'}
)

func pairUp(from, to string) map[rune]rune {
	out, t := map[rune]rune{}, []rune(to)
	for i, r := range []rune(from) {
		if _, ok := out[r]; !ok {
			out[r] = t[i]
		}
	}
	return out
}

// undisguise writes each word in one script: letters of another script that
// only look like those of the word, and digits between letters, become the
// letters that they stand for.
func undisguise(rs []rune) {
	for i := 0; i < len(rs); {
		j := i
		for j < len(rs) && (unicode.IsLetter(rs[j]) || unicode.IsDigit(rs[j])) {
			j++
		}
		if j > i {
			oneScript(rs[i:j])
		}
		i = max(j, i+1)
	}
}

func oneScript(w []rune) {
	var latin, other, numbers int
	table := map[rune]rune(nil)
	for _, r := range w {
		switch script := romanize.Of(r); {
		case unicode.IsDigit(r):
			numbers++
		case script == romanize.Cyrillic:
			other++
			table = cyrillic
		case script == romanize.Greek:
			other++
			table = greek
		case script == romanize.Latin:
			latin++
		}
	}
	if numbers > 0 && numbers < latin+other {
		for i := 1; i+1 < len(w); i++ {
			if d, ok := digits[w[i]]; ok && unicode.IsLetter(w[i-1]) && unicode.IsLetter(w[i+1]) {
				w[i] = d
			}
		}
	}
	if latin == 0 || other == 0 {
		return
	}
	toLatin := func() bool {
		return replaceAll(w, lookalike, func(r rune) bool { return romanize.Of(r) != romanize.Latin })
	}
	fromLatin := func() bool {
		return replaceAll(w, table, func(r rune) bool { return romanize.Of(r) == romanize.Latin && unicode.IsLetter(r) })
	}
	if latin >= other {
		_ = toLatin() || fromLatin()
	} else {
		_ = fromLatin() || toLatin()
	}
}

// replaceAll replaces the runes that are foreign, if all of them can be.
func replaceAll(w []rune, table map[rune]rune, foreign func(rune) bool) bool {
	for _, r := range w {
		if _, ok := table[r]; foreign(r) && !ok {
			return false
		}
	}
	for i, r := range w {
		if foreign(r) {
			w[i] = table[r]
		}
	}
	return true
}

// isOrdinalEnd reports whether the letters behind a number make it an ordinal:
// "17th".
func isOrdinalEnd(w string) bool {
	return w == "st" || w == "nd" || w == "rd" || w == "th" || strings.Trim(w, "ºª") == ""
}
