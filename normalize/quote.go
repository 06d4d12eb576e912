package normalize

import (
	"strings"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
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
	room := quoted.Get().(*[]text.Token)
	*room = text.AppendTokens((*room)[:0], string(q))
	var b strings.Builder
	b.Grow(len(q))
	for i := range *room {
		t := &(*room)[i]
		if t.Kind == text.Punct {
			continue
		}
		if b.Len() > 0 && t.Kind != text.Clitic {
			b.WriteByte(' ')
		}
		b.WriteString(t.Norm)
	}
	if len(*room) <= scratch.Most {
		*room = scratch.Empty(*room)
		quoted.Put(room)
	}
	return b.String()
}

// quoted keeps memory for the tokens of one quotation after the other.
var quoted = sync.Pool{New: func() any { return new([]text.Token) }}

// Relate implements [value.Value]: the same words are equal, a part refines
// the whole, other words are a rewording. Whether two quotations are of one
// utterance is not its business.
func (q Quote) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Quote)
	if !ok {
		return value.Incomparable, value.Because("type", "a quotation and a %s", string(other.Type()))
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
