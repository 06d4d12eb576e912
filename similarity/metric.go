package similarity

import (
	"github.com/adrg/strutil"
	"github.com/adrg/strutil/metrics"
	"golang.org/x/text/unicode/norm"
)

// Metric compares two strings.
type Metric interface {
	// Compare returns how alike a and b are, in [0,1]: 1 for equal strings. It
	// is symmetric, and composed and decomposed text compare alike.
	Compare(a, b string) float64
}

// wrapped repairs what the metrics of strutil leave open: two empty strings are
// NaN or 0 there, one-letter strings have no bigrams, and NFC differs from NFD.
type wrapped struct {
	inner strutil.StringMetric
}

// Compare implements [Metric].
func (w wrapped) Compare(a, b string) float64 {
	a, b = norm.NFC.String(a), norm.NFC.String(b)
	switch {
	case a == b:
		return 1
	case a == "" || b == "":
		return 0
	}
	return max(0, min(1, (w.inner.Compare(a, b)+w.inner.Compare(b, a))/2))
}

// Levenshtein returns one minus the edit distance over the longer length, with
// insertion, deletion and substitution at cost 1 (Levenshtein 1966).
func Levenshtein() Metric {
	m := metrics.NewLevenshtein()
	m.CaseSensitive = true
	m.InsertCost, m.DeleteCost, m.ReplaceCost = 1, 1, 1
	return wrapped{m}
}

// JaroWinkler returns the Jaro similarity raised for a common prefix (Winkler
// 1990), as strutil computes it: its window is a little wider than the
// original's.
func JaroWinkler() Metric { return wrapped{metrics.NewJaroWinkler()} }

// Dice returns the Sørensen–Dice coefficient of the bigrams.
func Dice() Metric { return wrapped{metrics.NewSorensenDice()} }
