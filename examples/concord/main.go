// Command concord reads news reports of the same happenings, says which cover
// the same event, and shows where they agree and where they don't.
//
//	concord                          the report of the embedded articles
//	concord reconcile ARTICLES...    one report of your own articles
//	concord help                     all verbs
//	concord help VERB                what a verb reads and prints, with examples
//
// Articles are files, folders or "-" for JSON Lines on standard input. The exit
// status is 0 when all is well, 2 when some input was rejected, 1 when nothing
// was usable, a flag was wrong or a proof failed.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
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

func main() {
	spareCollections()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second interrupt ends the program at once.
	context.AfterFunc(ctx, stop)
	code := run(ctx, env{os.Stdin, os.Stdout, os.Stderr}, os.Args[1:])
	stop()
	os.Exit(code)
}
