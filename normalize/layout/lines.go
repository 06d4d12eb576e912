package layout

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// lines marks the blocks that are bylines, date lines and credit lines.
func (f *finder) lines(title string) {
	for i := range f.Blocks {
		b := &f.Blocks[i]
		first, last := f.tokens(*b)
		switch {
		case last-first > 40:
		case f.byline(first, last):
			b.Kind = Byline
		case f.dateLine(first, last):
			b.Kind = DateLine
		case f.cues.match("photoline", f.Tokens[:last], first) > 0 && !f.closed(*b):
			b.Kind = Caption
		case f.creditLine(*b, first, last):
			b.Kind = Credit
		}
	}
}

// byline recognises "By Ann Holt", "by Ann Holt and Bo Li, Staff Writers".
func (f *finder) byline(first, last int) bool {
	if !f.is(first, "by") || last-first < 3 || last-first > 16 || f.Tokens[last-1].Norm == "." {
		return false
	}
	var names []text.Span
	start := -1
	for i := first + 1; i <= last; i++ {
		if i < last && f.Tokens[i].Shape&text.Capital != 0 {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			names = append(names, text.Span{Start: f.Tokens[start].Start, End: f.Tokens[i-1].End})
			start = -1
		}
		if i < last && !f.is(i, "and", ",", "&", "for", "of", "in", "the", "-", "|", "/") {
			return false
		}
		if i < last && f.is(i, ",", "for", "in", "|") {
			break // what follows is a post or a paper
		}
	}
	f.Authors = append(f.Authors, names...)
	return len(names) > 0
}

// dateLine recognises a line that holds a printed date and little else.
func (f *finder) dateLine(first, last int) bool {
	at := first + f.cues.match("label", f.Tokens[:last], first)
	if f.is(at, ":") {
		at++
	}
	n := printedDate(f.Tokens[at:last])
	if n == 0 || last-at-n > 1 {
		return false
	}
	f.setDate(at, at+n)
	return true
}

func (f *finder) setDate(first, last int) {
	if f.Date.Len() == 0 {
		f.Date = text.Span{Start: f.Tokens[first].Start, End: f.Tokens[last-1].End}
	}
}

func (f *finder) creditLine(b Block, first, last int) bool {
	return f.words(b) <= 30 && f.cues.has("creditline", f.Tokens[first:last]) &&
		!strings.ContainsAny(b.In(f.Source), "“\"")
}

// printedDate returns how many tokens at the start are a date with its year
// as pages print it, with weekday, time of day and zone, or 0: "2020-10-07",
// "December, 29 2020", "Tue, 3 May 2013 at 7:31 AM ET".
func printedDate(toks []text.Token) int {
	month, year, n := false, false, 0
	for n < len(toks) && n < 16 {
		t := toks[n]
		switch {
		case isMonth(t.Norm):
			month = true
		case t.Kind == text.Number && isYear(t.Norm):
			year = true
		case t.Kind == text.Number && len(t.Norm) <= 2:
		case n > 0 && isDateGlue(t, toks[n-1]), isWeekday(t.Norm):
		default:
			return dateEnd(toks, n, month, year)
		}
		n++
	}
	return dateEnd(toks, n, month, year)
}

// dateEnd trims marks from the end of a date and checks that it is one: a
// year with a month, or three numbers with hyphens or slashes.
func dateEnd(toks []text.Token, n int, month, year bool) int {
	for n > 0 && toks[n-1].Kind == text.Punct || n > 0 && (toks[n-1].Norm == "at" || toks[n-1].Norm == "t") {
		n--
	}
	numeric := n >= 5 && toks[1].Kind == text.Punct && toks[1].Norm == toks[3].Norm && (toks[1].Norm == "-" || toks[1].Norm == "/")
	if year && (month || numeric) {
		return n
	}
	return 0
}

func isDateGlue(t, prev text.Token) bool {
	switch t.Norm {
	case ",", "-", "/", ":", ".", "|", "at", "am", "pm", "st", "nd", "rd", "th", "t", "z", "of":
		return true
	}
	// A zone follows the time of day: "7:31 AM ET", "14:00 GMT".
	return t.Is(text.Upper) && len(t.Norm) <= 4 && (prev.Norm == "am" || prev.Norm == "pm" || prev.Kind == text.Number)
}

func isYear(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) && s[2] <= '9' && s[2] >= '0' && s[3] <= '9' && s[3] >= '0'
}

func isMonth(s string) bool {
	switch s {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return true
	}
	return false
}

func isWeekday(s string) bool {
	switch s {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun":
		return true
	}
	return false
}
