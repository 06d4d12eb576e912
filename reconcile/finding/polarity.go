package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// denies finds a clause that denies what the other affirms: "was stopped" and
// "was not stopped", "approved" and "did not approve".
func (b *builder) denies(c *contrast, _ int) bool {
	restA, negA := affirmative(b.tokens(c.a))
	restB, negB := affirmative(b.tokens(c.b))
	if negA+negB != 1 || !alike(restA, restB) || c.swapped || b.conditional(c.a) != b.conditional(c.b) || b.rejected(c.a) != b.rejected(c.b) {
		return false
	}
	c.a.entry, c.b.entry = b.statement(c.a.spot), b.statement(c.b.spot)
	c.relation, c.why, c.code = value.Conflict, b.between(c, "denied-in-words", "one denies in the same words what the other affirms"), Polarity
	if b.asked(c.a) && b.asked(c.b) {
		c.relation, c.why = value.Reword, b.between(c, "asked-otherwise", "both ask, and one asks for the opposite")
	}
	return true
}

// asked reports whether a run stands in a question that somebody asks or answers: "to
// know which of them have voted" affirms that of none.
func (b *builder) asked(r run) bool {
	d := b.all[r.spot.doc].Doc
	c := b.clause(r.spot)
	s := d.Text.Sentences[c.Sentence]
	for i := s.First + 1; i < c.Last && (r.first < 0 || d.Text.Tokens[i].Start < r.first); i++ {
		if asking[lemma(d.Text.Tokens[i-1].Norm)] && interrogatives[d.Text.Tokens[i].Norm] {
			return true
		}
	}
	return false
}

// rejected reports whether somebody denies what a run is part of: who rejects rumours
// that a dam breaks says that it does not.
func (b *builder) rejected(r run) bool {
	d := b.all[r.spot.doc].Doc
	s := d.Text.Sentences[b.clause(r.spot).Sentence]
	for i := s.First; i < s.Last && (r.first < 0 || d.Text.Tokens[i].End <= r.first); i++ {
		if refuting[lemma(d.Text.Tokens[i].Norm)] {
			return true
		}
	}
	return false
}

// moods finds a clause that is sure where the other is not, or that announces
// what the other reports: "will raise" and "may raise", "will open" and "opened".
func (b *builder) moods(c *contrast, _ int) bool {
	restA, moodA := indicative(b.tokens(c.a))
	restB, moodB := indicative(b.tokens(c.b))
	if moodA == moodB || !alike(restA, restB) {
		return false
	}
	c.a.entry, c.b.entry = b.statement(c.a.spot), b.statement(c.b.spot)
	c.relation, c.why, c.code = value.Reword, b.between(c, "surer", "one is surer than the other in the same words"), Modality
	if moodA == claim.Fact && moodB == claim.Future || moodA == claim.Future && moodB == claim.Fact {
		c.relation, c.why = value.Update, announced
	}
	return true
}

// alike reports whether two runs of lemmas say the same word by word.
func alike(x, y []string) bool {
	return slices.EqualFunc(x, y, func(s, t string) bool {
		v, okV := lexicon.Lookup(s)
		w, okW := lexicon.Lookup(t)
		return s == t || okV && okW && lexicon.Related(v.Lemma, w.Lemma).Near()
	})
}

// indicative returns the lemmas of words without the modal, and what the modal
// makes of them.
func indicative(toks []text.Token) (rest []string, mood claim.Modality) {
	mood = claim.Fact
	for _, t := range toks {
		m, modal := modals[t.Norm]
		switch {
		case modal && mood == claim.Fact:
			mood = m
		default:
			rest = append(rest, lemma(t.Norm))
		}
	}
	return rest, mood
}

// modals are the auxiliaries that say how sure a clause is.
var modals = map[string]claim.Modality{
	"will": claim.Future, "'ll": claim.Future, "shall": claim.Future, "may": claim.May, "might": claim.May, "could": claim.May, "must": claim.Must, "should": claim.Must,
}

// lemma returns the dictionary form of a word.
func lemma(norm string) string {
	if in, ok := lexicon.Lookup(norm); ok && in.Lemma != 0 {
		return in.Lemma.String()
	}
	return norm
}

// negates reports whether a word denies: the verb beside it, or with "no" the noun.
func negates(t text.Token) bool { return negators[t.Norm] || t.Norm == "no" }

// affirmative returns the lemmas of words without what denies, and how many of
// them deny.
func affirmative(toks []text.Token) (rest []string, denials int) {
	for _, t := range toks {
		switch {
		case negates(t):
			denials++
		case dummyForms[t.Norm]:
		default:
			rest = append(rest, lemma(t.Norm))
		}
	}
	return rest, denials
}
