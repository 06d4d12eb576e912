package reconcile

import (
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"slices"
	"strconv"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// Version names the rules of this build in reports.
const Version = "0.1.0"

// Progress says how far a run is.
type Progress struct {
	// Stage is "read", "duplicates", "prove copies", "cluster" or "compare", in
	// this order.
	Stage string
	Done  int // pieces of work: articles, copies, segments or events
	Total int // 0 while it is not known
}

// Options set up a [Reconciler] or an [Index]. The zero value is ready to use.
// They are copied: what the caller changes later has no effect.
type Options struct {
	// Workers is the number of goroutines; 0 means one for each processor. It
	// does not change the report.
	Workers int
	// Threshold is the mean log-odds above which segments are one event, from
	// -20 to 20; 0 means the default, -0.75, and 0 itself is had by 1e-9. Higher
	// merges less: at 0 a false merge costs as much as a missed one, at the
	// default half as much.
	Threshold float64
	// Weights say how much each comparison of two reports counts; nil means
	// [DefaultWeights].
	Weights *Weights
	// Families is the table of publishers; nil means the built-in one, and
	// provenance.Default().With(r) adds lines of your own to it.
	Families *provenance.Families
	// Judgements are what people said of pairs of articles, in order.
	Judgements []Judgement
	// Recognizers find typed values beside those of the library, as in a
	// [normalize.Parser]. The type of a value of their own names the attribute
	// of its claims. An article that one refuses is rejected. Only a
	// [Reconciler] uses them.
	Recognizers []normalize.Recognizer
	// Rules are kinds of findings of the user's own, beside those of the
	// library.
	Rules []finding.Rule
	// Window is how many days an [Index] looks back from the day on which its
	// newest article was published; 0 means without end. Older articles go, and
	// are refused. Those without a date stay. Only an Index uses it.
	Window int
	// MaxArticles is how many articles an [Index] holds; 0 means any number.
	// Of more the oldest go, those without a date first. Only an Index uses it.
	MaxArticles int
	// Logger is told of what is dropped and of the stages; nil is silent.
	Logger *slog.Logger
	// Progress is called now and then from one goroutine at a time; nil is not
	// called.
	Progress func(Progress)
}

// Validate reports everything that is wrong with the options.
func (o Options) Validate() error {
	var errs []error
	if o.Workers < 0 {
		errs = append(errs, fmt.Errorf("workers: %d is negative", o.Workers))
	}
	if o.Threshold != o.Threshold || o.Threshold < -20 || o.Threshold > 20 {
		errs = append(errs, fmt.Errorf("threshold: %v is not a log-odds between -20 and 20", o.Threshold))
	}
	if o.Window < 0 || o.MaxArticles < 0 {
		errs = append(errs, fmt.Errorf("limits of the index: %d days and %d articles may not be negative", o.Window, o.MaxArticles))
	}
	for i, r := range o.Recognizers {
		if r == nil {
			errs = append(errs, fmt.Errorf("recognizers[%d]: nil", i))
		}
	}
	if o.Weights != nil {
		if err := o.Weights.Validate(); err != nil {
			errs = append(errs, err)
		}
	}
	for i, j := range o.Judgements {
		if err := j.check(); err != nil {
			errs = append(errs, fmt.Errorf("judgements[%d]: %w", i, err))
		}
	}
	codes := map[string]bool{}
	for _, k := range finding.Kinds() {
		codes[k.Code] = true
	}
	for i, r := range o.Rules {
		k := r.Kind()
		if k.Code == "" || k.Attribute == "" || k.Hard < 1 || k.Hard > 4 {
			errs = append(errs, fmt.Errorf("rules[%d]: a kind needs a code, an attribute and a severity from 1 to 4", i))
		}
		if codes[k.Code] {
			errs = append(errs, fmt.Errorf("rules[%d]: the code %q is taken", i, k.Code))
		}
		codes[k.Code] = true
	}
	return errors.Join(errs...)
}

func (o Options) withDefaults() Options {
	if o.Workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Threshold == 0 {
		o.Threshold = cluster.DefaultThreshold
	}
	if o.Weights == nil {
		o.Weights = DefaultWeights()
	} else { // the caller may change his
		o.Weights = &Weights{o.Weights.Schema, slices.Clone(o.Weights.Weights)}
	}
	if o.Families == nil {
		o.Families = provenance.Default()
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return o
}

// settings returns the options of the grouping. They were validated.
func (o Options) settings(each cluster.Each) cluster.Settings {
	w, _ := o.Weights.internal()
	return cluster.Settings{Weights: w, Threshold: o.Threshold, Each: each}
}

// told returns what a report says of the options that change it.
func (o Options) told() map[string]string {
	out := map[string]string{"threshold": strconv.FormatFloat(o.Threshold, 'g', -1, 64)}
	if h := o.Weights.hash(); h != DefaultWeights().hash() {
		out["weights"] = h
	}
	if h := o.Families.Hash(); h != provenance.Default().Hash() {
		out["families"] = h
	}
	return out
}
