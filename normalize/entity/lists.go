package entity

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed lists.txt
var listsFile string

// lists holds the hand-kept words by section.
type lists struct {
	heads, vague, generic, company map[string]bool
	particles, suffixes, honorifics,
	rankMods, civil, degrees map[string]bool
	ranks                     map[string]string
	formats, phrases, parties map[string]string
	ordinals                  map[string]int
}

// words returns the parsed lists. The file is small; it is read once.
var words = sync.OnceValue(func() lists { return parseLists(listsFile) })

var (
	listed        = words()
	formats       = listed.formats
	parties       = listed.parties
	vagueModifier = listed.vague
	notSeries     = listed.generic
)

func parseLists(s string) lists {
	l := lists{
		heads: map[string]bool{}, vague: map[string]bool{}, generic: map[string]bool{}, company: map[string]bool{},
		particles: map[string]bool{}, suffixes: map[string]bool{}, honorifics: map[string]bool{}, rankMods: map[string]bool{},
		civil: map[string]bool{}, degrees: map[string]bool{}, ranks: map[string]string{}, formats: map[string]string{}, phrases: map[string]string{},
		parties: map[string]string{}, ordinals: map[string]int{},
	}
	section := ""
	for line := range strings.Lines(s) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
			continue
		}
		if line == "" {
			continue
		}
		l.add(section, line)
	}
	return l
}

func (l *lists) add(section, line string) {
	key, val, _ := strings.Cut(line, "=")
	key, val = strings.TrimSpace(key), strings.TrimSpace(val)
	if section == "format phrases" {
		l.phrases[key] = val
		return
	}
	for w := range strings.FieldsSeq(key) {
		switch section {
		case "event heads":
			l.heads[w] = true
		case "vague modifiers":
			l.vague[w] = true
		case "not series":
			l.generic[w] = true
		case "company forms":
			l.company[w] = true
		case "particles":
			l.particles[w] = true
		case "suffixes":
			l.suffixes[w] = true
		case "honorifics":
			l.honorifics[w] = true
		case "rank modifiers":
			l.rankMods[w] = true
		case "degrees":
			l.degrees[w] = true
		case "civil generals":
			l.civil[w] = true
		case "ranks":
			l.ranks[w] = val
		case "formats":
			l.formats[w] = val
		case "parties":
			l.parties[w] = val
		case "ordinals":
			l.ordinals[w], _ = strconv.Atoi(val)
		}
	}
}

func isEventHead(norm string) bool   { return listed.heads[norm] }
func isCompanyForm(norm string) bool { return listed.company[norm] }

func isOrdinalSuffix(norm string) bool {
	return norm == "st" || norm == "nd" || norm == "rd" || norm == "th"
}

// ordinalWord returns the number of an ordinal in words up to 99: "fifth",
// "thirty-seventh".
func ordinalWord(norm string) (int, bool) {
	if n, ok := listed.ordinals[norm]; ok {
		return n, true
	}
	tens, ones, ok := strings.Cut(norm, "-")
	if !ok {
		return 0, false
	}
	t, ok1 := listed.ordinals[tens]
	o, ok2 := listed.ordinals[ones]
	return t + o, ok1 && ok2 && t >= 20 && o < 10
}
