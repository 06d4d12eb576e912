package reconcile_test

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

// TestWireStory checks that one story in many outlets is one origin, and that
// the report proves the copies.
func TestWireStory(t *testing.T) {
	const wire = "LUNDT, May 4 (AP) - A freight train left the rails near Lundt early on Tuesday and injured 12 people, the railway said. The line to the coast is closed and cranes are on the way."
	articles := []normalize.Article{{ID: "own", Source: "Lundt Courier", Published: "2031-05-04",
		Text: "LUNDT, May 4 - A freight train derailed near Lundt on Tuesday. It injured 12 people, doctors at the hospital of Lundt told this newspaper. The line to the coast stays closed."}}
	for _, source := range []string{"Herald", "Globe", "Star", "Post", "Gazette", "Times of Korl", "Echo", "Mail", "Argus", "Chronicle"} {
		text := wire
		if len(articles)%2 == 0 {
			text = strings.Replace(wire, "early on Tuesday", "on Tuesday morning", 1)
		}
		articles = append(articles, normalize.Article{ID: strings.ToLower(source), Source: source, Published: "2031-05-04", Text: text})
	}
	rep := reconcileAll(t, reconcile.Options{}, articles)
	if len(rep.Events) != 1 {
		t.Fatalf("%d events, want 1", len(rep.Events))
	}
	original := 0
	for _, m := range rep.Events[0].Members {
		if m.DuplicateOf == "" {
			original++
		}
	}
	if original != 2 {
		t.Errorf("%d articles copy nothing, want the courier's own and one print of the wire", original)
	}
	for _, c := range rep.Copies {
		if len(c.Runs) == 0 || c.Jaccard < 0.5 {
			t.Errorf("%+v proves little", c)
		}
	}
	for _, f := range rep.Events[0].Findings {
		if f.Relation != value.Equal || f.Attribute != claim.Quantity {
			continue
		}
		if s := f.Sides[0]; len(s.Articles) == len(articles) && (s.Origins != 2 || s.Families != len(articles)) {
			t.Errorf("%d origins and %d families behind %q, want 2 and %d", s.Origins, s.Families, s.Value, len(articles))
		}
		return
	}
	t.Error("no finding on the injured")
}

// TestSuggested checks that a text of a few words joins no story as its copy.
func TestSuggested(t *testing.T) {
	rep := reconcileAll(t, reconcile.Options{}, []normalize.Article{{ID: "long", Text: dam}, {ID: "brief", Text: "400 people left their homes"}})
	for _, e := range rep.Events {
		for _, m := range e.Members {
			if m.DuplicateOf != "" {
				t.Errorf("%s copies %s", m.Article, m.DuplicateOf)
			}
		}
		for _, s := range e.Suggested {
			if s.Article == "brief" && strings.Contains(s.Reason, "5 words") {
				return
			}
		}
	}
	t.Error("the brief is not suggested")
}
