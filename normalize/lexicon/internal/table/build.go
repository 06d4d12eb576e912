package table

import (
	"bytes"
	"crypto/sha256"
	"sort"
)

// Blob collects strings and refers to each by four bytes.
type Blob struct {
	data []byte
	refs map[string]int
}

// Ref adds s once and returns its reference. Strings are at most 255 bytes.
func (b *Blob) Ref(s string) int {
	if r, ok := b.refs[s]; ok {
		return r
	}
	if len(s) > 255 || len(b.data) > 0xffffff {
		panic("table: string or blob too long: " + s)
	}
	if b.refs == nil {
		b.refs = map[string]int{}
	}
	r := len(b.data) | len(s)<<24
	b.data = append(b.data, s...)
	b.refs[s] = r
	return r
}

// Key returns the key of a record with room for keys of so many bytes.
func (b *Blob) Key(key string, room int) []byte {
	out := make([]byte, 1+room)
	out[0] = byte(len(key))
	if len(key) <= room {
		copy(out[1:], key)
	} else {
		copy(out[1:], Put(nil, b.Ref(key), 4))
	}
	return out
}

// Bytes returns the collected strings.
func (b *Blob) Bytes() []byte { return b.data }

// Order sorts keys as their records must stand and returns the bucket section.
func Order(keys []string) []byte {
	n := max(1, len(keys)/2)
	sort.Slice(keys, func(i, j int) bool {
		if a, b := bucket(Hash(keys[i]), n), bucket(Hash(keys[j]), n); a != b {
			return a < b
		}
		return keys[i] < keys[j]
	})
	var out []byte
	at := 0
	for b := range n {
		for at < len(keys) && bucket(Hash(keys[at]), n) < b {
			at++
		}
		out = Put(out, at, 3)
	}
	return Put(out, len(keys), 3)
}

// Put appends the lowest n bytes of v.
func Put(dst []byte, v, n int) []byte {
	if v < 0 || uint64(v) >= 1<<(8*n) {
		panic("table: number too large")
	}
	for range n {
		dst = append(dst, byte(v))
		v >>= 8
	}
	return dst
}

// File puts sections together behind a header.
func File(sections ...[]byte) []byte {
	var body bytes.Buffer
	for _, s := range sections {
		body.Write(Put(nil, len(s), 4))
	}
	for _, s := range sections {
		body.Write(s)
	}
	sum := sha256.Sum256(body.Bytes())
	out := append([]byte(magic), Put(Put(nil, Version, 4), len(sections), 4)...)
	return append(append(out, sum[:]...), body.Bytes()...)
}
