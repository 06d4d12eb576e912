package intake

import (
	"crypto/sha256"
	"encoding/hex"
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
	ErrFormat   = errors.New("not a format that is read: want .jsonl, .json, .txt, .html or a folder")
	ErrImporter = errors.New("this format is read by examples/importer, which writes JSON Lines")
	ErrTooLong  = fmt.Errorf("the record is longer than %d bytes", MaxRecord)
	ErrRatio    = fmt.Errorf("the compressed data grow by more than %d times", MaxRatio)
	ErrNoText   = errors.New("the record has no text")
	ErrStatus   = errors.New("the publisher withdrew or withheld the item")
	ErrKind     = errors.New("the item is not a text")
	ErrSpecial  = errors.New("neither a file nor a folder")
	ErrLink     = errors.New("a link to a folder, which is not followed")
)

// errUTF16 is told once of a file instead of once of each line.
var errUTF16 = fmt.Errorf("%w: it is UTF-16", normalize.ErrEncoding)

// MaxRecord is the greatest length of a record, in bytes.
const MaxRecord = 2 * normalize.MaxText

type yieldFunc = func(normalize.Article, error) bool

// Articles yields the articles of files and folders in order; folders are read
// recursively, in order of names. "-" is JSON Lines from stdin, and so is a pipe
// whose name has no extension. Each article
// has an id and passes [normalize.Article.Check]; each error is an [*Error].
func Articles(stdin io.Reader, paths ...string) iter.Seq2[normalize.Article, error] {
	return func(yield func(normalize.Article, error) bool) {
		for _, p := range paths {
			if !readPath(stdin, p, yield) {
				return
			}
		}
	}
}

func readPath(stdin io.Reader, path string, yield yieldFunc) bool {
	if path == "-" {
		return jsonLines("-", stdin, yield)
	}
	for file, err := range Files(path) {
		if err != nil {
			if !yield(normalize.Article{}, err) {
				return false
			}
		} else if !readFile(file, yield) {
			return false
		}
	}
	return true
}

// Files yields the files below a folder in order of names, or the file itself.
// Hidden files and folders and those that [Asset] names are passed over; what
// can't be read is an [*Error].
func Files(path string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			yield("", &Error{path, plain(err)})
		case !info.IsDir():
			yield(path, nil)
		default:
			filesBelow(path, yield)
		}
	}
}

func filesBelow(folder string, yield func(string, error) bool) {
	more := true
	err := filepath.WalkDir(folder, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			more = yield("", &Error{p, plain(err)})
			if e != nil && e.IsDir() && more {
				return fs.SkipDir
			}
		case strings.HasPrefix(e.Name(), ".") && p != folder:
			if e.IsDir() {
				return fs.SkipDir
			}
		case !e.IsDir() && !Asset(p):
			more = yieldRegular(p, yield)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	if err != nil && more {
		yield("", &Error{folder, plain(err)})
	}
}

// yieldRegular yields a file that a folder holds. A pipe or a device there
// would block, and a link could lead back up.
func yieldRegular(path string, yield func(string, error) bool) bool {
	info, err := os.Stat(path)
	switch {
	case err != nil:
	case info.IsDir():
		err = ErrLink
	case !info.Mode().IsRegular():
		err = ErrSpecial
	}
	if err != nil {
		return yield("", &Error{path, plain(err)})
	}
	return yield(path, nil)
}

// Asset reports whether a file of this name only serves to show a page. Saved
// pages come with many of them.
func Asset(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".woff", ".woff2", ".ttf", ".otf":
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

// format returns the extension that says how to read a file, without the one
// of the compression.
func format(path string) string {
	path = strings.ToLower(path)
	return filepath.Ext(strings.TrimSuffix(strings.TrimSuffix(path, ".gz"), ".zst"))
}

func readFile(path string, yield yieldFunc) bool {
	read := readers[format(path)]
	switch {
	case heavy(path):
		return yield(normalize.Article{}, &Error{path, ErrImporter})
	case read == nil && pipe(path):
		read = jsonLines
	case read == nil:
		return yield(normalize.Article{}, &Error{path, ErrFormat})
	}
	f, err := open(path)
	if err != nil {
		return yield(normalize.Article{}, &Error{path, plain(err)})
	}
	defer f.Close()
	return read(path, f, yield)
}

// pipe reports whether a path names a pipe, as shells write the output of a
// command: <(zcat news.gz).
func pipe(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&fs.ModeNamedPipe != 0
}

// Stream yields the articles of a stream that is read as a file of the given
// name would be; a ".gz" in the name is taken as unpacked already.
func Stream(name string, r io.Reader) iter.Seq2[normalize.Article, error] {
	return func(yield func(normalize.Article, error) bool) {
		read := readers[format(name)]
		if read == nil {
			yield(normalize.Article{}, &Error{name, ErrFormat})
			return
		}
		read(name, r, yield)
	}
}

// readers maps extensions to what reads such a file.
var readers = map[string]func(name string, r io.Reader, yield yieldFunc) bool{
	".jsonl":  jsonLines,
	".ndjson": jsonLines,
	".json":   jsonFile,
	".jsonld": jsonFile,
	".txt":    whole(Text),
	".html":   whole(page),
	".htm":    whole(page),
	".xhtml":  whole(page),
}

// whole makes a reader of files that hold one article.
func whole(read func(string, io.Reader) (normalize.Article, error)) func(string, io.Reader, yieldFunc) bool {
	return func(name string, r io.Reader, yield yieldFunc) bool {
		a, err := read(name, r)
		if err != nil {
			return yield(normalize.Article{}, &Error{name, err})
		}
		return yield(a, nil)
	}
}

// heavy reports whether the importer reads files of this name.
func heavy(path string) bool {
	switch format(path) {
	case ".xml", ".rss", ".atom", ".rdf", ".warc", ".wet", ".zip", ".mhtml", ".mht":
		return true
	}
	return strings.EqualFold(filepath.Ext(path), ".zst")
}

// Text reads a plain text as one article, whose id is the name without ".txt".
func Text(name string, r io.Reader) (normalize.Article, error) {
	b, err := readAll(r, normalize.MaxText)
	if err != nil {
		return normalize.Article{}, plain(err)
	}
	if bom16(b) {
		return normalize.Article{}, errUTF16
	}
	if at := invalidAt(b); at >= 0 {
		return normalize.Article{}, fmt.Errorf("%w: byte %d", normalize.ErrEncoding, at)
	}
	return finish(normalize.Article{ID: stem(name, ".txt"), Text: string(b)})
}

// stem returns a name as an id: with slashes, and without its extensions.
func stem(name, ext string) string {
	return trimFold(trimFold(filepath.ToSlash(name), ".gz"), ext)
}

// trimFold is strings.TrimSuffix without regard to case.
func trimFold(s, suffix string) string {
	if at := len(s) - len(suffix); at > 0 && strings.EqualFold(s[at:], suffix) {
		return s[:at]
	}
	return s
}

// finish gives an article without an id one, and checks it. What is wrong is
// told without the id, because the place stands beside it.
func finish(a normalize.Article) (normalize.Article, error) {
	if strings.TrimSpace(strings.TrimPrefix(a.Text, "\ufeff")) == "" {
		return a, ErrNoText
	}
	if a.ID == "" {
		a.ID = ID(a.Text)
	}
	err := a.Check()
	var ae *normalize.ArticleError
	if errors.As(err, &ae) {
		err = ae.Err
		if ae.Offset >= 0 {
			err = fmt.Errorf("%w: byte %d of the text", ae.Err, ae.Offset)
		}
	}
	return a, err
}

// ID returns the id of an article that has none: the first 16 hex digits of the
// SHA-256 of its text.
func ID(text string) string { return hash([]byte(text))[:16] }

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// readAll reads at most limit bytes.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > limit {
		return nil, fmt.Errorf("%w: more than %d bytes", normalize.ErrTooLarge, limit)
	}
	return b, nil
}

// invalidAt returns the first byte that is not UTF-8, or -1.
func invalidAt(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
