package finding_test

import (
	"math"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// colours is a rule for the tests: it claims the first bytes of each article, and
// breaks what it claims where asked to.
type colours struct {
	spoil func(*claim.Claim)
	draft func(*finding.Draft)
}

func (colours) Kind() finding.Kind {
	return finding.Kind{Code: "colour", Attribute: "thing.colour", About: "the colour of a thing", Hard: 4}
}

func (r colours) Find(all []*claim.Reading) []finding.Draft {
	d := finding.Draft{Subject: "door", Relation: value.Conflict, Reason: "a door has one colour", Confidence: 2}
	for _, x := range all {
		c := x.NewClaim("thing.colour", "door", normalize.Quote("red"), text.Span{Start: 0, End: 3})
		if r.spoil != nil {
			r.spoil(&c)
		}
		d.Sides = append(d.Sides, finding.DraftSide{Value: c.Evidence.Exact, Claims: []claim.Claim{c}})
	}
	if r.draft != nil {
		r.draft(&d)
	}
	return []finding.Draft{d}
}

func TestRule(t *testing.T) {
	cases := []struct {
		reason string
		spoil  func(*claim.Claim)
		draft  func(*finding.Draft)
		found  bool
	}{
		{"claims that stand in the articles make a finding", nil, nil, true},
		{"evidence that reads otherwise is dropped", func(c *claim.Claim) { c.Evidence.Exact = "blue" }, nil, false},
		{"evidence outside the text is dropped", func(c *claim.Claim) { c.Evidence.End = 1 << 20 }, nil, false},
		{"a claim of an article that is not of the event is dropped", func(c *claim.Claim) { c.Article = "z" }, nil, false},
		{"a conflict has two sides", nil, func(d *finding.Draft) { d.Sides = d.Sides[:1] }, false},
		{"an agreement has one", nil, func(d *finding.Draft) { d.Relation = value.Equal }, false},
		{"of a silence somebody must be silent", nil, func(d *finding.Draft) { d.Relation, d.Sides = value.Silent, d.Sides[:1] }, false},
		{"and is", nil, func(d *finding.Draft) {
			d.Relation, d.Sides[1] = value.Silent, finding.DraftSide{Silent: []string{"b"}}
		}, true},
		{"no relation", nil, func(d *finding.Draft) { d.Relation = value.Incomparable }, false},
		{"a confidence that is no number", nil, func(d *finding.Draft) { d.Confidence = math.NaN() }, false},
	}
	for _, c := range cases {
		var all []*claim.Reading
		for _, a := range []normalize.Article{{ID: "a", Text: "Red is the door of the mill in Verin."}, {ID: "b", Text: "Tan is the door of the mill in Verin."}} {
			d, err := normalize.Parse(a)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, claim.Read(d, d.Segments[0]))
		}
		claim.Prepare(all)
		res := finding.Build(all, nil, colours{c.spoil, c.draft})
		var got *finding.Finding
		for i := range res.Findings {
			if res.Findings[i].Code == "colour" {
				got = &res.Findings[i]
			}
		}
		if (got != nil) != c.found || (res.Dropped == 0) != c.found {
			t.Errorf("%s: finding %v, %d dropped", c.reason, got, res.Dropped)
		}
		if got != nil && got.Relation == value.Conflict && (got.Severity != 4 || got.Confidence != 1) {
			t.Errorf("%s: severity %d, confidence %v; want that of the kind, and at most 1", c.reason, got.Severity, got.Confidence)
		}
	}
}
