package finding

import (
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
)

// TestTimed reads what a time belongs to.
func TestTimed(t *testing.T) {
	cases := []struct {
		reason, in, time string
		acts             string // words that must be acts
		without          string // words that must not be in the phrase
		said             bool
	}{
		{"a relative clause brings its noun, not the main clause",
			"Police said the explosion, which tore through the mill on Monday, had killed two guards.", "Monday", "explosion tore", "killed police said", false},
		{"the noun that the day stands before", "Engineers walked through the hall after Monday's explosion.", "Monday", "explosion", "walked engineers", false},
		{"a year before its noun, with an article", "She had backed the mayor in the 2016 election.", "2016", "election", "", false},
		{"the day of saying is not that of the act", "The coroner said on Tuesday that the miner had drowned.", "Tuesday", "said", "drowned", true},
		{"an apposition between subject and verb", "Rita Holt, the mayor of Malden, resigned on Monday over the contract.", "Monday", "resigned", "", false},
		{"a phrase before its subject", "Speaking in Turin on Friday, the minister praised the crews.", "Friday", "praised speaking", "", false},
		{"a clause between the day and its sentence", "On Friday, after the talks had failed, the union called a strike.", "Friday", "called", "talks failed", false},
		{"a word that may be a verb is a noun behind an article", "Crews put out the fire on Monday.", "Monday", "fire", "", false},
		{"an aside in brackets is read over", "The governor (R) signed the bill at a ceremony on Thursday.", "Thursday", "signed", "", false},
		{"a noun tells the act behind a verb that says little", "Officers made an arrest at the quay on Friday.", "Friday", "arrest made", "", false},
		{"a clause between what opens the sentence and its subject", "In remarks on Friday before the gala began, the minister praised the crews.", "Friday", "praised", "gala began", false},
		{"a preposition is no clause", "The pool stays closed until Friday.", "Friday", "closed", "", false},
	}
	for _, c := range cases {
		t.Run(c.reason, func(t *testing.T) {
			d, err := normalize.Parse(normalize.Article{ID: "x", Text: c.in + " More is not known about it so far, officials in the town say.", Published: "2021-03-10"})
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(d.Dates, func(m datetime.Mention) bool { return strings.HasPrefix(m.In(d.Text.Source), c.time) })
			if i < 0 {
				t.Fatalf("no %q in %q", c.time, c.in)
			}
			got := timedAt(d, d.Dates[i].Span)
			for w := range strings.FieldsSeq(c.acts) {
				if !slices.ContainsFunc(got.acts, func(x timedWord) bool { return x.norm == w }) {
					t.Errorf("%q is no act among %v", w, norms(got.acts))
				}
			}
			for w := range strings.FieldsSeq(c.without) {
				if slices.Contains(norms(got.words), w) {
					t.Errorf("%q stands in the phrase %v", w, norms(got.words))
				}
			}
			if got.said != c.said {
				t.Errorf("said is %v, want %v", got.said, c.said)
			}
		})
	}
}

func norms(ws []timedWord) (out []string) {
	for _, w := range ws {
		out = append(out, w.norm)
	}
	return out
}
