package evaluate

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// MaxLine is the greatest length of a line, in bytes.
const MaxLine = 128 << 20

// LineError says which line of labels or answers can't be used, and why.
type LineError struct {
	Input string // "gold" or "answers"
	Line  int    // from 1
	Err   error
}

func (e *LineError) Error() string { return fmt.Sprintf("%s: line %d: %v", e.Input, e.Line, e.Err) }

func (e *LineError) Unwrap() error { return e.Err }

// The reasons for which a line can't be used, besides broken JSON.
var (
	ErrOffset = errors.New("the offset lies outside of the text")
	ErrClaim  = errors.New("a finding names a claim that the event does not list")
)

// read decodes all lines that are not blank.
func read[T any](input string, r io.Reader) ([]T, error) {
	var out []T
	sc := bufio.NewScanner(r)
	sc.Buffer(make([]byte, 1<<16), MaxLine)
	n := 0
	for sc.Scan() {
		n++
		line := bytes.TrimSpace(bytes.TrimPrefix(sc.Bytes(), []byte("\ufeff")))
		if len(line) == 0 {
			continue
		}
		var v T
		if err := json.Unmarshal(line, &v); err != nil {
			return nil, &LineError{input, n, err}
		}
		out = append(out, v)
	}
	if err := sc.Err(); err != nil {
		return nil, &LineError{input, n + 1, err}
	}
	return out, nil
}

// both reads the labels and the answers.
func both[G, A any](gold, answers io.Reader) (gs []G, as []A, err error) {
	if gs, err = read[G]("gold", gold); err == nil {
		as, err = read[A]("answers", answers)
	}
	return gs, as, err
}

// byID returns the answers by id; of several the last one counts.
func byID[A any](all []A, id func(A) string) map[string]A {
	out := make(map[string]A, len(all))
	for _, a := range all {
		out[id(a)] = a
	}
	return out
}

// text is a string, or a number as it is written.
type text string

// UnmarshalJSON keeps the digits of a number.
func (t *text) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(t))
	}
	*t = text(b)
	if string(b) == "null" {
		*t = ""
	}
	return nil
}

// offsets maps code points to bytes.
func offsets(s string) []int {
	out := make([]int, 0, len(s)+1)
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

// bytesOf returns a span of code points in bytes.
func bytesOf(off []int, start, end int) (from, to int, err error) {
	if start < 0 || end < start || end >= len(off) {
		return 0, 0, ErrOffset
	}
	return off[start], off[end], nil
}
