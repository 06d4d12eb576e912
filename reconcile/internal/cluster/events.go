package cluster

import "sync"

// DefaultThreshold is the mean log-odds above which two clusters are joined. It
// weighs the cost of a false merge against that of a false split: at 0 they
// cost the same; at -0.75 a missed merge costs about twice as much as a false
// one. It was chosen for the B-cubed F1 of labelled sets, where the means of
// clusters are those of their hardest pairs too.
const DefaultThreshold = -0.75

// Settings say how profiles are grouped. The zero value has the threshold 0.
type Settings struct {
	Weights   *Weights // nil means those compiled in
	Threshold float64
	// Judged is what people said of pairs; it overrules the scores.
	Judged []Judged
	// Each spreads work; nil does one thing after the other. It does not change
	// the result.
	Each Each
}

// Result is what Events found.
type Result struct {
	// Groups are the events: indices of profiles, in order of the first.
	Groups [][]int
	// Near are the neighbours of each profile, and Leader the one that speaks
	// for it, mostly itself.
	Near   [][]Neighbour
	Leader []int32
	// Pairs are the candidate pairs with their scores, in order.
	Pairs []Pair
	// Bridges are pairs that look like one event and were left apart, since the
	// events around them do not.
	Bridges  []Pair
	Counters map[string]int
}

// Events groups profiles into events. It sets the weights of the profiles.
func Events(ps []*Profile, s Settings) Result {
	v := Look(ps, s)
	pairs, odds := Judge(ps, v, s)
	r := Result{Near: v.Near, Leader: v.Leader, Pairs: judge(pairs, s.Judged)}
	of, outliers := v.split(r.Pairs, odds, s.Threshold)
	r.group(of)
	r.bridges(of, s.Threshold)
	r.Counters = map[string]int{
		"candidate_pairs": len(r.Pairs), "hot_terms": v.Hot, "spoken_for": v.spoken(), "events": len(r.Groups), "outliers": outliers,
		"bridges": len(r.Bridges),
	}
	return r
}

// Split groups profiles by the scores of their candidate pairs, and of others
// that are compared when they count. It returns the event of each as a number
// that has no other meaning.
func Split(v *Survey, pairs []Pair, odds Odds, threshold float64) []int {
	of, _ := v.split(pairs, odds, threshold)
	return of
}

func (v *Survey) split(pairs []Pair, odds Odds, threshold float64) ([]int, int) {
	own := make([]Pair, 0, len(pairs))
	for _, p := range pairs {
		if v.Leader[p.A] == int32(p.A) && v.Leader[p.B] == int32(p.B) {
			own = append(own, p)
		}
	}
	k := newKnown(len(v.Leader), own, odds, threshold)
	of, outliers := check(link(len(v.Leader), own, k, threshold), own, k, threshold)
	for i, l := range v.Leader {
		of[i] = of[l]
	}
	return of, outliers
}

func (s *Settings) weights() *Weights {
	if s.Weights == nil {
		return &fitted
	}
	return s.Weights
}

// Judge compares the candidate pairs of a survey, and returns how others are
// compared.
func Judge(ps []*Profile, v *Survey, s Settings) ([]Pair, Odds) {
	w, each := s.weights(), s.Each.orSerial()
	around := make([]Around, len(ps))
	each(len(ps), func(i int) { around[i] = AroundOf(i, v.Near[i]) })
	score := func(c Comparison, a, b int) Pair {
		c.Surround(w, &around[a], &around[b])
		return Pair{A: a, B: b, Score: w.Score(&c), Forbidden: c.Forbidden()}
	}
	pairs := PairsOf(v.Near)
	// from is where the pairs of one profile begin.
	var from []int
	for i, p := range pairs {
		if i == 0 || pairs[i-1].A != p.A {
			from = append(from, i)
		}
	}
	from = append(from, len(pairs))
	tables := sync.Pool{New: func() any { return &table{ps: ps, terms: v.terms.terms, at: make([]int32, len(v.terms.count))} }}
	each(len(from)-1, func(k int) {
		t := tables.Get().(*table)
		t.load(pairs[from[k]].A)
		for i := from[k]; i < from[k+1]; i++ {
			pairs[i] = score(t.compare(pairs[i].B), pairs[i].A, pairs[i].B)
		}
		tables.Put(t)
	})
	return pairs, func(a, b int) Pair { return score(Compare(ps[a], ps[b]), a, b) }
}

// group lists the members of each cluster.
func (r *Result) group(of []int) {
	at := map[int]int{}
	for i, c := range of {
		k, ok := at[c]
		if !ok {
			k = len(r.Groups)
			at[c] = k
			r.Groups = append(r.Groups, nil)
		}
		r.Groups[k] = append(r.Groups[k], i)
	}
}

// bridgeOdds is the log-odds from which a pair left apart is a bridge: ten to
// one for being one event.
const bridgeOdds = 2.3

func (r *Result) bridges(of []int, threshold float64) {
	for _, p := range r.Pairs {
		if of[p.A] != of[p.B] && !p.Forbidden && p.Score > max(threshold, bridgeOdds) {
			r.Bridges = append(r.Bridges, p)
		}
	}
}
