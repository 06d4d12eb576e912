package text

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"
)

// folder folds words and keeps those that differ from the text side by side in
// few strings.
type folder struct{ b strings.Builder }

// room makes room for n bytes. A string that was handed out stays where it is: in
// place of growing it begins another. rest is the length of the text from here on,
// of which a fifth differs in common news.
func (f *folder) room(n, rest int) {
	if f.b.Cap()-f.b.Len() < n {
		f.b = strings.Builder{}
		f.b.Grow(max(n, min(rest, leastFolds+rest/5)))
	}
}

const leastFolds = 16

// lower returns a word of ASCII letters in lower case.
func (f *folder) lower(s string, rest int) string {
	f.room(len(s), rest)
	start := f.b.Len()
	var eight [8]byte
	for ; len(s) >= len(eight); s = s[len(eight):] {
		binary.LittleEndian.PutUint64(eight[:], load(s, 0)|caseBits)
		f.b.Write(eight[:])
	}
	if s != "" {
		binary.LittleEndian.PutUint64(eight[:], loadShort(s)|caseBits)
		f.b.Write(eight[:len(s)])
	}
	return f.b.String()[start:]
}

// norm returns the folded form of a token, without the full stops of an
// abbreviation.
func (f *folder) norm(raw string, abbrev bool, rest int) string {
	if !abbrev && isPlain(raw) {
		return raw
	}
	if r, n := utf8.DecodeRuneInString(raw); n == len(raw) && foldFirst <= r && r <= foldLast {
		return foldOf(r, raw)
	}
	var few [64]byte
	folded := few[:0]
	for more := true; more; {
		part := raw
		if more = false; abbrev {
			part, raw, more = strings.Cut(raw, ".")
		}
		folded = AppendFold(folded, part)
	}
	f.room(len(folded), rest)
	start := f.b.Len()
	f.b.Write(folded)
	return f.b.String()[start:]
}
