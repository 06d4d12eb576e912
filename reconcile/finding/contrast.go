package finding

import (
	"slices"

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
	why      value.Witness
	code     string // "" for that of the attribute
	// share is how sure the contrast is, compared with the tie of the clauses.
	share float64
	alone bool // there is no other difference
	// swapped says that a noun stands for another one besides: other things may be
	// spoken of.
	swapped bool
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
	// cutFrame is the least number of shared words where one passage goes on
	// beyond the other.
	cutFrame = 6
	// ownMost is the greatest share of words, by weight, that a clause may have
	// for itself.
	ownMost = 0.6
	// ownFrame is the number of shared words from which on they can be of no
	// other sentence.
	ownFrame = 8
)

// contrasts compares the clauses that are word for word the same but for one run.
// Places that are told already are left alone, and so are other words in
// quotations that are told. It returns the places it told.
func (b *builder) contrasts(clauses []tie, before, quoted places) places {
	told := places{}
	for _, t := range clauses {
		c, ok := b.contrast(t)
		if !ok || before.holds(c.a) || before.holds(c.b) || told.holds(c.a) || told.holds(c.b) || c.relation == value.Reword && c.a.entry.claim.Attribute == claim.Statement && c.code == "" && quoted.cover(c.a) && quoted.cover(c.b) {
			continue
		}
		told[c.a.spot.doc] = append(told[c.a.spot.doc], c.a.entry.claim.Evidence)
		told[c.b.spot.doc] = append(told[c.b.spot.doc], c.b.entry.claim.Evidence)
		sides := []side{
			{val: c.a.entry.val, label: c.a.entry.claim.Value.Text, entries: []entry{c.a.entry}},
			{val: c.b.entry.val, label: c.b.entry.claim.Value.Text, entries: []entry{c.b.entry}},
		}
		b.emit(verdict{code: c.code, attribute: c.a.entry.claim.Attribute, subject: c.a.entry.claim.Subject, relation: c.relation, why: c.why, confidence: c.share * max(t.p, framedShare), sides: sides})
	}
	return told
}

// holds reports whether the place of a run is told.
func (p places) holds(r run) bool {
	ev := r.entry.claim.Evidence
	return slices.ContainsFunc(p[r.spot.doc], func(e claim.Evidence) bool { return e.Start < ev.End && ev.Start < e.End })
}

// cover reports whether the words of a run are told.
func (p places) cover(r run) bool {
	return slices.ContainsFunc(p[r.spot.doc], func(e claim.Evidence) bool { return r.first >= e.Start && r.last <= e.End })
}

// contrast finds the one run in which two clauses, or the sentences around them,
// differ in more than words, and what kind it is of.
func (b *builder) contrast(t tie) (contrast, bool) {
	if t.onlyA > ownMost || t.onlyB > ownMost {
		return contrast{}, false // they share too few words to be worth the reading
	}
	x, y := &b.pair[0], &b.pair[1]
	if c, ok := b.contrastIn(t, b.content(t.a, x), b.content(t.b, y)); ok {
		return c, true
	}
	return b.contrastIn(t, b.sentence(t.a, x), b.sentence(t.b, y))
}

// contrastIn compares two runs of words.
func (b *builder) contrastIn(t tie, x, y []text.Token) (contrast, bool) {
	if max(len(x), len(y)) > maxGapWords || min(len(x), len(y)) < framed {
		return contrast{}, false
	}
	if x[len(x)-1].Norm == "that" || y[len(y)-1].Norm == "that" {
		return contrast{}, false // what is said stands behind
	}
	list, shared := gaps(x, y)
	list, longer := window(list, len(x), len(y))
	if len(list) == 0 || len(list) > maxGaps || shared < framed || float64(shared) < framedShare*float64(longer) ||
		longer < max(len(x), len(y)) && shared < cutFrame {
		return contrast{}, false
	}
	hard := -1 // the gap that is not soft
	for i, g := range list {
		if b.soft(t.a.doc, x[g.a:g.aLast]) && b.soft(t.b.doc, y[g.b:g.bLast]) && !opposite(x[g.a:g.aLast], y[g.b:g.bLast], x[max(g.a-1, 0)]) {
			continue
		}
		if hard >= 0 {
			return contrast{}, false
		}
		hard = i
	}
	for i, g := range list {
		if hard >= 0 && i != hard || g.aLast-g.a > maxRun || g.bLast-g.b > maxRun {
			continue
		}
		c := contrast{a: b.run(t.a, x, g.a, g.aLast), b: b.run(t.b, y, g.b, g.bLast), share: 1, alone: len(list) == 1, swapped: swapped(list, i, x, y)}
		for _, rule := range []func(*contrast, int) bool{b.denies, b.moods, b.opposes, b.counts, b.dates, b.lengths, b.reasons, b.names, b.titles, b.sitesDiffer, b.renames} {
			if rule(&c, shared) {
				return c, true
			}
		}
		if len(list) == 1 && b.others(&c, shared) {
			return c, true
		}
	}
	return contrast{}, false
}

// swapped reports whether in a gap besides one noun stands for another that is not
// near it in meaning.
func swapped(list []gap, but int, x, y []text.Token) bool {
	for i, g := range list {
		if i == but || g.aLast-g.a != 1 || g.bLast-g.b != 1 {
			continue
		}
		v, okV := lexicon.Lookup(x[g.a].Norm)
		w, okW := lexicon.Lookup(y[g.b].Norm)
		if okV && okW && v.Class&w.Class&lexicon.Noun != 0 && !lexicon.Related(v.Lemma, w.Lemma).Near() {
			return true
		}
	}
	return false
}

// run makes the run of words [first, last) of a passage.
func (b *builder) run(s spot, x []text.Token, first, last int) run {
	r := run{spot: s}
	r.first, r.last = bounds(x, first, last-first)
	at := x[min(first, len(x)-1)]
	if n := b.all[s.doc].ClauseAt(at.Span); n >= 0 {
		r.spot.item = n
	}
	return r
}

// sentence returns the tokens, without marks, of the sentence of a clause.
// They lie in room.
func (b *builder) sentence(s spot, room *[]text.Token) []text.Token {
	d := b.all[s.doc].Doc
	n := d.Text.Sentences[b.clause(s).Sentence]
	out := (*room)[:0]
	for i, t := range d.Text.Tokens[n.First:n.Last] {
		if t.Kind != text.Punct && !d.Added(n.First+i) {
			out = append(out, t)
		}
	}
	*room = out
	return out
}

// content returns the tokens of a clause that are no marks. They lie in room.
func (b *builder) content(s spot, room *[]text.Token) []text.Token {
	cl := b.clause(s)
	out := (*room)[:0]
	for _, t := range b.all[s.doc].Doc.Text.Tokens[cl.First:cl.Last] {
		if t.Kind != text.Punct {
			out = append(out, t)
		}
	}
	*room = out
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

// opposes finds a clause that says the opposite of the other: "approved" and
// "rejected".
func (b *builder) opposes(c *contrast, _ int) bool {
	if c.a.first < 0 || c.b.first < 0 || !opposite(b.tokens(c.a), b.tokens(c.b), b.ahead(c.a)) || b.conditional(c.a) != b.conditional(c.b) || !c.alone && b.says(c.a) || c.swapped {
		return false
	}
	c.a.entry, c.b.entry = b.statement(c.a.spot), b.statement(c.b.spot)
	c.relation, c.why, c.code = value.Conflict, b.between(c, "opposite-in-words", "one says the opposite of the other in the same words"), Polarity
	return true
}

// says reports whether a run is a verb of saying: what is said must be the same for
// two of them to exclude each other.
func (b *builder) says(r run) bool {
	d := b.all[r.spot.doc].Doc
	return d.Word(d.Token(r.first)).Class&lexicon.SayVerb != 0
}

// conditional reports whether the sentence of a run hangs on a condition.
func (b *builder) conditional(r run) bool {
	d := b.all[r.spot.doc].Doc
	s := d.Text.Sentences[b.clause(r.spot).Sentence]
	return slices.ContainsFunc(d.Text.Tokens[s.First:s.Last], func(t text.Token) bool { return t.Norm == "if" || t.Norm == "unless" })
}

// ahead returns the token before a run.
func (b *builder) ahead(r run) text.Token {
	d := b.all[r.spot.doc].Doc
	return d.Text.Tokens[max(0, d.Token(r.first)-1)]
}

// names finds two people with one family name and other first names, or, in a
// frame that can be of no other sentence, other names.
func (b *builder) names(c *contrast, shared int) bool {
	p, spanA, okA := b.person(c.a)
	q, spanB, okB := b.person(c.b)
	if !okA || !okB {
		return false
	}
	if rel, _ := relate(p, q); rel != value.Different || similarity.CompareNames(p.Name(), q.Name(), "Person").Match {
		return false
	}
	if p.Last() != q.Last() && shared < ownFrame || len(p.Words()) < 2 || len(q.Words()) < 2 {
		return false
	}
	c.relation, c.why = value.Conflict, b.between(c, "framed-name", "the same words around, and another name")
	c.a.entry, c.b.entry = b.nameEntry(c.a.spot.doc, p, spanA), b.nameEntry(c.b.spot.doc, q, spanB)
	return true
}

// person returns the person that a run names or is part of the name of.
func (b *builder) person(r run) (entity.Person, text.Span, bool) {
	m := b.mention(r)
	p, ok := m.Value.(entity.Person)
	return p, m.Span, ok
}

// mention returns the mention that a run is or is part of; it has no value where
// there is none.
func (b *builder) mention(r run) (m entity.Mention) {
	if r.first < 0 {
		return m
	}
	d := b.all[r.spot.doc].Doc
	n := d.Entities.At(d.Token(r.first))
	if n >= 0 && d.Entities.Mentions[n].End >= r.last {
		m = d.Entities.Mentions[n]
	}
	return m
}

// titles finds two words for an office of one person: right before the name, or
// wherever the texts give the office.
func (b *builder) titles(c *contrast, _ int) bool {
	roleA, nameA, spanA, okA := b.title(c.a)
	roleB, nameB, spanB, okB := b.title(c.b)
	if !okA || !okB || nameA != nameB {
		return false
	}
	attribute := claim.PersonRole
	if roleA.Type() == value.Rank && roleB.Type() == value.Rank {
		attribute = claim.PersonRank
	}
	c.relation, c.why = value.Reword, b.between(c, "framed-title", "the same words around, and another title")
	switch r, why := roleA.Relate(roleB); {
	case r == value.Equal || r == value.Refines && why.Rule == "fuller-office":
		return false
	case r == value.Conflict, why.Rule == "other-field": // the words around leave no room for both
		c.relation, c.why = value.Conflict, why
	}
	c.a.entry = b.entry(c.a.spot.doc, attribute, nameA, roleA, spanA)
	c.b.entry = b.entry(c.b.spot.doc, attribute, nameA, roleB, spanB)
	return true
}

// title reads a run that lies in the office that the text gives a person, or that
// ends right before a person's name and holds a word for an office.
func (b *builder) title(r run) (value.Value, string, text.Span, bool) {
	if r.first < 0 {
		return nil, "", text.Span{}, false
	}
	d := b.all[r.spot.doc].Doc
	for _, f := range d.Entities.Facts {
		if (f.Topic == entity.Office || f.Topic == entity.ServiceRank) && f.Span.Start <= r.first && r.last <= f.Span.End {
			if p, ok := d.Entities.Entities[f.Entity].Value.(entity.Person); ok {
				return f.Value, p.Name(), f.Span, true
			}
		}
	}
	last := d.Token(r.last - 1)
	n := d.Entities.At(last + 1)
	if n < 0 || d.Entities.At(last) >= 0 {
		return nil, "", text.Span{}, false
	}
	p, ok := d.Entities.Mentions[n].Value.(entity.Person)
	in, known := lexicon.Lookup(d.Text.Tokens[last].Norm)
	if !ok || !known || in.Class&(lexicon.OfficeNoun|lexicon.PersonNoun) == 0 {
		return nil, "", text.Span{}, false
	}
	span := text.Span{Start: r.first, End: r.last}
	return entity.NewRole(span.In(d.Text.Source)), p.Name(), span, true
}
