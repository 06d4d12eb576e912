package main

import (
	"bufio"
	"context"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// importVerb writes articles as canonical JSON Lines.
func importVerb(ctx context.Context, e env, args []string) int {
	paths, code, ok := parse(newFlags(e, "import", "ARTICLES"), args)
	if !ok {
		return code
	}
	t := &tally{e: e}
	w := bufio.NewWriter(e.out)
	for a, err := range t.articles(paths) {
		if ctx.Err() != nil {
			return fail(e, ctx.Err())
		}
		if err != nil {
			continue
		}
		if err := printLine(w, a); err != nil {
			return fail(e, err)
		}
	}
	if err := w.Flush(); err != nil {
		return fail(e, err)
	}
	return t.status()
}

type clusterLine struct {
	ID          string `json:"id"`
	Event       string `json:"event"`
	DuplicateOf string `json:"duplicate_of"`
	Start       int    `json:"byte_start"`
	End         int    `json:"byte_end"`
}

// clusterVerb prints a line for each article and event, the main event of an
// article first.
func clusterVerb(ctx context.Context, e env, args []string) int {
	fs := newFlags(e, "cluster", "[ARTICLES]")
	workers := fs.Int("workers", 0, "number of `goroutines`")
	paths, code, ok := parse(fs, args)
	if !ok {
		return code
	}
	rec, err := reconcile.New(reconcile.Options{Workers: *workers})
	if err != nil {
		return fail(e, err)
	}
	t := &tally{e: e}
	rows, rejected, err := rec.Cluster(ctx, t.articles(paths))
	if err != nil {
		return fail(e, err)
	}
	w := bufio.NewWriter(e.out)
	for _, r := range rows {
		if err := printLine(w, clusterLine{r.Article, r.Event, r.DuplicateOf, r.Start, r.End}); err != nil {
			return fail(e, err)
		}
	}
	if err := w.Flush(); err != nil {
		return fail(e, err)
	}
	t.refused = max(t.refused, len(rejected))
	return t.status()
}

type mentionLine struct {
	Type  string `json:"type"`
	Start int    `json:"byte_start"`
	End   int    `json:"byte_end"`
	Text  string `json:"text"`
	Value string `json:"value"`
	Unit  string `json:"unit"`
	Bound string `json:"bound"`
}

type extractLine struct {
	ID       string        `json:"id"`
	Mentions []mentionLine `json:"mentions"`
}

// extractVerb lists the typed values of each article.
func extractVerb(ctx context.Context, e env, args []string) int {
	paths, code, ok := parse(newFlags(e, "extract", "[ARTICLES]"), args)
	if !ok {
		return code
	}
	t := &tally{e: e}
	w := bufio.NewWriter(e.out)
	for a, err := range t.articles(paths) {
		if ctx.Err() != nil {
			return fail(e, ctx.Err())
		}
		if err != nil {
			continue
		}
		d, err := normalize.Parse(a)
		if err != nil {
			t.refuse(err)
			continue
		}
		if err := printLine(w, extractLine{a.ID, mentions(d)}); err != nil {
			return fail(e, err)
		}
	}
	if err := w.Flush(); err != nil {
		return fail(e, err)
	}
	return t.status()
}

func mentions(d *normalize.Document) []mentionLine {
	out := []mentionLine{}
	for _, m := range d.Mentions() {
		out = append(out, mentionLine{string(m.Value.Type()), m.Start, m.End, m.In(d.Text.Source), m.Value.String(), m.Value.Unit(), m.Value.Bound().String()})
	}
	return out
}
