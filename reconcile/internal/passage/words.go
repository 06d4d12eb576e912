package passage

import (
	_ "embed"

	"github.com/newsconcord/concord/internal/wordlist"
)

//go:embed words.txt
var wordsFile string

// listedWords are the words of the rules. The file says what each list holds.
var listedWords = wordlist.Parse(wordsFile)
