package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// facts groups the ties of amounts: each fact is one line, with all its values and
// all the reports that give one. A report that gives two values stands with the one
// that is tied surest.
func (b *builder) facts(ties []tie, all inners) []*line {
	g := newGrouper(b, ties, all)
	for _, t := range ties {
		la, lb := *g.at.at(t.a), *g.at.at(t.b)
		switch {
		case la == nil && lb == nil:
			f := &fact{docs: map[int]spot{}}
			g.facts = append(g.facts, f)
			g.add(f, t.a)
			g.add(f, t.b)
			f.ties = append(f.ties, t)
		case la == nil:
			g.extend(lb, t.a, t)
		case lb == nil:
			g.extend(la, t.b, t)
		case la == lb:
			la.ties = append(la.ties, t)
		default:
			g.merge(la, lb, t)
		}
	}
	var out []*line
	for _, f := range g.facts {
		if len(f.spots) > 0 {
			slices.SortStableFunc(f.ties, compareTies)
			slices.SortFunc(f.spots, func(x, y spot) int { return x.doc - y.doc })
			out = append(out, &f.line)
		}
	}
	return out
}

// A fact is a line that grows. The reports of an event give few values, over and
// over, so what joins is compared with one amount of each kind.
type fact struct {
	line
	docs    map[int]spot // an amount of each document: all of one document are equal
	samples []sample
}

// sample is one amount of those of a fact that are alike in all.
type sample struct {
	spot
	id   int
	many bool // more than one document gives it
}

// grouper groups the amounts of an event into facts.
type grouper struct {
	b        *builder
	all      inners
	tied     strengths
	kinds    table[int]      // equal for amounts that are alike in all
	compared map[[2]int]bool // kinds of which two amounts are tied
	at       table[*fact]
	facts    []*fact
}

func newGrouper(b *builder, ties []tie, all inners) *grouper {
	n := tiedItems(len(b.all), ties)
	g := &grouper{b: b, all: all, tied: strengths{ties: ties}, kinds: newTable[int](n), compared: map[[2]int]bool{}, at: newTable[*fact](n)}
	type alike struct {
		attribute claim.Attribute
		noun, key string
		val       quantity.Value
		other     spot // of a value that is no quantity: each is its own kind
	}
	ids := map[alike]int{}
	kind := func(s spot) int {
		x := g.inner(s)
		k := alike{attribute: x.attribute, noun: x.noun, key: x.key}
		if v, ok := x.val.(quantity.Value); ok {
			k.val = v
		} else {
			k.other = spot{s.doc + 1, s.item}
		}
		id, ok := ids[k]
		if !ok {
			id = len(ids)
			ids[k] = id
		}
		*g.kinds.at(s) = id
		return id
	}
	for _, t := range ties {
		x, y := kind(t.a), kind(t.b)
		g.compared[[2]int{x, y}], g.compared[[2]int{y, x}] = true, true
	}
	return g
}

func (g *grouper) inner(s spot) *inner { return &g.all[s.doc][s.item] }

func (g *grouper) relation(s, o spot) value.Relation { return g.b.relation(g.inner(s), g.inner(o)) }

// add puts an amount into a fact.
func (g *grouper) add(f *fact, s spot) {
	f.spots = append(f.spots, s)
	*g.at.at(s) = f
	if _, ok := f.docs[s.doc]; !ok {
		f.docs[s.doc] = s
	}
	n := slices.IndexFunc(f.samples, func(k sample) bool { return k.id == *g.kinds.at(s) })
	if n < 0 {
		f.samples = append(f.samples, sample{spot: s, id: *g.kinds.at(s)})
		return
	}
	f.samples[n].many = f.samples[n].many || f.samples[n].doc != s.doc
}

// extend adds an amount that belongs to a fact.
func (g *grouper) extend(f *fact, s spot, t tie) {
	if g.takes(f, s, t) {
		g.add(f, s)
		f.ties = append(f.ties, t)
	}
}

// merge makes one fact of two whose amounts all belong together.
func (g *grouper) merge(f, o *fact, t tie) {
	if slices.ContainsFunc(o.spots, func(s spot) bool { return !g.takes(f, s, t) }) {
		return
	}
	for _, s := range o.spots {
		g.add(f, s)
	}
	f.ties = append(f.ties, o.ties...)
	o.spots = nil
}

// takes reports whether an amount belongs to a fact: what it counts is told, or it
// agrees with one that is part of it, or it is surely tied to all.
func (g *grouper) takes(f *fact, s spot, t tie) bool {
	if o, ok := f.docs[s.doc]; ok && g.relation(s, o) != value.Equal {
		return false
	}
	x := g.inner(s)
	agrees, counts := false, x.noun != "" && x.attribute == claim.Quantity
	for _, k := range f.samples {
		y := g.inner(k.spot)
		if otherCounts(x, y) {
			return false
		}
		agrees = agrees || (k.many || k.doc != s.doc) && (x.attribute != claim.Quantity || telling(x.val)) && g.b.relation(x, y) == value.Equal
		counts = counts && y.key == x.key
	}
	return (counts || agrees || g.b.joins(s, &f.line, &g.tied)) && g.judged(f, s, t)
}

// judged reports whether every value of a fact that an amount excludes is one that it,
// or an amount equal to it, was lined up with: two that were never compared do not
// exclude each other because a third is like both.
func (g *grouper) judged(f *fact, s spot, t tie) bool {
	from := []int{*g.kinds.at(s)}
	for _, p := range []spot{t.a, t.b} {
		if g.relation(p, s) == value.Equal {
			from = append(from, *g.kinds.at(p))
		}
	}
	for _, k := range f.samples {
		if g.relation(k.spot, s) == value.Equal {
			from = append(from, k.id)
		}
	}
	for _, o := range f.samples {
		if g.relation(s, o.spot) != value.Conflict {
			continue
		}
		if !slices.ContainsFunc(f.samples, func(q sample) bool {
			return (q.id == o.id || g.relation(q.spot, o.spot) == value.Equal) && slices.ContainsFunc(from, func(p int) bool { return g.compared[[2]int{p, q.id}] })
		}) {
			return false
		}
	}
	return true
}
