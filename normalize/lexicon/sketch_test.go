package lexicon_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// TestSketch: no two lemmas that are related are told apart, and most others are.
func TestSketch(t *testing.T) {
	words := []string{"attack", "assault", "earthquake", "disaster", "rise", "fall", "increase", "announce", "announcement", "minister", "official",
		"police", "officer", "death", "kill", "fire", "blaze", "storm", "hurricane", "win", "lose", "victory", "election", "vote", "ballot", "bridge"}
	apart, unrelated := 0, 0
	for _, a := range words {
		for _, b := range words {
			x, _ := lexicon.Lookup(a)
			y, _ := lexicon.Lookup(b)
			told := lexicon.SketchOf(x.Lemma).Apart(lexicon.SketchOf(y.Lemma))
			switch related := lexicon.Related(x.Lemma, y.Lemma) != lexicon.None; {
			case related && told:
				t.Errorf("%s and %s are related, and told apart", a, b)
			case !related:
				unrelated++
				if told {
					apart++
				}
			}
		}
	}
	if 2*apart < unrelated {
		t.Errorf("of %d pairs that are not related %d are told apart, want most", unrelated, apart)
	}
}
