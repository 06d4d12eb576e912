package finding

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// A nounPhrase is a noun phrase with what hangs on it: "a plan by the firm to dig".
type nounPhrase struct {
	first, last int // tokens
	words       []term
	head        int // index in words, or -1: the last word before a preposition or mark
	none        bool
	quantifier  amountWord
	// open says that the phrase stands for somebody named elsewhere: a pronoun. Near
	// are then the names that it may stand for.
	open bool
	near []string
}

// term is a word of a phrase that tells something.
type term struct {
	token int
	norm  string
	lemma lexicon.ID
	root  lexicon.ID
	name  bool        // of a name, or a number
	who   value.Value // the person that it names, or nil
}

// amountWord is how many of a set a phrase speaks of.
type amountWord uint8

const (
	noAmount amountWord = iota
	allOf
	mostOf
	halfOf
	someOf
	fewOf
	noneOf
)

var amountWords = wordlist.Map(listedWords, "amounts", func(s string) amountWord {
	return map[string]amountWord{"all": allOf, "most": mostOf, "half": halfOf, "some": someOf, "few": fewOf, "none": noneOf}[s]
})

// subject returns the phrase that ends before the token.
func (a *actReader) subject(end int) nounPhrase {
	first := end
	for first > a.head && end-first < maxPhrase && !a.bounds(first-1, end) {
		first--
	}
	if k := first - 1; k > a.head && a.word(k).Class&lexicon.Verb != 0 {
		if c := a.read(k); c.first-1 > a.head && relatives[a.norm(c.first-1)] && a.word(c.first-2).Class&lexicon.Noun != 0 && !a.comma(c.first-1, end) {
			return a.subject(c.first - 1) // "the ship that ran aground leaked"
		}
	}
	// "On Monday, the council": what stands before the mark is no part of it.
	if prepositions[a.norm(first)] || a.d.DateAt(first) >= 0 || conjunctions[a.norm(first-1)] {
		for k := first; k+1 < end; k++ {
			if a.norm(k) == "," {
				first = k + 1
				break
			}
		}
	}
	// "Brun, a clerk at the court,": what stands between marks only describes.
	if a.norm(end-1) == "," {
		for k := first + 1; k < end; k++ {
			if a.norm(k) == "," {
				end = k
			}
		}
	}
	return a.nounPhrase(first, end)
}

// resolve names the person whom a pronoun stands for, as far as the text tells: the
// speaker for "I", else the person named last before it.
func (a *actReader) resolve(p *nounPhrase, clause int) {
	if len(p.words) > 0 || p.last-p.first != 1 {
		return
	}
	who := -1
	switch n := a.norm(p.first); n {
	case "they", "it":
		p.near = a.names(p.first)
	case "i":
		who = a.from.Clauses[clause].Holder
	case "he", "she":
		who = a.person(p.first, n == "she")
	}
	if who < 0 {
		return
	}
	v, ok := a.d.Entities.Entities[who].Value.(entity.Person)
	if ok {
		p.words, p.head = append(p.words, term{token: p.first, norm: text.FoldString(v.Last()), name: true, who: v}), 0
	}
}

// names returns the last words of the names in the sentence before a token and in the
// sentence before that.
func (a *actReader) names(token int) (out []string) {
	first := a.head
	if n := a.d.Sentence(a.toks[a.head].Start); n > a.from.Segment.First {
		first = a.d.Text.Sentences[n-1].First
	}
	for k := first; k < token; k++ {
		if m := a.d.Entities.At(k); m >= 0 && a.d.Entities.Mentions[m].Last == k+1 {
			out = append(out, a.toks[k].Norm)
		}
	}
	return out
}

// person returns the person named last before a token in its sentence, or first in
// the sentence before.
func (a *actReader) person(token int, female bool) int {
	for k := token - 1; k >= a.head; k-- {
		if who := a.personAt(k, female); who >= 0 {
			return who
		}
	}
	n := a.d.Sentence(a.toks[a.head].Start)
	if n <= a.from.Segment.First {
		return -1
	}
	s := a.d.Text.Sentences[n-1]
	for k := s.First; k < s.Last; k++ {
		if who := a.personAt(k, female); who >= 0 {
			return who
		}
	}
	return -1
}

func (a *actReader) personAt(k int, female bool) int {
	m := a.d.Entities.At(k)
	if m < 0 {
		return -1
	}
	e := a.d.Entities.Mentions[m].Entity
	other := entity.Female
	if female {
		other = entity.Male
	}
	if x := a.d.Entities.Entities[e]; x.Type != value.Person || x.Gender == other {
		return -1
	}
	return e
}

// bounds reports whether a token before a verb is no part of its subject.
func (a *actReader) bounds(k, end int) bool {
	n := a.norm(k)
	switch {
	case n == ",":
		return conjunctions[a.norm(k+1)] || a.word(k+1).Class&lexicon.Verb != 0 && strings.HasSuffix(a.norm(k+1), "ing")
	case a.toks[k].Kind == text.Punct:
		return n != "(" && n != ")" && n != "-" && n != "'"
	case conjunctions[n] || interrogatives[n] || n == "that":
		return true
	case n == "and" || n == "or":
		return k+1 >= end || a.verbBefore(k)
	}
	_, verb := a.at(k)
	return verb || a.word(k).Class&lexicon.Verb != 0 && speech[a.lemma(k)] && a.d.Entities.At(k) < 0 && a.isVerb(k, k-1) && !relatives[a.norm(k-1)]
}

// verbBefore reports whether a verb stands before the token in its sentence.
func (a *actReader) verbBefore(k int) bool {
	for k--; k >= a.head; k-- {
		if _, ok := a.at(k); ok {
			return true
		}
		if n := a.norm(k); n == ";" || conjunctions[n] {
			return false
		}
	}
	return false
}

// conjunctions are the words that open a clause.
var conjunctions = listedWords.Set("conjunctions")

// asides are the words behind a verb that open what it is not done to.
var asides = listedWords.Set("asides")

// object returns the phrase that begins at the token.
func (a *actReader) object(first int) nounPhrase {
	last := first
	for last < a.last && last-first < maxPhrase {
		n := a.norm(last)
		if a.toks[last].Kind == text.Punct && n != "\"" && n != "-" && n != "'" || conjunctions[n] || interrogatives[n] || last > first && asides[n] {
			break
		}
		if n == "that" && last > first {
			break
		}
		if c, ok := a.at(last); ok && last > first && !c.passive && a.norm(last-1) != "to" && !c.state && c.mood != unsure {
			break
		}
		last++
	}
	return a.nounPhrase(first, last)
}

// by splits what stands behind a passive verb: who did it stands behind "by".
func (a *actReader) by(p nounPhrase) nounPhrase {
	for k := p.first; k < p.last; k++ {
		if a.norm(k) == "by" && a.d.DateAt(k) < 0 {
			return a.nounPhrase(k+1, p.last)
		}
	}
	return nounPhrase{first: p.last, last: p.last, head: -1}
}

// nounPhrase reads the words of [first, last).
func (a *actReader) nounPhrase(first, last int) nounPhrase {
	if cap(a.room)-len(a.room) < last-first {
		a.room = make([]term, 0, max(roomForTerms, last-first))
	}
	p := nounPhrase{first: first, last: last, head: -1, words: a.room[len(a.room):]}
	ended, only := false, false
	for k := first; k < last; k++ {
		t, in := &a.toks[k], a.word(k)
		if q, ok := amountWords[t.Norm]; ok && len(p.words) == 0 && p.quantifier == noAmount {
			p.quantifier, p.none = q, q == noneOf
			if only && q == someOf {
				p.quantifier = fewOf
			}
			continue
		}
		only = only || t.Norm == "only"
		if len(p.words) > 0 && (prepositions[t.Norm] || t.Kind == text.Punct || t.Norm == "to" || relatives[t.Norm]) {
			ended = true
		}
		if len(p.words) == 0 && (plurals[t.Norm] || singulars[t.Norm] || t.Norm == "which" || t.Norm == "them" || t.Norm == "him" || t.Norm == "her" && k+1 == last) {
			p.open = true
		}
		if t.Kind == text.Punct || t.Kind == text.Clitic || in.Class.Any(lexicon.Function|lexicon.TimeNoun) || a.d.DateAt(k) >= 0 || in.Class == lexicon.Adverb || plain[t.Norm] || ordinals[t.Norm] && !a.counts(k) {
			continue
		}
		m := a.d.Entities.At(k)
		w := term{token: k, norm: t.Norm, lemma: in.Lemma, root: in.Root, name: t.Kind == text.Number || ordinals[t.Norm] || t.Is(text.Capital) && (k > a.head || m >= 0 || in.Lemma == 0)}
		if m >= 0 {
			x := a.d.Entities.Mentions[m]
			if _, person := x.Value.(entity.Person); person {
				if k+1 < x.Last {
					continue // a person is told by the last name
				}
				w.who = a.d.Entities.Entities[x.Entity].Value
			}
		}
		p.words = append(p.words, w)
		if !ended {
			p.head = len(p.words) - 1
		}
	}
	a.room = a.room[:len(a.room)+len(p.words)]
	p.words = slices.Clip(p.words)
	return p
}

// roomForTerms is how many words of phrases are given room at once.
const roomForTerms = 128

// ordinals are words that tell one of a row from another, where they stand before it:
// "the first part", not "fired first".
var ordinals = listedWords.Set("ordinals")

// counts reports whether the ordinal at a token stands before what it counts.
func (a *actReader) counts(k int) bool {
	return a.word(k+1).Class.Any(lexicon.Noun|lexicon.Adjective) && !prepositions[a.norm(k+1)]
}

// plain are words that tell nothing of what a phrase speaks of.
var plain = listedWords.Set("plain")

// is reports whether two words say the same.
func (t term) is(o term) bool {
	if t.who != nil && o.who != nil {
		rel, _ := t.who.Relate(o.who)
		return rel == value.Equal || rel == value.Refines
	}
	if t.norm == o.norm {
		return true
	}
	if t.name || o.name || t.lemma == 0 || o.lemma == 0 {
		return t.root != 0 && t.root == o.root && t.name == o.name
	}
	if t.root == o.root {
		return true
	}
	return lexicon.Related(t.lemma, o.lemma) == lexicon.Synonym
}

// named reports whether the phrase is a name.
func (p *nounPhrase) named() bool { return p.head >= 0 && p.words[p.head].name }

// standsFor reports whether the phrase is a pronoun that may stand for the name that
// the other one is.
func (p *nounPhrase) standsFor(q *nounPhrase) bool {
	return len(p.near) > 0 && len(p.words) == 0 && q.named() && slices.Contains(p.near, q.words[q.head].norm)
}

// meeting is how two phrases stand to each other.
type meeting struct {
	shared       int // words
	names        int // shared, of names
	heads        bool
	onlyA, onlyB int // words that the other has not
	namesA       int // of names among them
	namesB       int
}

// meet compares two phrases.
func meet(p, q *nounPhrase) (m meeting) {
	if p.standsFor(q) || q.standsFor(p) {
		return meeting{shared: 1, names: 1, heads: true}
	}
	var used [maxPhrase]bool
	for i, x := range p.words {
		found := false
		for j, y := range q.words {
			if !used[j] && x.is(y) {
				used[j], found = true, true
				m.shared++
				if x.name && y.name {
					m.names++
				}
				m.heads = m.heads || i == p.head && j == q.head
				break
			}
		}
		if !found {
			m.onlyA++
			if x.name {
				m.namesA++
			}
		}
	}
	for j, y := range q.words {
		if !used[j] {
			m.onlyB++
			if y.name {
				m.namesB++
			}
		}
	}
	return m
}
