package quantity

import "github.com/newsconcord/concord/normalize/value"

// Relate says how w stands to v; see [value.Value].
func (v Value) Relate(w value.Value) (value.Relation, value.Witness) {
	return value.Incomparable, value.Witness{}
}
