package similarity

import (
	"unicode/utf8"

	"github.com/adrg/strutil"
	"github.com/adrg/strutil/metrics"
	"golang.org/x/text/unicode/norm"
)

// Metric compares two strings. The laws that it must obey, and tests for them,
// are in package metrictest.
type Metric interface {
	// Compare returns how alike a and b are, in [0,1]: 1 for equal strings. It
	// is symmetric, and composed and decomposed text compare alike.
	Compare(a, b string) float64
}

// metric repairs what the metrics of strutil leave open: two empty strings are
// NaN or 0 there, one may be alike to the other but not the other to the one,
// and NFC differs from NFD. Letters are compared as they are, so callers fold
// case and diacritics first where these should not count.
type metric struct {
	inner strutil.StringMetric
	// greedy is set where the order of the strings decides which letters match,
	// so that the mean of both orders is taken.
	greedy bool
}

// Compare implements [Metric].
func (m metric) Compare(a, b string) float64 {
	a, b = norm.NFC.String(a), norm.NFC.String(b)
	switch {
	case a == b:
		return 1
	case a == "" || b == "":
		return 0
	}
	x := m.inner.Compare(a, b)
	if m.greedy {
		x = (x + m.inner.Compare(b, a)) / 2
	}
	return max(0, min(1, x))
}

// Levenshtein returns one minus the edit distance over the length of the longer
// string, with insertion, deletion and substitution at cost 1 (Levenshtein 1966).
// Time is quadratic in the length.
func Levenshtein() Metric {
	m := metrics.NewLevenshtein()
	m.InsertCost, m.DeleteCost, m.ReplaceCost = 1, 1, 1
	return metric{inner: m}
}

// Hamming returns the share of places with the same letter, of the longer
// string (Hamming 1950). It suits codes of one length.
func Hamming() Metric { return metric{inner: metrics.NewHamming()} }

// Jaro returns the similarity of Jaro (1989). Letters match at most half the
// longer length, less one, apart: the window that strutil makes one wider.
func Jaro() Metric { return metric{jaro{}, true} }

// JaroWinkler returns [Jaro], raised by up to 0.4 of what is missing for a
// common prefix of up to four letters when it is above 0.7 (Winkler 1990).
func JaroWinkler() Metric { return metric{jaro{winkler: true}, true} }

// SmithWatermanGotoh returns the score of the best local alignment over the best
// possible, with strutil's costs: match 1, mismatch -2, gap -0.5 (Gotoh 1982).
// A string and a part of it are 1 apart from nothing: the measure tells
// containment, not equality.
func SmithWatermanGotoh() Metric { return metric{metrics.NewSmithWatermanGotoh(), true} }

// Dice returns the coefficient of Dice (1945) and Sørensen (1948) on n-grams,
// counted as often as they occur.
func Dice(n int) Metric {
	return grams(n, func(n int) strutil.StringMetric {
		m := metrics.NewSorensenDice()
		m.NgramSize = n
		return m
	})
}

// Jaccard returns the coefficient of Jaccard (1901) on n-grams, counted as often
// as they occur.
func Jaccard(n int) Metric {
	return grams(n, func(n int) strutil.StringMetric {
		m := metrics.NewJaccard()
		m.NgramSize = n
		return m
	})
}

// Overlap returns the coefficient of Szymkiewicz (1934) and Simpson (1943) on
// n-grams: the share of the shorter string's that the other has. A string and a
// part of it are 1: the measure tells containment, not equality.
func Overlap(n int) Metric {
	return grams(n, func(n int) strutil.StringMetric {
		m := metrics.NewOverlapCoefficient()
		m.NgramSize = n
		return m
	})
}

// ngrams holds a metric for each size of n-gram up to the one asked for.
type ngrams []strutil.StringMetric

// grams makes the metrics of all sizes. Sizes below 1 are 2.
func grams(n int, of func(n int) strutil.StringMetric) Metric {
	if n < 1 {
		n = 2
	}
	m := make(ngrams, n)
	for i := range m {
		m[i] = of(i + 1)
	}
	return metric{inner: m}
}

// Compare implements strutil's interface. A string shorter than n has no
// n-grams, so both are then cut into grams of its length: with bigrams alone "a"
// and "a" would have nothing in common.
func (m ngrams) Compare(a, b string) float64 {
	n := min(len(m), utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	return m[n-1].Compare(a, b)
}
