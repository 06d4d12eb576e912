package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/text"
)

// contrast says which words differ in a rewording, a few of them: "“responsibly”
// against “responsively”". It is "" where more than half of the words do.
func contrast(drifts []wording) string {
	var parts []string
	for _, d := range drifts {
		pairs, more := d.pairs(), ""
		if len(pairs) > maxContrast {
			pairs, more = pairs[:maxContrast], ", …"
		}
		if len(pairs) > 0 {
			parts = append(parts, fmt.Sprintf("%s and %s: %s%s", d.From, d.To, strings.Join(pairs, ", "), more))
		}
	}
	return strings.Join(parts, "; ")
}

// pairs lists what one wording has in place of the other's words; marks alone are
// none.
func (d wording) pairs() []string {
	var out []string
	var runs []drift
	for _, run := range d.Runs {
		if run.Text = strings.TrimFunc(run.Text, func(r rune) bool { return !inWord(r) }); run.Text != "" {
			runs = append(runs, run)
		}
	}
	for i, run := range runs {
		switch {
		case run.Op == '-' && i+1 < len(runs) && runs[i+1].Op == '+':
			out = append(out, fmt.Sprintf("“%s” against “%s”", run.Text, runs[i+1].Text))
		case run.Op == '-':
			out = append(out, fmt.Sprintf("“%s” in %s alone", run.Text, d.From))
		case run.Op == '+' && (i == 0 || runs[i-1].Op != '-'):
			out = append(out, fmt.Sprintf("“%s” in %s alone", run.Text, d.To))
		}
	}
	return out
}

// maxContrast is how many differences of two wordings are named in a line.
const maxContrast = 3

// quotedIn lists what stands in quotes in a reason: words that decide.
func quotedIn(reason string) []string {
	var out []string
	for s := reason; ; {
		at := strings.IndexAny(s, `"“`)
		if at < 0 {
			return out
		}
		_, open := utf8.DecodeRuneInString(s[at:])
		end := strings.IndexAny(s[at+open:], `"”`)
		if end < 0 {
			return out
		}
		if words := strings.TrimSuffix(s[at+open:at+open+end], "…"); words != "" {
			out = append(out, words)
		}
		_, shut := utf8.DecodeRuneInString(s[at+open+end:])
		s = s[at+open+end+shut:]
	}
}

// deciding cuts what a cell shows into pieces, of which those are marked that decide: what
// the reason quotes, or else what differs from the other wording. It is nil where
// nothing less than the whole does.
func deciding(s string, quoted []string, against string) []piece {
	var marks []text.Span
	for _, q := range quoted {
		if span, ok := wordsIn(s, q); ok && span.Len() < len(s) && !slices.Contains(quoted, s) {
			marks = append(marks, span)
		}
	}
	if len(marks) == 0 && against != "" {
		marks = ownWords(s, against)
	}
	slices.SortFunc(marks, func(a, b text.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	return window(s, marks)
}

// wordsIn finds words in a text, at the ends of words.
func wordsIn(s, words string) (text.Span, bool) {
	for from := 0; ; {
		at := strings.Index(s[from:], words)
		if at < 0 || words == "" {
			return text.Span{}, false
		}
		span := text.Span{Start: from + at, End: from + at + len(words)}
		before, _ := utf8.DecodeLastRuneInString(s[:span.Start])
		after, _ := utf8.DecodeRuneInString(s[span.End:])
		if !inWord(before) && !inWord(after) {
			return span, true
		}
		from = span.End
	}
}

// ownWords returns the runs of words of a that b has not, where most of them are the
// same.
func ownWords(a, b string) []text.Span {
	if !mostlyShared(driftOf(a, b)) {
		return nil
	}
	ta := tokensOf(a)
	kept := map[int]bool{}
	for _, m := range commonTokens(ta, tokensOf(b)) {
		kept[m[0]] = true
	}
	var out []text.Span
	run := false // the last word that is no mark is not kept
	for i, t := range ta {
		switch {
		case kept[i]:
			run = false
		case t.Kind == text.Punct:
		case run:
			out[len(out)-1].End = t.End
		default:
			out, run = append(out, t.Span), true
		}
	}
	return out
}

// window shortens a text to what a cell holds, so that the first mark is seen.
func window(s string, marks []text.Span) []piece {
	if len(marks) == 0 {
		return nil
	}
	from, to, head, tail := 0, len(s), "", ""
	if columns(s) > maxCell && marks[0].End > maxCell*2/3 {
		from = max(0, marks[0].Start-maxCell/3)
		if n := strings.IndexByte(s[from:], ' '); from > 0 && n >= 0 && from+n < marks[0].Start {
			from += n + 1
		} else if from > 0 {
			from = marks[0].Start
		}
		if from > 0 {
			head = "… "
		}
	}
	if n := len(shorten(s[from:], maxCell)); columns(s[from:]) > maxCell {
		to, tail = max(from+n-len("…"), min(marks[0].End, len(s))), "…"
	}
	out := passage{}.add(head, false)
	at := from
	for _, m := range marks {
		if m.Start < at || m.End > to {
			continue
		}
		out = out.add(s[at:m.Start], false).add(s[m.Start:m.End], true)
		at = m.End
	}
	return out.add(s[at:to]+tail, false)
}
