package finding

import (
	"slices"
	"sort"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// sureEqual is how sure clauses must line up for equal values in them to
	// be told, sureWithin for values of which one holds the other.
	sureEqual  = 0.3
	sureWithin = 0.4
	// sureCounted is the same for two lower bounds that differ: other
	// happenings of the kind have bounds too.
	sureCounted = 0.6
	// besides is how much a value counts that stands in the sentence of the
	// clause, not in the clause.
	besides = 0.7
)

// An inner is a typed value inside a clause, or in the sentence around it.
type inner struct {
	start, end int
	val        value.Value
	noun       string // what an amount counts, or what a date dates
	key        string // of what an amount counts, or ""
	governor   string // the word that an amount belongs to
	attribute  claim.Attribute
	claim      func() *claim.Claim
	given      int    // how often the document gives a date, a duration or a place
	often      bool   // a place that the document names more often than one of one happening
	amount     uint32 // the number of an amount: equal for those that are alike, 0 for no amount
	timed      *timed // what it belongs to, once that is read
	around     *around
	scope      *claim.Scope // of an amount, once that is read
}

// span returns where the value stands.
func (x *inner) span() text.Span { return text.Span{Start: x.start, End: x.end} }

// inners are the values of each document, by place.
type inners [][]inner

// inside lines up the dates and the amounts in clauses that line up: those that
// agree, those that hold each other, and, where the clauses surely say the same,
// those that exclude each other. It returns the places of the latter.
func (b *builder) inside(clauses []tie) places {
	b.values = make(inners, len(b.all))
	for d := range b.all {
		b.values[d] = b.inners(d)
	}
	b.number()
	all := b.values
	items := make([]int, len(all))
	for d := range all {
		items[d] = len(all[d])
	}
	best := newSurest(items)
	for _, t := range clauses {
		xs, xe := all.at(b, t.a)
		ys, ye := all.at(b, t.b)
		for i := xs; i < xe; i++ {
			for j := ys; j < ye; j++ {
				k := [2]spot{{t.a.doc, i}, {t.b.doc, j}}
				if p := b.answers(t, k[0], k[1], t.p*b.share(t.a, i)*b.share(t.b, j)); p > 0 {
					best.add(tie{a: k[0], b: k[1], p: p, lone: t.p < sureEqual})
				}
			}
		}
	}
	b.loneTimes(best)
	b.figures(all, best)
	var ties, counts []tie
	for _, t := range best.ties {
		if amounts[all[t.a.doc][t.a.item].attribute] {
			counts = append(counts, t)
		} else {
			ties = append(ties, t)
		}
	}
	slices.SortFunc(ties, compareTies)
	slices.SortFunc(counts, compareTies)
	told := places{}
	for _, l := range b.fused(append(b.facts(alone(counts, len(all)), all), b.lines(alone(ties, len(all)))...), all) {
		b.tell(l, all, told)
	}
	return told
}

// maxFused is how many facts of one kind a line is compared with: the surest.
const maxFused = 128

// fused joins lines whose values are all the same and of the same thing: a fact is
// told once, though a report gives it twice.
func (b *builder) fused(lines []*line, all inners) []*line {
	var out []*line
	facts := map[claim.Attribute][]*line{} // of which all values are the same
	for _, l := range lines {
		first := &all[l.spots[0].doc][l.spots[0].item]
		known := facts[first.attribute]
		n := slices.IndexFunc(known, func(o *line) bool { return b.oneFact(o, l.spots, all) })
		if n < 0 {
			out = append(out, l)
			if len(known) < maxFused && b.oneFact(l, l.spots, all) {
				facts[first.attribute] = append(known, l)
			}
			continue
		}
		o := known[n]
		for _, s := range l.spots {
			if !slices.ContainsFunc(o.spots, func(x spot) bool { return x.doc == s.doc }) {
				o.spots = append(o.spots, s)
			}
		}
		slices.SortFunc(o.spots, func(x, y spot) int { return x.doc - y.doc })
		if !b.oneFact(o, o.spots, all) {
			facts[first.attribute] = slices.Delete(known, n, n+1)
		}
	}
	return out
}

// oneFact reports whether the values of some spots are the same as that of the
// first of a line and belong to the same word. Places need none, and a day is that
// of many things.
func (b *builder) oneFact(l *line, spots []spot, all inners) bool {
	first := &all[l.spots[0].doc][l.spots[0].item]
	if first.attribute == claim.EventDate && first.noun == "" {
		return false
	}
	for _, s := range spots {
		x := &all[s.doc][s.item]
		if x.attribute != first.attribute || x.noun != first.noun && !claim.SameCount(x.noun, first.noun) {
			return false
		}
		if b.relation(first, x) != value.Equal {
			return false
		}
	}
	return true
}

// tell makes a finding of a group of values.
func (b *builder) tell(l *line, all inners, told places) {
	var entries []entry
	clocks := true // all values are times of day
	for _, s := range l.spots {
		x := all[s.doc][s.item]
		clocks = clocks && x.val.Type() == value.Time
		entries = append(entries, entry{s.doc, x.claim(), x.val})
	}
	if clocks {
		for i := range entries {
			c := &entries[i]
			c.claim = b.claimed(c.doc, claim.EventTime, c.val, c.claim.Evidence.Span())
		}
	}
	sides, rel, why, ok := compare(entries)
	if !ok {
		return
	}
	rel, why = b.inTime(entries, rel, why)
	if rel == value.Conflict || rel == value.Update {
		for _, e := range entries {
			told[e.doc] = append(told[e.doc], e.claim.Evidence)
		}
	}
	subject := entries[0].claim.Subject
	if subject == "" && amounts[entries[0].claim.Attribute] {
		subject = b.aboutAmounts(l, all)
	}
	b.emit(verdict{"", entries[0].claim.Attribute, subject, rel, why, l.confidence(), sides})
}

// answers returns how sure it is that two values, in clauses that are tied as t says,
// answer one question; 0 where they do not. p is the probability of the tie, less
// where a value stands beside its clause.
func (b *builder) answers(t tie, i, j spot, p float64) float64 {
	x, y := b.value(i), b.value(j)
	if x.attribute != y.attribute {
		return 0
	}
	switch rel := b.relation(x, y); rel {
	case value.Equal, value.Refines:
		return b.agree(i, j, rel, p)
	case value.Conflict, value.Update:
		if x.attribute != claim.EventPlace && b.clash(b.values, t, i.item, j.item) && (!amounts[x.attribute] || !b.scope(b.values, i).Apart(b.scope(b.values, j))) {
			return p
		}
	}
	return 0
}

// agree returns how sure it is that two values that are equal, or of which one
// holds the other, stand for the same thing.
func (b *builder) agree(i, j spot, rel value.Relation, p float64) float64 {
	x, y := b.value(i), b.value(j)
	switch {
	case x.attribute == claim.EventDate || x.attribute == claim.Duration:
		return b.sameAct(i, j, rel, p)
	case x.attribute == claim.EventPlace && !b.sameDweller(i, j):
		return 0
	case x.attribute == claim.EventPlace && (x.often || y.often || p < sureEqual || rel != value.Equal && p < sureWithin):
		return b.sameAct(i, j, rel, p)
	}
	// Rare places that agree need no word that they belong to.
	same := x.attribute == claim.EventPlace || claim.SameCount(x.noun, y.noun)
	switch {
	case rel == value.Equal && p >= sureEqual && (same || p >= sureWithin && !otherCounts(x, y)):
		return p
	case rel == value.Refines && p >= sureWithin && same && (!countedOn(x.val, y.val) || p >= sureCounted && !b.scope(b.values, i).Apart(b.scope(b.values, j))):
		return p
	}
	return 0
}

// otherCounts reports whether two amounts count people to whom other things
// happened.
func otherCounts(x, y *inner) bool {
	return x.noun != y.noun && claim.SubjectFate(x.noun) != claim.NoFate && claim.SubjectFate(y.noun) != claim.NoFate
}

// value returns the value at a spot.
func (b *builder) value(s spot) *inner { return &b.values[s.doc][s.item] }

// otherValues reports whether two clauses have values of one kind, none of which
// agrees with one of the other and two of which exclude each other.
func (b *builder) otherValues(t tie) bool {
	xs, xe := b.values.at(b, t.a)
	ys, ye := b.values.at(b, t.b)
	if xs == xe || ys == ye {
		return false
	}
	agree, exclude := map[claim.Attribute]bool{}, map[claim.Attribute]bool{}
	for i := xs; i < xe; i++ {
		for j := ys; j < ye; j++ {
			v, w := &b.values[t.a.doc][i], &b.values[t.b.doc][j]
			if v.attribute != w.attribute || v.attribute == claim.EventPlace || !b.within(t.a, v) || !b.within(t.b, w) {
				continue
			}
			switch b.relation(v, w) {
			case value.Equal, value.Refines:
				agree[v.attribute] = true
			case value.Conflict, value.Update:
				exclude[v.attribute] = exclude[v.attribute] || v.attribute == claim.EventDate || claim.SameCount(v.noun, w.noun)
			}
		}
	}
	for a := range exclude {
		if exclude[a] && !agree[a] {
			return true
		}
	}
	return false
}

// inners returns the dates and the amounts of a document, by place.
func (b *builder) inners(d int) []inner {
	r := b.all[d]
	var out []inner
	for _, m := range r.Doc.Dates {
		_, _, known := m.Value.Days()
		switch {
		case m.Value.Type() == value.Duration:
			out = append(out, inner{start: m.Start, end: m.End, val: m.Value, governor: governor(r.Doc, m.Span), attribute: claim.Duration, claim: func() *claim.Claim { return b.claimed(d, claim.Duration, m.Value, m.Span) }})
		case known:
			out = append(out, inner{start: m.Start, end: m.End, val: m.Value, noun: governor(r.Doc, m.Span), attribute: claim.EventDate, claim: func() *claim.Claim { return b.dated(d, m) }})
		}
	}
	for i := range r.Slots {
		s := &r.Slots[i]
		_, number := s.Value.(quantity.Value)
		if s.Own() {
			span := s.Claim.Evidence.Span()
			out = append(out, inner{start: span.Start, end: span.End, val: s.Value, governor: governor(r.Doc, span), attribute: s.Claim.Attribute, claim: func() *claim.Claim { return &s.Claim }})
			continue
		}
		if number && s.Claim.Attribute != claim.PersonAge || s.Claim.Attribute == claim.Cause {
			span := s.Claim.Evidence.Span()
			out = append(out, inner{start: span.Start, end: span.End, val: s.Value, noun: s.Claim.Subject, key: keyOf(s.Claim.Subject, s.Value), governor: governor(r.Doc, span), attribute: s.Claim.Attribute, claim: func() *claim.Claim { return &s.Claim }})
		}
	}
	out = append(out, b.sites(d)...)
	slices.SortStableFunc(out, func(x, y inner) int { return x.start - y.start })
	given(out)
	return out
}

// keyOf returns the key of an amount: the fate of the people whom it counts, or what
// else it counts, or its unit.
func keyOf(noun string, v value.Value) string {
	switch {
	case v.Type() == quantity.Score:
		return string(quantity.Score)
	case noun == "":
		return v.Unit()
	case claim.SubjectFate(noun) != claim.NoFate:
		return noun
	}
	return claim.CountKey(noun)
}

// at returns where the values of a clause and of its sentence stand among those of
// their document: from, up to to.
func (all inners) at(b *builder, s spot) (from, to int) {
	c := b.clause(s)
	sentence := b.all[s.doc].Doc.Text.Sentences[c.Sentence].Span
	list := all[s.doc]
	from = sort.Search(len(list), func(i int) bool { return list[i].start >= sentence.Start })
	for to = from; to < len(list) && list[to].end <= sentence.End; to++ {
	}
	return from, to
}

// share is how much a value of the sentence of a clause counts for the clause.
func (b *builder) share(s spot, item int) float64 {
	if b.within(s, b.value(spot{s.doc, item})) {
		return 1
	}
	return besides
}

// alone keeps, of sorted ties, those whose items have no better partner in the
// other document.
func alone(ties []tie, docs int) []tie {
	if len(ties) == 0 {
		return nil
	}
	taken := map[uint64]bool{} // by item and the other document
	number, _ := newCells(tiedItems(docs, ties))
	out := make([]tie, 0, len(ties))
	for _, t := range ties {
		x, y := uint64(number.of(t.a))<<32|uint64(t.b.doc), uint64(number.of(t.b))<<32|uint64(t.a.doc)
		if taken[x] || taken[y] {
			continue
		}
		taken[x], taken[y] = true, true
		out = append(out, t)
	}
	return out
}

// entry makes the entry of a value with its claim.
func (b *builder) entry(d int, a claim.Attribute, subject string, v value.Value, span text.Span) entry {
	c := b.all[d].NewClaim(a, subject, v, span)
	return entry{d, &c, v}
}

// claimed makes the claim of a value inside a clause.
func (b *builder) claimed(d int, a claim.Attribute, v value.Value, span text.Span) *claim.Claim {
	r := b.all[d]
	subject := ""
	if n := r.ClauseAt(span); n >= 0 {
		subject = b.subject(spot{d, n})
	}
	return b.entry(d, a, subject, v, span).claim
}

// dated makes the claim of a date.
func (b *builder) dated(d int, m datetime.Mention) *claim.Claim {
	c := b.claimed(d, claim.EventDate, m.Value, m.Span)
	for _, x := range m.Context {
		c.Context = append(c.Context, claim.RangeOf(x))
	}
	return c
}
