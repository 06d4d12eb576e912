package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/internal/passage"
)

// Comparison says how two passages relate.
type Comparison struct {
	Relation value.Relation `json:"relation"`
	// Attribute is what the deciding words are of, "" when nothing decides.
	Attribute claim.Attribute `json:"attribute"`
	// AValue and BValue are the deciding words, as they stand in the passages.
	AValue string `json:"a_value"`
	BValue string `json:"b_value"`
	// Confidence is the probability that the relation is right.
	Confidence  float64 `json:"confidence"`
	Explanation string  `json:"explanation"`
}

// hardness orders relations for the choice of what decides.
var hardness = []value.Relation{value.Conflict, value.Update, value.Reword, value.Refines, value.Equal}

// Compare relates two passages, each given as an article. Passages that are not of
// one happening are [value.Different]. Otherwise the hardest relation decides, of
// the values that meet and of what the passages say of the same people and
// gatherings. Compare is symmetric: the other order gives the same relation with
// the values swapped. The error is that of [normalize.Parse].
func Compare(a, b normalize.Article) (Comparison, error) {
	a.ID, b.ID = "a", "b"
	if cmp.Or(strings.Compare(a.Text, b.Text), strings.Compare(a.Published, b.Published)) > 0 {
		c, err := compare(b, a)
		c.AValue, c.BValue = c.BValue, c.AValue
		return c, err
	}
	return compare(a, b)
}

// compare relates two passages in the order of their texts.
func compare(a, b normalize.Article) (Comparison, error) {
	da, err := normalize.Parse(a)
	if err != nil {
		return Comparison{}, fmt.Errorf("compare: %w", err)
	}
	db, err := normalize.Parse(b)
	if err != nil {
		return Comparison{}, fmt.Errorf("compare: %w", err)
	}
	if text.FoldString(a.Text) == text.FoldString(b.Text) {
		return Comparison{Relation: value.Equal, Attribute: claim.Statement, Confidence: 1, Explanation: "both say it in the same words"}, nil
	}
	pair := passage.Compare(passage.Read(da), passage.Read(db))
	p := pair.P()
	if !pair.Same() {
		return Comparison{Relation: value.Different, Confidence: 1 - p, Explanation: pair.Against()}, nil
	}
	all := append(met(pair, p), said(da, db, p)...)
	if len(all) == 0 {
		return unvalued(pair, p), nil
	}
	return slices.MinFunc(all, func(x, y Comparison) int {
		return cmp.Or(slices.Index(hardness, x.Relation)-slices.Index(hardness, y.Relation), whole(x.Attribute)-whole(y.Attribute))
	}), nil
}

// whole orders a statement behind a value inside it, which says more closely what
// differs.
func whole(a claim.Attribute) int {
	if a == claim.Statement {
		return 1
	}
	return 0
}

// met tells of the values that meet, at most one.
func met(pair *passage.Pair, p float64) []Comparison {
	m, ok := pair.Decide()
	if !ok {
		return nil
	}
	c := Comparison{Relation: m.Relation, Attribute: pair.Attribute(m), Confidence: p, Explanation: pair.Explain(m)}
	c.AValue, c.BValue = pair.Words(m)
	if m.Relation == value.Equal && pair.Lopsided() {
		c.Relation, c.Explanation = value.Refines, c.Explanation+"; one passage says more"
	}
	return []Comparison{c}
}

// unvalued relates passages of one happening in which no values meet.
func unvalued(pair *passage.Pair, p float64) Comparison {
	c := Comparison{Relation: value.Refines, Attribute: claim.Statement, Confidence: p, Explanation: "the passages speak of one happening, and each says what the other does not"}
	if a, b := pair.Likeness(); min(a, b) >= sameSubstance && !pair.Lopsided() {
		c.Relation, c.Explanation = value.Equal, "both say the same in substance"
	}
	return c
}

// sameSubstance is the share of the words of both passages, by weight, from which
// on they say the same.
const sameSubstance = 0.85

// said compares what the passages say of the same people and gatherings, and
// words that they quote.
func said(a, b *normalize.Document, p float64) []Comparison {
	var readings []*claim.Reading
	for _, d := range []*normalize.Document{a, b} {
		whole := normalize.Segment{First: 0, Last: len(d.Text.Sentences)}
		whole.End = len(d.Text.Source)
		readings = append(readings, claim.Read(d, whole))
	}
	claim.Prepare(readings)
	res := finding.Build(readings, nil)
	claims := map[string]claim.Claim{}
	for _, c := range res.Claims {
		claims[c.ID] = c
	}
	var out []Comparison
	for _, f := range res.Findings {
		told := f.Relation == value.Conflict && ofClause(f.Attribute) || f.Relation == value.Reword && (f.Attribute == claim.Statement || f.Attribute == claim.PersonName)
		if !slices.Contains(hardness, f.Relation) || !ofEntity(f.Attribute) && !told {
			continue
		}
		c := Comparison{Relation: f.Relation, Attribute: f.Attribute, Confidence: min(p, f.Confidence), Explanation: f.Explanation}
		for _, s := range f.Sides {
			for _, id := range s.Claims {
				if cl := claims[id]; cl.Article == a.Article.ID && c.AValue == "" {
					c.AValue = cl.Value.Text
				} else if cl.Article == b.Article.ID && c.BValue == "" {
					c.BValue = cl.Value.Text
				}
			}
		}
		out = append(out, c)
	}
	return out
}

// ofEntity reports attributes of people and gatherings, and quotations. Amounts
// and dates are compared where they meet.
func ofEntity(a claim.Attribute) bool {
	switch a {
	case claim.PersonRole, claim.PersonRank, claim.PersonAffiliation, claim.EventEdition, claim.EventHost, claim.EventChair, claim.EventFormat, claim.Quote:
		return true
	}
	return false
}

// ofClause reports attributes in which clauses may clash that are otherwise the
// same word for word: a denial, another name, another day.
func ofClause(a claim.Attribute) bool {
	switch a {
	case claim.Statement, claim.PersonName, claim.EventDate, claim.EventPlace, claim.Ordinal, claim.Rank, claim.Duration, claim.Cause:
		return true
	}
	return false
}
