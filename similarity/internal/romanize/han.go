package romanize

import (
	_ "embed"
	"encoding/binary"
	"strings"
	"sync"
)

// hanFile holds, one after the other: the number of syllables (2 bytes, little
// endian), the number of variants (2 bytes), the syllables joined by line
// feeds and ended by a zero byte, the number of the syllable of each character
// from hanFirst to hanLast (2 bytes each, 0 for none), and pairs of a
// traditional character and its simplified form (2 bytes each), sorted.
//
//go:embed han.bin
var hanFile string

const hanFirst, hanLast = 0x4E00, 0x9FFF

type hanTable struct {
	syllables []string
	known     map[string]bool
	readings  string
	simple    map[rune]rune
}

var han = sync.OnceValue(func() hanTable {
	n := int(u16(hanFile, 2))
	end := strings.IndexByte(hanFile[4:], 0) + 4
	t := hanTable{syllables: strings.Split(hanFile[4:end], "\n"), known: map[string]bool{}, simple: make(map[rune]rune, n)}
	for _, s := range t.syllables {
		t.known[s] = true
	}
	readings := end + 1
	pairs := readings + 2*(hanLast-hanFirst+1)
	t.readings = hanFile[readings:pairs]
	for i := range n {
		t.simple[rune(u16(hanFile, pairs+4*i))] = rune(u16(hanFile, pairs+4*i+2))
	}
	return t
})

func u16(s string, at int) uint16 { return binary.LittleEndian.Uint16([]byte(s[at : at+2])) }

// Syllable returns the pinyin of a Han character without its tone, or "".
func Syllable(r rune) string {
	if r < hanFirst || r > hanLast {
		return ""
	}
	t := han()
	i := u16(t.readings, 2*int(r-hanFirst))
	if i == 0 {
		return ""
	}
	return t.syllables[i-1]
}

// Simplify returns the simplified form of a traditional Han character, and any
// other rune as it is.
func Simplify(r rune) rune {
	if r < hanFirst || r > hanLast {
		return r
	}
	if s, ok := han().simple[r]; ok {
		return s
	}
	return r
}

func hanWord(rs []rune) string {
	var b strings.Builder
	for _, r := range rs {
		b.WriteString(Syllable(r))
	}
	return b.String()
}

// maxSyllable is the length of the longest syllable of pinyin: "zhuang".
const maxSyllable = 6

// Pinyin cuts a word into syllables of pinyin, the longest first and with a
// step back where the rest does not go up; ok is false for other words.
func Pinyin(word string) (syllables []string, ok bool) {
	known := han().known
	var cut func(s string) bool
	cut = func(s string) bool {
		if s == "" {
			return true
		}
		if len(syllables) > 4 {
			return false
		}
		for n := min(maxSyllable, len(s)); n > 0; n-- {
			if known[s[:n]] {
				syllables = append(syllables, s[:n])
				if cut(s[n:]) {
					return true
				}
				syllables = syllables[:len(syllables)-1]
			}
		}
		return false
	}
	return syllables, word != "" && cut(word)
}
