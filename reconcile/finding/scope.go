package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
)

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
