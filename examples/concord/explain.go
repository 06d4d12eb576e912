package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"path"
	"path/filepath"
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
