package entity

import (
	"sync"

	"github.com/newsconcord/concord/normalize/internal/scratch"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// Find returns the people, organisations, places and named events of the text
// with the facts beside them. Time and memory are linear in the text.
func Find(p *text.Parsed, o Options) *Found {
	f := &finder{p: p, o: o, toks: p.Tokens, forms: o.Forms, out: &Found{at: make([]int32, len(p.Tokens))}}
	if f.forms == nil {
		f.forms = lexicon.Read(p.Tokens)
	}
	f.borrow()
	f.look()
	next := f.capitals
	for i, s := range p.Sentences {
		next = f.runs(i, s, next)
	}
	f.people()
	f.shortNames()
	f.gatherings()
	f.bodies()
	f.join()
	f.facts()
	f.release()
	return f.out
}

// What the finder needs of memory beside its result.
var (
	listSlices    scratch.Slices[listSet]
	tokenSlices   scratch.Slices[int32]
	placeSlices   scratch.Slices[placeAt]
	boolSlices    scratch.Slices[bool]
	runSlices     scratch.Slices[run]
	mentionSlices scratch.Slices[rawMention]
	numberings    = sync.Pool{New: func() any { return new(numbering) }}
)

// borrow takes the memory, and release gives it back when it is of no use any
// more.
func (f *finder) borrow() {
	f.lists, f.ending = listSlices.Get(f.forms.Len()), tokenSlices.Get(f.forms.Len())
	f.sent = tokenSlices.Get(len(f.toks))
	f.capitals, f.gatherers = tokenSlices.Get(0), tokenSlices.Get(0)
	f.caps = boolSlices.Get(len(f.toks))
	f.placesAt = placeSlices.Get(len(f.toks))
	f.titledSent = boolSlices.Get(len(f.p.Sentences))
	f.all, f.raw = runSlices.Get(0), mentionSlices.Get(0)
	f.keys = numberings.Get().(*numbering)
}

func (f *finder) release() {
	listSlices.Put(f.lists)
	tokenSlices.Put(f.ending)
	tokenSlices.Put(f.sent)
	tokenSlices.Put(f.capitals)
	tokenSlices.Put(f.gatherers)
	boolSlices.Put(f.caps)
	placeSlices.Put(f.placesAt)
	boolSlices.Put(f.titledSent)
	runSlices.Put(f.all)
	mentionSlices.Put(f.raw)
	if f.keys.reset() {
		numberings.Put(f.keys)
	}
}

// finder holds the state of one text.
type finder struct {
	p     *text.Parsed
	o     Options
	toks  []text.Token
	forms *lexicon.Forms
	out   *Found

	lists      []listSet // of each form
	sent       []int32   // sentence of each token
	capitals   []int32   // the words that begin with a capital letter
	gatherers  []int32   // the words that can be the head of an event, or its acronym
	caps       []bool    // token counts as capitalised
	titledSent []bool    // of each sentence
	placesAt   []placeAt // of each token; see longestPlace
	all        []run
	raw        []rawMention
	ending     []int32 // of each form: the last mention, plus one, that ends with it
	keys       *numbering
	found      []Fact
	buf        []byte

	pairs     map[uint64]bool   // the last two words of runs; see endsRun
	particles map[int][]string  // of each form: the particles before it in a full name
	short     map[string]bool   // acronyms of events
	acting    map[string]bool   // acronyms that act as bodies do
	defined   map[string]string // acronyms of bodies
	// acronyms are those of acting and defined.
	acronyms text.Filter
}

// run is a sequence of capitalised words, with the particles inside names.
type run struct {
	first, last int
	titled      bool // in a sentence where every word is capitalised
}

// look notes what is known of each word, and which ones the text writes with a
// capital and without.
func (f *finder) look() {
	f.classify()
	for i, s := range f.p.Sentences {
		for k := s.First; k < s.Last; k++ {
			f.sent[k] = int32(i)
		}
	}
	for i := range f.toks {
		t := &f.toks[i]
		if t.Kind != text.Word {
			continue
		}
		s := &f.lists[f.forms.Of(i)]
		if t.Shape&text.Capital != 0 {
			*s |= withCapital
			f.capitals = append(f.capitals, int32(i))
		} else {
			*s |= withoutCapital
		}
		if *s&mayGather != 0 || t.Shape&(text.Upper|text.HasDigit) != 0 || *s&inEventName != 0 {
			f.gatherers = append(f.gatherers, int32(i))
		}
	}
}

// common reports whether the text writes the word with a capital and without.
func (f *finder) common(i int) bool {
	return f.lists[f.forms.Of(i)]&(withCapital|withoutCapital) == withCapital|withoutCapital
}

// is reports whether the token is of one of the classes; outside the text none
// is.
func (f *finder) is(i int, c lexicon.Class) bool {
	return i >= 0 && i < len(f.toks) && f.forms.At(i).Class&c != 0
}

func (f *finder) skipped(i int) bool { return f.o.Skip != nil && f.o.Skip(i) }

func (f *finder) taken(i int) bool { return f.o.Taken != nil && f.o.Taken(i) }

// norm returns the folded token, or "" outside the text.
func (f *finder) norm(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].Norm
}

// free reports whether no mention covers the tokens [first, last).
func (f *finder) free(first, last int) bool {
	for i := first; i < last; i++ {
		if f.out.at[i] != 0 {
			return false
		}
	}
	return true
}
