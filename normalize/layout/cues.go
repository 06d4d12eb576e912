package layout

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize/text"
)

//go:embed cues.txt
var cuesFile string

// cueLists are the phrases of cues.txt by section, each phrase as the norms
// of its tokens under its first norm.
type cueLists struct {
	lists map[string]map[string][][]string
	first text.Filter // of the first words of all phrases
}

var cues = sync.OnceValue(func() *cueLists {
	c := &cueLists{lists: map[string]map[string][][]string{}}
	for section, line := range wordlist.Lines(cuesFile) {
		if c.lists[section] == nil {
			c.lists[section] = map[string][][]string{}
		}
		words := strings.Fields(line)
		c.lists[section][words[0]] = append(c.lists[section][words[0]], words)
		c.first.Add(words[0])
	}
	return c
})

// match returns the number of tokens of the longest phrase of the list that
// starts at the token, or 0.
func (c *cueLists) match(list string, toks []text.Token, at int) int {
	if !c.first.May(toks[at].Norm) {
		return 0
	}
	best := 0
	for _, phrase := range c.lists[list][toks[at].Norm] {
		if len(phrase) > best && at+len(phrase) <= len(toks) && startsWith(toks[at:], phrase) {
			best = len(phrase)
		}
	}
	return best
}

func startsWith(toks []text.Token, phrase []string) bool {
	for i, w := range phrase {
		if toks[i].Norm != w {
			return false
		}
	}
	return true
}

// has reports whether the list matches anywhere in the tokens.
func (c *cueLists) has(list string, toks []text.Token) bool {
	for i := range toks {
		if c.match(list, toks, i) > 0 {
			return true
		}
	}
	return false
}
