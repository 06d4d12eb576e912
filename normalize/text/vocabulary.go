package text

// Vocabulary numbers folded words from 1, in the order in which they are added.
// It is probed by the hash that a token carries, so that the many words of a
// text that are in no list cost next to nothing. The zero value is empty. It
// is safe to share once filled.
type Vocabulary struct {
	slots []slot
	words []string
	shift uint8 // leaves the bits of a hash that choose a slot
}

type slot struct {
	hash   uint32
	number uint32 // 0 in a free slot
}

// sparse is the number of slots for a word: with so many nearly all words that are
// not listed meet a free slot at once.
const sparse = 4

// Add gives a word a number and returns it. A word that is there keeps its own.
func (v *Vocabulary) Add(word string) int {
	if n := v.Find(word); n != 0 {
		return n
	}
	v.words = append(v.words, word)
	if sparse*len(v.words) > len(v.slots) {
		v.grow()
	} else {
		v.insert(len(v.words))
	}
	return len(v.words)
}

func (v *Vocabulary) grow() {
	size := 16
	v.shift = 32 - 4
	for size < 2*sparse*len(v.words) {
		size *= 2
		v.shift--
	}
	v.slots = make([]slot, size)
	for n := range v.words {
		v.insert(n + 1)
	}
}

func (v *Vocabulary) insert(number int) {
	h, mask := uint32(Hash(v.words[number-1])), len(v.slots)-1
	at := v.home(h)
	for v.slots[at].number != 0 {
		at = (at + 1) & mask
	}
	v.slots[at] = slot{h, uint32(number)}
}

func (v *Vocabulary) home(h uint32) int { return int(h >> (v.shift & 31)) }

// Find returns the number of a folded word, or 0.
func (v *Vocabulary) Find(word string) int { return v.find(word, uint32(Hash(word))) }

// Of returns the number of a token's folded form, or 0.
func (v *Vocabulary) Of(t *Token) int { return v.find(t.Norm, t.Hash) }

func (v *Vocabulary) find(word string, h uint32) int {
	if len(v.slots) == 0 {
		return 0
	}
	mask := len(v.slots) - 1
	for at := v.home(h) & mask; ; at = (at + 1) & mask {
		switch s := &v.slots[at]; {
		case s.number == 0:
			return 0
		case s.hash == h && v.words[s.number-1] == word:
			return int(s.number)
		}
	}
}

// Word returns the word with a number.
func (v *Vocabulary) Word(number int) string { return v.words[number-1] }

// Len returns the number of words, which is the greatest number given.
func (v *Vocabulary) Len() int { return len(v.words) }
