package finding

import (
	_ "embed"
	"maps"
	"strings"

	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize/text"
)

//go:embed words.txt
var wordsFile string

// listedWords are the words of the rules. The file says what each list holds.
var listedWords = wordlist.Parse(wordsFile)

// governed is what a word before "to" says of the verb behind it.
type governed struct {
	mood   mood
	denies bool
	noun   bool
}

// governors are the words before "to" and a verb that say whether it is done.
var governors = wordlist.Map(listedWords, "before to", func(s string) governed {
	name, rest, _ := strings.Cut(s, " ")
	return governed{mood: moodOf(name), denies: rest == "denies", noun: rest == "noun"}
})

// moodOf returns the mood that the lists name.
func moodOf(name string) mood {
	return map[string]mood{"happens": happens, "planned": planned, "possible": possible, "unsure": unsure}[name]
}

var (
	negators       = listedWords.Set("negators")
	beForms        = listedWords.Set("be")
	haveForms      = listedWords.Set("have")
	dummyForms     = listedWords.Set("do")
	modalForms     = listedWords.Set("modals")
	modalMoods     = wordlist.Map(listedWords, "modals", moodOf)
	between        = listedWords.Set("between")
	relatives      = listedWords.Set("relatives")
	plurals        = listedWords.Set("plurals")
	singulars      = listedWords.Set("singulars")
	interrogatives = listedWords.Set("interrogatives")
	determiners    = listedWords.Set("determiners")
	prepositions   = listedWords.Set("prepositions")
	refuting       = listedWords.Set("refuting")
	doubting       = listedWords.Set("doubting")
	asking         = listedWords.Set("asking")
	believing      = listedWords.Set("believing")
	weighing       = listedWords.Set("weighing")
	openness       = listedWords.Set("open")
	openVerb       = listedWords.Set("opening")
	light          = listedWords.Set("light")
	doing          = listedWords.Set("of one")
	gerunds        = listedWords.Set("gerunds")
	accusing       = listedWords.Set("accusing")
	rumours        = listedWords.Set("rumours")
	irregular      = listedWords.Set("irregular past")
	// speech are verbs that say that something is said, and of which everybody does
	// all.
	speech = both(listedWords.Set("saying"), listedWords.Set("doing much"))
)

// degrees are the adverbs that say whether an act was done in full.
var degrees = func() map[string]int8 {
	m := map[string]int8{}
	for w := range listedWords.Set("full") {
		m[w] = 1
	}
	for w := range listedWords.Set("partial") {
		m[w] = -1
	}
	return m
}()

// adverbs are the words that may stand between an auxiliary and its verb, and the
// degrees.
var adverbs = func() (v text.Vocabulary) {
	for w := range between {
		v.Add(w)
	}
	for w := range degrees {
		v.Add(w)
	}
	return v
}()

// nounEndings are the endings of nouns, and what stands for them in the verb.
var nounEndings = []struct{ noun, verb string }{{"", ""}, {"al", "e"}, {"al", ""}, {"ment", ""}, {"ion", "e"}, {"ion", ""}, {"ation", "e"}, {"ation", ""}, {"ance", ""}, {"ure", "e"}, {"y", ""}}

// both returns the words of two lists.
func both(x, y map[string]bool) map[string]bool {
	maps.Copy(x, y)
	return x
}
