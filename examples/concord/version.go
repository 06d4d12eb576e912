package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/newsconcord/concord/reconcile"
)

// versionVerb prints what somebody needs who wants the same output again.
func versionVerb(*flag.FlagSet) action {
	return func(ctx context.Context, j *job) int {
		if len(j.args) > 0 {
			return j.fail(errors.New("version: takes no arguments"))
		}
		rec, err := reconcile.New(reconcile.Options{})
		if err != nil {
			return j.fail(err)
		}
		// A report of nothing names the word lists.
		rep, err := rec.Reconcile(ctx, reconcile.Articles())
		if err != nil {
			return j.fail(err)
		}
		err = j.output(func(w io.Writer) error {
			_, err := fmt.Fprintf(w, "concord %s\nreport %s\nlexicons %s\n%sgo %s %s/%s\n",
				rep.Run.Version, rep.Schema, rep.Run.LexiconsSHA256, revision(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		})
		if err != nil {
			return j.fail(err)
		}
		return exitOK
	}
}

// revision returns the line of the commit that the build notes, or "".
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	commit, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	if commit == "" {
		return ""
	}
	return "revision " + commit + changed + "\n"
}
