package reconcile_test

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// labelled returns articles on invented happenings with their labels.
func labelled(events int) []reconcile.Labelled {
	var out []reconcile.Labelled
	for _, a := range stories(events) {
		out = append(out, reconcile.Labelled{Article: a, Event: a.ID[:4]})
	}
	return out
}

func each(all []reconcile.Labelled, last error) iter.Seq2[reconcile.Labelled, error] {
	return func(yield func(reconcile.Labelled, error) bool) {
		for _, a := range all {
			if !yield(a, nil) {
				return
			}
		}
		if last != nil {
			yield(reconcile.Labelled{}, last)
		}
	}
}

func TestFitWeights(t *testing.T) {
	all := labelled(60)
	w, rep, err := reconcile.FitWeights(context.Background(), each(all, nil))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Validate(); err != nil {
		t.Errorf("what was fitted is not valid: %v", err)
	}
	if reflect.DeepEqual(w, reconcile.DefaultWeights()) {
		t.Error("nothing was learnt")
	}
	if rep.Articles != len(all) || rep.Events != 60 || rep.Same == 0 || rep.Same == rep.Pairs {
		t.Errorf("the report is %+v", rep)
	}
	n := 0
	for i, h := range rep.Halves {
		n += h.Articles
		if h.Events != 30 || h.Fitted.BCubed < h.Default.BCubed-2 || h.Fitted.BCubed > 100 {
			t.Errorf("half %d: %+v", i, h)
		}
	}
	if n != len(all) {
		t.Errorf("the halves have %d articles, want %d", n, len(all))
	}
	slices.Reverse(all)
	again, rep2, err := reconcile.FitWeights(context.Background(), each(all, nil))
	if err != nil || !reflect.DeepEqual(again, w) || !reflect.DeepEqual(rep2, rep) {
		t.Errorf("another order gives other weights: %v", err)
	}
}

func TestFitWeightsErrors(t *testing.T) {
	good := labelled(8)
	change := func(f func(i int, a *reconcile.Labelled)) []reconcile.Labelled {
		out := slices.Clone(good)
		for i := range out {
			f(i, &out[i])
		}
		return out
	}
	broken := errors.New("line 7 is cut")
	for _, tt := range []struct {
		reason string
		all    []reconcile.Labelled
		last   error
		want   error
		says   string
	}{
		{"no labels", nil, nil, reconcile.ErrLabels, "0 events"},
		{"too few events", labelled(3), nil, reconcile.ErrLabels, "3 events"},
		{"each article is its own event", change(func(_ int, a *reconcile.Labelled) { a.Event = a.ID }), nil, reconcile.ErrLabels, "none of"},
		{"an article without an event", change(func(i int, a *reconcile.Labelled) {
			if i == 2 {
				a.Event = ""
			}
		}), nil, reconcile.ErrLabels, good[2].ID},
		{"one article with two events", append(change(func(int, *reconcile.Labelled) {}), reconcile.Labelled{Article: good[0].Article, Event: "other"}), nil,
			reconcile.ErrLabels, good[0].ID},
		{"an article without text", change(func(i int, a *reconcile.Labelled) {
			if i == 3 {
				a.Text = ""
			}
		}), nil, normalize.ErrEmpty, good[3].ID},
		{"the source of the articles fails", good, broken, broken, "line 7"},
	} {
		_, _, err := reconcile.FitWeights(context.Background(), each(tt.all, tt.last))
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: got %v, want %v that says %q", tt.reason, err, tt.want, tt.says)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := reconcile.FitWeights(ctx, each(good, nil)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v after the context ended", err)
	}
}

func TestWeights(t *testing.T) {
	w := reconcile.DefaultWeights()
	b, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	var back reconcile.Weights
	if err := json.Unmarshal(b, &back); err != nil || !reflect.DeepEqual(&back, w) || back.Validate() != nil {
		t.Errorf("on the way through JSON the weights change: %v", err)
	}
	find := func(w *reconcile.Weights, name string) *reconcile.Weight {
		for i := range w.Weights {
			if w.Weights[i].Comparison == name {
				return &w.Weights[i]
			}
		}
		t.Fatalf("no comparison %q", name)
		return nil
	}
	for _, tt := range []struct {
		reason string
		spoil  func(w *reconcile.Weights)
		says   string
	}{
		{"another format", func(w *reconcile.Weights) { w.Schema = "concord.weights/v9" }, "schema"},
		{"the zero value", func(w *reconcile.Weights) { *w = reconcile.Weights{} }, `schema ""`},
		{"the schema alone", func(w *reconcile.Weights) { *w = reconcile.Weights{Schema: reconcile.WeightsSchema} }, "missing"},
		{"more likeness speaks against", func(w *reconcile.Weights) { find(w, "all words").LogOdds = -1 }, "wrong side"},
		{"other people speak for", func(w *reconcile.Weights) { find(w, "other people").LogOdds = 1 }, "wrong side"},
		{"not a number", func(w *reconcile.Weights) { find(w, "names").LogOdds = math.NaN() }, "not between"},
		{"a comparison of another build", func(w *reconcile.Weights) { find(w, "names").Comparison = "moods" }, `"moods"`},
		{"one stands twice", func(w *reconcile.Weights) { w.Weights = append(w.Weights, w.Weights[3]) }, "twice"},
		{"one is missing", func(w *reconcile.Weights) { w.Weights = w.Weights[1:] }, `"nothing known" of step 1 is missing`},
	} {
		w := reconcile.DefaultWeights()
		tt.spoil(w)
		for from, err := range map[string]error{"Validate": w.Validate(), "options": reconcile.Options{Weights: w}.Validate()} {
			if !errors.Is(err, reconcile.ErrWeights) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("%s: %s gives %v, want ErrWeights that says %q", tt.reason, from, err, tt.says)
			}
		}
	}
	report := &reconcile.Weights{Schema: reconcile.Schema}
	if err := report.Validate(); err == nil || strings.ContainsRune(err.Error(), '\n') {
		t.Errorf("a file of another kind gives %v, want its schema alone", err)
	}
	// Weights by which nothing is one event, in batch and index.
	find(w, "nothing known").LogOdds = -90
	all := stories(12)
	o := reconcile.Options{Weights: w}
	x := index(t, o)
	for _, a := range all {
		if err := x.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	find(w, "nothing known").LogOdds = 90 // too late
	if got := shape(events(t, x)); len(got) != len(all) {
		t.Errorf("%d events of %d articles, want each alone", len(got), len(all))
	}
	r, err := reconcile.New(reconcile.Options{Weights: w})
	if err != nil {
		t.Fatal(err)
	}
	rep, err := r.Reconcile(context.Background(), reconcile.Articles(all...))
	if err != nil || rep.Run.Settings["weights"] == "" || len(rep.Events) == len(all) {
		t.Errorf("%v; the report does not tell of other weights: %v", err, rep.Run.Settings)
	}
}
