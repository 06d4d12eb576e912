package entity

// sketch is a set of marks of a value's words. Two values of one type that may
// name the same share a mark, and most that do not share none, so that few pairs
// are compared in full.
type sketch uint64

// anySketch shares a mark with every other.
const anySketch = ^sketch(0)

func (s sketch) meets(o sketch) bool { return s&o != 0 }

// mark is one of 64.
func mark(h uint32) sketch { return 1 << (h * 0x9e3779b1 >> 26) }

// sketch has a mark for each word, and one for the letters of a full name
// without regard to how they are cut into words.
func (p Person) sketch() (s sketch) {
	letters := 0
	for _, w := range p.words {
		n := len(w)
		letters += n
		s |= mark(uint32(n) ^ uint32(w[0])<<8 ^ uint32(w[n/2])<<16 ^ uint32(w[n-1])<<24)
	}
	if len(p.words) > 1 {
		s |= mark(uint32(letters) ^ uint32(p.words[0][0])<<8)
	}
	return s
}

// sketch has marks for the first letters of the name, of the acronym, and of the
// canonical form: every acronym begins as its name does, or is told.
func (l Label) sketch(form []byte) (s sketch) {
	if len(l.words) == 0 {
		s = mark(0)
	} else {
		s = mark(uint32(l.words[0][0]))
	}
	if l.short != "" {
		s |= mark(uint32(l.short[0]))
	}
	if len(form) > 0 {
		s |= mark(uint32(form[0]))
	}
	return s
}
