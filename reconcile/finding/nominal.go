package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// affirmed returns the adjective that another one denies: "accurate" for
// "inaccurate".
func affirmed(adjective string) (lexicon.Info, bool) {
	own, ok := lexicon.Lookup(adjective)
	for _, p := range []string{"un", "in", "im", "il", "ir"} {
		rest, cut := strings.CutPrefix(adjective, p)
		in, known := lexicon.Lookup(rest)
		if ok && cut && known && (lexicon.Related(own.Lemma, in.Lemma) == lexicon.Antonym || p == "un" && in.Class.Any(lexicon.Adjective|lexicon.Verb)) {
			return in, true
		}
	}
	return own, false
}

// nominal reads an act that a noun tells of behind a verb that says little: "filed
// charges against", "gave its approval to".
func (a *actReader) nominal(x act, behind nounPhrase) (act, bool) {
	if !light[x.lemma] || x.theme.head < 0 || x.theme.words[x.theme.head].name || x.theme.words[x.theme.head].root == 0 {
		return x, false
	}
	noun := x.theme.words[x.theme.head]
	verb, ok := verbOf(noun.norm)
	if !ok {
		return x, false
	}
	x.lemma, x.root = verb.Lemma.String(), verb.Root
	if x.theme.none && !x.passive {
		x.denied = !x.denied // "made no offer"
	}
	rest := behind.first
	if !x.passive {
		rest = noun.token + 1
	}
	x.theme = a.nounPhrase(rest, behind.last)
	x.passive, x.noun, x.rest = false, true, nounPhrase{head: -1}
	return x, true
}

// verbOf returns the verb that a noun is made of.
func verbOf(noun string) (lexicon.Info, bool) {
	in, ok := lexicon.Lookup(noun)
	if !ok {
		return in, false
	}
	base := in.Lemma.String()
	for _, form := range []string{in.Root.String(), base} {
		for _, end := range nounEndings {
			stem, cut := strings.CutSuffix(form, end.noun)
			if v, ok := lexicon.Lookup(stem + end.verb); cut && ok && v.Class.Has(lexicon.Verb) && v.Lemma.String() == stem+end.verb && !v.Class.Any(lexicon.Function) {
				return v, true
			}
		}
	}
	return in, false
}

// refuted reads what is denied: "disputed a report that the mayor had sold the
// harbour" disputes the sale, as "disputed that" does.
func (a *actReader) refuted(first int, p nounPhrase) nounPhrase {
	for k := first; k < a.last && k < first+8; k++ {
		if n := a.norm(k); n == "that" || n == "claiming" || n == "saying" || n == "alleging" {
			last := k + 1
			for last < a.last && last-k < maxPhrase && a.toks[last].Kind != text.Punct && !conjunctions[a.norm(last)] {
				last++
			}
			return a.nounPhrase(k+1, last)
		}
	}
	return p
}
