package entity

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Label is the name of an organisation or a place as a value.
type Label struct {
	kind  value.Type
	name  string
	words []string
	short string // acronym, folded, or ""
	place lexicon.Place
}

// NewOrganization makes the value of an organisation's name. The acronym may
// be "".
func NewOrganization(name, acronym string) Label {
	return Label{kind: value.Organization, name: name, words: wordsOf(name), short: text.FoldString(acronym)}
}

// NewPlace makes the value of a place of the gazetteer.
func NewPlace(name string, p lexicon.Place) Label {
	return Label{kind: value.Place, name: name, words: wordsOf(name), place: p}
}

// Name returns the name as written.
func (l Label) Name() string { return l.name }

// Words returns the folded content words. The caller must not change them.
func (l Label) Words() []string { return l.words }

// Place returns what the gazetteer knows of a place.
func (l Label) Place() lexicon.Place { return l.place }

// Type implements [value.Value].
func (l Label) Type() value.Type { return l.kind }

// Unit implements [value.Value].
func (l Label) Unit() string { return "" }

// Bound implements [value.Value].
func (l Label) Bound() value.Bound { return value.Exact }

// String returns the canonical form: the gazetteer's name of a place, the
// folded content words of an organisation.
func (l Label) String() string {
	if l.place.Name != "" {
		return text.FoldString(l.place.Name)
	}
	return strings.Join(l.words, " ")
}

// appendForm appends what String returns.
func (l Label) appendForm(b []byte) []byte {
	if l.place.Name != "" {
		return text.AppendFold(b, l.place.Name)
	}
	return appendJoined(b, l.words)
}

// Relate implements [value.Value]: equal by words, acronym or gazetteer entry;
// refines when one name or place holds the other.
func (l Label) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Label)
	if !ok || o.kind != l.kind {
		return value.Incomparable, value.Because("type", "a %s and a %s", string(l.kind), string(other.Type()))
	}
	if l.sameName(o) {
		return value.Equal, value.Because("same-label", "%q and %q name the same", l.name, o.name)
	}
	if l.kind == value.Place {
		return l.relatePlace(o)
	}
	if subset(l.words, o.words) || subset(o.words, l.words) {
		return value.Refines, value.Because("longer-name", "one of %q and %q is the fuller name", l.name, o.name)
	}
	return value.Different, value.Because("other-name", "%q and %q are different names", l.name, o.name)
}

// sameName reports whether two names of one kind are the same by words, acronym
// or gazetteer entry.
func (l Label) sameName(o Label) bool {
	return slices.Equal(l.words, o.words) || l.place.Name != "" && l.String() == o.String() ||
		len(l.words) != len(o.words) && sameLetters(l.words, o.words) || l.abbreviates(o) || o.abbreviates(l)
}

func (l Label) relatePlace(o Label) (value.Relation, value.Witness) {
	if lexicon.Contains(l.place, o.place) {
		return value.Refines, value.Because("contains", "%s lies in %s", o.name, l.name)
	}
	if lexicon.Contains(o.place, l.place) {
		return value.Refines, value.Because("contains", "%s lies in %s", l.name, o.name)
	}
	return value.Different, value.Because("other-place", "%s and %s are different places", l.name, o.name)
}

// abbreviates reports whether l is the acronym of o.
func (l Label) abbreviates(o Label) bool {
	if len(l.words) != 1 || len(o.words) == 0 {
		return false
	}
	return l.words[0] == o.short || len(o.words) > 1 && l.words[0] != "" && o.words[0] != "" && l.words[0][0] == o.words[0][0] && l.words[0] == initials(o.words)
}

func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if w != "" {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// contentWords returns the folded words of a name that carry meaning: function
// words are dropped, and spelling is made American.
func contentWords(toks []text.Token, info func(int) lexicon.Info) []string {
	out := make([]string, 0, count(toks, text.Word))
	for i := range toks {
		t := &toks[i]
		if t.Kind == text.Punct || t.Kind == text.Clitic || t.Norm == "" {
			continue
		}
		first := len(out)
		if out = appendParts(out, t.Norm); len(out) == first+1 {
			out = appendContent(out[:first], t.Norm, info(i))
			continue
		}
		for _, w := range out[first:] { // "COVID-19"
			in, _ := lexicon.Lookup(w)
			out = appendContent(out[:first], w, in)
			first = len(out)
		}
	}
	return out
}

func appendContent(dst []string, w string, in lexicon.Info) []string {
	if in.Class&lexicon.Function != 0 {
		return dst
	}
	return append(dst, in.Spelling(w))
}

func wordsOf(name string) []string {
	toks := text.Tokenize(name)
	return contentWords(toks, infoOf(toks))
}

// infoOf returns what tells of each token what the lexicon knows of it.
func infoOf(toks []text.Token) func(int) lexicon.Info {
	return func(i int) lexicon.Info {
		in, _ := lexicon.Lookup(toks[i].Norm)
		return in
	}
}

// isFunction reports whether a folded word is a determiner, a preposition, a
// conjunction or the like.
func isFunction(w string) bool {
	in, ok := lexicon.Lookup(w)
	return ok && in.Class&lexicon.Function != 0
}

// subset reports whether every word of a is in b, once for each time.
func subset(a, b []string) bool {
	if len(a) == 0 || len(a) > len(b) {
		return false
	}
	used := make([]bool, len(b))
next:
	for _, w := range a {
		for i, x := range b {
			if !used[i] && x == w {
				used[i] = true
				continue next
			}
		}
		return false
	}
	return true
}
