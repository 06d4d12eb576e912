// Command timeline answers: how did one claim change from report to report?
//
//	timeline ATTRIBUTE SUBJECT ARTICLES...
//
// It prints, in order of publication, who stated which value of an attribute
// whose subject contains the given words, and marks where the value changed.
// Without arguments it follows a count of its own.
package main

import (
	"cmp"
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
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

// reports follow a rescue over three days.
var reports = []normalize.Article{
	{ID: "1", Source: "Wire", Published: "2021-08-02T09:00:00Z", Text: "A landslide hit the village of Oldal on Monday. Rescue workers said that 12 people were missing."},
	{ID: "2", Source: "Herald", Published: "2021-08-02T18:00:00Z", Text: "A landslide hit the village of Oldal on Monday. At least 12 people were missing, rescue workers said."},
	{ID: "3", Source: "Post", Published: "2021-08-03T08:00:00Z", Text: "Rescue workers in Oldal, which a landslide hit on Monday, said on Tuesday that 9 people were missing."},
	{ID: "4", Source: "Wire", Published: "2021-08-04T08:00:00Z", Text: "Rescue workers in Oldal, where a landslide hit the village on Monday, said on Wednesday that 4 people were missing."},
}

func main() {
	attribute, subject, articles := claim.Quantity, "", reconcile.Articles(reports...)
	if len(os.Args) > 3 {
		attribute, subject, articles = claim.Attribute(os.Args[1]), os.Args[2], intake.Articles(os.Stdin, os.Args[3:]...)
	}
	if err := run(os.Stdout, attribute, subject, articles); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, attribute claim.Attribute, subject string, articles iter.Seq2[normalize.Article, error]) error {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		return err
	}
	rep, err := r.Reconcile(context.Background(), articles)
	if err != nil {
		return err
	}
	by := map[string]reconcile.Article{}
	for _, a := range rep.Articles {
		by[a.ID] = a
	}
	for _, e := range rep.Events {
		var claims []claim.Claim
		for _, c := range e.Claims {
			if c.Attribute == attribute && strings.Contains(c.Subject, subject) {
				claims = append(claims, c)
			}
		}
		slices.SortStableFunc(claims, func(a, b claim.Claim) int {
			return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(by[a.Article].Published, by[b.Article].Published))
		})
		print(w, claims, by)
	}
	return nil
}

// print writes a line for each claim; "→" marks a value that is new.
func print(w io.Writer, claims []claim.Claim, by map[string]reconcile.Article) {
	var last claim.Claim
	for _, c := range claims {
		if c.Subject != last.Subject {
			fmt.Fprintf(w, "%s of %s\n", c.Attribute, c.Subject)
			last = claim.Claim{}
		}
		mark := " "
		if c.Value.Canonical != last.Value.Canonical {
			mark = "→"
		}
		a := by[c.Article]
		fmt.Fprintf(w, "%s %s %s: %q\n", mark, a.Published, a.Source, c.Value.Text)
		last = c
	}
}
