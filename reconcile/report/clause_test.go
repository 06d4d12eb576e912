package report

import (
	"strings"
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

// The line of a rewording says which words differ, and they are marked on both sides.
func TestReworded(t *testing.T) {
	_, r := ofTwo(finding.Finding{Attribute: claim.Statement, Relation: value.Reword, Reason: "in other words"},
		"the pier will open early in May", "the pier will open soon in May")
	if want := "In other words. A and B: “early” against “soon”."; r.Why != want {
		t.Errorf("%q, want %q", r.Why, want)
	}
	for i, want := range []string{"the pier will open ‹early› in May", "the pier will open ‹soon› in May"} {
		if got := passage(r.deciding(r.Cells[i])).String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Marks alone are no words, and a line of an event says no wording twice.
func TestContrast(t *testing.T) {
	tests := []struct{ a, b, want, reason string }{
		{"we shut the pier, the quay and the fair", "we shut the pier and the quay and the fair", "A and B: “and” in B alone", "a comma is no word"},
		{"we shut the pier", "we shut the pier", "", "nothing differs"},
		{"one pier, one quay, one fair, one town, one ferry", "two piers, two quays, two fairs, two towns, two ferries", "", "of other words throughout none is named"},
	}
	for _, tt := range tests {
		_, r := ofTwo(finding.Finding{Attribute: claim.Statement, Relation: value.Reword}, tt.a, tt.b)
		if got := contrast(r.Drifts); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
	v, _ := ofTwo(finding.Finding{Attribute: claim.Statement, Relation: value.Conflict}, "the pier is open", "the pier is shut")
	if p := v.peeks()[0]; p.Topic != "statement" || len(p.Said) != 2 {
		t.Errorf("%q says %q: the words stand behind the heading, not in it too", p.Topic, p.Said)
	}
}

func TestDeciding(t *testing.T) {
	long := strings.Repeat("the pier and the quay ", 12) + "close at noon " + strings.Repeat("and the ferry goes on ", 12)
	tests := []struct {
		text    string
		quoted  []string
		against string
		want    string
		reason  string
	}{
		{"mayor; head of the port", []string{"head of the port"}, "", "mayor; ‹head of the port›", "what the reason quotes decides"},
		{"mayor", []string{"mayor"}, "", "", "the whole is no part"},
		{"mayoral race", []string{"mayor"}, "", "", "a part of a word is no word"},
		{"it opens early, at six", nil, "it opens late, at six", "it opens ‹early›, at six", "else what the other has not"},
		{"the pier is shut", nil, "nobody knows when ferries come", "", "of other sentences nothing is marked"},
	}
	for _, tt := range tests {
		if got := passage(deciding(tt.text, tt.quoted, tt.against)).String(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
	got := passage(deciding(long, []string{"close at noon"}, "")).String()
	if !strings.HasPrefix(got, "… ") || !strings.HasSuffix(got, "…") || !strings.Contains(got, "‹close at noon›") || columns(got) > maxCell+8 {
		t.Errorf("a long text is cut on both sides of what decides: %q", got)
	}
}

func TestQuotedIn(t *testing.T) {
	tests := []struct {
		reason string
		want   string
	}{
		{`Herald does not give "head of the port".`, "head of the port"},
		{`One says "early" where the other says “soon…”.`, "early|soon"},
		{`an open "quote`, ""},
		{"none", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(quotedIn(tt.reason), "|"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
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
