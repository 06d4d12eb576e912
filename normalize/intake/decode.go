package intake

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/newsconcord/concord/normalize"
)

// Decode returns a page in UTF-8. A byte order mark decides; then bytes that
// are valid UTF-8 are taken as such, because a wrong declaration is common and
// valid UTF-8 by accident is not; then the declared encoding, of the server or
// of the page; then what guess says, which may be nil.
func Decode(b []byte, declared string, guess func([]byte) string) (string, error) {
	switch {
	case bom16(b):
		return utf16(b)
	case bytes.IndexByte(b, 0) >= 0:
		return "", normalize.ErrBinary
	case utf8.Valid(b):
		return string(bytes.TrimPrefix(b, []byte("\ufeff"))), nil
	}
	label := declared
	if label == "" {
		label = declaration(b)
	}
	if label == "" && guess != nil {
		label = guess(b)
	}
	if label == "" {
		return "", fmt.Errorf("%w and declares no encoding: byte %d", normalize.ErrEncoding, invalidAt(b))
	}
	enc, err := htmlindex.Get(label)
	if err != nil {
		return "", fmt.Errorf("%w: the declared encoding %q is unknown", normalize.ErrEncoding, label)
	}
	if name, _ := htmlindex.Name(enc); name == "utf-8" {
		return "", fmt.Errorf("%w although it declares it: byte %d", normalize.ErrEncoding, invalidAt(b))
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return "", fmt.Errorf("%w: as %s: %w", normalize.ErrEncoding, label, err)
	}
	return string(out), nil
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

func utf16(b []byte) (string, error) {
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
	if err != nil {
		return "", fmt.Errorf("%w: as UTF-16: %w", normalize.ErrEncoding, err)
	}
	return string(out), nil
}
