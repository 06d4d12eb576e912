package text

// Span is a half-open range of bytes [Start, End) of a text.
type Span struct {
	Start, End int
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover returns the smallest span that holds both s and o.
func (s Span) Cover(o Span) Span {
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

// In returns the bytes of the span in t, or "" where the span does not fit.
func (s Span) In(t string) string {
	if s.Start < 0 || s.Start > s.End || s.End > len(t) {
		return ""
	}
	return t[s.Start:s.End]
}
