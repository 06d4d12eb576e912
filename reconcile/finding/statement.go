package finding

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/similarity"
)

// place of a clause in the event.
type spot struct{ doc, clause int }

// tie is a pair of lined-up clauses.
type tie struct {
	a, b         spot
	p            float64
	onlyA, onlyB float64
}

// line is a group of clauses, one of each document at most, that say the same.
type line struct {
	spots []spot
	ties  []tie
}

// statements lines up the clauses of all documents and compares them.
func (b *builder) statements() {
	ties := b.ties()
	lines := b.lines(ties)
	for _, l := range lines {
		// Clauses whose values conflict are told by the values.
		if !b.inside(l) {
			b.line(l)
		}
	}
	b.silences(ties)
}

// ties lines up the clauses of every two documents.
func (b *builder) ties() []tie {
	var out []tie
	for i := range b.all {
		for j := i + 1; j < len(b.all); j++ {
			for _, p := range claim.Align(b.all[i], b.all[j]) {
				out = append(out, tie{spot{i, p.A}, spot{j, p.B}, p.P, p.OnlyA, p.OnlyB})
			}
		}
	}
	slices.SortFunc(out, func(x, y tie) int {
		return cmp.Or(cmp.Compare(y.p, x.p), x.a.doc-y.a.doc, x.b.doc-y.b.doc, x.a.clause-y.a.clause, x.b.clause-y.b.clause)
	})
	return out
}

// lines merges ties into groups: a third document joins when it is tied to
// every clause of the group.
func (b *builder) lines(ties []tie) []*line {
	tied := map[[2]spot]bool{}
	for _, t := range ties {
		tied[[2]spot{t.a, t.b}], tied[[2]spot{t.b, t.a}] = true, true
	}
	at := map[spot]*line{}
	var out []*line
	for _, t := range ties {
		la, lb := at[t.a], at[t.b]
		switch {
		case la == nil && lb == nil:
			l := &line{spots: []spot{t.a, t.b}, ties: []tie{t}}
			at[t.a], at[t.b] = l, l
			out = append(out, l)
		case la != nil && la == lb:
			la.ties = append(la.ties, t)
		case la != nil && lb == nil && la.takes(t.b, tied):
			la.spots, la.ties = append(la.spots, t.b), append(la.ties, t)
			at[t.b] = la
		case lb != nil && la == nil && lb.takes(t.a, tied):
			lb.spots, lb.ties = append(lb.spots, t.a), append(lb.ties, t)
			at[t.a] = lb
		case la == nil || lb == nil:
			out = append(out, &line{spots: []spot{t.a, t.b}, ties: []tie{t}})
		}
	}
	return out
}

// takes reports whether the clause is tied to all clauses of the line, and of a
// document that the line does not have.
func (l *line) takes(s spot, tied map[[2]spot]bool) bool {
	for _, o := range l.spots {
		if o.doc == s.doc || !tied[[2]spot{o, s}] {
			return false
		}
	}
	return true
}

// confidence is that of the best tie.
func (l *line) confidence() float64 { return l.ties[0].p }

// line makes a finding of a group of clauses.
func (b *builder) line(l *line) {
	slices.SortFunc(l.spots, func(x, y spot) int { return x.doc - y.doc })
	attr := claim.Statement
	quoted := 0
	for _, s := range l.spots {
		if b.clause(s).Quoted {
			quoted++
		}
	}
	if quoted == len(l.spots) {
		attr = claim.Quote
	}
	rel, reason := b.relate(l, attr)
	var sides []side
	for _, s := range l.spots {
		e := b.statement(s, attr)
		sides = append(sides, side{val: e.val, label: e.claim.Value.Text, entries: []entry{e}})
	}
	if rel == value.Equal {
		for _, s := range sides[1:] {
			sides[0].entries = append(sides[0].entries, s.entries...)
		}
		sides = sides[:1]
	}
	b.emit(verdict{attr, b.subject(l.spots[0]), rel, reason, l.confidence(), sides})
}

func (b *builder) clause(s spot) *claim.Clause { return &b.all[s.doc].Clauses[s.clause] }

// statement makes the claim of a clause.
func (b *builder) statement(s spot, a claim.Attribute) entry {
	r := b.all[s.doc]
	c := b.clause(s)
	v := normalize.Quote(c.Span.In(r.Doc.Text.Source))
	cl := r.NewClaim(a, b.subject(s), v, c.Span)
	if a == claim.Statement {
		cl.Value.Type = value.Text
	}
	return entry{s.doc, cl, v}
}

// subject names who a clause is about: the holder, or the first person or body
// that it names, or its first words.
func (b *builder) subject(s spot) string {
	r := b.all[s.doc]
	if h := r.HolderName(s.clause); h != "" {
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
	end := min(c.Last, c.First+6)
	return text.Span{Start: c.Start, End: r.Doc.Text.Tokens[end-1].End}.In(r.Doc.Text.Source)
}

const (
	// driftAlike is how alike in spelling two words are that look like one word
	// misread, driftLength their least length.
	driftAlike  = 0.8
	driftLength = 8
	// sureDrift is how sure a tie must be for a look-alike to be one.
	sureDrift = 0.5
	// sureTense is how sure a tie must be for its tense to tell.
	sureTense = 0.8
	// sameWords is the share of unshared words, by weight, up to which two
	// clauses say the same.
	sameWords = 0.45
	// lopsided is how much more one clause must say than the other to refine
	// it.
	lopsided = 0.2
)

// relate says how the clauses of a line stand to each other.
func (b *builder) relate(l *line, a claim.Attribute) (value.Relation, string) {
	if a == claim.Quote {
		return b.relateQuotes(l)
	}
	t := l.ties[0]
	x, y := b.clause(t.a), b.clause(t.b)
	switch {
	case b.drift(t) != "":
		return value.Reword, b.drift(t)
	case t.onlyA <= 0.1 && t.onlyB <= 0.1:
		return value.Equal, "both say it in the same words"
	case (x.Modality == claim.Future) != (y.Modality == claim.Future) && (x.Modality == claim.Fact || y.Modality == claim.Fact) && t.p >= sureTense:
		return value.Update, "one announces what the other reports as done"
	case t.onlyA-t.onlyB > lopsided || t.onlyB-t.onlyA > lopsided:
		return value.Refines, "one report says more than the other"
	case t.onlyA+t.onlyB > 2*sameWords:
		return value.Refines, "each report adds to what both say"
	}
	return value.Equal, "both say the same in substance"
}

// drift looks for a word that one clause has in place of a look-alike:
// "responsively" for "responsibly". It returns the reason, or "".
func (b *builder) drift(t tie) string {
	if t.p < sureDrift {
		return ""
	}
	x, y := b.words(t.a), b.words(t.b)
	for _, v := range x {
		if len(v) < driftLength || slices.Contains(y, v) {
			continue
		}
		for _, w := range y {
			if len(w) >= driftLength && !slices.Contains(x, w) && !sameLemma(v, w) && levenshtein.Compare(v, w) >= driftAlike {
				return fmt.Sprintf("one says %q where the other says %q", v, w)
			}
		}
	}
	return ""
}

var levenshtein = similarity.Levenshtein()

// sameLemma reports whether two words are forms or derivations of one.
func sameLemma(v, w string) bool {
	a, okA := word(v)
	c, okC := word(w)
	if okA && okC {
		return a.Root == c.Root || a.Lemma == c.Lemma
	}
	// One of them is no word of the lexicon: a compound written in two ways, or
	// a name.
	return true
}

// word looks up a word, or the adjective that an adverb is made of.
func word(w string) (lexicon.Info, bool) {
	in, ok := lexicon.Lookup(lexicon.Spelling(w))
	if stem, adverb := strings.CutSuffix(w, "ly"); !ok && adverb {
		if in, ok = lexicon.Lookup(stem); !ok {
			in, ok = lexicon.Lookup(stem + "le")
		}
	}
	return in, ok
}

// relateQuotes compares the quoted words: the same, a part, or others.
func (b *builder) relateQuotes(l *line) (value.Relation, string) {
	best, reason := value.Equal, "the quoted words are the same"
	for i, s := range l.spots {
		for _, o := range l.spots[i+1:] {
			r, why := quotes(b.words(s), b.words(o))
			if slices.Index(order, r) < slices.Index(order, best) {
				best, reason = r, why
			}
		}
	}
	return best, reason
}

func (b *builder) words(s spot) []string {
	var out []string
	c := b.clause(s)
	for _, t := range b.all[s.doc].Doc.Text.Tokens[c.First:c.Last] {
		if t.Kind != text.Punct {
			out = append(out, t.Norm)
		}
	}
	return out
}

// quotes compares quoted words on their longest common subsequence: where one
// is cut out of the other they agree; words that differ inside reword.
func quotes(a, b []string) (value.Relation, string) {
	firstA, lastA, firstB, lastB, n := subsequence(a, b)
	if n == 0 {
		return value.Refines, "the quotations share no words"
	}
	insideA, insideB := lastA-firstA+1-n, lastB-firstB+1-n
	switch {
	case insideA == 0 && insideB == 0 && (n == len(a) || n == len(b)):
		return value.Equal, "the quoted words are the same where both quote"
	case insideA == 0 && insideB == 0:
		return value.Equal, "the shared part of the quotation is the same"
	}
	return value.Reword, "the quoted words differ"
}

// maxQuote bounds the words of a quotation that are compared.
const maxQuote = 120

// subsequence returns the extent and the length of the longest common
// subsequence.
func subsequence(a, b []string) (firstA, lastA, firstB, lastB, n int) {
	a, b = a[:min(len(a), maxQuote)], b[:min(len(b), maxQuote)]
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i][j] = table[i+1][j+1] + 1
			} else {
				table[i][j] = max(table[i+1][j], table[i][j+1])
			}
		}
	}
	firstA, firstB = -1, -1
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			if firstA < 0 {
				firstA, firstB = i, j
			}
			lastA, lastB = i, j
			n++
			i++
			j++
		case table[i+1][j] >= table[i][j+1]:
			i++
		default:
			j++
		}
	}
	return firstA, lastA, firstB, lastB, n
}
