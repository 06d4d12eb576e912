// Command weights answers: can the grouping learn from my own labels?
//
//	weights [LABELS.jsonl...]   prints weights as JSON for concord's flag -weights
//
// A line of labels is an article with a field "cluster", the name of its event,
// and perhaps "topic". Without files it learns from labels of its own, of an
// outlet whose daily items all have one form, and tells what changed.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"log"
	"math"
	"os"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
)

func main() {
	var err error
	if len(os.Args) > 1 {
		err = learn(os.Stdout, os.Stderr, files(os.Args[1:]))
	} else {
		err = learn(io.Discard, os.Stdout, own)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// files yields the labelled articles of JSON Lines.
func files(paths []string) iter.Seq2[reconcile.Labelled, error] {
	return func(yield func(reconcile.Labelled, error) bool) {
		for _, path := range paths {
			for line, err := range intake.Lines(os.Stdin, path) {
				var a reconcile.Labelled
				if err == nil {
					if err = json.Unmarshal(line.Data, &a); err != nil {
						err = fmt.Errorf("%s: %w", line.Place, err)
					}
				}
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

// learn writes the weights as JSON, and what they are worth in words.
func learn(out, words io.Writer, labels iter.Seq2[reconcile.Labelled, error]) error {
	w, rep, err := reconcile.FitWeights(context.Background(), labels)
	if err != nil {
		return err
	}
	fmt.Fprintf(words, "%d articles of %d events; %d pairs compared, %d of one event\n", rep.Articles, rep.Events, rep.Pairs, rep.Same)
	for i, h := range rep.Halves {
		fmt.Fprintf(words, "half %d, fitted on the other: B-cubed F1 %.1f, with the default weights %.1f\n", i+1, h.Fitted.BCubed, h.Default.BCubed)
	}
	fmt.Fprintln(words, "what changed most, in log-odds:")
	for _, c := range changes(w, 4) {
		fmt.Fprintf(words, "  %s\n", c)
	}
	e := json.NewEncoder(out)
	e.SetIndent("", "  ")
	return e.Encode(w)
}

// changes lists the n weights that differ most from the default ones.
func changes(w *reconcile.Weights, n int) []string {
	type change struct {
		reconcile.Weight
		before float64
	}
	var all []change
	for i, before := range reconcile.DefaultWeights().Weights {
		all = append(all, change{w.Weights[i], before.LogOdds})
	}
	by := func(c change) float64 { return math.Abs(c.LogOdds - c.before) }
	slices.SortStableFunc(all, func(a, b change) int { return cmp.Compare(by(b), by(a)) })
	var out []string
	for _, c := range all[:n] {
		out = append(out, fmt.Sprintf("%s: %+.2f, before %+.2f", c.Comparison, c.LogOdds, c.before))
	}
	return out
}

// own yields labels of bulletins on ferries: the words are always the same, and
// only port, captain and numbers tell one day's incident from another's.
func own(yield func(reconcile.Labelled, error) bool) {
	ports, captains := []string{"Visby", "Nynas", "Tallinn", "Ystad", "Rostock", "Gdynia"}, []string{"Lind", "Kask", "Ozols", "Weber", "Nowak"}
	for e := range 24 {
		port, captain, people := ports[e%6], captains[e%5], 40+7*e
		for v, form := range []string{
			"A ferry with %d passengers turned back to %s on Monday with engine trouble. Captain Eva %s said nobody on board was in danger, and the line sent another ship.",
			"Engine trouble made a ferry with %d passengers turn back to %s on Monday. Nobody was in danger, Captain Eva %s said. The line sent another ship in the evening.",
		} {
			a := normalize.Article{ID: fmt.Sprintf("%02d-%d", e, v), Text: fmt.Sprintf(form, people, port, captain)}
			if !yield(reconcile.Labelled{Article: a, Event: fmt.Sprint("incident ", e)}, nil) {
				return
			}
		}
	}
}
