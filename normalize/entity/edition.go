package entity

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Edition is the number of an edition of a series as a value.
type Edition int

// Type implements [value.Value].
func (e Edition) Type() value.Type { return value.Ordinal }

// Unit implements [value.Value].
func (e Edition) Unit() string { return "" }

// Bound implements [value.Value].
func (e Edition) Bound() value.Bound { return value.Exact }

// String returns the number.
func (e Edition) String() string { return strconv.Itoa(int(e)) }

// Relate implements [value.Value]: editions of one event are equal or
// conflict. Whether it is one event is not its business.
func (e Edition) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Edition)
	switch {
	case !ok:
		return value.Incomparable, value.Because("type", "an edition and a %s", string(other.Type()))
	case e == o:
		return value.Equal, value.Because("same-edition", "both number it %s", strconv.Itoa(int(e)))
	}
	return value.Conflict, value.Because("other-edition", "%s and %s are different editions", strconv.Itoa(int(e)), strconv.Itoa(int(o)))
}

// EditionSpan returns the bytes of a mention that number the edition: "fifth",
// "5th", "AMCC-5". It is empty when the mention gives no number.
func EditionSpan(toks []text.Token, m Mention) text.Span {
	for i := m.First; i < m.Last; i++ {
		t := toks[i]
		if _, ok := ordinalWord(t.Norm); ok && t.Kind == text.Word {
			return t.Span
		}
		if t.Kind == text.Number && i+1 < m.Last && isOrdinalSuffix(toks[i+1].Norm) {
			return t.Span.Cover(toks[i+1].Span)
		}
		if _, n := splitNumbered(t.Norm); t.Kind == text.Word && n > 0 && n < 1000 {
			return t.Span
		}
	}
	return text.Span{}
}
