package lexicon

import "github.com/newsconcord/concord/normalize/lexicon/internal/table"

// Relation says how the meaning of one word relates to that of another.
type Relation uint8

// The relations, the closest first.
const (
	None     Relation = iota
	Same              // one lemma
	Derived           // one root: announce, announcement
	Synonym           // frequent senses that mean the same: assault, attack
	Hypernym          // the second is the more general: earthquake, disaster
	Hyponym           // the second is the more special: disaster, earthquake
	Antonym           // opposites: rise, fall
)

// Near reports whether words of the relation may say the same thing: all but
// opposites.
func (r Relation) Near() bool { return r != None && r != Antonym }

// String returns the relation in lower case.
func (r Relation) String() string {
	names := [...]string{"none", "same", "derived", "synonym", "hypernym", "hyponym", "antonym"}
	if int(r) < len(names) {
		return names[r]
	}
	return "invalid"
}

// Related returns the closest relation that the frequent senses of lemmas a
// and b have. Hypernyms are one or two steps away.
func Related(a, b ID) Relation {
	t := &wordsTable
	n := ID(t.Len())
	switch {
	case a == 0 || b == 0 || a > n || b > n:
		return None
	case a == b:
		return Same
	}
	if t.info(int(a)-1).Root == t.info(int(b)-1).Root {
		return Derived
	}
	if r := t.link(a, b); r != None {
		return r
	}
	switch r := t.link(b, a); r {
	case Hypernym:
		return Hyponym
	default:
		return r
	}
}

// Sketch says at a glance of most lemmas that are not related that they are not:
// 64 bits of those that an entry names (Bloom, "Space/time trade-offs in hash
// coding with allowable errors", 1970, with one hash).
type Sketch struct {
	near uint64 // a bit for the lemma and for each that its entry names
	root ID
	bit  uint8 // of the lemma
}

// SketchOf returns the sketch of a lemma.
func SketchOf(id ID) Sketch {
	t := &wordsTable
	if id == 0 || id > ID(t.Len()) {
		return Sketch{}
	}
	s := Sketch{root: t.info(int(id) - 1).Root, bit: sketchBit(id)}
	s.near = 1 << s.bit
	for at, end := table.U24(t.links, 3*(int(id)-1)), table.U24(t.links, 3*int(id)); at < end; at++ {
		s.near |= 1 << sketchBit(ID(table.U24(t.related, 4*at)))
	}
	return s
}

// sketchBit returns the bit of a lemma: the upper ones of a product spread the
// neighbours of one alphabet.
func sketchBit(id ID) uint8 { return uint8(uint32(id) * 0x9e3779b9 >> 26) }

// Apart reports whether the lemmas of two sketches are surely not [Related]. It is
// false for all that are and for some that are not.
func (s Sketch) Apart(o Sketch) bool {
	return s.near>>(o.bit&63)&1 == 0 && o.near>>(s.bit&63)&1 == 0 && s.root != o.root
}

// link searches the entries of a, which are sorted by target.
func (t *wordTable) link(a, b ID) Relation {
	lo, hi := table.U24(t.links, 3*(int(a)-1)), table.U24(t.links, 3*int(a))
	for lo < hi {
		mid := (lo + hi) / 2
		switch target := ID(table.U24(t.related, 4*mid)); {
		case target == b:
			return Relation(t.related[4*mid+3])
		case target < b:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return None
}
