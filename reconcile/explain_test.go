package reconcile_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// ferry and its siblings are reports of ferries that ran aground: a and b of
// one happening, c of another of the same kind.
var ferries = []normalize.Article{
	{ID: "a", Text: "A ferry with 212 passengers ran aground off the island of Hiiumaa on Sunday evening, the Estonian coast guard said. Captain Mart Saar had steered too close to the shore. Nobody was hurt, and two tugs pulled the ship free on Monday morning."},
	{ID: "b", Text: "Two tugs have freed the ferry that ran aground near Hiiumaa on Sunday with 212 people on board, the Estonian coast guard reported. Nobody was injured. Captain Mart Saar told investigators that he had come too close to the shore."},
	{ID: "c", Text: "A ferry with 58 passengers ran aground off the island of Unst in Shetland on Thursday, the British coast guard said. Captain Fiona Muir blamed thick fog. Three passengers were taken to hospital with broken bones."},
	{ID: "d", Text: "The central bank of Chile raised its main rate by half a point to 7.5 percent, citing the weak peso and the price of fuel. Governor Rosa Pinto said that more steps would follow."},
}

func explain(t *testing.T, a, b string) (*reconcile.Explanation, error) {
	t.Helper()
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r.Explain(context.Background(), reconcile.Articles(ferries...), a, b)
}

func TestExplain(t *testing.T) {
	tests := []struct {
		a, b   string
		same   bool
		stage  reconcile.Stage
		shows  []string // comparisons
		reason string
	}{
		{"a", "b", true, "evidence", []string{"all words", "names", "same counts", "same open dates"}, "captain, place, day and number of people are the same"},
		{"b", "a", true, "evidence", []string{"all words"}, "the order of the two does not count"},
		{"a", "c", false, "evidence", []string{"other people", "foremost name missing", "other counts"}, "another place, captain and number of people"},
		{"a", "d", false, "candidates", nil, "they share no rare word"},
	}
	for _, tt := range tests {
		t.Run(tt.a+tt.b, func(t *testing.T) {
			x, err := explain(t, tt.a, tt.b)
			if err != nil {
				t.Fatal(err)
			}
			if x.Same != tt.same || x.Stage != tt.stage {
				t.Errorf("%v at the stage %s (%s), want %v at %s: %s", x.Same, x.Stage, x.Reason, tt.same, tt.stage, tt.reason)
			}
			for _, name := range tt.shows {
				if !showsValues(x, name) {
					t.Errorf("%q is not shown with its values: %s\n%+v", name, tt.reason, x.Evidence)
				}
			}
			if last := sum(x); math.Abs(last-x.LogOdds) > 1e-9 {
				t.Errorf("the evidence adds up to %v, not to %v", last, x.LogOdds)
			}
		})
	}
	if _, err := explain(t, "a", "nobody"); !errors.Is(err, reconcile.ErrNoArticle) {
		t.Errorf("an article that is not there: %v", err)
	}
}

// TestReasons asks for pairs about which others decide.
func TestReasons(t *testing.T) {
	all := slices.Concat(ferries, []normalize.Article{{ID: "e", Text: "Fire in Riga kills two."}, {ID: "f", Text: "Fire in Riga kills two."},
		{ID: "g", Text: "The seventh Baltic Energy Forum opened in Riga on 8 March 2021. Energy Minister Anna Kalnina said the forum would discuss 12 projects."},
		{ID: "h", Text: "The eighth Baltic Energy Forum opened in Riga on 7 March 2022. Energy Minister Anna Kalnina said the forum would discuss 9 projects."}})
	all = append(all, normalize.Article{ID: "b2", Text: ferries[1].Text + " Cars were unloaded."})
	by := []reconcile.Judgement{{A: "a", B: "b", Verdict: reconcile.NotSame, By: "kim", At: "May 4"}, {A: "c", B: "d", Verdict: reconcile.Same}}
	for _, tt := range []struct {
		reason string
		o      reconcile.Options
		a, b   string
		stage  reconcile.Stage
		says   string
	}{
		{"an editor parted them", reconcile.Options{Judgements: by}, "a", "b", "judgement", `"kim" at "May 4" said that the two are not one event`},
		{"an editor joined them", reconcile.Options{Judgements: by}, "d", "c", "judgement", "somebody said that the two are one event"},
		{"same words, but few", reconcile.Options{}, "e", "f", "veto", "ruled out: too few words to tell"},
		{"two editions", reconcile.Options{}, "g", "h", "veto", "ruled out: another edition of the same series"},
		{"the default threshold", reconcile.Options{}, "a", "b", "evidence", "outweighs what speaks against it: "},
		{"a strict one", reconcile.Options{Threshold: 9}, "a", "b", "evidence", "does not outweigh"},
		{"nothing in common", reconcile.Options{}, "a", "d", "candidates", "nearest to the other by rare words; their log-odds would be -6"},
		{"an editor joined c with a, and b came along", reconcile.Options{Judgements: []reconcile.Judgement{{A: "a", B: "c", Verdict: reconcile.Same}}}, "b", "c",
			"grouping", "other reports join them: like both are a"},
		{"an editor parted a and b, and b2 stays with one of them", reconcile.Options{Judgements: by[:1]}, "b", "b2", "grouping",
			"keep them apart: of 2 pairs of reports between the two events 1 look like one event, and 1 are ruled out"},
		{"one article", reconcile.Options{}, "a", "a", "evidence", "one with itself"},
	} {
		r, err := reconcile.New(tt.o)
		if err != nil {
			t.Fatal(err)
		}
		x, err := r.Explain(context.Background(), reconcile.Articles(all...), tt.a, tt.b)
		if err != nil || x.Stage != tt.stage || !strings.Contains(x.Reason, tt.says) {
			t.Errorf("%s: %s, %q, %v; want %s that says %q", tt.reason, x.Stage, x.Reason, err, tt.stage, tt.says)
		}
	}
}

func showsValues(x *reconcile.Explanation, name string) bool {
	for _, e := range x.Evidence {
		if e.Comparison == name && e.A != "" && e.B != "" {
			return true
		}
	}
	return false
}

// sum adds up the evidence of the second step.
func sum(x *reconcile.Explanation) (total float64) {
	for _, e := range x.Evidence {
		if e.Step == 2 {
			total += e.Value * e.Weight
		}
	}
	return total
}

func ExampleReconciler_Explain() {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := r.Explain(context.Background(), reconcile.Articles(ferries...), "a", "c")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(x.Same, x.Stage)
	for _, e := range x.Evidence {
		if strings.HasPrefix(e.Comparison, "other ") {
			fmt.Printf("%s: %s | %s\n", e.Comparison, e.A, e.B)
		}
	}
	// Output:
	// false evidence
	// other people: Saar, Mart | Muir, Fiona
	// other counts: 212 passengers | Three passengers, 58 passengers
	// other counts in the opening: 212 passengers | Three passengers, 58 passengers
	// other open dates: Sunday, Monday | Thursday
}
