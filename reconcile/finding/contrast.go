package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/similarity"
)

// A contrast is a pair of clauses that are the same word for word but for one
// short run, which is of one kind on both sides: a day and another day, "was" and
// "was not". The words around prove that the two runs answer the same question, so
// that no likeness of meaning is needed.
type contrast struct {
	a, b     run
	relation value.Relation
	reason   string
	code     string // "" for that of the attribute
}

// run is a run of tokens of one clause, with the claim that it carries.
type run struct {
	spot        spot
	first, last int // tokens: [first, last)
	entry       entry
}

const (
	// maxRun bounds the words of a run on either side.
	maxRun = 3
	// framed is the least number of words that the clauses share besides, and
	// framedShare their least share of the longer clause.
	framed      = 4
	framedShare = 0.7
	// ownMost is the greatest share of words, by weight, that a clause may have
	// for itself.
	ownMost = 0.6
	// ownFrame is the number of shared words from which on they can be of no
	// other sentence.
	ownFrame = 8
)

// contrasts compares the clauses that are word for word the same but for one run.
// Places that are told already are left alone. It returns the places it told.
func (b *builder) contrasts(clauses []tie, before places) places {
	told := places{}
	for _, t := range clauses {
		c, ok := b.contrast(t)
		if !ok || before.holds(c.a) || before.holds(c.b) || told.holds(c.a) || told.holds(c.b) {
			continue
		}
		told[c.a.spot.doc] = append(told[c.a.spot.doc], c.a.entry.claim.Evidence)
		told[c.b.spot.doc] = append(told[c.b.spot.doc], c.b.entry.claim.Evidence)
		sides := []side{
			{val: c.a.entry.val, label: c.a.entry.claim.Value.Text, entries: []entry{c.a.entry}},
			{val: c.b.entry.val, label: c.b.entry.claim.Value.Text, entries: []entry{c.b.entry}},
		}
		b.emit(verdict{code: c.code, attribute: c.a.entry.claim.Attribute, subject: c.a.entry.claim.Subject, relation: c.relation, reason: c.reason, confidence: max(t.p, framedShare), sides: sides})
	}
	return told
}

// holds reports whether the place of a run is told.
func (p places) holds(r run) bool {
	ev := r.entry.claim.Evidence
	return slices.ContainsFunc(p[r.spot.doc], func(e claim.Evidence) bool { return e.Start < ev.End && ev.Start < e.End })
}

// contrast finds the one run in which two clauses differ, and what kind it is of.
func (b *builder) contrast(t tie) (contrast, bool) {
	if t.onlyA > ownMost || t.onlyB > ownMost {
		return contrast{}, false // they share too few words to be worth the reading
	}
	x, y := b.content(t.a), b.content(t.b)
	c := contrast{a: run{spot: t.a}, b: run{spot: t.b}}
	head, tail := ends(x, y)
	restX, restY := x[head:len(x)-tail], y[head:len(y)-tail]
	shared := head + tail
	if shared < framed || len(restX) > maxRun || len(restY) > maxRun || len(restX)+len(restY) == 0 ||
		float64(shared) < framedShare*float64(max(len(x), len(y))) {
		return c, false
	}
	c.a.first, c.a.last = bounds(x, head, len(restX))
	c.b.first, c.b.last = bounds(y, head, len(restY))
	for _, rule := range []func(*contrast, int) bool{b.denies, b.moods, b.counts, b.dates, b.names, b.titles} {
		if rule(&c, shared) {
			return c, true
		}
	}
	return c, false
}

// content returns the tokens of a clause that are no marks.
func (b *builder) content(s spot) []text.Token {
	cl := b.clause(s)
	var out []text.Token
	for _, t := range b.all[s.doc].Doc.Text.Tokens[cl.First:cl.Last] {
		if t.Kind != text.Punct {
			out = append(out, t)
		}
	}
	return out
}

// ends returns how many words two clauses share at their beginnings and ends.
func ends(x, y []text.Token) (head, tail int) {
	n := min(len(x), len(y))
	for head < n && x[head].Norm == y[head].Norm {
		head++
	}
	for tail < n-head && x[len(x)-1-tail].Norm == y[len(y)-1-tail].Norm {
		tail++
	}
	return head, tail
}

// bounds returns the places in the text of n words from head on.
func bounds(x []text.Token, head, n int) (start, end int) {
	if n == 0 {
		return -1, -1
	}
	return x[head].Start, x[head+n-1].End
}

// tokens returns the tokens of a run.
func (b *builder) tokens(r run) []text.Token {
	if r.first < 0 {
		return nil
	}
	d := b.all[r.spot.doc].Doc
	return d.Text.Tokens[d.Token(r.first) : d.Token(r.last-1)+1]
}

var (
	negatives = []string{"not", "n't", "never", "no"}
	dummies   = []string{"do", "does", "did"}
)

// denies finds a clause that denies what the other affirms: "was stopped" and
// "was not stopped", "approved" and "did not approve".
func (b *builder) denies(c *contrast, _ int) bool {
	restA, negA := affirmative(b.tokens(c.a))
	restB, negB := affirmative(b.tokens(c.b))
	if negA+negB != 1 || !slices.Equal(restA, restB) {
		return false
	}
	c.a.entry, c.b.entry = b.statement(c.a.spot), b.statement(c.b.spot)
	c.relation, c.reason, c.code = value.Conflict, "one denies in the same words what the other affirms", Polarity
	return true
}

// moods finds a clause that is sure where the other is not, or that announces
// what the other reports: "will raise" and "may raise", "will open" and "opened".
func (b *builder) moods(c *contrast, _ int) bool {
	restA, moodA := indicative(b.tokens(c.a))
	restB, moodB := indicative(b.tokens(c.b))
	if moodA == moodB || !slices.Equal(restA, restB) {
		return false
	}
	c.a.entry, c.b.entry = b.statement(c.a.spot), b.statement(c.b.spot)
	c.relation, c.reason, c.code = value.Reword, "one is surer than the other in the same words", Modality
	if moodA == claim.Fact && moodB == claim.Future || moodA == claim.Future && moodB == claim.Fact {
		c.relation, c.reason = value.Update, "one announces what the other reports as done"
	}
	return true
}

// indicative returns the lemmas of words without the modal, and what the modal
// makes of them.
func indicative(toks []text.Token) (rest []string, mood claim.Modality) {
	mood = claim.Fact
	for _, t := range toks {
		m, modal := modals[t.Norm]
		switch {
		case modal && mood == claim.Fact:
			mood = m
		default:
			rest = append(rest, lemma(t.Norm))
		}
	}
	return rest, mood
}

// modals are the auxiliaries that say how sure a clause is.
var modals = map[string]claim.Modality{
	"will": claim.Future, "'ll": claim.Future, "shall": claim.Future, "may": claim.May, "might": claim.May, "could": claim.May, "must": claim.Must, "should": claim.Must,
}

// lemma returns the dictionary form of a word.
func lemma(norm string) string {
	if in, ok := lexicon.Lookup(norm); ok && in.Lemma != 0 {
		return in.Lemma.String()
	}
	return norm
}

// affirmative returns the lemmas of words without what denies, and how many of
// them deny.
func affirmative(toks []text.Token) (rest []string, denials int) {
	for _, t := range toks {
		switch {
		case slices.Contains(negatives, t.Norm):
			denials++
		case slices.Contains(dummies, t.Norm):
		default:
			rest = append(rest, lemma(t.Norm))
		}
	}
	return rest, denials
}

// counts finds two amounts or two ordinals that count nothing in particular.
func (b *builder) counts(c *contrast, _ int) bool {
	return b.typed(c, func(d *normalize.Document, at text.Span) (claim.Attribute, value.Value, text.Span, bool) {
		for _, m := range d.Quantities {
			if m.Span.Start > at.Start || at.End > m.Span.End {
				continue
			}
			a := claim.Quantity
			switch m.Value.Type() {
			case value.Ordinal:
				a = claim.Ordinal
				if n := d.Entities.At(d.Token(at.Start)); n >= 0 && d.Entities.Mentions[n].Value.Type() == value.Event {
					a = claim.EventEdition
				}
			case value.Currency:
				a = claim.Money
			case value.Percent:
				a = claim.Percent
			}
			return a, m.Value, m.Span, true
		}
		return "", nil, text.Span{}, false
	})
}

// dates finds two dates, also such as stay open: two weekdays.
func (b *builder) dates(c *contrast, _ int) bool {
	return b.typed(c, func(d *normalize.Document, at text.Span) (claim.Attribute, value.Value, text.Span, bool) {
		n := d.DateAt(d.Token(at.Start))
		if n < 0 || d.Dates[n].End < at.End || d.Dates[n].Value.Type() == value.Duration || d.Dates[n].Value.Type() == value.Set {
			return "", nil, text.Span{}, false
		}
		return claim.EventDate, d.Dates[n].Value, d.Dates[n].Span, true
	})
}

// typed compares the two runs as values of one kind.
func (b *builder) typed(c *contrast, of func(*normalize.Document, text.Span) (claim.Attribute, value.Value, text.Span, bool)) bool {
	if c.a.first < 0 || c.b.first < 0 {
		return false
	}
	da, db := b.all[c.a.spot.doc].Doc, b.all[c.b.spot.doc].Doc
	attrA, v, spanA, okA := of(da, text.Span{Start: c.a.first, End: c.a.last})
	attrB, w, spanB, okB := of(db, text.Span{Start: c.b.first, End: c.b.last})
	if !okA || !okB || attrA != attrB {
		return false
	}
	rel, why := v.Relate(w)
	switch {
	case rel == value.Conflict:
		c.reason = why.Reason
	case rel == value.Incomparable && sameForm(v, w):
		c.reason = "the same words around, and another day"
	default:
		return false
	}
	c.relation = value.Conflict
	c.a.entry = entry{c.a.spot.doc, b.claimed(c.a.spot.doc, attrA, v, spanA), v}
	c.b.entry = entry{c.b.spot.doc, b.claimed(c.b.spot.doc, attrA, w, spanB), w}
	return true
}

// sameForm reports whether two open dates are told in one form, so that they are
// other days when they differ: two weekdays, two days of the year.
func sameForm(v, w value.Value) bool {
	x, okX := v.(datetime.Value)
	y, okY := w.(datetime.Value)
	if !okX || !okY {
		return false
	}
	a, c := x.String(), y.String()
	if len(a) != len(c) {
		return false
	}
	digits := false
	for i := range len(a) {
		digit := a[i] >= '0' && a[i] <= '9'
		if digit != (c[i] >= '0' && c[i] <= '9') || !digit && a[i] != c[i] {
			return false
		}
		digits = digits || digit
	}
	return digits
}

// names finds two people with one family name and other first names, or, in a
// frame that can be of no other sentence, other names.
func (b *builder) names(c *contrast, shared int) bool {
	p, spanA, okA := b.person(c.a)
	q, spanB, okB := b.person(c.b)
	if !okA || !okB {
		return false
	}
	if rel, _ := p.Relate(q); rel != value.Different || similarity.CompareNames(p.Name(), q.Name(), "Person").Match {
		return false
	}
	if p.Last() != q.Last() && shared < ownFrame || len(p.Words()) < 2 || len(q.Words()) < 2 {
		return false
	}
	c.relation, c.reason = value.Conflict, "the same words around, and another name"
	c.a.entry = entry{c.a.spot.doc, b.all[c.a.spot.doc].NewClaim(claim.PersonName, p.Name(), p, spanA), p}
	c.b.entry = entry{c.b.spot.doc, b.all[c.b.spot.doc].NewClaim(claim.PersonName, q.Name(), q, spanB), q}
	return true
}

// person returns the person that a run names or is part of the name of.
func (b *builder) person(r run) (entity.Person, text.Span, bool) {
	if r.first < 0 {
		return entity.Person{}, text.Span{}, false
	}
	found := b.all[r.spot.doc].Doc.Entities
	n := found.At(b.all[r.spot.doc].Doc.Token(r.first))
	if n < 0 || found.Mentions[n].End < r.last {
		return entity.Person{}, text.Span{}, false
	}
	p, ok := found.Mentions[n].Value.(entity.Person)
	return p, found.Mentions[n].Span, ok
}

// titles finds two words for a person's office right before one name.
func (b *builder) titles(c *contrast, _ int) bool {
	roleA, nameA, okA := b.title(c.a)
	roleB, nameB, okB := b.title(c.b)
	if !okA || !okB || nameA != nameB {
		return false
	}
	c.relation, c.reason = value.Reword, "the same words around, and another title"
	c.a.entry = entry{c.a.spot.doc, b.all[c.a.spot.doc].NewClaim(claim.PersonRole, nameA, roleA, text.Span{Start: c.a.first, End: c.a.last}), roleA}
	c.b.entry = entry{c.b.spot.doc, b.all[c.b.spot.doc].NewClaim(claim.PersonRole, nameA, roleB, text.Span{Start: c.b.first, End: c.b.last}), roleB}
	return true
}

// title reads a run that ends right before a person's name and holds a word for
// an office.
func (b *builder) title(r run) (value.Value, string, bool) {
	if r.first < 0 {
		return nil, "", false
	}
	d := b.all[r.spot.doc].Doc
	last := d.Token(r.last - 1)
	n := d.Entities.At(last + 1)
	if n < 0 || d.Entities.At(last) >= 0 {
		return nil, "", false
	}
	p, ok := d.Entities.Mentions[n].Value.(entity.Person)
	in, known := lexicon.Lookup(d.Text.Tokens[last].Norm)
	if !ok || !known || in.Class&(lexicon.OfficeNoun|lexicon.PersonNoun) == 0 {
		return nil, "", false
	}
	return entity.NewRole(text.Span{Start: r.first, End: r.last}.In(d.Text.Source)), p.Name(), true
}
