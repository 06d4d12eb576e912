package entity

import (
	"slices"
	"strings"
	"unicode"

	"github.com/newsconcord/concord/normalize/internal/scratch"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Find returns the people, organisations, places and named events of the text
// with the facts beside them. Time and memory are linear in the text.
func Find(p *text.Parsed, o Options) *Found {
	f := &finder{p: p, o: o, toks: p.Tokens, forms: o.Forms, out: &Found{at: make([]int32, len(p.Tokens))}}
	if f.forms == nil {
		f.forms = lexicon.Read(p.Tokens)
	}
	f.look()
	for i, s := range p.Sentences {
		f.runs(i, s)
	}
	f.people()
	f.shortNames()
	f.gatherings()
	f.bodies()
	f.sortMentions()
	f.join()
	f.facts()
	f.release()
	return f.out
}

// What the finder needs of memory beside its result.
var (
	listSlices    scratch.Slices[listSet]
	tokenSlices   scratch.Slices[int32]
	placeSlices   scratch.Slices[int16]
	capSlices     scratch.Slices[bool]
	titleSlices   scratch.Slices[bool]
	runSlices     scratch.Slices[run]
	mentionSlices scratch.Slices[rawMention]
)

// release gives back the memory of the finder, which is of no use any more.
func (f *finder) release() {
	listSlices.Put(f.lists)
	tokenSlices.Put(f.sent)
	placeSlices.Put(f.placesFrom)
	capSlices.Put(f.caps)
	titleSlices.Put(f.titledSent)
	runSlices.Put(f.all)
	mentionSlices.Put(f.raw)
}

// finder holds the state of one text.
type finder struct {
	p          *text.Parsed
	o          Options
	toks       []text.Token
	forms      *lexicon.Forms
	lists      []listSet // of each form
	placesFrom []int16   // of each token; see placeFrom
	caps       []bool    // token counts as capitalised
	all        []run
	raw        []rawMention
	short      map[string]bool    // acronyms of events
	acting     map[string]bool    // acronyms that act as bodies do
	pairEnds   map[[2]string]bool // the last two words of runs
	defined    map[string]string  // acronyms of bodies
	titledSent []bool             // of each sentence
	out        *Found
	sent       []int32 // sentence of each token
}

// run is a sequence of capitalised words, with the particles inside names.
type run struct {
	first, last int
	titled      bool // in a sentence where every word is capitalised
}

// rawMention is a mention before entities are joined.
type rawMention struct {
	first, last int
	val         value.Value
	short       bool
	gender      Gender
}

// look notes what is known of each word, and which ones the text writes with a
// capital and without.
func (f *finder) look() {
	f.classify()
	f.sent = tokenSlices.Get(len(f.toks))
	f.caps = capSlices.Get(len(f.toks))
	f.titledSent = titleSlices.Get(len(f.p.Sentences))
	f.placesFrom = placeSlices.Get(len(f.toks))
	f.all, f.raw = runSlices.Get(0), mentionSlices.Get(0)
	for i, s := range f.p.Sentences {
		for k := s.First; k < s.Last; k++ {
			f.sent[k] = int32(i)
		}
	}
	for i := range f.toks {
		if t := &f.toks[i]; t.Kind != text.Word {
			continue
		} else if t.Is(text.Capital) {
			f.lists[f.forms.Of(i)] |= withCapital
		} else {
			f.lists[f.forms.Of(i)] |= withoutCapital
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

// add notes a mention of the tokens [first, last).
func (f *finder) add(first, last int, v value.Value, short bool) {
	for i := first; i < last; i++ {
		f.out.at[i] = int32(len(f.raw) + 1)
	}
	f.raw = append(f.raw, rawMention{first: first, last: last, val: v, short: short})
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

func (f *finder) source(first, last int) string {
	return f.p.Source[f.toks[first].Start:f.toks[last-1].End]
}

// sortMentions puts the raw mentions in order of the text.
func (f *finder) sortMentions() {
	slices.SortStableFunc(f.raw, func(a, b rawMention) int { return a.first - b.first })
	for n, m := range f.raw {
		for i := m.first; i < m.last; i++ {
			f.out.at[i] = int32(n + 1)
		}
	}
}

// clean returns a name with its white space made single spaces.
func clean(s string) string {
	if s != "" && s[0] != ' ' && s[len(s)-1] != ' ' && !strings.Contains(s, "  ") && !strings.ContainsFunc(s, otherSpace) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func otherSpace(r rune) bool { return r != ' ' && unicode.IsSpace(r) }
