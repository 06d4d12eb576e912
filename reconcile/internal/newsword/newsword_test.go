package newsword

import (
	"testing"

	"github.com/newsconcord/concord/internal/wordlist/wordlisttest"
)

func TestWords(t *testing.T) { wordlisttest.Run(t, lists) }

// A set of groups has room for all of the file.
func TestGroups(t *testing.T) {
	if n := len(lists.Of("one act or thing")); n > 64*len(Groups{}) {
		t.Errorf("%d groups do not fit", n)
	}
	tests := []struct {
		a, b   string
		want   bool
		reason string
	}{
		{"blaze", "fire", true, "two words for one thing"},
		{"nab", "arrest", true, "and for one act"},
		{"fire", "flood", false, "two things"},
		{"fire", "unheard", false, "a word of no group"},
	}
	for _, tt := range tests {
		if got := Of(tt.a).Meets(Of(tt.b)); got != tt.want {
			t.Errorf("%s: %q and %q: %v", tt.reason, tt.a, tt.b, got)
		}
	}
}
