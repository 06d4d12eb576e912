package normalize

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Quote is quoted words as a value.
type Quote string

// Type implements [value.Value].
func (q Quote) Type() value.Type { return value.Quote }

// Unit implements [value.Value].
func (q Quote) Unit() string { return "" }

// Bound implements [value.Value].
func (q Quote) Bound() value.Bound { return value.Exact }

// String returns the folded words, without punctuation.
func (q Quote) String() string {
	var b strings.Builder
	for _, t := range text.Tokenize(string(q)) {
		if t.Kind == text.Punct {
			continue
		}
		if b.Len() > 0 && t.Kind != text.Clitic {
			b.WriteByte(' ')
		}
		b.WriteString(t.Norm)
	}
	return b.String()
}

// Relate implements [value.Value]: the same words are equal, a part refines
// the whole, other words are a rewording. Whether two quotations are of one
// utterance is not its business.
func (q Quote) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Quote)
	if !ok {
		return value.Incomparable, value.Because("type", "a quotation and a %s", other.Type())
	}
	a, b := q.String(), o.String()
	switch {
	case a == b:
		return value.Equal, value.Because("same-words", "the words are the same")
	case a != "" && strings.Contains(" "+b+" ", " "+a+" "), b != "" && strings.Contains(" "+a+" ", " "+b+" "):
		return value.Refines, value.Because("longer-quotation", "one quotation is part of the other")
	}
	return value.Reword, value.Because("other-words", "the words differ")
}
