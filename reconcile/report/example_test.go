package report_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

func ExampleText() {
	r := fixture()
	r.Events = r.Events[:1]
	r.Events[0].Findings = r.Events[0].Findings[:1]
	r.Links, r.Rejected = nil, nil
	if err := report.Text(os.Stdout, r, fixtureText, report.TextOptions{Width: 80}); err != nil {
		panic(err)
	}
	// Output:
	// 6 articles, 1 event, 1 finding
	//     1  ≠ conflict       The reports cannot both be right as they stand.
	//   Severity: 1 is good to know, 2 changed with time or put otherwise, 3 and 4
	//   cannot both be true; where none is given it is 1. “85% sure” is how likely it
	//   is that the passages speak of one thing and are compared rightly; or, of what
	//   one report alone has, that the others do not have it; it says nothing of who
	//   is right.
	//
	// ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
	// 1. “Ferry collision off Port Ellery”
	//    14 Mar 2031 · Port Ellery
	//    Đỗ Minh Hạnh (harbour master); Coast Guard
	//    A Coast Wire · 14 Mar 2031, 21:00
	//       ▏ Two ferries in collision near Port Ellery [wire-1]
	//    B Ellery Post · 14 Mar 2031, 23:30 · the same text as A
	//       ▏ Two ferries in collision near Port Ellery [post-1]
	//    C Harbour Daily · 15 Mar 2031, 07:10
	//       ▏ Ferries collide in evening fog [harbour-1]
	//    D Evening Star · date of publication unknown
	//       ▏ Ferry toll rises [star-1]
	//    B has the very words of A.
	//    4 reports, 3 independent sources
	//    ? 港口新闻 may belong here: names the collision in one clause
	//
	//    Where they differ (1)
	//
	//    1 ≠ conflict · number of people hurt (severity 4 of 4, 91% sure)
	//        A B Fifteen people [1 independent source, 2 publishers]
	//        A  ▏ ‹Fifteen people› were hurt when two ferries collided near Port
	//           ▏ Ellery on March 14, 2031.
	//        C  12 passengers
	//           ▏ Two ferries collided off Port Ellery on Friday evening, injuring ‹12
	//           ▏ passengers›, harbour master Đỗ Minh Hạnh said.
	//        D  ○ not found in Evening Star
	//           12 and 15 people hurt, on the same evening.
}

func ExampleDiff() {
	before, after := fixture(), fixture()
	f := &after.Events[0].Findings[1] // the cause
	f.ID, f.Relation = "later", value.Equal
	after.Events[0].Findings = after.Events[0].Findings[:7]

	d := report.Diff(before, after)
	for _, c := range d.Changes {
		f := c.After
		if f == nil {
			f = c.Before
		}
		fmt.Println(c.Kind, f.Attribute, c.Notes)
	}
	fmt.Println(d.Unchanged, "unchanged")
	// Output:
	// settled cause [conflict is now agree]
	// withdrawn event.date []
	// withdrawn person.name []
	// withdrawn statement []
	// withdrawn statement []
	// 7 unchanged
}

// The page shows each sentence in its article, so that it needs the texts beside
// the report.
func ExampleHTML() {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		panic(err)
	}
	articles, texts := report.Keep(reconcile.Articles( // or intake.Articles of files
		normalize.Article{ID: "post", Published: "2031-03-15", Text: "Twelve people were hurt when two ferries collided off Port Ellery on Friday evening, the coast guard said."},
		normalize.Article{Published: "2031-03-15", Text: "Fifteen people were hurt when two ferries collided near Port Ellery on Friday evening, the coast guard said."},
	))
	rep, err := r.Reconcile(context.Background(), articles)
	if err != nil {
		panic(err)
	}
	page, err := os.Create(filepath.Join(os.TempDir(), "report-example.html"))
	if err != nil {
		panic(err)
	}
	defer os.Remove(page.Name())
	if err := report.HTML(page, rep, texts); err != nil {
		panic(err)
	}
	if err := page.Close(); err != nil {
		panic(err)
	}
	proof, err := report.Verify(rep, texts)
	fmt.Println(proof.Claims > 0, proof.Proved == proof.Claims, err)
	// Output: true true <nil>
}
