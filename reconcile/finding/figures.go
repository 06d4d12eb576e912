package finding

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// A figure is an amount that by itself says what it is of: the number of those
// aboard, 4,456 cases. Such amounts meet without clauses that line up.

const (
	// sureFigure is how sure it is that two equal figures of one thing are one fact,
	// sureOnly the same where nothing but the fate of people tells what they count.
	sureFigure = 0.7
	sureOnly   = 0.6
	// openingTold is how many sentences of a report tell of its own happening before
	// all others.
	openingTold = 3
	// maxFigures is how many values of a report are compared with those of another
	// whatever their clauses say.
	maxFigures = 150
	// sharedTopics is how many nouns the sentences of two counts that exclude each
	// other must share, that which they count among them.
	sharedTopics = 2
)

// figures adds the ties of figures that no clauses tie.
func (b *builder) figures(all inners, best *surest) {
	for _, d := range b.partners() {
		xs, ys := b.kinds[d[0]], b.kinds[d[1]]
		for n, m := 0, 0; n < len(xs) && m < len(ys); {
			switch {
			case xs[n].kind < ys[m].kind:
				n++
				continue
			case xs[n].kind > ys[m].kind:
				m++
				continue
			}
			for _, y := range ys[m:] {
				if y.kind != xs[n].kind {
					break
				}
				k := [2]spot{{d[0], xs[n].item}, {d[1], y.item}}
				if p := b.figure(all, k[0], k[1]); p > 0 {
					best.add(tie{a: k[0], b: k[1], p: p})
				}
			}
			n++
		}
	}
}

// figure returns how surely two amounts of one thing are one figure, whether they
// agree or exclude each other.
func (b *builder) figure(all inners, s, o spot) float64 {
	x, y := &all[s.doc][s.item], &all[o.doc][o.item]
	fate := claim.SubjectFate(x.noun) != claim.NoFate
	rel := b.relation(x, y)
	switch {
	case rel == value.Equal && telling(x.val) && !b.limited(all, s, o):
		return sureFigure
	case rel == value.Equal && fate && b.only(all, s) && b.only(all, o) && !b.scope(all, s).Apart(b.scope(all, o)):
		return sureOnly
	case (rel == value.Conflict || rel == value.Refines) && fate && b.only(all, s) && b.only(all, o) && b.told(s, x) && b.told(o, y) && !b.scope(all, s).Apart(b.scope(all, o)):
		return sureOnly
	case rel == value.Conflict && x.attribute == claim.Quantity && x.noun != "" && x.governor != "" && x.governor == y.governor && b.only(all, s) && b.only(all, o) &&
		b.told(s, x) && b.told(o, y) && b.scope(all, s).Topics(b.scope(all, o)) >= sharedTopics && !b.scope(all, s).Apart(b.scope(all, o)):
		return sureOnly
	}
	return 0
}

// limited reports whether two amounts that agree may be of other things for what
// limits them. A large number is seldom that of two things.
func (b *builder) limited(all inners, s, o spot) bool {
	v, w := b.scope(all, s), b.scope(all, o)
	if large(all[s.doc][s.item].val) {
		return (v.Per == "") != (w.Per == "") || v.Former != w.Former
	}
	v.Moved, w.Moved = false, false // "cut 350 jobs" and "lay off 350 workers"
	return v.Apart(w)
}

// kindOfItem is the number of the attribute and key of a value, and the value.
type kindOfItem struct {
	kind uint32
	item int
}

// number numbers the amounts of the event, those that are alike with one number, and
// what they count.
func (b *builder) number() {
	type kind struct {
		attribute claim.Attribute
		key       string
	}
	amounts, kinds := map[quantity.Value]uint32{}, map[kind]uint32{}
	b.kinds = make([][]kindOfItem, len(b.values))
	for d, list := range b.values {
		for i := range list {
			x := &list[i]
			if v, ok := x.val.(quantity.Value); ok {
				x.amount = numberOf(amounts, v)
			}
			if x.key != "" && i < maxFigures {
				b.kinds[d] = append(b.kinds[d], kindOfItem{numberOf(kinds, kind{x.attribute, x.key}), i})
			}
		}
		slices.SortFunc(b.kinds[d], func(x, y kindOfItem) int { return cmp.Or(cmp.Compare(x.kind, y.kind), x.item-y.item) })
	}
}

// numberOf returns the number of a key, from 1, and gives a new one the next.
func numberOf[K comparable](known map[K]uint32, k K) uint32 {
	n, ok := known[k]
	if !ok {
		n = uint32(len(known)) + 1
		known[k] = n
	}
	return n
}

// maxRelations bounds the pairs of amounts of which the relation is kept.
const maxRelations = 1 << 16

// relation returns how two values relate. The reports of an event give few amounts,
// over and over, so those of amounts are kept.
func (b *builder) relation(x, y *inner) value.Relation {
	if x.amount == 0 || y.amount == 0 {
		rel, _ := x.val.Relate(y.val)
		return rel
	}
	k := uint64(x.amount)<<32 | uint64(y.amount)
	rel, ok := b.relations[k]
	if !ok {
		if b.relations == nil || len(b.relations) == maxRelations {
			b.relations = map[uint64]value.Relation{}
		}
		rel, _ = x.val.Relate(y.val)
		b.relations[k] = rel
	}
	return rel
}

// telling reports whether a number is one that two amounts of other things seldom
// share: it is not small, and has two digits that say something.
func telling(v value.Value) bool {
	q, ok := v.(quantity.Value)
	if !ok || q.IsRange() || q.Type() == value.Percent {
		return false
	}
	n := q.Low().Float64()
	if q.Type() == quantity.Score {
		return max(n, q.High().Float64()) > smallNumber
	}
	return n > smallNumber && (q.Low().Digits() > 1 || q.Type() != value.Currency && n >= largeNumber)
}

const (
	// smallNumber is up to where numbers are small, and largeNumber from where on
	// they are large.
	smallNumber, largeNumber = 12, 1000
)

func large(v value.Value) bool {
	q, ok := v.(quantity.Value)
	return ok && q.Low().Float64() >= largeNumber
}

// only reports whether the report counts those of the fate once, or names one number
// alone for them.
func (b *builder) only(all inners, s spot) bool {
	x := &all[s.doc][s.item]
	for i := range all[s.doc] {
		y := &all[s.doc][i]
		if i == s.item || y.key != x.key || y.attribute != x.attribute {
			continue
		}
		if rel := b.relation(x, y); rel != value.Equal && rel != value.Refines {
			return false
		}
	}
	return true
}

// told reports whether the amount stands where a report tells of its own happening.
func (b *builder) told(s spot, x *inner) bool {
	r := b.all[s.doc]
	n := r.Doc.Sentence(x.start) - r.Segment.First
	return n < openingTold || claim.SubjectFate(x.noun) != claim.NoFate && n < 2*openingTold
}

// scope returns the scope of an amount.
func (b *builder) scope(all inners, s spot) claim.Scope {
	x := &all[s.doc][s.item]
	if x.scope == nil {
		sc := claim.ScopeOf(b.all[s.doc].Doc, x.span())
		x.scope = &sc
	}
	return *x.scope
}
