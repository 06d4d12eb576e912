package cluster

import "slices"

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
	// Near are the neighbours of each profile.
	Near [][]Neighbour
	// Pairs are the candidate pairs with their scores, in order.
	Pairs []Pair
	// Bridges are pairs that look like one event and were left apart, since the
	// events around them do not.
	Bridges  []Pair
	Counters map[string]int
}

// Events groups profiles into events. It sets the weights of the profiles.
func Events(ps []*Profile, s Settings) Result {
	var f Frequencies
	for _, p := range ps {
		f.Add(p)
	}
	each := s.Each.orSerial()
	each(len(ps), func(i int) { Weigh(ps[i], &f) })
	near, hot := Candidates(ps, &f, s.Each)
	r := Result{Near: near, Pairs: Judge(ps, near, s)}
	r.Pairs = judge(r.Pairs, s.Judged)
	linked := Link(len(ps), r.Pairs, s.Threshold)
	of, outliers := check(linked, r.Pairs, s.Threshold)
	r.group(of)
	r.bridges(of, s.Threshold)
	r.Counters = map[string]int{
		"candidate_pairs": len(r.Pairs), "hot_terms": hot, "events": len(r.Groups), "outliers": outliers, "bridges": len(r.Bridges),
	}
	return r
}

// Split groups n profiles by the scores of their pairs and returns the event of
// each as a number that has no other meaning.
func Split(n int, pairs []Pair, threshold float64) []int {
	of, _ := check(Link(n, pairs, threshold), pairs, threshold)
	return of
}

// Judge compares the candidate pairs of weighed profiles.
func Judge(ps []*Profile, near [][]Neighbour, s Settings) []Pair {
	w := s.Weights
	if w == nil {
		w = &fitted
	}
	each := s.Each.orSerial()
	around := make([]Around, len(ps))
	each(len(ps), func(i int) { around[i] = AroundOf(i, near[i]) })
	pairs := PairsOf(near)
	each(len(pairs), func(i int) {
		p := &pairs[i]
		c := Compare(ps[p.A], ps[p.B])
		c.Surround(w, &around[p.A], &around[p.B])
		p.Score, p.Forbidden = w.Score(&c), c.Forbidden()
	})
	return pairs
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

// check compares each member of a cluster of three or more with all the others
// together, and takes out those that do not belong to them: the one that fits
// least first.
func check(of []int, pairs []Pair, threshold float64) ([]int, int) {
	size, sum, seen := map[int]int{}, make([]float64, len(of)), make([]int, len(of))
	for _, c := range of {
		size[c]++
	}
	inside := map[int][]Pair{}
	for _, p := range pairs {
		if c := of[p.A]; c == of[p.B] && size[c] > 2 {
			inside[c] = append(inside[c], p)
			for _, m := range []int{p.A, p.B} {
				sum[m] += p.odds()
				seen[m]++
			}
		}
	}
	members := map[int][]int{}
	for i, c := range of {
		if size[c] > 2 {
			members[c] = append(members[c], i)
		}
	}
	out, gone := slices.Clone(of), 0
	for c, list := range members {
		for len(list) > 2 {
			at, least := -1, threshold
			for k, m := range list {
				others := len(list) - 1
				if mean := (sum[m] - clip*float64(others-seen[m])) / float64(others); mean < least {
					at, least = k, mean
				}
			}
			if at < 0 {
				break
			}
			m := list[at]
			list = slices.Delete(list, at, at+1)
			out[m] = -1 - m
			gone++
			for _, p := range inside[c] {
				if p.A == m || p.B == m {
					o := p.A + p.B - m
					sum[o] -= p.odds()
					seen[o]--
				}
			}
		}
	}
	return out, gone
}
