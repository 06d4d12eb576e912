package finding

import (
	"strings"

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
	// found are the verbs of the sentence, for each of its tokens.
	found []found
}

// at returns the chain of the token if it is a verb.
func (a *actReader) at(i int) (chain, bool) {
	f := a.found[i-a.head]
	return f.chain, f.ok
}

// acts returns the acts of a document in order of the text.
func (b *builder) acts(doc int) []act {
	r := b.all[doc]
	a := actReader{d: r.Doc, toks: r.Doc.Text.Tokens, doc: doc, from: r}
	var out []act
	for n := r.Segment.First; n < r.Segment.Last && len(out) < maxRead; n++ {
		s := r.Doc.Text.Sentences[n]
		if r.Doc.Furniture(n) || s.Last == s.First || s.Last-s.First > maxSentence || a.toks[s.Last-1].Norm == "?" {
			continue
		}
		a.head, a.last = s.First, s.Last
		out = a.sentence(out)
	}
	return out
}

// found is what [actReader.verb] reads at a token.
type found struct {
	chain chain
	ok    bool
}

// sentence adds the acts of one sentence.
func (a *actReader) sentence(out []act) []act {
	before := len(out)
	a.found = a.found[:0]
	for i := a.head; i < a.last; i++ {
		c, ok := a.verb(i)
		a.found = append(a.found, found{c, ok})
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
		x := act{spot: spot{a.doc, n}, verb: i, lemma: a.lemma(i), root: a.word(i).Root, chain: c}
		if base, ok := affirmed(x.lemma); ok && x.state {
			x.lemma, x.root, x.denied, x.opposed = base.Lemma.String(), base.Root, !x.denied, true
		}
		behind := i + 1
		if words := x.lemma + " " + a.norm(i+1); len(poles[words]) > 0 || doing[words] {
			x.lemma, x.root = words, 0
			behind++
		}
		x.agent = a.subject(c.first)
		if x.agent.first == x.agent.last && len(out) > before && a.norm(c.first-1) == "and" {
			x.agent = out[len(out)-1].subject()
		}
		x.theme = a.object(behind)
		if refuting[x.lemma] {
			x.theme = a.refuted(behind, x.theme)
		}
		if len(out) > before && gerunds[a.norm(c.first-1)] && strings.HasSuffix(a.norm(i), "ing") {
			x.agent = out[len(out)-1].subject()
			if last := &out[len(out)-1]; accusing[last.lemma] && !last.passive {
				x.agent = last.theme
			}
		}
		a.resolve(&x.agent, n)
		behindIt := x.theme
		if x.passive {
			x.rest = x.theme
			x.agent, x.theme = a.by(x.theme), x.agent
		}
		a.scope(&x)
		if x.void {
			continue
		}
		if !speech[x.lemma] || a.owns(i) {
			out = append(out, x)
		}
		if y, ok := a.nominal(x, behindIt); ok {
			out = append(out, y)
		}
	}
	return out
}

// affirmed returns the adjective that another one denies: "accurate" for
// "inaccurate".
func affirmed(adjective string) (lexicon.Info, bool) {
	own, ok := lexicon.Lookup(adjective)
	for _, p := range []string{"un", "in", "im", "il", "ir"} {
		rest, cut := strings.CutPrefix(adjective, p)
		in, known := lexicon.Lookup(rest)
		if ok && cut && known && (lexicon.Related(own.Lemma, in.Lemma) == lexicon.Antonym || p == "un" && in.Class.Any(lexicon.Adjective|lexicon.Verb)) {
			return in, true
		}
	}
	return own, false
}

// nominal reads an act that a noun tells of behind a verb that says little: "filed
// charges against", "gave its approval to".
func (a *actReader) nominal(x act, behind nounPhrase) (act, bool) {
	if !light[x.lemma] || x.theme.head < 0 || x.theme.words[x.theme.head].name || x.theme.words[x.theme.head].root == 0 {
		return x, false
	}
	noun := x.theme.words[x.theme.head]
	verb, ok := verbOf(noun.norm)
	if !ok {
		return x, false
	}
	x.lemma, x.root = verb.Lemma.String(), verb.Root
	if x.theme.none && !x.passive {
		x.denied = !x.denied // "made no offer"
	}
	rest := behind.first
	if !x.passive {
		rest = noun.token + 1
	}
	x.theme = a.nounPhrase(rest, behind.last)
	x.passive, x.noun, x.rest = false, true, nounPhrase{head: -1}
	return x, true
}

// verbOf returns the verb that a noun is made of.
func verbOf(noun string) (lexicon.Info, bool) {
	in, ok := lexicon.Lookup(noun)
	if !ok {
		return in, false
	}
	base := in.Lemma.String()
	for _, form := range []string{in.Root.String(), base} {
		for _, end := range nounEndings {
			stem, cut := strings.CutSuffix(form, end.noun)
			if v, ok := lexicon.Lookup(stem + end.verb); cut && ok && v.Class.Has(lexicon.Verb) && v.Lemma.String() == stem+end.verb && !v.Class.Any(lexicon.Function) {
				return v, true
			}
		}
	}
	return in, false
}

// refuted reads what is denied: "disputed a report that the mayor had sold the
// harbour" disputes the sale, as "disputed that" does.
func (a *actReader) refuted(first int, p nounPhrase) nounPhrase {
	for k := first; k < a.last && k < first+8; k++ {
		if n := a.norm(k); n == "that" || n == "claiming" || n == "saying" || n == "alleging" {
			last := k + 1
			for last < a.last && last-k < maxPhrase && a.toks[last].Kind != text.Punct && !conjunctions[a.norm(last)] {
				last++
			}
			return a.nounPhrase(k+1, last)
		}
	}
	return p
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

// verb reads the chain of the token if it is a verb of doing, or an adjective
// behind "is".
func (a *actReader) verb(i int) (chain, bool) {
	t, in := &a.toks[i], a.word(i)
	if t.Kind != text.Word || in.Class.Any(lexicon.Function) || a.d.Entities.At(i) >= 0 || a.d.DateAt(i) >= 0 || a.d.Added(i) || t.Is(text.Capital) && i > a.head {
		return chain{}, false
	}
	p := i - 1
	for p > a.head && a.adverb(p) {
		p--
	}
	before := a.norm(p)
	switch {
	case in.Class&lexicon.Noun != 0 && a.lemma(i) == a.norm(i) && a.verbal(p):
		return a.read(i), true // "will not appeal"
	case in.Class&lexicon.Verb != 0 && speech[a.lemma(i)] && !light[a.lemma(i)]:
		return chain{}, false
	case in.Class&lexicon.Verb != 0 && a.isVerb(i, p):
		return a.read(i), true
	case in.Class&lexicon.Adjective != 0 && (beForms[before] || negators[before] && beForms[a.norm(p-1)] || determiners[before] && negators[a.norm(p-1)]):
		c := a.read(i)
		c.state, c.passive = true, false
		return c, true
	}
	return chain{}, false
}

// verbal reports whether only a verb can stand behind the token.
func (a *actReader) verbal(p int) bool {
	n := a.norm(p)
	return modalForms[n] && n != "can" && n != "might" || negators[n] && (modalForms[a.norm(p-1)] || dummyForms[a.norm(p-1)]) || n == "to" && governors[a.lemma(p-1)].mood == planned && a.word(p-1).Class&lexicon.Verb != 0
}

// owns reports whether the token is a form of "have" that is no auxiliary, with a
// subject of which a part is counted: "none of the rooms had alarms".
func (a *actReader) owns(i int) bool {
	if !haveForms[a.norm(i)] || i+1 >= a.last || a.word(i+1).Class&(lexicon.Verb|lexicon.Noun) == lexicon.Verb || negators[a.norm(i+1)] || a.adverb(i+1) || beForms[a.norm(i+1)] || a.norm(i+1) == "to" {
		return false
	}
	for k := i - 1; k >= a.head && i-k < maxPhrase; k-- {
		if a.toks[k].Kind == text.Punct || conjunctions[a.norm(k)] {
			return false
		}
		if amountWords[a.norm(k)] != noAmount {
			return true
		}
	}
	return false
}

// isVerb reports whether a word that may be a verb is one here: its form, and the
// word before it that is no adverb.
func (a *actReader) isVerb(i, p int) bool {
	norm, lemma, before := a.norm(i), a.lemma(i), a.norm(p)
	in, prev := a.word(i), a.word(p)
	noun := in.Class&lexicon.Noun != 0
	named := p >= a.head && (a.d.Entities.At(p) >= 0 || a.toks[p].Is(text.Capital))
	switch {
	case strings.HasSuffix(norm, "ing") && lemma != norm:
		return beForms[before] || before == "without" || gerunds[before] || refuting[a.lemma(p)] || weighing[a.lemma(p)] || before == "to" && openness[a.lemma(a.undated(p-1))]
	case before == "that" && a.word(p-1).Class&lexicon.Noun != 0 && lemma != norm:
		return true // "the ship that ran aground"
	case determiners[before]:
		return false
	case lemma == norm && !irregular[norm]:
		if beForms[before] || haveForms[before] {
			return false
		}
		return before == "to" || modalForms[before] || dummyForms[before] || negators[before] || plurals[before] ||
			!noun && !named && prev.Class&lexicon.Noun != 0 && strings.HasSuffix(before, "s")
	case strings.HasSuffix(norm, "s"):
		if named || relatives[before] || singulars[before] {
			return true
		}
		return prev.Class&lexicon.Noun != 0 && (!noun || a.opensNoun(i+1))
	}
	// A past form: "the planned visit" and "of planned visits" have none.
	if p < a.head || beForms[before] || haveForms[before] || negators[before] || named || a.toks[p].Kind == text.Punct {
		return true
	}
	return !a.opensNoun(p) && !prepositions[before] && (prev.Class&lexicon.Adjective == 0 || prev.Class&lexicon.Noun != 0 || a.opensNoun(i+1))
}

// opensNoun reports whether a noun phrase begins at the token.
func (a *actReader) opensNoun(i int) bool {
	return determiners[a.norm(i)] || i < a.last && i >= a.head && (a.d.Entities.At(i) >= 0 || a.toks[i].Kind == text.Number)
}

// adverb reports whether a token may stand between a verb and its auxiliary
// without a say.
func (a *actReader) adverb(i int) bool {
	n := a.norm(i)
	if degrees[n] != 0 {
		return true
	}
	in := a.word(i)
	return between[n] || in.Class == lexicon.Adverb || strings.HasSuffix(n, "ly") && in.Class&lexicon.Adverb != 0
}

// read reads the words before a verb, from the right: "has refused to",
// "is not expected to".
func (a *actReader) read(i int) chain {
	c := chain{first: i}
	participle := !strings.HasSuffix(a.norm(i), "ing") && a.lemma(i) != a.norm(i) || irregular[a.norm(i)]
	be := false
	c.passive = participle && a.norm(i+1) == "by"
	for c.first > a.head && i-c.first < maxChain {
		p := c.first - 1
		n := a.norm(p)
		switch {
		case negators[n]:
			c.denied = !c.denied
			c.void = c.void || a.norm(p+1) == "only" || a.norm(p+1) == "just" || a.norm(p+1) == "before" || a.norm(p+1) == "necessarily"
		case n == "no" && a.norm(p+1) == "longer":
			c.denied, c.void = true, true
		case beForms[n]:
			c.passive = c.passive || participle && !be && c.mood == happens
			be = true
			c.past, c.present = c.past || n == "was" || n == "were", n == "is" || n == "are"
		case haveForms[n]:
			c.perfect = c.perfect || n != "had" && n != "'d" && n != "having"
			c.past, c.had = true, true
		case dummyForms[n]:
			c.past, c.present = c.past || n == "did", n != "did"
		case n == "would":
			c.would = true
		case modalForms[n]:
			c.mood = max(c.mood, modalMoods[n])
		case n == "to" && openness[a.lemma(a.undated(p-1))] && strings.HasSuffix(a.norm(i), "ing"):
			c.mood = max(c.mood, possible)
			for p--; p > a.head && !openVerb[a.lemma(p)]; p-- {
			}
		case n == "to":
			if !a.taken(&c, p-1) {
				c.mood = max(c.mood, unsure)
				return c
			}
			participle, be = false, false
			continue
		case refuting[a.lemma(p)] && strings.HasSuffix(a.norm(i), "ing") && p == i-1:
			c.denied = !c.denied
		case weighing[a.lemma(p)] && p == i-1:
			c.mood = max(c.mood, possible)
		case n == "without" && p == i-1:
			c.denied = !c.denied
		case p == i-1 && determiners[n] && negators[a.norm(p-1)]:
		case degrees[n] != 0:
			c.degree = degrees[n]
		case a.adverb(p):
			c.void = c.void || n == "almost" || n == "nearly"
		default:
			return c
		}
		c.first = p
	}
	return c
}

// taken reads the word before "to" and moves the chain before it: "refused to",
// "is expected to", "has no plans to".
func (a *actReader) taken(c *chain, p int) bool {
	for p > a.head && a.adverb(p) {
		p--
	}
	way, ok := governors[a.lemma(p)]
	if !ok {
		way, ok = governors[a.norm(p)]
	}
	if !ok {
		return false
	}
	c.mood = max(c.mood, way.mood)
	if way.denies {
		c.denied = !c.denied
	}
	c.first = p
	if a.norm(p-1) == "no" && way.noun {
		c.denied, c.first = !c.denied, p-1
	}
	c.passive = false
	return true
}

// scope reads what stands around an act: a condition, a question, a denial.
func (a *actReader) scope(x *act) {
	subject := x.subject()
	first := x.chain.first
	if subject.last > subject.first {
		first = subject.first
	}
	if subject.none {
		x.denied = !x.denied
	}
	a.limits(x, &subject)
	p := first - 1
	for p > a.head && (a.norm(p) == "\"" || a.adverb(p)) {
		p--
	}
	n := a.norm(p)
	asked := n == "whether" || interrogatives[n]
	switch {
	case asked && a.unclear(p), interrogatives[a.norm(first)] && a.unclear(first):
		x.mood = unknown
	case asked && a.word(p-1).Class&lexicon.Verb != 0 && a.word(p-1).Class&lexicon.Noun == 0:
		x.mood = max(x.mood, unsure) // "to know which"
	case n == "until" || n == "once" || n == "before" || n == "whether" || n == "why" || n == "how":
		x.mood = max(x.mood, unsure)
	case n == "that":
		a.said(x, a.undated(p-1))
	default:
		a.said(x, p)
	}
	if x.mood == possible && x.had {
		x.mood = unsure // "could have"
	}
	if x.would {
		x.mood = max(x.mood, unsure)
	}
}

// undated returns the token, or the one before the date that it ends: "said on Friday".
func (a *actReader) undated(p int) int {
	for p > a.head && (a.d.DateAt(p) >= 0 || prepositions[a.norm(p)] && a.d.DateAt(p+1) >= 0) {
		p--
	}
	return p
}

// limits reads the words of a sentence on which an act depends: what is denied of a
// reason or of a time is no denial of the act.
func (a *actReader) limits(x *act, subject *nounPhrase) {
	x.void = x.void || x.denied && x.theme.quantifier != noAmount && x.theme.quantifier != noneOf || negators[a.norm(subject.first)]
	if n := a.norm(x.verb + 1); interrogatives[n] || n == "whether" || n == "until" || n == "because" {
		x.void = true
	}
	if n := a.norm(x.verb); x.first == x.verb && (n == a.lemma(x.verb) && !irregular[n] || strings.HasSuffix(n, "s")) {
		x.present = true
	}
	for k := a.head; k < a.last; k++ {
		x.yet = x.yet || a.norm(k) == "yet" || a.norm(k) == "far" && a.norm(k-1) == "so"
		switch n := a.toks[k].Norm; {
		case n == "before" && x.denied && k > x.verb && k-x.verb < maxPhrase:
			x.void = true // "had not done so before"
		case n == "previously" || n == "formerly" || k < x.verb && (n == "until" || n == "used" && a.norm(k+1) == "to"):
			x.void = true
		case n == "if" || n == "unless":
			x.mood = max(x.mood, unsure)
		case n == "despite" && k < x.verb && !a.comma(k, x.verb):
			x.void = true
		}
	}
}

// comma reports whether a mark stands between two tokens.
func (a *actReader) comma(first, last int) bool {
	for k := first; k < last; k++ {
		if a.norm(k) == "," {
			return true
		}
	}
	return false
}

// said reads the verb of saying at a token that an act depends on.
func (a *actReader) said(x *act, p int) {
	for k := p - 1; rumours[a.lemma(p)] && k >= a.head && p-k <= 4; k-- {
		if n := a.norm(k); refuting[a.lemma(k)] || n == "no" || n == "false" {
			a.rumour(x, n, p)
			return
		}
	}
	l, in := a.lemma(p), a.word(p)
	if in.Class&lexicon.Verb == 0 || in.Class&lexicon.SayVerb == 0 && !refuting[l] && !doubting[l] {
		return
	}
	c := a.read(p)
	x.from = a.toks[p].End
	if x.first > p {
		x.from = a.toks[x.first].Start
		if s := x.subject(); s.last > s.first {
			x.from = min(x.from, a.toks[s.first].Start)
		}
	}
	switch {
	case believing[l]:
		x.denied = x.denied != c.denied
	case refuting[l]:
		if c.denied {
			x.mood = max(x.mood, unsure) // "did not deny that"
		}
		x.denied, x.refuted = !x.denied, true
	case c.denied || doubting[l] || c.mood != happens:
		x.mood = max(x.mood, unsure)
	}
	if x.would && !doubting[l] {
		x.would, x.mood = false, max(x.mood, planned) // "said that she would"
	}
}

// rumour reads what stands before "reports that": who denies them denies the act, where
// there is no proof of it it is open.
func (a *actReader) rumour(x *act, before string, p int) {
	x.from = a.toks[p].End
	if before == "no" {
		x.mood = max(x.mood, unsure)
		return
	}
	x.denied, x.refuted = !x.denied, true
}

// unclear reports whether the token opens a question that the text says nobody can
// answer: "it was not clear who", "police do not know why".
func (a *actReader) unclear(p int) bool {
	for p > a.head && a.adverb(p-1) {
		p--
	}
	switch n := a.norm(p - 1); {
	case n == "unclear" || n == "unknown":
		return true
	case n == "clear" || n == "known" || n == "know":
		c := a.read(p - 1)
		return c.denied
	}
	return false
}
