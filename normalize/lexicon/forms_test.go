package lexicon

import (
	"fmt"
	"testing"

	"github.com/newsconcord/concord/normalize/text"
)

// TestLookup: every form of the tables is found, and no other.
func TestLookup(t *testing.T) {
	for i := range wordsTable.Len() {
		key := wordsTable.Key(i)
		if info, ok := Lookup(key); !ok || info != wordsTable.info(i) {
			t.Fatalf("Lookup(%q) = %+v, %v", key, info, ok)
		}
	}
	for _, s := range []string{"", "x", "qqqq", "no such form"} {
		if info, ok := Lookup(s); ok || info != (Info{}) {
			t.Errorf("Lookup(%q) = %+v, %v", s, info, ok)
		}
	}
}

// TestForms: equal words have one form, numbered by the first of them.
func TestForms(t *testing.T) {
	toks := text.Tokenize("The minister said, the Minister did.")
	f := Read(toks)
	defer f.Release()
	for i, want := range []int{1, 2, 3, 0, 1, 2, 5, 0} {
		if f.Of(i) != want {
			t.Errorf("%q has the form %d, want %d", toks[i].Norm, f.Of(i), want)
		}
		if in, _ := Lookup(toks[i].Norm); want > 0 && (f.At(i) != in || f.Norm(want) != toks[i].Norm) {
			t.Errorf("%q: the form %d is %q, with %+v", toks[i].Norm, want, f.Norm(want), f.At(i))
		}
	}
}

// TestNumber: tokens have the numbers of their folded text, words or not.
func TestNumber(t *testing.T) {
	var v text.Vocabulary
	v.Add(",")
	v.Add("minister")
	v.Add("'s")
	toks := text.Tokenize("The minister's plan, the Minister said, is s.")
	f := Read(toks)
	defer f.Release()
	got := make([]uint16, len(toks))
	f.Number(&v, got)
	for i := range toks {
		if want := v.Of(&toks[i]); int(got[i]) != want {
			t.Errorf("%q has the number %d, want %d", toks[i].Norm, got[i], want)
		}
	}
}

// TestFormsCollide: words that somebody chose to have one hash are told apart, and
// soon.
func TestFormsCollide(t *testing.T) {
	toks := make([]text.Token, 200_000)
	for i := range toks {
		toks[i] = text.Token{Kind: text.Word, Hash: 7, Norm: fmt.Sprint("word", i%150_000)}
	}
	f := Read(toks)
	defer f.Release()
	for i := range toks {
		if f.Of(i) != i%150_000+1 {
			t.Fatalf("word %d has the form %d", i, f.Of(i))
		}
	}
}

func BenchmarkRead(b *testing.B) {
	toks := text.Tokenize("The seventh Energy Forum opened in Riga on Monday. Minister Anna Holt said the forum would discuss twelve projects for wind power at sea, and that the government of the country had killed no plan.")
	b.ReportAllocs()
	for b.Loop() {
		Read(toks).Release()
	}
}
