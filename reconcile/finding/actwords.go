package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// governed is what a word before "to" says of the verb behind it.
type governed struct {
	mood   mood
	denies bool
	noun   bool
}

// governors are the words before "to" and a verb that say whether it is done: who
// refuses to sign does not, who agrees to will.
var governors = func() map[string]governed {
	m := map[string]governed{}
	for words, g := range map[string]governed{
		"agree vow promise pledge expect set due prepare intend going commit poised ready likely threaten announce": {mood: planned},
		"plan plans intention intentions": {mood: planned, noun: true},
		"refuse decline":                  {mood: planned, denies: true},
		"fail unable neglect":             {mood: happens, denies: true},
		"begin start continue manage help proceed able go decide": {mood: happens},
		"be":               {mood: planned},
		"seek try attempt": {mood: unsure},
	} {
		for _, w := range strings.Fields(words) {
			m[w] = g
		}
	}
	return m
}()

var (
	negators   = wordSet("not n't never")
	beForms    = wordSet("is are was were be been being 's 're 'm am")
	haveForms  = wordSet("has have had having 've 'd")
	dummyForms = wordSet("do does did")
	modalForms = wordSet("will 'll wo shall would may might can ca could must should")
	// between are words that may stand between an auxiliary and its verb.
	between = wordSet("also only just still already again ever now then even yet later so far ago since soon always once both first all longer to-date")
	// relatives, plurals and singulars are subjects by themselves.
	relatives      = wordSet("who which that")
	plurals        = wordSet("they we i you who")
	singulars      = wordSet("he she it who this")
	interrogatives = wordSet("who what whether when where why how which")
	determiners    = wordSet("the a an this that these those his her its their our my your no any some every each all 's")
	prepositions   = wordSet("of in on at by for with from to into over under about against between among during through as than like unlike near")
	// refuting are verbs of which what is said is not so, doubting those that leave
	// it open.
	refuting = wordSet("deny refute dispute reject dismiss disprove")
	doubting = wordSet("bet predict speculate worry warn doubt question ask wonder ensure suggest suspect fear hope demand urge want require propose recommend request")
	// believing are verbs that are denied for what is believed: who does not think
	// that a team won thinks that it did not.
	believing = wordSet("think believe expect")
	// weighing are verbs before what somebody may do, openness the words before "to"
	// and it: "is open to resigning", "opened the door to".
	weighing = wordSet("consider weigh mull contemplate")
	openness = wordSet("open door")
	openVerb = wordSet("open leave be")
	// light are verbs that say little but that what the noun behind them tells is done.
	light = wordSet("make give file bring press hold take issue reach offer cast win have get deliver lodge show express voice grant")
	// doing are verbs for what one alone does.
	doing = func() map[string]bool {
		m := wordSet("initiate start begin launch found invent discover fire kill murder shoot stab win write author direct organize provoke instigate")
		m["break off"], m["call off"] = true, true
		return m
	}()
	// gerunds are prepositions behind which an act has no subject of its own,
	// accusing the verbs of which the object did it.
	gerunds  = wordSet("for of after about by")
	accusing = wordSet("accuse blame criticize fault condemn rebuke punish thank praise charge")
	// rumours are nouns for what is said of an act.
	rumours = wordSet("report claim allegation suggestion accusation rumor notion idea story charge evidence proof indication sign speculation")
	// speech are verbs that say that something is said, and of which everybody does
	// all.
	speech = wordSet("say tell add note argue think believe know feel ask insist suggest write speak talk explain mean see hear hope want need seem appear like try go come put let use keep look show become happen include have do be require")
	// irregular are forms that are both lemma and past.
	irregular = wordSet("put cut hit set let shut split quit hurt cost bet burst cast shed spread read")
)

// nounEndings are the endings of nouns, and what stands for them in the verb.
var nounEndings = []struct{ noun, verb string }{{"", ""}, {"al", "e"}, {"al", ""}, {"ment", ""}, {"ion", "e"}, {"ion", ""}, {"ation", "e"}, {"ation", ""}, {"ance", ""}, {"ure", "e"}, {"y", ""}}

// degrees are the adverbs that say whether an act was done in full.
var degrees = map[string]int8{
	"fully": 1, "completely": 1, "entirely": 1, "thoroughly": 1, "properly": 1, "adequately": 1, "sufficiently": 1,
	"insufficiently": -1, "inadequately": -1, "partly": -1, "partially": -1, "poorly": -1, "improperly": -1,
}

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

// modalMoods are the moods of modals; those that tell of duty or ability leave it
// open whether it is done.
var modalMoods = map[string]mood{
	"will": planned, "'ll": planned, "wo": planned, "shall": planned,
	"may": possible, "might": possible, "can": unsure, "ca": unsure, "could": possible, "must": unsure, "should": unsure,
}

// wordSet makes a set of words.
func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
