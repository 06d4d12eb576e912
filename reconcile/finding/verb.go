package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// verb reads the chain of the token if it is a verb of doing, or an adjective
// behind "is".
func (a *actReader) verb(i int) (chain, bool) {
	t, in := &a.toks[i], a.word(i)
	if t.Kind != text.Word || in.Class.Any(lexicon.Function) || a.d.Entities.At(i) >= 0 || a.d.DateAt(i) >= 0 || a.d.Added(i) || t.Is(text.Capital) && i > a.head {
		return chain{}, false
	}
	p := i - 1
	for p > a.head && a.adverb(p) {
		p--
	}
	before := a.norm(p)
	switch {
	case in.Class&lexicon.Noun != 0 && a.lemma(i) == a.norm(i) && a.verbal(p):
		return a.read(i), true // "will not appeal"
	case in.Class&lexicon.Verb != 0 && speech[a.lemma(i)] && !light[a.lemma(i)]:
		return chain{}, false
	case in.Class&lexicon.Verb != 0 && a.isVerb(i, p):
		return a.read(i), true
	case in.Class&lexicon.Adjective != 0 && (beForms[before] || negators[before] && beForms[a.norm(p-1)] || determiners[before] && negators[a.norm(p-1)]):
		c := a.read(i)
		c.state, c.passive = true, false
		return c, true
	}
	return chain{}, false
}

// verbal reports whether only a verb can stand behind the token.
func (a *actReader) verbal(p int) bool {
	n := a.norm(p)
	return modalForms[n] && n != "can" && n != "might" || negators[n] && (modalForms[a.norm(p-1)] || dummyForms[a.norm(p-1)]) || n == "to" && governors[a.lemma(p-1)].mood == planned && a.word(p-1).Class&lexicon.Verb != 0
}

// owns reports whether the token is a form of "have" that is no auxiliary, with a
// subject of which a part is counted: "none of the rooms had alarms".
func (a *actReader) owns(i int) bool {
	if !haveForms[a.norm(i)] || i+1 >= a.last || a.word(i+1).Class&(lexicon.Verb|lexicon.Noun) == lexicon.Verb || negators[a.norm(i+1)] || a.adverb(i+1) || beForms[a.norm(i+1)] || a.norm(i+1) == "to" {
		return false
	}
	for k := i - 1; k >= a.head && i-k < maxPhrase; k-- {
		if a.toks[k].Kind == text.Punct || conjunctions[a.norm(k)] {
			return false
		}
		if amountWords[a.norm(k)] != noAmount {
			return true
		}
	}
	return false
}

// isVerb reports whether a word that may be a verb is one here: its form, and the
// word before it that is no adverb.
func (a *actReader) isVerb(i, p int) bool {
	norm, lemma, before := a.norm(i), a.lemma(i), a.norm(p)
	in, prev := a.word(i), a.word(p)
	noun := in.Class&lexicon.Noun != 0
	named := p >= a.head && (a.d.Entities.At(p) >= 0 || a.toks[p].Is(text.Capital))
	switch {
	case strings.HasSuffix(norm, "ing") && lemma != norm:
		return beForms[before] || before == "without" || gerunds[before] || refuting[a.lemma(p)] || weighing[a.lemma(p)] || before == "to" && openness[a.lemma(a.undated(p-1))]
	case before == "that" && a.word(p-1).Class&lexicon.Noun != 0 && lemma != norm:
		return true // "the ship that ran aground"
	case determiners[before]:
		return false
	case lemma == norm && !irregular[norm]:
		if beForms[before] || haveForms[before] {
			return false
		}
		return before == "to" || modalForms[before] || dummyForms[before] || negators[before] || plurals[before] ||
			!noun && !named && prev.Class&lexicon.Noun != 0 && strings.HasSuffix(before, "s")
	case strings.HasSuffix(norm, "s"):
		if named || relatives[before] || singulars[before] {
			return true
		}
		return prev.Class&lexicon.Noun != 0 && (!noun || a.opensNoun(i+1))
	}
	// A past form: "the planned visit" and "of planned visits" have none.
	if p < a.head || beForms[before] || haveForms[before] || negators[before] || named || a.toks[p].Kind == text.Punct {
		return true
	}
	return !a.opensNoun(p) && !prepositions[before] && (prev.Class&lexicon.Adjective == 0 || prev.Class&lexicon.Noun != 0 || a.opensNoun(i+1))
}

// opensNoun reports whether a noun phrase begins at the token.
func (a *actReader) opensNoun(i int) bool {
	return determiners[a.norm(i)] || i < a.last && i >= a.head && (a.d.Entities.At(i) >= 0 || a.toks[i].Kind == text.Number)
}

// adverb reports whether a token may stand between a verb and its auxiliary
// without a say.
func (a *actReader) adverb(i int) bool {
	if i < a.head || i >= a.last {
		return false
	}
	in := a.word(i)
	return in.Class == lexicon.Adverb || in.Class&lexicon.Adverb != 0 && strings.HasSuffix(a.toks[i].Norm, "ly") || adverbs.Of(&a.toks[i]) != 0
}

// read reads the words before a verb, from the right: "has refused to",
// "is not expected to".
func (a *actReader) read(i int) chain {
	c := chain{first: i}
	participle := !strings.HasSuffix(a.norm(i), "ing") && a.lemma(i) != a.norm(i) || irregular[a.norm(i)]
	be := false
	c.passive = participle && a.norm(i+1) == "by"
	for c.first > a.head && i-c.first < maxChain {
		p := c.first - 1
		n := a.norm(p)
		switch {
		case negators[n]:
			c.denied = !c.denied
			c.void = c.void || a.norm(p+1) == "only" || a.norm(p+1) == "just" || a.norm(p+1) == "before" || a.norm(p+1) == "necessarily"
		case n == "no" && a.norm(p+1) == "longer":
			c.denied, c.void = true, true
		case beForms[n]:
			c.passive = c.passive || participle && !be && c.mood == happens
			be = true
			c.past, c.present = c.past || n == "was" || n == "were", n == "is" || n == "are"
		case haveForms[n]:
			c.perfect = c.perfect || n != "had" && n != "'d" && n != "having"
			c.past, c.had = true, true
		case dummyForms[n]:
			c.past, c.present = c.past || n == "did", n != "did"
		case n == "would":
			c.would = true
		case modalForms[n]:
			c.mood = max(c.mood, modalMoods[n])
		case n == "to" && openness[a.lemma(a.undated(p-1))] && strings.HasSuffix(a.norm(i), "ing"):
			c.mood = max(c.mood, possible)
			for p--; p > a.head && !openVerb[a.lemma(p)]; p-- {
			}
		case n == "to":
			if !a.taken(&c, p-1) {
				c.mood = max(c.mood, unsure)
				return c
			}
			participle, be = false, false
			continue
		case refuting[a.lemma(p)] && strings.HasSuffix(a.norm(i), "ing") && p == i-1:
			c.denied = !c.denied
		case weighing[a.lemma(p)] && p == i-1:
			c.mood = max(c.mood, possible)
		case n == "without" && p == i-1:
			c.denied = !c.denied
		case p == i-1 && determiners[n] && negators[a.norm(p-1)]:
		case degrees[n] != 0:
			c.degree = degrees[n]
		case a.adverb(p):
			c.void = c.void || n == "almost" || n == "nearly"
		default:
			return c
		}
		c.first = p
	}
	return c
}

// taken reads the word before "to" and moves the chain before it: "refused to",
// "is expected to", "has no plans to".
func (a *actReader) taken(c *chain, p int) bool {
	for p > a.head && a.adverb(p) {
		p--
	}
	way, ok := governors[a.lemma(p)]
	if !ok {
		way, ok = governors[a.norm(p)]
	}
	if !ok {
		return false
	}
	c.mood = max(c.mood, way.mood)
	if way.denies {
		c.denied = !c.denied
	}
	c.first = p
	if a.norm(p-1) == "no" && way.noun {
		c.denied, c.first = !c.denied, p-1
	}
	c.passive = false
	return true
}
