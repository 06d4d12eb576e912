package datetime

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsFile string

// vocabulary maps the words of each section to their values.
type vocabulary map[string]map[string]string

var vocab = sync.OnceValue(func() vocabulary {
	v := vocabulary{}
	section := ""
	for line := range strings.Lines(wordsFile) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
			v[section] = map[string]string{}
			continue
		}
		words, val, _ := strings.Cut(line, "=")
		for w := range strings.FieldsSeq(words) {
			v[section][w] = strings.TrimSpace(val)
		}
	}
	return v
})
