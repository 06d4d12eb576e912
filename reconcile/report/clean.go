package report

import (
	"fmt"
	"strings"
	"unicode"
)

// clean makes one line of what strangers wrote: white space becomes single
// spaces, control characters (ESC, C0, C1) go, and invisible characters that
// change direction or hide text are shown by their number. Joiners stay:
// letters need them.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case unicode.Is(unicode.Cc, r), r == softHyphen:
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		if hidden(r) {
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// cleanPart cleans a piece of a text and keeps one space where it starts or
// ends with white space, so that pieces can be joined.
func cleanPart(s string) string {
	out := clean(s)
	if strings.TrimLeftFunc(s, unicode.IsSpace) != s {
		out = " " + out
	}
	if out != " " && strings.TrimRightFunc(s, unicode.IsSpace) != s {
		out += " "
	}
	return out
}

const (
	softHyphen = '\u00ad'
	nonJoiner  = '\u200c'
	joiner     = '\u200d'
)

// hidden reports whether the character is seen only by what it does to others:
// the category Cf but for joiners, and the unassigned tags and selectors near
// them.
func hidden(r rune) bool {
	switch {
	case r < 0x80, r == joiner, r == nonJoiner:
		return false
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r):
		return true
	}
	return r >= 0xE0000 && r <= 0xE0FFF
}

// isClean reports whether s is printable ASCII with single spaces inside.
func isClean(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c > '~':
			return false
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' '):
			return false
		}
	}
	return true
}
