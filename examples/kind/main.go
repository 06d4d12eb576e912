// Command kind adds a kind of finding of its own: what reports call the people
// in a crowd. One outlet's protesters are another's rioters, and an editor wants
// to see that.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// crowd compares the first word that each report has for a crowd.
type crowd struct{}

var words = map[string]bool{"protesters": true, "demonstrators": true, "marchers": true, "rioters": true, "mob": true, "activists": true}

// Kind implements finding.Rule.
func (crowd) Kind() finding.Kind {
	return finding.Kind{Code: "crowd", Attribute: "crowd.name", About: "what a report calls the people in a crowd", Hard: 2}
}

// Find implements finding.Rule.
func (k crowd) Find(all []*claim.Reading) []finding.Draft {
	d := finding.Draft{Subject: "crowd", Relation: value.Equal, Reason: "all use the same word", Confidence: 0.7}
	for _, r := range all {
		for _, t := range r.Doc.Text.Tokens {
			if !words[t.Norm] || !r.Segment.Contains(t.Span) { // another part is of another event
				continue
			}
			c := r.NewClaim(k.Kind().Attribute, d.Subject, normalize.Quote(t.Norm), t.Span)
			d.Sides = add(d.Sides, t.Norm, c)
			break
		}
	}
	if len(d.Sides) == 0 {
		return nil
	}
	if len(d.Sides) > 1 {
		d.Relation, d.Reason = value.Reword, "the reports use other words"
	}
	return []finding.Draft{d}
}

// add puts the claim on the side of its word.
func add(sides []finding.DraftSide, word string, c claim.Claim) []finding.DraftSide {
	for i := range sides {
		if sides[i].Value == word {
			sides[i].Claims = append(sides[i].Claims, c)
			return sides
		}
	}
	return append(sides, finding.DraftSide{Value: word, Claims: []claim.Claim{c}})
}

var articles = []normalize.Article{
	{ID: "courier", Published: "2021-05-02", Text: "Protesters blocked the harbour bridge in Malden on Sunday. Police said 40 people were arrested on the bridge."},
	{ID: "gazette", Published: "2021-05-02", Text: "A mob blocked the harbour bridge in Malden on Sunday. Police arrested 40 people on the bridge, the mayor said."},
}

func main() {
	r, err := reconcile.New(reconcile.Options{Rules: []finding.Rule{crowd{}}})
	if err != nil {
		log.Fatal(err)
	}
	report, err := r.Reconcile(context.Background(), reconcile.Articles(articles...))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range report.Events {
		for _, f := range e.Findings {
			if f.Code == "crowd" {
				fmt.Println(f.Relation, f.Explanation)
			}
		}
	}
}
