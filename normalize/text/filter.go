package text

// Filter turns away most words that are not in a set before they are hashed:
// most words of a text are in no list. The zero value turns every word away. It
// is safe to share once filled.
type Filter struct {
	bits [filterBits / 64]uint64
}

const filterBits = 1 << 13

// sketch mixes the length and some bytes of s, which is not empty.
func sketch(s string) uint32 {
	n := len(s)
	h := uint32(n)*0x9e3779b1 ^ uint32(s[0])*0x85ebca6b ^ uint32(s[n/2])*0xc2b2ae35 ^ uint32(s[n-1])*0x27d4eb2f
	return (h ^ h>>15) % filterBits
}

// Add lets s pass.
func (f *Filter) Add(s string) {
	if s != "" {
		h := sketch(s)
		f.bits[h/64] |= 1 << (h % 64)
	}
}

// May reports whether s can be in the set: true for all that were added, and for
// few others.
func (f *Filter) May(s string) bool {
	if s == "" {
		return false
	}
	h := sketch(s)
	return f.bits[h/64]&(1<<(h%64)) != 0
}
