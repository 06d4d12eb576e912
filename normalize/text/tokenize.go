package text

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Tokenize cuts s into tokens, in order and without overlap.
func Tokenize(s string) []Token {
	words := strings.Count(s, " ") + 1
	return AppendTokens(make([]Token, 0, words+words/4+2), s)
}

// AppendTokens appends the tokens of s to dst, whose memory a loop over many texts
// may use again.
func AppendTokens(dst []Token, s string) []Token {
	z := tokenizer{src: s, out: dst, first: len(dst), gap: SpaceBefore}
	for at := 0; at < len(s); {
		at = z.next(at)
	}
	z.refold()
	return z.out
}

type tokenizer struct {
	src   string
	out   []Token
	first int   // token of src in out
	gap   Shape // what stands before the next token
	taken int   // bytes below this belong to a token already
	wide  []int // the tokens that were widened, in order
	folds folder
}

// next takes what stands at a place between two segments of UAX #29 and returns
// where it ends. The bulk of English text is cut here, without the tables of
// UAX #29, which decide wherever a character beyond ASCII could matter.
func (z *tokenizer) next(at int) int {
	switch c := z.src[at]; classes[c] {
	case isSpace:
		z.gap |= SpaceBefore
		return at + 1
	case isLetter:
		return z.letters(at)
	case isDigit:
		return z.run(at)
	case isBreak:
		end := at + 1
		if c == '\r' && end < len(z.src) && z.src[end] == '\n' {
			end++
		}
		z.space(at, end)
		return end
	case isMark:
		if z.plainAt(at + 1) {
			z.mark(at, at+1, markKinds[c])
			return at + 1
		}
	default:
		if n := printMark(z.src[at:]); n > 0 && z.plainAt(at+n) {
			z.mark(at, at+n, Punct)
			return at + n
		}
	}
	return z.general(at)
}

// class says what an ASCII byte can be a part of.
type class uint8

const (
	isOther  class = iota // beyond ASCII, control characters, the underscore
	isSpace               // the space
	isBreak               // the ends of lines
	isLetter              // A to Z
	isDigit               // 0 to 9
	isMark                // everything else that prints
)

var classes = func() (t [256]class) {
	for c := '!'; c <= '~'; c++ {
		t[c] = isMark
	}
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-lowerBit] = isLetter, isLetter
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = isDigit
	}
	t[' '], t['\n'], t['\r'], t['_'] = isSpace, isBreak, isBreak, isOther
	return t
}()

// lowerBit is set in the ASCII letters of lower case.
const lowerBit = 'a' - 'A'

// bounds marks the ASCII bytes on either side of which UAX #29 breaks a word of
// letters, whatever stands around them.
var bounds = func() (t [256]bool) {
	for c, class := range classes {
		t[c] = class == isSpace || class == isBreak || class == isMark && !strings.ContainsRune(".':", rune(c))
	}
	return t
}()

// printMark returns the length of the quotation mark, dash or ellipsis that s
// starts with, as print sets them.
func printMark(s string) int {
	const first = "\u2010"
	if len(s) >= len(first) && s[0] == first[0] && s[1] == first[1] {
		switch s[2] {
		case "–"[2], "—"[2], "‘"[2], "’"[2], "“"[2], "”"[2], "…"[2]:
			return len(first)
		}
	}
	return 0
}

// plainAt reports the end of the text or a character that never belongs to the
// one before it, as combining marks do.
func (z *tokenizer) plainAt(at int) bool {
	return at >= len(z.src) || z.src[at] < utf8.RuneSelf || printMark(z.src[at:]) > 0
}

const (
	everyByte = 0x0101010101010101
	highBits  = 0x80 * everyByte
	caseBits  = lowerBit * everyByte
)

// eight returns the eight bytes at a place, with zeros behind the end of the
// text.
func (z *tokenizer) eight(at int) uint64 {
	if at+8 <= len(z.src) {
		return load(z.src, at)
	}
	if at >= len(z.src) {
		return 0
	}
	return loadShort(z.src[at:])
}

// lettersIn returns how many of eight bytes stand before the first that is no
// ASCII letter.
func lettersIn(x uint64) int {
	low := (x | caseBits) &^ highBits
	fromA := low + (0x80-'a')*everyByte       // sets the high bit of a byte from 'a' on
	aboveZ := low + (0x80-'z'-1)*everyByte    // and above 'z'
	other := (^fromA | aboveZ | x) & highBits // the sums carry into no other byte
	return bits.TrailingZeros64(other) / 8
}

// letters takes a word that starts with ASCII letters. It reads eight bytes at
// a time, and folds and hashes them on the way.
func (z *tokenizer) letters(start int) int {
	h, end, capitals, small := uint64(hashStart), start, uint64(0), uint64(0)
	for n := 8; n == 8; end += n {
		x := z.eight(end)
		if n = lettersIn(x); n == 0 {
			break
		}
		taken := ^uint64(0) >> (64 - 8*n)
		capitals |= ^x & caseBits & taken
		small |= x & caseBits & taken
		h = hashOn(h, (x|caseBits)&taken)
	}
	clitic := 0
	if end < len(z.src) && !bounds[z.src[end]] {
		if clitic = z.possessive(end); clitic == 0 && !z.boundAt(end) {
			return z.run(start)
		}
	}
	shape, norm := Shape(0), z.src[start:end]
	if capitals != 0 {
		norm = z.folds.lower(norm, len(z.src)-start)
		if z.src[start] < 'a' {
			shape = Capital
			if small == 0 && end-start > 1 {
				shape |= Upper
			}
		}
	}
	if clitic > 0 {
		z.put(start, end, Word, shape, norm, uint32(h))
		z.put(end, end+clitic, Clitic, 0, "'s", possessiveHash)
	} else {
		z.word(start, end, shape, norm, uint32(h))
	}
	return z.taken
}

var possessiveHash = uint32(Hash("'s"))

// possessive returns the length of an "'s" that ends a word, or 0.
func (z *tokenizer) possessive(at int) int {
	n := 1
	if z.src[at] != '\'' {
		n = len("’")
	}
	if end := at + n + 1; end <= len(z.src) && z.src[end-1] == 's' && (n == 1 || z.src[at:at+n] == "’") && (end == len(z.src) || bounds[z.src[end]]) {
		return n + 1
	}
	return 0
}

// word adds a word, with the full stop behind it if that belongs to it.
func (z *tokenizer) word(start, end int, shape Shape, norm string, hash uint32) {
	if end < len(z.src) && z.src[end] == '.' && z.takesStop(start, end, shape, norm, hash) {
		end++
		shape |= Abbrev
	}
	z.put(start, end, Word, shape, norm, hash)
}

// boundAt reports whether a word of ASCII letters ends at a place, which is
// before the end of the text.
func (z *tokenizer) boundAt(at int) bool {
	c, n := z.src[at], 1
	switch {
	case bounds[c]:
		return true
	case c == '.' || c == ':' || c == '\'':
	case c < utf8.RuneSelf:
		return false
	default:
		if n = printMark(z.src[at:]); n == 0 || !isApostrophe(z.src[at:]) {
			return n > 0
		}
	}
	// A mark that stands inside words, if letters are on both sides.
	return z.plainAt(at+n) && !(at+n < len(z.src) && classes[z.src[at+n]] == isLetter)
}

// isApostrophe reports a single quote as print sets it, which s starts with if it
// starts with a [printMark].
func isApostrophe(s string) bool { return s[2] == "‘"[2] || s[2] == "’"[2] }

// run takes a word of ASCII letters and digits with the marks inside, by the rules
// WB5 to WB13 of UAX #29.
func (z *tokenizer) run(start int) int {
	end := start
	for end < len(z.src) {
		c, n := z.src[end], 1
		switch {
		case classes[c] == isLetter || classes[c] == isDigit:
			end++
			continue
		case c >= utf8.RuneSelf:
			if n = printMark(z.src[end:]); n == 0 {
				return z.general(start)
			}
			c = '"'
			if isApostrophe(z.src[end:]) {
				c = '\''
			}
		case classes[c] == isOther:
			return z.general(start)
		}
		if !z.plainAt(end + n) {
			return z.general(start)
		}
		if end+n == len(z.src) || !joins(c, z.src[end-1], z.src[end+n]) {
			break
		}
		end += n
	}
	z.wordPiece(start, end)
	return max(end, z.taken)
}

// joins reports whether a mark stands inside a word between two letters, or
// inside a number between two digits.
func joins(mark, before, after byte) bool {
	switch b, a := classes[before], classes[after]; {
	case b == isLetter && a == isLetter:
		return mark == '.' || mark == '\'' || mark == ':'
	case b == isDigit && a == isDigit:
		return mark == '.' || mark == '\'' || mark == ',' || mark == ';'
	}
	return false
}

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

// piece handles a segment of UAX #29.
func (z *tokenizer) piece(start, end int) {
	r, _ := utf8.DecodeRuneInString(z.src[start:end])
	switch {
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		z.wordPiece(start, end)
	case unicode.IsSpace(r) || isInvisible(r):
		z.space(start, end)
	default:
		z.mark(start, end, markKind(r))
	}
}

func markKind(r rune) Kind {
	if unicode.IsSymbol(r) || r == '%' || r == '#' || r == '&' || r == '@' || r == '‰' {
		return Symbol
	}
	return Punct
}

// markKinds holds the kinds of the ASCII marks.
var markKinds = func() (t [utf8.RuneSelf]Kind) {
	for c := range t {
		t[c] = markKind(rune(c))
	}
	return t
}()

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

// mark adds punctuation or a symbol. Runs of full stops and of hyphens are
// one mark ("...", "--").
func (z *tokenizer) mark(start, end int, k Kind) {
	c := z.src[start]
	if p := z.last(); p != nil && (c == '.' || c == '-') && p.Kind == Punct && z.src[p.End-1] == c {
		z.taken = end
		z.widen(end)
		return
	}
	if end-start == 1 && c < utf8.RuneSelf {
		z.put(start, end, k, 0, asciiMarks[c], asciiHashes[c])
		return
	}
	z.add(start, end, k, 0)
}

// asciiMarks holds the folded ASCII characters, and asciiHashes their hashes.
var asciiMarks, asciiHashes = func() (t [utf8.RuneSelf]string, h [utf8.RuneSelf]uint32) {
	for c := range t {
		t[c] = FoldString(string(rune(c)))
		h[c] = uint32(Hash(t[c]))
	}
	return t, h
}()

// put adds a token whose folded form is known. It is written where it stands: to
// copy it would cost more.
func (z *tokenizer) put(start, end int, k Kind, s Shape, norm string, hash uint32) {
	n := len(z.out)
	if n < cap(z.out) {
		z.out = z.out[:n+1]
	} else {
		z.out = append(z.out, Token{})
	}
	t := &z.out[n]
	t.Start, t.End = start, end
	t.Norm = norm
	t.Kind, t.Shape, t.Hash = k, s|z.gap, hash
	z.gap = 0
	z.taken = end
}

// add adds a token and folds it.
func (z *tokenizer) add(start, end int, k Kind, s Shape) {
	norm := z.folds.norm(z.src[start:end], s&Abbrev != 0, len(z.src)-start)
	z.put(start, end, k, s, norm, uint32(Hash(norm)))
}

// widen moves the end of the last token. It may be widened once more for each of
// its characters, so that it is folded when all tokens are there.
func (z *tokenizer) widen(end int) {
	n := len(z.out) - 1
	z.out[n].End = end
	for len(z.wide) > 0 && z.wide[len(z.wide)-1] >= n {
		z.wide = z.wide[:len(z.wide)-1]
	}
	z.wide = append(z.wide, n)
}

// refold folds the widened tokens anew.
func (z *tokenizer) refold() {
	for _, n := range z.wide {
		t := &z.out[n]
		t.Norm = z.folds.norm(z.src[t.Start:t.End], t.Is(Abbrev), len(z.src)-t.Start)
		t.Hash = uint32(Hash(t.Norm))
	}
}

// last returns the previous token if no space separates it from what follows.
func (z *tokenizer) last() *Token {
	if len(z.out) == z.first || z.gap != 0 {
		return nil
	}
	return &z.out[len(z.out)-1]
}
