package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Person is a person's name as a value. Compared are the folded words of the
// name, so that order, diacritics and the dots of initials do not count.
type Person struct {
	name  string   // as written
	words []string // folded, without suffix
	tail  string   // "jr", "iii" or ""
}

// generation returns the short form of a suffix that tells father from son, or
// "".
func generation(norm string) string {
	switch norm {
	case "jr", "junior":
		return "jr"
	case "sr", "senior":
		return "sr"
	case "ii", "iii", "iv":
		return norm
	}
	return ""
}

// NewPerson makes the value of a name as written, without titles.
func NewPerson(name string) Person { return personOf(name, text.Tokenize(name)) }

// personOf is NewPerson for a name whose tokens are known.
func personOf(name string, toks []text.Token) Person {
	p := Person{name: name, words: make([]string, 0, count(toks, text.Word))}
	for i := range toks {
		t := &toks[i]
		if t.Kind != text.Word {
			continue
		}
		if g := generation(t.Norm); g != "" && len(p.words) > 0 {
			p.tail = g
			continue
		}
		p.words = appendParts(p.words, t.Norm)
	}
	return p
}

// count returns how many tokens are of a kind.
func count(toks []text.Token, k text.Kind) (n int) {
	for i := range toks {
		if toks[i].Kind == k {
			n++
		}
	}
	return n
}

// appendParts appends the parts of a word between hyphens.
func appendParts(dst []string, norm string) []string {
	if norm != "" && strings.IndexByte(norm, '-') < 0 {
		return append(dst, norm)
	}
	for w := range strings.SplitSeq(norm, "-") {
		if w != "" {
			dst = append(dst, w)
		}
	}
	return dst
}

// Words returns the folded words of the name, without a suffix. The caller must
// not change them.
func (p Person) Words() []string { return p.words }

// Last returns the folded last word, which most traditions write as surname,
// and Vietnamese as the name one is called by.
func (p Person) Last() string {
	if len(p.words) == 0 {
		return ""
	}
	return p.words[len(p.words)-1]
}

// Name returns the name as written.
func (p Person) Name() string { return p.name }

// Type implements [value.Value].
func (p Person) Type() value.Type { return value.Person }

// Unit implements [value.Value].
func (p Person) Unit() string { return "" }

// Bound implements [value.Value].
func (p Person) Bound() value.Bound { return value.Exact }

// String returns the folded name.
func (p Person) String() string {
	if len(p.words) == 1 && p.tail == "" {
		return p.words[0]
	}
	return string(p.appendForm(make([]byte, 0, p.length())))
}

func (p Person) appendForm(b []byte) []byte {
	b = appendJoined(b, p.words)
	if p.tail != "" {
		b = append(append(b, ' '), p.tail...)
	}
	return b
}

// appendJoined appends words with spaces between.
func appendJoined(b []byte, words []string) []byte {
	for i, w := range words {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, w...)
	}
	return b
}

// Relate implements [value.Value]. Names are equal when their words are the
// same, in the order that their tradition has or in Western order; one refines the other when it adds words or spells out initials, and
// they are different people otherwise. Spelling variants are not its business.
func (p Person) Relate(other value.Value) (value.Relation, value.Witness) {
	q, ok := other.(Person)
	if !ok {
		return value.Incomparable, value.Because("type", "a person and a %s", string(other.Type()))
	}
	if p.sameForm(q) {
		return value.Equal, value.Because("same-name", "%q and %q are the same name", p.name, q.name)
	}
	if p.otherGeneration(q) {
		return value.Different, value.Because("generation", "%q and %q differ in generation", p.name, q.name)
	}
	if p.reordered(q) {
		return value.Equal, value.Because("same-name-words", "%q and %q are the same words, with the family name first in one or syllables joined", p.name, q.name)
	}
	if few, many := shorter(&p, &q); few.within(many) {
		return value.Refines, value.Because("fuller-name", "%q is the fuller form of %q", many.name, few.name)
	}
	return value.Different, value.Because("other-name", "%q and %q are different names", p.name, q.name)
}

func (p Person) otherGeneration(q Person) bool {
	return p.tail != "" && q.tail != "" && p.tail != q.tail
}

// shorter returns the name with fewer words, or fewer letters, first.
func shorter(p, q *Person) (few, many *Person) {
	if len(p.words) > len(q.words) || len(p.words) == len(q.words) && p.length() > q.length() {
		return q, p
	}
	return p, q
}

// length is that of the folded name.
func (p Person) length() int {
	n := len(p.words)
	if p.tail != "" {
		n += 1 + len(p.tail)
	}
	for _, w := range p.words {
		n += len(w)
	}
	return n
}

// sameForm reports that two names print alike.
func (p Person) sameForm(q Person) bool { return p.tail == q.tail && slices.Equal(p.words, q.words) }

// same reports whether the names are equal or one refines the other.
func (p *Person) same(q *Person) bool {
	if p.otherGeneration(*q) || len(p.words) == 0 || len(q.words) == 0 {
		return false
	}
	if len(p.words) == 1 || len(q.words) == 1 { // most mentions: a surname
		few, many := p, q
		if len(p.words) > 1 {
			few, many = q, p
		}
		return slices.Contains(many.words, few.words[0]) && utf8.RuneCountInString(few.words[0]) > 1 || p.sameForm(*q)
	}
	few, many := shorter(p, q)
	return few.within(many) || p.sameForm(*q) || p.reordered(*q)
}

// refines reports what [Person.Relate] calls [value.Refines].
func refines(p, q *Person) bool {
	few, many := shorter(p, q)
	return few.within(many) && !p.sameForm(*q) && !p.otherGeneration(*q) && !p.reordered(*q)
}

// within reports whether every word of p is in q, or is the initial of a word
// of q, in the same order, and at least one is more than an initial.
func (p *Person) within(q *Person) bool {
	at, whole := 0, false
	for i, w := range p.words {
		family := i > 0 && i == len(p.words)-1 // no middle initial stands for it
		for at < len(q.words) && (!wordMeets(w, q.words[at]) || family && at < len(q.words)-1 && len(q.words[at]) == 1) {
			at++
		}
		if at == len(q.words) {
			return false
		}
		whole = whole || utf8.RuneCountInString(w) > 1 && w == q.words[at]
		at++
	}
	return whole
}

// wordMeets reports whether two words of a name are the same or one is the
// initial of the other.
func wordMeets(a, b string) bool {
	if a == b {
		return true
	}
	if utf8.RuneCountInString(a) > 1 && utf8.RuneCountInString(b) > 1 {
		return false
	}
	ra, _ := utf8.DecodeRuneInString(a)
	rb, _ := utf8.DecodeRuneInString(b)
	return ra == rb
}
