// Package train fits the weights of the comparisons on labelled segments.
package train

import (
	"slices"

	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/internal/logit"
)

// Call is what one run would be given: profiles with the labels of their
// events.
type Call struct {
	Profiles []*cluster.Profile
	Labels   []string

	pairs  []cluster.Pair
	values []cluster.Comparison // of the pairs, without surroundings
	around []cluster.Around
	survey *cluster.Survey
}

// ridge is the penalty on squared weights, for samples that weigh one in all.
const ridge = 1e-4

// trust is how many labelled segments weigh as much as what is known already.
// What they teach grows with their pairs, so its square counts.
const trust = 30

// Fit learns weights from sets of calls; each set counts the same, and in it
// each candidate pair. The pairs are those that a run would compare. First the
// weights of the texts alone are fitted, then those that add the surroundings.
// Weights that are set by reason stay as they are.
func Fit(sets [][]*Call) cluster.Weights { return FitNear(sets, nil) }

// FitNear is [Fit] with weights that are known already: the fewer the segments
// of the sets, the nearer the result stays to them. Nil means that nothing is
// known.
func FitNear(sets [][]*Call, known *cluster.Weights) cluster.Weights {
	most := 1 // the sets may be of the same segments
	for _, set := range sets {
		segments := 0
		for _, c := range set {
			c.prepare()
			segments += len(c.Profiles)
		}
		most = max(most, segments)
	}
	share := trust / float64(most)
	f := &fitter{sets, known, share * share}
	var w cluster.Weights
	f.fit(&w, 0, alone())
	f.fit(&w, 1, []int{cluster.Alone, cluster.Surroundings})
	for i, x := range cluster.Reasoned() {
		w.Weight[i] = x
	}
	return w
}

// alone lists the comparisons of the first step that are fitted.
func alone() (out []int) {
	reasoned := cluster.Reasoned()
	for i := range cluster.Alone {
		if _, ok := reasoned[i]; !ok {
			out = append(out, i)
		}
	}
	return out
}

// prepare compares the candidate pairs.
func (c *Call) prepare() {
	if c.values != nil {
		return
	}
	// A profile holds the weights of one run.
	for i, p := range c.Profiles {
		copied := *p
		copied.Terms = slices.Clone(p.Terms)
		c.Profiles[i] = &copied
	}
	c.survey = cluster.Look(c.Profiles, cluster.Settings{})
	near := c.survey.Near
	for i, l := range near {
		c.around = append(c.around, cluster.AroundOf(i, l))
	}
	c.pairs = cluster.PairsOf(near)
	c.values = make([]cluster.Comparison, len(c.pairs))
	for i, p := range c.pairs {
		c.values[i] = cluster.Compare(c.Profiles[p.A], c.Profiles[p.B])
	}
}

// fitter fits steps on sets of calls.
type fitter struct {
	sets  [][]*Call
	known *cluster.Weights
	pull  float64 // towards what is known
}

// fit fits one step on the comparisons that use lists.
func (f *fitter) fit(w *cluster.Weights, step int, use []int) {
	var (
		samples []logit.Sample
		sets    = f.sets
	)
	for _, set := range sets {
		n := 0
		for _, c := range set {
			n += len(c.pairs)
		}
		for _, c := range set {
			for i, p := range c.pairs {
				if c.values[i].Forbidden() {
					continue
				}
				v := c.values[i]
				if step > 0 {
					v.Surround(w, &c.around[p.A], &c.around[p.B])
					if v[cluster.Few] > 0 {
						continue
					}
				}
				s := logit.Sample{X: make([]float64, len(use)), Y: c.Labels[p.A] == c.Labels[p.B], W: 1 / float64(n*len(sets))}
				for k, at := range use {
					s.X[k] = v[at]
				}
				samples = append(samples, s)
			}
		}
	}
	bound := make([]int, len(use))
	for k, at := range use {
		bound[k] = cluster.Sign(at)
	}
	var found []float64
	if f.known == nil {
		w.Bias[step], found = logit.Fit(samples, ridge, bound)
	} else {
		start := make([]float64, len(use))
		for k, at := range use {
			start[k] = f.known.Weight[at]
		}
		w.Bias[step], found = logit.FitNear(samples, f.pull, bound, f.known.Bias[step], start)
	}
	for k, x := range found {
		w.Weight[use[k]] = x
	}
}

// Group groups the call's profiles with the given weights and returns the event
// of each.
func (c *Call) Group(w *cluster.Weights, threshold float64) []int {
	c.prepare()
	score := func(v cluster.Comparison, a, b int) cluster.Pair {
		v.Surround(w, &c.around[a], &c.around[b])
		return cluster.Pair{A: a, B: b, Score: w.Score(&v), Forbidden: v.Forbidden()}
	}
	pairs := make([]cluster.Pair, len(c.pairs))
	for i, p := range c.pairs {
		pairs[i] = score(c.values[i], p.A, p.B)
	}
	odds := func(a, b int) cluster.Pair { return score(cluster.Compare(c.Profiles[a], c.Profiles[b]), a, b) }
	return cluster.Split(c.survey, pairs, odds, threshold)
}

// Compared returns how many pairs are compared, and how many of them are of one
// event.
func (c *Call) Compared() (pairs, same int) {
	c.prepare()
	for _, p := range c.pairs {
		if c.Labels[p.A] == c.Labels[p.B] {
			same++
		}
	}
	return len(c.pairs), same
}

// Candidates returns the share of the pairs of one event that the candidate
// stage proposes (pairs completeness), and the share of all pairs that need not
// be compared (reduction ratio; Christen, Data Matching, section 7.3). A pair
// is proposed too when the ones that speak for its two sides are.
func (c *Call) Candidates() (recall, reduction float64) {
	c.prepare()
	proposed := map[cluster.Pair]bool{}
	for _, p := range c.pairs {
		proposed[p] = true
	}
	events := map[string][]int{}
	for i, l := range c.Labels {
		events[l] = append(events[l], i)
	}
	found, wanted := 0, 0
	for _, list := range events {
		for n, i := range list {
			for _, j := range list[:n] {
				a, b := int(c.survey.Leader[i]), int(c.survey.Leader[j])
				if a == b || proposed[cluster.Pair{A: min(a, b), B: max(a, b)}] {
					found++
				}
			}
		}
		wanted += len(list) * (len(list) - 1) / 2
	}
	all := float64(len(c.Labels)) * float64(len(c.Labels)-1) / 2
	return float64(found) / float64(wanted), 1 - float64(len(c.pairs))/all
}
