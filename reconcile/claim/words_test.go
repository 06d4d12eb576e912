package claim

import (
	"testing"

	"github.com/newsconcord/concord/internal/wordlist/wordlisttest"
)

func TestWords(t *testing.T) {
	wordlisttest.Run(t, listedWords,
		[]string{"auxiliaries", "openers", "negations"},
		[]string{"forecasts", "wishes"},
		[]string{"fates", "pulling", "searching"},
	)
}
