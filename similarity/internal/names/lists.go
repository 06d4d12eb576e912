package names

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsFile string

//go:embed nicknames.txt
var nicknamesFile string

// lists holds the hand-kept words, as the tokeniser leaves them.
type lists struct {
	honorifics, leading, particles, stop, vessels, corporate, generic, series, vietnamese map[string]bool
	same, generations, numbers, words                                                     map[string]string
	forms                                                                                 map[string]string
	longestForm                                                                           int
	families                                                                              map[string][]int
}

// listed returns the parsed lists; the files are read once, with the first
// comparison.
var listed = sync.OnceValue(func() *lists {
	l := &lists{
		honorifics: map[string]bool{}, leading: map[string]bool{}, generations: map[string]string{}, particles: map[string]bool{}, stop: map[string]bool{}, vessels: map[string]bool{}, corporate: map[string]bool{}, series: map[string]bool{}, vietnamese: map[string]bool{},
		generic: map[string]bool{}, same: map[string]string{}, numbers: map[string]string{}, words: map[string]string{},
		forms: map[string]string{}, families: map[string][]int{},
	}
	section := ""
	for line := range strings.Lines(wordsFile) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
		} else if line != "" {
			l.add(section, line)
		}
	}
	n := 0
	for line := range strings.Lines(nicknamesFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for w := range strings.FieldsSeq(line) {
			l.families[w] = append(l.families[w], n)
		}
		n++
	}
	return l
})

func (l *lists) add(section, line string) {
	key, val, _ := strings.Cut(line, "=")
	val = strings.TrimSpace(val)
	if section == "forms" {
		words := joinInitials(split(key))
		l.forms[joined(words, " ")] = val
		l.longestForm = max(l.longestForm, len(words))
		return
	}
	sets := map[string]map[string]bool{
		"honorifics": l.honorifics, "leading titles": l.leading, "particles": l.particles, "stop": l.stop, "vessels": l.vessels, "corporate": l.corporate, "generic": l.generic, "series": l.series, "vietnamese families": l.vietnamese,
	}
	pairs := map[string]map[string]string{"same particles": l.same, "generations": l.generations, "numbers": l.numbers, "words": l.words}
	for field := range strings.FieldsSeq(key) {
		w := strings.Join(rawWords(field), "")
		if set, ok := sets[section]; ok {
			set[w] = true
		} else {
			pairs[section][w] = val
		}
	}
}

// rawWords returns the folded words of a line.
func rawWords(s string) []string {
	var out []string
	for _, w := range split(s) {
		out = append(out, w.raw)
	}
	return out
}

// nickname reports whether two first names are of one family.
func (l *lists) nickname(a, b string) bool {
	for _, i := range l.families[a] {
		for _, j := range l.families[b] {
			if i == j {
				return true
			}
		}
	}
	return false
}
