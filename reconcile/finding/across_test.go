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
		sides := twoEvents(t, c.earlier, c.later)
		found := false
		for _, f := range finding.Across(sides[0], sides[1], nil).Findings {
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
		sides := twoEvents(t, c.one, c.other)
		found := false
		for _, f := range finding.Across(sides[0], sides[1], nil).Findings {
			found = found || f.Attribute == claim.EventName
		}
		if found != c.found {
			t.Errorf("%s: %v, want %v", c.reason, found, c.found)
		}
	}
}

// TestAcrossKept checks what counts as done that was announced.
func TestAcrossKept(t *testing.T) {
	const done = "Leading a delegation of pilots to the seventh Malden Harbour Forum, Ines Valle asked for cleaner fuel."
	cases := []struct {
		reason, announced, done string
		found                   bool
	}{
		{"somebody did at the gathering what she was to do", "The ministers spoke of tugs. Ines Valle will lead the delegation of pilots at the seventh Malden Harbour Forum.", done, true},
		{"another edition is another plan", "The ministers spoke of tugs. Ines Valle will lead the delegation of pilots at the eighth Malden Harbour Forum.", done, false},
		{"another person did it", "The ministers spoke of tugs. Tomas Reyk will lead the delegation of pilots at the seventh Malden Harbour Forum.", done, false},
		{"another act was announced", "The ministers spoke of tugs. Ines Valle will welcome the delegation of pilots at the seventh Malden Harbour Forum.", done, false},
		{"a denial is no plan", "The ministers spoke of tugs. Ines Valle will not lead the delegation of pilots at the seventh Malden Harbour Forum.", done, false},
		{"what is also told as done is no plan", "The ministers spoke of tugs. Ines Valle led the delegation of pilots at the seventh Malden Harbour Forum.", done, false},
		{"what is still to come is not done", "The ministers spoke of tugs. Ines Valle will lead the delegation of pilots at the seventh Malden Harbour Forum.",
			"Ines Valle will lead a delegation of pilots to the seventh Malden Harbour Forum, the port said.", false},
	}
	for _, c := range cases {
		sides := twoEvents(t, c.announced, c.done)
		for _, flip := range []bool{false, true} {
			x, y := sides[0], sides[1]
			if flip {
				x, y = y, x
			}
			found := false
			for _, f := range finding.Across(x, y, nil).Findings {
				found = found || f.Attribute == claim.Statement && f.Relation == value.Update
			}
			if found != c.found {
				t.Errorf("%s: %v, want %v", c.reason, found, c.found)
			}
		}
	}
}

// twoEvents reads two texts as reports of two events.
func twoEvents(t *testing.T, one, other string) (sides [2][]*claim.Reading) {
	t.Helper()
	for i, text := range []string{one, other} {
		d, err := normalize.Parse(normalize.Article{ID: string(rune('a' + i)), Text: text})
		if err != nil {
			t.Fatal(err)
		}
		sides[i] = []*claim.Reading{claim.Read(d, d.Segments[0])}
	}
	return sides
}
