package similarity

import (
	"math"

	"github.com/newsconcord/concord/similarity/internal/names"
)

// NameMatch says whether two names may name the same.
type NameMatch struct {
	// Score is the probability that they do, to three places, under weights
	// learned from labelled pairs; about half of those were the same.
	Score float64 `json:"score"`
	// Match is true from a score of one half on.
	Match bool `json:"match"`
	// Explanation tells in words which parts meet and which do not.
	Explanation string `json:"explanation"`
}

// Name is a name that was read once, to be compared with many. It is read-only
// and may be shared.
type Name struct{ inner names.Name }

// NewName reads the name of a person, of a body or of another thing that has a
// name. The schema says which: "Person", or anything else ("Company",
// "Organization", "Vessel"). At most 24 words, and 32 letters of a word, count.
func NewName(name, schema string) Name {
	return Name{names.New(name, schema == "Person")}
}

// Compare compares two names of the same schema; it is the same both ways.
//
// Names are cut into parts, written in Latin letters where their scripts
// differ, and freed of honorifics or legal forms. The parts are lined up so
// that they are the fewest letters apart, in any order; an initial meets the
// word that it opens, a short first name its long forms, and letters that
// spellings of one sound exchange count in part. A word alone is nobody's full
// name. The numbers in the name of a body must be the same, but for funds and
// trusts that one house founds in series. Where a name gives several ("X, alias
// Y"), the best pair counts.
func (n Name) Compare(o Name) NameMatch {
	c := names.Compare(n.inner, o.inner)
	score := math.Round(1000*c.Probability) / 1000
	return NameMatch{Score: score, Match: score >= 0.5, Explanation: c.Explanation}
}

// Keys returns the words under which the name can be filed in an index, sorted,
// each once: names that match share a key, but for few. A name is then compared
// only with those that share one, and not with all.
func (n Name) Keys() []string { return n.inner.Keys() }

// CompareNames reads and compares two names of one schema.
func CompareNames(a, b, schema string) NameMatch {
	return NewName(a, schema).Compare(NewName(b, schema))
}
