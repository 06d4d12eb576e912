package text

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestTokenize(t *testing.T) {
	tests := []struct {
		text, want, reason string
	}{
		{"S. Iswaran met them", "S.|Iswaran|met|them", "an initial before a name keeps its full stop"},
		{"Lieut. Gen. Tran", "Lieut.|Gen.|Tran", "ranks before a name keep theirs"},
		{"Alejandro N. Mayorkas", "Alejandro|N.|Mayorkas", "a middle initial is one word"},
		{"He got a C.", "He|got|a|C|.", "a letter at the end of a text is no initial"},
		{"the U.S. and the U.K.", "the|U.S.|and|the|U.K.", "dotted abbreviations keep the last full stop"},
		{"at 10:30 a.m. EST", "at|10|:|30|a.m.|EST", "clock times fall apart into numbers"},
		{"No. 5 but no. Never", "No.|5|but|no|.|Never", "No. needs a number after it"},
		{"He sat. Sat. 5 May", "He|sat|.|Sat.|5|May", "weekday abbreviations need a capital and a number"},
		{"Jackson, Miss. and a miss.", "Jackson|,|Miss.|and|a|miss|.", "states stand after a comma"},
		{"AMCC-5, COVID-19, F-16", "AMCC-5|,|COVID-19|,|F-16", "letter-digit hyphens in names hold"},
		{"top-10 and May-2020", "top|-|10|and|May|-|2020", "lower-case words and months are no names"},
		{"ASEAN+3 or ASEAN +3", "ASEAN|+|3|or|ASEAN|+|3", "a plus sign separates"},
		{"Covid-19 jabs", "Covid-19|jabs", "capitalised names too"},
		{"5-9 October", "5|-|9|October", "number ranges fall apart"},
		{"a 3-year-old", "a|3|-|year|-|old", "so do hyphenated compounds"},
		{"68.17 million", "68.17|million", "decimals stay whole"},
		{"$US250,000 and €3m", "$|US|250,000|and|€|3|m", "currency letters and suffixes are cut off"},
		{"the 37th, 2020s, 40ft", "the|37|th|,|2020|s|,|40|ft", "letters after digits are a word of their own"},
		{"2½ or ½", "2½|or|½", "vulgar fractions are numbers"},
		{"70% of", "70|%|of", "signs are symbols"},
		{"Việt Nam’s", "Việt|Nam|’s", "a possessive with U+2019 is split off"},
		{"TRUMP'S they'll", "TRUMP|'S|they|'ll", "so are capitals and other clitics"},
		{"didn't can’t", "did|n't|ca|n’t", "negation is a clitic"},
		{"O'Brien and D’Angelo", "O'Brien|and|D’Angelo", "names with apostrophes hold"},
		{"the officials’ plan", "the|officials|’|plan", "a plural possessive is a mark"},
		{"ended.Then", "ended|.|Then", "a missing space after a sentence"},
		{"nytimes.com said", "nytimes.com|said", "an address is one word"},
		{"collaboration/.VNA", "collaboration|/|.|VNA", "an agency's end mark"},
		{"so... -- what", "so|...|--|what", "runs of marks are one"},
		{"\ufeffHanoi", "Hanoi", "a byte order mark is not part of a word"},
		{"日本 テキスト", "日|本|テキスト", "scripts without spaces follow UAX #29"},
		{"a\x00b \xff c", "a|b|\xff|c", "control characters separate; bad bytes are symbols or marks"},
	}
	for _, tt := range tests {
		if got := join(tt.text, Tokenize(tt.text)); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.reason, got, tt.want)
		}
	}
}

func join(s string, toks []Token) string {
	var parts []string
	for _, k := range toks {
		parts = append(parts, k.In(s))
	}
	return strings.Join(parts, "|")
}

func TestNorm(t *testing.T) {
	tests := []struct{ text, want, reason string }{
		{"Lương", "luong", "diacritics fall"},
		{"Đà Nẵng", "da nang", "so does the stroke of đ"},
		{"Lieut.", "lieut", "an abbreviation loses its full stop"},
		{"U.S.", "us", "and the ones inside"},
		{"didn’t", "did n't", "quotes are plain"},
		{"AMCC-5", "amcc-5", "hyphens stay"},
	}
	for _, tt := range tests {
		var got []string
		for _, k := range Tokenize(tt.text + " X") {
			got = append(got, k.Norm)
		}
		if want := tt.want + " x"; strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", tt.reason, got, want)
		}
	}
}

func TestShape(t *testing.T) {
	tests := []struct {
		text   string
		want   Shape
		reason string
	}{
		{"word", SpaceBefore, "the first token counts as after a space"},
		{"Word", SpaceBefore | Capital, "capital"},
		{"UN", SpaceBefore | Capital | Upper, "two capitals"},
		{"I", SpaceBefore | Capital, "one letter is not all upper"},
		{"Öl", SpaceBefore | Capital, "beyond ASCII"},
		{"COVID-19", SpaceBefore | Capital | Upper | HasDigit, "an identifier"},
		{"Gen. X", SpaceBefore | Capital | Abbrev, "an abbreviation"},
	}
	for _, tt := range tests {
		if got := Tokenize(tt.text)[0].Shape; got != tt.want {
			t.Errorf("%s: %q has shape %b, want %b", tt.reason, tt.text, got, tt.want)
		}
	}
	lines := Tokenize("a\nb\r\nc\n\nd")
	for i, want := range []Shape{SpaceBefore, SpaceBefore | LineBefore, SpaceBefore | LineBefore, SpaceBefore | LineBefore | GapBefore} {
		if lines[i].Shape != want {
			t.Errorf("token %d after line breaks: shape %b, want %b", i, lines[i].Shape, want)
		}
	}
}

// naive cuts s by UAX #29 alone, without the shortcut for plain text.
func naive(s string) []Token {
	z := tokenizer{src: s, gap: SpaceBefore}
	it := words.FromString(s)
	for it.Next() {
		if start := it.Start(); start >= z.taken {
			z.piece(start, it.End())
		}
	}
	z.refold()
	return z.out
}

// TestShortcut compares the shortcut with UAX #29 alone on pieces of text in random
// order.
func TestShortcut(t *testing.T) {
	pieces := strings.Split("a|I|U|St|Mr|No|Inc|the|The|VIETNAM|internationally|McDonald|O|s|t|can|5|19|2020|½|é|Đ|việt|日本|π|_|ß|Æ|"+
		".|..|,|;|:|'|’|‘|“|”|–|—|…|-|--|!|?|(|)|[|$|€|%|&|@|#|*|/|+|`|°|\u00a0|\t|\n|\r\n|\n\n", "|")
	r := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			if r.IntN(3) == 0 {
				b.WriteByte(' ')
			}
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		s := b.String()
		if diff := cmp.Diff(naive(s), Tokenize(s), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%q (-naive +fast):\n%s", s, diff)
		}
	}
}

// TestLongRuns reads runs of a mebibyte. Were a token folded each time that it grows,
// or the rest of a piece searched at each of its marks, that would take minutes.
func TestLongRuns(t *testing.T) {
	const size = 1 << 20
	tests := []struct {
		start, piece, reason string
		tokens               int
	}{
		{"", ".", "full stops are one mark", 1},
		{"", "-", "so are hyphens", 1},
		{"", "½", "fractions join the number before", 1},
		{"A", "-5", "numbers join the name before", 1},
		{"", "a:", "what is longer than any word is not cut at its marks", 2},
		{"", "Abc.", "nor at its full stops", 2},
		{"", "a ", "words stay apart", size / 2},
	}
	for _, tt := range tests {
		s := tt.start + strings.Repeat(tt.piece, size/len(tt.piece))
		toks := Tokenize(s)
		if len(toks) != tt.tokens {
			t.Errorf("%s: %q has %d tokens, want %d", tt.reason, tt.piece, len(toks), tt.tokens)
		}
		if k := toks[0]; k.Norm != FoldString(k.In(s)) || k.Hash != uint32(Hash(k.Norm)) {
			t.Errorf("%s: %q: the first token of %d bytes is folded to %d", tt.reason, tt.piece, k.Len(), len(k.Norm))
		}
	}
}

// TestAppendTokens: what stands in the memory before does not matter.
func TestAppendTokens(t *testing.T) {
	before := Tokenize("COVID- in Jackson,")
	for _, s := range []string{"19 cases", "Miss. Holt", "-- and", "½ of it", ""} {
		got := AppendTokens(before, s)
		if diff := cmp.Diff(Tokenize(s), got[len(before):], cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q (-alone +appended):\n%s", s, diff)
		}
		if diff := cmp.Diff(Tokenize("COVID- in Jackson,"), got[:len(before)]); diff != "" {
			t.Errorf("%q changes what stands before (-before +after):\n%s", s, diff)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"", "S. Iswaran, Lieut. Gen.", "the U.S. “It’s”", "5-9 a\r\nb", "a\u0301 \u0301, x", "\xff\xfe", "$US250 3m AMCC-5", "e\u0323\u0302 (\u200d) ,\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		toks := Tokenize(s)
		end := 0
		for _, k := range toks {
			if k.Start < end || k.End <= k.Start || k.End > len(s) {
				t.Fatalf("token %+v after byte %d of %d", k, end, len(s))
			}
			end = k.End
		}
		if strings.Contains(s, " \u0301") || !isSpaced(s) {
			return // a combining mark on a space: both cuts are right
		}
		if diff := cmp.Diff(naive(s), toks); diff != "" && len(toks) > 0 {
			t.Fatalf("the shortcut differs from UAX #29 (-naive +fast):\n%s", diff)
		}
	})
}

// isSpaced reports a text in which spaces separate as they do in print: no
// mark that joins, and no format character, next to one.
func isSpaced(s string) bool {
	for i, r := range s {
		if r >= 0x300 && (i == 0 || bounds[s[i-1]]) && printMark(s[i:]) == 0 {
			return false
		}
		if r == 0xFFFD || isInvisible(r) && r != '\n' && r != '\r' {
			return false
		}
	}
	return true
}

func BenchmarkParse(b *testing.B) {
	s := strings.Repeat("Two days after he'd told the council that he's the wrong man to ask, S. Holt, the minister, spoke on Wednesday about the $250,000 “gift” from Acme Corp. on Oct. 5-9. ", 40)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(s)
	}
}
