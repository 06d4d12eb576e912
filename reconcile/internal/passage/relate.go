package passage

import (
	"strings"

	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// relate says how two values that may meet relate; ok is false when they have
// no common scale.
func (x *alignment) relate(v, w *Value) (value.Relation, value.Witness, bool) {
	rel, why := v.Value.Relate(w.Value)
	if v.isTime() && zone(v.In(x.a.doc.Text.Source)) != zone(w.In(x.b.doc.Text.Source)) {
		return rel, why, false
	}
	if a, b := v.Value.String(), w.Value.String(); v.isTime() && a != b && (strings.HasPrefix(a, b+"-") || strings.HasPrefix(b, a+"-")) {
		return value.Refines, value.Because("finer", "of %s and %s, one lies within the other", a, b), true
	}
	if rel == value.Incomparable {
		if !openDates(v, w) {
			return rel, why, false
		}
		return value.Conflict, value.Because("other-days", "%s and %s are different days", v.Value.String(), w.Value.String()), true
	}
	if rel == value.Equal && v.Value.String() == w.Value.String() {
		return rel, why, true
	}
	p, okP := v.Value.(quantity.Value)
	q, okQ := w.Value.(quantity.Value)
	switch {
	case !okP || !okQ || v.label || p.IsRange() || q.IsRange():
	case p.Bound() == value.Min && q.Bound() == value.Min && p.Low().Cmp(q.Low()) != 0:
		return value.Update, value.Because("known-then", "%s and %s are what was known at two moments", v.Value.String(), w.Value.String()), true
	case rel == value.Conflict && (v.asOf || w.asOf):
		return value.Update, value.Because("as-of", "%s and %s are counts as they stood at two moments", v.Value.String(), w.Value.String()), true
	case x.a.moving() && x.b.moving() && (rel == value.Conflict || v.read() && w.read() && p.Low().Cmp(q.Low()) != 0):
		return value.Update, value.Because("moved-on", "the figure moves, and %s and %s were read off at two moments", v.Value.String(), w.Value.String()), true
	}
	return rel, why, true
}

// read reports whether the value is a figure as it was read off: "closed at",
// "rises to".
func (v *Value) read() bool {
	return level[v.before] || v.role == dead && v.Attribute == claim.Quantity
}
