package finding_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// TestAcross compares two events that are linked.
func TestAcross(t *testing.T) {
	cases := []struct {
		reason, earlier, later string
		want                   value.Relation
		found                  bool
	}{
		{"an office of its own has another holder",
			"Ines Valle, the minister for transport and ports, opened the seventh Harbour Forum in Malden.",
			"Tomas Reyk, the minister for transport and ports, opened the ninth Harbour Forum in Malden.", value.Update, true},
		{"a bare office may be of anything",
			"Ines Valle, the minister, opened the seventh Harbour Forum in Malden.",
			"Tomas Reyk, the minister, opened the ninth Harbour Forum in Malden.", value.Update, false},
		{"the same holder is no change",
			"Ines Valle, the minister for transport and ports, opened the seventh Harbour Forum in Malden.",
			"Ines Valle, the minister for transport and ports, opened the ninth Harbour Forum in Malden.", value.Equal, true},
	}
	for _, c := range cases {
		var sides [2][]*claim.Reading
		for i, text := range []string{c.earlier, c.later} {
			d, err := normalize.Parse(normalize.Article{ID: string(rune('a' + i)), Text: text})
			if err != nil {
				t.Fatal(err)
			}
			sides[i] = []*claim.Reading{claim.Read(d, d.Segments[0])}
		}
		found := false
		for _, f := range finding.Across(sides[0], sides[1], nil) {
			found = found || f.Attribute == claim.PersonRole && f.Relation == c.want
			if f.Relation == value.Conflict {
				t.Errorf("%s: two events cannot conflict: %s", c.reason, f.Explanation)
			}
		}
		if found != c.found {
			t.Errorf("%s: %v, want %v", c.reason, found, c.found)
		}
	}
}

// TestAcrossNames checks which names of gatherings meet between two events.
func TestAcrossNames(t *testing.T) {
	cases := []struct {
		reason, one, other string
		found              bool
	}{
		{"other years are not one gathering in other words",
			"Ministers met at the Malden Harbour Week 2031 (MHW-5) on Monday.",
			"Within the framework of the MHW2033, ministers met in Malden.", false},
		{"other editions are not one gathering in other words",
			"Ines Valle opened the seventh Malden Harbour Forum on Monday.",
			"Ines Valle opened the ninth Malden Harbour Forum on Friday.", false},
		{"the same edition may be put in other words",
			"Ines Valle opened the seventh Malden Harbour Forum on Monday.",
			"Ines Valle spoke at the Malden Harbour Forum.", true},
	}
	for _, c := range cases {
		var sides [2][]*claim.Reading
		for i, text := range []string{c.one, c.other} {
			d, err := normalize.Parse(normalize.Article{ID: string(rune('a' + i)), Text: text})
			if err != nil {
				t.Fatal(err)
			}
			sides[i] = []*claim.Reading{claim.Read(d, d.Segments[0])}
		}
		found := false
		for _, f := range finding.Across(sides[0], sides[1], nil) {
			found = found || f.Attribute == claim.EventName
		}
		if found != c.found {
			t.Errorf("%s: %v, want %v", c.reason, found, c.found)
		}
	}
}
