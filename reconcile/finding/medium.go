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
	m := medium{Span: d.Text.Tokens[first].Span.Cover(d.Text.Tokens[i].Span), form: w.form}
	m.told(d, s, first, i+1)
	if w.form >= asTold && m.outlet == nil {
		return medium{}, false
	}
	m.speaker = speakerBy(d, s, first)
	return m, m.speaker >= 0
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

// othersNamed reports whether people or bodies besides one are named between two
// tokens.
func othersNamed(d *normalize.Document, first, last, but int) bool {
	for i := first; i < last; i++ {
		if m := d.Entities.At(i); m >= 0 && d.Entities.Mentions[m].Entity != but {
			if t := d.Entities.Entities[d.Entities.Mentions[m].Entity].Type; t == value.Person || t == value.Organization {
				return true
			}
		}
	}
	return false
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
// the quotation whose verb stands in the sentence, if nobody else is named between
// them, else who is named last before the token; -1 for nobody.
func speakerBy(d *normalize.Document, s text.Sentence, i int) int {
	for k := range d.Quotations {
		v, who := d.Quotations[k].VerbSpan, d.Speaker(k)
		if v.Len() > 0 && v.Start >= s.Start && v.End <= s.End && who >= 0 && !othersNamed(d, d.Token(v.Start), i, who) {
			return who
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
