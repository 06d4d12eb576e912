package entity

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

//go:embed nametitles.txt
var nameTitlesFile string

// nameLists holds the words of nametitles.txt by section.
var nameLists = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	section := ""
	for line := range strings.Lines(nameTitlesFile) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
			out[section] = map[string]bool{}
			continue
		}
		for w := range strings.FieldsSeq(line) {
			out[section][w] = true
		}
	}
	return out
})

func nameList(section, w string) bool { return nameLists()[section][w] }

// fold folds a word of a name and drops its full stops.
func fold(w string) string { return strings.ReplaceAll(text.FoldString(w), ".", "") }

// isTitle reports whether a folded word alone is a title. A word for an office
// that is a first name as well is none.
func isTitle(f string) bool {
	return nameList("titles", f) || isHonorific(f) || isRankWord(f) || isOffice(f) && !knownGiven(f)
}

// titleToken is isTitle for a word as written: "Lt.Gen.", "Magistrate-Judge".
func titleToken(w string) bool {
	f := fold(w)
	if isTitle(f) {
		return utf8.RuneCountInString(f) > 1 || !strings.Contains(w, ".") // "U." is an initial
	}
	for _, sep := range []string{".", "-"} {
		parts := strings.Split(strings.Trim(text.FoldString(w), ". "), sep)
		if len(parts) < 2 {
			continue
		}
		titles := 0
		for _, p := range parts {
			if p == "" || !isTitle(p) && !nameList("title words", p) {
				titles = -len(parts)
			}
			titles++
		}
		if titles > 0 {
			return true
		}
	}
	return false
}

// cutTitle takes the title off the front. At least one word is left over.
func cutTitle(w []string) (rest []string, title string) {
	i := 0
	for i < len(w)-1 {
		n := titleLength(w, i)
		if n == 0 {
			break
		}
		i += n
	}
	if i == len(w)-1 && i > 1 && endsInPhrase(w[:i]) && isCommonWord(fold(w[i])) {
		i++ // "The President of the Appeal Court" names nobody
	}
	return w[i:], strings.Join(w[:i], " ")
}

// endsInPhrase reports whether a title goes on with "of" and nouns.
func endsInPhrase(w []string) bool {
	for i := len(w) - 1; i > 0; i-- {
		if titleToken(w[i]) {
			return false
		}
		if fold(w[i]) == "of" {
			return true
		}
	}
	return false
}

// titleLength returns how many words of title begin at i: the title, with what
// stands behind it and with "of the" and nouns.
func titleLength(w []string, i int) int {
	n := headLength(w, i)
	if n == 0 {
		return 0
	}
	n += tailLength(w, i+n)
	return n + ofPhrase(w, i+n)
}

// headLength returns how many words at i are a title and the words that belong
// to it, with "and" before them if another title goes before. Zero is none.
func headLength(w []string, i int) int {
	j := i
	if i > 0 && (fold(w[i]) == "and" || w[i] == "&") {
		j++
	}
	for j < len(w)-1 && nameList("title words", fold(w[j])) && !titleEnds(w, j) {
		j++
	}
	switch {
	case j >= len(w)-1 || capitalGiven(w, j):
		return 0
	case titleToken(w[j]), j < len(w)-2 && isPersonNoun(fold(w[j])):
		return j + 1 - i
	}
	return 0
}

// isPersonNoun is true for what people are, which is a title before a full name:
// "Accountant Jane Roe".
func isPersonNoun(f string) bool {
	in, ok := lexicon.Lookup(f)
	return ok && in.Class&lexicon.PersonNoun != 0 && !in.Class.Any(lexicon.GivenName|lexicon.Surname)
}

// titleEnds reports whether no title follows the word, so that it must be one
// itself: "Major John Doe".
func titleEnds(w []string, i int) bool {
	for j := i + 1; j < len(w)-1; j++ {
		if titleToken(w[j]) && !capitalGiven(w, j) || j < len(w)-2 && isPersonNoun(fold(w[j])) {
			return false
		}
		if !nameList("title words", fold(w[j])) {
			break
		}
	}
	return true
}

// capitalGiven reports whether the title at i is rather a first name: one
// without a full stop before a single other word ("Dean Martin").
func capitalGiven(w []string, i int) bool {
	f := fold(w[i])
	if i > 0 || len(w) != 2 || strings.HasSuffix(w[i], ".") || !knownGiven(f) {
		return false
	}
	return nameList("title names", f) || !nameList("titles", f) && !isHonorific(f) && !isRankWord(f)
}

// tailLength returns how many words at i belong to the title before them:
// "Emeritus", "First Class".
func tailLength(w []string, i int) int {
	switch {
	case i < len(w)-1 && nameList("after titles", fold(w[i])):
		return 1
	case i < len(w)-2 && fold(w[i+1]) == "class":
		return 2
	}
	return 0
}

// ofPhrase returns the length of "of the United States" or "for Foreign
// Affairs" at i: a place, or a word and the common nouns behind it. One word is
// left over for the name.
func ofPhrase(w []string, i int) int {
	j := i
	if j < len(w)-2 && (fold(w[j]) == "of" || fold(w[j]) == "for") {
		j++
	} else {
		return 0
	}
	if j < len(w)-2 && fold(w[j]) == "the" {
		j++
	}
	if n := placeLength(w[j : len(w)-1]); n > 0 {
		return j + n - i
	}
	if strings.HasSuffix(text.FoldString(w[j]), "'s") && j < len(w)-2 {
		j++
	}
	j++
	for j < len(w)-1 {
		switch f := fold(w[j]); {
		case f == "and" && j < len(w)-2 && isCommonWord(fold(w[j+1])) && headLength(w, j+1) == 0:
			j += 2
		case isCommonWord(f) && len(w)-j > 2 && !titleToken(w[j]):
			j++
		default:
			return j - i
		}
	}
	return j - i
}

func placeLength(w []string) int {
	toks := text.Tokenize(strings.Join(w, " "))
	if len(toks) != len(w) {
		return 0
	}
	n, _ := lexicon.LongestPlace(toks, 0)
	return n
}

// isCommonWord is true for nouns and adjectives that are no names.
func isCommonWord(f string) bool {
	in, ok := lexicon.Lookup(f)
	return ok && in.Class.Any(lexicon.Noun|lexicon.Adjective) && !in.Class.Any(lexicon.GivenName|lexicon.Surname)
}

// cutSuffix takes "Jr.", "III", "M.D." off the end. One word is left over, and
// two before what may be a name itself.
func cutSuffix(w []string) (rest, suffix []string) {
	end := len(w)
	for end > 1 {
		n := suffixLength(w[:end])
		if n == 0 || end-n < 1 {
			break
		}
		end -= n
	}
	return w[:end], w[end:]
}

// suffixLength returns how many words at the end of w are one suffix: "Ph. D."
// is two words.
func suffixLength(w []string) int {
	last := w[len(w)-1]
	if len(w) > 2 && fold(last) == "d" && fold(w[len(w)-2]) == "ph" {
		return 2
	}
	if !isSuffixWord(last) {
		return 0
	}
	before := w[len(w)-2]
	switch {
	case isNumeral(last):
		// "John Doe V", but an initial behind another or behind one word.
		if len(w) < 3 || utf8.RuneCountInString(fold(before)) == 1 {
			return 0
		}
	case nameList("name degrees", fold(last)) && len(w) < 3 && !strings.Contains(last, "."):
		return 0
	}
	return 1
}

// isNumeral is true for a Roman numeral that may be an initial.
func isNumeral(w string) bool {
	f := text.FoldString(w)
	return f == "i" || f == "v" || f == "x"
}

// isSuffixWord reports whether a word as written may stand behind a name.
func isSuffixWord(w string) bool {
	f := fold(w)
	switch {
	case isNumeral(w):
		return true
	case nameList("generations", f):
		return !strings.Contains(strings.TrimSuffix(w, "."), ".") // "J.R." are initials
	case nameList("degrees", f):
		return strings.Contains(strings.TrimSuffix(w, "."), ".") || !nameList("name degrees", f) || w == strings.ToUpper(w)
	}
	parts := strings.Split(strings.Trim(text.FoldString(w), "."), ".")
	for _, p := range parts {
		if len(parts) < 2 || !nameList("degrees", p) {
			return false // "Msc.Ed."
		}
	}
	return true
}

// allSuffixes reports whether the words are suffixes, one behind the other.
func allSuffixes(w []string) bool {
	for len(w) > 0 {
		switch {
		case isSuffixWord(w[0]):
			w = w[1:]
		case len(w) > 1 && fold(w[0]) == "ph" && fold(w[1]) == "d":
			w = w[2:]
		default:
			return false
		}
	}
	return true
}

// isPartyTag is true for the party and state of a politician: "D-Ohio".
func isPartyTag(w string) bool {
	party, _, ok := strings.Cut(w, "-")
	return ok && len(party) == 1 && party == strings.ToUpper(party)
}

// allDegrees reports whether the words are degrees and cannot be names.
func allDegrees(w []string) bool {
	for _, x := range w {
		if f := fold(x); !nameList("degrees", f) || nameList("name degrees", f) {
			return false
		}
	}
	return true
}

// isSuffixSegment reports whether what stands behind the first comma is a
// suffix and no first name: "John Doe, MD" against "Doe, John". Unknown letters
// in capitals are one behind a name that is not all in capitals.
func isSuffixSegment(segment, before []string) bool {
	if len(before) < 2 {
		return allDegrees(segment)
	}
	if allSuffixes(segment) || len(segment) == 1 && isPartyTag(segment[0]) {
		return true
	}
	for _, w := range before {
		if utf8.RuneCountInString(w) > 1 && w == strings.ToUpper(w) {
			return false
		}
	}
	for _, w := range segment {
		if len(w) < 3 || strings.Contains(w, ".") || w != strings.ToUpper(w) || !unicode.IsLetter(rune(w[0])) {
			return false
		}
	}
	return true
}
