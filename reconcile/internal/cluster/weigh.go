package cluster

import (
	"math"
	"math/bits"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// The roles in which the terms of two segments are compared.
const (
	allWords = iota
	leadWords
	allNames
	places
	figures
	leadNames
	leadPersons
	titleNames
	leadActs
	roles
)

// rolesOf maps a [Kind] to the set of roles, one bit each.
var rolesOf = func() (out [256]uint16) {
	for k := range out {
		k, is := Kind(k), func(want Kind) bool { return Kind(k)&want == want }
		for role, in := range [roles]bool{
			allWords: !is(Figure), leadWords: !is(Figure) && is(Head), allNames: is(Name), places: is(Place), figures: is(Figure),
			leadNames: is(Name | Head), leadPersons: is(Person | Head), titleNames: is(Name | Title), leadActs: is(Act | Head),
		} {
			if in {
				out[k] |= 1 << role
			}
		}
	}
	return out
}()

// background is the number of documents behind the inverse document frequencies
// of the lexicon.
var background = float64(lexicon.Documents() + 1)

// backgroundOf maps a stored IDF to the number of background documents. A term
// that the background does not have counts half a document.
var backgroundOf = func() (out [256]float64) {
	out[0] = 0.5
	for i := 1; i < len(out); i++ {
		out[i] = background * math.Exp(-float64(i)/idfSteps)
	}
	return out
}()

// logs are 1 + ln(n).
var logs = func() (out [256]float64) {
	for i := 1; i < len(out); i++ {
		out[i] = 1 + math.Log(float64(i))
	}
	return out
}()

// burst is how many reports of a run count as one document of the background:
// reports come in events, and a word that all reports of one event have is not
// common for that.
const burst = 3

// weigh sets the weights of the terms of profile i: log frequency times inverse
// document frequency in background and run together.
func (v *vocabulary) weigh(p *Profile, i int) {
	total := background + float64(v.segments)/burst + 1
	var norms [roles]float64
	for k := range p.Terms {
		t := &p.Terms[k]
		idf := math.Log(total / (backgroundOf[t.IDF] + float64(v.count[v.terms[i][k]])/burst + 0.5))
		w := logs[t.N] * idf
		t.W = float32(w)
		for set := rolesOf[t.Kinds]; set != 0; set &= set - 1 {
			norms[bits.TrailingZeros16(set)] += w * w
		}
	}
	for role, n := range norms {
		p.norms[role] = float32(math.Sqrt(n))
	}
	p.rank()
}
