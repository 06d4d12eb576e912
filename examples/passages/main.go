// Command passages answers: do these two passages agree, and on what do they
// differ?
//
//	passages "Five people died." "Six people died."
//
// Without arguments it compares some pairs of its own. The relation is that of
// the hardest difference; the values are the words that decide.
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// pairs are compared when there are no arguments.
var pairs = [][2]string{
	{"The minister said the forum would discuss 12 projects.", "The minister said the forum would discuss 15 projects."},
	{"The bridge at Vik was closed on 3 May 2021.", "The bridge at Vik was closed in May 2021."},
	{"The bridge at Vik was closed for two weeks.", "A new library opened in the old town of Riga."},
}

func main() {
	if len(os.Args) == 3 {
		pairs = [][2]string{{os.Args[1], os.Args[2]}}
	}
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer) error {
	for _, p := range pairs {
		// An article may also say when it was published, so that "yesterday"
		// has a meaning.
		c, err := reconcile.Compare(normalize.Article{ID: "a", Text: p[0]}, normalize.Article{ID: "b", Text: p[1]})
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s", c.Relation)
		if c.AValue != "" || c.BValue != "" {
			fmt.Fprintf(w, " of %s: %q and %q", c.Attribute, c.AValue, c.BValue)
		}
		fmt.Fprintln(w)
	}
	return nil
}
