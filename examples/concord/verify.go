package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// verifyVerb proves every piece of evidence of a report.
func verifyVerb(*flag.FlagSet) action {
	return func(ctx context.Context, j *job) int {
		if len(j.args) == 0 {
			return j.fail(errors.New("verify: want a report and its articles"))
		}
		rep, err := j.report(ctx, j.args[0])
		if err != nil {
			return j.fail(err)
		}
		j.texts = map[string]string{}
		for range j.articles(ctx, j.args[1:]) {
		}
		if err := ctx.Err(); err != nil {
			return j.fail(err)
		}
		proof, err := report.Verify(rep, j.lookup)
		if err != nil {
			return j.fail(err)
		}
		if err := j.output(func(w io.Writer) error { return printLine(w, proof) }); err != nil {
			return j.fail(err)
		}
		j.read = max(1, j.read) // a report of no articles is proved by none
		return j.status()
	}
}

// report reads a report that was written as JSON or as JSON Lines; "-" is standard
// input. The error names the file.
func (j *job) report(ctx context.Context, path string) (*reconcile.Report, error) {
	in := interruptible(ctx, j.in)
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	rep, err := decodeReport(bufio.NewReader(in))
	if err != nil && ctx.Err() == nil {
		return nil, fmt.Errorf("%s is no report that -format json or jsonl wrote: %w", path, err)
	}
	return rep, err
}

func decodeReport(r *bufio.Reader) (*reconcile.Report, error) {
	// A report of lines names the kind of record first; one object does not.
	if head, err := r.Peek(len(recordKey)); err == nil && string(head) == recordKey {
		return report.ReadJSONLines(r)
	}
	return report.ReadJSON(r)
}

const recordKey = `{"record":`
