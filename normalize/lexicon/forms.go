package lexicon

import (
	"hash/maphash"
	"slices"

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

	touched byte // keeps the loads of the tables alive
}

// The memory of forms that were released, and of hash tables.
var (
	ofSlices, firstSlices scratch.Slices[int32]
	slotSlices            scratch.Slices[formSlot]
	infoSlices            scratch.Slices[Info]
)

// Read looks up the words of a text.
func Read(toks []text.Token) *Forms {
	f := &Forms{toks: toks, of: ofSlices.Get(len(toks)), first: firstSlices.Get(1)}
	size := 64
	for 2*size < 3*len(toks) { // so that a third is free
		size *= 2
	}
	slots := slotSlices.Get(size)
	for i := range toks {
		if toks[i].Kind == text.Word {
			f.of[i] = f.add(slots, i)
		}
	}
	slotSlices.Put(slots)
	for _, at := range f.first[1:] {
		f.touched += wordsTable.Touch(toks[at].Hash)
	}
	f.info = infoSlices.Get(len(f.first))
	for n, at := range f.first[1:] {
		f.info[n+1], _ = lookup(toks[at].Norm, toks[at].Hash)
	}
	return f
}

// formSlot is a slot of a table of forms; 0 is no form.
type formSlot struct {
	hash uint32
	form int32
}

// seed keeps the author of a text from choosing words that collide. What is
// hashed with it never shows: forms are numbered by their place.
var seed = maphash.MakeSeed()

// maxProbes is the number of slots after which a word is looked for by a hash of
// which nobody knows the seed.
const maxProbes = 32

// add returns the number of the token's form. Slots are probed in line.
func (f *Forms) add(slots []formSlot, token int) int32 {
	t := &f.toks[token]
	h, mask := t.Hash, len(slots)-1
	for at, probes := int(h)&mask, 0; ; at = (at + 1) & mask {
		switch s := &slots[at]; {
		case s.form == 0:
			*s = formSlot{h, int32(len(f.first))}
			f.first = append(f.first, int32(token))
			return s.form
		case s.hash == h && f.Norm(int(s.form)) == t.Norm:
			return s.form
		}
		if probes++; probes == maxProbes {
			h = uint32(maphash.String(seed, t.Norm))
			at = int(h) & mask
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

// Token returns the first token of a form, which is not 0.
func (f *Forms) Token(form int) *text.Token { return &f.toks[f.first[form]] }

// Info returns what the lexicon knows of a form. It is zero where it knows
// nothing.
func (f *Forms) Info(form int) Info { return f.info[form] }

// Table returns what [Forms.At] returns: where the word of each token stands in the
// list of what is known of the words. It may be kept when the forms are released.
func (f *Forms) Table() (of []int32, info []Info) {
	return slices.Clone(f.of), slices.Clone(f.info)
}

// At returns what the lexicon knows of a token.
func (f *Forms) At(token int) Info { return f.info[f.of[token]] }
