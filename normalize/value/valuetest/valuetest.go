// Package valuetest holds the laws that every [value.Value] obeys, so that a
// user's own type of value can be tested as ours are.
package valuetest

import (
	"encoding/json"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
)

// Run checks the laws on every pair of samples:
//
//   - a value is Equal to itself;
//   - a relation is symmetric: the witness alone tells which side refines;
//   - values that print alike, with unit and bound, never relate as
//     Conflict;
//   - a relation other than Incomparable has a witness with a rule and a reason;
//   - the type, the canonical form, unit and bound survive JSON, if decode is
//     not nil.
func Run(t *testing.T, samples []value.Value, decode func([]byte) (value.Value, error)) {
	t.Helper()
	for _, a := range samples {
		if r, _ := a.Relate(a); r != value.Equal {
			t.Errorf("%s %q relates to itself as %v", a.Type(), a, r)
		}
		if decode != nil {
			roundTrip(t, a, decode)
		}
		for _, b := range samples {
			pair(t, a, b)
		}
	}
}

func pair(t *testing.T, a, b value.Value) {
	t.Helper()
	there, w := a.Relate(b)
	back, _ := b.Relate(a)
	if there != back {
		t.Errorf("%q to %q is %v, the other way %v", a, b, there, back)
	}
	if there != value.Incomparable && (w.Rule == "" || w.Reason() == "") {
		t.Errorf("%q to %q is %v without a witness: %+v", a, b, there, w)
	}
	same := a.Type() == b.Type() && a.String() == b.String() && a.Unit() == b.Unit() && a.Bound() == b.Bound()
	if same && there == value.Conflict {
		t.Errorf("%q and %q print alike and conflict", a, b)
	}
}

func roundTrip(t *testing.T, a value.Value, decode func([]byte) (value.Value, error)) {
	t.Helper()
	data, err := json.Marshal(a)
	if err != nil {
		t.Errorf("%q does not marshal: %v", a, err)
		return
	}
	b, err := decode(data)
	if err != nil {
		t.Errorf("%s does not decode: %v", data, err)
		return
	}
	if a.Type() != b.Type() || a.String() != b.String() || a.Unit() != b.Unit() || a.Bound() != b.Bound() {
		t.Errorf("%q came back from %s as %q", a, data, b)
	}
	if r, _ := a.Relate(b); r != value.Equal {
		t.Errorf("%q came back from %s as a value that relates as %v", a, data, r)
	}
}
