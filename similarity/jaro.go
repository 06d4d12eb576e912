package similarity

// jaro is the metric of Jaro, with or without Winkler's prefix.
type jaro struct{ winkler bool }

// Winkler's constants, as in the program strcmp95 of the US Census Bureau.
const (
	prefixLetters = 4
	prefixWeight  = 0.1
	prefixFrom    = 0.7
)

// Compare implements strutil's interface for two different strings that are not
// empty.
func (m jaro) Compare(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	score := jaroScore(x, y)
	if !m.winkler || score <= prefixFrom {
		return score
	}
	n := 0
	for n < min(prefixLetters, len(x), len(y)) && x[n] == y[n] {
		n++
	}
	return score + float64(n)*prefixWeight*(1-score)
}

// jaroScore is the mean of the share of letters of x that match, that of y, and
// the share of matches that stand in order.
func jaroScore(x, y []rune) float64 {
	window := max(0, max(len(x), len(y))/2-1)
	taken := make([]bool, len(y))
	var first []rune // the letters of x that match, in order
	for i, r := range x {
		for j := max(0, i-window); j < min(len(y), i+window+1); j++ {
			if !taken[j] && y[j] == r {
				taken[j] = true
				first = append(first, r)
				break
			}
		}
	}
	if len(first) == 0 {
		return 0
	}
	at, moved := 0, 0
	for j, r := range y {
		if taken[j] {
			if first[at] != r {
				moved++
			}
			at++
		}
	}
	n := float64(len(first))
	return (n/float64(len(x)) + n/float64(len(y)) + (n-float64(moved)/2)/n) / 3
}
