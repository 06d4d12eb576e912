package finding

import (
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"slices"
)

// counts finds two amounts or two ordinals that count nothing in particular.
func (b *builder) counts(c *contrast, _ int) bool {
	return b.typed(c, func(d *normalize.Document, at text.Span) (claim.Attribute, value.Value, text.Span, bool) {
		for _, m := range d.Quantities {
			if m.Span.Start > at.Start || at.End > m.Span.End {
				continue
			}
			if m.Role == quantity.Age && toldOfPerson(d, m.Span) {
				break
			}
			a := claim.Quantity
			if m.Role == quantity.Age {
				a = claim.PersonAge
			}
			switch m.Value.Type() {
			case value.Ordinal:
				a = claim.Ordinal
				if n := d.Entities.At(d.Token(at.Start)); n >= 0 && d.Entities.Mentions[n].Value.Type() == value.Event {
					a = claim.EventEdition
				}
			case value.Currency:
				a = claim.Money
			case value.Percent:
				a = claim.Percent
			}
			return a, m.Value, m.Span, true
		}
		return "", nil, text.Span{}, false
	})
}

// toldOfPerson reports whether an age is that of somebody with a name, of whom it is
// told.
func toldOfPerson(d *normalize.Document, at text.Span) bool {
	return slices.ContainsFunc(d.Entities.Facts, func(f entity.Fact) bool {
		return f.Topic == entity.Age && f.Span.Start < at.End && at.Start < f.Span.End
	})
}

// dates finds two dates, also such as stay open: two weekdays.
func (b *builder) dates(c *contrast, _ int) bool {
	return b.typed(c, func(d *normalize.Document, at text.Span) (claim.Attribute, value.Value, text.Span, bool) {
		n := d.DateAt(d.Token(at.Start))
		if n < 0 || d.Dates[n].End < at.End || d.Dates[n].Value.Type() == value.Duration || d.Dates[n].Value.Type() == value.Set {
			return "", nil, text.Span{}, false
		}
		return claim.EventDate, d.Dates[n].Value, d.Dates[n].Span, true
	})
}

// lengths finds two durations.
func (b *builder) lengths(c *contrast, _ int) bool {
	return b.typed(c, func(d *normalize.Document, at text.Span) (claim.Attribute, value.Value, text.Span, bool) {
		n := d.DateAt(d.Token(at.Start))
		if n < 0 || d.Dates[n].End < at.End || d.Dates[n].Value.Type() != value.Duration {
			return "", nil, text.Span{}, false
		}
		return claim.Duration, d.Dates[n].Value, d.Dates[n].Span, true
	})
}

// reasons finds two causes.
func (b *builder) reasons(c *contrast, _ int) bool {
	return b.typed(c, func(d *normalize.Document, at text.Span) (claim.Attribute, value.Value, text.Span, bool) {
		for _, r := range b.all {
			if r.Doc != d {
				continue
			}
			for i := range r.Slots {
				s := &r.Slots[i]
				if ev := s.Claim.Evidence; s.Claim.Attribute == claim.Cause && ev.Start <= at.Start && at.End <= ev.End {
					return claim.Cause, s.Value, ev.Span(), true
				}
			}
		}
		return "", nil, text.Span{}, false
	})
}

// typed compares the two runs as values of one kind.
func (b *builder) typed(c *contrast, of func(*normalize.Document, text.Span) (claim.Attribute, value.Value, text.Span, bool)) bool {
	if c.a.first < 0 || c.b.first < 0 {
		return false
	}
	da, db := b.all[c.a.spot.doc].Doc, b.all[c.b.spot.doc].Doc
	attrA, v, spanA, okA := of(da, text.Span{Start: c.a.first, End: c.a.last})
	attrB, w, spanB, okB := of(db, text.Span{Start: c.b.first, End: c.b.last})
	if !okA || !okB || attrA != attrB || !b.sameCompound(c.a, c.b) || sameClock(v, w) && !b.daysNamed(c.a) || attrA == claim.EventDate && vague(spanA.In(da.Text.Source), spanB.In(db.Text.Source), v, w) {
		return false
	}
	if amounts[attrA] && claim.ScopeOf(da, spanA).Apart(claim.ScopeOf(db, spanB)) {
		return false
	}
	rel, why := v.Relate(w)
	c.relation = value.Conflict
	switch {
	case rel == value.Conflict:
		c.why = why
	case rel == value.Refines && countedOn(v, w):
		c.relation, c.why = value.Update, why
	case rel == value.Refines && (otherBound(v, w) || otherEnds(v, w)):
		c.why = value.Because("framed-number", "the same words around, and another number", why.Terms...)
	case rel == value.Incomparable && sameForm(v, w):
		c.why = value.Because("framed-day", "the same words around, and another day", why.Terms...)
	default:
		return false
	}
	c.a.entry = entry{c.a.spot.doc, b.valued(c.a.spot.doc, attrA, v, spanA), v}
	c.b.entry = entry{c.b.spot.doc, b.valued(c.b.spot.doc, attrA, w, spanB), w}
	both := []entry{c.a.entry, c.b.entry}
	if c.relation, c.why = b.inTime(both, c.relation, c.why); c.relation == value.Conflict && b.lasts(both) {
		c.relation, c.why = value.Update, c.why.And("time-passed", ", and time passed between the reports")
	}
	return true
}

// valued makes the claim of a value, that of its slot where there is one.
func (b *builder) valued(doc int, a claim.Attribute, v value.Value, span text.Span) *claim.Claim {
	for i := range b.all[doc].Slots {
		if s := &b.all[doc].Slots[i]; s.Claim.Attribute == a && s.Claim.Evidence.Span() == span && s.Claim.Subject != "" {
			return &s.Claim
		}
	}
	return b.claimed(doc, a, v, span)
}

// lasts reports whether the entries tell how long something has gone on, "after
// four days of unrest", in reports that are not known to be of one day.
func (b *builder) lasts(entries []entry) bool {
	for _, e := range entries {
		d := b.all[e.doc].Doc
		n := d.Token(e.claim.Evidence.Start)
		if e.claim.Attribute != claim.Duration || n == 0 || d.Text.Tokens[n-1].Norm != "after" {
			return false
		}
	}
	return entries[0].claim.AsOf == "" || entries[0].claim.AsOf != entries[1].claim.AsOf
}

// sameForm reports whether two open dates are told in one form, so that they are
// other days when they differ: two weekdays, two days of the year.
func sameForm(v, w value.Value) bool {
	x, okX := v.(datetime.Value)
	y, okY := w.(datetime.Value)
	if !okX || !okY {
		return false
	}
	a, c := x.String(), y.String()
	if len(a) != len(c) {
		return false
	}
	digits := false
	for i := range len(a) {
		digit := a[i] >= '0' && a[i] <= '9'
		if digit != (c[i] >= '0' && c[i] <= '9') || !digit && a[i] != c[i] {
			return false
		}
		digits = digits || digit
	}
	return digits
}
