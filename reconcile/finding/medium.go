package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// A medium is in what form somebody says something: "in a written statement", "on
// Twitter", "in an interview with Radio Nord".
type medium struct {
	text.Span
	form     form
	sentence int
	speaker  int      // entity
	outlet   []string // the words of the name of whom it is told to; nil if nobody is named
}

// A form is what a medium is, whatever its words.
type form uint8

const (
	asTweet form = iota
	asPost
	asStatement
	asInterview
	asNewsConference
	asLetter
	asMemo
	asEmail
	asSpeech
	asTestimony
	asTownHall
	asRally
	asOpEd
	asVideo
	asPhone
	// What is told to an outlet, or on one, in whatever form.
	asTold
	asAired
)

// A mediumWord says how the last word of a medium is used.
type mediumWord struct {
	form   form
	verb   bool     // it is the act: "tweeted"
	site   bool     // one says it on there: "on Twitter"
	behind []string // the words of which one stands before it: "news conference"
}

var mediumWords = map[string]mediumWord{
	"tweet": {form: asTweet}, "tweets": {form: asTweet}, "tweeted": {form: asTweet, verb: true}, "twitter": {form: asTweet, site: true},
	"facebook": {form: asPost, site: true}, "instagram": {form: asPost, site: true}, "media": {form: asPost, site: true, behind: []string{"social"}},
	"statement": {form: asStatement}, "interview": {form: asInterview},
	"conference": {form: asNewsConference, behind: []string{"news", "press"}}, "briefing": {form: asNewsConference, behind: []string{"news", "press", "media"}},
	"letter": {form: asLetter}, "memo": {form: asMemo}, "memorandum": {form: asMemo}, "email": {form: asEmail}, "mail": {form: asEmail, behind: []string{"-"}},
	"speech": {form: asSpeech}, "testimony": {form: asTestimony}, "testified": {form: asTestimony, verb: true},
	"hall": {form: asTownHall, behind: []string{"town"}}, "rally": {form: asRally}, "ed": {form: asOpEd, behind: []string{"-"}}, "video": {form: asVideo},
	"told": {form: asTold, verb: true}, "on": {form: asAired, verb: true},
	"phone": {form: asPhone, site: true}, "telephone": {form: asPhone, site: true},
}

// idle are verbs of what one does on a network and in a hall without a word.
var idle = listedWords.Set("idle")

const (
	// mediumReach bounds the words between a preposition and the medium.
	mediumReach = 5
	// sureMedium is how sure it is that two media of one speaker are those of one
	// remark where the sentences around line up.
	sureMedium = 0.85
	// maxMedia bounds the media of one document that are compared.
	maxMedia = 60
)

// mediaOf returns the media that a document names, with who speaks.
func mediaOf(r *claim.Reading) (out []medium) {
	d := r.Doc
	for n := r.Segment.First; n < r.Segment.Last && len(out) < maxMedia; n++ {
		s := d.Text.Sentences[n]
		for i := s.First; i < s.Last; i++ {
			w, ok := mediumWords[d.Text.Tokens[i].Norm]
			if !ok || d.Furniture(n) {
				continue
			}
			m, ok := w.read(d, s, i)
			if m.sentence = n; ok && !slices.ContainsFunc(out, m.again) {
				out = append(out, m)
			}
		}
	}
	return out
}

// read returns the medium whose last token is i.
func (w mediumWord) read(d *normalize.Document, s text.Sentence, i int) (medium, bool) {
	first, ok := w.from(d, s, i)
	if !ok {
		return medium{}, false
	}
	m := medium{Span: d.Text.Tokens[first].Span.Cover(d.Text.Tokens[i].Span), form: w.form, speaker: speakerBy(d, s, first)}
	m.told(d, s, first, i+1)
	return m, m.speaker >= 0 && (m.outlet != nil || w.form < asTold)
}

// from returns the first token of the medium whose last token is i, and whether it
// is one in which something is said: "in a statement", "issued a statement", not
// "the statement that".
func (w mediumWord) from(d *normalize.Document, s text.Sentence, i int) (int, bool) {
	toks := d.Text.Tokens
	if w.verb {
		return i, true
	}
	first := i
	if w.behind != nil {
		if first--; first < s.First || !slices.Contains(w.behind, toks[first].Norm) {
			return 0, false
		}
	}
	for k := first - 1; k >= s.First && k >= i-mediumReach; k-- {
		switch toks[k].Norm {
		case "on", "via", "by", "to":
			return k, w.site
		case "in", "at", "during", "issued", "released", "sent", "wrote", "gave", "posted", "published", "delivered":
			return k + 1, !w.site
		case "a", "an", "the", "his", "her", "its", "their", "another", "'s":
			continue
		}
		if toks[k].Kind == text.Punct && toks[k].Norm != "-" || d.Word(k).Class&lexicon.Function != 0 {
			break
		}
	}
	return 0, false
}

// again reports whether another medium of the document is this one: it shares words,
// or is of the same speaker and outlet.
func (m *medium) again(o medium) bool {
	return m.Start < o.End && o.Start < m.End || m.speaker == o.speaker && m.sameOutlet(&o)
}

// sameOutlet reports whether both are told to one outlet.
func (m *medium) sameOutlet(o *medium) bool {
	return m.outlet != nil && o.outlet != nil && (contains(m.outlet, o.outlet) || contains(o.outlet, m.outlet))
}

// told widens the medium between the tokens by the outlet to which something is
// told: "told Radio Nord in an interview", "an interview with Radio Nord".
func (m *medium) told(d *normalize.Document, s text.Sentence, first, last int) {
	toks := d.Text.Tokens
	switch {
	case m.form >= asTold:
		m.tell(d, last, outletEnd(d, s, last))
	case m.form != asInterview:
	case last < s.Last && (toks[last].Norm == "with" || toks[last].Norm == "to" || toks[last].Norm == "on"):
		m.tell(d, last+1, outletEnd(d, s, last+1))
	default:
		for k := first - 1; k > s.First && k >= first-mediumReach; k-- {
			if n := toks[k-1].Norm; (n == "told" || n == "with") && outletEnd(d, s, k) > k {
				m.tell(d, k, outletEnd(d, s, k))
				return
			}
		}
	}
}

// tell notes the outlet between the tokens.
func (m *medium) tell(d *normalize.Document, first, last int) {
	for i := first; i < last; i++ {
		if t := d.Text.Tokens[i]; t.Is(text.Capital) && t.Norm != "the" {
			m.outlet = append(m.outlet, t.Norm)
		}
	}
	if m.outlet != nil {
		m.Span = m.Cover(d.Text.Tokens[last-1].Span)
	}
}

// outletEnd returns the end of a name in capitals that begins at the token and is
// that of no person, place or day, or the token.
func outletEnd(d *normalize.Document, s text.Sentence, i int) int {
	toks, end, opened := d.Text.Tokens, i, false
	for k := i; k < s.Last && k < i+mediumReach+1; k++ {
		t := toks[k]
		switch {
		case mediumWords[t.Norm].site:
			return i // "on Twitter"
		case t.Is(text.Capital) && t.Kind == text.Word && d.DateAt(k) < 0:
			if m := d.Entities.At(k); m >= 0 && d.Entities.Entities[d.Entities.Mentions[m].Entity].Type != value.Organization && end == i {
				return i
			}
			end = k + 1
			if opened && end < s.Last && toks[end].Norm == "\"" {
				return end + 1
			}
		case t.Norm == "\"" && end == i:
			opened = true
		case t.Norm == "the" || t.Norm == "on" || t.Norm == "of" || t.Norm == "&":
		default:
			return end
		}
	}
	return end
}

// speakerBy returns who says what is said in the medium at token i: the speaker of
// the quotation whose verb stands in the sentence, else who is named last before
// the token; -1 for nobody.
func speakerBy(d *normalize.Document, s text.Sentence, i int) int {
	for k := range d.Quotations {
		if v := d.Quotations[k].VerbSpan; v.Len() > 0 && v.Start >= s.Start && v.End <= s.End && d.Speaker(k) >= 0 {
			return d.Speaker(k)
		}
	}
	who := -1
	for k := i - 1; k >= s.First && (who < 0 || k >= i-mediumReach); k-- {
		if idle[d.Word(k).Lemma.String()] {
			return -1
		}
		if m := d.Entities.At(k); m >= 0 && who < 0 {
			e := d.Entities.Mentions[m].Entity
			if t := d.Entities.Entities[e].Type; t == value.Person || t == value.Organization {
				who = e
			}
		}
	}
	return who
}

// media compares in what form the documents say that somebody said what lines up.
// Other forms are no conflict: a statement may be read out at a rally.
func (b *builder) media(ties []tie) {
	all := make([][]medium, len(b.all))
	for d, r := range b.all {
		all[d] = mediaOf(r)
	}
	said := strengths{} // sentences that line up
	for _, t := range ties {
		if t.p >= sureLine {
			said.ties = append(said.ties, tie{a: spot{t.a.doc, b.clause(t.a).Sentence}, b: spot{t.b.doc, b.clause(t.b).Sentence}, p: t.p})
		}
	}
	var same []tie
	for _, d := range b.partners() {
		for i := range all[d[0]] {
			for j := range all[d[1]] {
				if x, y := &all[d[0]][i], &all[d[1]][j]; b.sameMedium(d[0], x, d[1], y) && (x.sameOutlet(y) || said.tied(spot{d[0], x.sentence}, spot{d[1], y.sentence})) {
					same = append(same, tie{a: spot{d[0], i}, b: spot{d[1], j}, p: sureMedium})
				}
			}
		}
	}
	told := map[[3]int]bool{} // document, speaker and form: who says much in one form is told of once
	for _, l := range b.lines(same) {
		again := false
		for _, at := range l.spots {
			m := &all[at.doc][at.item]
			k := [3]int{at.doc, m.speaker, int(m.form)}
			again = again || told[k]
			told[k] = true
		}
		if !again {
			b.medium(l, all)
		}
	}
}

// sameMedium reports whether one speaker says something in one form, or to one
// outlet, and to no other.
func (b *builder) sameMedium(dx int, x *medium, dy int, y *medium) bool {
	switch {
	case x.outlet != nil && y.outlet != nil:
		return min(x.form, y.form) < asAired && x.sameOutlet(y) && b.sameEntity(dx, x.speaker, dy, y.speaker)
	case x.form != y.form:
		return false
	}
	return b.sameEntity(dx, x.speaker, dy, y.speaker) && !b.dayApart(dx, x.sentence, dy, y.sentence)
}

// dayApart reports whether the first dates of two sentences exclude each other.
func (b *builder) dayApart(dx, x, dy, y int) bool {
	v, w := b.firstDate(dx, x), b.firstDate(dy, y)
	if v == nil || w == nil {
		return false
	}
	r, _ := relate(v, w)
	return r == value.Conflict || r == value.Update
}

// firstDate returns the first date of a sentence, or nil.
func (b *builder) firstDate(doc, sentence int) value.Value {
	d := b.all[doc].Doc
	s := d.Text.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		if k := d.DateAt(i); k >= 0 {
			return d.Dates[k].Value
		}
	}
	return nil
}

// contains reports whether every word of the second list is among the first.
func contains(list, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(list, w) })
}

// sameEntity reports whether the names of two entities fit one.
func (b *builder) sameEntity(dx, x, dy, y int) bool {
	r, _ := relate(b.all[dx].Doc.Entities.Entities[x].Value, b.all[dy].Doc.Entities.Entities[y].Value)
	return r == value.Equal || r == value.Refines
}

// medium makes a finding of the media of one remark.
func (b *builder) medium(l *line, all [][]medium) {
	var s side
	subject := ""
	for _, at := range l.spots {
		r, m := b.all[at.doc], all[at.doc][at.item]
		if n, ok := r.Doc.Entities.Entities[m.speaker].Value.(interface{ Name() string }); ok && len(n.Name()) > len(subject) {
			subject = n.Name()
		}
		c := r.NewClaim(claim.EventFormat, subject, normalize.Quote(m.In(r.Doc.Text.Source)), m.Span)
		s.entries = append(s.entries, entry{at.doc, &c, nil})
	}
	s.label = s.entries[0].claim.Value.Text
	b.emit(verdict{Medium, claim.EventFormat, subject, value.Equal, value.Because("same-medium", "the reports give the same form of what was said"), l.confidence(), []side{s}})
}
