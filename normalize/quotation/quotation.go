package quotation

import (
	"slices"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// Kind says how words are quoted.
type Kind uint8

// The kinds of quotation.
const (
	Direct   Kind = iota // whole sentences between marks
	Fragment             // marked words inside the reporter's sentence
	Phrase               // marks around a name or a term
	Indirect             // attributed without marks
)

var kindNames = [...]string{"direct", "fragment", "phrase", "indirect"}

// String returns the name of the kind.
func (k Kind) String() string { return kindNames[k] }

// Quotation is what somebody is reported to say.
type Quotation struct {
	// Span holds the words said: inside the marks, or the attributed clause.
	text.Span
	Kind Kind
	// Speaker is the phrase that names who speaks; empty if the text does not
	// say.
	Speaker text.Span
	// Verb is the verb of saying, VerbSpan its bytes; zero if there is none.
	Verb     Verb
	VerbSpan text.Span
	// First and Last are the tokens of Span: [First, Last).
	First, Last int
}

// Options say what is known of the text's words.
type Options struct {
	// Forms are those of the text; nil to look them up.
	Forms *lexicon.Forms
	// IsSpeaker reports whether a token is a noun for a person or a body, so
	// that "the minister said" has a speaker and "the plan called for" none.
	// Nil counts no noun.
	IsSpeaker func(token int) bool
}

// Find returns the quotations of the text in order of their first byte.
// Indirect ones never lie inside marks.
func Find(p *text.Parsed, o Options) []Quotation {
	if o.IsSpeaker == nil {
		o.IsSpeaker = func(int) bool { return false }
	}
	f := newFinder(p, o.Forms)
	f.paras = paragraphs(p, f.paras[:0])
	f.marked = f.regions(f.paras, f.marked[:0])
	f.markQuoted()
	f.attribute(o.IsSpeaker)
	f.direct()
	f.indirect()
	slices.SortStableFunc(f.out, func(a, b Quotation) int { return a.Start - b.Start })
	var out []Quotation
	if len(f.out) > 0 {
		out = slices.Clone(f.out)
	}
	f.release()
	return out
}

type finder struct {
	tokenWords
	paras      []tokens
	marked     []region
	quoted     []bool // by token
	attributed []attribution
	firstOf    []int32 // of each sentence, and an end mark: its first attribution
	out        []Quotation
}

// finders keeps finders for their memory.
var finders = sync.Pool{New: func() any { return new(finder) }}

func newFinder(p *text.Parsed, forms *lexicon.Forms) *finder {
	f := finders.Get().(*finder)
	f.Parsed, f.list = p, words()
	f.quoted, f.firstOf = scratch.Zeros(f.quoted, len(p.Tokens)), scratch.Zeros(f.firstOf, len(p.Sentences)+1)
	f.numbers = scratch.Zeros(f.numbers, len(p.Tokens))
	if forms == nil {
		forms = lexicon.Read(p.Tokens)
		defer forms.Release()
	}
	forms.Number(&f.list.numbers, f.numbers)
	return f
}

func (f *finder) release() {
	if len(f.Tokens) > scratch.Most {
		return
	}
	f.Parsed = nil
	f.attributed, f.out = scratch.Empty(f.attributed), scratch.Empty(f.out)
	finders.Put(f)
}

// attribute finds the attributions of all sentences.
func (f *finder) attribute(isSpeaker func(token int) bool) {
	c := scanner{tokenWords: f.tokenWords, quoted: f.quoted, isHead: isSpeaker}
	for i, s := range f.Sentences {
		c.s = s
		f.attributed = c.attributions(f.attributed)
		f.firstOf[i+1] = int32(len(f.attributed))
	}
}

// of returns the attributions of a sentence.
func (f *finder) of(sentence int) []attribution {
	return f.attributed[f.firstOf[sentence]:f.firstOf[sentence+1]]
}

func (f *finder) markQuoted() {
	for n := range f.marked {
		r := &f.marked[n]
		if r.last <= r.first {
			continue
		}
		if r.phrase = f.isPhrase(*r); r.phrase {
			continue // marks around a name leave the sentence whole
		}
		for i := r.first; i < r.last; i++ {
			f.quoted[i] = true
		}
	}
}

func (f *finder) isQuoted(token int) bool {
	return token >= 0 && token < len(f.quoted) && f.quoted[token]
}

// isPhrase reports marks around a name or a term: a title of a work in capitals,
// or a word or two behind a word that introduces them ("nicknamed").
func (f *finder) isPhrase(r region) bool {
	words, capital, lower, stops := 0, 0, 0, 0
	for i := r.first; i < r.last; i++ {
		switch t := &f.Tokens[i]; {
		case t.Kind == text.Word || t.Kind == text.Number:
			words++
			if t.Shape&text.Capital != 0 {
				capital++
			} else if len(t.Norm) > 3 {
				lower++
			}
		case t.Norm == "," || t.Norm == ".":
			if i != r.last-1 {
				stops++
			}
		case t.Norm == "!" || t.Norm == "?":
			stops++
		}
	}
	switch {
	case words == 0 || stops > 0 || words > 12:
		return r.single && stops == 0 && words > 3 && 2*capital > words
	case words <= 4 && f.namedBefore(r.first-2):
		return true
	case f.answered(r):
		return false
	case lower == 0 && capital > 0 && (capital > 1 || words == 1):
		return true
	}
	return words > 1 && f.Tokens[r.last-1].Kind != text.Punct && 5*capital >= 3*words || r.single && words > 3 && 2*capital > words
}

// answered reports a mark of its own at the end of the marked words and a verb
// of saying right behind them: `"Yes," he said`.
func (f *finder) answered(r region) bool {
	if f.Tokens[r.last-1].Kind != text.Punct {
		return false
	}
	for i := r.last + 1; i < len(f.Tokens) && i < r.last+6; i++ {
		if f.Tokens[i].Kind == text.Punct {
			return false
		}
		if f.says(i) {
			return true
		}
	}
	return false
}

// namedBefore reports whether the token introduces a name or a term.
func (f *finder) namedBefore(at int) bool {
	if at < 0 {
		return false
	}
	switch f.Tokens[at].Norm {
	case "nickname", "nicknamed", "title", "titled", "entitled", "dubbed", "named", "name", "word", "term", "code-named", "codenamed", "called", "known", "alias", "book", "film", "movie", "show", "song", "magazine", "documentary", "album", "program", "series", "episode":
		return true
	}
	return false
}

// sentenceOf returns the index of the sentence that holds the token.
func (f *finder) sentenceOf(token int) int {
	i, _ := slices.BinarySearchFunc(f.Sentences, token, func(s text.Sentence, at int) int {
		if s.Last <= at {
			return -1
		}
		return 1
	})
	return min(i, len(f.Sentences)-1)
}

// direct makes quotations of the marked regions.
func (f *finder) direct() {
	var previous Quotation // in the same paragraph, or one left open
	paragraph, open := -1, false
	pending := -1 // first quotation of an open chain that has no speaker yet
	for _, r := range f.marked {
		if r.last <= r.first {
			continue
		}
		q := f.quote(r.first, r.last)
		q.Kind = f.kindOf(r)
		here := f.Sentences[f.sentenceOf(r.first)].Paragraph
		if a, ok := f.speakerOf(r); ok {
			f.attach(&q, a)
			if open && pending >= 0 && here == paragraph+1 {
				f.inherit(pending, q)
			}
			pending = -1
		} else if previous.Len() > 0 && q.Kind != Phrase && (here == paragraph || here == paragraph+1 && (open || f.isWholeParagraph(r) && previous.Speaker.Len() > 0)) {
			q.Speaker, q.Verb, q.VerbSpan = previous.Speaker, previous.Verb, previous.VerbSpan
		}
		if q.Kind == Fragment && q.Speaker.Len() == 0 && f.rest(r.first, r.last) < 2 {
			q.Kind = Phrase // a word that the reporter holds at arm's length
		}
		f.out = append(f.out, q)
		if q.Kind != Phrase {
			previous, paragraph, open = q, here, r.open
			if r.open && q.Speaker.Len() == 0 && pending < 0 {
				pending = len(f.out) - 1
			}
		}
	}
}

// isWholeParagraph reports whether nothing but the marked words stands in the
// paragraph: it goes on with what the speaker before says.
func (f *finder) isWholeParagraph(r region) bool {
	n := f.sentenceOf(r.first)
	p := f.Sentences[n].Paragraph
	if r.first-1 != f.Sentences[n].First || n > 0 && f.Sentences[n-1].Paragraph == p {
		return false
	}
	last := f.sentenceOf(max(r.first, r.last-1))
	return (last+1 == len(f.Sentences) || f.Sentences[last+1].Paragraph != p) && f.Sentences[last].Last <= r.last+1
}

// inherit gives the speaker found at the end of a multi-paragraph quotation
// to its earlier paragraphs.
func (f *finder) inherit(from int, q Quotation) {
	for i := from; i < len(f.out); i++ {
		if f.out[i].Speaker.Len() == 0 && f.out[i].Kind != Phrase {
			f.out[i].Speaker, f.out[i].Verb, f.out[i].VerbSpan = q.Speaker, q.Verb, q.VerbSpan
		}
	}
}

// quote makes a quotation of tokens, without a comma or full stop at the end.
func (f *finder) quote(first, last int) Quotation {
	for last > first+1 && f.Tokens[last-1].Kind == text.Punct && (f.Tokens[last-1].Norm == "," || f.Tokens[last-1].Norm == ".") {
		last--
	}
	return Quotation{Span: text.Span{Start: f.Tokens[first].Start, End: f.Tokens[last-1].End}, First: first, Last: last}
}

func (f *finder) attach(q *Quotation, a *attribution) {
	q.Speaker = text.Span{Start: f.Tokens[a.first].Start, End: f.Tokens[a.last-1].End}
	q.Verb, q.VerbSpan = a.info, f.Tokens[a.verb].Span
	if a.info.Lemma == "according to" {
		q.VerbSpan.End = f.Tokens[a.verb+1].End
	}
}

func (f *finder) kindOf(r region) Kind {
	if r.phrase {
		return Phrase
	}
	s := f.Sentences[f.sentenceOf(r.first)]
	before := r.first - 2 // the token before the opening mark
	if before >= s.First && f.Tokens[before].Kind != text.Punct {
		if !slices.ContainsFunc(f.of(f.sentenceOf(before)), func(a attribution) bool { return a.verb == before || a.last-1 == before }) {
			return Fragment
		}
	}
	return Direct
}

// speakerOf finds the attribution of a marked region: the verb that follows
// it in its last sentence, else one before it in its first sentence.
func (f *finder) speakerOf(r region) (*attribution, bool) {
	const near = 14
	after := f.of(f.sentenceOf(max(r.last-1, r.first)))
	for k := firstFrom(after, r.last); k < len(after); k++ {
		a := &after[k]
		if min(a.verb, a.first)-r.last >= near {
			break
		}
		if !a.isIndirectFor(f, r) {
			return a, true
		}
	}
	before := f.of(f.sentenceOf(r.first))
	if n := firstFrom(before, r.first); n > 0 {
		return &before[n-1], true // the last one before the marks
	}
	return nil, false
}

// firstFrom returns the index of the first attribution whose verb stands at the
// token or behind it.
func firstFrom(as []attribution, token int) int {
	n, _ := slices.BinarySearchFunc(as, token, func(a attribution, at int) int { return a.verb - at })
	return n
}
