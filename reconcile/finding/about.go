package finding

import (
	"github.com/newsconcord/concord/normalize/text"
)

// aboutAmounts returns the noun that says what the amounts of a line are of where they
// count nothing: one that every report uses beside its amount, "revenue" of "revenue
// rose to $412 million" and "a revenue of $421 million". It is "" where there is none.
func (b *builder) aboutAmounts(l *line, all inners) string {
	first := b.scope(all, l.spots[0])
	return first.Topic(func(topic string) bool {
		for _, s := range l.spots[1:] {
			if !b.scope(all, s).Of(topic) {
				return false
			}
		}
		return true
	})
}

// openingWords is how many words of a clause name it where it names nobody.
const openingWords = 6

// opening returns the first words of a clause. It does not end inside an amount or a
// date.
func (b *builder) opening(s spot) string {
	d, c := b.all[s.doc].Doc, b.clause(s)
	end := d.Text.Tokens[min(c.Last, c.First+openingWords)-1].End
	for _, m := range d.Quantities {
		if m.Span.Start < end && end < m.Span.End {
			end = m.Span.End
		}
	}
	for _, m := range d.Dates {
		if m.Start < end && end < m.End {
			end = m.End
		}
	}
	return text.Span{Start: c.Start, End: min(end, c.End)}.In(d.Text.Source)
}
