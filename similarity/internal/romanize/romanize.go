package romanize

import (
	"unicode"

	"github.com/newsconcord/concord/normalize/text"
)

// Script is the writing system of a word.
type Script uint8

// The scripts that are told apart.
const (
	Latin Script = iota
	Cyrillic
	Greek
	Georgian
	Armenian
	Hebrew
	Arabic
	Kana
	Hangul
	Han
	Thai
	Khmer
	Indic
	Other // not read
)

// Vowelless reports whether the script leaves vowels unwritten.
func (s Script) Vowelless() bool { return s == Hebrew || s == Arabic }

var tables = [...]struct {
	script  Script
	ranges  *unicode.RangeTable
	section string
}{
	{Latin, unicode.Latin, ""},
	{Cyrillic, unicode.Cyrillic, "cyrillic"},
	{Greek, unicode.Greek, ""},
	{Georgian, unicode.Georgian, "georgian"},
	{Armenian, unicode.Armenian, "armenian"},
	{Hebrew, unicode.Hebrew, "hebrew"},
	{Arabic, unicode.Arabic, "arabic"},
	{Kana, unicode.Hiragana, "kana"},
	{Kana, unicode.Katakana, "kana"},
	{Hangul, unicode.Hangul, ""},
	{Han, unicode.Han, ""},
	{Thai, unicode.Thai, "thai"},
	{Khmer, unicode.Khmer, "khmer"},
}

// Of returns the script of a rune. Marks, digits and signs are [Latin].
func Of(r rune) Script {
	if r < 0x250 {
		return Latin
	}
	if indicFirst <= r && r <= indicLast {
		return Indic
	}
	for _, t := range tables {
		if unicode.Is(t.ranges, r) {
			return t.script
		}
	}
	if unicode.IsLetter(r) {
		return Other
	}
	return Latin
}

// Word writes one word in folded Latin letters and says which script its first
// letter is of.
func Word(w string) (latin string, script Script) {
	rs := []rune(w)
	for _, r := range rs {
		if script = Of(r); script != Latin {
			break
		}
	}
	switch script {
	case Latin, Other:
		return text.FoldString(w), script
	case Greek:
		return scripts()["greek"].spell([]rune(text.FoldString(w))), script // without accents
	case Han:
		return hanWord(rs), script
	case Hangul:
		return hangulWord(rs), script
	case Kana:
		return kanaWord(rs), script
	case Indic:
		return indicWord(rs), script
	case Thai:
		return thaiWord(rs), script
	}
	for i, r := range rs {
		rs[i] = unicode.ToLower(r)
	}
	for _, t := range tables {
		if t.script == script {
			return scripts()[t.section].spell(rs), script
		}
	}
	return text.FoldString(w), Other
}
