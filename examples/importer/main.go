// Command importer turns what needs heavier tools than the library has into
// canonical JSON Lines, which concord reads:
//
//	importer feed.xml pages.zip crawl.warc.gz | concord -
//
// It reads saved pages in any encoding (the main text is found by
// readability), RSS and Atom feeds, ZIP archives and WARC files of pages, all
// that concord reads itself, and each compressed with gzip or zstd. It fetches
// nothing, and unpacks nothing to disk. What can't be read is told of on
// standard error with its place and reason, and the rest goes on.
//
// The exit status is that of concord: 0 all well, 2 some input was rejected, 1
// nothing was usable.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/newsconcord/concord/normalize"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = `usage: importer [-o FILE] FILES

Writes articles as JSON Lines for "concord -". FILES are folders, "-" for JSON
Lines, or
  .html .htm               saved pages in any encoding
  .xml .rss .atom .rdf     feeds
  .zip .warc               archives of pages
  .txt .json .jsonl        what concord reads itself
each also with .gz or .zst behind it.

flags:
`

func run(args []string, in io.Reader, out, errs io.Writer) int {
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
	r := &reader{in: in, errs: errs}
	if err := output(*file, out, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		return r.all(fs.Args(), func(a normalize.Article) error { return enc.Encode(a) })
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
		if err := write(w); err != nil {
			return err
		}
		return w.Flush()
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
