package text

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

//go:generate go run gen_fold.go

// Folded is a folded text with the way back to the bytes it was made from.
type Folded struct {
	// Text is the folded form.
	Text string
	// resized lists the characters whose folded form has another length or
	// another number of characters.
	resized []resized
}

type resized struct{ from, to Span }

// Fold returns s in lower case, without diacritics, with plain quotes,
// dashes and spaces, and without invisible characters. Letters that Unicode
// does not decompose (đ, ł, ø, æ, ß, ı, ...) become their usual ASCII form.
// Composed and decomposed text fold alike. Bytes that are not UTF-8 stay.
func Fold(s string) Folded {
	if isPlain(s) {
		return Folded{Text: s}
	}
	var f Folded
	buf := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		n, before := 1, len(buf)
		if c := s[i]; c < utf8.RuneSelf {
			buf = append(buf, lower(c))
		} else {
			buf, n = appendFoldRune(buf, s[i:])
		}
		if len(buf) != before+n || n > 1 && buf[before] < utf8.RuneSelf {
			f.resized = append(f.resized, resized{
				from: Span{i, i + n}, to: Span{before, len(buf)},
			})
		}
		i += n
	}
	f.Text = string(buf)
	return f
}

// FoldString returns the folded text alone.
func FoldString(s string) string {
	if isPlain(s) {
		return s
	}
	return string(AppendFold(make([]byte, 0, len(s)+8), s))
}

// AppendFold appends the folded form of s to dst.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		n := 1
		if c := s[i]; c < utf8.RuneSelf {
			dst = append(dst, lower(c))
		} else {
			dst, n = appendFoldRune(dst, s[i:])
		}
		i += n
	}
	return dst
}

// Back returns the bytes of the original that the folded range came from. A
// range that cuts through a replaced character takes in the whole of it, and
// one that ends before a dropped combining mark takes in the mark.
func (f Folded) Back(s Span) Span {
	start := f.back(s.Start, false)
	return Span{start, max(start, f.back(s.End, true))}
}

func (f Folded) back(at int, end bool) int {
	k := sort.Search(len(f.resized), func(k int) bool { return f.resized[k].to.Start > at }) - 1
	if end && k >= 0 && f.resized[k].to.Start == at && f.resized[k].to.Len() > 0 {
		k-- // the character starts where the range ends
	}
	switch {
	case k < 0:
		return at
	case at >= f.resized[k].to.End:
		return f.resized[k].from.End + at - f.resized[k].to.End
	case end:
		return f.resized[k].from.End
	default:
		return f.resized[k].from.Start
	}
}

// isPlain reports whether s folds to itself: ASCII without capitals.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c == '`' || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	if c == '`' {
		return '\''
	}
	return c
}

// appendFoldRune folds the first rune of s, which is not ASCII, and returns
// its length.
func appendFoldRune(dst []byte, s string) ([]byte, int) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && n <= 1:
		return append(dst, s[0]), 1
	case foldFirst <= r && r <= foldLast:
		return append(dst, foldOf(r, s[:n])...), n
	case r == 0xFEFF:
		return dst, n
	case 0xFF01 <= r && r <= 0xFF5E: // fullwidth forms of ASCII
		return append(dst, lower(byte(r-0xFF01+'!'))), n
	}
	return utf8.AppendRune(dst, unicode.ToLower(r)), n
}

// foldOf returns the folded form of a rune of the table, which s is.
func foldOf(r rune, s string) string {
	if x := foldIndex[r-foldFirst]; x != 0 {
		at, size := int(x>>3), int(x&7)-1
		return foldData[at : at+size]
	}
	return s
}
