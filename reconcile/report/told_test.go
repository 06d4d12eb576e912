package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// fair is a report of a gathering that two outlets of one publisher tell, with its
// number in one of them, and of a later meeting whose report names it with the number.
func fair() *reconcile.Report {
	name := func(id, article, words, canonical string) claim.Claim {
		return claim.Claim{ID: id, Article: article, Attribute: claim.EventName, Subject: "sixth Pier Fair", Value: claim.Value{Text: words, Canonical: canonical},
			Evidence: claim.Evidence{Exact: words}}
	}
	side := func(ids, articles string) finding.Side {
		return finding.Side{Claims: strings.Fields(ids), Articles: strings.Fields(articles)}
	}
	refines := finding.Finding{ID: "f1", Attribute: claim.EventName, Subject: "sixth Pier Fair", Relation: value.Refines, Severity: 1, Confidence: .9,
		Rule: numberLacks, Terms: []string{"6"}, Reason: "not all number it: edition 6", Sides: []finding.Side{side("1", "a"), side("2", "b")}}
	again := refines
	again.ID, again.Sides = "f2", []finding.Side{side("1 3", "a c"), side("2", "b")}
	return &reconcile.Report{
		Articles: []reconcile.Article{{ID: "a", Source: "PHN", Family: "Port Herald News", Published: "2031-05-01"}, {ID: "b", Source: "PHX", Family: "Port Herald News", Published: "2031-05-02"},
			{ID: "c", Source: "PHZ", Family: "Port Herald News", Published: "2031-06-02"}},
		Events: []reconcile.Event{
			{ID: "fair", Label: "sixth Pier Fair", Members: []reconcile.Member{{Article: "a"}, {Article: "b"}}, Findings: []finding.Finding{refines},
				Claims: []claim.Claim{name("1", "a", "sixth Pier Fair", "pier fair #6"), name("2", "b", "Pier Fair", "pier fair")}},
			{ID: "later", Label: "Council counts its visitors", Members: []reconcile.Member{{Article: "c"}}, Claims: []claim.Claim{name("3", "c", "6th Pier Fair", "pier fair #6")}},
		},
		Links: []reconcile.Link{{From: "later", To: "fair", Kind: reconcile.Mentions, Findings: []finding.Finding{again}}},
	}
}

// What the reports of an event leave out is told with the event, and not again where
// another event's report speaks of it.
func TestLinkTellsOnce(t *testing.T) {
	r := fair()
	var b bytes.Buffer
	if err := Text(&b, r, nil, TextOptions{Width: 120}); err != nil {
		t.Fatal(err)
	}
	_, told, _ := strings.Cut(b.String(), "━")
	own, linked, found := strings.Cut(told, "───")
	if !found || strings.Count(own, "; PHX does not.") != 1 || strings.Contains(linked, "; PHX does not.") {
		t.Errorf("the missing number is not told once:\n%s", told)
	}
	for _, want := range []string{"PHZ says it as PHN does.", "C PHZ · same publisher as A and B"} {
		if !strings.Contains(linked, want) {
			t.Errorf("the link does not say %q:\n%s", want, linked)
		}
	}
	if want := "1 more detail; with other events: 1 more detail"; !strings.Contains(b.String(), want) {
		t.Errorf("the list does not say %q:\n%s", want, b.String())
	}
}

// An event's row says with which others it shares findings.
func TestLinkedWith(t *testing.T) {
	r := fair()
	x := newIndex(r)
	for i, want := range []string{"1 finding with event 2", "1 finding with event 1"} {
		if got := x.linkedWith(&r.Events[i]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
