package entity

import (
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// Find returns the people, organisations, places and named events of the text
// with the facts beside them. Time and memory are linear in the text.
func Find(p *text.Parsed, o Options) *Found {
	f := finders.Get().(*finder)
	f.begin(p, o)
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
	out := f.out
	if f.end() {
		finders.Put(f)
	}
	return out
}

// finders keeps finders for the memory that they use beside their result.
var finders = sync.Pool{New: func() any { return new(finder) }}

// begin makes the finder ready for a text.
func (f *finder) begin(p *text.Parsed, o Options) {
	f.p, f.o, f.toks, f.forms = p, o, p.Tokens, o.Forms
	if f.forms == nil {
		f.forms = lexicon.Read(p.Tokens)
	}
	f.out = &Found{at: make([]int32, len(f.toks))}
	f.lists, f.ending = scratch.Zeros(f.lists, f.forms.Len()), scratch.Zeros(f.ending, f.forms.Len())
	f.sent, f.caps, f.placesAt = scratch.Zeros(f.sent, len(f.toks)), scratch.Zeros(f.caps, len(f.toks)), scratch.Zeros(f.placesAt, len(f.toks))
	f.titledSent = scratch.Zeros(f.titledSent, len(p.Sentences))
}

// end forgets the text, and reports whether the finder may read another.
func (f *finder) end() bool {
	if len(f.toks) > scratch.Most {
		return false
	}
	f.keys.reset()
	*f = finder{buffers: f.buffers}
	f.capitals, f.gatherers, f.all, f.raw = scratch.Empty(f.capitals), scratch.Empty(f.gatherers), scratch.Empty(f.all), scratch.Empty(f.raw)
	f.found, f.entities, f.known, f.of = scratch.Empty(f.found), scratch.Empty(f.entities), scratch.Empty(f.known), scratch.Empty(f.of)
	return true
}

// finder holds the state of one text.
type finder struct {
	p     *text.Parsed
	o     Options
	toks  []text.Token
	forms *lexicon.Forms
	out   *Found
	buffers

	pairs     map[uint64]bool  // the last two words of runs; see endsRun
	particles map[int][]string // of each form: the particles before it in a full name
	short     map[string]bool  // acronyms of events
	defined   map[int]string   // of each form: the body that it is the acronym of
}

// buffers are what a finder notes of one text. Their memory is used again for the
// next.
type buffers struct {
	lists      []listSet // of each form
	sent       []int32   // sentence of each token
	capitals   []int32   // the words that begin with a capital letter
	gatherers  []int32   // the words that can be the head of an event, or its acronym
	caps       []bool    // token counts as capitalised
	titledSent []bool    // of each sentence
	placesAt   []placeAt // of each token; see longestPlace
	all        []run
	raw        []rawMention
	sorted     []rawMention
	ending     []int32 // of each form: the last mention, plus one, that ends with it
	keys       numbering
	found      []Fact
	buf        []byte
	joining
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

// hyphen reports whether the token is a hyphen right behind a word.
func (f *finder) hyphen(i int) bool { return f.norm(i) == "-" && !f.toks[i].Is(text.SpaceBefore) }

// opensSentence reports whether the token is the first word of its sentence, with a
// capital.
func (f *finder) opensSentence(i int) bool {
	return f.toks[i].Is(text.Capital) && i == f.opening(f.p.Sentences[f.sent[i]])
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
