package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// sureDates is how sure clauses must line up for equal dates in them to be
	// told, sureWithin for one date that lies in the other.
	sureDates  = 0.15
	sureWithin = 0.3
	// besides is how much a date counts that stands in the sentence of the
	// clause, not in the clause.
	besides = 0.7
)

// dates lines up the dates in clauses that line up: those that agree, those
// that lie in each other, and, where the clauses surely say the same, those that
// exclude each other.
func (b *builder) dates(clauses []tie) {
	best := map[[2]spot]tie{}
	for _, t := range clauses {
		if t.p < sureDates {
			break // they are sorted
		}
		for _, x := range b.datesAt(t.a) {
			for _, y := range b.datesAt(t.b) {
				p := t.p * x.share * y.share
				switch rel, _ := b.date(x.spot).Value.Relate(b.date(y.spot).Value); {
				case rel == value.Equal && p >= sureDates:
				case rel == value.Refines && p >= sureWithin:
				case (rel == value.Conflict || rel == value.Update) && p >= sureConflict:
				default:
					continue
				}
				k := [2]spot{x.spot, y.spot}
				if p > best[k].p {
					best[k] = tie{a: x.spot, b: y.spot, p: p}
				}
			}
		}
	}
	ties := make([]tie, 0, len(best))
	for _, t := range best {
		ties = append(ties, t)
	}
	slices.SortFunc(ties, compareTies)
	for _, l := range lines(alone(ties)) {
		var entries []entry
		for _, s := range l.spots {
			entries = append(entries, b.dated(s))
		}
		if sides, rel, reason, ok := compare(entries); ok {
			b.emit(verdict{claim.EventDate, entries[0].claim.Subject, rel, reason, l.confidence(), sides})
		}
	}
}

// alone keeps, of sorted ties, those whose items have no better partner in the
// other document.
func alone(ties []tie) []tie {
	type half struct {
		s   spot
		doc int
	}
	taken := map[half]bool{}
	var out []tie
	for _, t := range ties {
		x, y := half{t.a, t.b.doc}, half{t.b, t.a.doc}
		if taken[x] || taken[y] {
			continue
		}
		taken[x], taken[y] = true, true
		out = append(out, t)
	}
	return out
}

// dateSpot is a date of a clause or, at a lesser share, of its sentence.
type dateSpot struct {
	spot
	share float64
}

// datesAt returns the dates of a clause and of its sentence.
func (b *builder) datesAt(s spot) []dateSpot {
	r := b.all[s.doc]
	c := b.clause(s)
	sentence := r.Doc.Text.Sentences[c.Sentence].Span
	from, _ := slices.BinarySearchFunc(r.Doc.Dates, sentence.Start, func(m datetime.Mention, at int) int { return m.Start - at })
	var out []dateSpot
	for i := from; i < len(r.Doc.Dates) && r.Doc.Dates[i].End <= sentence.End; i++ {
		m := r.Doc.Dates[i]
		if _, _, ok := m.Value.Days(); !ok {
			continue
		}
		share := 1.0
		if m.Start < c.Start || m.End > c.End {
			share = besides
		}
		out = append(out, dateSpot{spot{s.doc, i}, share})
	}
	return out
}

func (b *builder) date(s spot) datetime.Mention { return b.all[s.doc].Doc.Dates[s.item] }

// dated makes the claim of a date.
func (b *builder) dated(s spot) entry {
	r := b.all[s.doc]
	m := b.date(s)
	subject := ""
	if n := r.ClauseAt(m.Span); n >= 0 {
		subject = b.subject(spot{s.doc, n})
	}
	cl := r.NewClaim(claim.EventDate, subject, m.Value, m.Span)
	for _, x := range m.Context {
		cl.Context = append(cl.Context, claim.RangeOf(x))
	}
	return entry{s.doc, cl, m.Value}
}
