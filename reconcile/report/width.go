package report

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// runeWidth is the number of terminal columns of a character: two for East
// Asian wide and fullwidth forms (UAX #11), none for marks and joiners, one for
// the rest, the ambiguous ones among them.
func runeWidth(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// columns is the number of terminal columns of a line without escape sequences.
func columns(s string) (n int) {
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

// wrap breaks s at spaces into lines of at most the given columns; words that
// are longer are cut. It returns one line at least.
func wrap(s string, limit int) []string {
	limit = max(limit, 2) // a wide character must fit
	var out []string
	line, used := "", 0
	for word := range strings.FieldsSeq(s) {
		for {
			w := columns(word)
			gap := min(used, 1)
			if used+gap+w <= limit {
				line += strings.Repeat(" ", gap) + word
				used += gap + w
				break
			}
			if used > 0 {
				out, line, used = append(out, line), "", 0
				continue
			}
			head, rest := cutColumns(word, limit)
			out, word = append(out, head), rest
		}
	}
	if used > 0 || len(out) == 0 {
		out = append(out, line)
	}
	return out
}

// cutColumns cuts s after at most n columns, and after one character at least.
func cutColumns(s string, n int) (head, rest string) {
	used := 0
	for i, r := range s {
		if used += runeWidth(r); used > n && i > 0 {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// shorten cuts s to the given columns and marks the cut; not behind a word that
// promises another.
func shorten(s string, n int) string {
	if columns(s) <= n {
		return s
	}
	head, _ := cutColumns(s, n-1)
	if at := strings.LastIndexByte(head, ' '); at > len(head)/2 {
		head = head[:at]
	}
	if whole := undangled(strings.TrimRight(head, " ,;:")); len(whole) > len(head)/2 {
		head = whole
	}
	return strings.TrimRight(head, " ,;:") + "…"
}

// pad fills s with spaces to the given columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-columns(s)))
}
