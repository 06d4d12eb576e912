// Command concord reads news reports of the same happenings, says which cover
// the same event, and shows where they agree and where they don't.
//
//	concord                          the report of the embedded articles
//	concord reconcile ARTICLES...    one report; -format text json jsonl markdown html
//	concord help                     all verbs
//
// Articles are files, folders or "-" for JSON Lines on standard input. The exit
// status is 0 when all is well, 2 when some input was rejected, 1 when nothing
// was usable, a flag was wrong or a proof failed.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
)

// The exit statuses.
const (
	exitOK       = 0
	exitFailed   = 1
	exitRejected = 2
)

// env is what a verb may touch.
type env struct {
	in       io.Reader
	out, err io.Writer
}

// verb is one word of the command line.
type verb struct {
	name  string
	args  string
	about string
	run   func(ctx context.Context, e env, args []string) int
}

// verbs lists the verbs in the order of the help.
func verbs() []verb {
	return []verb{
		{"reconcile", "[flags] [ARTICLES]", "compare articles and write a report (the default)", reconcileVerb},
		{"import", "ARTICLES", "write articles as canonical JSON Lines", importVerb},
		{"cluster", "[ARTICLES]", "say which articles cover the same event", clusterVerb},
		{"extract", "[ARTICLES]", "list the typed values of each article", extractVerb},
		{"compare", "LINES", "relate two passages: {\"id\",\"a\",\"b\"}", compareVerb},
		{"names", "LINES", "compare two names: {\"id\",\"a\",\"b\",\"schema\"}", namesVerb},
		{"parse-names", "LINES", "split names into parts: {\"id\",\"text\"}", parseNamesVerb},
		{"explain", "A B [ARTICLES]", "say why two articles are, or are not, one event", explainVerb},
		{"verify", "REPORT [ARTICLES]", "prove every piece of evidence from the texts", verifyVerb},
		{"diff", "REPORT REPORT", "list what changed between two reports", diffVerb},
		{"evaluate", "DATA", "measure against labelled data", evaluateVerb},
		{"help", "", "print this", helpVerb},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, env{os.Stdin, os.Stdout, os.Stderr}, os.Args[1:])
	stop()
	os.Exit(code)
}

// run dispatches to the verb; without one it is reconcile.
func run(ctx context.Context, e env, args []string) int {
	if len(args) > 0 {
		if slices.Contains([]string{"-h", "-help", "--help"}, args[0]) {
			return helpVerb(ctx, e, nil)
		}
		for _, v := range verbs() {
			if v.name == args[0] {
				return v.run(ctx, e, args[1:])
			}
		}
	}
	return reconcileVerb(ctx, e, args)
}

func helpVerb(_ context.Context, e env, _ []string) int {
	fmt.Fprint(e.out, "concord compares news reports of the same happenings.\n\nusage: concord [VERB] [flags] [ARTICLES]\n\n")
	for _, v := range verbs() {
		fmt.Fprintf(e.out, "  %-12s %-20s %s\n", v.name, v.args, v.about)
	}
	fmt.Fprint(e.out, `
ARTICLES are .jsonl or .txt files, folders, or "-" for JSON Lines on standard
input; without any, reconcile, cluster and extract read the embedded articles.
LINES are .jsonl files or "-".

"concord VERB -h" lists the flags of a verb.
Exit status: 0 all well; 2 done, some input rejected; 1 nothing usable, a wrong
flag, or a failed proof.
`)
	return exitOK
}

// fail prints an error and returns the status for it.
func fail(e env, err error) int {
	if !errors.Is(err, context.Canceled) {
		fmt.Fprintln(e.err, "concord:", err)
	} else {
		fmt.Fprintln(e.err, "concord: interrupted")
	}
	return exitFailed
}
