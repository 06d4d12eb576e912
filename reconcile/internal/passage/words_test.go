package passage

import (
	"testing"

	"github.com/newsconcord/concord/internal/wordlist/wordlisttest"
)

func TestWords(t *testing.T) { wordlisttest.Run(t, listedWords) }
