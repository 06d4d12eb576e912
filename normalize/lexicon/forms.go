package lexicon

import (
	"hash/maphash"

	"github.com/newsconcord/concord/normalize/text"
)

// Forms are the distinct folded words of a text with what the lexicon knows of
// each. A text repeats its words, and every room asks about them; so each is
// looked up once. Forms are numbered in order of the text, from 1; 0 stands for
// every token that is no word. Read-only once made.
type Forms struct {
	of   []int32 // of each token
	norm []string
	info []Info
}

// seed keeps the author of a text from choosing words that collide. What is
// hashed never shows: forms are numbered by their place.
var seed = maphash.MakeSeed()

// Read looks up the words of a text.
func Read(toks []text.Token) *Forms {
	expect := len(toks)/3 + 8
	f := &Forms{of: make([]int32, len(toks)), norm: make([]string, 1, expect), info: make([]Info, 1, expect)}
	slots := make([]int32, tableSize(expect))
	for i := range toks {
		if t := &toks[i]; t.Kind == text.Word {
			if 2*len(f.norm) > len(slots) {
				slots = f.rehash(tableSize(len(f.norm)))
			}
			f.of[i] = f.add(slots, t.Norm)
		}
	}
	return f
}

// tableSize returns a power of two that is at least twice n.
func tableSize(n int) int {
	size := 64
	for size < 2*n {
		size *= 2
	}
	return 2 * size
}

// add returns the number of the form. Slots are probed in line; half of them are
// free.
func (f *Forms) add(slots []int32, norm string) int32 {
	mask := len(slots) - 1
	for at := int(maphash.String(seed, norm)) & mask; ; at = (at + 1) & mask {
		switch n := slots[at]; {
		case n == 0:
			n = int32(len(f.norm))
			slots[at] = n
			in, _ := Lookup(norm)
			f.norm, f.info = append(f.norm, norm), append(f.info, in)
			return n
		case f.norm[n] == norm:
			return n
		}
	}
}

func (f *Forms) rehash(size int) []int32 {
	slots := make([]int32, size)
	for n, norm := range f.norm[1:] {
		at := int(maphash.String(seed, norm)) & (size - 1)
		for slots[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		slots[at] = int32(n + 1)
	}
	return slots
}

// Len returns the number of forms, with the one that stands for no word.
func (f *Forms) Len() int { return len(f.norm) }

// Of returns the form of a token.
func (f *Forms) Of(token int) int { return int(f.of[token]) }

// Norm returns the folded word of a form, "" for the one that is no word.
func (f *Forms) Norm(form int) string { return f.norm[form] }

// Info returns what the lexicon knows of a form; all zero where it knows nothing.
func (f *Forms) Info(form int) Info { return f.info[form] }

// At returns what the lexicon knows of a token.
func (f *Forms) At(token int) Info { return f.info[f.of[token]] }
