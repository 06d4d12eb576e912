package layout

import "github.com/newsconcord/concord/normalize/text"

// prefixes finds what stands before the first sentence of the report: a
// printed date and a dateline. Only the first blocks of the body can have it.
func (f *finder) prefixes() {
	looked := 0
	for _, b := range f.Blocks {
		if b.Kind != Body && b.Kind != Caption {
			continue
		}
		first, last := f.tokens(b)
		last = min(last, first+40)
		at := first + f.datePrefix(first, last)
		at += f.dateline(at, last)
		if at > first {
			f.add(text.Span{Start: f.Tokens[first].Start, End: f.Tokens[at-1].End})
		}
		if looked++; looked == 3 || f.Place.Len() > 0 {
			return
		}
	}
}

// datePrefix returns the tokens of a labelled or ISO date that the sentence
// follows without a stop: "date 2020-10-07 The minister ...".
func (f *finder) datePrefix(first, last int) int {
	at := first + f.cues.match("label", f.Tokens[:last], first)
	labelled := at > first
	if f.is(at, ":") {
		at++
	}
	n := printedDate(f.Tokens[at:last])
	if n == 0 || !labelled && !(isYear(f.Tokens[at].Norm) && f.is(at+1, "-")) {
		return 0
	}
	f.setDate(at, at+n)
	return at + n - first
}

// dateline returns the tokens of a dateline, and notes its place, agency and
// date: capitalised words with commas, a date, an agency in brackets, and a
// dash. It needs an upper-case word or an agency to tell it from a sentence
// that starts with a name and a dash.
func (f *finder) dateline(first, last int) int {
	if f.is(first, "a", "an", "the") {
		return 0
	}
	upper, agency, at := false, false, first
	var place, date text.Span
	for ; at < last && at < first+14; at++ {
		t := f.Tokens[at]
		switch {
		case isDash(t, f.Tokens, at) && at > first:
			if !upper && !agency || f.cues.match("slug", f.Tokens[:at], first) == at-first {
				return 0
			}
			f.noteDateline(place, date)
			return at + 1 - first
		case t.Norm == "(":
			if n := f.agencyInBrackets(at, last); n > 0 {
				agency = true
				at += n - 1
				continue
			}
			return 0
		case isMonth(t.Norm) && at > first:
			n := 1
			for at+n < last && (f.Tokens[at+n].Kind == text.Number || f.is(at+n, ",")) {
				n++
			}
			date = text.Span{Start: t.Start, End: f.Tokens[at+n-1].End}
			at += n - 1
		case t.Kind == text.Word && t.Shape&text.Capital != 0:
			upper = upper || t.Is(text.Upper)
			if date.Len() == 0 && !agency {
				place = text.Span{Start: f.Tokens[first].Start, End: t.End}
			}
		case t.Norm == "," || t.Norm == "/" || t.Norm == ".":
		default:
			return 0
		}
	}
	return 0
}

func (f *finder) noteDateline(place, date text.Span) {
	f.Place = place
	if f.Date.Len() == 0 {
		f.Date = date
	}
}

// agencyInBrackets returns the tokens of "(AP)", "(Reuters)", "(VNS)", and
// notes the agency.
func (f *finder) agencyInBrackets(at, last int) int {
	for n := 2; n <= 5 && at+n < last; n++ {
		if !f.is(at+n, ")") {
			continue
		}
		name := f.Tokens[at+1]
		if name.Shape&text.Capital == 0 {
			return 0
		}
		f.Agencies = append(f.Agencies, text.Span{Start: name.Start, End: f.Tokens[at+n-1].End})
		return n + 1
	}
	return 0
}

// isDash reports the dash of a dateline: it stands apart from the word
// before, or closes an agency's bracket.
func isDash(t text.Token, toks []text.Token, at int) bool {
	switch t.Norm {
	case "-", "--", "_":
		return (t.Is(text.SpaceBefore) || at > 0 && toks[at-1].Norm == ")") && (at+1 >= len(toks) || toks[at+1].Is(text.SpaceBefore))
	}
	return false
}
