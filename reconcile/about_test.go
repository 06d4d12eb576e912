package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// TestAbout checks what a reader sees first of an event with one report.
func TestAbout(t *testing.T) {
	const more = " The council of the town has promised money to those who lost boats and nets, and a priest rang the bells for an hour."
	cases := []struct {
		reason, text      string
		gathering, format string
		people            []string // "name: office; office"
		organizations     []string
	}{
		{"a gathering goes by its number and its full name",
			"The fifth Malden Harbour Forum opened on Tuesday. Minister of Fisheries Anna Kalnina spoke first." + more,
			"fifth Malden Harbour Forum", "", []string{"Anna Kalnina: Minister of Fisheries"}, nil},
		{"one that is only looked ahead to is another event",
			"Ahead of the fifth Malden Harbour Forum of June 3, 2031, Minister of Fisheries Anna Kalnina sold two tugs." + more,
			"", "", []string{"Anna Kalnina: Minister of Fisheries"}, nil},
		{"a gathering without a name has a format too",
			"Two ministries spoke of tugs at a virtual ministerial meeting on Tuesday." + more, "", "virtual", nil, nil},
		{"what is on line is no meeting on line",
			"A baker sold bread online on Tuesday, and a crowd came to the market." + more, "", "", nil, nil},
		{"the fuller of two forms of an office stands for both",
			"Deputy Minister of Fisheries Anna Kalnina sold two tugs on Tuesday. Deputy Minister Kalnina wept." + more,
			"", "", []string{"Anna Kalnina: Deputy Minister of Fisheries"}, nil},
		{"who is named first and most stands first",
			"Minister of Fisheries Anna Kalnina sold two tugs on Tuesday. Kalnina wept." + more +
				" A clerk, Peter Ozols, counted the money.",
			"", "", []string{"Anna Kalnina: Minister of Fisheries", "Peter Ozols: clerk"}, nil},
		{"a body that the report is about, and no agency that it credits",
			"The Ministry of Fisheries sold two tugs on Tuesday." + more + "\n\nA tug at the quay (Photo: VNA)", "", "", nil, []string{"Ministry of Fisheries"}},
	}
	for _, c := range cases {
		rep := reconcileAll(t, reconcile.Options{}, []normalize.Article{{ID: "a", Text: c.text}})
		got := rep.Events[0].About
		var people []string
		for _, p := range got.People {
			people = append(people, p.Name+": "+strings.Join(p.Offices, "; "))
		}
		if got.Gathering != c.gathering || got.Format != c.format || !slices.Equal(people, c.people) ||
			c.organizations != nil && !slices.Equal(got.Organizations, c.organizations) {
			t.Errorf("%s: %+v", c.reason, got)
		}
	}
}

// Of several reports one may mislead the reading: an office must stand twice.
func TestAboutSeveral(t *testing.T) {
	rep := reconcileAll(t, reconcile.Options{}, []normalize.Article{
		{ID: "a", Published: "2031-03-15", Text: "A fire destroyed the fish market of Karvik on March 13. Fire chief Jonas Berg said nobody was hurt. Berg's men fought the flames for nine hours at the market."},
		{ID: "b", Published: "2031-03-15", Text: "The fish market of Karvik burned down on March 13. Nobody was hurt in the flames, fire chief Jonas Berg said. Jonas Berg, a keen swimmer, watched the market burn for nine hours."},
	})
	if len(rep.Events) != 1 {
		t.Fatalf("%d events, want 1", len(rep.Events))
	}
	people := rep.Events[0].About.People
	if len(people) != 1 || people[0].Name != "Jonas Berg" || len(people[0].Offices) != 1 || !strings.EqualFold(people[0].Offices[0], "fire chief") {
		t.Errorf("people: %+v", people)
	}
}

// TestMasthead checks what names, title and source of an article are shown.
func TestMasthead(t *testing.T) {
	const body = "A fire destroyed the fish market of Karvik on Tuesday, and nobody was hurt in the flames. The council has promised money to those who lost boats and nets."
	cases := []struct {
		reason        string
		article       normalize.Article
		source, label string
	}{
		{"the notice of a portal names the site", normalize.Article{Text: "The Portal of the Ministry of Fisheries is being rebuilt\n\nFire destroys market\n\n" + body},
			"Portal of the Ministry of Fisheries", "Fire destroys market"},
		{"the name may stand before the noun", normalize.Article{Text: "Ministry of Fisheries Portal is under construction\n\nFire destroys market\n\n" + body},
			"Ministry of Fisheries Portal", "Fire destroys market"},
		{"the source behind a title is no part of it", normalize.Article{Title: "Fire destroys market | Karvik Post", Source: "Karvik Post", Text: body},
			"Karvik Post", "Fire destroys market"},
		{"what follows a dash may belong to the title", normalize.Article{Title: "Fire destroys market - mayor", Source: "Karvik Post", Text: body},
			"Karvik Post", "Fire destroys market - mayor"},
		{"a dateline is no part of the first sentence", normalize.Article{Text: "KARVIK, March 15, 2031 (AP) — " + body},
			"AP", "A fire destroyed the fish market of Karvik on Tuesday, and nobody was hurt in the flames."},
	}
	for _, c := range cases {
		c.article.ID = "a"
		rep := reconcileAll(t, reconcile.Options{}, []normalize.Article{c.article})
		if got := rep.Articles[0].Source; got != c.source {
			t.Errorf("%s: source %q, want %q", c.reason, got, c.source)
		}
		if got := rep.Events[0].Label; got != c.label {
			t.Errorf("%s: label %q, want %q", c.reason, got, c.label)
		}
	}
}
