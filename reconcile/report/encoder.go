package report

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// encoder writes JSON, byte for byte as [encoding/json] does without escapes for
// HTML, but piece by piece and without reflection: a report of many articles is
// some hundred megabytes, which are never held at once. The first error ends it.
type encoder struct {
	w      io.Writer
	b      []byte
	err    error
	pretty bool // a field a line, one space for each level
	depth  int
	empty  bool // nothing stands in the innermost object or list yet
}

// flushAt is how many bytes are gathered before they are written.
const flushAt = 1 << 15

func newEncoder(w io.Writer, pretty bool) *encoder {
	return &encoder{w: w, pretty: pretty, b: make([]byte, 0, flushAt+flushAt/4)}
}

func (e *encoder) flush() {
	if e.err == nil && len(e.b) > 0 {
		_, e.err = e.w.Write(e.b)
	}
	e.b = e.b[:0]
}

// finish ends the value with a line feed and writes what was gathered.
func (e *encoder) finish() error {
	e.b = append(e.b, '\n')
	e.flush()
	return e.err
}

func (e *encoder) open(c byte) {
	e.b = append(e.b, c)
	e.depth++
	e.empty = true
}

func (e *encoder) close(c byte) {
	e.depth--
	if !e.empty {
		e.newline()
	}
	e.empty = false
	e.b = append(e.b, c)
	if len(e.b) >= flushAt {
		e.flush()
	}
}

// indents is a line feed and the spaces of the deepest level.
const indents = "\n                "

func (e *encoder) newline() {
	if e.pretty {
		e.b = append(e.b, indents[:1+e.depth]...)
	}
}

// next stands before each element of a list.
func (e *encoder) next() {
	if !e.empty {
		e.b = append(e.b, ',')
	}
	e.empty = false
	e.newline()
}

// key starts a field. The name needs no escapes.
func (e *encoder) key(name string) {
	e.next()
	e.b = append(e.b, '"')
	e.b = append(e.b, name...)
	if e.pretty {
		e.b = append(e.b, '"', ':', ' ')
	} else {
		e.b = append(e.b, '"', ':')
	}
}

func (e *encoder) text(name, s string) {
	e.key(name)
	e.b = appendString(e.b, s)
}

func (e *encoder) int(name string, n int) {
	e.key(name)
	e.b = strconv.AppendInt(e.b, int64(n), 10)
}

func (e *encoder) bool(name string, v bool) {
	e.key(name)
	e.b = strconv.AppendBool(e.b, v)
}

// float writes the shortest decimal that reads back as x, as ECMAScript does.
func (e *encoder) float(name string, x float64) {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		if e.err == nil {
			e.err = fmt.Errorf("report: %s is %v, which JSON has no number for", name, x)
		}
		return
	}
	e.key(name)
	if a := math.Abs(x); a == 0 || a >= 1e-6 && a < 1e21 {
		e.b = strconv.AppendFloat(e.b, x, 'f', -1, 64)
		return
	}
	e.b = strconv.AppendFloat(e.b, x, 'e', -1, 64)
	if n := len(e.b); e.b[n-4] == 'e' && e.b[n-3] == '-' && e.b[n-2] == '0' { // e-09 is e-9
		e.b = append(e.b[:n-2], e.b[n-1])
	}
}

func (e *encoder) texts(name string, all []string) {
	e.key(name)
	e.open('[')
	for _, s := range all {
		e.next()
		e.b = appendString(e.b, s)
	}
	e.close(']')
}

// list writes a field that holds a list of objects. A nil list is an empty one.
func list[T any](e *encoder, name string, all []T, fields func(*encoder, *T)) {
	e.key(name)
	e.open('[')
	for i := range all {
		e.next()
		e.open('{')
		fields(e, &all[i])
		e.close('}')
	}
	e.close(']')
}

// object writes a field that holds an object.
func object[T any](e *encoder, name string, x *T, fields func(*encoder, *T)) {
	e.key(name)
	e.open('{')
	fields(e, x)
	e.close('}')
}

// dictionary writes a field that holds an object with the keys of a map.
func dictionary[V any](e *encoder, name string, m map[string]V, value func([]byte, V) []byte) {
	e.key(name)
	e.open('{')
	for _, k := range slices.Sorted(maps.Keys(m)) {
		e.next()
		e.b = append(appendString(e.b, k), ':')
		if e.pretty {
			e.b = append(e.b, ' ')
		}
		e.b = value(e.b, m[k])
	}
	e.close('}')
}

// bare are the bytes that stand in a string as they are.
var bare = func() (t [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		t[c] = c != '"' && c != '\\'
	}
	return t
}()

// appendString appends a string in quotes. Bytes that are not UTF-8 become
// U+FFFD; the line and paragraph separators are escaped, for readers that take
// JSON for JavaScript.
func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if bare[c] {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			b = append(b, s[start:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\b':
				b = append(b, '\\', 'b')
			case '\f':
				b = append(b, '\\', 'f')
			case '\n':
				b = append(b, '\\', 'n')
			case '\r':
				b = append(b, '\\', 'r')
			case '\t':
				b = append(b, '\\', 't')
			default:
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xF])
			}
			i++
			start = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(append(b, s[start:i]...), `\ufffd`...)
			start = i + n
		case r == '\u2028' || r == '\u2029':
			b = append(append(b, s[start:i]...), '\\', 'u', '2', '0', '2', hex[r&0xF])
			start = i + n
		}
		i += n
	}
	return append(append(b, s[start:]...), '"')
}
