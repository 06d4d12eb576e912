package finding

import (
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/value"
)

// countedOn reports two amounts that are both lower bounds, and other ones: "at
// least 14" and "at least 18" can both be true, but nobody who knew of 18 would
// have said 14.
func countedOn(a, b value.Value) bool {
	p, ok1 := a.(quantity.Value)
	q, ok2 := b.(quantity.Value)
	return ok1 && ok2 && p.Bound() == value.Min && q.Bound() == value.Min && p.Low().Cmp(q.Low()) != 0 && !p.IsRange() && !q.IsRange()
}
