package finding

import (
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/claim"
)

// TestOtherSubjects holds when two clauses are taken to tell of different people.
func TestOtherSubjects(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		want   bool
		reason string
	}{
		{"Ines Valle voted against the harbour bill on Monday.", "Jon Holt voted against the harbour bill on Monday.", true, "two people"},
		{"Ines Valle voted against the harbour bill on Monday.", "Mayor Valle voted against the harbour bill on Monday.", false, "one person, by a shorter name"},
		{"Ines Valle voted against the harbour bill on Monday.", "She voted against the harbour bill on Monday.", false, "who is not named may be the same"},
		{"Ines Valle voted against the harbour bill on Monday.", "The harbour bill was voted down by Ines Valle on Monday.", false, "the passive names the doer behind the verb"},
		{"Ines Valle thanked Jon Holt for the harbour bill on Monday.", "Jon Holt was thanked for the harbour bill on Monday.", false, "the other clause names both"},
	} {
		b := &builder{}
		for i, s := range []string{c.a, c.b} {
			d, err := normalize.Parse(normalize.Article{ID: string(rune('a' + i)), Text: "Ines Valle is the mayor. " + s})
			if err != nil {
				t.Fatal(err)
			}
			b.all = append(b.all, claim.Read(d, d.Segments[0]))
		}
		last := tie{a: spot{0, len(b.all[0].Clauses) - 1}, b: spot{1, len(b.all[1].Clauses) - 1}}
		if got := b.otherSubjects(last); got != c.want {
			t.Errorf("%s: %q and %q: %v", c.reason, c.a, c.b, got)
		}
	}
}
