package quantity

import (
	"github.com/newsconcord/concord/normalize/text"
)

// role tells numbers that name, rank or give an age from those that count.
func (f *finder) role(it *item) Role {
	if !it.n.digits || it.n.scale.Cmp(whole(1)) > 0 || it.next != it.first+1 {
		if labelNouns()[f.norm(it.first-1)] && !f.countsPeople(it.next) {
			return Label
		}
		return Plain
	}
	switch {
	case isRanked(f.norm(it.first - 1)), f.touching(it.first) && f.norm(it.first-1) == "#":
		return Rank
	case f.touching(it.first) && isSlash(f.norm(it.first-1)), f.touching(it.next) && isSlash(f.norm(it.next)):
		return Label // "9/11", "24/7"
	case f.isAppositiveAge(it):
		return Age
	case f.isLabel(it):
		return Label
	}
	return Plain
}

func isRanked(s string) bool { return s == "ranked" || s == "ranks" || s == "seeded" || s == "rank" }

// isAppositiveAge reports ", 38," after a name or the word age.
func (f *finder) isAppositiveAge(it *item) bool {
	k := it.first
	if k < 2 || !isAge(it.n) || f.norm(k-1) != "," || it.next >= len(f.toks) {
		return false
	}
	name := f.toks[k-2]
	if name.Norm == "age" {
		return true
	}
	return name.Kind == text.Word && name.Is(text.Capital) && f.norm(it.next) == ","
}

// isLabel reports a number that names the thing before it: a noun known to
// take a number, or a capitalised word in the middle of a sentence that is
// not all capitals, unless a plural follows that it counts.
func (f *finder) isLabel(it *item) bool {
	k := it.first - 1
	if k < 0 || f.countsPeople(it.next) {
		return false
	}
	t := f.toks[k]
	if t.Kind != text.Word {
		return false
	}
	if labelNouns()[t.Norm] {
		return true
	}
	return t.Is(text.Capital) && k > 0 && f.toks[k-1].Kind == text.Word && f.lowerNearby(k)
}

// lowerNearby reports a long word in lower case near token k: the sentence is
// no headline in capitals.
func (f *finder) lowerNearby(k int) bool {
	for j := max(0, k-5); j < len(f.toks) && j < k+7; j++ {
		if t := f.toks[j]; t.Kind == text.Word && !t.Is(text.Capital) && t.Len() > 4 {
			return true
		}
	}
	return false
}

// ordinalRole tells ranks ("ranked fifth") and names ("Second Amendment").
func (f *finder) ordinalRole(it *item) Role {
	first := f.toks[it.first]
	switch {
	case isRanked(f.norm(it.first - 1)):
		return Rank
	case first.Kind == text.Word && first.Is(text.Capital) && it.first > 0 && f.toks[it.first-1].Kind == text.Word &&
		it.next < len(f.toks) && f.toks[it.next].Is(text.Capital) && f.lowerNearby(it.first):
		return Label
	}
	return Plain
}
