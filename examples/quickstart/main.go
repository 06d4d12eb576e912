// Command quickstart compares two short articles and prints what differs.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

var articles = []normalize.Article{
	{ID: "north", Published: "2021-03-09", Text: "The seventh Baltic Energy Forum opened in Riga on Monday. Energy Minister Anna Kalnina said the forum would discuss 12 projects for wind power at sea."},
	{ID: "south", Published: "2021-03-10", Text: "The Baltic Energy Forum was held in Riga on March 8. Deputy Energy Minister Anna Kalnina said the forum would discuss 15 projects for wind power at sea."},
}

func run(w io.Writer) error {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		return err
	}
	rep, err := r.Reconcile(context.Background(), reconcile.Articles(articles...))
	if err != nil {
		return err
	}
	for _, e := range rep.Events {
		fmt.Fprintln(w, e.Label)
		for _, f := range e.Findings {
			fmt.Fprintln(w, "-", f.Relation, f.Explanation)
		}
	}
	return nil
}
