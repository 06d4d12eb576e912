package entity

import (
	"hash/maphash"
	"slices"
)

// numbering numbers different byte strings from 1. The zero value is ready for
// use.
type numbering struct {
	slots []int32 // half of them free at least; a power of two
	ends  []int32 // of each string in all
	all   []byte
}

var numberingSeed = maphash.MakeSeed()

func (t *numbering) len() int { return len(t.ends) }

// number returns the number of a string. Slots are probed in line.
func (t *numbering) number(s []byte) int32 {
	if 2*len(t.ends) >= len(t.slots) {
		t.grow()
	}
	mask := len(t.slots) - 1
	for at := int(maphash.Bytes(numberingSeed, s)) & mask; ; at = (at + 1) & mask {
		n := t.slots[at]
		if n == 0 {
			t.all = append(t.all, s...)
			t.ends = append(t.ends, int32(len(t.all)))
			t.slots[at] = int32(len(t.ends))
			return t.slots[at]
		}
		if string(t.at(n)) == string(s) {
			return n
		}
	}
}

func (t *numbering) at(n int32) []byte {
	start := int32(0)
	if n > 1 {
		start = t.ends[n-2]
	}
	return t.all[start:t.ends[n-1]]
}

func (t *numbering) grow() {
	size := max(128, 2*len(t.slots))
	t.slots = slices.Grow(t.slots[:0], size)[:size]
	clear(t.slots)
	for n := range t.ends {
		at := int(maphash.Bytes(numberingSeed, t.at(int32(n+1)))) & (size - 1)
		for t.slots[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		t.slots[at] = int32(n + 1)
	}
}

// reset forgets all and keeps the memory.
func (t *numbering) reset() {
	clear(t.slots)
	t.ends, t.all = t.ends[:0], t.all[:0]
}
