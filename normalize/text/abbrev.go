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

// maxAbbrev is the length in bytes of the longest abbreviation.
const maxAbbrev = 8

// abbreviations returns the listed abbreviations by their folded form
// without the full stop.
var abbreviations = sync.OnceValue(func() map[string]abbrevRule {
	flags := map[string]abbrevRule{"capital": needsCapital, "digit": needsDigit, "comma": needsComma, "end": mayEnd}
	m := map[string]abbrevRule{}
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
			m[w] |= r
		}
	}
	return m
})
