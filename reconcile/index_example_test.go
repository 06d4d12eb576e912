package reconcile_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
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

// What the reports of an event differ in, when the event has changed. The index
// keeps no texts: the articles are those of the user's own store.
func ExampleIndex_findings() {
	store := map[string]normalize.Article{}
	for _, a := range []normalize.Article{
		{ID: "courier", Published: "2031-05-05", Text: "A fire destroyed the old paper mill in Korl on Sunday. Nobody was hurt, the fire service said, and 40 workers lost their jobs."},
		{ID: "globe", Published: "2031-05-05", Text: "Fire destroyed the old paper mill in Korl on Sunday, and 60 workers lost their jobs. Nobody was hurt, the service said."},
		{ID: "star", Published: "2031-05-05", Text: "Voters in Malta chose a new parliament on Saturday. Turnout was 81 percent, the electoral commission reported last night."},
	} {
		store[a.ID] = a
	}
	x, err := reconcile.NewIndex(reconcile.Options{})
	if err != nil {
		panic(err)
	}
	for _, id := range []string{"courier", "globe", "star"} {
		if err := x.Add(store[id]); err != nil {
			panic(err)
		}
	}
	events, err := x.Events(context.Background())
	if err != nil {
		panic(err)
	}
	// With the judgements, so that events which people joined stay joined.
	r, err := reconcile.New(reconcile.Options{Judgements: x.Judgements()})
	if err != nil {
		panic(err)
	}
	for _, e := range events {
		var members []normalize.Article
		for _, m := range e.Members {
			members = append(members, store[m.Article])
		}
		rep, err := r.Reconcile(context.Background(), reconcile.Articles(members...))
		if err != nil {
			panic(err)
		}
		for _, found := range rep.Events {
			for _, f := range found.Findings {
				if found.ID == e.BatchID && f.Relation == value.Conflict {
					fmt.Println(f.Relation, f.Explanation)
				}
			}
		}
	}
	// Output:
	// conflict quantity of worker, 40 and 60 are different numbers. courier: "40"; globe: "60"
}
