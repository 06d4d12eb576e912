package report_test

import (
	"fmt"
	"os"

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
	//     1  ≠ conflict     The reports cannot both be right as they stand.
	//
	// ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
	// 1. Ferry collision off Port Ellery
	//    14 Mar 2031 · Port Ellery
	//    A Harbour Daily · 15 Mar 2031, 07:10 · harbour-1
	//       Ferries collide in evening fog
	//    B Ellery Post · 14 Mar 2031, 23:30 · post-1 · a copy of D
	//       Two ferries in collision near Port Ellery
	//    C Evening Star · date of publication unknown · star-1
	//       Ferry toll rises
	//    D Coast Wire · 14 Mar 2031, 21:00 · wire-1
	//       Two ferries in collision near Port Ellery
	//    B and D share one text.
	//    ? 港口新闻 may belong here: names the collision in one clause
	//
	//    Where they differ (1)
	//
	//    1 ≠ conflict · number · people hurt (severity 4 of 4, 91% sure)
	//        A  12 passengers
	//           ▏ PORT ELLERY — Two ferries collided off Port Ellery on Friday
	//           ▏ evening, injuring ‹12 passengers›, harbour master Đỗ Minh Hạnh said.
	//        B D Fifteen people [1 independent source, 2 publishers]
	//        B  ▏ PORT ELLERY, March 14 (Coast Wire) — ‹Fifteen people› were hurt when
	//           ▏ two ferries collided near Port Ellery on March 14, 2031.
	//        C  ○ not found in Evening Star
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
	// 7 unchanged
}

func ExampleHTML() {
	f, err := os.CreateTemp("", "report-*.html")
	if err != nil {
		panic(err)
	}
	defer os.Remove(f.Name())
	// Without texts the page shows the evidence alone.
	if err := report.HTML(f, &reconcile.Report{Schema: reconcile.Schema}, nil); err != nil {
		panic(err)
	}
	fmt.Println(f.Close())
	// Output: <nil>
}
