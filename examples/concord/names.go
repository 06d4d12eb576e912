package main

import (
	"context"
	"errors"
	"flag"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/similarity"
)

// namesVerb compares pairs of names.
func namesVerb(*flag.FlagSet) action {
	return func(ctx context.Context, j *job) int {
		return eachLine(ctx, j, func(l struct {
			ID     ident
			A, B   *string
			Schema string
		}) (any, error) {
			if l.A == nil || l.B == nil {
				return nil, errors.New("the line wants two names, \"a\" and \"b\"")
			}
			return struct {
				ID ident `json:"id"`
				similarity.NameMatch
			}{l.ID, similarity.CompareNames(*l.A, *l.B, l.Schema)}, nil
		})
	}
}

// parseNamesVerb splits names into parts.
func parseNamesVerb(*flag.FlagSet) action {
	return func(ctx context.Context, j *job) int {
		return eachLine(ctx, j, func(l struct {
			ID   ident
			Text *string
		}) (any, error) {
			if l.Text == nil {
				return nil, errors.New("the line wants a name, \"text\"")
			}
			return struct {
				ID ident `json:"id"`
				entity.Name
			}{l.ID, entity.ParseName(*l.Text)}, nil
		})
	}
}
