package claim

import (
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/value"
)

// numbers makes slots of amounts with what they count.
func (r *Reading) numbers() {
	for _, m := range r.Doc.Quantities {
		if a, ok := attributeOf(m); ok && !r.Doc.Added(r.Doc.Token(m.Span.Start)) {
			r.slot(a, m.Counted.Noun, m.Value, m.Span, -1)
		}
	}
}

// attributeOf returns the attribute of an amount; ok is false for numbers that
// are no amounts, such as the parts of names.
func attributeOf(m quantity.Mention) (Attribute, bool) {
	switch m.Role {
	case quantity.Amount, quantity.Label, quantity.None:
		return "", false
	case quantity.Rank:
		return Rank, true
	case quantity.Age:
		return PersonAge, true
	}
	switch m.Value.Type() {
	case value.Number:
		return Quantity, m.Counted.Noun != ""
	case value.Quantity:
		return Quantity, true
	case value.Currency:
		return Money, true
	case value.Percent:
		return Percent, true
	case value.Ordinal:
		return Ordinal, m.Counted.Noun != ""
	case quantity.Score:
		return Score, true
	}
	return "", false
}
