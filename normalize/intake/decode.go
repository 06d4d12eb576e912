package intake

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/newsconcord/concord/normalize"
)

// Decode returns a page in UTF-8. A byte order mark decides; then bytes that
// are valid UTF-8 are taken as such, because a wrong declaration is common and
// valid UTF-8 by accident is not; then bytes that are UTF-8 but for a few, which
// become U+FFFD; then the declared encoding, of the server or of the page,
// unless it is UTF-8, which they are not, or unknown; then what guess says, which
// may be nil.
func Decode(b []byte, declared string, guess func([]byte) string) (string, error) {
	page := declaration(b)
	switch {
	case bom16(b):
		return utf16(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM))
	case bytes.IndexByte(b, 0) >= 0:
		for _, label := range []string{declared, page} {
			if enc, err := htmlindex.Get(label); err == nil && isUTF16(enc) {
				return utf16(b, enc)
			}
		}
		return "", normalize.ErrBinary
	case utf8.Valid(b):
		return string(bytes.TrimPrefix(b, []byte("\ufeff"))), nil
	case damagedUTF8(b):
		return strings.ToValidUTF8(string(bytes.TrimPrefix(b, []byte("\ufeff"))), "\ufffd"), nil
	}
	wrong := error(nil)
	for _, label := range []string{declared, page} {
		enc, err := htmlindex.Get(label)
		switch {
		case label == "":
		case err != nil:
			wrong = fmt.Errorf("%w: the declared encoding %q is unknown", normalize.ErrEncoding, label)
		case enc == unicode.UTF8 || isUTF16(enc):
			wrong = fmt.Errorf("%w although it declares %s: byte %d", normalize.ErrEncoding, strings.ToUpper(label), invalidAt(b))
		default:
			return decoded(b, enc, label)
		}
	}
	if guess != nil {
		label := guess(b)
		if enc, err := htmlindex.Get(label); err == nil {
			return decoded(b, enc, label)
		}
	}
	if wrong == nil {
		wrong = fmt.Errorf("%w and declares no encoding: byte %d", normalize.ErrEncoding, invalidAt(b))
	}
	return "", wrong
}

func decoded(b []byte, enc encoding.Encoding, label string) (string, error) {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return "", fmt.Errorf("%w: as %s: %w", normalize.ErrEncoding, label, err)
	}
	return string(out), nil
}

// damagedUTF8 reports whether bytes are UTF-8 in which a few characters are
// broken: by a cut, or by a piece that was pasted in another encoding. In other
// encodings hardly any byte above 127 begins a valid character.
func damagedUTF8(b []byte) bool {
	valid, broken := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			valid++
		}
		b = b[n:]
	}
	return valid >= 10*broken
}

// declared finds the declaration of HTML (in a meta element) or XML.
var declared = regexp.MustCompile(`(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{1,40})`)

// declaration returns the encoding that the first bytes of a page declare, or
// "". The standard asks for the first 1,024 bytes; many pages need more.
func declaration(b []byte) string {
	m := declared.FindSubmatch(b[:min(len(b), 16<<10)])
	if m == nil {
		return ""
	}
	return strings.ToLower(string(m[1]) + string(m[2]))
}

func bom16(b []byte) bool {
	return bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff})
}

func utf16(b []byte, enc encoding.Encoding) (string, error) {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return "", fmt.Errorf("%w: as UTF-16: %w", normalize.ErrEncoding, err)
	}
	return string(out), nil
}

func isUTF16(enc encoding.Encoding) bool {
	name, _ := htmlindex.Name(enc)
	return strings.HasPrefix(name, "utf-16")
}
