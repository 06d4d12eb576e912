package lexicon

import "sync/atomic"

// memo remembers the forms that were looked up last. A third of the words of news
// are a few dozen forms, and the tables are too large for the processor's near
// cache. It holds what the tables hold, or that they hold nothing, so that it changes
// no result; a slot is replaced when another form falls into it.
var memo [1 << 15]atomic.Pointer[memoEntry]

// memoForm is the number of bytes of the longest form that is remembered. The
// form lies beside what is known of it, so that both come with one read.
const memoForm = 22

type memoEntry struct {
	n    uint8 // length of the form
	ok   bool  // it is in the tables
	form [memoForm]byte
	info Info
}

func newMemoEntry(form string, in Info, ok bool) *memoEntry {
	e := &memoEntry{n: uint8(len(form)), ok: ok, info: in}
	copy(e.form[:], form)
	return e
}

func (e *memoEntry) is(form string) bool { return string(e.form[:e.n]) == form }

// slot mixes the length with the first, middle and last bytes of s, which is not
// empty.
func slot(s string) *atomic.Pointer[memoEntry] {
	n := len(s)
	h := uint32(n)*0x9e3779b1 ^ uint32(s[0])*0x85ebca6b ^ uint32(s[n/2])*0xc2b2ae35 ^ uint32(s[n-1])*0x27d4eb2f ^ uint32(s[n/3])*0x165667b1
	return &memo[(h^h>>15)%uint32(len(memo))]
}
