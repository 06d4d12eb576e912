package similarity

import (
	"math"

	"github.com/newsconcord/concord/similarity/internal/names"
)

// NameMatch says whether two names may name the same.
type NameMatch struct {
	// Score is the probability that they do, to three places, under weights learned from labelled
	// pairs; about half of those were the same.
	Score float64 `json:"score"`
	// Match is true from a score of one half on.
	Match bool `json:"match"`
	// Explanation tells in words which parts meet and which do not.
	Explanation string `json:"explanation"`
}

// CompareNames compares two names of people, or of bodies and other things
// that have names. The schema says which: "Person", or anything else
// ("Company", "Organization", "Vessel").
//
// Names are cut into parts, written in Latin letters where their scripts
// differ, and freed of honorifics or legal forms. The parts are lined up so
// that they are the fewest letters apart, in any order; an initial meets the
// word that it opens, a short first name its long forms, and letters that
// spellings of one sound exchange count in part. A word alone is nobody's full
// name. The numbers in the name of a body must be the same, but for funds and
// trusts that one house founds in series.
//
// At most 24 words of a name, and 48 letters of a word, count. CompareNames(a, b, s) and CompareNames(b, a, s)
// have the same score.
func CompareNames(a, b, schema string) NameMatch {
	c := names.Compare(a, b, schema == "Person")
	return NameMatch{Score: math.Round(1000*c.Probability) / 1000, Match: c.Probability >= 0.5, Explanation: c.Explanation}
}
