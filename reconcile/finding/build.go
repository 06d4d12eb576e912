package finding

import "github.com/newsconcord/concord/reconcile/claim"

// Build compares the readings of the segments that report one event, by the
// kinds of the library and by the user's rules. Support may be nil. It is a pure
// function; the readings are prepared by [claim.Prepare].
func Build(all []*claim.Reading, support Support, rules ...Rule) Result {
	slots := 0
	for _, r := range all {
		slots += len(r.Slots)
	}
	b := newBuilder(all, support, slots)
	for _, r := range all {
		for i := range r.Slots {
			b.claims.put(&r.Slots[i].Claim)
		}
	}
	dropped := 0
	if len(all) > 1 {
		b.choose()
		for _, r := range all {
			b.cut.Clauses += r.Cut()
		}
		b.persons()
		b.events()
		b.statements()
		for _, r := range rules {
			dropped += b.apply(r)
		}
	}
	res := b.result()
	res.Dropped = dropped
	return res
}
