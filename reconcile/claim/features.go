package claim

import (
	"math"

	"github.com/newsconcord/concord/internal/sorted"
)

// The features of a pair of clauses, in the order of the weights.
const (
	fDice     = iota // shared words over both, by weight
	fWords           // number of shared words
	fVerbs           // a shared verb, or a synonym
	fDates           // shared dates
	fSentence        // shared words over both sentences
	fAround          // the same with the sentences around
	fRank            // how many clauses fit one of the two better
	fMargin          // how far the best other clause stays behind
	fHolder          // said by the same, 1, or by others, -1
	fQuoted          // both stand in quotation marks, 1, or one, -1
	fTitle           // share of the shared words that stand in a headline
	fOrder           // how far apart they stand in their texts
	fRare            // weight of the shared words, by how rare they are in the two texts
	fRarest          // the greatest weight among them
	fRun             // words of the longest run that both have and that holds a content word
	fBigrams         // shared pairs of neighbouring content words
	fPolarity        // one denies, the other does not
	features
)

// minShared is the least share of common words, by weight, that is looked at.
const minShared = 0.14

// scored is a pair of clauses with its features.
type scored struct {
	a, b int
	x    [features]float64
	near float64 // a first guess, to rank by
	only [2]float64
}

// probability of the pair of clauses of two readings to line up. It adds the longest
// run to the features.
func (s *scored) probability(a, b *Reading) float64 {
	s.x[fRun] = log1p(a.units[s.a].run(&b.units[s.b]))
	return gate.probability(&s.x)
}

// compare computes the features of one pair, but for those that need the others and
// the longest run.
func compare(a, b *unit, like *overlaps, sentences int, s *scored) {
	m := match(&a.words, &b.words, sentences, like)
	bigrams := log1p(sorted.Common(a.bigrams, b.bigrams))
	m.synonyms(&like.rest[0], &like.rest[1])
	x := &s.x
	totalA, totalB := a.words.total+m.amount, b.words.total+m.amount
	x[fDice] = 2 * m.weight / (totalA + totalB)
	x[fWords] = log1p(m.words)
	x[fVerbs] = math.Min(float64(m.verbs), 2) / 2
	x[fDates] = math.Min(2, float64(shared(a.dates, b.dates))) / 2
	x[fSentence] = like.sentences.dice(a.sentence, b.sentence)
	x[fTitle] = float64(m.titles) / float64(m.words)
	x[fOrder] = math.Abs(a.position - b.position)
	if a.clause.Quoted && b.clause.Quoted {
		x[fQuoted] = 1
	} else if a.clause.Quoted || b.clause.Quoted {
		x[fQuoted] = -1
	}
	x[fRare] = math.Log1p(m.rare)
	x[fRarest] = m.rarest
	x[fBigrams] = bigrams
	if a.clause.Polarity != b.clause.Polarity {
		x[fPolarity] = 1
	}
	s.near = x[fDice] + 0.3*x[fSentence] + 0.1*bigrams
	s.only = [2]float64{1 - math.Min(1, m.weight/totalA), 1 - math.Min(1, m.weight/totalB)}
}

// smallLogs are the logarithms of one and a small number.
var smallLogs = func() (t [64]float64) {
	for n := range t {
		t[n] = math.Log1p(float64(n))
	}
	return t
}()

// log1p returns the logarithm of one and a number of things.
func log1p(n int) float64 {
	if n < len(smallLogs) {
		return smallLogs[n]
	}
	return math.Log1p(float64(n))
}
