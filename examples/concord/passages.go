package main

import (
	"bufio"
	"context"
	"errors"
	"os"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// compareVerb relates pairs of passages.
func compareVerb(ctx context.Context, e env, args []string) int {
	paths, code, ok := parse(newFlags(e, "compare", "LINES"), args)
	if !ok {
		return code
	}
	type line struct {
		ID         string `json:"id"`
		A          string `json:"a"`
		B          string `json:"b"`
		APublished string `json:"a_published"`
		BPublished string `json:"b_published"`
	}
	w := bufio.NewWriter(e.out)
	code = eachLine(e, paths, func(l line) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		c, err := reconcile.Compare(
			normalize.Article{ID: "a", Text: l.A, Published: l.APublished, Language: "en"},
			normalize.Article{ID: "b", Text: l.B, Published: l.BPublished, Language: "en"})
		if err != nil {
			return err
		}
		return printLine(w, struct {
			ID string `json:"id"`
			reconcile.Comparison
		}{l.ID, c})
	})
	if err := w.Flush(); err != nil {
		return fail(e, err)
	}
	return code
}

// verifyVerb proves every piece of evidence of a report.
func verifyVerb(_ context.Context, e env, args []string) int {
	paths, code, ok := parse(newFlags(e, "verify", "REPORT [ARTICLES]"), args)
	if !ok {
		return code
	}
	if len(paths) == 0 {
		return fail(e, errors.New("verify: want a report"))
	}
	rep, err := readReport(paths[0])
	if err != nil {
		return fail(e, err)
	}
	t := &tally{e: e, texts: map[string]string{}}
	for range t.articles(paths[1:]) {
	}
	proof, err := report.Verify(rep, t.lookup)
	if err != nil {
		return fail(e, err)
	}
	if err := printLine(e.out, proof); err != nil {
		return fail(e, err)
	}
	return exitOK
}

func readReport(path string) (*reconcile.Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return report.ReadJSON(bufio.NewReader(f))
}

// notYet says that a verb has no engine yet.
func notYet(e env, name string) int {
	return fail(e, errors.New(name+": not built yet in this version"))
}

func explainVerb(_ context.Context, e env, _ []string) int  { return notYet(e, "explain") }
func evaluateVerb(_ context.Context, e env, _ []string) int { return notYet(e, "evaluate") }
func diffVerb(_ context.Context, e env, _ []string) int     { return notYet(e, "diff") }
