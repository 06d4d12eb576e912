package claim

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// numbers makes slots of amounts with what they count.
func (r *Reading) numbers() {
	for _, m := range r.Doc.Quantities {
		if a, ok := attributeOf(m); ok && !r.Doc.Added(r.Doc.Token(m.Span.Start)) {
			if a == Score && r.votes(m.Span) {
				a = Vote
			}
			noun := r.counted(a, m)
			if noun == "" && m.Value.Type() == value.Number {
				continue // a number of nothing
			}
			r.slot(a, noun, m.Value, m.Span, -1)
		}
	}
}

// anybody are the nouns that count people without telling which.
var anybody = set("person", "people", "other")

// counted returns what an amount counts: the noun, and of people what happened to
// them, "person dead".
func (r *Reading) counted(a Attribute, m quantity.Mention) string {
	if a != Quantity {
		return m.Counted.Noun
	}
	if f := FateOf(m.Counted.Noun); f != NoFate {
		return "person " + string(f)
	}
	in, _ := lexicon.Lookup(m.Counted.Noun)
	if m.Counted.Noun != "" && in.Class&lexicon.PersonNoun == 0 && !anybody[m.Counted.Noun] {
		return m.Counted.Noun
	}
	f := fate(r.Doc, m.Span)
	if f == NoFate {
		return m.Counted.Noun
	}
	return "person " + string(f)
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
var ballots = set("vote", "ballot", "pass", "approve", "reject", "adopt", "ratify", "motion", "bill", "referendum", "resolution")

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
