package text

import (
	"fmt"
	"strings"
	"testing"
)

// TestVocabulary: what was added has its number, and nothing else has one.
func TestVocabulary(t *testing.T) {
	var v Vocabulary
	if v.Find("nothing") != 0 {
		t.Error("the zero value holds a word")
	}
	for n := range 1000 {
		if got := v.Add(fmt.Sprint("word", n)); got != n+1 {
			t.Fatalf("word %d has the number %d", n, got)
		}
	}
	if n := v.Add("word7"); n != 8 || v.Len() != 1000 {
		t.Errorf("a word that is there has the number %d now, of %d", n, v.Len())
	}
	for n := range 1000 {
		if got := v.Find(fmt.Sprint("word", n)); got != n+1 || v.Word(got) != fmt.Sprint("word", n) {
			t.Errorf("word %d has the number %d", n, got)
		}
		if got := v.Find(fmt.Sprint("other", n)); got != 0 {
			t.Errorf("a word that was not added has the number %d", got)
		}
	}
	if toks := Tokenize("The WORD7's"); v.Of(&toks[0]) != 0 || v.Of(&toks[1]) != 8 {
		t.Error("tokens are not found by their folded form")
	}
}

// TestHash: hashes are promised to stay what they are in every version; and every
// byte counts.
func TestHash(t *testing.T) {
	for s, want := range map[string]uint64{"": 0x9e3779b97f4a7c15, "a": 0x8952ed585372fb36, "minister": 0x50ac9942b66d821f, "internationally": 0x32b312cdd3c60957} {
		if got := Hash(s); got != want {
			t.Errorf("%q: %#x, want %#x", s, got, want)
		}
	}
	seen := map[uint64]string{}
	for n := range 40 {
		for at := range n {
			s := strings.Repeat("a", at) + "b" + strings.Repeat("a", n-at-1)
			if o, ok := seen[Hash(s)]; ok {
				t.Errorf("%q and %q have one hash", s, o)
			}
			seen[Hash(s)] = s
		}
	}
}
