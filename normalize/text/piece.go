package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordPiece handles a piece of letters and digits as UAX #29 leaves it.
func (z *tokenizer) wordPiece(start, end int) {
	p := z.src[start:end]
	if n := leadingDigits(p); n > 0 {
		if prev := z.last(); prev != nil && prev.Kind == Number && p[0] >= utf8.RuneSelf {
			z.taken = start + n // "2½"
			z.widen(z.taken)
		} else {
			z.add(start, start+n, Number, 0)
		}
		z.joinIdentifier()
		if n == len(p) {
			return
		}
		start, p = start+n, p[n:]
	}
	if len(p) > maxWord {
		z.add(start, end, Word, shapeOf(p))
		return
	}
	if strings.IndexByte(p, '.') >= 0 {
		if isDotted(p) {
			z.add(start, z.stop(end), Word, shapeOf(p)|Abbrev)
			return
		}
		if at := missingSpace(p); at > 0 {
			z.wordPiece(start, start+at)
			if z.taken == start+at {
				z.add(start+at, start+at+1, Punct, 0)
			}
			z.wordPiece(start+at+1, end)
			return
		}
	}
	if at := strings.IndexByte(p, ':'); at > 0 {
		z.wordPiece(start, start+at)
		z.add(start+at, start+at+1, Punct, 0)
		if at+1 < len(p) {
			z.wordPiece(start+at+1, end)
		}
		return
	}
	if n := cliticLen(p); n > 0 && n < len(p) {
		z.add(start, end-n, Word, shapeOf(p[:len(p)-n]))
		z.add(end-n, end, Clitic, 0)
		return
	}
	if prev := z.last(); prev != nil && prev.Kind == Symbol {
		// "$US250,000": the letters name the currency.
		if n := strings.IndexAny(p, "0123456789"); n > 0 && n <= 3 && leadingDigits(p[n:]) == len(p)-n {
			z.add(start, start+n, Word, shapeOf(p[:n]))
			z.add(start+n, end, Number, 0)
			return
		}
	}
	norm := z.folds.norm(p, false, len(z.src)-start)
	z.word(start, end, shapeOf(p), norm, uint32(Hash(norm)))
}

// maxWord is the length in bytes above which a piece is no word that could be cut
// at its marks, each of which needs another look at the rest.
const maxWord = 1 << 10

// stop returns the end of a dotted abbreviation with its last full stop.
func (z *tokenizer) stop(end int) int {
	if end < len(z.src) && z.src[end] == '.' {
		return end + 1
	}
	return end
}

// takesStop reports whether the full stop at the end of a word belongs to it: it
// is an initial before another capital, or a listed abbreviation.
func (z *tokenizer) takesStop(start, end int, shape Shape, norm string, hash uint32) bool {
	if strings.HasPrefix(z.src[end+1:], ".") {
		return false
	}
	if shape&Capital != 0 && utf8.RuneCountInString(z.src[start:end]) == 1 {
		return unicode.IsUpper(nextVisible(z.src, end+1))
	}
	rule, ok := abbreviations().rule(norm, hash)
	if !ok {
		return false
	}
	switch {
	case rule&needsCapital != 0 && shape&Capital == 0:
		return false
	case rule&needsDigit != 0 && !unicode.IsDigit(nextVisible(z.src, end+1)):
		return false
	case rule&needsComma != 0 && !(len(z.out) > z.first && z.src[z.out[len(z.out)-1].Start] == ','):
		return false
	}
	return true
}

// nextVisible returns the first rune after spaces on the same line, or 0.
func nextVisible(s string, at int) rune {
	for at < len(s) && (s[at] == ' ' || s[at] == '\t') {
		at++
	}
	r, n := utf8.DecodeRuneInString(s[at:])
	if n == 0 {
		return 0
	}
	return r
}

// joinIdentifier joins "AMCC", "-", "5" where the word before the hyphen is
// written as a name: COVID-19, F-16, Covid-19. Months and lower-case words
// ("top-10", "May-2020") stay apart.
func (z *tokenizer) joinIdentifier() {
	n := len(z.out)
	if n < z.first+3 {
		return
	}
	w, h, d := z.out[n-3], z.out[n-2], z.out[n-1]
	if h.Shape&SpaceBefore != 0 || d.Shape&SpaceBefore != 0 || w.Kind != Word || w.Shape&(Capital|Upper) == 0 ||
		z.src[h.Start:h.End] != "-" || w.Is(Abbrev) {
		return
	}
	if !w.Is(Upper) && w.Len() > 1 && neverIdentifier[w.Norm] {
		return
	}
	z.out = z.out[:n-2]
	z.out[n-3].Shape |= HasDigit
	z.widen(d.End)
}

// neverIdentifier lists capitalised words that a hyphen ties to a number
// without making a name of both.
var neverIdentifier = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`jan feb mar apr may jun jul aug sep sept oct nov dec
		january february march april june july august september october november december
		mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
		mid pre post early late top under over sub non about around`) {
		m[w] = true
	}
	return m
}()

// leadingDigits returns the length of the number that p starts with.
func leadingDigits(p string) int {
	n := 0
	for i := 0; i < len(p); i++ {
		switch c := p[i]; {
		case '0' <= c && c <= '9':
			n = i + 1
		case (c == '.' || c == ',') && i > 0:
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(p[i:])
			if !unicode.IsNumber(r) {
				return n
			}
			n = i + size
			i += size - 1
		default:
			return n
		}
	}
	return n
}

// isDotted reports a word of short parts with full stops between: "U.S",
// "a.m", "Ph.D", "J.R.R".
func isDotted(p string) bool {
	for more := true; more; {
		var part string
		part, p, more = strings.Cut(p, ".")
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 {
			return false
		}
	}
	return true
}

// missingSpace finds the full stop of a sentence that lacks its space
// ("said.The"), or returns 0.
func missingSpace(p string) int {
	at := strings.IndexByte(p, '.')
	if at < 3 || at+1 >= len(p) {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(p[:at])
	after, _ := utf8.DecodeRuneInString(p[at+1:])
	if unicode.IsLower(before) && unicode.IsUpper(after) {
		return at
	}
	return 0
}

// cliticLen returns the length in bytes of the clitic that p ends with.
func cliticLen(p string) int {
	for _, apostrophe := range [...]string{"'", "’"} {
		at := strings.LastIndex(p, apostrophe)
		if at <= 0 {
			continue
		}
		switch FoldString(p[at+len(apostrophe):]) {
		case "s", "re", "ve", "ll", "d", "m":
			return len(p) - at
		case "t":
			if c := p[at-1]; at > 1 && (c == 'n' || c == 'N') {
				return len(p) - at + 1
			}
		}
	}
	return 0
}

func shapeOf(p string) Shape {
	var s Shape
	letters, first := 0, true
	upper := true
	for _, r := range p {
		switch {
		case unicode.IsLetter(r):
			u := unicode.IsUpper(r)
			if first && u {
				s |= Capital
			}
			first = false
			letters++
			upper = upper && u
		case unicode.IsDigit(r):
			s |= HasDigit
		}
	}
	if letters > 1 && upper {
		s |= Upper
	}
	return s
}
