package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/newsconcord/concord/reconcile"
)

// explainVerb says why two articles are, or are not, in one event.
func explainVerb(fs *flag.FlagSet) action {
	format := fs.String("format", "text", "text or json")
	return func(ctx context.Context, j *job) int {
		if len(j.args) < 2 {
			return j.fail(errors.New("explain: want the ids of two articles"))
		}
		if *format != "text" && *format != "json" {
			return j.fail(fmt.Errorf("explain: unknown format %q", *format))
		}
		r, err := reconcile.New(j.options())
		if err != nil {
			return j.fail(err)
		}
		x, err := r.Explain(ctx, j.articles(ctx, j.args[2:]), j.args[0], j.args[1])
		if err != nil {
			return j.fail(err)
		}
		write := func(w io.Writer) error { return writeExplanation(w, x) }
		if *format == "json" {
			write = func(w io.Writer) error { return printLine(w, x) }
		}
		if err := j.output(write); err != nil {
			return j.fail(err)
		}
		return j.status()
	}
}

func writeExplanation(w io.Writer, x *reconcile.Explanation) error {
	verdict := "not one event"
	if x.Same {
		verdict = "one event"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s and %s: %s (%s)\n%s\n", clean(x.A), clean(x.B), verdict, x.Stage, x.Reason)
	heads := map[int]string{1: "What the texts say alone", 2: "Together with what is near them"}
	step, sum := 0, 0.0
	for _, e := range x.Evidence {
		if e.Step != step {
			step, sum = e.Step, 0
			fmt.Fprintf(&b, "\n%s:\n", heads[step])
		}
		sum += e.Value * e.Weight
		fmt.Fprintf(&b, "%+7.2f  %s %.2f × %.2f%s\n", e.Value*e.Weight, e.Comparison, e.Value, e.Weight, values(e))
	}
	fmt.Fprintf(&b, "%+7.2f  log-odds; the threshold is %.2f\n", sum, x.Threshold)
	_, err := io.WriteString(w, b.String())
	return err
}

func values(e reconcile.PairEvidence) string {
	switch {
	case e.A == "" && e.B == "":
		return ""
	case e.A == e.B:
		return ": " + clean(e.A)
	}
	return ": " + clean(e.A) + " | " + clean(e.B)
}
