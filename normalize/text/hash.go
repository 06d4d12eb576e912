package text

import "math/bits"

const (
	hashStart = 0x9e3779b97f4a7c15
	hashBy    = 0xd6e8feb86659fd93
)

// Hash returns a hash of s: the same in every process and version. It multiplies
// eight bytes at a time and folds the product of 128 bits, as wyhash does (Wang
// Yi, https://github.com/wangyi-fudan/wyhash). Whoever chooses s can make
// strings that collide.
func Hash(s string) uint64 {
	h := uint64(hashStart)
	for ; len(s) >= 8; s = s[8:] {
		h = hashOn(h, load(s, 0))
	}
	if s != "" {
		h = hashOn(h, loadShort(s))
	}
	return h
}

// hashOn goes on with a hash by eight bytes of a string, the last ones filled up
// with zeros.
func hashOn(h, v uint64) uint64 {
	hi, lo := bits.Mul64(h^v, hashBy)
	return hi ^ lo
}

// load returns the eight bytes at a place of s, the first one lowest.
func load(s string, at int) uint64 {
	s = s[at : at+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// loadShort returns the bytes of s, which has one to seven, as [load] would if
// zeros followed.
func loadShort(s string) uint64 {
	n := len(s)
	if n >= 4 {
		head := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
		s = s[n-4:]
		tail := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
		return head | tail<<(8*(n-4))
	}
	return uint64(s[0]) | uint64(s[n/2])<<(8*(n/2)) | uint64(s[n-1])<<(8*(n-1))
}
