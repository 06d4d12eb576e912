package romanize

import (
	"strings"
)

// The syllables of Hangul are numbered by initial, vowel and final (Unicode
// Standard, section 3.12). The names of the parts are those of the Revised
// Romanization.
const (
	hangulFirst, hangulLast = 0xAC00, 0xD7A3
	vowels, finals          = 21, 28
)

var (
	hangulInitial = strings.Split("g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h", ",")
	hangulVowel   = strings.Split("a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i", ",")
	hangulFinal   = strings.Split(",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t", ",")
)

func hangulWord(rs []rune) string {
	var b strings.Builder
	for _, r := range rs {
		if r < hangulFirst || r > hangulLast {
			continue
		}
		n := int(r - hangulFirst)
		b.WriteString(hangulInitial[n/(vowels*finals)])
		b.WriteString(hangulVowel[n/finals%vowels])
		b.WriteString(hangulFinal[n%finals])
	}
	return b.String()
}

const (
	katakanaFirst, katakanaLast = 0x30A1, 0x30F4
	toHiragana                  = 0x60
)

// kanaWord reads kana. A small vowel or "ya" replaces the vowel of the sign
// before it, and a small "tsu" doubles the consonant behind it.
func kanaWord(rs []rune) string {
	table := scripts()["kana"].single
	var b []byte
	double := false
	for _, r := range rs {
		if katakanaFirst <= r && r <= katakanaLast {
			r -= toHiragana
		}
		if small := strings.IndexRune("ぁぃぅぇぉゃゅょ", r); small >= 0 {
			b = contract(b, []string{"a", "i", "u", "e", "o", "ya", "yu", "yo"}[small/len("ぁ")])
			continue
		}
		s := table[r]
		if double && s != "" {
			b = append(b, s[0])
		}
		double = r == 'っ'
		b = append(b, s...)
	}
	return string(b)
}

// contract joins "ki" and "ya" to "kya", "shi" and "ya" to "sha", "fu" and "a"
// to "fa".
func contract(b []byte, s string) []byte {
	if len(b) > 1 && isVowel(b[len(b)-1]) {
		b = b[:len(b)-1]
		if len(s) > 1 && (strings.HasSuffix(string(b), "sh") || strings.HasSuffix(string(b), "ch") || b[len(b)-1] == 'j') {
			s = s[1:]
		}
	}
	return append(b, s...)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

const (
	indicFirst, indicLast = 0x0900, 0x0D7F
	indicBlock            = 0x80
	firstConsonant        = 0x15 // offsets in the block
	lastConsonant         = 0x39
	virama                = 0x4D
)

// indicWord reads a script of India. A consonant without a vowel sign has an
// "a", but not at the end of the word.
func indicWord(rs []rune) string {
	table := scripts()["indic"].single
	var b strings.Builder
	inherent := false
	for _, r := range rs {
		if r < indicFirst || r > indicLast {
			continue
		}
		at := r % indicBlock
		consonant := firstConsonant <= at && at <= lastConsonant
		if inherent && (consonant || at < firstConsonant) {
			b.WriteByte('a')
		}
		b.WriteString(table[indicFirst+at])
		inherent = consonant
	}
	return b.String()
}

// thaiWord reads Thai, whose front vowels stand before the consonant that they
// follow in speech. A consonant that is marked silent is left out.
func thaiWord(rs []rune) string {
	const silent = '\u0E4C'
	table := scripts()["thai"].single
	var b strings.Builder
	for i := 0; i < len(rs); i++ {
		front := strings.ContainsRune("เแโใไ", rs[i])
		switch {
		case i+1 < len(rs) && rs[i+1] == silent:
		case front && i+1 < len(rs):
			b.WriteString(table[rs[i+1]])
			b.WriteString(table[rs[i]])
			i++
		default:
			b.WriteString(table[rs[i]])
		}
	}
	return b.String()
}
