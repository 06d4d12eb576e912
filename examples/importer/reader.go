package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
)

// reader reads files of all formats.
type reader struct {
	ctx           context.Context
	in            io.Reader
	errs          io.Writer
	read, refused int
	emit          func(normalize.Article) error
	unpacked      int64 // bytes of archives so far
}

// maxUnpacked is how many bytes all archives of a run may unpack to.
const maxUnpacked = 4 << 30

var (
	errUnpacked  = fmt.Errorf("the archives unpack to more than %d bytes", int64(maxUnpacked))
	errNested    = errors.New("an archive inside an archive is not read")
	errEncrypted = errors.New("the member is encrypted")
)

// all reads the paths; the error is one of writing.
func (r *reader) all(paths []string, emit func(normalize.Article) error) error {
	r.emit = emit
	for _, p := range paths {
		if err := r.path(p); err != nil {
			return err
		}
	}
	return nil
}

// path reads a file or all of a folder, each by the tools here, or else by
// those of the library.
func (r *reader) path(path string) error {
	if path == "-" {
		return r.stream(intake.Articles(r.in, path))
	}
	for file, err := range intake.Files(path) {
		switch {
		case err != nil:
			err = r.refuse(err)
		case formats[kind(file)] != nil:
			err = r.file(file)
		default:
			err = r.stream(intake.Articles(nil, file))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// formats maps the kinds that are read here to what reads them.
var formats map[string]func(r *reader, name string, in io.Reader) error

func init() { // the archives read pages, so a literal would be a cycle
	formats = map[string]func(*reader, string, io.Reader) error{
		".html": (*reader).page, ".htm": (*reader).page, ".xhtml": (*reader).page,
		".mhtml": (*reader).mhtml, ".mht": (*reader).mhtml,
		".xml": (*reader).feed, ".rss": (*reader).feed, ".atom": (*reader).feed, ".rdf": (*reader).feed,
		".zip": (*reader).zip, ".warc": (*reader).warc, ".wet": (*reader).warc,
		".txt": (*reader).text, ".txt.gz": (*reader).text, ".txt.zst": (*reader).text, ".json.zst": (*reader).plain, ".jsonl.zst": (*reader).plain, ".ndjson.zst": (*reader).plain,
	}
}

// kind returns the extension that says how to read a file: the one under the
// compression for what is read here.
func kind(path string) string {
	path = strings.ToLower(path)
	bare := strings.TrimSuffix(strings.TrimSuffix(path, ".gz"), ".zst")
	if ext := filepath.Ext(bare); ext != ".txt" && ext != ".json" && ext != ".jsonl" && ext != ".ndjson" {
		return ext
	}
	return filepath.Ext(bare) + strings.TrimPrefix(path, bare)
}

// file opens and unpacks a file and reads it.
func (r *reader) file(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return r.refuse(&intake.Error{Where: path, Err: errors.Unwrap(err)})
	}
	defer f.Close()
	in, done, err := unpack(path, f)
	if err != nil {
		return r.refuse(&intake.Error{Where: path, Err: err})
	}
	defer done()
	return formats[kind(path)](r, path, in)
}

// unpack takes the compression away that the name tells of.
func unpack(name string, f io.Reader) (in io.Reader, done func(), err error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".gz":
		if k := kind(name); k == ".warc" || k == ".wet" {
			return newMembers(f), func() {}, nil
		}
		in, err = intake.Gunzip(f)
		return in, func() {}, err
	case ".zst":
		return unzstd(f)
	}
	return f, func() {}, nil
}

// maxWindow is the memory that a zstd stream may ask for.
const maxWindow = 128 << 20

func unzstd(f io.Reader) (in io.Reader, done func(), err error) {
	var z *zstd.Decoder
	in, err = intake.Limit(f, func(r io.Reader) (io.Reader, error) {
		z, err = zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		return z, err
	})
	if err != nil {
		return nil, nil, err
	}
	return in, z.Close, nil
}

// article writes an article.
func (r *reader) article(a normalize.Article) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	r.read++
	return r.emit(a)
}

// refuse tells of what can't be read. It returns nil, because the rest goes on.
func (r *reader) refuse(err error) error {
	r.refused++
	fmt.Fprintln(r.errs, "importer: rejected:", clean(err.Error()))
	return nil
}

// note tells of what is passed over by intent.
func (r *reader) note(place string, n int, what string) {
	if n > 0 {
		fmt.Fprintf(r.errs, "importer: %s: %d %s\n", clean(place), n, what)
	}
}

// text reads a plain text in any encoding. One that is UTF-8 stays as it is; of
// another the bytes of the file are the source.
func (r *reader) text(name string, in io.Reader) error {
	b, err := bounded(in, normalize.MaxText)
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	decoded, err := intake.Decode(b, "", guess)
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	valid := utf8.Valid(b)
	if valid {
		decoded = string(b) // with its mark, if it has one
	}
	a, err := intake.Text(strings.TrimSuffix(name, ".zst"), strings.NewReader(decoded))
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	if !valid {
		a.SourceSHA256, a.Extractor = fmt.Sprintf("%x", sha256.Sum256(b)), "decoded/1"
	}
	return r.article(a)
}

// plain reads what intake knows, unpacked.
func (r *reader) plain(name string, in io.Reader) error {
	return r.stream(intake.Stream(name, in))
}

func (r *reader) stream(all iter.Seq2[normalize.Article, error]) error {
	for a, err := range all {
		if err != nil {
			r.refuse(err)
			continue
		}
		if err := r.article(a); err != nil {
			return err
		}
	}
	return nil
}

// bounded reads at most limit bytes.
func bounded(in io.Reader, limit int64) ([]byte, error) {
	var b bytes.Buffer
	n, err := b.ReadFrom(io.LimitReader(in, limit+1))
	if err == nil && n > limit {
		err = fmt.Errorf("%w: more than %d bytes", normalize.ErrTooLarge, limit)
	}
	return b.Bytes(), err
}
