package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// reconciler is set up by the common flags.
func (j *job) reconciler() (*reconcile.Reconciler, error) {
	o := reconcile.Options{Workers: j.workers, Progress: j.bar.show, Logger: slog.New(&notes{j: j})}
	if j.weights != "" {
		var err error
		if o.Weights, err = readWeights(j.weights); err != nil {
			return nil, within("-weights "+j.weights, err)
		}
	}
	if j.families != "" {
		var err error
		if o.Families, err = readFamilies(j.families); err != nil {
			return nil, within("-families "+j.families, err)
		}
	}
	return reconcile.New(o)
}

// readFamilies adds the publishers of a file to those that the library knows.
func readFamilies(path string) (*provenance.Families, error) {
	b, err := readSetup(path)
	if err != nil {
		return nil, err
	}
	return provenance.Default().With(bytes.NewReader(b))
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

// within names the place of an error, or of each that were joined.
func within(place string, err error) error {
	var out []error
	for _, e := range eachOf(err) {
		out = append(out, fmt.Errorf("%s: %w", place, e))
	}
	return errors.Join(out...)
}
