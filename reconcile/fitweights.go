package reconcile

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"math"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/internal/cluster/train"
)

// Labelled is an article with the event that it reports. As JSON it is the
// article's fields and "cluster", and "topic" if there are topics.
type Labelled struct {
	normalize.Article
	// Event is any name; articles with the same one report one event. Of an
	// article with several segments it labels the first.
	Event string `json:"cluster"`
	// Topic, if set, holds events together that are easily taken for each
	// other: none is used to measure weights that were fitted on another of its
	// topic.
	Topic string `json:"topic,omitempty"`
}

// FitReport says what weights were fitted on, and what they are worth.
type FitReport struct {
	Articles int `json:"articles"`
	Events   int `json:"events"`
	// Pairs are the candidate pairs that were compared, and Same those of one
	// event.
	Pairs int `json:"pairs"`
	Same  int `json:"same"`
	// Halves are the two halves of the events, or of the topics where there
	// are several, in order of a hash of their names. Each is measured with weights
	// that were fitted on the other one alone. The weights returned are fitted
	// on both.
	Halves [2]HeldOut `json:"halves"`
}

// HeldOut measures the grouping of articles that the weights were not fitted
// on, at the default threshold.
type HeldOut struct {
	Articles int `json:"articles"`
	Events   int `json:"events"`
	// Default is what the compiled weights reach, Fitted what the fitted ones
	// do.
	Default GroupScore `json:"default"`
	Fitted  GroupScore `json:"fitted"`
}

// GroupScore measures a grouping against labels, times 100.
type GroupScore struct {
	BCubed float64 `json:"b3_f1"` // Bagga and Baldwin 1998
	ARI    float64 `json:"ari"`   // adjusted Rand index, Hubert and Arabie 1985
}

// ErrLabels says that nothing can be learnt from labels, and why.
var ErrLabels = errors.New("labels that teach nothing")

// leastEvents is how many events labels must name: two for each half.
const leastEvents = 4

// FitWeights learns weights from labelled articles. It compares the pairs that a
// run over all of them would compare and fits two logistic regressions, one on
// what the texts say alone, one on that with what is near them; weights keep
// their signs. The fewer articles, the nearer the result stays to
// [DefaultWeights]: with some ten they are hardly changed, with hundreds the
// labels decide. The same articles give the same weights in any order.
//
// The error wraps [ErrLabels] if there are fewer than four events, if no two
// compared articles are of one event or none of different ones, if an article has
// no event or two; it is the sequence's or an [*normalize.ArticleError] if an article can't
// be read, and the context's if that ends.
func FitWeights(ctx context.Context, articles iter.Seq2[Labelled, error]) (*Weights, *FitReport, error) {
	all, err := labels(ctx, articles)
	if err != nil {
		return nil, nil, fmt.Errorf("fit weights: %w", err)
	}
	known := cluster.Default()
	rep := &FitReport{Articles: len(all)}
	rep.Events = count(all)
	sets := train.Sets(all)
	rep.Pairs, rep.Same = sets[0][0].Compared()
	switch {
	case rep.Events < leastEvents:
		err = fmt.Errorf("%w: %d events, want at least %d", ErrLabels, rep.Events, leastEvents)
	case rep.Same == 0:
		err = fmt.Errorf("%w: none of %d compared pairs of articles is of one event", ErrLabels, rep.Pairs)
	case rep.Same == rep.Pairs:
		err = fmt.Errorf("%w: all of %d compared pairs of articles are of one event", ErrLabels, rep.Pairs)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("fit weights: %w", err)
	}
	half := halves(all)
	for i := range half {
		if err := ctx.Err(); err != nil {
			return nil, nil, fmt.Errorf("fit weights: %w", err)
		}
		fitted := train.FitNear(train.Sets(half[1-i]), &known)
		rep.Halves[i] = HeldOut{len(half[i]), count(half[i]), score(half[i], &known), score(half[i], &fitted)}
	}
	w := train.FitNear(sets, &known)
	return weightsOf(&w), rep, nil
}

// labels reads the articles in order of their ids.
func labels(ctx context.Context, articles iter.Seq2[Labelled, error]) ([]train.Labelled, error) {
	var all []train.Labelled
	for a, err := range articles {
		if err != nil {
			return nil, err
		}
		if a.ID == "" {
			a.ID = textHash(a.Text)[:16]
		}
		if a.Event == "" {
			return nil, fmt.Errorf("%w: article %q has no event", ErrLabels, a.ID)
		}
		all = append(all, train.Labelled{Article: a.Article, Cluster: a.Event, Topic: a.Topic})
	}
	slices.SortStableFunc(all, func(a, b train.Labelled) int { return cmp.Compare(a.ID, b.ID) })
	for i := 1; i < len(all); i++ {
		if all[i].ID == all[i-1].ID {
			return nil, fmt.Errorf("%w: two articles have the id %q", ErrLabels, all[i].ID)
		}
	}
	errs := make([]error, len(all))
	r := &Reconciler{opts: Options{}.withDefaults()}
	err := r.each(ctx, "read", len(all), func(i int) {
		d, err := parse(ctx, &normalize.Parser{}, all[i].Article)
		if err != nil {
			errs[i] = err
			return
		}
		all[i].Profile = cluster.Make(d, d.Segments[0])
	})
	return all, cmp.Or(err, errors.Join(errs...))
}

// halves puts every second topic, or event where there are not several topics, in
// order of the hashes of their names, into the other half.
func halves(all []train.Labelled) (half [2][]train.Labelled) {
	apart := slices.ContainsFunc(all, func(a train.Labelled) bool { return a.Topic != all[0].Topic })
	unit := func(a train.Labelled) string {
		if apart && a.Topic != "" {
			return "topic " + a.Topic
		}
		return "event " + a.Cluster
	}
	hashes := map[string]string{}
	var order []string
	for _, a := range all {
		if u := unit(a); hashes[u] == "" {
			sum := sha256.Sum256([]byte(u))
			hashes[u] = string(sum[:])
			order = append(order, hashes[u])
		}
	}
	slices.Sort(order)
	for _, a := range all {
		at, _ := slices.BinarySearch(order, hashes[unit(a)])
		half[at%2] = append(half[at%2], a)
	}
	return half
}

// count returns the number of events.
func count(all []train.Labelled) int {
	events := map[string]bool{}
	for _, a := range all {
		events[a.Cluster] = true
	}
	return len(events)
}

func hundredths(x float64) float64 { return math.Round(100*x) / 100 }

func score(all []train.Labelled, w *cluster.Weights) GroupScore {
	c := train.CallOf(all)
	b3, ari := train.Score(c.Group(w, cluster.DefaultThreshold), c.Labels)
	return GroupScore{hundredths(b3), hundredths(ari)}
}
