// Package wire writes and reads the binary form of what an index keeps. A
// [Reader] bounds every length by the bytes that are left before anything is
// allocated, so that hostile bytes cost no more memory than they have.
package wire

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

// ErrCorrupt says that bytes do not hold what was to be read from them.
var ErrCorrupt = errors.New("the bytes are corrupt")

// Uint appends a number, small ones in few bytes.
func Uint(b []byte, v uint64) []byte { return binary.AppendUvarint(b, v) }

// Int appends a signed number, those near zero in few bytes.
func Int(b []byte, v int) []byte { return binary.AppendVarint(b, int64(v)) }

// Fixed appends a number in eight bytes, for hashes.
func Fixed(b []byte, v uint64) []byte { return binary.LittleEndian.AppendUint64(b, v) }

// Float appends a number exactly; those with few digits take few bytes.
func Float(b []byte, v float64) []byte { return Uint(b, bits.ReverseBytes64(math.Float64bits(v))) }

// Bool appends a truth value.
func Bool(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}

// Bytes appends a string or bytes with their length.
func Bytes[T string | []byte](b []byte, s T) []byte { return append(Uint(b, uint64(len(s))), s...) }

// Reader reads what the functions above append, in the same order. After the
// first error it returns zero values; Err tells it.
type Reader struct {
	b   []byte
	err error
}

// NewReader returns a Reader of b.
func NewReader(b []byte) *Reader { return &Reader{b: b} }

// Err returns [ErrCorrupt] if anything read so far was not there, or Close
// found bytes left.
func (r *Reader) Err() error { return r.err }

// Close notes bytes that are left as an error and returns Err.
func (r *Reader) Close() error {
	if len(r.b) > 0 {
		r.Fail()
	}
	return r.err
}

// Fail notes that what was read makes no sense.
func (r *Reader) Fail() { r.b, r.err = nil, ErrCorrupt }

// Uint reads a number.
func (r *Reader) Uint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.Fail()
		return 0
	}
	r.b = r.b[n:]
	return v
}

// Int reads a signed number.
func (r *Reader) Int() int {
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.Fail()
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

// Fixed reads a number of eight bytes.
func (r *Reader) Fixed() uint64 {
	if len(r.b) < 8 {
		r.Fail()
		return 0
	}
	v := binary.LittleEndian.Uint64(r.b)
	r.b = r.b[8:]
	return v
}

// Float reads a number.
func (r *Reader) Float() float64 { return math.Float64frombits(bits.ReverseBytes64(r.Uint())) }

// Bool reads a truth value.
func (r *Reader) Bool() bool {
	v := r.Uint()
	if v > 1 {
		r.Fail()
	}
	return v == 1
}

// Bytes reads bytes with their length. They alias what the Reader was made of.
func (r *Reader) Bytes() []byte {
	n := r.Count(1)
	b := r.b[:n:n]
	r.b = r.b[n:]
	return b
}

// String reads a string.
func (r *Reader) String() string { return string(r.Bytes()) }

// Count reads the length of a list whose items take at least least bytes, and
// fails if so many can't be left.
func (r *Reader) Count(least int) int {
	n := r.Uint()
	if n > uint64(len(r.b)/least) {
		r.Fail()
		return 0
	}
	return int(n)
}

// Byte reads one byte.
func (r *Reader) Byte() byte {
	if len(r.b) == 0 {
		r.Fail()
		return 0
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c
}
