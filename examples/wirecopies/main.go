// Command wirecopies answers: which of these reports is printed from another,
// and where do the words stand in both?
//
//	wirecopies ARTICLES...
//
// Articles are files or folders as intake reads them; without any it reads four
// of its own.
package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"log"
	"os"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
)

const wire = `LUNDT, May 4 (Reuters) - A freight train left the rails near Lundt early on Tuesday and blocked the line to the coast, the railway said.
Nobody was hurt. The 22 wagons carried grain for the port of Savenna. Cranes were on the way to lift them, and the line may open again on Thursday.`

var sample = []normalize.Article{
	{ID: "wire", Source: "Reuters", Published: "2031-05-04T06:10:00Z", Text: wire},
	{ID: "herald", Source: "Savenna Herald", Published: "2031-05-04T09:00:00Z", Text: `Grain train derails

A freight train left the rails near Lundt early on Tuesday and blocked the line to the coast, the railway said. Nobody was hurt. The 22 wagons carried
grain for the port of Savenna. Cranes were on the way to lift them, and the line may open again on Friday.`},
	{ID: "globe", Source: "Coast Globe", Published: "2031-05-04T12:30:00Z", Text: `Bakers in Savenna fear for their flour. Mill owner Ida Brask said her silos would be empty by the weekend, and two
ships at the quay wait for cargo. The harbour council will meet tonight to ask for lorries from the north.
A freight train left the rails near Lundt early on Tuesday and blocked the line to the coast, the railway said. Nobody was hurt. The 22 wagons carried
grain for the port of Savenna. Cranes were on the way to lift them, and the line may open again on Thursday.
At the station people stood in the rain for buses that were full when they came. A second train, with cars for export, is held at Korl.`},
	{ID: "star", Source: "Evening Star", Published: "2031-05-04T18:00:00Z", Text: `Twenty-two grain wagons lay beside the track at Lundt on Tuesday night as engineers looked for what had thrown them off. The
driver told them of a jolt, and a cracked rail was found in the morning.`},
}

func main() {
	articles := reconcile.Articles(sample...)
	if len(os.Args) > 1 {
		articles = intake.Articles(os.Stdin, os.Args[1:]...)
	}
	if err := run(os.Stdout, articles); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, articles iter.Seq2[normalize.Article, error]) error {
	texts := map[string]string{}
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		return err
	}
	rep, err := r.Reconcile(context.Background(), noting(articles, texts))
	if err != nil {
		return err
	}
	for _, c := range rep.Copies {
		where := "of another publisher"
		if c.Within {
			where = "of the same publisher"
		}
		fmt.Fprintf(w, "%s: %s, %s, %s; it has %.0f of 100 word 5-grams from there\n", c.Article, c.Kind, c.Of, where, 100*c.Containment)
		if err := c.Verify(texts[c.Article], texts[c.Of]); err != nil {
			return err
		}
		for _, run := range c.Runs {
			fmt.Fprintf(w, "  bytes %d-%d there %d-%d: %.40q...\n", run.Start, run.End, run.OfStart, run.OfEnd, texts[c.Article][run.Start:run.End])
		}
	}
	fmt.Fprintln(w, "printed from others:", printed(rep))
	return nil
}

// noting passes the articles on and keeps their texts.
func noting(articles iter.Seq2[normalize.Article, error], texts map[string]string) iter.Seq2[normalize.Article, error] {
	return func(yield func(normalize.Article, error) bool) {
		for a, err := range articles {
			if err == nil {
				texts[a.ID] = a.Text
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// printed lists the articles that print another.
func printed(rep *reconcile.Report) []string {
	var out []string
	for _, e := range rep.Events {
		for _, m := range e.Members {
			if m.DuplicateOf != "" {
				out = append(out, m.Article+" = "+m.DuplicateOf)
			}
		}
	}
	return out
}
