package evaluate

import (
	"io"
	"slices"
	"strings"
	"unicode"
)

// PairScore measures the relation of two passages. Conflict and update are one
// group, discrepancy: an undated sentence often can't tell which of the two it
// is.
type PairScore struct {
	N           int   `json:"n"`
	Discrepancy Score `json:"discrepancy"`
	Comparable  Score `json:"comparable"` // any relation but different
	Agreement   Score `json:"agreement"`  // equal, refines, reword
	// Located are, among the discrepancies of both, those whose two deciding
	// values share most of their words with the label's.
	Located   Located          `json:"values_located"`
	Relations map[string]Score `json:"relations"`
}

// Located is a share with one decimal.
type Located struct {
	Hit   int     `json:"hit"`
	Of    int     `json:"of"`
	Share float64 `json:"share"`
}

// pair is a label or an answer.
type pair struct {
	ID       text
	Relation *string
	A        string `json:"a_value"`
	B        string `json:"b_value"`
}

// relation of an answer that is missing is "different".
func (p pair) relation() string {
	if p.Relation == nil {
		return "different"
	}
	return *p.Relation
}

const locatedAt = 0.6 // least F1 of the words of a located value

// Pairs measures lines {"id","relation","a_value","b_value"} against labels of
// the same shape.
func Pairs(gold, answers io.Reader) (PairScore, error) {
	gs, as, err := both[pair, pair](gold, answers)
	if err != nil {
		return PairScore{}, err
	}
	said := byID(as, func(p pair) string { return string(p.ID) })
	count := func(in func(relation string) bool) Score {
		var tp, predicted, labels int
		for _, g := range gs {
			f, t := in(said[string(g.ID)].relation()), in(g.relation())
			tp, predicted, labels = tp+one(f && t), predicted+one(f), labels+one(t)
		}
		return score(tp, predicted, labels)
	}
	s := PairScore{
		N:           len(gs),
		Discrepancy: count(hot),
		Comparable:  count(func(r string) bool { return r != "different" }),
		Agreement:   count(func(r string) bool { return r == "equal" || r == "refines" || r == "reword" }),
		Relations:   map[string]Score{},
	}
	for _, g := range gs {
		m := said[string(g.ID)]
		if r := g.relation(); s.Relations[r] == (Score{}) {
			s.Relations[r] = count(func(x string) bool { return x == r })
		}
		if hot(g.relation()) && hot(m.relation()) && g.A != "" && g.B != "" {
			s.Located.Of++
			s.Located.Hit += one(min(wordF1(g.A, m.A), wordF1(g.B, m.B)) >= locatedAt)
		}
	}
	s.Located.Share = round(100*float64(s.Located.Hit)/float64(max(1, s.Located.Of)), 1)
	return s, nil
}

func hot(relation string) bool { return relation == "conflict" || relation == "update" }

// wordF1 returns what two texts share of their words, with repetitions.
func wordF1(a, b string) float64 {
	x, y := bag(a), bag(b)
	shared := 0
	for w, n := range x {
		shared += min(n, y[w])
	}
	if shared == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(size(x)+size(y))
}

func bag(s string) map[string]int {
	out := map[string]int{}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }) {
		out[strings.ToLower(w)]++
	}
	return out
}

func size(bag map[string]int) (n int) {
	for _, c := range bag {
		n += c
	}
	return n
}

// Comparable measures whether lines {"id","relation"} see that two sentences
// speak of one happening, against labels {"id","comparable"}.
func Comparable(gold, answers io.Reader) (Score, error) {
	type label struct {
		ID         text
		Comparable bool
	}
	gs, as, err := both[label, pair](gold, answers)
	if err != nil {
		return Score{}, err
	}
	said := byID(as, func(p pair) string { return string(p.ID) })
	var tp, predicted, labels int
	for _, g := range gs {
		yes := said[string(g.ID)].relation() != "different"
		tp, predicted, labels = tp+one(yes && g.Comparable), predicted+one(yes), labels+one(g.Comparable)
	}
	return score(tp, predicted, labels), nil
}

// sortedKeys returns the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
