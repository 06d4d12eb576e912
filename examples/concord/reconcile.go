package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// writer writes a report in one format.
type writer struct {
	name  string
	about string
	write func(w io.Writer, r *reconcile.Report, t report.Texts, o report.TextOptions) error
}

// writers lists the values of -format, the default first.
func writers() []writer {
	return []writer{
		{"text", "a reading for the terminal", report.Text},
		{"json", "concord.report/v1 as one object", func(w io.Writer, r *reconcile.Report, _ report.Texts, _ report.TextOptions) error {
			return report.JSON(w, r)
		}},
		{"jsonl", "the same, one record a line, with an end record that proves it whole", func(w io.Writer, r *reconcile.Report, _ report.Texts, _ report.TextOptions) error {
			return report.JSONLines(w, r)
		}},
		{"html", "one self-contained page", func(w io.Writer, r *reconcile.Report, t report.Texts, _ report.TextOptions) error {
			return report.HTML(w, r, t)
		}},
		{"markdown", "a page for GitHub and the like", func(w io.Writer, r *reconcile.Report, t report.Texts, _ report.TextOptions) error {
			return report.Markdown(w, r, t)
		}},
		{"jsonld", "the claims as schema.org JSON-LD with Web Annotations", func(w io.Writer, r *reconcile.Report, t report.Texts, _ report.TextOptions) error {
			return report.ClaimsJSONLD(w, r, t)
		}},
		{"csv", "the claims as FollowTheMoney statements", func(w io.Writer, r *reconcile.Report, _ report.Texts, _ report.TextOptions) error {
			return report.StatementsCSV(w, r)
		}},
	}
}

// formats returns the values of -format.
func formats() []string {
	var out []string
	for _, w := range writers() {
		out = append(out, w.name)
	}
	return out
}

// formatList tells what each value of -format writes, a line each.
func formatList() string {
	var b strings.Builder
	for _, w := range writers() {
		fmt.Fprintf(&b, "  %-9s %s\n", w.name, w.about)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// meant returns the format that the name of a file speaks of, or "".
func meant(name string) string {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(name), "."))
	if ext == "md" {
		return "markdown"
	}
	if slices.Contains(formats()[1:], ext) {
		return ext
	}
	return ""
}

// isSet reports whether the command line or the configuration set a flag.
func isSet(fs *flag.FlagSet, name string) (set bool) {
	fs.Visit(func(f *flag.Flag) { set = set || f.Name == name })
	return set
}

// reconcileVerb compares articles and writes a report.
func reconcileVerb(fs *flag.FlagSet) action {
	format := fs.String("format", "text", "`form` of the report: "+strings.Join(formats(), ", "))
	width := columns(fs, "text report")
	every := fs.Bool("all", false, "show in the text report what is less than half sure, too")
	return func(ctx context.Context, j *job) int {
		all := writers()
		i := slices.IndexFunc(all, func(w writer) bool { return w.name == *format })
		if i < 0 {
			return j.fail(fmt.Errorf("-format %q: want one of %s", *format, strings.Join(formats(), ", ")))
		}
		rec, err := j.reconciler()
		if err != nil {
			return j.fail(err)
		}
		j.texts = map[string]string{}
		rep, err := rec.Reconcile(ctx, j.articles(ctx, j.args))
		if err != nil {
			return j.fail(err)
		}
		j.rejected(rep.Rejected)
		j.read = len(rep.Articles)
		if j.read == 0 {
			return j.status() // an empty report must not take the place of an earlier one
		}
		if w := meant(j.file); *format == "text" && w != "" && !isSet(fs, "format") {
			j.note(fmt.Sprintf("%s is written as text; -format %s writes what its name says", j.file, w))
		}
		o := report.TextOptions{Width: j.columns(*width), Color: j.colour(), All: *every}
		if err := j.output(func(w io.Writer) error { return all[i].write(w, rep, j.lookup, o) }); err != nil {
			return j.fail(err)
		}
		return j.status()
	}
}
