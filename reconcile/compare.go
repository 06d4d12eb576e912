package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// Comparison says how two passages relate. The values are the deciding words.
type Comparison struct {
	Relation    value.Relation  `json:"relation"`
	Attribute   claim.Attribute `json:"attribute"`
	AValue      string          `json:"a_value"`
	BValue      string          `json:"b_value"`
	Confidence  float64         `json:"confidence"`
	Explanation string          `json:"explanation"`
}

// hardness orders relations for the choice of what decides.
var hardness = []value.Relation{value.Conflict, value.Update, value.Reword, value.Refines, value.Equal}

// Compare relates two passages, each given as an article. The hardest finding
// decides; passages that do not line up are [value.Different].
func Compare(a, b normalize.Article) (Comparison, error) {
	var readings []*claim.Reading
	for _, art := range []normalize.Article{a, b} {
		d, err := normalize.Parse(art)
		if err != nil {
			return Comparison{}, fmt.Errorf("compare: %w", err)
		}
		whole := normalize.Segment{First: 0, Last: len(d.Text.Sentences)}
		whole.End = len(d.Text.Source)
		readings = append(readings, claim.Read(d, whole))
	}
	claim.Prepare(readings)
	p := claim.Alike(readings[0], readings[1])
	if p < comparable {
		return Comparison{Relation: value.Different, Confidence: 1 - p, Explanation: "the passages share too little to be of one happening"}, nil
	}
	res := finding.Build(readings, nil)
	texts := map[string]claim.Claim{}
	for _, c := range res.Claims {
		texts[c.ID] = c
	}
	var all []finding.Finding
	for _, f := range res.Findings {
		if slices.Contains(hardness, f.Relation) && f.Attribute != claim.PersonName {
			all = append(all, f)
		}
	}
	if len(all) == 0 {
		return Comparison{Relation: value.Refines, Attribute: claim.Statement, Confidence: p, Explanation: "the passages speak of one happening and share no value"}, nil
	}
	f := slices.MinFunc(all, func(x, y finding.Finding) int {
		return cmp.Or(slices.Index(hardness, x.Relation)-slices.Index(hardness, y.Relation), cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.ID, y.ID))
	})
	c := Comparison{Relation: f.Relation, Attribute: f.Attribute, Confidence: min(p, f.Confidence), Explanation: f.Explanation}
	for _, s := range f.Sides {
		for _, id := range s.Claims {
			if cl := texts[id]; cl.Article == a.ID && c.AValue == "" {
				c.AValue = cl.Value.Text
			} else if cl.Article == b.ID && c.BValue == "" {
				c.BValue = cl.Value.Text
			}
		}
	}
	return c, nil
}

// comparable is the least probability at which passages are of one happening.
const comparable = 0.3
