package entity

import (
	"encoding/binary"
	"errors"
)

// ErrEncoding says that bytes do not hold what was to be read from them.
var ErrEncoding = errors.New("not an encoded event")

// AppendBinary implements [encoding.BinaryAppender]; [Event.UnmarshalBinary]
// reads it.
func (e Event) AppendBinary(b []byte) ([]byte, error) {
	var proper uint64
	if e.proper {
		proper = 1
	}
	for _, n := range []uint64{proper, uint64(e.edition), uint64(e.year), uint64(len(e.words))} {
		b = binary.AppendUvarint(b, n)
	}
	for _, s := range append([]string{e.name, e.acronym}, e.words...) {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	return b, nil
}

// UnmarshalBinary implements [encoding.BinaryUnmarshaler]. The error is
// [ErrEncoding].
func (e *Event) UnmarshalBinary(b []byte) error {
	var n [4]uint64
	for i := range n {
		v, size := binary.Uvarint(b)
		if size <= 0 {
			return ErrEncoding
		}
		n[i], b = v, b[size:]
	}
	if n[0] > 1 || n[1] > 1<<31 || n[2] > 1<<31 || n[3] > uint64(len(b)) { // a word takes a byte at least
		return ErrEncoding
	}
	out := make([]string, 0, n[3]+2)
	for range n[3] + 2 {
		v, size := binary.Uvarint(b)
		if size <= 0 || v > uint64(len(b)-size) {
			return ErrEncoding
		}
		out, b = append(out, string(b[size:size+int(v)])), b[size+int(v):]
	}
	if len(b) > 0 {
		return ErrEncoding
	}
	*e = Event{proper: n[0] == 1, edition: int(n[1]), year: int(n[2]), name: out[0], acronym: out[1]}
	if n[3] > 0 {
		e.words = out[2:]
	}
	return nil
}
