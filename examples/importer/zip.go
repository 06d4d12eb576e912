package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/newsconcord/concord/normalize/intake"
)

// The limits of an archive.
const (
	maxArchive = 1 << 30 // bytes, packed
	maxMembers = 100_000
)

// zip reads the pages, feeds and texts of an archive. The names of its members
// only name places and ids: nothing is written where they point.
func (r *reader) zip(name string, in io.Reader) error {
	b, err := bounded(in, maxArchive)
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	if len(z.File) > maxMembers {
		return r.refuse(&intake.Error{Where: name, Err: fmt.Errorf("the archive has more than %d members", maxMembers)})
	}
	z.RegisterDecompressor(zip.Deflate, func(packed io.Reader) io.ReadCloser {
		in, _ := inflate(packed) // starts without reading, so without fail
		return io.NopCloser(in)
	})
	passed := 0
	for _, f := range z.File {
		if f.FileInfo().IsDir() || intake.Asset(f.Name) || strings.HasPrefix(path.Base(f.Name), ".") {
			passed++
			continue
		}
		if err := r.member(name+"/"+memberName(f), f); err != nil {
			return err
		}
	}
	r.note(name, passed, "members passed over: folders, pictures, styles and scripts")
	return nil
}

// memberName returns the name of a member in UTF-8. Names that are not marked as
// such are in code page 437, as the format has it.
func memberName(f *zip.File) string {
	if utf8.ValidString(f.Name) {
		return f.Name
	}
	name, err := charmap.CodePage437.NewDecoder().String(f.Name)
	if err != nil {
		return strings.ToValidUTF8(f.Name, "_")
	}
	return name
}

// encrypted is the bit of a member's flags that says it is.
const encrypted = 1

// member reads one file of an archive.
func (r *reader) member(place string, f *zip.File) error {
	k := kind(f.Name)
	read := formats[k]
	switch {
	case k == ".zip" || k == ".warc" || k == ".wet":
		return r.refuse(&intake.Error{Where: place, Err: errNested})
	case f.Flags&encrypted != 0:
		return r.refuse(&intake.Error{Where: place, Err: errEncrypted})
	case read == nil:
		read = func(r *reader, name string, in io.Reader) error { return r.stream(intake.Stream(name, in)) }
	}
	content, err := f.Open()
	if err != nil {
		return r.refuse(&intake.Error{Where: place, Err: err})
	}
	defer content.Close()
	in, done, err := unpack(f.Name, meter{content, &r.unpacked})
	if err != nil {
		return r.refuse(&intake.Error{Where: place, Err: err})
	}
	defer done()
	return read(r, place, in)
}

// meter counts what all archives unpack to and ends when it is too much.
type meter struct {
	in    io.Reader
	total *int64
}

func (m meter) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	if *m.total += int64(n); *m.total > maxUnpacked {
		return 0, errUnpacked
	}
	return n, err
}
