package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFoldString(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"plain", "plain", "plain text is itself"},
		{"HÀ NỘI — Việt Nam’s", "ha noi - viet nam's", "case, diacritics, dashes and quotes"},
		{"Đặng Łódź Øresund Æsir Straße İstanbul ısı Þór", "dang lodz oresund aesir strasse istanbul isi thor", "letters that Unicode does not decompose"},
		{"ｆｕｌｌ\u3000ＷＩＤＴＨ", "full\u3000width", "fullwidth forms"},
		{"so\u00adft zero\u200bwidth", "soft zerowidth", "invisible characters"},
		{"й Ё ά", "й ё α", "Cyrillic letters keep what makes them other letters, Greek loses its accent"},
		{"½ “x” «y» …", `½ "x" "y" ...`, "fractions stay, quotes and dots are plain"},
	}
	for _, tt := range tests {
		if got := FoldString(tt.in); got != tt.want {
			t.Errorf("%s: FoldString(%q) = %q, want %q", tt.reason, tt.in, got, tt.want)
		}
	}
}

func TestFoldBack(t *testing.T) {
	tests := []struct{ in, find, want, reason string }{
		{"café prix", "prix", "prix", "what follows a folded letter is not shifted"},
		{"Việt Nam’s plan", "nam's", "Nam’s", "a quote of three bytes"},
		{"e\u0323\u0302 x", "e", "e\u0323\u0302", "combining marks go with their letter"},
		{"die Straße hier", "stras", "Straß", "half of a replaced letter takes in the whole"},
		{"a…b", "..", "…", "dots likewise"},
		{"\ufeffHanoi", "hanoi", "Hanoi", "a byte order mark stays outside"},
	}
	for _, tt := range tests {
		f := Fold(tt.in)
		at := strings.Index(f.Text, tt.find)
		if got := f.Back(Span{at, at + len(tt.find)}).In(tt.in); got != tt.want {
			t.Errorf("%s: %q in %q came back as %q, want %q", tt.reason, tt.find, tt.in, got, tt.want)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Việt Nam’s", "e\u0323\u0302", "Straße…", "\xff\u00ad", "İı"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		x := Fold(s)
		if x.Text != FoldString(s) {
			t.Fatalf("Fold and FoldString differ: %q, %q", x.Text, FoldString(s))
		}
		if again := FoldString(x.Text); again != x.Text && utf8.ValidString(s) {
			t.Fatalf("folding twice changes %q to %q", x.Text, again)
		}
		end := 0
		for i := 0; i < len(x.Text); {
			_, n := utf8.DecodeRuneInString(x.Text[i:])
			b := x.Back(Span{i, i + n})
			if b.Start < 0 || b.End > len(s) || b.Len() < 0 || b.End < end {
				t.Fatalf("byte %d of %q came back as %+v of %q", i, x.Text, b, s)
			}
			end, i = b.End, i+n
		}
		if utf8.ValidString(s) && FoldString(norm.NFC.String(s)) != FoldString(norm.NFD.String(s)) && latin(s) {
			t.Fatalf("composed and decomposed %q fold to %q and %q", s, FoldString(norm.NFC.String(s)), FoldString(norm.NFD.String(s)))
		}
	})
}

// latin reports a text inside the table of folded letters, without the marks
// that reorder.
func latin(s string) bool {
	for _, r := range s {
		if r > 0x24f && (r < 0x1e00 || r > 0x1eff) {
			return false
		}
	}
	return true
}

func ExampleFold() {
	in := "Tướng Lương Tam Quang’s"
	f := Fold(in)
	at := strings.Index(f.Text, "luong")
	fmt.Println(f.Text)
	fmt.Println(f.Back(Span{at, at + 5}).In(in))
	// Output:
	// tuong luong tam quang's
	// Lương
}
