package romanize

import (
	"testing"
)

func TestWord(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		script   Script
		reason   string
	}{
		{"Kraków", "krakow", Latin, "Latin is folded"},
		{"Щербаков", "shcherbakov", Cyrillic, "a letter of four"},
		{"Їжакевич", "yizhakevich", Cyrillic, "Ukrainian letters"},
		{"Љубица", "ljubitsa", Cyrillic, "Serbian letters"},
		{"Ευρυδίκη", "evrydiki", Greek, "a pair of vowels, an accent"},
		{"Μπάμπης", "babis", Greek, "a pair of consonants"},
		{"თბილისი", "tbilisi", Georgian, "an alphabet"},
		{"Երևան", "erevan", Armenian, "a ligature"},
		{"חיפה", "chyph", Hebrew, "consonants alone"},
		{"طنجة", "tnja", Arabic, "consonants, and the ending of feminine nouns"},
		{"さくら", "sakura", Kana, "hiragana"},
		{"シャーロット", "sharotto", Kana, "small ya, length, doubled consonant"},
		{"ヴィクトル", "vikutoru", Kana, "small i behind a foreign v"},
		{"서울", "seoul", Hangul, "syllables taken apart"},
		{"東京", "dongjing", Han, "traditional characters in pinyin, whatever the language"},
		{"कमला", "kamala", Indic, "a vowel between consonants, a vowel sign instead of it"},
		{"কমলা", "kamala", Indic, "Bengali through the same table"},
		{"เชียงใหม่", "cheiynghaim", Thai, "front vowels are read after their consonant"},
		{"ភ្នំ", "phnam", Khmer, "no inherent vowels"},
		{"ꮳꮃꭹ", "ꮳꮃꭹ", Other, "a script without a table stays"},
		{"", "", Latin, "nothing"},
	} {
		if got, script := Word(tt.in); got != tt.want || script != tt.script {
			t.Errorf("Word(%q) = %q, %d, want %q, %d (%s)", tt.in, got, script, tt.want, tt.script, tt.reason)
		}
	}
}

func TestSimplify(t *testing.T) {
	for in, want := range map[rune]rune{'錦': '锦', '锦': '锦', 'a': 'a', '王': '王'} {
		if got := Simplify(in); got != want {
			t.Errorf("Simplify(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestPinyin(t *testing.T) {
	for _, tt := range []struct {
		in     string
		want   int
		reason string
	}{
		{"xiaoping", 2, "two syllables"},
		{"xian", 1, "the longest first"},
		{"fangan", 2, "back from fang-an where it does not go up"},
		{"smith", 0, "no pinyin"},
		{"", 0, "nothing"},
	} {
		if got, ok := Pinyin(tt.in); len(got) != tt.want || ok != (tt.want > 0) {
			t.Errorf("Pinyin(%q) = %q, %v, want %d syllables (%s)", tt.in, got, ok, tt.want, tt.reason)
		}
	}
}

func FuzzWord(f *testing.F) {
	for _, s := range []string{"Щербаков", "シャーロット", "서울", "เชียงใหม่", "ぁ", "ー", "\xff", "์"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		latin, script := Word(s)
		if script != Latin && script != Other && len(latin) > 6*len(s) {
			t.Errorf("Word(%q) = %q grows more than sixfold", s, latin)
		}
	})
}
