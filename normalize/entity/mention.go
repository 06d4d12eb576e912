package entity

import (
	"strings"
	"unicode"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
)

// rawMention is a mention before entities are joined.
type rawMention struct {
	first, last int
	val         value.Value
	short       bool
	gender      Gender // by the title before it
	// What follows from the value alone.
	key    int32  // number of its form: values of one type that print alike have one
	fresh  bool   // no mention before has the key
	given  Gender // by the first name
	sketch sketch
	// before is the mention, plus one, that ends with the same form of word and
	// was added before.
	before int32
}

// maxSame bounds how many mentions that end with the same word are asked for
// the same value.
const maxSame = 4

// same returns an earlier mention that ends with the word of token i and whose
// value fits: a text repeats its names.
func (f *finder) same(i int, fits func(v value.Value) bool) *rawMention {
	for n, k := f.ending[f.forms.Of(i)], 0; n > 0 && k < maxSame; k++ {
		m := &f.raw[n-1]
		if fits(m.val) {
			return m
		}
		n = m.before
	}
	return nil
}

// addPerson notes a mention of a person, with the gender that a title before it
// tells.
func (f *finder) addPerson(first, last int, short bool) {
	name := f.named(first, last)
	m := f.same(last-1, func(v value.Value) bool { p, ok := v.(Person); return ok && p.name == name })
	if m == nil {
		f.add(first, last, personOf(name, f.toks[first:last]), short)
	} else {
		f.again(first, last, m, short)
	}
	f.raw[len(f.raw)-1].gender = f.honorificGender(first - 1)
}

// addPlace notes a mention of a place.
func (f *finder) addPlace(first, last int, p lexicon.Place) {
	name := f.named(first, last)
	m := f.same(last-1, func(v value.Value) bool {
		l, ok := v.(Label)
		return ok && l.name == name && l.kind == value.Place && l.place == p
	})
	if m == nil {
		f.add(first, last, Label{kind: value.Place, name: name, words: contentWords(f.toks[first:last], f.infoFrom(first)), place: p}, false)
	} else {
		f.again(first, last, m, false)
	}
}

// sameBody returns an earlier mention of the organisation that ends with the word
// of token i.
func (f *finder) sameBody(i int, name, acronym string) *rawMention {
	return f.same(i, func(v value.Value) bool {
		l, ok := v.(Label)
		return ok && l.name == name && l.short == acronym && l.kind == value.Organization
	})
}

// addBody notes a mention of an organisation by its name.
func (f *finder) addBody(first, last int, name, acronym string) {
	if m := f.sameBody(last-1, name, acronym); m != nil {
		f.again(first, last, m, false)
		return
	}
	f.add(first, last, Label{kind: value.Organization, name: name, words: contentWords(f.toks[first:last], f.infoFrom(first)), short: acronym}, false)
}

// addAcronym notes the acronym at token i of the organisation.
func (f *finder) addAcronym(i int, name string) {
	if m := f.sameBody(i, name, f.norm(i)); m != nil {
		f.again(i, i+1, m, true)
		return
	}
	f.add(i, i+1, NewOrganization(name, f.norm(i)), true)
}

// add notes a mention of the tokens [first, last) with a value that no mention
// before has.
func (f *finder) add(first, last int, v value.Value, short bool) {
	m := rawMention{first: first, last: last, short: short}
	f.describe(&m, v)
	f.append(m)
}

// again notes a mention with the value of another.
func (f *finder) again(first, last int, of *rawMention, short bool) {
	m := *of
	m.first, m.last, m.short, m.gender, m.fresh = first, last, short, UnknownGender, false
	f.append(m)
}

func (f *finder) append(m rawMention) {
	form := f.forms.Of(m.last - 1)
	m.before = f.ending[form]
	f.raw = append(f.raw, m)
	f.ending[form] = int32(len(f.raw))
	for i := m.first; i < m.last; i++ {
		f.out.at[i] = int32(len(f.raw))
	}
}

// describe gives a mention a value and what follows from it.
func (f *finder) describe(m *rawMention, v value.Value) {
	m.val = v
	known := f.keys.len()
	switch v := v.(type) {
	case Person:
		f.buf = v.appendForm(append(f.buf[:0], 'n'))
		m.given, m.sketch = nameGender(v), v.sketch()
	case Label:
		f.buf = v.appendForm(append(f.buf[:0], v.kind[0]))
		m.sketch = v.sketch(f.buf[1:])
	case Event:
		f.buf = append(append(f.buf[:0], 'e'), v.String()...)
		m.sketch = anySketch
	}
	m.key = f.keys.number(f.buf)
	m.fresh = f.keys.len() > known
}

// infoFrom returns what tells what the lexicon knows of tokens that are counted
// from first.
func (f *finder) infoFrom(first int) func(int) lexicon.Info {
	return func(i int) lexicon.Info { return f.forms.At(first + i) }
}

// named returns the text of the tokens [first, last) with its white space made
// single spaces.
func (f *finder) named(first, last int) string {
	s := f.p.Source[f.toks[first].Start:f.toks[last-1].End]
	for i := first + 1; i < last; i++ {
		if at, end := f.toks[i-1].End, f.toks[i].Start; at != end && (at+1 != end || f.p.Source[at] != ' ') {
			return clean(s)
		}
	}
	return s
}

// clean returns a name with its white space made single spaces.
func clean(s string) string {
	if s != "" && s[0] != ' ' && s[len(s)-1] != ' ' && !strings.Contains(s, "  ") && !strings.ContainsFunc(s, otherSpace) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func otherSpace(r rune) bool { return r != ' ' && unicode.IsSpace(r) }
