package claim

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// numbers makes slots of amounts with what they count. Counts of people that the
// text adds up make one more, and their parts are no tolls.
func (r *Reading) numbers() {
	parts := map[int]bool{}
	for _, t := range PeopleTotals(r.Doc) {
		for _, n := range t.Parts {
			parts[n] = true
		}
		noun := "person"
		if f := fate(r.Doc, t.Span); f != NoFate {
			noun = person + string(f)
		}
		if !r.Doc.Added(r.Doc.Token(t.Span.Start)) {
			r.slot(Quantity, noun, t.Total, t.Span, -1)
		}
	}
	before := counting{sentence: -1}
	for n, m := range r.Doc.Quantities {
		a, ok := attributeOf(m)
		if !ok || r.Doc.Added(r.Doc.Token(m.Span.Start)) {
			continue
		}
		if a == Score && r.votes(m.Span) {
			a = Vote
		}
		noun := m.Counted.Noun
		if !parts[n] {
			noun = r.counted(a, m)
		}
		if noun == "" && a == Quantity && m.Value.Type() == value.Number {
			noun = r.elided(m, before)
		}
		if a == Quantity && m.Counted.Noun != "" && m.Value.Type() == value.Number {
			before = counting{m.Counted.Noun, r.Doc.Sentence(m.Span.Start)}
		}
		if noun != "" || m.Value.Type() != value.Number { // else a number of nothing
			r.slot(a, noun, m.Value, m.Span, -1)
		}
	}
}

// counting is a noun that a number counts, and its sentence.
type counting struct {
	noun     string
	sentence int
}

// fewElided is from where on a number without a noun is one of what was counted
// before: smaller ones are points, floors and hours as well.
const fewElided = 1000

// elided returns what a number without a noun counts: the people that the number
// before it counts, in its sentence or the one before. "Organisers spoke of 61,000."
func (r *Reading) elided(m quantity.Mention, before counting) string {
	n := r.Doc.Sentence(m.Span.Start)
	if !countsPeople(before.noun) || n-before.sentence > 1 || !r.heads(m) || m.Value.IsRange() || m.Value.Low().Float64() < fewElided || r.yearLike(m) {
		return ""
	}
	return before.noun
}

// yearLike reports four digits without a mark, as years are written.
func (r *Reading) yearLike(m quantity.Mention) bool {
	const digits = 4
	return m.Span.Len() == digits
}

// PeopleTotals returns the runs of counts of people that the text adds up: "two
// officials and five others" are seven.
func PeopleTotals(d *normalize.Document) []quantity.Addition {
	all := quantity.Additions(d.Text, d.Quantities)
	return slices.DeleteFunc(all, func(a quantity.Addition) bool {
		return slices.ContainsFunc(a.Parts, func(n int) bool { return !countsPeople(d.Quantities[n].Counted.Noun) })
	})
}

// countsPeople reports whether a counted noun names people.
func countsPeople(noun string) bool {
	in, _ := lexicon.Lookup(noun)
	return in.Class&(lexicon.PersonNoun|lexicon.Demonym) != 0 || anybody[noun]
}

// anybody are nouns that count people and that the lexicon does not know for such.
var anybody = listedWords.Set("anybody")

// counted returns what an amount counts: the noun, and of people what happened to
// them, "person dead".
func (r *Reading) counted(a Attribute, m quantity.Mention) string {
	if a != Quantity || r.further(m.Span) {
		return m.Counted.Noun
	}
	if f := r.toll(m.Span); f != NoFate && (m.Counted.Noun == "" && r.heads(m) || countsPeople(m.Counted.Noun)) {
		return person + string(f)
	}
	if f := FateOf(m.Counted.Noun); f != NoFate {
		return person + string(f)
	}
	if m.Counted.Noun != "" && !countsPeople(m.Counted.Noun) || m.Counted.Noun == "" && !r.heads(m) {
		return m.Counted.Noun
	}
	f := fate(r.Doc, m.Span)
	switch {
	case f == Missing && sought[m.Counted.Noun]:
		return m.Counted.Noun
	case f == NoFate && travelling[m.Counted.Noun]:
		f = Aboard
	case f == NoFate && r.employed(m):
		return "employee"
	case f == NoFate:
		return m.Counted.Noun
	}
	return person + string(f)
}

// employed reports whether the number stands behind "employs" or "employing".
func (r *Reading) employed(m quantity.Mention) bool {
	first := m.Span.Start
	if m.Cue.Len() > 0 {
		first = min(first, m.Cue.Start)
	}
	n := r.Doc.Token(first)
	return n > 0 && r.Doc.Word(n-1).Lemma.String() == "employ"
}

var (
	// sought are nouns for people whom the police search for, and who are not
	// missing.
	sought = listedWords.Set("sought")
	// travelling are nouns for people who are aboard where nothing else is told of
	// them.
	travelling = listedWords.Set("travelling")
)

// heads reports whether a number of nothing may count people: it is whole and has
// no unit, and is no house number before a name.
func (r *Reading) heads(m quantity.Mention) bool {
	toks := r.Doc.Text.Tokens
	next := r.Doc.Token(m.Span.End-1) + 1
	if first := r.Doc.Token(m.Span.Start); within(toks, first, -2, "age") || within(toks, first, -1, "aged") {
		return false // "died at the age of 85"
	}
	return m.Value.Type() == value.Number && m.Value.Unit() == "" && !strings.Contains(m.Value.String(), ".") &&
		(next >= len(toks) || !toks[next].Is(text.Capital))
}

// attributeOf returns the attribute of an amount; ok is false for numbers that
// are no amounts, such as the parts of names.
func attributeOf(m quantity.Mention) (Attribute, bool) {
	switch m.Role {
	case quantity.Amount, quantity.Label, quantity.None:
		return "", false
	case quantity.Rank:
		return Rank, true
	case quantity.Age:
		return PersonAge, true
	}
	switch m.Value.Type() {
	case value.Number:
		return Quantity, true
	case value.Quantity:
		return Quantity, true
	case value.Currency:
		return Money, true
	case value.Percent:
		return Percent, true
	case value.Ordinal:
		return Ordinal, m.Counted.Noun != ""
	case quantity.Score:
		return Score, true
	}
	return "", false
}

// ballots are the lemmas beside which a score is the count of a vote.
var ballots = listedWords.Set("ballots")

// votes reports whether the sentence of a score speaks of a vote.
func (r *Reading) votes(span text.Span) bool {
	n := r.Doc.Sentence(span.Start)
	if n < 0 {
		return false
	}
	s := r.Doc.Text.Sentences[n]
	for i := s.First; i < s.Last; i++ {
		if in := r.Doc.Word(i); in.Lemma != 0 && ballots[in.Lemma.String()] {
			return true
		}
	}
	return false
}
