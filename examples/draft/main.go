// Command draft answers: what does my draft say otherwise than the other
// reports, and what do they tell that it doesn't?
//
//	draft DRAFT.txt OTHERS...
//
// It prints the findings that an editor should see before printing, hardest
// first: where the draft differs, then what it leaves out.
package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/finding"
)

func main() {
	if len(os.Args) < 3 {
		log.Fatal("usage: draft DRAFT.txt OTHERS...")
	}
	// An article of a file has the path without ".txt" as its id.
	draft := strings.TrimSuffix(os.Args[1], ".txt")
	if err := run(os.Stdout, draft, intake.Articles(os.Stdin, os.Args[1:]...)); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, draft string, articles iter.Seq2[normalize.Article, error]) error {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		return err
	}
	rep, err := r.Reconcile(context.Background(), articles)
	if err != nil {
		return err
	}
	for _, x := range rep.Rejected {
		fmt.Fprintln(w, "not read:", x.Place, x.Reason)
	}
	var missing []string
	for _, e := range rep.Events {
		for _, f := range e.Findings {
			mine := slices.IndexFunc(f.Sides, func(s finding.Side) bool { return slices.Contains(s.Articles, draft) })
			switch {
			case mine < 0 || f.Relation == value.Equal:
			case len(f.Sides[mine].Claims) == 0:
				missing = append(missing, fmt.Sprintf("left out: %s of %s: %s", f.Attribute, f.Subject, others(f, mine)))
			case f.Relation != value.Silent:
				fmt.Fprintf(w, "%s: %s of %s: the draft has %q, others %s\n", f.Relation, f.Attribute, f.Subject, f.Sides[mine].Value, others(f, mine))
			}
		}
	}
	for _, line := range missing {
		fmt.Fprintln(w, line)
	}
	return nil
}

// others lists what the other sides have and how many independent sources
// stand behind it.
func others(f finding.Finding, mine int) string {
	var out []string
	for i, s := range f.Sides {
		if i != mine && len(s.Claims) > 0 {
			out = append(out, fmt.Sprintf("%q (%s; independent: %d)", s.Value, strings.Join(s.Articles, ", "), s.Origins))
		}
	}
	return strings.Join(out, " and ")
}
