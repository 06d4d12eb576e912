// Package wordlisttest holds what word lists obey, for the tests of the packages
// that have them.
package wordlisttest

import (
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// Run checks lists: each is asked for, no word stands twice in one, nor in two that
// exclude each other, lemmas are lemmas of the lexicon, and forms are words as a
// text has them, so that each can be met.
func Run(t *testing.T, l *wordlist.Lists, exclusive ...[]string) {
	t.Helper()
	for _, name := range l.Unread() {
		t.Errorf("[%s] is never asked for", name)
	}
	for _, name := range l.Missing() {
		t.Errorf("[%s] is asked for and not there", name)
	}
	in := map[string][]string{} // the sections of a word
	for _, s := range l.Sections() {
		seen := map[string]bool{}
		for _, line := range s.Lines {
			if s.Kind == wordlist.Groups {
				clear(seen)
			}
			for _, w := range line.Words {
				if seen[w] {
					t.Errorf("[%s]: %q stands there twice", s.Name, w)
				}
				seen[w] = true
				in[w] = append(in[w], s.Name)
				if why := unmet(s.Kind, w); why != "" {
					t.Errorf("[%s]: %q %s", s.Name, w, why)
				}
			}
		}
	}
	for w, sections := range in {
		for _, group := range exclusive {
			both := slices.DeleteFunc(slices.Clone(sections), func(s string) bool { return !slices.Contains(group, s) })
			if len(both) > 1 {
				t.Errorf("%q stands in %q, which exclude each other", w, both)
			}
		}
	}
}

// unmet says why a word is never met, or is "".
func unmet(k wordlist.Kind, w string) string {
	first, _, _ := strings.Cut(w, " ")
	switch k {
	case wordlist.Lemmas:
		if x, ok := lexicon.Lookup(first); ok && x.Lemma.String() != first {
			return "is no lemma: that is " + x.Lemma.String()
		} else if !ok && first == w {
			return "is no word of the lexicon"
		}
	case wordlist.Forms:
		// A clitic is a token behind a word only.
		if toks := text.Tokenize("we" + w); strings.Contains(w, "'") && len(toks) == 2 && toks[1].Norm == w {
			return ""
		}
		if toks := text.Tokenize(w); len(toks) != 1 || toks[0].Norm != w {
			return "is no token"
		}
	}
	return ""
}
