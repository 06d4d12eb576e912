package main

import (
	"encoding/json"
	"fmt"

	"github.com/newsconcord/concord/reconcile"
)

// reconciler is set up by the common flags.
func (j *job) reconciler() (*reconcile.Reconciler, error) {
	o := reconcile.Options{Workers: j.workers, Progress: j.bar.show}
	if j.weights != "" {
		var err error
		if o.Weights, err = readWeights(j.weights); err != nil {
			return nil, fmt.Errorf("-weights %s: %w", j.weights, err)
		}
	}
	return reconcile.New(o)
}

func readWeights(path string) (*reconcile.Weights, error) {
	b, err := readSetup(path)
	if err != nil {
		return nil, err
	}
	w := new(reconcile.Weights)
	if err := json.Unmarshal(b, w); err != nil {
		return nil, fmt.Errorf("not a JSON object of weights: %w", err)
	}
	return w, w.Validate()
}
