package entity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Rank is the rank of an officer as a value: "lieutenant general".
type Rank struct {
	canonical string
	written   string
}

// NewRank makes the value of a rank as written: "Lieut. Gen.".
func NewRank(written string) Rank {
	var out []string
	for _, t := range text.Tokenize(written) {
		if t.Kind == text.Word {
			out = append(out, rankWord(t.Norm))
		}
	}
	return Rank{strings.Join(out, " "), written}
}

// rankWord spells out a word of a rank.
func rankWord(norm string) string {
	if full, ok := listed.ranks[norm]; ok {
		return full
	}
	return norm
}

// Type implements [value.Value].
func (r Rank) Type() value.Type { return value.Rank }

// Unit implements [value.Value].
func (r Rank) Unit() string { return "" }

// Bound implements [value.Value].
func (r Rank) Bound() value.Bound { return value.Exact }

// String returns the rank spelled out, in lower case.
func (r Rank) String() string { return r.canonical }

// Relate implements [value.Value]: a short form ("General" for "Lieutenant
// General") is refined by the long one; other ranks conflict.
func (r Rank) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Rank)
	switch {
	case !ok:
		return value.Incomparable, value.Because("type", "a rank and a %s", string(other.Type()))
	case r.canonical == o.canonical:
		return value.Equal, value.Because("same-rank", "%q and %q are the same rank", r.written, o.written)
	case strings.HasSuffix(r.canonical, " "+o.canonical) || strings.HasSuffix(o.canonical, " "+r.canonical):
		return value.Refines, value.Because("short-rank", "one of %q and %q is the short form", r.written, o.written)
	}
	return value.Conflict, value.Because("other-rank", "%q and %q are different ranks", r.written, o.written)
}

// rankBefore reads the rank that ends before the token: "Senior Lieutenant
// General". The second word of "Attorney General" is none.
func (f *finder) rankBefore(i int) (int, value.Value, bool) {
	first := i
	for first > 0 && f.sameSentence(first-1, i-1) && f.isRank(first-1) {
		first--
		if f.hyphen(first-1) && f.isRank(first-2) {
			first-- // "Lieutenant-General"
		}
	}
	if first == i || f.hyphen(first-1) || f.norm(i-1) == "general" && i-first == 1 && first > 0 && f.in(first-1, inCivilGeneral) {
		return i, nil, false
	}
	for first > 0 && f.sameSentence(first-1, i-1) && f.in(first-1, inRankModifier) && f.toks[first-1].Is(text.Capital) {
		first--
	}
	return first, NewRank(f.named(first, i)), true
}

func isRankWord(norm string) bool  { return isIn(norm, inRanks) }
func isParticle(norm string) bool  { return isIn(norm, inParticle) }
func isHonorific(norm string) bool { return isIn(norm, inHonorific) }
