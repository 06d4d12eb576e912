package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// explainVerb says why two articles are, or are not, in one event.
func explainVerb(fs *flag.FlagSet) action {
	format := fs.String("format", "text", "text or json")
	return func(ctx context.Context, j *job) int {
		if len(j.args) < 2 {
			return j.fail(errors.New("explain: want two articles, by id or file"))
		}
		if *format != "text" && *format != "json" {
			return j.fail(fmt.Errorf("explain: unknown format %q", *format))
		}
		r, err := j.reconciler()
		if err != nil {
			return j.fail(err)
		}
		j.texts = map[string]string{} // by the ids
		all := j.explained(ctx)
		x, err := r.Explain(ctx, all, j.articleOf(j.args[0]), j.articleOf(j.args[1]))
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

// explained reads all articles now, so that names can be looked up, and yields
// them later. The two that are asked for may be files that are not among the
// others.
func (j *job) explained(ctx context.Context) iter.Seq2[normalize.Article, error] {
	type read struct {
		article normalize.Article
		err     error
	}
	var all []read
	gather := func(files []string) {
		for a, err := range j.articles(ctx, files) {
			all = append(all, read{a, err})
		}
	}
	a, b := textFile(j.args[0]), textFile(j.args[1])
	if len(j.args) > 2 || a == "" || b == "" {
		gather(j.args[2:])
	}
	for i, file := range []string{a, b} {
		if _, known := j.texts[j.articleOf(j.args[i])]; !known && file != "" {
			gather([]string{file})
		}
	}
	return func(yield func(normalize.Article, error) bool) {
		for _, r := range all {
			if !yield(r.article, r.err) {
				return
			}
		}
	}
}

// textFile returns the file that a name stands for, with or without its
// extension, or "".
func textFile(name string) string {
	for _, path := range []string{name, name + ".txt"} {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path
		}
	}
	return ""
}

// articleOf returns the id that a name stands for: the id itself; the path of a
// text file, with or without its extension; or the last part of the path or the
// first letters of the id, where only one article has them.
func (j *job) articleOf(name string) string {
	stem := strings.TrimSuffix(strings.TrimSuffix(path.Clean(filepath.ToSlash(name)), ".gz"), ".txt")
	tests := []func(id string) bool{
		func(id string) bool { return id == name },
		func(id string) bool { return path.Clean(id) == stem },
		func(id string) bool { return path.Base(id) == stem },
		func(id string) bool { return strings.HasPrefix(id, name) },
	}
	for _, fits := range tests {
		var ids []string
		for id := range j.texts {
			if fits(id) {
				ids = append(ids, id)
			}
		}
		if len(ids) == 1 {
			return ids[0]
		}
	}
	return name
}

func writeExplanation(w io.Writer, x *reconcile.Explanation) error {
	verdict := "not one event"
	if x.Same {
		verdict = "one event"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s and %s: %s\n%s: %s.\n", clean(x.A), clean(x.B), verdict, x.Stage, clean(x.Reason))
	heads := map[int]string{1: "What the texts say alone", 2: "With what is near them"}
	for step := 1; step <= 2; step++ {
		lines, sum := ranked(x.Evidence, step)
		if len(lines) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s:\n", heads[step])
		for _, e := range lines {
			fmt.Fprintf(&b, "%+7.2f  %s%s", e.Value*e.Weight, e.Means, values(e))
			if e.Value != 1 {
				fmt.Fprintf(&b, "  (%.2f × %.2f)", e.Value, e.Weight)
			}
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%+7.2f  in all\n", sum)
	}
	fmt.Fprintf(&b, "\nThe numbers are log-odds: 0 is even, 2.3 is ten to one for one event. The threshold is %.2f.\n", x.Threshold)
	_, err := io.WriteString(w, b.String())
	return err
}

// ranked returns the evidence of a step and its sum: what the step begins with,
// then what speaks for one event and what against it, the strongest first.
func ranked(all []reconcile.PairEvidence, step int) (out []reconcile.PairEvidence, sum float64) {
	for _, e := range all {
		if e.Step == step {
			out = append(out, e)
			sum += e.Value * e.Weight
		}
	}
	rank := func(e reconcile.PairEvidence) (group int, size float64) {
		switch v := e.Value * e.Weight; {
		case e.Comparison == out[0].Comparison:
			return 0, 0
		case v > 0:
			return 1, v
		default:
			return 2, -v
		}
	}
	if len(out) > 0 {
		slices.SortStableFunc(out[1:], func(a, b reconcile.PairEvidence) int {
			ga, sa := rank(a)
			gb, sb := rank(b)
			return cmp.Or(ga-gb, cmp.Compare(sb, sa))
		})
	}
	return out, sum
}

// values shows what both sides have, or what each has.
func values(e reconcile.PairEvidence) string {
	a, b := clean(e.A), clean(e.B)
	switch {
	case a == "" && b == "":
		return ""
	case a == b:
		return ": " + a
	}
	return ": " + cmp.Or(a, "none") + " | " + cmp.Or(b, "none")
}
