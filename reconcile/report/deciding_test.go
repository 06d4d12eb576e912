package report

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

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
		{"deputy mayor", []string{"mayor", "deputy mayor"}, "", "", "nor is the other whole in it"},
		{"mayoral race", []string{"mayor"}, "", "", "a part of a word is no word"},
		{"it opens early, at six", nil, "it opens late, at six", "it opens ‹early›, at six", "else what the other has not"},
		{"Yesterday the mayor, tired, said that the pier was safe and open", nil, "the mayor said that the pier was safe and open", "‹Yesterday› the mayor, ‹tired›, said that the pier was safe and open", "a mark between words joins none"},
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
		{`Argus gives "head of the port"; Herald does not.`, "head of the port"},
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
