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
	w := width(0)
	fs.Var(&w, "width", "`columns` of the "+of+", 60 at least; without it those of the terminal, or 100")
	return (*int)(&w)
}

// columns returns the width of text: the one that was asked for, or else that of
// the terminal. What goes into a file or a pipe does not depend on the terminal;
// 0 leaves it to the report.
func (j *job) columns(asked int) int {
	if asked > 0 || j.file != "" || !isTerminal(j.out) {
		return asked
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 && n < 1<<16 {
		return n
	}
	return terminalWidth(j.out.(*os.File))
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

// piped reports whether r is a pipe or a file, so that somebody may think it is
// read. Whether anything comes through a pipe can't be known without waiting
// for it, and many programs start others with a pipe that stays silent.
func piped(r any) bool {
	f, ok := r.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && (info.Mode().IsRegular() || info.Mode()&os.ModeNamedPipe != 0)
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
	if !strings.ContainsFunc(s, obeyed) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\t':
			b.WriteByte(' ')
		case obeyed(r):
			const hex = "0123456789ABCDEF"
			b.WriteString("<U+" + string([]byte{hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15]}) + ">")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// obeyed reports whether a terminal could obey the rune instead of showing it.
func obeyed(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
