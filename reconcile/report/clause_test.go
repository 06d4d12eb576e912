package report

import (
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

func TestBareClause(t *testing.T) {
	tests := []struct{ clause, want, reason string }{
		{"so that the pier stays open all year", "the pier stays open all year", "what joins a clause tells nothing"},
		{"he said the pier stays open all year", "the pier stays open all year", "nor does who said it, without a name"},
		{"Lee said the pier stays open all year", "Lee said the pier stays open all year", "a name does"},
		{"if it rains on Monday", "it rains on Monday", "four words are left"},
		{"while it rains", "while it rains", "of a few words all stay"},
		{"", "", "nothing"},
	}
	for _, tt := range tests {
		if got := bareClause(tt.clause); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// ofTwo lays out a finding of two reports, one of the Herald and one of the Post.
func ofTwo(f finding.Finding, a, b string) (view, row) {
	e := reconcile.Event{ID: "e", Label: "Pier Fair", About: reconcile.About{People: []reconcile.Actor{{Name: "Ann Lee"}}}, Members: []reconcile.Member{{Article: "a"}, {Article: "b"}}, Claims: []claim.Claim{
		{ID: "1", Article: "a", Attribute: f.Attribute, Subject: f.Subject, Value: claim.Value{Text: a}, Evidence: claim.Evidence{Exact: a}},
		{ID: "2", Article: "b", Attribute: f.Attribute, Subject: f.Subject, Value: claim.Value{Text: b}, Evidence: claim.Evidence{Exact: b}},
	}}
	f.ID, f.Confidence = "f", .9
	f.Sides = []finding.Side{{Articles: []string{"a"}, Claims: []string{"1"}}, {Articles: []string{"b"}, Claims: []string{"2"}}}
	if f.Relation == value.Equal {
		f.Sides = []finding.Side{{Articles: []string{"a", "b"}, Claims: []string{"1", "2"}}}
	}
	e.Findings = []finding.Finding{f}
	r := &reconcile.Report{Articles: []reconcile.Article{{ID: "a", Source: "Herald"}, {ID: "b", Source: "Post"}}, Events: []reconcile.Event{e}}
	v := newIndex(r).told(&r.Events[0])
	return v, v.Findings[0]
}

// Of statements that are not the same, each of one person, the line says what each
// report has that person do.
func TestActs(t *testing.T) {
	tests := []struct{ a, b, want, reason string }{
		{"Ann Lee, the mayor, praised the crew", "Mayor Ann Lee asked the crew to stay", "Ann Lee “praised” in Herald, “asked” in Post.", "two verbs"},
		{"Ann Lee praised the crew", "Mayor Ann Lee praised the ferry", "", "one verb tells nothing"},
		{"Ann Lee praised the crew", "the crew stayed on the quay", "", "the other is of somebody else"},
	}
	for _, tt := range tests {
		v, r := ofTwo(finding.Finding{Attribute: claim.Statement, Subject: "Ann Lee", Relation: value.Refines}, tt.a, tt.b)
		if got := v.acts(r); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// What is equal in other words is not called the same.
func TestAlike(t *testing.T) {
	tests := []struct {
		attribute claim.Attribute
		a, b      string
		want      string
		reason    string
	}{
		{claim.Statement, "the pier is shut", "the pier is closed to all", "much the same", "another wording may tell more"},
		{claim.Statement, "the pier is shut", "The pier is shut", "agree", "the same words"},
		{claim.PersonRole, "mayor", "Mayor of Port Ellery", "agree", "values are compared whole"},
	}
	for _, tt := range tests {
		if _, r := ofTwo(finding.Finding{Attribute: tt.attribute, Subject: "Ann Lee", Relation: value.Equal}, tt.a, tt.b); r.Word.Word != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, r.Word.Word, tt.want)
		}
	}
}

// A name has one spelling in the report's own words.
func TestSpelled(t *testing.T) {
	r := &reconcile.Report{Events: []reconcile.Event{{About: reconcile.About{People: []reconcile.Actor{{Name: "S Okoro"}, {Name: "Do Minh Hanh"}}},
		Claims: []claim.Claim{
			{Attribute: claim.PersonName, Subject: "đỗ minh hạnh", Value: claim.Value{Text: "Đỗ Minh Hạnh"}},
			{Attribute: claim.PersonName, Subject: "S. Okoro", Value: claim.Value{Text: "S. OKORO"}},
		}}}}
	x := newIndex(r)
	for _, tt := range []struct{ name, want, reason string }{
		{"Do Minh Hanh", "Đỗ Minh Hạnh", "the one with accents"},
		{"S Okoro", "S. Okoro", "the one with marks, not all in capitals"},
		{"Harbour Master Do Minh Hanh", "Đỗ Minh Hạnh", "offices stand elsewhere"},
		{"Ann Lee", "Ann Lee", "nobody else has this name"},
	} {
		if got := x.spelled(tt.name); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}
