package finding

import (
	"testing"

	"github.com/newsconcord/concord/internal/wordlist/wordlisttest"
)

func TestWords(t *testing.T) {
	wordlisttest.Run(t, listedWords,
		[]string{"negators", "be", "have", "do", "modals", "prepositions", "conjunctions"},
		[]string{"refuting", "doubting", "believing", "weighing"},
		[]string{"causing", "gaining", "leaving", "ousting", "revising"},
		[]string{"full", "partial"},
		[]string{"saying", "doing much"},
		[]string{"plurals", "prepositions", "conjunctions"},
	)
}
