// Command index answers: how do I follow a stream of articles for years, on one
// machine, and keep what I know in a file?
//
//	index FILE [ARTICLES...]   adds the articles, or three of its own
//
// It prints what became of the events. An editor's word is kept in the file too.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
)

// options bound the memory: sixty days, and a hundred thousand articles.
var options = reconcile.Options{Window: 60, MaxArticles: 100_000}

func main() {
	err := errors.New("usage: index FILE [ARTICLES...]")
	if len(os.Args) == 2 {
		err = tour(os.Stdout, os.Args[1])
	} else if len(os.Args) > 2 {
		err = follow(os.Stdout, os.Args[1], os.Args[2:])
	}
	if err != nil {
		log.Fatal(err)
	}
}

// open loads the index of a file, or starts one.
func open(name string) (*reconcile.Index, error) {
	x, err := reconcile.LoadFile(name, options)
	if errors.Is(err, fs.ErrNotExist) {
		return reconcile.NewIndex(options)
	}
	return x, err
}

// follow adds articles to the index of a file and saves it.
func follow(w io.Writer, name string, paths []string) error {
	x, err := open(name)
	if err != nil {
		return err
	}
	rejected, err := x.AddAll(context.Background(), intake.Articles(os.Stdin, paths...))
	if err != nil {
		return err
	}
	for _, r := range rejected {
		fmt.Fprintln(w, "not taken:", r.Place+":", r.Reason)
	}
	if err := tell(w, x, 0); err != nil {
		return err
	}
	return x.SaveFile(name)
}

// tell prints what became of the events behind the given change, and the events.
func tell(w io.Writer, x *reconcile.Index, after int) error {
	events, err := x.Events(context.Background())
	if err != nil {
		return err
	}
	for _, c := range x.Changes(after) {
		fmt.Fprintln(w, strings.TrimSpace(fmt.Sprintln(c.Kind, c.ID, c.Other)))
	}
	for _, e := range events {
		fmt.Fprint(w, e.ID, " ", e.Time.Start, ":")
		for _, m := range e.Members {
			fmt.Fprint(w, " ", m.Article)
		}
		fmt.Fprintln(w)
	}
	return nil
}

var sample = []normalize.Article{
	{ID: "herald", Published: "2031-05-05", Text: "A fire destroyed the old paper mill in Korl on Sunday. Nobody was hurt, the fire service said, and 40 workers lost their jobs."},
	{ID: "globe", Published: "2031-05-05", Text: "Fire destroyed the old paper mill in Korl on Sunday, and 40 workers lost their jobs. Nobody was hurt."},
	{ID: "star", Published: "2031-05-04", Text: "Flames over the river: the works where generations made newsprint are gone. Police ask for witnesses."},
}

// tour follows three reports of one fire. The last comes late and in words that
// nothing but an editor can join with the others.
func tour(w io.Writer, name string) error {
	x, err := open(name)
	if err != nil {
		return err
	}
	for _, a := range sample {
		if err := x.Add(a); err != nil {
			return err
		}
	}
	if err := tell(w, x, 0); err != nil {
		return err
	}
	for _, other := range []string{"herald", "globe"} {
		if _, err := x.Judge(reconcile.Judgement{A: "star", B: other, Verdict: reconcile.Same, By: "night desk", At: "2031-05-06T01:00Z"}); err != nil {
			return err
		}
	}
	if err := x.SaveFile(name); err != nil {
		return err
	}
	if x, err = open(name); err != nil { // the next day, in another process
		return err
	}
	return tell(w, x, 2)
}
