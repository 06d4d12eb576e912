package finding_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// dated is a report and when it was published.
type dated struct{ on, text string }

// buildDated compares reports of one event.
func buildDated(t *testing.T, reports ...dated) finding.Result {
	t.Helper()
	var all []*claim.Reading
	for i, r := range reports {
		d, err := normalize.Parse(normalize.Article{ID: string(rune('a' + i)), Published: r.on, Text: r.text})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, claim.Read(d, d.Segments[0]))
	}
	claim.Prepare(all)
	return finding.Build(all, nil)
}

// TestTolls says how counts of people stand when it is seen which was told first.
func TestTolls(t *testing.T) {
	const frame = "in the sinking of the ferry Santa Lucia off Belmara"
	for _, c := range []struct {
		first, second dated
		want          value.Relation
		reason        string
	}{
		{dated{"2022-06-14", "Twelve people died " + frame + "."}, dated{"2022-06-15", "Nineteen people died " + frame + "."},
			value.Update, "a toll of the next day is higher"},
		{dated{"2022-06-14", "Twelve people died " + frame + "."}, dated{"2022-06-14", "Nineteen people died " + frame + "."},
			value.Conflict, "two tolls of one day, and no hour tells which is later"},
		{dated{"2022-06-14T12:00:00Z", "Twelve people died " + frame + "."}, dated{"2022-06-14T19:00:00Z", "Nineteen people died " + frame + "."},
			value.Update, "the hours tell that the higher toll is later"},
		{dated{"2022-06-14T12:00:00Z", "At least 21 people died " + frame + "."}, dated{"2022-06-14T19:00:00Z", "Nineteen people died " + frame + "."},
			value.Conflict, "the dead do not become fewer by themselves"},
		{dated{"2022-06-14T12:00:00Z", "At least 21 people died " + frame + "."}, dated{"2022-06-15T08:00:00Z", "The ministry revised the toll: 19 people died " + frame + "."},
			value.Update, "the later report says that the count was corrected"},
		{dated{"2022-06-14", "At least 21 people died " + frame + "."}, dated{"2022-06-15", "Thirty-four people died " + frame + "."},
			value.Update, "the next day more are known than the first bound"},
		{dated{"2022-06-14", "Twenty-seven people are missing " + frame + "."}, dated{"2022-06-15", "Eleven people are missing " + frame + "."},
			value.Update, "the missing are found"},
		{dated{"2022-06-14", "The ferry Santa Lucia sank off Belmara with 112 people on board."}, dated{"2022-06-15", "The ferry Santa Lucia sank off Belmara with 118 people on board."},
			value.Conflict, "no time changes how many were aboard"},
		{dated{"", "Twelve people died " + frame + "."}, dated{"", "Nineteen people died " + frame + "."},
			value.Update, "nothing tells that the reports are of one day"},
	} {
		for _, order := range [][]dated{{c.first, c.second}, {c.second, c.first}} {
			res := buildDated(t, order...)
			ok := slices.ContainsFunc(res.Findings, func(f finding.Finding) bool {
				return f.Attribute == claim.Quantity && f.Relation == c.want && len(f.Sides) == 2 && strings.HasPrefix(f.Subject, "person ")
			})
			if !ok {
				t.Errorf("%s: no %s\n%s", c.reason, c.want, listed(res))
			}
		}
	}
}

// TestOneFact holds a fact of several reports to one finding, with one line for each
// value and all reports in their places.
func TestOneFact(t *testing.T) {
	for _, c := range []struct {
		texts  []string
		sides  map[string][]string // the words of a value, and who has it
		reason string
	}{
		{[]string{
			"The ferry Santa Lucia was carrying 112 people when it capsized off Belmara.",
			"With 118 people on board the ferry Santa Lucia went down off Belmara on its way to Corvo.",
			"The ferry Santa Lucia sank off Belmara. It had 118 passengers and a load of cars, the port said.",
		}, map[string][]string{"112": {"a"}, "118": {"b", "c"}}, "three reports, two values"},
		{[]string{
			"Heavy rain flooded 240 homes in the town of Oderwitz, the mayor said.",
			"Two hundred and forty houses were under water in Oderwitz after the rain, the fire service said.",
			"Insurers expect a high bill from Oderwitz, where 240 homes were flooded.",
		}, map[string][]string{"240": {"a", "b", "c"}}, "three reports, one value in figures and in words"},
	} {
		var reports []dated
		for _, s := range c.texts {
			reports = append(reports, dated{"2022-06-14", s})
		}
		res := buildDated(t, reports...)
		found := 0
		for _, f := range res.Findings {
			if f.Attribute != claim.Quantity {
				continue
			}
			found++
			for _, s := range f.Sides {
				if want := c.sides[s.Value]; !slices.Equal(want, s.Articles) {
					t.Errorf("%s: %q has %v, want %v", c.reason, s.Value, s.Articles, want)
				}
			}
		}
		if found != 1 {
			t.Errorf("%s: %d findings\n%s", c.reason, found, listed(res))
		}
	}
}
