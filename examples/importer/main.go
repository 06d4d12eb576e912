// Command importer turns what needs heavier tools than the library has into
// canonical JSON Lines, which concord reads:
//
//	importer feed.xml pages.zip crawl.warc.gz | concord -
//
// It reads saved pages and texts in any encoding (the main text of pages is found
// by readability), RSS and Atom feeds, ZIP archives and WARC files of pages, all
// that concord reads itself, and each compressed with gzip or zstd. It fetches
// nothing, and unpacks nothing to disk. What can't be read is told of on
// standard error with its place and reason, and the rest goes on.
//
// The exit status is that of concord: 0 all well, 2 some input was rejected, 1
// nothing was usable.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"unicode"

	"github.com/newsconcord/concord/normalize"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		stop()           // a second interrupt ends the program at once
		os.Stdin.Close() // ends the wait for input
	})
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

const usage = `usage: importer [-o FILE] FILES

Writes articles as JSON Lines for "concord -". FILES are folders, "-" for JSON
Lines, or
  .html .htm .mhtml .mht   saved pages in any encoding
  .xml .rss .atom .rdf     feeds
  .zip .warc .wet          archives of pages, or of their texts
  .txt                     plain texts in any encoding
  .json .jsonl             what concord reads itself
each also with .gz or .zst behind it.

flags:
`

func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	fs := flag.NewFlagSet("importer", flag.ContinueOnError)
	fs.SetOutput(errs)
	file := fs.String("o", "", "write to `FILE`, which is replaced only when all is written")
	fs.Usage = func() { fmt.Fprint(errs, usage); fs.PrintDefaults() }
	if err := fs.Parse(args); err == flag.ErrHelp {
		return 0
	} else if err != nil {
		return 1
	}
	if fs.NArg() == 0 {
		fs.Usage()
		return 1
	}
	r := &reader{ctx: ctx, in: in, errs: errs}
	if err := output(*file, out, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		err := r.all(fs.Args(), func(a normalize.Article) error { return enc.Encode(a) })
		if ctx.Err() != nil {
			err = errors.New("interrupted")
		}
		return err
	}); err != nil {
		fmt.Fprintln(errs, "importer:", err)
		return 1
	}
	switch {
	case r.read == 0:
		fmt.Fprintln(errs, "importer: nothing usable to read")
		return 1
	case r.refused > 0:
		return 2
	}
	return 0
}

// output hands write the file, or out. A file is written beside its place and
// renamed when it is whole; a device or a pipe is written as it is.
func output(name string, out io.Writer, write func(io.Writer) error) error {
	if name == "" {
		w := bufio.NewWriter(out)
		err := write(w)
		if e := w.Flush(); err == nil { // the lines that are done, also when write fails
			err = e
		}
		return err
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		defer f.Close()
		return output("", f, write)
	}
	temp := filepath.Join(filepath.Dir(name), fmt.Sprintf(".importer-%d-%s", os.Getpid(), filepath.Base(name)))
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer os.Remove(temp) // when it was not renamed
	err = output("", f, write)
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	return os.Rename(temp, name)
}

// clean makes text of the input fit for one line of a terminal.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return '\ufffd'
		}
		return r
	}, s)
}
