package lexicon

import (
	"hash/maphash"
	"slices"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize/text"
)

// Forms are the distinct folded words of a text with what the lexicon knows of
// each. A text repeats its words, and every room asks about them; so each is
// looked up once. Forms are numbered in order of the text, from 1; 0 stands for
// every token that is no word. Numbers, marks and the like have forms of their
// own, of which the lexicon knows nothing. Read-only once made, but for Number.
type Forms struct {
	toks  []text.Token
	of    []int32 // of each token; negative for those that are no words
	first []int32 // token of each form
	info  []Info

	touched byte // keeps the loads of the tables alive

	// Memory that is needed while they are made, or by the way.
	slots   []formSlot
	numbers []uint16
}

// kept are forms that were released, for their memory.
var kept = sync.Pool{New: func() any { return new(Forms) }}

// Read looks up the words of a text.
func Read(toks []text.Token) *Forms {
	f := kept.Get().(*Forms)
	f.toks, f.of, f.first = toks, scratch.Zeros(f.of, len(toks)), scratch.Zeros(f.first, 1)
	size := 64
	for 2*size < 3*len(toks) { // so that a third is free
		size *= 2
	}
	f.slots = scratch.Zeros(f.slots, size)
	for i := range toks {
		f.of[i] = f.add(i)
	}
	for _, at := range f.first[1:] {
		f.touched += wordsTable.Touch(toks[at].Hash)
	}
	f.info = scratch.Zeros(f.info, len(f.first))
	for n, at := range f.first[1:] {
		if toks[at].Kind == text.Word {
			f.info[n+1], _ = lookup(toks[at].Norm, toks[at].Hash)
		}
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

// add returns the form of the token, negative when it is no word. Slots are probed
// in line.
func (f *Forms) add(token int) int32 {
	t := &f.toks[token]
	sign := int32(1)
	if t.Kind != text.Word {
		sign = -1
	}
	h, mask := t.Hash, len(f.slots)-1
	for at, probes := int(h)&mask, 0; ; at = (at + 1) & mask {
		switch s := &f.slots[at]; {
		case s.form == 0:
			*s = formSlot{h, sign * int32(len(f.first))}
			f.first = append(f.first, int32(token))
			return s.form
		case s.hash == h && s.form > 0 == (sign > 0) && f.Norm(int(sign*s.form)) == t.Norm:
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
	if len(f.toks) > scratch.Most {
		return
	}
	f.toks = nil
	kept.Put(f)
}

// Len returns the number of forms, with the one that stands for no word.
func (f *Forms) Len() int { return len(f.info) }

// Of returns the form of a word, and 0 of other tokens.
func (f *Forms) Of(token int) int { return int(max(f.of[token], 0)) }

// Any returns the form of a token, be it a word or not.
func (f *Forms) Any(token int) int { return int(max(f.of[token], -f.of[token])) }

// Norm returns the folded text of a form, which is not 0.
func (f *Forms) Norm(form int) string { return f.toks[f.first[form]].Norm }

// Token returns the first token of a form, which is not 0.
func (f *Forms) Token(form int) *text.Token { return &f.toks[f.first[form]] }

// Info returns what the lexicon knows of a form. It is zero where it knows
// nothing.
func (f *Forms) Info(form int) Info { return f.info[form] }

// Table returns what [Forms.At] returns: where the word of each token stands in the
// list of what is known of the words. It may be kept when the forms are released.
func (f *Forms) Table() (of []int32, info []Info) {
	of = slices.Clone(f.of)
	for i := range of {
		of[i] = max(of[i], 0)
	}
	return of, slices.Clone(f.info)
}

// At returns what the lexicon knows of a token.
func (f *Forms) At(token int) Info { return f.info[f.Of(token)] }

// Number sets to[i] to the number that the folded text of token i has in a
// vocabulary of fewer than 65,536 words, for each token. Every form is asked for
// once. It must not be called by several goroutines at once.
func (f *Forms) Number(v *text.Vocabulary, to []uint16) {
	f.numbers = scratch.Zeros(f.numbers, len(f.first))
	for n, at := range f.first[1:] {
		f.numbers[n+1] = uint16(v.Of(&f.toks[at]))
	}
	for i := range to {
		to[i] = f.numbers[f.Any(i)]
	}
}
