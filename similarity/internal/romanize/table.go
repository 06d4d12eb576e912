package romanize

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed scripts.txt
var scriptsFile string

// letters maps the letters of one script; pairs are read first.
type letters struct {
	single map[rune]string
	pairs  map[string]string
}

// scripts returns the tables by the name of their section. The file is read
// once, when the first name in another script comes.
var scripts = sync.OnceValue(func() map[string]letters { return parse(scriptsFile) })

func parse(file string) map[string]letters {
	out := map[string]letters{}
	var section letters
	for line := range strings.Lines(file) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = letters{map[rune]string{}, map[string]string{}}
			out[strings.TrimSuffix(name, "]")] = section
			continue
		}
		key, val, ok := strings.Cut(line, "=")
		if !ok {
			continue
		}
		key, val = strings.TrimSpace(key), strings.TrimSpace(val)
		if r, n := utf8.DecodeRuneInString(key); n == len(key) {
			section.single[r] = val
		} else {
			section.pairs[key] = val
		}
	}
	return out
}

// spell writes an alphabet letter by letter. What the table lacks is dropped.
func (l letters) spell(rs []rune) string {
	var b strings.Builder
	for i := 0; i < len(rs); i++ {
		if i+1 < len(rs) && len(l.pairs) > 0 {
			if s, ok := l.pairs[string(rs[i:i+2])]; ok {
				b.WriteString(s)
				i++
				continue
			}
		}
		b.WriteString(l.single[rs[i]])
	}
	return b.String()
}
