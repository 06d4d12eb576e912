package normalize_test

import (
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
)

// TestLinearMemory: four times the text takes about four times the memory, all
// that is taken on the way counted, and far less than sixteen times. It says nothing
// about work that takes no memory; the rooms count their steps themselves.
func TestLinearMemory(t *testing.T) {
	tests := []struct{ text, reason string }{
		{"Deputy Minister Ann Holm, 61, told the fifth Nordic Summit in Oslo on Monday that “the plan” would cost $5 million more. ", "a report that repeats itself"},
		{"Karl Lund# met Ida Berg# of Acme# Corp. in Bergen. ", "other people in every sentence"},
		{"The minister of the minister of the chairman of the Bank of the Union of the North said. ", "offices inside offices"},
		{"\"He said \"she said 'they said \"it", "marks that open and never close"},
		{"Oslo Bergen Paris Harbour Ministry Summit Conference Smith ", "one run of capitals"},
		{"five to six or seven and eight hundred two 9 10/11 12-13 ", "numbers that could go on"},
		{"Word# word# other# ", "no word twice"},
		{"a\n\nB\n\n", "paragraphs of a word"},
	}
	for _, tt := range tests {
		few, many := taken(t, tt.text, 300), taken(t, tt.text, 1200)
		if many > 6*few {
			t.Errorf("%s: %d bytes for 300 times, %d for 1200", tt.reason, few, many)
		}
	}
}

// taken returns the bytes of memory that are taken to read the text so many
// times in a row, with another number for each "#".
func taken(t *testing.T, s string, times int) uint64 {
	t.Helper()
	var b strings.Builder
	for n := range times {
		b.WriteString(strings.ReplaceAll(s, "#", letters(n)))
	}
	a := normalize.Article{ID: "a", Text: b.String(), Language: "en"}
	runtime.GC() // twice: nothing is left that one reading lends the next
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := normalize.Parse(a); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// letters spells a number in letters.
func letters(n int) string {
	return strings.Map(func(r rune) rune { return r - '0' + 'a' }, strconv.Itoa(n))
}
