package intake

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize"
)

// Error says where a record stands that can't be read, and why.
type Error struct {
	Where string // file, or file:line
	Err   error
}

func (e *Error) Error() string { return e.Where + ": " + e.Err.Error() }

func (e *Error) Unwrap() error { return e.Err }

// Place returns where the record stands.
func (e *Error) Place() string { return e.Where }

// The reasons for which a record can't be read.
var (
	ErrFormat  = errors.New("not a format that is read: want .jsonl, .txt or a folder")
	ErrTooLong = fmt.Errorf("the record is longer than %d bytes", MaxRecord)
	ErrNoText  = errors.New("the record has no text")
)

// MaxRecord is the greatest length of a record, in bytes.
const MaxRecord = 2 * normalize.MaxText

// Articles yields the articles of files and folders in order; folders are read
// recursively, in order of names. "-" is JSON Lines from stdin. Each error is
// an [*Error].
func Articles(stdin io.Reader, paths ...string) iter.Seq2[normalize.Article, error] {
	return func(yield func(normalize.Article, error) bool) {
		for _, p := range paths {
			if !readPath(stdin, p, yield) {
				return
			}
		}
	}
}

type yieldFunc = func(normalize.Article, error) bool

func readPath(stdin io.Reader, path string, yield yieldFunc) bool {
	if path == "-" {
		return lines("-", stdin, yield)
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(normalize.Article{}, &Error{path, plain(err)})
	}
	if !info.IsDir() {
		return readFile(path, yield)
	}
	more := true
	err = filepath.WalkDir(path, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			more = yield(normalize.Article{}, &Error{p, plain(err)})
		case e.IsDir() || strings.HasPrefix(e.Name(), "."):
			return nil
		case known(p):
			more = readFile(p, yield)
		}
		if !more {
			return fs.SkipAll
		}
		if err != nil && e != nil && e.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	if err != nil && more {
		more = yield(normalize.Article{}, &Error{path, plain(err)})
	}
	return more
}

// known reports whether files of this name are read in a folder.
func known(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jsonl", ".ndjson", ".txt":
		return true
	}
	return false
}

// plain drops the path that the place holds already.
func plain(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

func readFile(path string, yield yieldFunc) bool {
	f, err := os.Open(path)
	if err != nil {
		return yield(normalize.Article{}, &Error{path, plain(err)})
	}
	defer f.Close()
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jsonl", ".ndjson":
		return lines(path, f, yield)
	case ".txt":
		a, err := Text(path, f)
		if err != nil {
			return yield(normalize.Article{}, &Error{path, err})
		}
		return yield(a, nil)
	}
	return yield(normalize.Article{}, &Error{path, ErrFormat})
}

// Text reads a plain text as one article, whose id is the name without ".txt".
func Text(name string, r io.Reader) (normalize.Article, error) {
	b, err := io.ReadAll(io.LimitReader(r, normalize.MaxText+1))
	if err != nil {
		return normalize.Article{}, plain(err)
	}
	if len(b) > normalize.MaxText {
		return normalize.Article{}, normalize.ErrTooLarge
	}
	if !utf8.Valid(b) {
		return normalize.Article{}, normalize.ErrEncoding
	}
	a := normalize.Article{ID: strings.TrimSuffix(filepath.ToSlash(name), ".txt"), Text: string(b)}
	return a, a.Check()
}
