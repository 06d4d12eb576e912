package report

import (
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

func TestDifferences(t *testing.T) {
	count := func(n ...int) (c counts) {
		for i, n := range n {
			if c.rows += n; n > 0 {
				c.words = append(c.words, counted{relationWords[i], n})
			}
		}
		return c
	}
	doubtful := counts{rows: 2, doubtful: 2}
	tests := []struct {
		counts          counts
		reports         int
		conflicts, rest string
		reason          string
	}{
		{count(), 1, "", "one report", "one report has nothing to differ from"},
		{count(), 3, "", "nothing compared", "reports may have no point in common"},
		{doubtful, 2, "", "2, all less than half sure", "what is rather wrong than right is no difference"},
		{count(2, 1, 1, 1, 1, 1, 5), 2, "2 conflicts", "1 update, 1 reworded, 1 more detail, 1 related, 1 not in all, 5 agree", "all that differs, hardest first"},
		{count(1, 0, 0, 0, 0, 0, 1), 2, "1 conflict", "1 agree", "one of each"},
		{count(0, 0, 0, 3), 2, "", "no conflict, 3 more detail", "no conflict is worth a word"},
	}
	for _, tt := range tests {
		if conflicts, rest := differences(tt.counts, tt.reports); conflicts != tt.conflicts || rest != tt.rest {
			t.Errorf("%s: %q and %q, want %q and %q", tt.reason, conflicts, rest, tt.conflicts, tt.rest)
		}
	}
}

func TestPublisher(t *testing.T) {
	tests := []struct{ source, family, want, reason string }{
		{"PHN", "Port Herald News", "Port Herald News", "the letters stand for the publisher"},
		{"PHX", "Port Herald News", "Port Herald News", "for something else of the publisher"},
		{"Port Herald News", "Port Herald News", "", "the name says it"},
		{"Port Herald News Online", "Port Herald News", "", "and more"},
		{"Coast Wire", "", "", "nothing is known"},
		{"", "Port Herald News", "", "the publisher is the name"},
	}
	for _, tt := range tests {
		if got := publisher(&reconcile.Article{ID: "a", Source: tt.source, Family: tt.family}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// Each publisher is spelled out once where an event is listed.
func TestBylines(t *testing.T) {
	r := &reconcile.Report{
		Articles: []reconcile.Article{{ID: "a", Source: "PHN", Family: "Port Herald News"}, {ID: "b", Source: "PHX", Family: "Port Herald News"}, {ID: "c", Title: "Pier shut"}},
		Events:   []reconcile.Event{{ID: "e", Members: []reconcile.Member{{Article: "a"}, {Article: "b"}, {Article: "c"}}}},
	}
	x := newIndex(r)
	want := []string{"A PHN (Port Herald News)", "B PHX (same publisher)", "C unnamed source: “Pier shut”; 2 independent sources"}
	got := x.bylines(&r.Events[0])
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("%q, want %q", got, want)
		}
	}
}

// A day that was read from a weekday alone says so where the report has no date.
func TestInferredFrom(t *testing.T) {
	tests := []struct {
		text, published, words, want, reason string
	}{
		{"The council met in Port Ellery on 3 to 5 March 2031. The pier closed on Wednesday.", "", "Wednesday", "“Wednesday” and “3 to 5 March 2031”", "no report says when it appeared"},
		{"The pier closed on Wednesday.", "2031-03-06", "Wednesday", "", "the weekday is of the week in which the report appeared"},
		{"The pier closed on March 5, 2031.", "", "March 5, 2031", "", "the report names the day"},
	}
	for _, tt := range tests {
		e := reconcile.Event{ID: "e", Time: reconcile.Period{Start: "2031-03-05", End: "2031-03-05", Basis: reconcile.Told}, Members: []reconcile.Member{{Article: "a", End: len(tt.text)}, {Article: "b"}},
			Claims: []claim.Claim{{Article: "a", Attribute: claim.EventDate, Value: claim.Value{Type: value.Date, Canonical: "2031-03-05", Text: tt.words}, Context: []claim.Range{{Start: 34, End: 51}}}}}
		x := newIndex(&reconcile.Report{Articles: []reconcile.Article{{ID: "a", Published: tt.published}, {ID: "b"}}, Events: []reconcile.Event{e}})
		l := newLibrary(func(string) (string, bool) { return tt.text, true })
		if got := l.inferredFrom(x, &e); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// The name of a gathering is a name; a headline is somebody's words.
func TestLabel(t *testing.T) {
	tests := []struct {
		label, gathering, want, reason string
	}{
		{"sixth Pier Fair", "sixth Pier Fair", "Sixth Pier Fair", "the gathering itself"},
		{"Pier Fair", "sixth Pier Fair", "Pier Fair", "without its number"},
		{"Mayor calls “Gull” safe", "", "“Mayor calls ‘Gull’ safe”", "a headline stands in quotes"},
		{"", "", "An event without a name", "nothing"},
	}
	for _, tt := range tests {
		if got := label(&reconcile.Event{Label: tt.label, About: reconcile.About{Gathering: tt.gathering}}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// A report whose source is not named goes by its whole headline, once.
func TestUnnamed(t *testing.T) {
	c := column{Key: "A", Article: &reconcile.Article{ID: "a", Title: "Harbour council to close the old pier until the end of next summer"}}
	if got, want := c.fullName(), "“Harbour council to close the old pier until the end of next summer”"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := (view{Columns: []column{c}}).publishedWith(c); got != "source not named" {
		t.Errorf("its publisher is %q", got)
	}
	if got := about(newLibrary(nil), c, maxCell, nil); got != "" {
		t.Errorf("the headline is told again: %q", got)
	}
}
