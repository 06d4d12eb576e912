package main

import (
	"bytes"
	"context"
	"flag"
	"io"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// importVerb writes articles as canonical JSON Lines.
func importVerb(*flag.FlagSet) action {
	return func(ctx context.Context, j *job) int {
		return eachArticle(ctx, j, func(a normalize.Article) (any, error) { return a, nil })
	}
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
func extractVerb(*flag.FlagSet) action {
	return func(ctx context.Context, j *job) int {
		return eachArticle(ctx, j, func(a normalize.Article) (any, error) {
			d, err := normalize.Parse(a)
			if err != nil {
				return nil, err
			}
			return extractLine{a.ID, mentions(d)}, nil
		})
	}
}

func mentions(d *normalize.Document) []mentionLine {
	out := []mentionLine{}
	for _, m := range d.Mentions() {
		out = append(out, mentionLine{string(m.Value.Type()), m.Start, m.End, m.In(d.Text.Source), m.Value.String(), m.Value.Unit(), m.Value.Bound().String()})
	}
	return out
}

// eachArticle writes a line for each article, in order of ids.
func eachArticle(ctx context.Context, j *job, f func(normalize.Article) (any, error)) int {
	all, err := j.gather(ctx)
	if err != nil {
		return j.fail(err)
	}
	type answer struct {
		id   string
		line []byte
		err  error
	}
	work := func(a normalize.Article) answer {
		out, err := guarded(a, f)
		if err != nil {
			return answer{a.ID, nil, err}
		}
		var b bytes.Buffer
		err = printLine(&b, out)
		return answer{a.ID, b.Bytes(), err}
	}
	done := 0
	err = j.output(func(w io.Writer) error {
		return inOrder(ctx, j.workers, slices.Values(all), work, func(a answer) error {
			done++
			j.bar.show(reconcile.Progress{Stage: "articles", Done: done, Total: len(all)})
			if a.err != nil {
				j.refuse(a.id, a.err)
				j.read--
				return nil
			}
			_, err := w.Write(a.line)
			return err
		})
	})
	if err != nil {
		return j.fail(err)
	}
	return j.status()
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
func clusterVerb(*flag.FlagSet) action {
	return func(ctx context.Context, j *job) int {
		rec, err := j.reconciler()
		if err != nil {
			return j.fail(err)
		}
		rows, rejected, err := rec.Cluster(ctx, j.articles(ctx, j.args))
		if err != nil {
			return j.fail(err)
		}
		err = j.output(func(w io.Writer) error {
			for _, r := range rows {
				if err := printLine(w, clusterLine{r.Article, r.Event, r.DuplicateOf, r.Start, r.End}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return j.fail(err)
		}
		j.rejected(rejected)
		j.read = len(rows)
		return j.status()
	}
}
