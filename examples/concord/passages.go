package main

import (
	"context"
	"errors"
	"flag"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// compareVerb relates pairs of passages.
func compareVerb(*flag.FlagSet) action {
	type line struct {
		ID         ident  `json:"id"`
		A          string `json:"a"`
		B          string `json:"b"`
		APublished string `json:"a_published"`
		BPublished string `json:"b_published"`
	}
	return func(ctx context.Context, j *job) int {
		return eachLine(ctx, j, func(l line) (any, error) {
			if l.A == "" || l.B == "" {
				return nil, errors.New("the line wants two passages, \"a\" and \"b\"")
			}
			c, err := reconcile.Compare(
				normalize.Article{ID: "a", Text: l.A, Published: l.APublished, Language: "en"},
				normalize.Article{ID: "b", Text: l.B, Published: l.BPublished, Language: "en"})
			return struct {
				ID ident `json:"id"`
				reconcile.Comparison
			}{l.ID, c}, err
		})
	}
}
