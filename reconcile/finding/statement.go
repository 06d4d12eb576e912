package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// sureLine is how sure a line of clauses must be to be told.
	sureLine = 0.3
	// sureTense is how sure a tie must be for its tense to tell.
	sureTense = 0.9
	// ownWords is the share of words, by weight, that the shorter of two
	// clauses may have for itself where they say the same.
	ownWords = 0.5
	// ownMore is the share that the longer may have: beyond, it tells more.
	ownMore = 0.7
)

// statements lines up the clauses of all documents and compares them.
func (b *builder) statements() {
	ties := b.clauseTies()
	b.media(ties)
	quoted := b.quotes(ties)
	clashes := b.inside(ties)
	acts := b.disagree(clashes)
	contrasts := b.contrasts(ties, clashes.with(acts), quoted).with(acts)
	tied := newTable[bool](b.clauses()) // what is told of several reports, or surely lines up
	for _, l := range b.lines(ties) {
		if l.confidence() < sureLine {
			continue
		}
		// What quotations and clashing values tell is not told again.
		told := quoted.tell(b, l) || clashes.touch(b, l) || contrasts.touch(b, l)
		if !told {
			if b.contradicts(l.ties[0]) || !b.substantial(l) || l.confidence() < sureOthers && b.otherSubjects(l.ties[0]) {
				continue
			}
			b.line(l)
		}
		for _, x := range l.spots {
			*tied.at(x) = true
		}
	}
	b.silences(ties, &tied)
}

// substance is the least number of words, besides names, offices and verbs of
// saying, by which a clause says anything.
const substance = 1

// substantial reports whether each clause of a line says something. "The mayor
// said in a statement" lines up with any other of its kind.
func (b *builder) substantial(l *line) bool {
	for _, s := range l.spots {
		d := b.all[s.doc].Doc
		c := b.clause(s)
		if d.Text.Tokens[c.Last-1].Norm == "that" {
			return false // what is said stands in the next clause
		}
		n := 0
		for i := c.First; i < c.Last && n < substance; i++ {
			t := d.Text.Tokens[i]
			if t.Kind != text.Word || d.Entities.At(i) >= 0 {
				continue
			}
			if !d.Word(i).Class.Any(lexicon.Function | lexicon.SayVerb | lexicon.OfficeNoun | lexicon.TimeNoun) {
				n++
			}
		}
		if n < substance || !c.Asserts {
			return false
		}
	}
	return true
}

// line makes a finding of a group of clauses.
func (b *builder) line(l *line) {
	rel, why, code := b.relate(l)
	var sides []side
	for _, s := range l.spots {
		e := b.statement(s)
		sides = append(sides, side{val: e.val, label: e.claim.Value.Text, entries: []entry{e}})
	}
	if rel == value.Equal {
		for _, s := range sides[1:] {
			sides[0].entries = append(sides[0].entries, s.entries...)
		}
		sides = sides[:1]
	}
	b.emit(verdict{code, claim.Statement, b.subject(l.spots[0]), rel, why, l.confidence(), sides})
}

func (b *builder) clause(s spot) *claim.Clause { return &b.all[s.doc].Clauses[s.item] }

// statement makes the claim of a clause.
func (b *builder) statement(s spot) entry {
	if b.stated.cells == nil {
		b.stated = newTable[entry](b.clauses())
	}
	made := b.stated.at(s)
	if made.claim != nil {
		return *made
	}
	r := b.all[s.doc]
	c := b.clause(s)
	v := normalize.Quote(c.Span.In(r.Doc.Text.Source))
	cl := r.NewClaim(claim.Statement, b.subject(s), v, c.Span)
	cl.Value.Type = value.Text
	*made = entry{s.doc, &cl, v}
	return *made
}

// subject names who a clause is about: the holder, or the first person or body
// that it names, or its first words.
func (b *builder) subject(s spot) string {
	r := b.all[s.doc]
	if h := r.HolderName(s.item); h != "" {
		return h
	}
	c := b.clause(s)
	for i := c.First; i < c.Last; i++ {
		if m := r.Doc.Entities.At(i); m >= 0 {
			if name, ok := r.Doc.Entities.Entities[r.Doc.Entities.Mentions[m].Entity].Value.(interface{ Name() string }); ok {
				return name.Name()
			}
		}
	}
	return b.opening(s)
}

// relate says how the clauses of a line stand to each other, why, and the code
// of the kind of finding if it is not that of statements.
func (b *builder) relate(l *line) (rel value.Relation, why value.Witness, code string) {
	t := l.ties[0]
	x, y := b.clause(t.a), b.clause(t.b)
	same := t.onlyA <= 0.1 && t.onlyB <= 0.1
	drift, drifts := b.drift(t)
	switch {
	case drifts:
		return value.Reword, drift, ""
	case same && otherStance(x, y):
		return value.Reword, value.Because("other-stance", "one has %q as the verb of saying, the other %q", x.Verb, y.Verb), Attribution
	case (same || t.shorterShared()) && b.finer(t, &why):
		return value.Refines, why, ""
	case same:
		return value.Equal, value.Because("same-statement", "both say it in the same words"), ""
	case t.p >= sureTense && (b.keeps(t.a, t.b) || b.keeps(t.b, t.a)):
		return value.Update, announced, Modality
	case t.shorterShared():
		return value.Equal, value.Because("mostly-shared", "the reports share most of what the shorter says"), ""
	}
	return value.Refines, value.Because("each-adds", "each report adds to what both say"), ""
}

// shorterShared reports whether two clauses share most of what the shorter says.
func (t *tie) shorterShared() bool {
	return min(t.onlyA, t.onlyB) <= ownWords && max(t.onlyA, t.onlyB) <= ownMore
}

// finer reports whether two clauses state amounts of which one is the finer, and why:
// "6.5 percent" and "7 percent" do not say the same.
func (b *builder) finer(t tie, why *value.Witness) bool {
	xs, xe := b.values.at(b, t.a)
	ys, ye := b.values.at(b, t.b)
	for i := xs; i < xe; i++ {
		for j := ys; j < ye; j++ {
			x, y := b.value(spot{t.a.doc, i}), b.value(spot{t.b.doc, j})
			if !amounts[x.attribute] || x.attribute != y.attribute || b.relation(x, y) != value.Refines {
				continue
			}
			_, *why = x.val.Relate(y.val)
			return true
		}
	}
	return false
}

// announced is the reason for an update of what was to come.
var announced = value.Because("announced", "one announces what the other reports as done")

// keeps reports whether a clause announces what another reports as done: the verb
// behind "will" stands there in the past, and the subject before it is named.
func (b *builder) keeps(plan, done spot) bool {
	p, c := b.clause(plan), b.clause(done)
	if p.Modality != claim.Future || c.Modality != claim.Fact || p.Polarity != c.Polarity || p.Heading || c.Heading {
		return false
	}
	act, ok := b.announced(plan)
	if !ok {
		return false
	}
	d := b.all[done.doc].Doc
	for i := c.First; i < c.Last; i++ {
		t := d.Text.Tokens[i]
		if strings.HasSuffix(t.Norm, "ing") || i > c.First && (d.Text.Tokens[i-1].Norm == "to" || d.Text.Tokens[i-1].Norm == "being") || actRoot(t) != act {
			continue
		}
		if in, ok := lexicon.Lookup(t.Norm); ok && in.Lemma.String() != t.Norm && !strings.HasSuffix(t.Norm, "s") {
			return true
		}
	}
	return false
}

// announced returns the root of the verb behind the first "will" of a clause.
func (b *builder) announced(s spot) (string, bool) {
	c, toks := b.clause(s), b.all[s.doc].Doc.Text.Tokens
	for i := c.First; i+1 < c.Last; i++ {
		if m, ok := modals[toks[i].Norm]; ok && m == claim.Future {
			act := actRoot(toks[i+1])
			return act, act != ""
		}
	}
	return "", false
}

// contradicts reports whether two clauses have values that exclude each other, or
// whether one denies: then they do not say the same, though it may not be told
// in what they differ.
func (b *builder) contradicts(t tie) bool {
	x, y := b.clause(t.a), b.clause(t.b)
	return x.Polarity != y.Polarity || b.otherValues(t)
}

// otherStance reports whether one clause is said with more or less belief than
// the other: "confirmed" is not "claimed", "said" may be either.
func otherStance(x, y *claim.Clause) bool {
	firm := func(c *claim.Clause) int {
		switch quotation.Stance(c.Stance) {
		case quotation.Confirm, quotation.Learn:
			return 1
		case quotation.Claim, quotation.Believe:
			return -1
		case quotation.Deny:
			return -2
		}
		return 0
	}
	return firm(x)*firm(y) < 0
}

// words returns the words of a clause. They lie in room.
func (b *builder) words(s spot, room *[]string) []string {
	c := b.clause(s)
	*room = words(b.all[s.doc].Doc.Text.Tokens[c.First:c.Last], (*room)[:0])
	return *room
}

// words appends the folded words of tokens to an empty list, the parts of "co-operation" as one.
func words(toks []text.Token, out []string) []string {
	for i := range toks {
		switch n := len(out); {
		case toks[i].Kind == text.Punct:
		case n > 0 && i > 1 && toks[i-1].Norm == "-" && toks[i-1].Start == toks[i-2].End && toks[i].Start == toks[i-1].End:
			out[n-1] += "-" + toks[i].Norm
		default:
			out = append(out, toks[i].Norm)
		}
	}
	return out
}
