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
	// maxLone is how many times, or places, of one key each report is asked for.
	maxLone = 6
)

// loneTimes ties the times and the places that two reports give to one act though
// their clauses do not line up.
func (b *builder) loneTimes(best map[[2]spot]tie) {
	if len(b.all) > manyReports+1 {
		return
	}
	seen := map[[2]spot]bool{}
	at := map[string][]spot{}
	var keys []string
	for d := range b.values {
		for i := range b.values[d] {
			keys = b.loneKeys(keys[:0], d, &b.values[d][i])
			for n, key := range keys {
				own := 0
				for _, s := range at[key] {
					if s.doc == d {
						own++
					} else {
						k := [2]spot{s, {d, i}}
						if seen[k] || best[k].p > 0 {
							continue
						}
						seen[k] = true
						if t := b.lone(s, k[1]); t.p > 0 {
							best[k] = t
						}
					}
				}
				if own < maxLone && n == len(keys)-1 || own == 0 {
					at[key] = append(at[key], spot{d, i})
				}
			}
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
	if x.attribute == claim.EventDate && lengthInDays(x.val) == 1 && min(b.away(i.doc, x.val), b.away(j.doc, y.val)) > farFrom {
		return tie{a: i, b: j, p: sureFar, lone: true}
	}
	return tie{a: i, b: j, p: b.sameAct(i, j, rel, 0), lone: true}
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
