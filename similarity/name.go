package similarity

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// NameMatch says whether two names may name the same.
type NameMatch struct {
	Score       float64 `json:"score"` // in [0,1]
	Match       bool    `json:"match"`
	Explanation string  `json:"explanation"`
}

const (
	// nameThreshold is the score from which on two names match.
	nameThreshold = 0.8
	// partAlike is how alike in spelling two parts must be to meet.
	partAlike = 0.8
)

// dropped are the words of names that tell nothing: honorifics and the legal
// forms of companies.
var dropped = wordSet(`mr mrs ms dr prof sir the of and & inc corp corporation co company ltd limited llc llp plc gmbh ag sa srl spa bv nv
	oy ab as a/s kg ooo oao zao pao jsc ojsc cjsc pte pty sdn bhd de la el al jr sr`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// CompareNames compares two names of people or of bodies. Parts may stand in any
// order; an initial meets the word that it opens; spelling may differ a little.
// The schema says what is named, "Person" or something else: the numbers in the
// name of a thing must be the same.
func CompareNames(a, b, schema string) NameMatch {
	x, y := nameParts(a), nameParts(b)
	if len(x) == 0 || len(y) == 0 {
		return NameMatch{Explanation: "one name has no letters"}
	}
	if strings.Join(x, "") == strings.Join(y, "") {
		return NameMatch{Score: 1, Match: true, Explanation: "the same letters"}
	}
	if schema != "Person" && numbersOf(x) != numbersOf(y) {
		return NameMatch{Score: 0.3, Explanation: fmt.Sprintf("other numbers: %q and %q", numbersOf(x), numbersOf(y))}
	}
	return matchParts(x, y)
}

// nameParts returns the folded words that tell.
func nameParts(s string) []string {
	var out []string
	for _, t := range text.Tokenize(s) {
		if t.Kind == text.Punct || t.Kind == text.Clitic {
			continue
		}
		for w := range strings.SplitSeq(t.Norm, "-") {
			if w != "" && !dropped[w] {
				out = append(out, w)
			}
		}
	}
	return out
}

func numbersOf(words []string) string {
	var out []string
	for _, w := range words {
		if w[0] >= '0' && w[0] <= '9' {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

var partMetric = JaroWinkler()

// matchParts pairs the parts, the most alike first, and weighs the pairs by
// length.
func matchParts(x, y []string) NameMatch {
	used := make([]bool, len(y))
	both, total := 0.0, 0.0
	var met []string
	for _, w := range y {
		total += float64(len(w))
	}
	for _, v := range x {
		total += float64(len(v))
		best, at := 0.0, -1
		for j, w := range y {
			if s := partScore(v, w); !used[j] && s > best {
				best, at = s, j
			}
		}
		if at >= 0 && best >= partAlike {
			used[at] = true
			both += best * float64(len(v)+len(y[at]))
			met = append(met, v+" = "+y[at])
		}
	}
	m := NameMatch{Score: both / total, Explanation: "no parts meet"}
	m.Match = m.Score >= nameThreshold
	if len(met) > 0 {
		m.Explanation = strings.Join(met, ", ")
	}
	return m
}

// partScore compares two parts: an initial meets its word at a discount.
func partScore(v, w string) float64 {
	if v == w {
		return 1
	}
	if len(v) == 1 || len(w) == 1 {
		if v[0] == w[0] {
			return 0.9
		}
		return 0
	}
	return partMetric.Compare(v, w)
}
