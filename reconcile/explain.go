package reconcile

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// ErrNoArticle says that an article that was asked for is not there, or was
// rejected.
var ErrNoArticle = errors.New("no such article")

// Explanation says why two articles are, or are not, in one event.
type Explanation struct {
	A    string `json:"a"`
	B    string `json:"b"`
	Same bool   `json:"same"`
	// Stage decided: "judgement" (somebody said so), "candidates" (they share
	// too little to be compared), "veto" (a comparison forbids it), "evidence"
	// (their log-odds lie on the side of the threshold where they are) or
	// "grouping" (the other articles of their events decided against the pair's
	// own log-odds).
	Stage  string `json:"stage"`
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
	Step       int     `json:"step"`
	Comparison string  `json:"comparison"`
	A          string  `json:"a_value"`
	B          string  `json:"b_value"`
	Value      float64 `json:"value"`
	Weight     float64 `json:"weight"`
}

// Explain groups the articles and says why two of them, given by id, are or are
// not in one event. Articles with several segments are explained by the two
// segments that are in one event, or else by the two that are most alike. The
// error wraps [ErrNoArticle] when one of the two is missing.
func (r *Reconciler) Explain(ctx context.Context, articles iter.Seq2[normalize.Article, error], a, b string) (*Explanation, error) {
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
		x.Evidence = append(x.Evidence, PairEvidence{e.Step, e.Name, e.A, e.B, e.Value, e.Weight})
	}
	x.decide(pair, found)
	return x
}

// telling returns the pair of segments that explains two articles, and whether
// it was compared.
func (u *run) telling(a, b string, event []int) (best cluster.Pair, compared bool) {
	of := func(i int) string { return u.parts[i].doc.Article.ID }
	first := func(id string) int {
		return slices.IndexFunc(u.parts, func(p *part) bool { return p.doc.Article.ID == id })
	}
	best = cluster.Pair{A: min(first(a), first(b)), B: max(first(a), first(b))}
	for _, p := range u.grouped.Pairs {
		if x, y := of(p.A), of(p.B); x == a && y == b || x == b && y == a {
			better := cmp.Or(one(event[p.A] == event[p.B])-one(event[best.A] == event[best.B]), cmp.Compare(p.Score, best.Score))
			if !compared || better > 0 {
				best, compared = p, true
			}
		}
	}
	return best, compared
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// decide names the stage that decided.
func (x *Explanation) decide(p cluster.Pair, compared bool) {
	above := x.LogOdds > x.Threshold
	switch {
	case x.A == x.B:
		x.Stage, x.Reason = "evidence", "an article is one with itself"
	case p.Judged:
		x.Stage, x.Reason = "judgement", "somebody found the two to be one event"
	case p.Forbidden && !x.Same:
		x.Stage, x.Reason = "veto", "a comparison, or a judgement, rules out that they are one event"
	case !compared && !x.Same:
		x.Stage, x.Reason = "candidates", "the two share too few rare words, so they were not compared for the grouping"
	case !compared || above != x.Same:
		x.Stage = "grouping"
		x.Reason = "the articles around them decide: on the average of all pairs, their events do not belong together"
		if x.Same {
			x.Reason = "the articles around them decide: on the average of all pairs, both belong to one event"
		}
	default:
		x.Stage = "evidence"
		x.Reason = fmt.Sprintf("the log-odds %.2f lie below the threshold %.2f", x.LogOdds, x.Threshold)
		if x.Same {
			x.Reason = fmt.Sprintf("the log-odds %.2f lie above the threshold %.2f", x.LogOdds, x.Threshold)
		}
	}
}
