package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/seeds"
)

// embedded yields the articles that the program carries.
func embedded() iter.Seq2[normalize.Article, error] {
	return func(yield func(normalize.Article, error) bool) {
		for _, f := range seeds.All() {
			if !yield(normalize.Article{ID: strings.TrimSuffix(f.Name, ".txt"), Text: f.Text}, nil) {
				return
			}
		}
	}
}

// tally counts what a run read and what it could not read, and reports the
// latter as it comes.
type tally struct {
	e             env
	read, refused int
	texts         map[string]string
}

// articles yields the articles of the paths, or the embedded ones.
func (t *tally) articles(paths []string) iter.Seq2[normalize.Article, error] {
	all := embedded()
	if len(paths) > 0 {
		all = intake.Articles(t.e.in, paths...)
	}
	return func(yield func(normalize.Article, error) bool) {
		for a, err := range all {
			if err != nil {
				t.refuse(err)
			} else {
				t.read++
				if t.texts != nil {
					t.texts[a.ID] = a.Text
				}
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

func (t *tally) refuse(err error) {
	t.refused++
	fmt.Fprintln(t.e.err, "concord: rejected:", err)
}

// status is the exit status of a run that ended well.
func (t *tally) status() int {
	switch {
	case t.read == 0:
		fmt.Fprintln(t.e.err, "concord: nothing usable to read")
		return exitFailed
	case t.refused > 0:
		return exitRejected
	}
	return exitOK
}

// newFlags returns a flag set that prints to standard error and never exits.
func newFlags(e env, name, usage string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(e.err)
	fs.Usage = func() {
		fmt.Fprintf(e.err, "usage: concord %s %s\n", name, usage)
		fs.PrintDefaults()
	}
	return fs
}

// parse parses flags wherever they stand among the arguments, and returns the
// arguments and whether to go on, else the exit status.
func parse(fs *flag.FlagSet, args []string) (paths []string, code int, ok bool) {
	for {
		if err := fs.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return nil, exitOK, false
			}
			return nil, exitFailed, false
		}
		if fs.NArg() == 0 {
			return paths, exitOK, true
		}
		paths = append(paths, fs.Arg(0))
		args = fs.Args()[1:]
	}
}

// maxLine is the greatest length of a line that compare and names read.
const maxLine = 16 << 20

// eachLine decodes JSON Lines of files or standard input and hands them to f.
func eachLine[T any](e env, paths []string, f func(T) error) int {
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	t := &tally{e: e}
	out := bufio.NewWriter(e.out)
	for _, p := range paths {
		if err := linesOf(e, p, func(where string, line []byte) error {
			var v T
			if err := json.Unmarshal(line, &v); err != nil {
				t.refuse(&intake.Error{Where: where, Err: err})
				return nil
			}
			t.read++
			return f(v)
		}); err != nil {
			t.refuse(&intake.Error{Where: p, Err: err})
		}
	}
	if err := out.Flush(); err != nil {
		return fail(e, err)
	}
	return t.status()
}

func linesOf(e env, path string, f func(where string, line []byte) error) error {
	var r io.Reader = e.in
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		r = file
	}
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<16), maxLine)
	for n := 1; sc.Scan(); n++ {
		if len(strings.TrimSpace(sc.Text())) == 0 {
			continue
		}
		if err := f(fmt.Sprintf("%s:%d", path, n), sc.Bytes()); err != nil {
			return err
		}
	}
	return sc.Err()
}

// printLine writes a value as one line of JSON.
func printLine(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
