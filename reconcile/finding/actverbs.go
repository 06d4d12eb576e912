package finding

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// mostTold is how many acts of one verb, or of verbs that exclude each other, are
// paired in each of two documents. Pairs grow with the square.
const mostTold = 24

// verbKey is what two acts must have in common to meet: the root of the verb, or an
// axis on which it stands.
type verbKey struct {
	axis int16 // -1 for none
	root lexicon.ID
	act  int
	nth  int // of the acts with the key
}

func (k verbKey) compare(o verbKey) int {
	return cmp.Or(cmp.Compare(k.axis, o.axis), cmp.Compare(k.root, o.root))
}

// verbs are the keys of the acts of a document, in their order and by key.
type verbs struct{ told, sorted []verbKey }

func newVerbs(acts []act) (v verbs) {
	v.told = make([]verbKey, 0, 2*len(acts))
	for i := range acts {
		x := &acts[i]
		if x.root != 0 {
			v.told = append(v.told, verbKey{axis: -1, root: x.root, act: i})
		}
		for _, p := range poles[x.lemma] {
			v.told = append(v.told, verbKey{axis: p.axis, act: i})
		}
	}
	for i := range v.told {
		v.told[i].nth = i // until they are sorted
	}
	v.sorted = slices.Clone(v.told)
	slices.SortFunc(v.sorted, func(k, o verbKey) int { return cmp.Or(k.compare(o), k.nth-o.nth) })
	nth := 0
	for i, k := range v.sorted {
		if nth++; i == 0 || v.sorted[i-1].compare(k) != 0 {
			nth = 0
		}
		v.told[k.nth].nth = nth
	}
	return v
}

// meetings pairs the acts of two documents whose verbs are one or exclude each
// other.
func (v *verbs) meetings(o *verbs) (out [][2]int) {
	first := 0 // pair of the act
	for i, k := range v.told {
		if i > 0 && v.told[i-1].act != k.act {
			first = len(out)
		}
		if k.nth >= mostTold {
			continue
		}
		from, _ := slices.BinarySearchFunc(o.sorted, k, verbKey.compare)
		for n := from; n < min(len(o.sorted), from+mostTold) && o.sorted[n].compare(k) == 0; n++ {
			if p := [2]int{k.act, o.sorted[n].act}; !slices.Contains(out[first:], p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// sameAct reports whether two verbs are one.
func sameAct(x, y *act) bool {
	return x.root != 0 && x.root == y.root || x.lemma == y.lemma || alikeOn(x.lemma, y.lemma)
}
