package finding

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// wordMark stands for a word of a passage. A passage lists them by hash.
type wordMark struct {
	hash   uint32
	weight float64
}

const (
	// maxPassages bounds the quoted sentences of a document, maxQuote the
	// words of one that are compared.
	maxPassages = 150
	maxQuote    = 120
	// sameUtterance is how much the words weigh together, in nats of rarity,
	// that two quotations must share in order to be of one utterance.
	sameUtterance = 9
	// tiedUtterance is the same where the clauses around line up.
	tiedUtterance = 4
	// evenUtterance is the same where both quote these words and no others.
	evenUtterance = 3.5
	// speakerUtterance is the same for words that one speaker is quoted with,
	// none left out.
	speakerUtterance = 2
	// surelyOne is how much words weigh together that nobody uses twice.
	surelyOne = 2 * sameUtterance
	// otherwise is how many words that say something two quotations must share so that
	// one is the other in other words, unless mostPart of the shorter is shared.
	otherwise = 2
	mostPart  = 0.75
	// rounding is how far sums of weights in two orders may lie apart.
	rounding = 1e-6
	// sharedPart is the least part of the shorter quotation that is shared.
	sharedPart = 0.5
)

// rarity weighs a word of which the lexicon knows in, in nats; function words weigh nothing.
func rarity(in lexicon.Info) float64 {
	switch {
	case in == lexicon.Info{}:
		return unseen
	case in.Lemma != 0 && in.Class&lexicon.Function != 0:
		return 0
	}
	return in.IDF()
}

// unseen is the rarity of a word that the lexicon lacks.
var unseen = lexicon.IDF("")

// quotes lines up what is quoted and compares it word by word. It returns the
// places it told.
func (b *builder) quotes(clauses []tie) places {
	all := make([][]passage, len(b.all))
	for d, r := range b.all {
		var cut int
		all[d], cut = passages(r)
		b.cut.Quotations += cut
	}
	near := &strengths{ties: clauses}
	windows := map[[2]spot]overlap{}
	var ties []tie
	for _, d := range b.partners() {
		i, j := d[0], d[1]
		for x := range all[i] {
			for y := range all[j] {
				if o, ok := b.utterance(near, i, &all[i][x], j, &all[j][y]); ok {
					t := tie{a: spot{i, x}, b: spot{j, y}, p: o.p}
					ties = append(ties, t)
					windows[[2]spot{t.a, t.b}] = o
				}
			}
		}
	}
	ties = withoutCrossed(ties, windows)
	slices.SortFunc(ties, compareTies)
	told := places{}
	for _, l := range b.lines(ties) {
		b.quote(l, all, windows, told)
	}
	return told
}

// withoutCrossed leaves out pairs of like passages of which each stands in the
// other document too: who says two like things twice has not put one otherwise.
func withoutCrossed(ties []tie, windows map[[2]spot]overlap) []tie {
	type at struct {
		passage spot
		doc     int
	}
	found := map[at]bool{}
	for _, t := range ties {
		if windows[[2]spot{t.a, t.b}].rel == value.Equal {
			found[at{t.a, t.b.doc}], found[at{t.b, t.a.doc}] = true, true
		}
	}
	return slices.DeleteFunc(ties, func(t tie) bool {
		return windows[[2]spot{t.a, t.b}].rel != value.Equal && found[at{t.a, t.b.doc}] && found[at{t.b, t.a.doc}]
	})
}

// overlap is where two passages share words, and how.
type overlap struct {
	firstA, lastA, firstB, lastB int // tokens, both included
	rel                          value.Relation
	why                          value.Witness
	p                            float64
}

// utterance reports whether two passages are of one utterance.
func (b *builder) utterance(near *strengths, i int, x *passage, j int, y *passage) (overlap, bool) {
	// The table is left out where no order of the shared words could make enough of
	// them.
	if n, weight := x.most(y); weight < speakerUtterance-rounding || float64(n) < sharedPart*float64(min(len(x.words), len(y.words))) {
		return overlap{}, false
	}
	m := subsequence(x, y, &b.cells)
	if m.n == 0 {
		return overlap{}, false
	}
	part := float64(m.n) / float64(min(len(x.words), len(y.words)))
	if m.weight < b.needed(near, b.clauseOf(i, x), b.clauseOf(j, y), m, part, len(x.words) == len(y.words) && b.remark(i, x.words)) || part < sharedPart || !m.dense(x, y) || !b.remark(i, x.words[m.firstA:m.lastA+1]) {
		return overlap{}, false
	}
	o := overlap{firstA: x.words[m.firstA], lastA: x.words[m.lastA], firstB: y.words[m.firstB], lastB: y.words[m.lastB]}
	switch {
	case !m.whole():
		o.rel, o.why = value.Reword, value.Because("quoted-otherwise", "the quoted words differ")
	case b.goOn(i, x.words[m.lastA+1:], j, y.words[m.lastB+1:]) || b.goOn(i, x.words[:m.firstA], j, y.words[:m.firstB]):
		o.rel, o.why = value.Reword, value.Because("quoted-on-otherwise", "the quotations share words and go on otherwise")
		o.firstA, o.lastA, o.firstB, o.lastB = x.words[0], x.words[len(x.words)-1], y.words[0], y.words[len(y.words)-1]
	case m.n == len(x.words) && m.n == len(y.words):
		o.rel, o.why = value.Equal, value.Because("same-quotation", "the quoted words are the same")
	default:
		o.rel, o.why = value.Equal, value.Because("shared-quotation", "the shared part of the quotation is the same")
	}
	if o.rel == value.Reword && m.weight < surelyOne && (part < mostPart && b.remarks(i, x.words[m.firstA:m.lastA+1], y.norms[m.firstB:m.lastB+1]) < otherwise ||
		b.twoSpeakers(b.clauseOf(i, x), b.clauseOf(j, y))) {
		return overlap{}, false // like words of two people are two remarks
	}
	o.p = min(0.95, 0.5+0.25*part+0.02*m.weight)
	return o, true
}

// remarks counts the words that say something and are of no name, and that the others
// have too.
func (b *builder) remarks(doc int, words []int, others []string) (n int) {
	d := b.all[doc].Doc
	for _, i := range words {
		if t := d.Text.Tokens[i]; rarity(d.Word(i)) > 0 && d.Entities.At(i) < 0 && !t.Is(text.Capital) && slices.Contains(others, t.Norm) {
			n++
		}
	}
	return n
}

// twoSpeakers reports whether two clauses are known to be said by different people.
func (b *builder) twoSpeakers(x, y spot) bool {
	if x.item < 0 || y.item < 0 {
		return false
	}
	v, w := b.clause(x).Holder, b.clause(y).Holder
	return v >= 0 && w >= 0 && !b.sameEntity(x.doc, v, y.doc, w)
}

// remark reports whether the words are more than a name.
func (b *builder) remark(doc int, words []int) bool {
	d := b.all[doc].Doc
	return slices.ContainsFunc(words, func(i int) bool {
		for i > 1 && d.Text.Tokens[i-1].Norm == "-" && !d.Text.Tokens[i].Is(text.SpaceBefore) {
			i -= 2 // the second word of "Coca-cola"
		}
		return d.Entities.At(i) < 0 && !d.Text.Tokens[i].Is(text.Capital)
	})
}

// goOn reports whether two quotations both go on, before or behind what they share,
// and with other words: not with other forms of them.
func (b *builder) goOn(i int, x []int, j int, y []int) bool {
	p, q := b.beyond(i, x), b.beyond(j, y)
	other := func(w string, list []string) bool { return !slices.Contains(list, w) }
	return slices.ContainsFunc(p, func(w string) bool { return other(w, q) }) &&
		slices.ContainsFunc(q, func(w string) bool { return other(w, p) }) && strings.Join(p, "") != strings.Join(q, "")
}

// beyond returns the lemmas of the words that say more than who is named by what
// title.
func (b *builder) beyond(doc int, words []int) (out []string) {
	d := b.all[doc].Doc
	for _, i := range words {
		w, t := d.Word(i), d.Text.Tokens[i]
		switch {
		case t.Kind != text.Word || w.Class&(lexicon.Function|lexicon.OfficeNoun) != 0 || d.Entities.At(i) >= 0 || t.Is(text.Abbrev):
		case w.Lemma == 0:
			out = append(out, t.Norm)
		default:
			out = append(out, w.Lemma.String())
		}
	}
	return out
}

// needed returns how much the shared words of two passages must weigh: less
// where the clauses around line up, and least for the same words of one speaker.
func (b *builder) needed(near *strengths, x, y spot, m common, part float64, even bool) float64 {
	speaker := x.item >= 0 && y.item >= 0 && b.all[x.doc].HolderName(x.item) != "" && b.all[x.doc].SameHolder(x.item, b.all[y.doc], y.item)
	switch {
	case speaker && part == 1 && m.whole() && (m.n > 2 || even):
		return speakerUtterance
	case even && part == 1:
		return evenUtterance
	case near.tied(x, y):
		return tiedUtterance
	}
	return sameUtterance
}

// clauseOf returns the clause that holds a passage.
func (b *builder) clauseOf(d int, p *passage) spot {
	return spot{d, b.all[d].ClauseAt(b.all[d].Doc.Text.Tokens[p.first].Span)}
}

// quote makes a finding of a group of passages.
func (b *builder) quote(l *line, all [][]passage, windows map[[2]spot]overlap, told places) {
	extent := map[spot][2]int{}
	rel, why := value.Equal, value.Witness{}
	for _, t := range l.ties {
		o := windows[[2]spot{t.a, t.b}]
		widen(extent, t.a, o.firstA, o.lastA)
		widen(extent, t.b, o.firstB, o.lastB)
		if why.Rule == "" || slices.Index(order, o.rel) < slices.Index(order, rel) {
			rel, why = o.rel, o.why
		}
	}
	if t := l.ties[0]; rel == value.Equal {
		if others, ok := b.otherSpeakers(t.a.doc, &all[t.a.doc][t.a.item], t.b.doc, &all[t.b.doc][t.b.item]); ok {
			rel, why = value.Conflict, others
		}
	}
	var sides []side
	for _, s := range l.spots {
		e, ok := b.quoted(s.doc, extent[s])
		if !ok {
			return
		}
		told[s.doc] = append(told[s.doc], e.claim.Evidence)
		sides = append(sides, side{val: e.val, label: e.claim.Value.Text, entries: []entry{e}})
	}
	if rel == value.Equal {
		for _, s := range sides[1:] {
			sides[0].entries = append(sides[0].entries, s.entries...)
		}
		sides = sides[:1]
	}
	c := b.clauseOf(l.spots[0].doc, &all[l.spots[0].doc][l.spots[0].item])
	subject := ""
	if c.item >= 0 {
		subject = b.subject(c)
	}
	b.emit(verdict{"", claim.Quote, subject, rel, why, l.confidence(), sides})
}

func widen(extent map[spot][2]int, s spot, first, last int) {
	if e, ok := extent[s]; ok {
		first, last = min(first, e[0]), max(last, e[1])
	}
	extent[s] = [2]int{first, last}
}

// quoted makes the claim of quoted tokens, first and last included; what is
// longer than evidence may be is cut at its end.
func (b *builder) quoted(doc int, extent [2]int) (entry, bool) {
	r := b.all[doc]
	toks := r.Doc.Text.Tokens
	first, last := extent[0], extent[1]
	for last > first && toks[last].End-toks[first].Start > claim.MaxEvidence {
		last--
	}
	span := toks[first].Span.Cover(toks[last].Span)
	if span.Len() > claim.MaxEvidence {
		return entry{}, false
	}
	v := normalize.Quote(span.In(r.Doc.Text.Source))
	subject := ""
	if n := r.ClauseAt(toks[first].Span); n >= 0 {
		subject = b.subject(spot{doc, n})
	}
	return b.entry(doc, claim.Quote, subject, v, span), true
}
