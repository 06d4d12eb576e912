package claim

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// recognized makes slots of what a user's recognizers found. Amounts join those
// of the library; of other values the type names the attribute.
func (r *Reading) recognized() {
	for _, m := range r.Doc.Recognized {
		s := r.slot(ownAttribute(m.Value.Type()), r.nameBefore(m.Span), m.Value, m.Span, -1)
		if s == nil {
			continue
		}
		for _, c := range m.Context {
			s.Claim.Context = append(s.Claim.Context, RangeOf(c))
		}
	}
}

func ownAttribute(t value.Type) Attribute {
	switch t {
	case value.Number, value.Quantity:
		return Quantity
	case value.Currency:
		return Money
	}
	return Attribute(t)
}

// Own reports whether the slot holds what a user's recognizer found and the
// library has no attribute for.
func (s *Slot) Own() bool {
	switch s.Claim.Attribute {
	case Percent, Ordinal, Duration, Quantity, Money, Score, Rank, Quote:
		return false
	}
	return s.Claim.Attribute == Attribute(s.Value.Type())
}

// nameBefore returns the last name that stands before the span in its sentence,
// or "".
func (r *Reading) nameBefore(span text.Span) string {
	n := r.Doc.Sentence(span.Start)
	if n < 0 || !r.Doc.English {
		return ""
	}
	for i := r.Doc.Token(span.Start) - 1; i >= r.Doc.Text.Sentences[n].First; i-- {
		if m := r.Doc.Entities.At(i); m >= 0 {
			return nameOf(r.Doc.Entities.Entities[r.Doc.Entities.Mentions[m].Entity].Value)
		}
	}
	return ""
}
