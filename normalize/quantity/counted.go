package quantity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// maxNounPhrase bounds how far behind its number a noun is looked for.
const maxNounPhrase = 6

// interpret adds to each item what the words around it say: bound, noun,
// role.
func (f *finder) interpret() {
	for i := range f.items {
		it := &f.items[i]
		next := f.bound(it)
		if it.Value.typ == value.Number && it.Role == Plain {
			it.Role = f.role(it)
		}
		if it.Role == Plain && it.Value.typ != value.Ordinal && it.Value.typ != value.Currency {
			limit := len(f.toks)
			if i+1 < len(f.items) {
				limit = f.items[i+1].first
			}
			it.Counted = f.countedBy(it, next, limit)
			if it.Counted.Noun == "" && it.Value.typ == value.Number {
				it.Counted = f.countedOf(i, next)
			}
		}
		if it.Value.typ == value.Ordinal {
			it.Role = f.ordinalRole(it)
		}
		f.boundBehindNoun(it)
	}
}

// countedBy finds the noun from token next on, behind an item. After "of" in a partitive the noun
// is that of the whole: "two of the passengers", "one in five adults".
func (f *finder) countedBy(it *item, next, limit int) Counted {
	j := next
	if f.norm(j) == "of" {
		j++
		switch f.norm(j) {
		case "the", "his", "her", "its", "their", "those", "these", "all", "our":
			j++
		}
	}
	measured := it.Value.typ == value.Quantity
	if measured && j == next {
		return Counted{}
	}
	for k := it.first - 1; it.n.digits && k >= it.first-2 && (k == it.first-1 || f.norm(k+1) == "of"); k-- {
		if f.norm(k) == "magnitude" {
			return f.noun(k)
		}
	}
	single := measured || j == next && it.Value.low.Cmp(whole(1)) == 0
	c := f.counted(j, single)
	if c.Span.End > 0 && limit < len(f.toks) && c.Span.Start >= f.toks[limit].Start {
		return Counted{}
	}
	return c
}

// countedOf finds what a number without a noun counts where that stands elsewhere: it is
// a part of the next number, "61 of 120 seats", or all of a body of people, "a workforce
// of 41,000".
func (f *finder) countedOf(i, next int) Counted {
	it := &f.items[i]
	if i+1 < len(f.items) && f.norm(next) == "of" && f.items[i+1].first == next+1 && f.items[i+1].Value.typ == value.Number {
		return f.counted(f.items[i+1].next, false)
	}
	if noun, ok := bodies[f.norm(it.first-2)]; ok && f.norm(it.first-1) == "of" && it.Value.bound == value.Exact {
		return Counted{Noun: noun, Span: f.toks[it.first-2].Span}
	}
	return Counted{}
}

// bodies are the words for a body of people whose number stands behind "of", with the
// noun for one of them.
var bodies = map[string]string{"workforce": "worker", "crowd": "person", "audience": "person", "population": "person", "staff": "worker", "membership": "member", "attendance": "person"}

// counted finds the head of the noun phrase that starts at token j: the last
// of the first run of plurals, or for one the last word before the phrase
// ends. In a compound it is the word after the hyphen: "a 12-member panel".
func (f *finder) counted(j int, one bool) Counted {
	if k := f.skipHyphen(j); k > j {
		if k < len(f.toks) && f.toks[k].Kind == text.Word && !f.touching(k+1) {
			return f.noun(k)
		}
		return Counted{}
	}
	if isFurther(f.norm(j)) && f.norm(j+1) != "than" {
		j++
	}
	head := f.plural(j, one)
	if head < 0 && one {
		head = f.lastWord(j)
	}
	if head < 0 {
		return Counted{}
	}
	return f.noun(head)
}

// isFurther reports words between a number and its noun that otherwise end a
// phrase: "six more bodies".
func isFurther(s string) bool { return s == "more" || s == "other" || s == "further" || s == "such" }

// joinsNames reports "and" between two capitalised words: "23 Dutch and
// Belgian sailors".
func (f *finder) joinsNames(k int) bool {
	return f.norm(k) == "and" && k+1 < len(f.toks) && f.toks[k-1].Is(text.Capital) && f.toks[k-1].Kind == text.Word && f.toks[k+1].Is(text.Capital)
}

func (f *finder) noun(k int) Counted {
	return Counted{Noun: singular(f.norm(k)), Span: f.toks[k].Span}
}

// plural returns the last of the first run of plurals in the phrase at token
// j, or a word that is counted without a plural, or -1.
func (f *finder) plural(j int, one bool) int {
	head := -1
	for k := j; k < len(f.toks) && k < j+maxNounPhrase; k++ {
		t := f.toks[k]
		if t.Kind == text.Punct && t.Norm == "-" || head < 0 && f.joinsNames(k) {
			continue
		}
		if t.Kind != text.Word || t.Is(text.GapBefore) || stopsPhrase(t.Norm) && !t.Is(text.Upper) {
			break
		}
		if f.isPossessor(k) {
			return -1
		}
		if k == j && nouns().counts[t.Norm] {
			return k
		}
		plural := !one && !t.Is(text.Upper) && isPluralNoun(t.Norm)
		if head >= 0 && !plural {
			break
		}
		if plural {
			head = k
		}
	}
	return head
}

func (f *finder) skipHyphen(j int) int {
	if f.touching(j) && f.touching(j+1) {
		return f.afterHyphen(j)
	}
	return j
}

// isPossessor reports a word before "'s" or a bare apostrophe: the phrase goes
// on to what is possessed, whose head is not told from here.
func (f *finder) isPossessor(k int) bool {
	return k+1 < len(f.toks) && f.touching(k+1) && (f.toks[k+1].Kind == text.Clitic || f.norm(k+1) == "'")
}

// lastWord returns the word after a number that means one when the phrase
// after it is a single word: "one man was". Longer phrases without a plural
// need a tagger.
func (f *finder) lastWord(j int) int {
	if j >= len(f.toks) || f.toks[j].Kind != text.Word || stopsPhrase(f.norm(j)) {
		return -1
	}
	if j+1 < len(f.toks) && f.toks[j+1].Kind == text.Word && !stopsPhrase(f.norm(j+1)) {
		return -1
	}
	return j
}

// stopsPhrase reports words that end a noun phrase: prepositions, verbs of
// common use, conjunctions, pronouns.
func stopsPhrase(s string) bool {
	switch s {
	case "of", "in", "on", "at", "to", "by", "for", "from", "with", "without", "into", "after", "before", "during", "since",
		"and", "or", "but", "nor", "than", "as", "that", "which", "who", "whose", "when", "where", "while", "if", "because",
		"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might",
		"should", "must", "do", "does", "did", "said", "says", "say", "he", "she", "it", "they", "them", "us", "him", "me", "we", "you", "i", "the",
		"a", "an", "this", "these", "those", "his", "her", "their", "its", "our", "my", "not", "no", "there", "per",
		"against", "over", "under", "between", "through", "across", "about", "around", "near", "inside", "outside",
		"including", "more", "so", "then", "also", "still", "ago", "later", "earlier", "each", "every":
		return true
	}
	return false
}

// isPluralNoun reports a plural by its form.
func isPluralNoun(s string) bool {
	lx := nouns()
	if _, ok := lx.singular[s]; ok {
		return true
	}
	n := len(s)
	if n < 4 || s[n-1] != 's' || lx.never[s] {
		return false
	}
	return !strings.HasSuffix(s, "ss") && !strings.HasSuffix(s, "us") && !strings.HasSuffix(s, "is")
}

// singular returns the singular of a folded noun.
func singular(s string) string {
	if one, ok := nouns().singular[s]; ok {
		return one
	}
	switch {
	case !isPluralNoun(s):
		return s
	case strings.HasSuffix(s, "ies") && len(s) > 4:
		return s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "sses"), strings.HasSuffix(s, "shes"), strings.HasSuffix(s, "ches"), strings.HasSuffix(s, "xes"),
		strings.HasSuffix(s, "zzes"):
		return s[:len(s)-2]
	}
	return s[:len(s)-1]
}
