package similarity

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/internal/sorted"
	"github.com/newsconcord/concord/normalize/text"
)

// Words returns the words and numbers of s, folded, each once and sorted: a set
// for [SetJaccard] and its siblings. The text is cut as the articles are, so
// "U.S." is one word and "don't" one and its clitic.
func Words(s string) []string {
	var out []string
	for _, t := range text.Tokenize(s) {
		if t.Kind == text.Word || t.Kind == text.Number {
			out = append(out, t.Norm)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// SetJaccard returns how many elements two sets share, of those that either
// has. Sets are sorted slices without repeats; two empty sets are the same.
func SetJaccard[T cmp.Ordered](a, b []T) float64 {
	n := sorted.Common(a, b)
	return share(n, len(a)+len(b)-n)
}

// SetDice returns the shared elements of two sets, twice, over the sizes of
// both. Sets are sorted slices without repeats; two empty sets are the same.
func SetDice[T cmp.Ordered](a, b []T) float64 {
	return share(2*sorted.Common(a, b), len(a)+len(b))
}

// SetOverlap returns the share of the smaller set that the other has. Sets are
// sorted slices without repeats; two empty sets are the same, and an empty one
// shares nothing with another.
func SetOverlap[T cmp.Ordered](a, b []T) float64 {
	if len(a) == 0 || len(b) == 0 {
		return share(0, max(len(a), len(b)))
	}
	return share(sorted.Common(a, b), min(len(a), len(b)))
}

// share is n of total, and 1 of nothing.
func share(n, total int) float64 {
	if total == 0 {
		return 1
	}
	return float64(n) / float64(total)
}
