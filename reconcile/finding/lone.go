package finding

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// sureFar is how sure it is that two reports of one event mean one thing by a
	// day that is told in full and lies far from that of writing: of the days of a
	// year one thing falls on one.
	sureFar = 0.85
	// sureLead is the same for the day in the openings of two reports that share at
	// least leadShare nats of words: a report tells of its own happening first. Read
	// over, 24 of 26 such days were of one thing.
	sureLead  = 0.82
	leadShare = 11
	// leadLength is how many sentences a report opens with, its headline among them.
	leadLength = 2
	// sureTown is the same for a town that each report names once, and that is no
	// capital and of less than greatTown people: little else happens there.
	sureTown  = 0.8
	greatTown = 3e5
	// maxLone is how many times, or places, of one key each report is asked for.
	maxLone = 6
)

// loneTimes ties the times and the places that two reports give to one act though
// their clauses do not line up.
func (b *builder) loneTimes(best *surest) {
	if len(b.all) > manyReports+1 {
		return
	}
	at := map[string][]spot{}
	var keys []string
	for d := range b.values {
		for i := range b.values[d] {
			s := spot{d, i}
			keys = b.loneKeys(keys[:0], d, b.value(s))
			for _, key := range keys {
				b.loneWith(best, at[key], s)
				if own := at[key]; len(own) < maxLone || own[len(own)-maxLone].doc != d {
					at[key] = append(own, s)
				}
			}
		}
	}
}

// loneWith ties a time or a place to those of other reports that have a key of it.
func (b *builder) loneWith(best *surest, others []spot, s spot) {
	for _, o := range others {
		if o.doc == s.doc || best.known(o, s) {
			continue
		}
		if t := b.lone(o, s); t.p > 0 {
			best.add(t)
		}
	}
}

// loneKeys appends what another time or place must have, one of them at least, to
// agree with one.
func (b *builder) loneKeys(dst []string, d int, x *inner) []string {
	switch x.attribute {
	case claim.EventDate:
		v, _ := x.val.(datetime.Value)
		switch from, to, ok := v.Days(); {
		case ok && to-from == 1:
			return append(dst, "day "+strconv.Itoa(from))
		case ok && b.away(d, v) > farFrom:
			return append(dst, x.val.String())
		}
	case claim.Duration:
		return append(dst, x.val.String())
	case claim.EventPlace:
		if p := placeOf(x.val); p.Kind >= lexicon.StateKind && p.Admin != "" {
			dst = append(dst, "in "+p.Country+" "+p.Admin)
		}
		return append(dst, "at "+x.val.String())
	}
	return dst
}

func placeOf(v value.Value) lexicon.Place {
	l, _ := v.(entity.Label)
	return l.Place()
}

// lone returns the tie of two times or places that share a key, or a tie of no
// probability.
func (b *builder) lone(i, j spot) tie {
	x, y := b.value(i), b.value(j)
	rel := b.relation(x, y)
	if x.attribute != y.attribute || rel != value.Equal && rel != value.Refines {
		return tie{}
	}
	t := tie{a: i, b: j, lone: true}
	near, far := b.away(i.doc, x.val), b.away(j.doc, y.val)
	switch day := x.attribute == claim.EventDate && lengthInDays(x.val) == 1; {
	case day && min(near, far) > farFrom:
		t.p = sureFar
	case rel == value.Equal && x.attribute == claim.EventPlace && soleTown(x) && soleTown(y) && b.sameDweller(i, j):
		t.p = sureTown
	default:
		t.p = b.sameAct(i, j, rel, 0)
	}
	switch day := x.attribute == claim.EventDate && lengthInDays(x.val) == 1; {
	case t.p >= sureLead:
	case day && b.opens(i) && b.opens(j) && commonWords(b.around(i).words, b.around(j).words) >= leadShare:
		t.p = sureLead
	case b.around(i).quotes(b.around(j)):
		t.p = sureQuote
	case rel == value.Equal && x.attribute == claim.EventPlace:
		t.p = max(t.p, b.spokenAt(i, j))
	}
	return t
}

// soleTown reports a town, of which the document speaks once, where little else
// happens.
func soleTown(x *inner) bool {
	p := placeOf(x.val)
	return p.Kind == lexicon.CityKind && !p.Capital && p.Population < greatTown && x.given == 1 && !x.often
}

// sameDweller reports whether one person lives in two towns that are the same, or
// nobody is told to: that a man is of a town says nothing of what happened there.
func (b *builder) sameDweller(i, j spot) bool {
	x, y := b.all[i.doc].Doc, b.all[j.doc].Doc
	p, q := dweller(x, x.Token(b.value(i).start)), dweller(y, y.Token(b.value(j).start))
	if p < 0 || q < 0 {
		return p == q
	}
	r, _ := relate(x.Entities.Entities[p].Value, y.Entities.Entities[q].Value)
	return r == value.Equal || r == value.Refines
}

// opens reports whether a value stands in the opening of its report.
func (b *builder) opens(s spot) bool {
	return b.all[s.doc].Doc.Sentence(b.value(s).start)-b.all[s.doc].Segment.First < leadLength
}

// given counts how often a document gives each date, each duration and each place.
func given(all []inner) {
	type known struct {
		claim.Attribute
		value string
	}
	count := map[known]int{}
	asked := func(x *inner) bool {
		return x.attribute == claim.EventDate || x.attribute == claim.Duration || x.attribute == claim.EventPlace
	}
	for i := range all {
		if x := &all[i]; asked(x) {
			count[known{x.attribute, x.val.String()}]++
		}
	}
	for i := range all {
		if x := &all[i]; asked(x) {
			x.given = count[known{x.attribute, x.val.String()}]
		}
	}
}
