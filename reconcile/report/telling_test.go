package report

import (
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

func TestFromDifference(t *testing.T) {
	tests := []struct {
		in, want []string
		reason   string
	}{
		{[]string{"We shall rebuild the pier in a year", "We shall rebuild the pier in two years"}, []string{"… pier in a year", "… pier in two years"}, "what differs is seen"},
		{[]string{"We shall", "We will"}, []string{"We shall", "We will"}, "short wordings stay"},
		{[]string{"One two three four five six", "one two three four five", "One two three four nine"}, []string{"… three four five six", "… three four five", "… three four nine"}, "of three, where the first of them leaves"},
		{[]string{"The same to the end"}, []string{"The same to the end"}, "one wording differs from none"},
	}
	for _, tt := range tests {
		if got := fromDifference(tt.in); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestDullness(t *testing.T) {
	tests := []struct {
		more, less finding.Finding
		reason     string
	}{
		{found(claim.Quantity, value.Conflict), found(claim.Statement, value.Conflict), "values before clauses"},
		{found(claim.Statement, value.Conflict), found(claim.Quote, value.Reword), "what cannot both be before what is put otherwise"},
		{found(claim.Statement, value.Update), found(claim.PersonRole, value.Refines), "what time changed before what one adds"},
		{found(claim.PersonRole, value.Refines), found(claim.Statement, value.Reword), "an office given more fully before a clause in other words"},
		{found(claim.Quote, value.Reword), found(claim.PersonRole, value.Refines), "a quotation in other words is no weak rewording"},
		{found(claim.Statement, value.Reword), found(claim.EventEdition, value.Silent), "two wordings before what one leaves out"},
		{found(claim.EventEdition, value.Silent), found(claim.EventName, value.Refines), "a number before a fuller name"},
		{found(claim.PersonRole, value.Silent), found(claim.PersonName, value.Refines), "a first name more is no news"},
		{found(claim.EventName, value.Refines), found(claim.Statement, value.Refines), "any value before a clause of which the beginning alone is seen"},
	}
	for _, tt := range tests {
		if a, b := dullness(row{Finding: &tt.more}), dullness(row{Finding: &tt.less}); a >= b {
			t.Errorf("%s: %d and %d", tt.reason, a, b)
		}
	}
}

func found(a claim.Attribute, r value.Relation) finding.Finding {
	return finding.Finding{Attribute: a, Relation: r, Confidence: 1}
}

func TestFuller(t *testing.T) {
	said := func(a claim.Attribute, canonical, text string) cell {
		return cell{State: states, Claims: []*claim.Claim{{Attribute: a, Value: claim.Value{Canonical: canonical, Text: text}}}}
	}
	office := func(canonical, text string) cell { return said(claim.PersonRole, canonical, text) }
	named := func(canonical string) cell { return said(claim.EventName, canonical, canonical) }
	clause := func(text string) cell { return said(claim.Statement, text, text) }
	mayor := value.Because(officeLacks, "not all give %q", "Mayor of Ostrel")
	adds := value.Because("each-adds", "each report adds to what both say")
	tests := []struct {
		attribute claim.Attribute
		why       value.Witness
		cells     []cell
		want      string
		reason    string
	}{
		{claim.PersonRole, mayor, []cell{office("mayor ostrel", "Mayor of Ostrel"), office("surgeon", "surgeon")},
			`Argus gives "Mayor of Ostrel"; Beacon does not.`, "who lacks it is named"},
		{claim.PersonRole, mayor, []cell{office("mayor ostrel", "Mayor of Ostrel"), office("surgeon", "surgeon"), office("mayor ostrel", "Ostrel mayor")},
			`Argus and Courier give "Mayor of Ostrel"; Beacon does not.`, "the same office in other words is given"},
		{claim.PersonRole, mayor, []cell{office("mayor ostrel", "Mayor of Ostrel"), office("surgeon", "surgeon"), office("surgeon", "surgeon")},
			`Argus gives "Mayor of Ostrel"; Beacon and Courier do not.`, "two are named together"},
		{claim.PersonRole, mayor, []cell{office("surgeon", "surgeon"), office("doctor", "doctor")},
			`Not all give "Mayor of Ostrel".`, "where nobody has it nothing is said of who lacks it"},
		{claim.EventName, value.Because(numberLacks, "not all number it: edition %s", "4"), []cell{named("pier fair #4"), named("pier fair"), {State: quiet}},
			"Argus gives the number (edition 4); Beacon does not.", "a report that does not name it is not one that does not number it"},
		{claim.EventName, value.Because(yearLacks, "not all give the year, %s", "2031"), []cell{named("pier fair"), named("pier fair 2031")}, "Beacon gives the year, 2031; Argus does not.", "so with the year"},
		{claim.Statement, adds, []cell{clause("The pier shut"), clause("The pier shut on Monday after the storm")}, "Beacon says more.", "one clause holds the other"},
		{claim.Statement, adds, []cell{clause("The pier shut at once"), clause("The pier shut on Monday after the storm")}, "", "each has words of its own"},
		{claim.Statement, adds, []cell{clause("The minister praised the towns on the coast"), clause("The minister warned the towns on the coast after the storm of March")}, "",
			"one act is not more of another"},
		{claim.EventDate, value.Because("within", "%s lies within %s", "7 May", "May"), []cell{said(claim.EventDate, "2031-05-07", "7 May"), said(claim.EventDate, "2031-05", "May of the next year")}, "7 May lies within May.",
			"a longer date is not the one that says more"},
	}
	for _, tt := range tests {
		v := view{}
		for i := range tt.cells {
			v.Columns = append(v.Columns, column{Key: columnKey(i), Article: &reconcile.Article{Source: []string{"Argus", "Beacon", "Courier"}[i]}})
		}
		f := because(tt.attribute, value.Refines, tt.why)
		r := row{Finding: f, Why: reasonOf(f), Cells: tt.cells}
		if v.fuller(&r); r.Why != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, r.Why, tt.want)
		}
	}
}

// Who has which of two words is named where each has one of them.
func TestWhoSays(t *testing.T) {
	clause := func(text string) cell {
		return cell{State: states, Claims: []*claim.Claim{{Attribute: claim.Statement, Value: claim.Value{Text: text}}}}
	}
	v := view{Columns: []column{{Key: "A", Article: &reconcile.Article{Source: "Argus"}}, {Key: "B", Article: &reconcile.Article{Source: "Beacon"}}}}
	tests := []struct{ a, b, want, reason string }{
		{"the pier opens late", "the pier opens early", `Argus says "late", Beacon says "early".`, "each has one"},
		{"the pier opens early", "the pier opens late", `Argus says "early", Beacon says "late".`, "in the order of the columns"},
		{"late or early", "the pier opens early", "", "one has both"},
		{"the pier opens", "the pier opens early", "", "one has neither"},
		{"the translate button", "the pier opens early", "", "a part of a word is no word"},
	}
	for _, tt := range tests {
		f := because(claim.Statement, value.Reword, value.Because("reworded", "one says %q where the other says %q, in the same words besides", "early", "late"))
		if got := v.whoSays(row{Finding: f, Cells: []cell{clause(tt.a), clause(tt.b)}}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestNamedIn(t *testing.T) {
	tests := []struct {
		attribute             claim.Attribute
		canonical, text, want string
		reason                string
	}{
		{claim.EventChair, "m ostrander", "chaired by the harbour minister M. Ostrander", "M. Ostrander", "the person of the clause"},
		{claim.EventHost, "port agency velden", "organised by the Port Agency of Velden", "Port Agency of Velden", "small words stand inside a name"},
		{claim.EventHost, "velden", "Velden, which hosted Velden week", "Velden", "one of two is enough"},
		{claim.EventHost, "port agency", "organised by the agency", "", "what is not there leaves the clause as it is"},
		{claim.PersonRole, "mayor", "the mayor", "", "other attributes keep their words"},
	}
	for _, tt := range tests {
		c := claim.Claim{Attribute: tt.attribute, Value: claim.Value{Canonical: tt.canonical, Text: tt.text}}
		if got := namedIn(&c); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestMostlyShared(t *testing.T) {
	tests := []struct {
		a, b   string
		want   bool
		reason string
	}{
		{"The pier closes on Monday", "The pier shuts on Monday", true, "one word of five"},
		{"The pier closes on Monday", "Nobody may walk on the old jetty", false, "hardly a word stays"},
		{"The pier closes", "The pier closes", true, "all stays"},
	}
	for _, tt := range tests {
		if got := mostlyShared(driftOf(tt.a, tt.b)); got != tt.want {
			t.Errorf("%s: %v", tt.reason, got)
		}
	}
}

func TestColumnID(t *testing.T) {
	tests := []struct{ id, source, want, reason string }{
		{"in/2031/pier", "Argus", "pier", "the last part of a path"},
		{`C:\in\pier`, "Argus", "pier", "also of another system"},
		{"pier-1", "Argus", "pier-1", "an id that is no path"},
		{"in/2031/", "Argus", "in/2031/", "nothing behind the last mark"},
		{"pier-1", "pier-1", "", "the name says it"},
	}
	for _, tt := range tests {
		c := column{Article: &reconcile.Article{ID: tt.id, Source: tt.source}}
		if got := c.id(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestDated(t *testing.T) {
	const source = "The pier opens in June.\nVisitors came to the fair on 4 May 2031 in the rain."
	event := func(start string, basis reconcile.Basis, members ...reconcile.Member) *reconcile.Event {
		return &reconcile.Event{Time: reconcile.Period{Start: start, End: start, Basis: basis}, Members: members}
	}
	one := reconcile.Member{Article: "a", End: len(source)}
	tests := []struct {
		event  *reconcile.Event
		want   string
		reason string
	}{
		{event("2031-05-04", reconcile.Told, one), "‹4 May 2031›", "the sentence with the day"},
		{event("2031-05-05", reconcile.Told, one), "", "no sentence gives another day"},
		{event("2031-05-04", reconcile.Published, one), "", "the day of publication rests on none"},
		{event("2031-05-04", reconcile.Told, one, one), "", "of several reports the findings tell"},
		{event("2031-05-04", reconcile.Told, reconcile.Member{Article: "a", End: 20}), "", "not in the part of the event"},
	}
	lib := newLibrary(func(id string) (string, bool) { return source, id == "a" })
	x := newIndex(&reconcile.Report{})
	for _, tt := range tests {
		got := lib.dated(x, tt.event).String()
		if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q, want %q in it", tt.reason, got, tt.want)
		}
	}
}
