package intake

import (
	"bytes"
	"errors"
	"fmt"
)

// splitter finds the values in a file of JSON that stand one behind the other, or
// in lists, without reading what is in them: so one that is broken hides none
// that follow. A string ends at the end of its line, because JSON has no line
// end in a string, so a missing quotation mark seldom costs more than its record.
type splitter struct {
	b        []byte
	from, to int // of the value
	list     bool
	err      error // why the rest is not read
}

var (
	errNoEnd = errors.New("the list has no end: the file is cut")
	errRest  = errors.New("not JSON, and the rest of the file is not read")
)

// next finds the next value.
func (s *splitter) next() bool {
	for i := s.to; i < len(s.b); i++ {
		switch c := s.b[i]; {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' && (s.list || s.to > 0):
		case c == '[' && !s.list:
			s.list = true
		case c == ']' && s.list:
			s.list = false
		case !s.list && c != '{':
			s.to, s.err = i, fmt.Errorf("%w: it begins with %.20q", errRest, s.b[i:])
			return false
		default:
			s.from, s.to = i, max(i+1, end(s.b, i))
			return true
		}
	}
	if s.to == 0 && !s.list { // nothing at all
		s.err = ErrNoText
	}
	if s.list {
		s.err = errNoEnd
	}
	s.to = len(s.b)
	return false
}

// end returns where the value that begins at i ends.
func end(b []byte, i int) int {
	depth := 0
	for ; i < len(b); i++ {
		switch b[i] {
		case '"':
			i = stringEnd(b, i+1)
			if i < len(b) && b[i] == '\n' && depth == 1 && opens(b[i:]) {
				return i
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth < 0 {
				return i // of the list that the value stands in
			}
			if depth == 0 {
				return i + 1
			}
		case ',':
			if depth == 0 {
				return i
			}
		}
	}
	return len(b)
}

// opens reports whether the next value, or nothing, stands behind white space.
func opens(b []byte) bool {
	b = bytes.TrimLeft(b, " \t\r\n")
	return len(b) == 0 || b[0] == '{' || b[0] == ']'
}

// stringEnd returns the offset of the mark or the line end that ends a string.
func stringEnd(b []byte, i int) int {
	for ; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '"', '\n':
			return i
		}
	}
	return i
}
