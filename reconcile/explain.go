package reconcile

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// ErrNoArticle says that an article that was asked for is not there, or was
// rejected.
var ErrNoArticle = errors.New("no such article")

// Stage is a step of the grouping that decides whether two articles are one
// event.
type Stage string

// The stages.
const (
	ByJudgement  Stage = "judgement"  // somebody said so
	ByCandidates Stage = "candidates" // they share too little to be compared
	ByVeto       Stage = "veto"       // a comparison forbids it
	ByEvidence   Stage = "evidence"   // their log-odds lie on the side of the threshold where they are
	ByGrouping   Stage = "grouping"   // the other articles of their events decided against the pair's own log-odds
)

// Explanation says why two articles are, or are not, in one event.
type Explanation struct {
	A    string `json:"a"`
	B    string `json:"b"`
	Same bool   `json:"same"`
	// Stage decided.
	Stage Stage `json:"stage"`
	// Reason says in a sentence what the stage decided by.
	Reason string `json:"reason"`
	// LogOdds is the evidence of the pair for one event, and Threshold what the
	// mean of two groups must exceed to be joined.
	LogOdds   float64 `json:"log_odds"`
	Threshold float64 `json:"threshold"`
	// Evidence lists the comparisons that say something. Those of step 1 add up to
	// what the texts say alone, those of step 2 to LogOdds.
	Evidence []PairEvidence `json:"evidence"`
}

// PairEvidence is one comparison of two articles. It adds Value times Weight to
// the log-odds of its step.
type PairEvidence struct {
	Step       int    `json:"step"`
	Comparison string `json:"comparison"`
	// Means says in plain words what it is that speaks for or against one event.
	Means  string  `json:"means"`
	A      string  `json:"a_value"`
	B      string  `json:"b_value"`
	Value  float64 `json:"value"`
	Weight float64 `json:"weight"`
	// Veto says that this comparison forbids one event whatever else they share.
	Veto bool `json:"veto,omitempty"`
}

// Explain groups the articles and says why two of them, given by id, are or are
// not in one event. Articles with several segments are explained by the two
// segments that are in one event, or else by the two that are most alike. The
// error wraps [ErrNoArticle] when one of the two is missing.
func (r *Reconciler) Explain(ctx context.Context, articles iter.Seq2[normalize.Article, error], a, b string) (*Explanation, error) {
	r = r.ready()
	docs, _, err := r.read(ctx, articles)
	if err != nil {
		return nil, fmt.Errorf("explain: %w", err)
	}
	u := &run{r: r, docs: docs}
	if err := u.cluster(ctx); err != nil {
		return nil, fmt.Errorf("explain: %w", err)
	}
	for _, id := range []string{a, b} {
		if !slices.ContainsFunc(u.parts, func(p *part) bool { return p.doc.Article.ID == id }) {
			return nil, fmt.Errorf("explain: %w: %q", ErrNoArticle, id)
		}
	}
	return u.explain(a, b), nil
}

// explain explains the pair of segments of two articles that tells most.
func (u *run) explain(a, b string) *Explanation {
	event := make([]int, len(u.parts))
	for n, g := range u.grouped.Groups {
		for _, i := range g {
			event[i] = n
		}
	}
	pair, found := u.telling(a, b, event)
	x := &Explanation{A: a, B: b, Same: event[pair.A] == event[pair.B], Threshold: u.r.opts.Threshold, Evidence: []PairEvidence{}}
	profiles := make([]*cluster.Profile, len(u.parts))
	for i, p := range u.parts {
		profiles[i] = p.profile
	}
	var words [2]map[uint64]string
	i, j := pair.A, pair.B
	if u.parts[i].doc.Article.ID != a {
		i, j = j, i
	}
	for n, at := range []int{i, j} {
		words[n] = cluster.Words(u.parts[at].doc, u.parts[at].seg)
	}
	evidence, odds := cluster.Explain(profiles, u.grouped.Near, i, j, words, u.r.opts.settings(nil).Weights)
	x.LogOdds = odds
	for _, e := range evidence {
		x.Evidence = append(x.Evidence, PairEvidence{e.Step, e.Name, e.Means, e.A, e.B, e.Value, e.Weight, e.Veto})
	}
	x.Stage, x.Reason = u.decided(x, pair, found, event)
	return x
}

// telling returns the pair of segments that explains two articles, and whether
// it was compared: one in a common event before others, then one that was
// compared, then the most alike.
func (u *run) telling(a, b string, event []int) (best cluster.Pair, compared bool) {
	of := map[string][]int{}
	for i, p := range u.parts {
		if id := p.doc.Article.ID; id == a || id == b {
			of[id] = append(of[id], i)
		}
	}
	common := func(p cluster.Pair) bool { return event[p.A] == event[p.B] }
	best = cluster.Pair{A: min(of[a][0], of[b][0]), B: max(of[a][0], of[b][0])}
	for _, i := range of[a] {
		for _, j := range of[b] {
			if p := (cluster.Pair{A: min(i, j), B: max(i, j)}); common(p) && !common(best) {
				best = p
			}
		}
	}
	for _, p := range u.grouped.Pairs {
		x, y := u.parts[p.A].doc.Article.ID, u.parts[p.B].doc.Article.ID
		if x != a && x != b || y != a && y != b || x == y {
			continue
		}
		if common(p) == common(best) && (!compared || p.Score > best.Score) || common(p) && !common(best) {
			best, compared = p, true
		}
	}
	return best, compared
}

// notNear says why two reports were not compared for the grouping.
const notNear = "neither is among the reports that are nearest to the other by rare words"

// spoken reports whether another segment speaks for one of a pair.
func (u *run) spoken(p cluster.Pair) bool {
	l := u.grouped.Leader
	return l[p.A] != int32(p.A) || l[p.B] != int32(p.B)
}

// decided names the stage that decided, and says in words what it decided by.
func (u *run) decided(x *Explanation, p cluster.Pair, compared bool, event []int) (stage Stage, reason string) {
	above := x.LogOdds > x.Threshold
	alone := fmt.Sprintf("%.2f, where more than %.2f is one event", x.LogOdds, x.Threshold)
	switch said := standing(numbered(u.r.opts.Judgements))[pairOf(x.A, x.B)]; {
	case x.A == x.B:
		return ByEvidence, "an article is one with itself"
	case said.Verdict == Same && x.Same, said.Verdict == NotSame && !x.Same:
		return ByJudgement, said.words()
	case p.Forbidden && !x.Same:
		return ByVeto, "ruled out: " + x.veto()
	case !compared && u.spoken(p):
		return ByGrouping, "a longer report that holds most of the words of one of them speaks for it, and decides for both"
	case !compared && !x.Same:
		return ByCandidates, notNear + "; their log-odds would be " + alone
	case above && !x.Same:
		return ByGrouping, "by themselves the two look like one event (" + alone + "), but the other reports of their events keep them apart: " + u.between(p, event, x.Threshold)
	case !above && x.Same:
		return ByGrouping, "by themselves the two do not look like one event (" + alone + "), but other reports join them: " + u.joining(p, event, x.Threshold)
	case !compared:
		return ByGrouping, notNear + ", but other reports join them: " + u.joining(p, event, x.Threshold)
	case x.Same:
		return ByEvidence, "what speaks for one event outweighs what speaks against it: " + alone
	}
	return ByEvidence, "what speaks for one event does not outweigh what speaks against it: " + alone
}

// words says who judged.
func (j Judgement) words() string {
	s := "somebody"
	if j.By != "" {
		s = fmt.Sprintf("%q", j.By)
	}
	if j.At != "" {
		s += fmt.Sprintf(" at %q", j.At)
	}
	if j.Verdict == NotSame {
		return s + " said that the two are not one event"
	}
	return s + " said that the two are one event"
}

// veto names what forbids that the two are one event.
func (x *Explanation) veto() string {
	for _, e := range x.Evidence {
		if e.Veto {
			return e.Means
		}
	}
	return "a judgement on their articles"
}

// between says how many of the pairs between two events look like one event.
func (u *run) between(p cluster.Pair, event []int, threshold float64) string {
	alike, ruledOut := 0, 0
	for _, q := range u.grouped.Pairs {
		if event[q.A] == event[p.A] && event[q.B] == event[p.B] || event[q.A] == event[p.B] && event[q.B] == event[p.A] {
			if q.Forbidden {
				ruledOut++
			} else if q.Score > threshold {
				alike++
			}
		}
	}
	all := len(u.grouped.Groups[event[p.A]]) * len(u.grouped.Groups[event[p.B]])
	s := fmt.Sprintf("of %d pairs of reports between the two events %d look like one event", all, alike)
	if ruledOut > 0 {
		s += fmt.Sprintf(", and %d are ruled out", ruledOut)
	}
	return s
}

// maxJoining bounds the reports that are named.
const maxJoining = 5

// joining lists the reports that look like one event with both sides.
func (u *run) joining(p cluster.Pair, event []int, threshold float64) string {
	like := map[int]int{}
	for _, q := range u.grouped.Pairs {
		if !q.Forbidden && (q.Score > threshold || q.Judged) && event[q.A] == event[p.A] && event[q.B] == event[p.A] {
			for _, side := range []int{p.A, p.B} {
				if q.A == side || q.B == side {
					like[q.A+q.B-side]++
				}
			}
		}
	}
	var ids []string
	for _, i := range u.grouped.Groups[event[p.A]] {
		if like[i] == 2 && i != p.A && i != p.B {
			ids = append(ids, u.parts[i].doc.Article.ID)
		}
	}
	switch {
	case len(ids) == 0:
		return "on the average of all pairs, the reports of the event belong together"
	case len(ids) > maxJoining:
		ids = append(ids[:maxJoining], "…")
	}
	return "like both are " + strings.Join(ids, ", ")
}
