package wire

import (
	"errors"
	"math"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	var b []byte
	b = Uint(b, 1<<60)
	b = Int(b, -7)
	b = Fixed(b, math.MaxUint64)
	b = Float(b, 0.1)
	b = Bool(b, true)
	b = Bytes(b, "Lương")
	b = Uint(b, 1)
	b = append(b, 'x')
	r := NewReader(b)
	if r.Uint() != 1<<60 || r.Int() != -7 || r.Fixed() != math.MaxUint64 || r.Float() != 0.1 || !r.Bool() || r.String() != "Lương" || r.Count(1) != 1 {
		t.Error("a value changed on the way")
	}
	if r.Err() != nil {
		t.Errorf("got %v before the end", r.Err())
	}
	if !errors.Is(r.Close(), ErrCorrupt) {
		t.Error("a byte is left and Close is silent")
	}
}

func TestLengths(t *testing.T) {
	huge := Uint(nil, math.MaxUint64)
	for name, read := range map[string]func(*Reader){
		"bytes": func(r *Reader) { r.Bytes() }, "count": func(r *Reader) { r.Count(1) }, "string": func(r *Reader) { _ = r.String() },
	} {
		r := NewReader(huge)
		read(r)
		if !errors.Is(r.Err(), ErrCorrupt) {
			t.Errorf("%s: a length beyond the bytes is not refused", name)
		}
	}
}

func FuzzReader(f *testing.F) {
	f.Add([]byte{0x80})
	f.Add(Bytes(Float(nil, 1.5), "abc"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r := NewReader(b)
		r.Float()
		r.Bool()
		if n := len(r.Bytes()); n > len(b) {
			t.Errorf("%d bytes out of %d", n, len(b))
		}
		r.Fixed()
		_ = r.Close()
	})
}
