package lexicon

import (
	"testing"

	"github.com/newsconcord/concord/normalize/lexicon/internal/table"
)

// The tables are binary files: a merge or a tool that changes line ends may
// damage them unseen.
func TestTablesAreWhole(t *testing.T) {
	for name, file := range map[string]string{"words.bin": wordsFile, "places.bin": placesFile} {
		if !table.Valid(file) {
			t.Errorf("%s: the checksum does not hold; make it again with the program in gen", name)
		}
		if damaged := file[:len(file)-1] + string(file[len(file)-1]^1); table.Valid(damaged) {
			t.Errorf("%s: a damaged table passes", name)
		}
	}
}
