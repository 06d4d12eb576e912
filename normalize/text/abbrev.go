package text

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed abbreviations.txt
var abbreviationsFile string

type abbrevRule uint8

const (
	needsCapital abbrevRule = 1 << iota // only when capitalised: "Sat." but not "sat."
	needsDigit                          // only before a digit: "No. 5"
	needsComma                          // only after a comma: "Jackson, Miss."
	mayEnd                              // may stand at the end of a sentence
)

// abbreviationList holds the listed abbreviations by their folded form without
// the full stop.
type abbreviationList struct {
	words Vocabulary
	rules []abbrevRule // by number
}

// rule returns the rule of an abbreviation.
func (l *abbreviationList) rule(norm string, hash uint32) (abbrevRule, bool) {
	n := l.words.find(norm, hash)
	return l.rules[n], n != 0
}

var abbreviations = sync.OnceValue(func() *abbreviationList {
	flags := map[string]abbrevRule{"capital": needsCapital, "digit": needsDigit, "comma": needsComma, "end": mayEnd}
	l := &abbreviationList{rules: make([]abbrevRule, 1)}
	for line := range strings.Lines(abbreviationsFile) {
		line, _, _ = strings.Cut(line, "#")
		rule, list, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		var r abbrevRule
		for f := range strings.FieldsSeq(rule) {
			r |= flags[f]
		}
		for w := range strings.FieldsSeq(list) {
			if n := l.words.Add(w); n == len(l.rules) {
				l.rules = append(l.rules, r)
			} else {
				l.rules[n] |= r
			}
		}
	}
	return l
})
