package seeds

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed replacements.txt
var replacementTable string

// Pair is one replacement of words by words.
type Pair struct{ Old, New string }

// Replacement is a consistent set of replacements: of people, places, countries, bodies, ordinals, dates with their weekdays,
// years and the subject matter. Names that tell a family of publishers apart from others (VNS, VNA) stay.
type Replacement struct {
	// Name is the subject matter of the replaced articles.
	Name string
	// Pairs are ordered by falling length of Old, and by Old where lengths are equal.
	Pairs []Pair
}

// Apply replaces the pairs in one pass over the text, the longest that fits first. A pair fits where it does not begin or end
// inside a word, so "US" leaves "USB" alone. What was put in is not looked at again.
func (r Replacement) Apply(text string) string {
	var out strings.Builder
	for i := 0; i < len(text); {
		if p, ok := r.at(text, i); ok {
			out.WriteString(p.New)
			i += len(p.Old)
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		out.WriteString(text[i : i+size])
		i += size
	}
	return out.String()
}

// at returns the longest pair that fits at byte i of the text.
func (r Replacement) at(text string, i int) (Pair, bool) {
	if joined(text, i) {
		return Pair{}, false
	}
	for _, p := range r.Pairs {
		if strings.HasPrefix(text[i:], p.Old) && !joined(text, i+len(p.Old)) {
			return p, true
		}
	}
	return Pair{}, false
}

// joined reports whether letters or digits meet at byte i of the text.
func joined(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i:])
	return wordRune(before) && wordRune(after)
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// Replacements returns the sets in the order of the table. Each replaces the same old words. The caller must not change them.
func Replacements() []Replacement { return replacements() }

var replacements = sync.OnceValue(func() []Replacement { return parseReplacements(replacementTable) })

// parseReplacements reads a table whose first row names the sets; see the head of replacements.txt.
func parseReplacements(table string) []Replacement {
	var sets []Replacement
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "|")
		for i, cell := range cells {
			cells[i] = strings.TrimSpace(cell)
		}
		if sets == nil {
			sets = make([]Replacement, len(cells)-1)
			for i := range sets {
				sets[i].Name = cells[i+1]
			}
			continue
		}
		for i := range min(len(sets), len(cells)-1) {
			if cells[i+1] != "" {
				sets[i].Pairs = append(sets[i].Pairs, Pair{cells[0], cells[i+1]})
			}
		}
	}
	for _, s := range sets {
		slices.SortFunc(s.Pairs, func(a, b Pair) int {
			return cmp.Or(cmp.Compare(len(b.Old), len(a.Old)), strings.Compare(a.Old, b.Old))
		})
	}
	return sets
}
