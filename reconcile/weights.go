package reconcile

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"

	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// WeightsSchema names the version of the form in which [Weights] are kept.
const WeightsSchema = "concord.weights/v1"

// Weights say how much each comparison of two reports speaks for one event, in
// log-odds (natural logarithm). [DefaultWeights] are those compiled in, and
// [FitWeights] learns others from labels. They are plain data: encoding/json
// writes and reads them, and [Weights.Validate] checks what was read. The zero
// value is not valid.
type Weights struct {
	Schema string `json:"schema"`
	// Weights holds one entry for each comparison that this build makes.
	Weights []Weight `json:"weights"`
}

// Weight is what one comparison adds to the log-odds of its step for a value of
// 1. Values lie in [0,1]; what a text does not tell gives 0 both for and
// against.
type Weight struct {
	// Step is 1 for what the texts say alone, 2 for that together with what is
	// near them.
	Step int `json:"step"`
	// Comparison is the name that [PairEvidence] has too. The one of
	// "nothing known" is the log-odds with which a step begins.
	Comparison string `json:"comparison"`
	// Sign is +1 for a weight that can't be negative, -1 for one that can't be
	// positive, and 0 where both make sense.
	Sign int `json:"sign"`
	// Fixed weights are set by reason: hardly any labelled pair has what they
	// compare. FitWeights leaves them as they are.
	Fixed   bool    `json:"fixed,omitempty"`
	LogOdds float64 `json:"log_odds"`
}

// ErrWeights says that weights can't be used.
var ErrWeights = errors.New("not weights of this build")

// maxWeight bounds a weight, in log-odds.
const maxWeight = 100

// DefaultWeights returns a copy of the weights that are compiled in.
func DefaultWeights() *Weights {
	w := cluster.Default()
	return weightsOf(&w)
}

// slot is where a weight stands among those of the build.
type slot struct {
	Weight
	at func(*cluster.Weights) *float64
}

// slots lists the weights of this build in the order of explanations.
func slots() []slot {
	var out []slot
	fixed := cluster.Reasoned()
	for step, from := range []int{0, cluster.Alone} {
		to := []int{cluster.Alone, cluster.Few}[step]
		out = append(out, slot{Weight{Step: step + 1, Comparison: cluster.Unknown}, func(w *cluster.Weights) *float64 { return &w.Bias[step] }})
		for i := from; i < to; i++ {
			_, set := fixed[i]
			out = append(out, slot{Weight{Step: step + 1, Comparison: cluster.Names[i], Sign: cluster.Sign(i), Fixed: set},
				func(w *cluster.Weights) *float64 { return &w.Weight[i] }})
		}
	}
	return out
}

func weightsOf(w *cluster.Weights) *Weights {
	out := &Weights{Schema: WeightsSchema}
	for _, s := range slots() {
		s.LogOdds = math.Round(1000**s.at(w))/1000 + 0 // no negative zero
		out.Weights = append(out.Weights, s.Weight)
	}
	return out
}

// Validate reports everything that keeps the weights from being used: a
// comparison that this build does not make or that is missing, a number that is
// none or lies on the wrong side of its sign. Of another schema, or none, it
// reports that alone. Each problem wraps [ErrWeights]. The order of the entries
// does not count.
func (w *Weights) Validate() error {
	_, err := w.internal()
	return err
}

// internal returns the weights in the form that the comparison uses.
func (w *Weights) internal() (*cluster.Weights, error) {
	type key struct {
		step int
		name string
	}
	var (
		out  cluster.Weights
		errs []error
		left = map[key]slot{}
	)
	wrong := func(format string, args ...any) {
		errs = append(errs, fmt.Errorf("%w: "+format, append([]any{ErrWeights}, args...)...))
	}
	if w.Schema != WeightsSchema { // what the entries of another format lack says nothing
		wrong("schema %.40q, want %q", w.Schema, WeightsSchema)
		return &out, errs[0]
	}
	for _, s := range slots() {
		left[key{s.Step, s.Comparison}] = s
	}
	for i, x := range w.Weights {
		k := key{x.Step, x.Comparison}
		s, ok := left[k]
		switch {
		case !ok:
			wrong("weights[%d]: comparison %.60q of step %d is unknown or stands twice", i, x.Comparison, x.Step)
		case x.LogOdds != x.LogOdds || math.Abs(x.LogOdds) > maxWeight:
			wrong("weights[%d]: %q: %v is not between -%d and %d", i, x.Comparison, x.LogOdds, maxWeight, maxWeight)
		case float64(s.Sign)*x.LogOdds < 0:
			wrong("weights[%d]: %q: %v is on the wrong side of 0", i, x.Comparison, x.LogOdds)
		}
		if ok {
			*s.at(&out) = x.LogOdds
			delete(left, k)
		}
	}
	for _, s := range slots() {
		if _, missing := left[key{s.Step, s.Comparison}]; missing {
			wrong("comparison %q of step %d is missing", s.Comparison, s.Step)
		}
	}
	return &out, errors.Join(errs...)
}

// hash names the weights in reports.
func (w *Weights) hash() string {
	in, _ := w.internal()
	sum := sha256.Sum256(fmt.Appendf(nil, "%v", *in))
	return hex.EncodeToString(sum[:8])
}
