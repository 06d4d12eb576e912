package main

import (
	"errors"
	"flag"
	"os"
	"strconv"
	"strings"
	"unicode"
)

// columns defines -width.
func columns(fs *flag.FlagSet, of string) *int {
	w := width(100)
	fs.Var(&w, "width", "`columns` of the "+of+", 60 at least")
	return (*int)(&w)
}

// width is a number of columns.
type width int

func (w *width) String() string { return strconv.Itoa(int(*w)) }

// Set implements [flag.Value].
func (w *width) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return errors.New("want a number of columns")
	}
	*w = width(n)
	return nil
}

// isTerminal reports whether what is written to w is seen by a person.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// colour reports whether the output may be coloured: on a terminal, unless
// NO_COLOR is set (no-color.org) or the terminal knows no colours.
func (j *job) colour() bool {
	return j.file == "" && isTerminal(j.out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// clean makes what comes from the input fit for one line of a terminal:
// control characters and those that turn the direction of writing are shown
// by their numbers.
func clean(s string) string {
	if !strings.ContainsFunc(s, unsafe) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\t':
			b.WriteByte(' ')
		case unsafe(r):
			const hex = "0123456789ABCDEF"
			b.WriteString("<U+" + string([]byte{hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15]}) + ">")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unsafe reports whether a terminal could obey the rune instead of showing it.
func unsafe(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
