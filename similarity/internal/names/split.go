package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/similarity/internal/romanize"
)

// word is one word of a name.
type word struct {
	raw    string // folded in its own script
	latin  string // folded in Latin letters
	script romanize.Script
	sound  string // latin with one sign for each sound
	wade   string // latin read as pinyin, in Wade-Giles, or ""
	upper  bool   // written in capitals
	number bool
}

// Words and letters of a word that are looked at; no name is longer.
const (
	maxWords   = 24
	maxLetters = 32
)

// split cuts a name into words: at everything that is neither letter nor digit,
// where the script changes, between letters and digits, and between a small and
// a capital letter ("FirstLast"). Apostrophes inside a word are dropped, and so
// is a possessive "'s".
func split(s string) []word {
	var out []word
	var cur []rune
	flush := func() {
		if len(cur) > 0 && len(out) < maxWords {
			out = append(out, newWord(string(cur)))
		}
		cur = cur[:0]
	}
	rs := []rune(norm.NFC.String(s))
	undisguise(rs)
	for i, r := range rs {
		switch {
		case isApostrophe(r):
			if possessive(rs, i) {
				flush()
			}
		case r == '\u200c' || r == '\u200d' || unicode.Is(unicode.Cf, r):
		case unicode.IsMark(r):
			if 0 < len(cur) && len(cur) < maxLetters {
				cur = append(cur, r)
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == 'ー':
			if len(cur) > 0 && boundary(cur, r, rs[i+1:]) {
				flush()
			}
			if !(len(cur) == 0 && i > 0 && isApostrophe(rs[i-1]) && possessive(rs, i-1)) && len(cur) < maxLetters {
				cur = append(cur, r)
			}
		default:
			flush()
		}
	}
	flush()
	return out
}

func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘ʼʻʿʾ`´", r) }

// possessive reports whether the apostrophe opens "'s" at the end of a word.
func possessive(rs []rune, i int) bool {
	if i == 0 || i+1 >= len(rs) || rs[i+1] != 's' || !unicode.IsLetter(rs[i-1]) {
		return false
	}
	return i+2 == len(rs) || unicode.IsSpace(rs[i+2])
}

// boundary reports whether a word ends between cur and r.
func boundary(cur []rune, r rune, next []rune) bool {
	last := cur[len(cur)-1]
	if unicode.IsDigit(last) != unicode.IsDigit(r) {
		return true
	}
	if unicode.IsMark(last) || r == 'ー' {
		return false
	}
	if unicode.IsLower(last) && unicode.IsUpper(r) {
		head := string(cur)
		return len(cur) > 2 && head != "Mac" && head != "Fitz" && len(next) > 0 && unicode.IsLetter(next[0]) // but "GmbH"
	}
	a, b := romanize.Of(last), romanize.Of(r)
	return a != b
}

func newWord(s string) word {
	w := word{upper: strings.ToUpper(s) == s, number: s[0] >= '0' && s[0] <= '9'}
	if rest, ok := strings.CutPrefix(s, "ال"); ok && utf8.RuneCountInString(rest) > 2 {
		s = rest // the article, which romanisations write as a word
	}
	w.latin, w.script = romanize.Word(s)
	w.raw = rawForm(s, w)
	return w.heard()
}

// heard fills in how the word sounds.
func (w word) heard() word {
	if w.number || w.script == romanize.Other {
		return w
	}
	w.sound = sounds.Replace(w.latin)
	w.wade = wadeGiles(w.latin)
	return w
}

// rawForm folds a word in its own script: small letters, no vowel points,
// simplified Han characters, one form of alef and yeh.
func rawForm(s string, w word) string {
	switch w.script {
	case romanize.Latin:
		return w.latin
	case romanize.Han:
		return strings.Map(romanize.Simplify, s)
	case romanize.Hebrew, romanize.Arabic:
		return strings.Map(plainArabic, s)
	case romanize.Cyrillic, romanize.Greek:
		return text.FoldString(s)
	}
	return strings.ToLower(s)
}

func plainArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ک':
		return 'ك'
	case 'ة':
		return 'ه'
	case 'ـ':
		return -1
	}
	if unicode.IsMark(r) {
		return -1
	}
	return r
}
