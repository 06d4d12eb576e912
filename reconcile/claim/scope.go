package claim

import (
	"slices"

	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Scope is what the words around an amount limit it to: of when, of where, of whom,
// for each of what, and how firmly. Amounts of different scopes may differ and both be
// true. The zero value limits nothing.
type Scope struct {
	// Per is what the amount is told for each of: "year", "family"; "each" where
	// the text says no more than that; "" for an amount in all.
	Per string
	// Former says that it is what something was before it changed, "from 44", Moved
	// that it is by how much it changed.
	Former, Moved bool

	intent   intent // whether it is a result, a forecast or a wish
	by       string // who expects or wants it, a noun
	period   period
	kinds    []string // words that narrow what is measured: "core", "net"
	of       string   // the group in which or of which it is counted: "woman"
	names    []string // capitalised words of its clause, folded
	places   []value.Value
	known    []value.Value // the places that the report has named so far
	topics   []string      // lemmas of the nouns beside it
	of2whole bool          // it is the whole of which another number is a part
}

// each is what an amount is told for where the text says "each" alone.
const each = "each"

// ScopeOf reads the scope of the amount that a span of the document holds.
func ScopeOf(d *normalize.Document, span text.Span) Scope {
	f := scopeReader{d: d, toks: d.Text.Tokens, first: d.Token(span.Start), next: d.Token(span.End-1) + 1}
	n := d.Sentence(span.Start)
	if n < 0 || f.first >= len(f.toks) {
		return Scope{}
	}
	f.sentence = d.Text.Sentences[n]
	f.from, f.to = f.part()
	s := Scope{Per: f.per(), period: f.period(), kinds: f.kinds(), of: f.group(), names: f.names()}
	s.topics = f.topics()
	s.intent, s.by = f.intent()
	s.Former, s.Moved = f.former(), f.moved()
	s.of2whole = f.word(f.first-1) == "of" && f.amountBefore(f.first-1)
	s.places, s.known = f.places()
	return s
}

// scopeReader reads the words around one amount, tokens [first, next). The part
// of its sentence that speaks of it is [from, to).
type scopeReader struct {
	d           *normalize.Document
	toks        []text.Token
	sentence    text.Sentence
	first, next int
	from, to    int
}

func (f *scopeReader) word(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	return f.toks[i].Norm
}

func (f *scopeReader) lemma(i int) string {
	if i < 0 || i >= len(f.toks) {
		return ""
	}
	if l := f.d.Word(i).Lemma; l != 0 {
		return l.String()
	}
	return f.toks[i].Norm
}

// partEnds are the marks and words where another part of the sentence begins.
var partEnds = listedWords.Set("part ends")

// maxPart bounds the tokens on either side of an amount that are read.
const maxPart = 60

// part returns the part of the sentence that holds the amount.
func (f *scopeReader) part() (from, to int) {
	from, to = max(f.sentence.First, f.first-maxPart), min(f.sentence.Last, f.next+maxPart)
	for i := f.first - 1; i > from; i-- {
		if f.parts(i) {
			from = i + 1
			break
		}
	}
	for i := f.next; i < to; i++ {
		if f.parts(i) {
			return from, i
		}
	}
	return from, to
}

func (f *scopeReader) parts(i int) bool {
	return partEnds[f.word(i)] && (f.word(i) != "-" || f.toks[i].Is(text.SpaceBefore) && i+1 < len(f.toks) && f.toks[i+1].Is(text.SpaceBefore))
}

// amount returns the index of the amount that covers a token, or -1.
func (f *scopeReader) amount(i int) int {
	if i < 0 || i >= len(f.toks) {
		return -1
	}
	at := f.toks[i].Start
	n, _ := slices.BinarySearchFunc(f.d.Quantities, at, func(m quantity.Mention, at int) int { return m.Span.End - 1 - at })
	// The number inside money follows it, so that ends are not quite in order.
	for k := max(0, n-2); k <= n && k < len(f.d.Quantities); k++ {
		if m := f.d.Quantities[k]; m.Span.Start <= at && at < m.Span.End && m.Role != quantity.None {
			return k
		}
	}
	return -1
}

// amountBefore reports whether an amount, or the noun that it counts, ends right
// before token i.
func (f *scopeReader) amountBefore(i int) bool { return f.amount(i-1) >= 0 || f.amount(i-2) >= 0 }

const (
	// nearScope is how many tokens behind an amount what it is for each of may
	// stand; farScope is the same for its time.
	nearScope = 7
	farScope  = 10
)

// per reads what the amount is told for each of.
func (f *scopeReader) per() string {
	for i := f.next; i < f.to && i < f.next+nearScope && f.amount(i) < 0; i++ {
		if n := f.d.DateAt(i); n >= 0 && f.d.Dates[n].Value.Type() == value.Set {
			return rates[f.d.Dates[n].Value.String()]
		}
		switch f.word(i) {
		case ",", ".":
			return f.eachBefore()
		case "each", "every", "per":
			return f.perNoun(i + 1)
		case "apiece":
			return each
		case "a", "an":
			if i == f.next || f.word(i-1) != "of" && f.nounAt(i-1) && i == f.next+1 {
				return f.perNoun(i + 1)
			}
		}
	}
	return f.eachBefore()
}

// rates are the units of the TIMEX3 values of sets.
var rates = wordlist.Map(listedWords, "rates", func(s string) string { return s })

func (f *scopeReader) nounAt(i int) bool {
	return i >= 0 && i < len(f.toks) && f.d.Word(i).Class&lexicon.Noun != 0
}

// perNoun returns the noun at a token, or each.
func (f *scopeReader) perNoun(i int) string {
	if i < f.to && f.toks[i].Kind == text.Word && f.nounAt(i) && f.d.Word(i).Class&lexicon.Function == 0 {
		return f.lemma(i)
	}
	return each
}

// eachBefore reads "each family will receive".
func (f *scopeReader) eachBefore() string {
	for i := f.from; i < f.first; i++ {
		if w := f.word(i); (w == "each" || w == "every") && !f.amountBefore(i) && f.nounAt(i+1) && f.amount(i+1) < 0 {
			return f.perNoun(i + 1)
		}
	}
	return ""
}

// opensClause are words behind an amount with which something else begins.
var opensClause = listedWords.Set("openers behind an amount")

// kindWords narrow what is measured.
var kindWords = listedWords.Set("measures")

// newWords narrow what an amount counts that stands before them.
var newWords = listedWords.Set("new")

// kinds returns the words that narrow what the amount measures.
func (f *scopeReader) kinds() (out []string) {
	for i := f.from; i < min(f.to, f.next+3); i++ {
		if i > f.first && f.amount(i) >= 0 && i >= f.next {
			break
		}
		if w := f.word(i); (kindWords[w] || i >= f.next && newWords[w]) && f.d.DateAt(i) < 0 && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	for i := f.next; i < f.to && !slices.Contains(out, "core"); i++ {
		if leavingOut[f.word(i)] {
			out = append(out, "core") // "excluding food and energy"
		}
	}
	slices.Sort(out)
	return out
}

// leavingOut are the words behind which stands what a measure leaves out.
var leavingOut = listedWords.Set("leaving out")

// group reads the group within which the amount is counted: "among women", "of
// adults", "for men". It is "" where none is told.
func (f *scopeReader) group() string {
	for i := f.from; i < f.to; i++ {
		if !f.opensGroup(i) {
			continue
		}
		for k := i + 1; k < f.to && k < i+5 && f.toks[k].Kind != text.Punct; k++ {
			if f.d.Word(k).Class&lexicon.Noun != 0 && f.d.Word(k).Class&lexicon.Function == 0 && f.amount(k) < 0 {
				return f.lemma(k)
			}
		}
	}
	return ""
}

// opensGroup reports whether a group is told behind the token.
func (f *scopeReader) opensGroup(i int) bool {
	if i+1 >= f.to {
		return false
	}
	switch f.word(i) {
	case "among":
		return true
	case "of":
		return i == f.next
	case "on":
		return i > f.next && i <= f.next+2 && f.d.DateAt(i+1) < 0 && f.d.Entities.At(i+1) < 0
	case "in", "for":
		return f.word(i+1) == "those" || f.word(i+1) == "people"
	}
	return false
}

// ends returns the token at which what is said of the amount ends: the next comma
// behind it.
func (f *scopeReader) ends() int {
	for i := f.next; i < f.to; i++ {
		if f.word(i) == "," {
			return i
		}
	}
	return f.to
}
