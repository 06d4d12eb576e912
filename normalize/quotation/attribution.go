package quotation

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// attribution ties a verb of saying to its subject, as token ranges.
type attribution struct {
	verb        int // the token of the verb; of "according" for "according to"
	info        Verb
	first, last int  // the subject: [first, last)
	after       bool // the subject stands after the verb
}

// maxSubject bounds the tokens of a subject, maxApposition those between the
// commas of an apposition after it.
const (
	maxSubject    = 16
	maxApposition = 30
)

// scanner looks for attributions in one sentence.
type scanner struct {
	tokenWords
	s      text.Sentence
	quoted []bool               // by token
	isHead func(token int) bool // a noun for a person or a body
}

// attributions appends those of the sentence.
func (c *scanner) attributions(out []attribution) []attribution {
	from := len(out)
	for v := c.s.First; v < c.s.Last; v++ {
		t := &c.Tokens[v]
		if t.Kind != text.Word || c.quoted[v] || !c.class(v, isVerb) && t.Norm != "according" {
			continue
		}
		if a, ok := c.accordingTo(v); ok {
			out = append(out, a)
			v = a.last - 1
			continue
		}
		w := c.word(v)
		if w.is&isVerb == 0 || t.Shape&text.Capital != 0 && v != c.s.First {
			continue
		}
		if a, ok := c.attribute(v, w.verb, out[from:]); ok {
			out = append(out, a)
		}
	}
	return out
}

// accordingTo reads "according to the minister".
func (c *scanner) accordingTo(v int) (attribution, bool) {
	if c.Tokens[v].Norm != "according" || !c.is(v+1, "to") {
		return attribution{}, false
	}
	last := c.nounPhraseAfter(v + 2)
	return attribution{verb: v, info: Verb{Lemma: "according to", Stance: Say, Finite: true}, first: v + 2, last: last, after: true}, last > v+2
}

// attribute finds the subject of the verb at v.
func (c *scanner) attribute(v int, info Verb, before []attribution) (attribution, bool) {
	a := attribution{verb: v, info: info}
	if !info.Finite {
		// "..., saying that": the subject is that of the verb before it.
		if n := len(before); n > 0 && c.is(v-1, ",", "and", `"`) {
			a.first, a.last = before[n-1].first, before[n-1].last
			return a, true
		}
		return a, false
	}
	if info.Lemma == "call" && !c.is(v+1, "for", "on") {
		a.info.Stance = Say // "called it a mistake"
	}
	if c.inverted(v, info) && (info.Lemma != "tell" || c.is(v-1, `"`)) { // whom one tells follows "told"
		if last := c.nounPhraseAfter(v + 1); last > v+1 && c.isSpeaker(v+1, last) && c.endsInverted(last) {
			a.first, a.last, a.after = v+1, last, true
			return a, true
		}
	}
	first, last := c.subjectBefore(v)
	if first > c.s.First && c.finiteSay(first-1) && !c.is(first-1, "said", "says") {
		return a, false // "disputed Republican claims": an object of another verb
	}
	if last <= first || !c.isSpeaker(first, last) || !c.looksLikeVerb(v) {
		return a, false
	}
	a.first, a.last = first, last
	return a, true
}

// endsInverted reports whether the subject of a verb before it may end at the
// token: what follows is a mark, a circumstance or an apposition, and no verb of
// its own ("said Democrats would vote").
func (c *scanner) endsInverted(at int) bool {
	return at >= c.s.Last || c.Tokens[at].Kind == text.Punct || at >= c.s.First && c.class(at, isDay|isCircumstance)
}

// inverted reports a verb that can follow the words it reports: after a
// closing mark, or, for the verbs that only report, after a comma.
func (c *scanner) inverted(v int, info Verb) bool {
	if c.is(v-1, `"`, "'") {
		return true
	}
	switch info.Stance {
	case Say, Claim, Warn, Announce:
		return c.is(v-1, ",", "?", "!") || c.is(v-1, "-") && c.Tokens[v].Is(text.SpaceBefore)
	}
	return false
}

// looksLikeVerb guards against words that only look like verbs of saying: a
// participle after an article ("the proposed plan"), a noun after a
// possessive ("his promise"), and nouns in the plural ("member states"). A
// form in -s and a base form need what they report to follow at once.
func (c *scanner) looksLikeVerb(v int) bool {
	if c.in(v-1) && c.class(v-1, isNoSubject) {
		return false
	}
	n := c.Tokens[v].Norm
	if strings.HasSuffix(n, "ed") || n != c.word(v).verb.Lemma && !strings.HasSuffix(n, "s") {
		return true
	}
	subject, pronoun := &c.Tokens[v-1], c.class(v-1, isPronoun)
	plural := strings.HasSuffix(subject.Norm, "s") || pronoun || subject.Norm == "police"
	if base := !strings.HasSuffix(n, "s"); base && !plural {
		return false
	}
	if !pronoun && subject.Shape&text.Capital == 0 && !c.isHead(v-1) {
		return false
	}
	return c.isQuoted(v+1) || c.in(v+1) && c.class(v+1, isReported) ||
		c.is(v+1, "to") && c.takesInfinitive(v) || c.is(v+1, "for", "on") && c.word(v).verb.Lemma == "call"
}

// takesInfinitive reports a verb that an infinitive completes: "vows to fight".
func (c *scanner) takesInfinitive(v int) bool {
	switch c.word(v).verb.Stance {
	case Promise, Deny, Confirm, Ask, Warn, Believe:
		return true
	}
	return false
}

// subjectBefore returns the noun phrase that ends before the verb, over
// adverbs, auxiliaries, a time expression, a bracket and an apposition
// between commas.
func (c *scanner) subjectBefore(v int) (first, last int) {
	at := c.skipBack(v - 1)
	if c.is(at, ")") {
		for at > c.s.First && !c.is(at, "(") {
			at--
		}
		at--
	}
	if c.is(at, ",") {
		open := at - 1
		for open > c.s.First && at-open < maxApposition && !c.is(open, ",") {
			open--
		}
		if !c.is(open, ",") {
			return 0, 0
		}
		// The apposition may hold commas itself: "X, 51, the minister of
		// trade, said". The name stands before the first of them.
		for prev := open - 1; prev > c.s.First && open-prev < 5; prev-- {
			if c.is(prev, ",") {
				open = prev
				break
			}
		}
		at = open - 1
		if c.is(at, ")") {
			for at > c.s.First && !c.is(at, "(") {
				at--
			}
			at--
		}
	}
	first, last = c.nounPhraseBefore(at), at+1
	// "an analyst of Acme in Oslo said": where somebody is does not speak.
	if c.is(first-1, "in", "at", "from", "with") && first < last && c.Tokens[first].Shape&text.Capital != 0 {
		if f := c.nounPhraseBefore(first - 2); f < first-1 && c.isSpeaker(f, first-1) {
			return f, first - 1
		}
	}
	return first, last
}

// skipBack steps over adverbs, auxiliaries and "on Tuesday" before a verb.
func (c *scanner) skipBack(at int) int {
	for at > c.s.First {
		n := c.Tokens[at].Norm
		switch {
		case c.class(at, isAdverb), len(n) > 4 && strings.HasSuffix(n, "ly") && c.Tokens[at].Shape&text.Capital == 0:
			at--
		case c.class(at, isDay):
			at--
			if c.in(at) && c.class(at, isDayOpener) {
				at--
			}
		default:
			return at
		}
	}
	return at
}

// nounPhraseBefore returns the first token of the noun phrase that ends with
// the token at.
func (c *scanner) nounPhraseBefore(at int) int {
	first := at + 1
	for i := at; i >= c.s.First && at-i < maxSubject; i-- {
		if c.quoted[i] || !c.inNounPhrase(i) || c.finiteSay(i) {
			break
		}
		first = i
		if c.class(i, isPronoun) || c.class(i, isDeterminer) && !c.is(i-1, "of") {
			break
		}
	}
	for first <= at && c.is(first, "and", "of", "for", "'s", "-") {
		first++
	}
	return first
}

// finiteSay reports a verb of saying in the past tense, in lower case.
func (c *scanner) finiteSay(i int) bool {
	t := &c.Tokens[i]
	return c.word(i).verb.Finite && t.Shape&text.Capital == 0 && strings.HasSuffix(t.Norm, "ed")
}

// nounPhraseAfter returns the token after the noun phrase that starts at.
func (c *scanner) nounPhraseAfter(at int) int {
	i := at
	for ; i < c.s.Last && i-at < maxSubject && !c.quoted[i] && c.inNounPhrase(i); i++ {
		if c.class(i, isPronoun) {
			return i + 1
		}
		if c.class(i, isDay) {
			break
		}
	}
	for i > at && c.is(i-1, "and", "of", "for", "the", "a", "'s", "-") {
		i--
	}
	return i
}

// inNounPhrase reports a token that a name with its office can hold. Words in
// lower case count unless they are prepositions, conjunctions or verbs of
// saying, which bound the phrase.
func (c *scanner) inNounPhrase(i int) bool {
	t := &c.Tokens[i]
	switch t.Kind {
	case text.Clitic:
		return t.Norm == "'s"
	case text.Punct:
		return t.Norm == "-" && !t.Is(text.SpaceBefore)
	case text.Word:
		if t.Shape&text.Capital != 0 {
			return i != c.s.First || !c.class(i, isBoundary)
		}
		return !c.class(i, isBoundary)
	case text.Number:
		return true
	}
	return t.Norm == "&"
}

// isSpeaker reports a phrase that can speak: a pronoun, or one whose head is
// a name or a noun for a person or a body. The head is the last word, or the
// one before "of" and "for".
func (c *scanner) isSpeaker(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if c.is(i, "of", "for") && c.isHead(i-1) {
			return true
		}
	}
	if c.class(last-1, isPronoun) || c.isHead(last-1) {
		return true
	}
	t := &c.Tokens[last-1]
	return t.Kind == text.Word && t.Shape&text.Capital != 0 && !c.class(last-1, isDeterminer|isDay)
}

// in reports whether the token stands in the sentence.
func (c *scanner) in(at int) bool { return at >= c.s.First && at < c.s.Last }

func (c *scanner) isQuoted(token int) bool {
	return token >= 0 && token < len(c.quoted) && c.quoted[token]
}

// is reports whether the token has one of the folded forms.
func (c *scanner) is(at int, norms ...string) bool {
	return c.in(at) && slices.Contains(norms, c.Tokens[at].Norm)
}
