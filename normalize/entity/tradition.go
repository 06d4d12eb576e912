package entity

import (
	"slices"
	"strings"
	"sync"
)

// familyFirst reports whether the folded words of a full name begin with the
// family name by which a text goes on: Korean ("Moon Jae-in"), Chinese ("Zhou
// Xiaochuan"), or Hungarian order ("Szabó Péter"), which shows where a first
// name stands last and none stands first. Vietnamese names begin with it too, but
// a text goes on with the last word.
func familyFirst(w []string) bool {
	return eastern(w) || len(w) == 2 && len(w[0]) > 2 && !knownGiven(w[0]) && traditions().hungarian[w[1]]
}

// eastern reports whether the folded words are a Korean or a Chinese name, and
// not a Vietnamese one that looks like it.
func eastern(w []string) bool {
	switch {
	case len(w) == 3 && traditions().korean[w[0]] && isKorean(w[1]) && isKorean(w[2]):
		return !traditions().vietnamese[w[0]] || isKoreanOnly(w[1]+" "+w[2])
	case len(w) == 3 && traditions().cantonese[w[0]] && isCantonese(w[1]) && isCantonese(w[2]):
		return !traditions().vietnamese[w[0]]
	case len(w) == 2 && traditions().chinese[w[0]] && isPinyin(w[1]):
		return !traditions().vietnamese[w[0]] || !knownGiven(w[1])
	}
	return false
}

// reordered reports whether two names have the same letters in the same order
// ("Jong-un" and "Jongun"), or the same words where a tradition puts the family
// name first and the West puts it last.
func (p Person) reordered(q Person) bool {
	if p.tail != q.tail || len(p.words) < 2 || len(q.words) < 2 {
		return false
	}
	if sameLetters(p.words, q.words) {
		return true
	}
	return len(p.words) == len(q.words) && (movesFamily(p.words, q.words) || movesFamily(q.words, p.words))
}

// sameLetters compares two runs of words as if each were written as one.
func sameLetters(a, b []string) bool {
	i, j, x, y := 0, 0, "", ""
	for {
		for x == "" && i < len(a) {
			x, i = a[i], i+1
		}
		for y == "" && j < len(b) {
			y, j = b[j], j+1
		}
		n := min(len(x), len(y))
		if n == 0 {
			return x == y
		}
		if x[:n] != y[:n] {
			return false
		}
		x, y = x[n:], y[n:]
	}
}

// movesFamily reports whether eastern, a name with the family name in front, is
// western with the last word moved there.
func movesFamily(eastern, western []string) bool {
	n := len(western) - 1
	return eastern[0] == western[n] && slices.Equal(eastern[1:], western[:n]) && (familyFirst(eastern) || traditions().vietnamese[eastern[0]])
}

// easternAt reports whether the tokens [s, end) are a name with the family name
// in front.
func (f *finder) easternAt(s, end int) bool {
	if end-s < 2 || end-s > 4 {
		return false
	}
	t, first := traditions(), f.norm(s)
	unknown := f.forms.At(s).Class == 0 // such a word before a first name of Hungary is a family name
	if !unknown && !t.chinese[first] && !t.korean[first] && !t.cantonese[first] {
		return false
	}
	var buf [4]string
	w := buf[:0]
	for i := s; i < end; i++ {
		if f.norm(i) != "-" {
			w = append(w, f.norm(i))
		}
	}
	return eastern(w) || unknown && familyFirst(w)
}

// tradition holds the words of names by where they come from.
type tradition struct{ chinese, cantonese, korean, vietnamese, pinyin, hungarian map[string]bool }

var traditions = sync.OnceValue(func() *tradition {
	l := nameLists()
	return &tradition{
		chinese: l["chinese families"], cantonese: l["cantonese families"], korean: l["korean families"], vietnamese: l["vietnamese families"],
		pinyin: l["pinyin"], hungarian: l["hungarian given"],
	}
})

// cut3 splits a syllable into the letters before its vowels, the vowels, and the
// letters behind.
func cut3(s string) (initial, vowels, final string) {
	i := strings.IndexAny(s, "aeiouy")
	if i < 0 {
		return s, "", ""
	}
	if s[i] == 'y' { // a consonant in both languages
		if j := strings.IndexAny(s[i+1:], "aeiou"); j == 0 {
			i++
		}
	}
	j := i
	for j < len(s) && strings.IndexByte("aeiou", s[j]) >= 0 {
		j++
	}
	return s[:i], s[i:j], s[j:]
}

func among(list, s string) bool { return strings.Contains(list, " "+s+" ") }

// The parts of a Korean syllable in the romanisations of newspapers.
const (
	koreanInitials = "  b ch d g h j k kk kw gw hw m n p r l s sh ss t y w by hy ky gy my py ny ry jy "
	koreanVowels   = " a ae ai e ee eo eu eui i o oe oo ou u ui oi ie "
	koreanFinals   = "  b g h k l m n ng p r t ck "
)

// isKorean reports whether a folded word can be one Korean syllable.
func isKorean(s string) bool {
	initial, vowels, final := cut3(s)
	return vowels != "" && among(koreanInitials, initial) && among(koreanVowels, vowels) && among(koreanFinals, final)
}

// The parts of a Cantonese syllable in the romanisation of Hong Kong.
const (
	cantoneseInitials = "  b ch d f g gw h j k kw l m n ng p s sh sz t ts tsz w y z "
	cantoneseVowels   = " a aa ai au e ee ei eu eo i ia iu o oi oo ou u ui ue yi yu yue "
	cantoneseFinals   = "  h k m n ng p r t "
)

// isCantonese reports whether a folded word can be one syllable of Cantonese.
func isCantonese(s string) bool {
	if s == "tsz" || s == "sze" || s == "ng" {
		return true
	}
	initial, vowels, final := cut3(s)
	return vowels != "" && among(cantoneseInitials, initial) && among(cantoneseVowels, vowels) && among(cantoneseFinals, final)
}

// isKoreanOnly reports whether a syllable has letters that Vietnamese has not.
func isKoreanOnly(s string) bool {
	return strings.Contains(s, "eo") || strings.Contains(s, "eu") || strings.Contains(s, "oo") || strings.Contains(s, "ae") || strings.Contains(s, "j")
}

// isPinyin reports whether a folded word is one or two syllables of pinyin.
func isPinyin(s string) bool {
	for i := len(s); i > 0; i-- {
		if traditions().pinyin[s[:i]] && (i == len(s) || traditions().pinyin[s[i:]]) {
			return true
		}
	}
	return false
}

// particlesBefore returns the first token of the particles that stand before the
// family name at token i and belong to it in the full name: "Van der Berg",
// "al-Sisi".
func (f *finder) particlesBefore(i int) int {
	if f.particles == nil {
		return i
	}
	want := f.particles[f.forms.Of(i)]
	first := i
	for n := len(want) - 1; n >= 0; n-- {
		at := first - 1
		if f.hyphen(at) {
			at--
		}
		if at < 0 || f.norm(at) != want[n] || f.sent[at] != f.sent[i] || f.out.at[at] != 0 {
			break
		}
		first = at
	}
	return first
}

// noteParticles notes the particles that stand before the family name at the
// token in a full name.
func (f *finder) noteParticles(i int, particles []string) {
	if len(particles) == 0 {
		return
	}
	if f.particles == nil {
		f.particles = map[int][]string{}
	}
	f.particles[f.forms.Of(i)] = particles
}

// particlesOf returns the particles right before word i of a name.
func particlesOf(w []string, i int) []string {
	j := i
	for j > 1 && isParticle(w[j-1]) {
		j--
	}
	return w[j:i]
}
