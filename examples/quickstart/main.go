// Command quickstart compares two short articles and prints what differs.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

func main() {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		log.Fatal(err)
	}
	report, err := r.Reconcile(context.Background(), reconcile.Articles(
		normalize.Article{ID: "north", Published: "2021-03-09", Text: "The seventh Baltic Energy Forum opened in Riga on Monday. Energy Minister Anna Kalnina said the forum would discuss 12 projects for wind power at sea."},
		normalize.Article{ID: "south", Published: "2021-03-10", Text: "The Baltic Energy Forum was held in Riga on March 8. Deputy Energy Minister Anna Kalnina said the forum would discuss 15 projects for wind power at sea."},
	))
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range report.Events {
		fmt.Println(e.Label)
		for _, f := range e.Findings {
			fmt.Println("-", f.Relation, f.Explanation)
		}
	}
}
