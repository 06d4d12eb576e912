package reconcile_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// A stream of three reports; the last one is judged by hand.
func ExampleIndex() {
	x, err := reconcile.NewIndex(reconcile.Options{Window: 30})
	if err != nil {
		panic(err)
	}
	for _, a := range []normalize.Article{
		{ID: "courier", Text: "A fire destroyed the old paper mill in Korl on Sunday. Nobody was hurt, the fire service said, and 40 workers lost their jobs."},
		{ID: "globe", Text: "Fire destroyed the old paper mill in Korl on Sunday, and 40 workers lost their jobs. Nobody was hurt, the service said."},
		{ID: "star", Text: "Voters in Malta chose a new parliament on Saturday. Turnout was 81 percent, the electoral commission reported last night."},
	} {
		if err := x.Add(a); err != nil {
			panic(err)
		}
	}
	show := func() {
		events, err := x.Events(context.Background())
		if err != nil {
			panic(err)
		}
		for _, e := range events {
			var ids []string
			for _, m := range e.Members {
				ids = append(ids, m.Article)
			}
			fmt.Println(strings.Join(ids, " "))
		}
	}
	show()
	seq, err := x.Judge(reconcile.Judgement{A: "courier", B: "globe", Verdict: reconcile.NotSame, By: "desk", At: "2031-05-06"})
	if err != nil {
		panic(err)
	}
	show()
	if err := x.Undo(seq, "desk", "2031-05-07"); err != nil {
		panic(err)
	}
	show()
	for _, c := range x.Changes(0) {
		fmt.Println(c.Seq, c.Kind)
	}
	// Output:
	// star
	// courier globe
	// star
	// courier
	// globe
	// star
	// courier globe
	// 1 opened
	// 2 opened
	// 3 split
	// 4 merged
}
