package wordlist_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/internal/wordlist"
)

func TestParse(t *testing.T) {
	l := wordlist.Parse("# About it all.\n\n[moving: lemmas]\nrise fall # and so on\nbreak_off\n\n[degrees]\nfully wholly = 1\npartly = -1\n")
	want := []wordlist.Section{
		{Name: "moving", Kind: wordlist.Lemmas, Lines: []wordlist.Line{{Words: []string{"rise", "fall"}}, {Words: []string{"break off"}}}},
		{Name: "degrees", Lines: []wordlist.Line{{Words: []string{"fully", "wholly"}, Meaning: "1"}, {Words: []string{"partly"}, Meaning: "-1"}}},
	}
	if d := cmp.Diff(want, l.Sections()); d != "" {
		t.Errorf("sections (-want +got):\n%s", d)
	}
	if d := cmp.Diff(map[string]bool{"rise": true, "fall": true, "break off": true}, l.Set("moving")); d != "" {
		t.Errorf("the words of a section (-want +got):\n%s", d)
	}
	if l.Set("other") == nil || len(l.Set("other")) > 0 {
		t.Error("a section that is not there is empty")
	}
	if d := cmp.Diff([]string{"other"}, l.Missing()); d != "" {
		t.Errorf("what the file does not have (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{"degrees"}, l.Unread()); d != "" {
		t.Errorf("what was not asked for (-want +got):\n%s", d)
	}
}
