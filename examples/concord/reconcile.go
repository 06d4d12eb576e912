package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// formats are the values of -format.
var formats = []string{"text", "json", "jsonl", "markdown", "html"}

// reconcileVerb compares articles and writes a report.
func reconcileVerb(ctx context.Context, e env, args []string) int {
	fs := newFlags(e, "reconcile", "[flags] [ARTICLES]")
	format := fs.String("format", "text", "`form` of the report: text, json, jsonl, markdown or html")
	out := fs.String("o", "", "write to `file` instead of standard output")
	workers := fs.Int("workers", 0, "number of `goroutines`; 0 means one for each processor")
	width := fs.Int("width", 100, "`columns` of the text report")
	paths, code, ok := parse(fs, args)
	if !ok {
		return code
	}
	write, ok := writers(*width)[*format]
	if !ok {
		return fail(e, fmt.Errorf("-format %q: want one of %v", *format, formats))
	}
	rec, err := reconcile.New(reconcile.Options{Workers: *workers})
	if err != nil {
		return fail(e, err)
	}
	t := &tally{e: e, texts: map[string]string{}}
	rep, err := rec.Reconcile(ctx, t.articles(paths))
	if err != nil {
		return fail(e, err)
	}
	if err := toFile(e, *out, func(w io.Writer) error { return write(w, rep, t.lookup) }); err != nil {
		return fail(e, err)
	}
	t.refused = max(t.refused, len(rep.Rejected))
	t.read = len(rep.Articles)
	return t.status()
}

// writers maps formats to what writes them.
func writers(width int) map[string]func(io.Writer, *reconcile.Report, report.Texts) error {
	return map[string]func(io.Writer, *reconcile.Report, report.Texts) error{
		"text": func(w io.Writer, r *reconcile.Report, t report.Texts) error {
			return report.Text(w, r, t, report.TextOptions{Width: width})
		},
		"json":  func(w io.Writer, r *reconcile.Report, _ report.Texts) error { return report.JSON(w, r) },
		"jsonl": func(w io.Writer, r *reconcile.Report, _ report.Texts) error { return report.JSONLines(w, r) },
		"html":  report.HTML,
	}
}

// lookup returns the text of an article that was read. Articles without an id
// got one from their text and are shown without context.
func (t *tally) lookup(id string) (string, bool) {
	s, ok := t.texts[id]
	return s, ok
}

// toFile writes to a file beside its final name and renames it, or to standard
// output.
func toFile(e env, name string, write func(io.Writer) error) error {
	if name == "" {
		w := bufio.NewWriter(e.out)
		if err := write(w); err != nil {
			return err
		}
		return w.Flush()
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".concord-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	w := bufio.NewWriter(f)
	if err := write(w); err != nil {
		f.Close()
		return err
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
