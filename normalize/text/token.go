package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota + 1 // has a letter: "Vietnam", "AMCC-5", "Lieut.", "o'clock"
	Number                 // digits with separators inside: "5", "68.17", "1,500"
	Clitic                 // split off the word before it: "'s", "n't", "'ll"
	Punct                  // punctuation
	Symbol                 // currency signs, "%", "+" and the like
)

// Shape is a set of facts about how a token is written.
type Shape uint8

// The facts of a [Shape].
const (
	SpaceBefore Shape = 1 << iota // white space, or nothing, stands before it
	LineBefore                    // a line break stands before it
	GapBefore                     // an empty line stands before it
	Capital                       // its first letter is upper case
	Upper                         // it has two letters or more, all upper case
	Abbrev                        // it carries the full stop of an abbreviation or initial
	HasDigit                      // a word with a digit in it
)

// Token is a piece of the text with its folded form.
type Token struct {
	Span
	// Norm is the folded form, without the full stops of an abbreviation:
	// "Lieut." is "lieut", "U.S." is "us", "Lương" is "luong".
	Norm  string
	Kind  Kind
	Shape Shape
}

// Is reports whether the token has all of the given facts.
func (t Token) Is(s Shape) bool { return t.Shape&s == s }

// Tokenize cuts s into tokens, in order and without overlap.
func Tokenize(s string) []Token {
	words := strings.Count(s, " ") + 1
	z := tokenizer{src: s, out: make([]Token, 0, words+words/4+2), gap: SpaceBefore}
	for at := 0; at < len(s); {
		if end := z.plain(at); end > at {
			at = end
			continue
		}
		at = z.general(at)
	}
	z.norms()
	return z.out
}

type tokenizer struct {
	src   string
	out   []Token
	gap   Shape // what stands before the next token
	taken int   // bytes below this belong to a token already
}

// plain handles the bulk of English text without the tables of UAX #29: a
// space, a run of ASCII letters before a byte that always bounds a word, and
// a lone mark. It returns the end of what it took, or at.
func (z *tokenizer) plain(at int) int {
	c := z.src[at]
	if c == ' ' {
		z.gap |= SpaceBefore
		return at + 1
	}
	end, all := at, byte(lowerBit)
	for end < len(z.src) && isLetterByte(z.src[end]) {
		all &= z.src[end]
		end++
	}
	next := byte(' ')
	if end < len(z.src) {
		next = z.src[end]
	}
	switch {
	case end > at && alwaysBounds[next] && all != 0:
		z.add(at, end, Word, 0)
		z.out[len(z.out)-1].Norm = z.src[at:end]
		return end
	case end > at && alwaysBounds[next]:
		z.add(at, end, Word, shapeOfASCII(z.src[at:end]))
		return end
	case end > at && next == '.' && z.boundAt(end+1):
		z.stopped(at, end)
		return end + 1
	case end > at:
		if n := possessive(z.src[end:]); n > 0 && z.boundAt(end+n) {
			z.add(at, end, Word, shapeOfASCII(z.src[at:end]))
			z.add(end, end+n, Clitic, 0)
			return end + n
		}
	case end == at && alwaysBounds[c] && c > ' ' && at+1 < len(z.src) && z.src[at+1] < utf8.RuneSelf:
		z.mark(at, at+1, rune(c))
		return at + 1
	}
	return at
}

// boundAt reports whether a byte that always bounds a word stands there.
func (z *tokenizer) boundAt(at int) bool { return at < len(z.src) && alwaysBounds[z.src[at]] }

// stopped handles a word of ASCII letters and the full stop behind it.
func (z *tokenizer) stopped(start, end int) {
	p := z.src[start:end]
	shape := shapeOfASCII(p)
	if z.takesStop(p, end, shape) {
		z.add(start, end+1, Word, shape|Abbrev)
		return
	}
	z.add(start, end, Word, shape)
	z.mark(end, end+1, '.')
}

// possessive returns the length of the "'s" that s starts with.
func possessive(s string) int {
	switch {
	case strings.HasPrefix(s, "'s"):
		return len("'s")
	case strings.HasPrefix(s, "’s"):
		return len("’s")
	}
	return 0
}

// lowerBit is set in the ASCII letters of lower case.
const lowerBit = 'a' - 'A'

// alwaysBounds marks the ASCII bytes on either side of which UAX #29 always
// breaks, whatever stands around them.
var alwaysBounds = func() (t [256]bool) {
	for _, c := range []byte(" \n,;!?()[]\"/-") {
		t[c] = true
	}
	return t
}()

// general handles what stands before the next ASCII space by UAX #29.
func (z *tokenizer) general(at int) int {
	end := len(z.src)
	if n := strings.IndexByte(z.src[at+1:], ' '); n >= 0 {
		end = at + 1 + n
	}
	it := words.FromString(z.src[at:end])
	for it.Next() {
		if start := at + it.Start(); start >= z.taken { // else a full stop that went to the word before it
			z.piece(start, at+it.End())
		}
	}
	return end
}

func (z *tokenizer) piece(start, end int) {
	r, _ := utf8.DecodeRuneInString(z.src[start:end])
	switch {
	case r < utf8.RuneSelf && isWordByte(byte(r)), r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r)):
		z.wordPiece(start, end)
	case unicode.IsSpace(r) || isInvisible(r):
		z.space(start, end)
	default:
		z.mark(start, end, r)
	}
}

func isLetterByte(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func isWordByte(c byte) bool { return isLetterByte(c) || '0' <= c && c <= '9' }

// isInvisible reports characters that print nothing: marks of order and
// joining, the byte order mark, and control characters.
func isInvisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.IsControl(r)
}

func (z *tokenizer) space(start, end int) {
	if z.src[start] != ' ' && strings.ContainsAny(z.src[start:end], "\n\r\u2028\u2029\v\f\u0085") {
		if z.gap&LineBefore != 0 {
			z.gap |= GapBefore
		}
		z.gap |= LineBefore
	}
	z.gap |= SpaceBefore
}

func (z *tokenizer) add(start, end int, k Kind, s Shape) {
	z.out = append(z.out, Token{Span: Span{start, end}, Kind: k, Shape: s | z.gap})
	z.gap = 0
	z.taken = end
}

// last returns the previous token if no space separates it from what follows.
func (z *tokenizer) last() *Token {
	if len(z.out) == 0 || z.gap != 0 {
		return nil
	}
	return &z.out[len(z.out)-1]
}

// mark adds punctuation or a symbol. Runs of full stops and of hyphens are
// one mark ("...", "--").
func (z *tokenizer) mark(start, end int, r rune) {
	if p := z.last(); p != nil && (r == '.' || r == '-') && p.Kind == Punct && z.src[p.End-1] == byte(r) {
		p.End, p.Norm = end, ""
		z.taken = end
		return
	}
	k := Punct
	if unicode.IsSymbol(r) || r == '%' || r == '#' || r == '&' || r == '@' || r == '‰' {
		k = Symbol
	}
	z.add(start, end, k, 0)
	if r < utf8.RuneSelf && r != '`' {
		z.out[len(z.out)-1].Norm = z.src[start:end]
	}
}

// wordPiece handles a piece of letters and digits as UAX #29 leaves it.
func (z *tokenizer) wordPiece(start, end int) {
	p := z.src[start:end]
	if n := leadingDigits(p); n > 0 {
		if prev := z.last(); prev != nil && prev.Kind == Number && p[0] >= utf8.RuneSelf {
			prev.End = start + n // "2½"
			z.taken = prev.End
		} else {
			z.add(start, start+n, Number, 0)
		}
		z.joinIdentifier()
		if n == len(p) {
			return
		}
		start, p = start+n, p[n:]
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
	shape := shapeOf(p)
	if z.takesStop(p, end, shape) {
		z.add(start, end+1, Word, shape|Abbrev)
		return
	}
	z.add(start, end, Word, shape)
}

// stop returns the end of a dotted abbreviation with its last full stop.
func (z *tokenizer) stop(end int) int {
	if end < len(z.src) && z.src[end] == '.' {
		return end + 1
	}
	return end
}

// takesStop reports whether the full stop after a word belongs to it: it is
// an initial before another capital, or a listed abbreviation.
func (z *tokenizer) takesStop(p string, end int, shape Shape) bool {
	if end >= len(z.src) || z.src[end] != '.' || strings.HasPrefix(z.src[end+1:], ".") {
		return false
	}
	next := nextVisible(z.src, end+1)
	if shape&Capital != 0 && utf8.RuneCountInString(p) == 1 {
		return unicode.IsUpper(next)
	}
	if len(p) > maxAbbrev {
		return false
	}
	var buf [2 * maxAbbrev]byte
	a, ok := abbreviations()[string(AppendFold(buf[:0], p))]
	if !ok {
		return false
	}
	switch {
	case a&needsCapital != 0 && shape&Capital == 0:
		return false
	case a&needsDigit != 0 && !unicode.IsDigit(next):
		return false
	case a&needsComma != 0 && !(len(z.out) > 0 && z.src[z.out[len(z.out)-1].Start] == ','):
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
	if n < 3 {
		return
	}
	w, h, d := z.out[n-3], z.out[n-2], z.out[n-1]
	if h.Shape&SpaceBefore != 0 || d.Shape&SpaceBefore != 0 || w.Kind != Word || w.Shape&(Capital|Upper) == 0 ||
		z.src[h.Start:h.End] != "-" || w.Is(Abbrev) {
		return
	}
	if !w.Is(Upper) && w.Len() > 1 && neverIdentifier[FoldString(w.In(z.src))] {
		return
	}
	z.out[n-3].End, z.out[n-3].Norm = d.End, ""
	z.out[n-3].Shape |= HasDigit
	z.out = z.out[:n-2]
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

func shapeOfASCII(p string) Shape {
	if p[0] >= 'a' {
		return 0
	}
	for i := 1; i < len(p); i++ {
		if p[i] >= 'a' {
			return Capital
		}
	}
	if len(p) > 1 {
		return Capital | Upper
	}
	return Capital
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

// norms fills in the folded forms that are missing. Those that differ from the
// text share one string.
func (z *tokenizer) norms() {
	folded, size := 0, 0
	for i := range z.out {
		t := &z.out[i]
		if t.Norm != "" {
			continue
		}
		if raw := z.src[t.Start:t.End]; t.Shape&Abbrev == 0 && isPlain(raw) {
			t.Norm = raw
			continue
		}
		folded++
		size += t.Len() + 1
	}
	if folded == 0 {
		return
	}
	var few [64]byte
	var ends [8]int32
	buf, end := few[:0], ends[:0]
	if size > len(few) {
		buf = make([]byte, 0, size)
	}
	if folded > len(ends) {
		end = make([]int32, 0, folded)
	}
	for i := range z.out {
		if t := &z.out[i]; t.Norm == "" {
			buf = appendNorm(buf, t.In(z.src), t.Is(Abbrev))
			end = append(end, int32(len(buf)))
		}
	}
	all := string(buf)
	start, n := int32(0), 0
	for i := range z.out {
		if t := &z.out[i]; t.Norm == "" {
			t.Norm = all[start:end[n]]
			start = end[n]
			n++
		}
	}
}

// appendNorm appends the folded form of a token, without the full stops of an
// abbreviation.
func appendNorm(dst []byte, raw string, abbrev bool) []byte {
	if !abbrev {
		return AppendFold(dst, raw)
	}
	for raw != "" {
		part, rest, _ := strings.Cut(raw, ".")
		dst, raw = AppendFold(dst, part), rest
	}
	return dst
}
