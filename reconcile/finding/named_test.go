package finding

import (
	"testing"

	"github.com/newsconcord/concord/normalize/text"
)

func TestShortens(t *testing.T) {
	tests := []struct {
		short, long string
		want        bool
		reason      string
	}{
		{"Sen.", "Senator", true, "the first letters"},
		{"Lt. Gen.", "Lieutenant General", true, "word for word"},
		{"UNO", "United Nations Organization", true, "initials"},
		{"Gov.", "Senator", false, "letters that the other lacks"},
		{"Sen.", "Old Senator", false, "a word more"},
		{"Gate", "Tunnel \u0301 Gate", false, "an accent alone folds to nothing and has no initial"},
		{"\u0301 Gate", "Tunnel Gate", false, "nor is it short for a word"},
		{"Tunnel Gate", "\u0301 Gate", false, "nor a word for it"},
	}
	for _, tt := range tests {
		if got := shortens(text.Tokenize(tt.short), text.Tokenize(tt.long)); got != tt.want {
			t.Errorf("%s: %q for %q: %v, want %v", tt.reason, tt.short, tt.long, got, tt.want)
		}
	}
}
