package lexicon

import (
	"crypto/sha256"
	_ "embed" // the tables
	"encoding/hex"
	"sync"
)

//go:embed words.bin
var wordsFile string

//go:embed places.bin
var placesFile string

var sum = sync.OnceValue(func() string {
	h := sha256.New()
	h.Write([]byte(wordsFile))
	h.Write([]byte(placesFile))
	return hex.EncodeToString(h.Sum(nil))
})

// SHA256 returns the checksum of all tables in hexadecimal, for reports that
// name what they were made with.
func SHA256() string { return sum() }
