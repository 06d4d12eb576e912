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
