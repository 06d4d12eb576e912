package finding

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/similarity"
)

// siteWords are the words behind which the name of a place tells where something is.
var siteWords = listedWords.Set("sites")

// sitesDiffer finds two places behind the same words, of which none lies in the
// other. Behind other words a place may stand for its people or its government.
func (b *builder) sitesDiffer(c *contrast, _ int) bool {
	v, spanA, okA := b.label(c.a, value.Place)
	w, spanB, okB := b.label(c.b, value.Place)
	if !okA || !okB || !b.behindSite(c.a.spot.doc, spanA) || !b.behindSite(c.b.spot.doc, spanB) {
		return false
	}
	rel, why := v.Relate(w)
	if rel != value.Different || v.Place().Name == "" || w.Place().Name == "" || v.Place().Kind != w.Place().Kind && !settled(v, w) {
		return false
	}
	c.relation, c.why = value.Conflict, why
	c.a.entry = entry{c.a.spot.doc, b.claimed(c.a.spot.doc, claim.EventPlace, v, spanA), v}
	c.b.entry = entry{c.b.spot.doc, b.claimed(c.b.spot.doc, claim.EventPlace, w, spanB), w}
	return true
}

// settled reports whether two places are each a land, a part of one or a city, so
// that one is not in the other when neither is said to hold the other.
func settled(v, w entity.Label) bool {
	kinds := []lexicon.PlaceKind{lexicon.CountryKind, lexicon.StateKind, lexicon.CityKind}
	return slices.Contains(kinds, v.Place().Kind) && slices.Contains(kinds, w.Place().Kind)
}

func (b *builder) behindSite(doc int, at text.Span) bool {
	d := b.all[doc].Doc
	n := d.Token(at.Start)
	return n > 0 && siteWords[d.Text.Tokens[n-1].Norm]
}

// label returns the body or place that a run names or is part of the name of.
func (b *builder) label(r run, kind value.Type) (entity.Label, text.Span, bool) {
	m := b.mention(r)
	l, ok := m.Value.(entity.Label)
	return l, m.Span, ok && l.Type() == kind
}

// renames finds a name in the place of another: a body for a body, or whatever is
// written as a name on both sides. They may be two names of one thing, so it is no
// conflict.
func (b *builder) renames(c *contrast, shared int) bool {
	if shared < ownFrame || !b.isName(c.a) || !b.isName(c.b) || b.sameNames(c) {
		return false
	}
	x, y := b.tokens(c.a), b.tokens(c.b)
	if shortens(x, y) || shortens(y, x) || levenshtein.Compare(x[len(x)-1].Norm, y[len(y)-1].Norm) >= driftAlike {
		return false
	}
	b.rewords(c)
	p, spanA, okA := b.person(c.a)
	q, spanB, okB := b.person(c.b)
	if okA && okB {
		c.a.entry, c.b.entry = b.nameEntry(c.a.spot.doc, p, spanA), b.nameEntry(c.b.spot.doc, q, spanB)
	}
	return true
}

func (b *builder) nameEntry(doc int, p entity.Person, at text.Span) entry {
	return b.entry(doc, claim.PersonName, p.Name(), p, at)
}

// others finds other words that tell something, where the passages are the same
// word for word besides.
func (b *builder) others(c *contrast, shared int) bool {
	x, y := b.tokens(c.a), b.tokens(c.b)
	if shared < ownFrame || !b.tells(c.a) || !b.tells(c.b) || near(x, y) || b.sameNames(c) || shortens(x, y) || shortens(y, x) || joined(x) == joined(y) || b.sameAmount(c) {
		return false
	}
	b.rewords(c)
	c.share = plainShare
	return true
}

// sameAmount reports whether the two runs are of amounts that agree, which other
// units make other words.
func (b *builder) sameAmount(c *contrast) bool {
	v, okV := b.amountAt(c.a)
	w, okW := b.amountAt(c.b)
	if !okV || !okW {
		return false
	}
	rel, _ := v.Value.Relate(w.Value)
	return rel == value.Equal || rel == value.Refines
}

// amountAt returns the amount that holds the beginning of a run.
func (b *builder) amountAt(r run) (quantity.Mention, bool) {
	for _, m := range b.all[r.spot.doc].Doc.Quantities {
		if r.first >= 0 && m.Span.Start <= r.first && r.first < m.Span.End {
			return m, true
		}
	}
	return quantity.Mention{}, false
}

// plainShare sets other words behind other names and other quoted words.
const plainShare = 0.85

// joined returns the letters of a run without spaces and hyphens.
func joined(toks []text.Token) string {
	var s strings.Builder
	for _, t := range toks {
		s.WriteString(strings.ReplaceAll(t.Norm, "-", ""))
	}
	return s.String()
}

// tells reports whether a run holds a word of content.
func (b *builder) tells(r run) bool {
	for _, t := range b.tokens(r) {
		if in, ok := lexicon.Lookup(t.Norm); t.Kind == text.Word && len(t.Norm) > 2 && !(ok && in.Class&lexicon.Function != 0) {
			return true
		}
	}
	return false
}

// near reports whether a word of each run may say the same.
func near(x, y []text.Token) bool {
	for _, s := range x {
		for _, t := range y {
			v, okV := lexicon.Lookup(lexicon.Spelling(s.Norm))
			w, okW := lexicon.Lookup(lexicon.Spelling(t.Norm))
			if okV && okW && v.Class&w.Class&lexicon.Function == 0 && lexicon.Related(v.Lemma, w.Lemma).Near() || levenshtein.Compare(s.Norm, t.Norm) >= driftAlike {
				return true
			}
		}
	}
	return false
}

// isName reports whether a run is written as a name: a content word with a capital
// letter, and none without. What opens a sentence must be known as a name.
func (b *builder) isName(r run) bool {
	d := b.all[r.spot.doc].Doc
	names := 0
	for _, t := range b.tokens(r) {
		in, known := lexicon.Lookup(t.Norm)
		n := d.Token(t.Start)
		switch {
		case known && in.Class&lexicon.Function != 0 || len(t.Norm) < 2 || honorifics[t.Norm]:
		case !t.Is(text.Capital):
			return false
		case d.Entities.At(n) >= 0 || d.Text.Sentences[max(0, d.Sentence(t.Start))].First != n:
			names++
		}
	}
	return names > 0
}

// honorifics stand before names and are none.
var honorifics = listedWords.Set("honorifics")

// sameNames reports whether both runs name one person, body or place, more or less
// fully.
func (b *builder) sameNames(c *contrast) bool {
	da, db := b.all[c.a.spot.doc].Doc, b.all[c.b.spot.doc].Doc
	m, n := da.Entities.At(da.Token(c.a.first)), db.Entities.At(db.Token(c.b.first))
	if m < 0 || n < 0 {
		return false
	}
	p, okP := da.Entities.Mentions[m].Value.(entity.Person)
	q, okQ := db.Entities.Mentions[n].Value.(entity.Person)
	if okP && okQ && similarity.CompareNames(p.Name(), q.Name(), "Person").Match {
		return true
	}
	r, _ := relate(da.Entities.Mentions[m].Value, db.Entities.Mentions[n].Value)
	s, _ := relate(da.Entities.Entities[da.Entities.Mentions[m].Entity].Value, db.Entities.Entities[db.Entities.Mentions[n].Entity].Value)
	return r == value.Equal || r == value.Refines || s == value.Equal || s == value.Refines
}

// shortens reports whether the first run may be short for the second: word for word
// the same first letter, and no letter that the other lacks ("Sen.", "Lt. Gen."),
// or the first letters of all words.
func shortens(x, y []text.Token) bool {
	if len(x) == 1 && len(y) > 1 {
		initials := ""
		for _, t := range y {
			initials += t.Norm[:min(1, len(t.Norm))] // a lone accent folds to nothing
		}
		return strings.ReplaceAll(x[0].Norm, ".", "") == initials
	}
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if s, t := x[i].Norm, y[i].Norm; s == "" || t == "" || s[0] != t[0] || !subsequenceOf(strings.TrimRight(s, "."), t) {
			return false
		}
	}
	return true
}

// subsequenceOf reports whether the letters of s stand in t in this order.
func subsequenceOf(s, t string) bool {
	for i := range len(s) {
		k := strings.IndexByte(t, s[i])
		if k < 0 {
			return false
		}
		t = t[k+1:]
	}
	return true
}

// rewords makes the contrast one of wording, and says which words differ.
func (b *builder) rewords(c *contrast) {
	c.a.entry, c.b.entry = b.statement(c.a.spot), b.statement(c.b.spot)
	c.relation, c.why = value.Reword, b.between(c, "reworded", "one says %q where the other says %q, in the same words besides")
}

// between makes the reason for a contrast. Its terms are the words that differ, of
// which one side may have none.
func (b *builder) between(c *contrast, rule, sentence string) value.Witness {
	return value.Because(rule, sentence, b.written(c.a), b.written(c.b))
}

// written returns the words of a run.
func (b *builder) written(r run) string {
	if r.first < 0 {
		return ""
	}
	return text.Span{Start: r.first, End: r.last}.In(b.all[r.spot.doc].Doc.Text.Source)
}
