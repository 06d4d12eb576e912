package finding

import (
	"strings"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile/claim"
)

// An act is what a clause says that somebody did, or is to do, or that something
// is: a verb, or an adjective behind "is", with who does it and what it is done to.
// It is read off the order of words, without a parse: what stands before the verb
// and its auxiliaries, up to the last verb or conjunction, does it, and what stands
// behind, up to the next, it is done to.
type act struct {
	spot  spot // its clause
	verb  int  // token
	lemma string
	root  lexicon.ID
	chain
	agent, theme nounPhrase
	rest         nounPhrase // what stands behind a passive verb
	noun         bool       // a noun tells the act: "filed charges"
	opposed      bool       // the adjective denies another: "inaccurate"
	from         int        // the byte behind the verb of saying that it depends on
}

// chain is what the words before a verb say of it: "did not agree to".
type chain struct {
	first   int // token
	denied  bool
	mood    mood
	passive bool
	state   bool // "is" and an adjective
	// perfect says "has not been", which later news may change.
	perfect bool
	had     bool // it has, or had, been done by then
	past    bool // an auxiliary says so
	present bool // it is so now
	yet     bool // it may come
	degree  int8 // 1 for "fully", -1 for "insufficiently"
	refuted bool // somebody denies it
	would   bool // behind a verb of saying it tells of a plan, else of a condition
	void    bool // it asserts nothing
}

// mood is how an act stands to what is.
type mood uint8

const (
	happens  mood = iota // it is so, or was
	planned              // it will be, is to be, somebody means to
	possible             // it may be
	unsure               // it may be, or is asked for, or holds on a condition
	unknown              // it is not clear whether, or who, or how
)

const (
	// maxChain is how many tokens before a verb belong to it, maxPhrase how many
	// tokens a phrase has, maxRead how many acts of a document are read. A sentence
	// that is longer than maxSentence is none of a report.
	maxChain    = 12
	maxPhrase   = 24
	maxSentence = 400
	maxRead     = 2000
)

// actReader reads the acts of one document.
type actReader struct {
	d    *normalize.Document
	toks []text.Token
	doc  int
	from *claim.Reading
	last int // of the sentence: the token behind it
	head int // the first token of the sentence
	// chains are those of the verbs of the sentence, found the number of the chain of
	// each of its tokens, from 1, or 0 for what is no verb.
	chains []chain
	found  []uint16
	room   []term // for the words of phrases
}

// at returns the chain of the token if it is a verb.
func (a *actReader) at(i int) (chain, bool) {
	n := a.found[i-a.head]
	if n == 0 {
		return chain{}, false
	}
	return a.chains[n-1], true
}

// acts returns the acts of a document in order of the text.
func (b *builder) acts(doc int) []act {
	r := b.all[doc]
	a := actReader{d: r.Doc, toks: r.Doc.Text.Tokens, doc: doc, from: r, room: b.terms}
	out := make([]act, 0, len(r.Clauses)/2)
	for n := r.Segment.First; n < r.Segment.Last && len(out) < maxRead; n++ {
		s := r.Doc.Text.Sentences[n]
		if r.Doc.Furniture(n) || s.Last == s.First || s.Last-s.First > maxSentence || a.toks[s.Last-1].Norm == "?" {
			continue
		}
		a.head, a.last = s.First, s.Last
		out = a.sentence(out)
	}
	b.terms = a.room // what is left of it
	return out
}

// sentence adds the acts of one sentence.
func (a *actReader) sentence(out []act) []act {
	before := len(out)
	a.chains, a.found = a.chains[:0], scratch.Zeros(a.found, a.last-a.head)
	for i := a.head; i < a.last; i++ {
		if c, ok := a.verb(i); ok {
			a.chains = append(a.chains, c)
			a.found[i-a.head] = uint16(len(a.chains))
		}
	}
	for i := a.head; i < a.last; i++ {
		c, ok := a.at(i)
		if !ok || c.void {
			continue
		}
		n := a.from.ClauseAt(a.toks[i].Span)
		if n < 0 {
			continue
		}
		var last *act // before it in the sentence
		if len(out) > before {
			last = &out[len(out)-1]
		}
		x := act{spot: spot{a.doc, n}, verb: i, lemma: a.lemma(i), root: a.word(i).Root, chain: c}
		behind := a.phrases(&x, last)
		a.scope(&x)
		if x.void {
			continue
		}
		if !speech[x.lemma] || a.owns(i) {
			out = append(out, x)
		}
		if y, ok := a.nominal(x, behind); ok {
			out = append(out, y)
		}
	}
	return out
}

// phrases reads the verb of an act with its particle, and who does it to what. It
// returns the phrase behind the verb.
func (a *actReader) phrases(x, last *act) (behind nounPhrase) {
	if base, ok := affirmed(x.lemma); ok && x.state {
		x.lemma, x.root, x.denied, x.opposed = base.Lemma.String(), base.Root, !x.denied, true
	}
	next := x.verb + 1
	if words := x.lemma + " " + a.norm(next); len(poles[words]) > 0 || doing[words] {
		x.lemma, x.root = words, 0
		next++
	}
	x.agent, x.theme = a.subject(x.first), a.object(next)
	if refuting[x.lemma] {
		x.theme = a.refuted(next, x.theme)
	}
	switch before := a.norm(x.first - 1); {
	case last == nil:
	case gerunds[before] && strings.HasSuffix(a.norm(x.verb), "ing") && accusing[last.lemma] && !last.passive:
		x.agent = last.theme // "accused her of taking money"
	case gerunds[before] && strings.HasSuffix(a.norm(x.verb), "ing"), before == "and" && x.agent.first == x.agent.last:
		x.agent = last.subject()
	}
	a.resolve(&x.agent, x.spot.item)
	behind = x.theme
	if x.passive {
		x.rest = behind
		x.agent, x.theme = a.by(behind), x.agent
	}
	return behind
}

// subject returns the phrase that stood before the verb.
func (x *act) subject() nounPhrase {
	if x.passive {
		return x.theme
	}
	return x.agent
}

func (a *actReader) norm(i int) string {
	if i < a.head || i >= a.last {
		return ""
	}
	return a.toks[i].Norm
}

// word returns what the lexicon knows of a token of the sentence.
func (a *actReader) word(i int) (in lexicon.Info) {
	if i < a.head || i >= a.last {
		return in
	}
	return a.d.Word(i)
}

func (a *actReader) lemma(i int) string {
	if l := a.word(i).Lemma; l != 0 {
		return l.String()
	}
	return a.norm(i)
}
