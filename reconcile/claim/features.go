package claim

import "math"

// The features of a pair of clauses, in the order of the weights.
const (
	fDice      = iota // shared words over both, by weight
	fContained        // shared words over the shorter, by weight
	fWords            // number of shared words
	fRarest           // weight of the rarest shared word that is no name
	fNames            // weight of the shared names
	fVerbs            // a shared verb, or a synonym
	fSynonyms         // share of synonyms
	fBigrams          // shared pairs of neighbouring words
	fNumbers          // shared numbers
	fDates            // shared dates
	fSentence         // shared words over both sentences
	fAround           // the same with the sentences around
	fRank             // how many clauses fit one of the two better
	fMargin           // how far the best other clause stays behind
	fHolder           // said by the same, 1, or by others, -1
	fQuoted           // both stand in quotation marks, 1, or one, -1
	fTitle            // share of the shared words that stand in a headline
	fOrder            // how far apart they stand in their texts
	fShort            // how short the shorter is
	fRare             // weight of the shared words, by how rare they are in the two texts
	fFacts            // the same without names
	features
)

// minShared is the least share of common words, by weight, that is looked at.
const minShared = 0.14

// scored is a pair of clauses with its features.
type scored struct {
	a, b int
	x    [features]float64
	near float64 // a first guess, to rank by
	p    float64
	only [2]float64
}

// compare computes the features of one pair, but for those that need the others.
func compare(a, b *unit, like *overlaps, sentences int, s *scored) {
	short := min(a.words.total, b.words.total)
	m, rest := match(&a.words, &b.words, sentences)
	m.synonyms(&rest[0], &rest[1])
	x := &s.x
	x[fDice] = 2 * m.weight / (a.words.total + b.words.total)
	x[fContained] = m.weight / short
	x[fWords] = math.Log1p(float64(m.words))
	x[fRarest] = m.most / 3
	x[fNames] = math.Min(m.names/6, 1)
	x[fVerbs] = math.Min(float64(m.verbs), 2) / 2
	x[fSynonyms] = m.soft / m.weight
	x[fBigrams] = math.Log1p(float64(common(a.bigrams, b.bigrams)))
	x[fNumbers] = math.Min(2, float64(shared(a.numbers, b.numbers))) / 2
	x[fDates] = math.Min(2, float64(shared(a.dates, b.dates))) / 2
	x[fSentence] = like.sentences.dice(a.sentence, b.sentence)
	x[fTitle] = float64(m.titles) / float64(m.words)
	x[fOrder] = math.Abs(a.position - b.position)
	x[fShort] = 1 / math.Sqrt(float64(1+min(len(a.words.terms), len(b.words.terms))))
	if a.clause.Quoted && b.clause.Quoted {
		x[fQuoted] = 1
	} else if a.clause.Quoted || b.clause.Quoted {
		x[fQuoted] = -1
	}
	x[fRare] = math.Log1p(m.rare)
	x[fFacts] = math.Log1p(m.facts)
	s.near = x[fDice] + 0.3*x[fSentence] + 0.1*x[fBigrams]
	s.only = [2]float64{1 - math.Min(1, m.weight/a.words.total), 1 - math.Min(1, m.weight/b.words.total)}
}
