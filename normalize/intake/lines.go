package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/newsconcord/concord/normalize"
)

// Line is one line of a file, without its end, and where it stands. Data is
// valid as long as it is kept.
type Line struct {
	Place string
	Data  []byte
}

// Lines yields the lines of a file that are not blank; "-" is stdin, ".gz" is
// unpacked. A line longer than [MaxRecord] is an error, and the next one
// follows. Each error is an [*Error].
func Lines(stdin io.Reader, path string) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		r := stdin
		if path != "-" {
			f, err := open(path)
			if err != nil {
				yield(Line{}, &Error{path, plain(err)})
				return
			}
			defer f.Close()
			r = f
		}
		eachLine(path, r, yield)
	}
}

// eachLine yields the lines of r until yield returns false, and returns what it
// returned last.
func eachLine(name string, r io.Reader, yield func(Line, error) bool) bool {
	br := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := readLine(br)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		where := fmt.Sprintf("%s:%d", name, n)
		switch {
		case errors.Is(err, ErrTooLong):
			if !yield(Line{}, &Error{where, ErrTooLong}) {
				return false
			}
		case err != nil && !errors.Is(err, io.EOF):
			// What came before the failure is a cut line.
			return yield(Line{}, &Error{where, plain(err)})
		case len(bytes.TrimSpace(line)) > 0:
			if !yield(Line{where, bytes.TrimRight(line, "\r\n")}, nil) {
				return false
			}
		}
		if errors.Is(err, io.EOF) {
			return true
		}
	}
}

// readLine reads one line of at most MaxRecord bytes; a longer one is skipped
// to its end.
func readLine(br *bufio.Reader) ([]byte, error) {
	var out []byte
	tooLong := false
	for {
		part, err := br.ReadSlice('\n')
		if len(out)+len(part) > MaxRecord {
			tooLong, out = true, nil
		}
		if !tooLong {
			out = append(out, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if tooLong {
			return nil, errors.Join(ErrTooLong, err)
		}
		return out, err
	}
}

// jsonLines reads an article a line.
func jsonLines(name string, r io.Reader, yield yieldFunc) bool {
	return eachLine(name, r, func(l Line, err error) bool {
		if err != nil {
			return yield(normalize.Article{}, err)
		}
		return yieldRecords(l.Place, l.Data, yield)
	})
}

// yieldRecords yields what an object holds.
func yieldRecords(place string, data []byte, yield yieldFunc) bool {
	all, err := records(data)
	if err != nil {
		return yield(normalize.Article{}, &Error{place, err})
	}
	for _, a := range all {
		if !yield(a, nil) {
			return false
		}
	}
	return true
}

// jsonFile reads a file that is one object, or a list of them.
func jsonFile(name string, r io.Reader, yield yieldFunc) bool {
	b, err := readAll(r, MaxRecord)
	if err != nil {
		return yield(normalize.Article{}, &Error{name, plain(err)})
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if first := bytes.TrimSpace(b); len(first) == 0 || first[0] != '[' {
		return yieldRecords(name, b, yield)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.Token() // the bracket, which is there
	line, seen := 1, 0
	for d.More() {
		var item json.RawMessage
		err := d.Decode(&item)
		from := int(d.InputOffset()) - len(item)
		for err != nil && from < len(b) && strings.IndexByte(" \t\r\n,", b[from]) >= 0 {
			from++ // to what can't be read
		}
		line += bytes.Count(b[seen:max(seen, from)], []byte("\n"))
		seen = max(seen, from)
		where := fmt.Sprintf("%s:%d", name, line)
		if err != nil {
			return yield(normalize.Article{}, &Error{where, jsonError(err)})
		}
		if !yieldRecords(where, item, yield) {
			return false
		}
	}
	if _, err := d.Token(); err != nil {
		return yield(normalize.Article{}, &Error{name, fmt.Errorf("the list has no end: %w", err)})
	}
	return true
}
