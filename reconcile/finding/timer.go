package finding

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile/internal/newsword"
)

const (
	// timedReach is how many tokens to each side a phrase reaches.
	timedReach = 14
	// headReach is how many tokens behind a time that stands before a noun are
	// read for that noun: "the Monday night warehouse fire".
	headReach = 4
	// actReach is how many tokens before a time a noun may stand that it times:
	// "the fire at the mill on Monday".
	actReach = 5
	maxActs  = 6
	// maxAside is how many tokens in brackets are read over.
	maxAside = 6
)

// timedAt reads what the time in a span belongs to.
func timedAt(d *normalize.Document, m text.Span) timed {
	p := timer{d: d, toks: d.Text.Tokens, first: d.Token(m.Start), last: d.Token(m.End-1) + 1}
	p.s = d.Text.Sentences[max(0, d.Sentence(m.Start))]
	return p.read()
}

// timer reads the phrase around a time, the tokens [first, last).
type timer struct {
	d           *normalize.Document
	toks        []text.Token
	s           text.Sentence
	first, last int
	before      []int // content words before the time, the nearest first
	behind      []int
	told        []int // those of what is said then
	verb        int   // the verb that governs, or -1
	noun        int   // what a relative pronoun before the time stands for, or -1
	apposed     bool  // an apposition is read over
	commas      int   // commas that are read over on one side
	headed      bool  // the time stands before a noun: "after Friday's attack"
}

func (p *timer) read() (t timed) {
	p.verb, p.noun = -1, -1
	head := p.head()
	p.headed = head >= 0
	p.left()
	p.right()
	if head >= 0 {
		t.acts = append(t.acts, p.word(head))
	}
	for _, i := range p.told {
		t.told = append(t.told, p.word(i))
	}
	for _, i := range slices.Concat(p.before, p.behind) {
		w := p.word(i)
		t.words = append(t.words, w)
		if i == p.verb {
			t.said = head < 0 && w.in.Class&lexicon.SayVerb != 0
		}
		w.verb = p.verbAt(i)
		if !w.name && i != head && len(t.acts) < maxActs && (w.verb || i == p.noun || p.carried(i) || w.in.Class&lexicon.ActNoun != 0 && max(p.first-i, i-p.last) <= actReach) {
			t.acts = append(t.acts, w)
		}
	}
	return t
}

// carried reports a noun that tells the act behind a verb that says little: "made an
// arrest on Friday", "was taken into custody on Friday".
func (p *timer) carried(i int) bool {
	if p.verb < 0 || i <= p.verb || i >= p.first || p.d.Word(i).Class&lexicon.Noun == 0 {
		return false
	}
	l := p.d.Word(p.verb).Lemma.String()
	return l == "take" || light[l]
}

// head returns the noun that the time stands before: "Monday's explosion", "the
// 2016 election"; -1 for none.
func (p *timer) head() int {
	i := p.last
	if i < p.s.Last && (p.toks[i].Norm == "'s" || p.toks[i].Norm == "-") {
		i++
	}
	owned := i > p.last || p.owned()
	head := -1
	for k := i; k < p.s.Last && k < i+headReach; k++ {
		in := p.d.Word(k)
		if p.toks[k].Kind != text.Word || in.Class&lexicon.Function != 0 || k > i && p.verbAt(k) {
			break
		}
		if k == i && !owned && (in.Class&lexicon.Noun == 0 || p.verbAt(k)) {
			return -1
		}
		if in.Class&lexicon.Noun != 0 || in.Lemma == 0 && owned {
			head = k
		}
	}
	if owned || head >= 0 && p.determined() {
		return head
	}
	return -1
}

// owned reports a possessive inside the end of the time: "last week's".
func (p *timer) owned() bool { return p.toks[p.last-1].Norm == "'s" }

// determined reports whether an article stands before the time: "the 2016
// election", not "on Monday police".
func (p *timer) determined() bool {
	if p.first == p.s.First {
		return false
	}
	switch p.toks[p.first-1].Norm {
	case "the", "a", "an", "its", "his", "her", "their", "this", "that", "-":
		return true
	}
	return p.d.Word(p.first-1).Class&lexicon.Adjective != 0 && p.d.Word(p.first-1).Class&lexicon.Function == 0
}

func (p *timer) left() {
	verb := false
	for i := p.first - 1; i >= p.s.First && i >= p.first-timedReach; i-- {
		i = p.aside(i, ")", "(", -1)
		if p.stops(i, verb) && !p.comma(i) && (i < p.first-1 || p.headed || p.toks[i].Kind == text.Punct) {
			if p.noun = p.antecedent(i); p.noun >= 0 {
				p.before = append(p.before, p.noun)
			}
			if p.toks[i].Norm == "," && p.verb >= 0 && p.d.Word(p.verb).Class&lexicon.SayVerb != 0 {
				p.messageBefore(i - 1)
			}
			p.subject(i)
			break
		}
		if p.verbAt(i) {
			if p.verb < 0 {
				p.verb = i
			}
			verb = true
		}
		if p.content(i) {
			p.before = append(p.before, i)
		}
	}
}

// subject reads who does what a participle behind a conjunction at token i tells:
// "Holt will be mayor after winning on Tuesday".
func (p *timer) subject(i int) {
	if i+1 >= p.first || !strings.HasSuffix(p.toks[i+1].Norm, "ing") || !p.verbAt(i+1) {
		return
	}
	for k := i - 1; k >= p.s.First && k >= p.first-2*timedReach; k-- {
		if p.d.Entities.At(k) >= 0 && p.content(k) {
			p.before = append(p.before, k)
		}
	}
}

func (p *timer) right() {
	verb := p.verb >= 0
	p.commas = 0
	said := verb && p.d.Word(p.verb).Class&lexicon.SayVerb != 0
	for i := p.opening(); i < p.s.Last && i < p.last+timedReach; i++ {
		i = p.aside(i, "(", ")", 1)
		if said && p.toks[i].Norm == "that" {
			p.message(i + 1)
			break
		}
		if p.stops(i, verb) && !p.comma(i) {
			break
		}
		if p.verbAt(i) {
			if p.verb < 0 {
				p.verb = i
				said = p.d.Word(i).Class&lexicon.SayVerb != 0
			}
			verb = true
		}
		if p.content(i) {
			p.behind = append(p.behind, i)
		}
	}
}

// opening returns the token behind the time, or, where the time opens a sentence
// and a subordinate clause follows, that behind the clause: "On Friday, after the
// talks had failed, the union called a strike", "In remarks on Friday before she
// left, the minister thanked the crews".
func (p *timer) opening() int {
	i := p.last
	switch {
	case i+1 >= p.s.Last:
		return i
	case len(p.before) == 0 && p.toks[i].Norm == "," && p.stops(i+1, false):
	case p.verb < 0 && p.first-p.s.First <= headReach && p.opensWithPhrase() && p.toks[i].Kind == text.Word && p.stops(i, false):
	default:
		return i
	}
	for k := i + 2; k < p.s.Last && k < i+2*timedReach; k++ {
		if p.toks[k].Norm == "," {
			p.last = k + 1
			return p.last
		}
	}
	return i
}

// message reads what is said from token i on.
func (p *timer) message(i int) {
	for ; i < p.s.Last && i < p.last+timedReach && p.toks[i].Norm != ";"; i++ {
		if p.content(i) {
			p.told = append(p.told, i)
		}
	}
}

// messageBefore reads what is said from token i backwards: "the hall is safe, the
// mayor said on Friday".
func (p *timer) messageBefore(i int) {
	for ; i >= p.s.First && i > p.first-2*timedReach && p.toks[i].Norm != ";"; i-- {
		if p.content(i) {
			p.told = append(p.told, i)
		}
	}
}

// aside returns the other end of a short aside in brackets that token i opens, in
// the direction of step, or i: "Mike Pence (R) at a ceremony".
func (p *timer) aside(i int, opens, closes string, step int) int {
	if p.toks[i].Norm != opens {
		return i
	}
	for k := i + step; k > p.s.First && k+1 < p.s.Last && k != i+step*(maxAside+1); k += step {
		if p.toks[k].Norm == closes {
			return k + step
		}
	}
	return i
}

// stops reports whether another happening may begin, or end, at token i, given
// whether a verb stands between it and the time.
func (p *timer) stops(i int, verb bool) bool {
	t := p.toks[i]
	switch t.Norm {
	case ";", ":", "\"", "(", ")":
		return true
	case "-":
		return t.Is(text.SpaceBefore)
	case ",":
		return verb
	case "and", "but", "or", "as", "with", "than":
		return verb
	case "that", "which", "who", "whose", "where", "when", "after", "before", "while", "because", "although", "though", "if", "unless", "until", "since", "whether", "amid", "following", "despite":
		return true
	}
	return false
}

// comma reports whether a phrase goes on beyond a comma at token i, though a verb
// stands between it and the time. On the left it does over an apposition, "Holt, the
// mayor, resigned on Monday"; on the right where the time stands in what opens the
// sentence and the subject comes behind: "Speaking in Turin on Friday, the minister
// said", "In a statement issued on Friday, the ministry said".
func (p *timer) comma(i int) bool {
	switch {
	case p.toks[i].Norm != ",":
		return false
	case i < p.first:
		if p.apposed = p.apposed || p.verbAt(i+1); p.apposed {
			p.commas++
		}
		return p.apposed && p.commas <= 2
	}
	p.commas++
	return p.commas == 1 && len(p.before) > 0 && p.opensWithPhrase() && p.first-p.s.First <= timedReach
}

// opensWithPhrase reports a sentence that begins with a preposition or with a
// participle.
func (p *timer) opensWithPhrase() bool {
	t := p.toks[p.s.First]
	switch t.Norm {
	case "in", "at", "during", "on", "with", "by", "from", "under":
		return true
	}
	return strings.HasSuffix(t.Norm, "ing") && p.d.Word(p.s.First).Class&lexicon.Verb != 0
}

// antecedent returns the noun that a relative pronoun at token i stands for, or
// -1.
func (p *timer) antecedent(i int) int {
	switch p.toks[i].Norm {
	case "which", "who", "that":
	default:
		return -1
	}
	for k := i - 1; k >= p.s.First && k >= i-3; k-- {
		if p.toks[k].Norm != "," {
			if p.content(k) && p.d.Word(k).Class&lexicon.Noun != 0 && !p.verbAt(k) {
				return k
			}
			return -1
		}
	}
	return -1
}

// content reports a word that tells something besides when.
func (p *timer) content(i int) bool {
	t := p.toks[i]
	in := p.d.Word(i)
	return t.Kind == text.Word && len(t.Norm) > 1 && in.Class&(lexicon.Function|lexicon.TimeNoun) == 0 && p.d.DateAt(i) < 0 && !p.d.Added(i)
}

// verbAt reports a word that is a verb where it stands: one that can be no noun, or
// that no article, preposition or adjective leads to.
func (p *timer) verbAt(i int) bool {
	in := p.d.Word(i)
	if p.toks[i].Kind != text.Word || in.Class&lexicon.Verb == 0 || in.Class&lexicon.Function != 0 || p.d.Entities.At(i) >= 0 {
		return false
	}
	if i == p.s.First || i == 0 {
		return in.Class&lexicon.Noun == 0
	}
	switch b := p.toks[i-1]; b.Norm {
	case "the", "a", "an", "its", "his", "her", "their", "our", "my", "this", "these", "those", "of", "in", "on", "at", "for", "from", "by", "with", "'s", "'", "-", "no", "any", "some", "into", "over", "under", "about":
		return false
	case "to", "will", "would", "not", "who", "which", "have", "has", "had", "is", "was", "were", "are", "been", "be", "he", "she", "they", "it", "we":
		return true
	}
	if in.Class&lexicon.Noun == 0 {
		return in.Class&lexicon.Adjective == 0 || len(p.toks[i].Norm) > 4
	}
	return p.d.Word(i-1).Class&lexicon.Adjective == 0
}

func (p *timer) word(i int) timedWord {
	in, norm := p.d.Word(i), p.toks[i].Norm
	w := timedWord{norm: norm, in: in, rare: lexicon.IDF(norm), name: p.d.Entities.At(i) >= 0 || in.Lemma == 0 && p.toks[i].Is(text.Capital)}
	if !w.name && in.Lemma != 0 {
		w.groups = newsword.Of(norm, in.Lemma.String(), in.Root.String())
	}
	return w
}
