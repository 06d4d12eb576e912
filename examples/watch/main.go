// Command watch answers: what is new since I last looked?
//
//	watch FOLDER
//
// It reads the folder every few seconds and prints each finding once, when the
// articles first show it. Ids of findings depend on the claims alone, so a
// finding that stays is known again.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/finding"
)

// pause is the time between two looks.
const pause = 5 * time.Second

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: watch FOLDER")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	w, err := newWatcher(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for ctx.Err() == nil {
		if err := w.look(ctx, os.Stdout); err != nil && ctx.Err() == nil {
			log.Print(err) // the folder may be back next time
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
		}
	}
}

// watcher remembers what it told of.
type watcher struct {
	folder string
	r      *reconcile.Reconciler
	told   map[string]bool // findings and rejected files
}

func newWatcher(folder string) (*watcher, error) {
	r, err := reconcile.New(reconcile.Options{})
	return &watcher{folder, r, map[string]bool{}}, err
}

// look reads the folder once and prints what is new.
func (w *watcher) look(ctx context.Context, out io.Writer) error {
	rep, err := w.r.Reconcile(ctx, intake.Articles(nil, w.folder))
	if err != nil {
		return err
	}
	for _, x := range rep.Rejected {
		if w.first(x.Place + x.Reason) {
			fmt.Fprintf(out, "not read: %s: %s\n", x.Place, x.Reason)
		}
	}
	for _, e := range rep.Events {
		for _, f := range e.Findings {
			// Agreement is no news.
			if f.Relation != value.Equal && f.Relation != value.Silent && w.first(f.ID) {
				fmt.Fprintf(out, "%s of %s:%s\n", f.Relation, f.Attribute, sides(f))
			}
		}
	}
	return nil
}

// sides lists who states what.
func sides(f finding.Finding) string {
	var b strings.Builder
	for _, s := range f.Sides {
		fmt.Fprintf(&b, " %q in %s;", s.Value, strings.Join(s.Articles, ", "))
	}
	return strings.TrimSuffix(b.String(), ";")
}

// first reports whether the key is new, and remembers it.
func (w *watcher) first(key string) bool {
	if w.told[key] {
		return false
	}
	w.told[key] = true
	return true
}
