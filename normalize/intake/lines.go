package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

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
		eachLine(path, r, false, yield)
	}
}

// eachLine yields the lines of r until yield returns false, and returns what it
// returned last. With again the memory of a line is used for the next one.
func eachLine(name string, r io.Reader, again bool, yield func(Line, error) bool) bool {
	br := bufio.NewReaderSize(r, 1<<16)
	var room []byte
	for n := 1; ; n++ {
		line, err := readLine(br, room)
		if again && cap(line) <= maxRoom {
			room = line[:0]
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		where := fmt.Sprintf("%s:%d", name, n)
		switch {
		case n == 1 && bom16(line):
			return yield(Line{}, &Error{name, errUTF16})
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

// maxRoom is the length of the longest line whose memory is used again.
const maxRoom = 1 << 20

// readLine reads one line of at most MaxRecord bytes; a longer one is skipped
// to its end. It lies in the memory of out.
func readLine(br *bufio.Reader, out []byte) ([]byte, error) {
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
	return eachLine(name, r, true, func(l Line, err error) bool {
		if err != nil {
			return yield(normalize.Article{}, err)
		}
		return yieldRecords(l.Place, l.Data, yield)
	})
}

// yieldRecords yields what an object holds.
func yieldRecords(place string, data []byte, yield yieldFunc) bool {
	return placed(place, yield, func(yield yieldFunc) bool { return records(data, yield) })
}

// placed yields what all does, and gives errors their place.
func placed(place string, yield yieldFunc, all func(yieldFunc) bool) bool {
	return all(func(a normalize.Article, err error) bool {
		if err != nil {
			return yield(normalize.Article{}, &Error{place, err})
		}
		return yield(a, nil)
	})
}

// jsonFile reads objects that follow one another, or stand in lists. One that is
// broken costs itself alone, where its end can be told.
func jsonFile(name string, r io.Reader, yield yieldFunc) bool {
	b, err := readAll(r, MaxRecord)
	if err == nil && bom16(b) {
		err = errUTF16
	}
	if err != nil {
		return yield(normalize.Article{}, &Error{name, plain(err)})
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if format(name) == ".jsonld" {
		if v, _ := decode(b); json.Valid(b) && isList(v) { // its members point to each other
			return placed(name, yield, func(yield yieldFunc) bool { return graph(v, yield) })
		}
	}
	line, seen := 1, 0 // the line of b[seen]
	place := func(at int) string {
		line += bytes.Count(b[seen:at], []byte("\n"))
		seen = at
		return fmt.Sprintf("%s:%d", name, line)
	}
	s := splitter{b: b}
	for s.next() {
		item := b[s.from:s.to]
		if !json.Valid(item) {
			err := jsonError(json.Unmarshal(item, new(any)))
			if !yield(normalize.Article{}, &Error{place(s.from + faultAt(item)), err}) {
				return false
			}
			continue
		}
		if !yieldRecords(place(s.from), item, yield) {
			return false
		}
	}
	if s.err != nil {
		return yield(normalize.Article{}, &Error{place(s.to), s.err})
	}
	return true
}

func isList(v any) bool {
	_, ok := v.([]any)
	return ok
}

// faultAt returns the offset of the byte at which a value is no JSON.
func faultAt(b []byte) int {
	var syntax *json.SyntaxError
	if errors.As(json.Unmarshal(b, new(any)), &syntax) {
		return max(0, int(syntax.Offset)-1)
	}
	return 0
}
