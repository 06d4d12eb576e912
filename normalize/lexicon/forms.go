package lexicon

import (
	"hash/maphash"

	"github.com/newsconcord/concord/normalize/internal/scratch"
	"github.com/newsconcord/concord/normalize/text"
)

// Forms are the distinct folded words of a text with what the lexicon knows of
// each. A text repeats its words, and every room asks about them; so each is
// looked up once. Forms are numbered in order of the text, from 1; 0 stands for
// every token that is no word. Read-only once made.
type Forms struct {
	toks  []text.Token
	of    []int32 // of each token
	first []int32 // token of each form
	info  []Info
}

// seed keeps the author of a text from choosing words that collide. What is
// hashed never shows: forms are numbered by their place.
var seed = maphash.MakeSeed()

// The memory of forms that were released, and of hash tables.
var (
	ofSlices, firstSlices, slotSlices scratch.Slices[int32]
	infoSlices                        scratch.Slices[Info]
)

// Read looks up the words of a text.
func Read(toks []text.Token) *Forms {
	f := &Forms{toks: toks, of: ofSlices.Get(len(toks)), first: firstSlices.Get(1), info: infoSlices.Get(1)}
	size := 64
	for size < 2*len(toks) { // so that half are free
		size *= 2
	}
	slots := slotSlices.Get(size)
	for i := range toks {
		if toks[i].Kind == text.Word {
			f.of[i] = f.add(slots, i)
		}
	}
	slotSlices.Put(slots)
	return f
}

// add returns the number of the token's form. Slots are probed in line.
func (f *Forms) add(slots []int32, token int) int32 {
	norm, mask := f.toks[token].Norm, len(slots)-1
	for at := int(maphash.String(seed, norm)) & mask; ; at = (at + 1) & mask {
		switch n := slots[at]; {
		case n == 0:
			n = int32(len(f.first))
			slots[at] = n
			in, _ := Lookup(norm)
			f.first, f.info = append(f.first, int32(token)), append(f.info, in)
			return n
		case f.toks[f.first[n]].Norm == norm:
			return n
		}
	}
}

// Release gives the memory back. The forms must not be used any more.
func (f *Forms) Release() {
	ofSlices.Put(f.of)
	firstSlices.Put(f.first)
	infoSlices.Put(f.info)
	*f = Forms{}
}

// Len returns the number of forms, with the one that stands for no word.
func (f *Forms) Len() int { return len(f.info) }

// Of returns the form of a token.
func (f *Forms) Of(token int) int { return int(f.of[token]) }

// Norm returns the folded word of a form, which is not 0.
func (f *Forms) Norm(form int) string { return f.toks[f.first[form]].Norm }

// Info returns what the lexicon knows of a form. It is zero where it knows
// nothing.
func (f *Forms) Info(form int) Info { return f.info[form] }

// At returns what the lexicon knows of a token.
func (f *Forms) At(token int) Info { return f.info[f.of[token]] }
