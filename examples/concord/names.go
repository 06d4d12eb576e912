package main

import (
	"bufio"
	"context"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/similarity"
)

// namesVerb compares pairs of names.
func namesVerb(_ context.Context, e env, args []string) int {
	paths, code, ok := parse(newFlags(e, "names", "LINES"), args)
	if !ok {
		return code
	}
	w := bufio.NewWriter(e.out)
	code = eachLine(e, paths, func(l struct{ ID, A, B, Schema string }) error {
		return printLine(w, struct {
			ID string `json:"id"`
			similarity.NameMatch
		}{l.ID, similarity.CompareNames(l.A, l.B, l.Schema)})
	})
	if err := w.Flush(); err != nil {
		return fail(e, err)
	}
	return code
}

// parseNamesVerb splits names into parts.
func parseNamesVerb(_ context.Context, e env, args []string) int {
	paths, code, ok := parse(newFlags(e, "parse-names", "LINES"), args)
	if !ok {
		return code
	}
	w := bufio.NewWriter(e.out)
	code = eachLine(e, paths, func(l struct{ ID, Text string }) error {
		return printLine(w, struct {
			ID string `json:"id"`
			entity.Name
		}{l.ID, entity.ParseName(l.Text)})
	})
	if err := w.Flush(); err != nil {
		return fail(e, err)
	}
	return code
}
