package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/newsconcord/concord/reconcile/report"
)

// diffVerb lists the findings that changed between two reports.
func diffVerb(fs *flag.FlagSet) action {
	format := fs.String("format", "text", "`form` of the list: text or json")
	width := columns(fs, "text")
	return func(ctx context.Context, j *job) int {
		if len(j.args) != 2 {
			return j.fail(errors.New("diff: want the earlier report and the later one"))
		}
		before, err := j.report(ctx, j.args[0])
		if err != nil {
			return j.fail(err)
		}
		after, err := j.report(ctx, j.args[1])
		if err != nil {
			return j.fail(err)
		}
		d := report.Diff(before, after)
		write := d.JSON
		switch *format {
		case "text":
			write = func(w io.Writer) error {
				return d.Text(w, report.TextOptions{Width: j.columns(*width), Color: j.colour()})
			}
		case "json":
		default:
			return j.fail(fmt.Errorf("-format %q: want text or json", *format))
		}
		if err := j.output(write); err != nil {
			return j.fail(err)
		}
		return exitOK
	}
}
