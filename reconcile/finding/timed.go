package finding

import (
	"math"
	"slices"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/internal/newsword"
)

// A timed is what a report gives a time or a place to: the phrase around it, up to
// where another happening begins. "Police said that the blast, which tore through
// the hall on Monday, killed two" times a blast that tore; not what police said.
type timed struct {
	acts  []timedWord // what may be timed or placed: the word that governs it first
	words []timedWord // the content words of the phrase, those of acts included
	said  bool        // what is timed is that somebody said something
	told  []timedWord // what was said then
}

// timedWord is a content word.
type timedWord struct {
	norm   string
	in     lexicon.Info
	groups newsword.Groups
	rare   float64
	name   bool
	verb   bool // of an act: a verb tells it, not a noun
}

// like says how much two words say the same: 1 for one word or its family, less
// for words that news uses for one thing.
func (w *timedWord) like(o *timedWord) float64 {
	switch {
	case w.norm == o.norm:
		return 1
	case w.name || o.name:
		return 0
	case w.in.Root != 0 && w.in.Root == o.in.Root:
		return 1
	case w.groups.Meets(o.groups):
		return 0.8
	case lexicon.Related(w.in.Lemma, o.in.Lemma).Near():
		return 0.6
	}
	return 0
}

const (
	// sureTimed is the evidence from which on two times are of one thing. Each kind
	// of evidence below adds to the probability with which the clauses are tied.
	// The constants were chosen on 235 pairs
	// that a reader judged (testdata/readings/dates.jsonl): of those that are told 93
	// in 100 are of one thing, in each half of the pairs.
	sureTimed = 0.7
	// sureLone is the same where nothing but a common act ties them.
	sureLone = 0.75
	// wordShare and nameShare are how rare shared words and shared names must be,
	// in nats, to be as good as one act.
	wordShare = 6
	nameShare = 20
	// alikeActs is how like two acts must be to stand for one where the clauses
	// around them hardly line up: "the mayor won on Tuesday", "after winning
	// Tuesday's election".
	alikeActs = 0.8
	// saidShare is how much it tells that both times are of somebody's saying
	// something.
	saidShare = 0.3
	// unknownBonus is added where a phrase holds nothing to compare.
	unknownBonus = 0.25
	// farBonus is what a time farther than farFrom days from the day of writing adds: few happenings of
	// a report lie there. A day near it is that of many.
	farBonus = 0.4
	farFrom  = 8
	// manyCost is how much, by nat, it takes away that the reports give the day more
	// than once.
	manyCost = 0.1
	// otherSaid is taken away where one time is that of saying and the other is not.
	otherSaid = 0.3
	// longCost is taken away where one of them is a week or longer and holds the
	// other, and longActs besides where no act is shared.
	longCost = 0.5
	longActs = 0.3
	longDays = 5
)

// sameAct returns how sure it is that two times, or two places, that agree are of one
// happening, given how sure it is that their clauses line up; 0 where it is not.
func (b *builder) sameAct(i, j spot, rel value.Relation, p float64) float64 {
	x, y := b.value(i), b.value(j)
	s, t := b.timed(i), b.timed(j)
	act, z, sure := s.agree(t), p, sureTimed
	far := x.attribute == claim.Duration || x.attribute == claim.EventDate && min(b.away(i.doc, x.val), b.away(j.doc, y.val)) > farFrom
	if p < sureEqual {
		switch {
		case act.bridges() && (p > 0 || far || act.act >= 1 || act.names > 0 || x.given*y.given == 1):
		case act.lone():
			sure = sureLone
		default:
			return 0
		}
	}
	if s.said && t.said && b.otherSpeaker(i, j) {
		z -= otherSaid
	}
	z += act.sum()
	if len(s.words) == 0 || len(t.words) == 0 {
		z += unknownBonus
	}
	if s.said != t.said && !s.tells(t) && !t.tells(s) {
		z -= otherSaid
	}
	if far {
		z += farBonus
	} else {
		z -= manyCost * math.Log(float64(x.given*y.given))
	}
	if rel == value.Refines && x.attribute == claim.EventDate && holdsLong(x.val, y.val) {
		z -= longCost
		if act.act == 0 {
			z -= longActs
		}
	}
	if z < sure {
		return 0
	}
	return min(0.8+0.13*(z-sureTimed), 0.97)
}

// holdsLong reports two dates of other lengths, one of which is a week or longer.
func holdsLong(v, w value.Value) bool {
	m, n := lengthInDays(v), lengthInDays(w)
	return m != n && max(m, n) >= longDays
}

func lengthInDays(v value.Value) int {
	d, _ := v.(datetime.Value)
	from, to, _ := d.Days()
	return to - from
}

// away is how many days before or after the day of writing a date begins.
func (b *builder) away(doc int, v value.Value) int {
	d, _ := v.(datetime.Value)
	from, _, _ := d.Days()
	day, ok := b.all[doc].Doc.Reference.Day()
	if !ok {
		return 0
	}
	return max(from-day, day-from)
}

// timed returns what the time at a spot belongs to.
func (b *builder) timed(s spot) *timed {
	x := b.value(s)
	if x.timed == nil {
		t := timedAt(b.all[s.doc].Doc, text.Span{Start: x.start, End: x.end})
		x.timed = &t
	}
	return x.timed
}

// shared is what the phrases around two times share.
type shared struct {
	others bool    // both phrases have names, and none in common
	act    float64 // the likest of their acts that are no sayings
	noun   bool    // nouns tell it, or verbs of which news has several
	said   float64 // the same of sayings
	words  float64 // the other words, by how rare they are
	names  float64
}

func (s shared) sum() float64 {
	return max(s.act, min(1, s.words/wordShare+s.names/nameShare), saidShare*s.said)
}

// bridges reports whether two phrases share enough to time one thing though their
// clauses hardly line up.
func (s shared) bridges() bool {
	return s.act >= alikeActs && (s.words >= wordShare || s.names > 0)
}

const (
	// tellingNoun is how rare what two phrases share must be for a noun of an act to
	// stand for one happening, as a part of [wordShare] and [nameShare]: "the
	// inquest". tellingVerb is the same for a verb: people appear on many days.
	tellingNoun = 0.4
	tellingVerb = 0.6
)

// lone reports whether the act that two phrases share stands for one happening by
// itself.
func (s shared) lone() bool {
	telling := tellingVerb
	if s.noun {
		telling = tellingNoun
	}
	return s.act >= 1 && !s.others && s.words/wordShare+s.names/nameShare >= telling
}

// otherSpeaker reports whether the clauses of two times are known to be said by
// different people.
func (b *builder) otherSpeaker(i, j spot) bool {
	x, y := b.all[i.doc], b.all[j.doc]
	m := x.ClauseAt(text.Span{Start: b.value(i).start, End: b.value(i).end})
	n := y.ClauseAt(text.Span{Start: b.value(j).start, End: b.value(j).end})
	return m >= 0 && n >= 0 && x.HolderName(m) != "" && y.HolderName(n) != "" && !x.SameHolder(m, y, n)
}

// agree compares the phrases around two times.
func (t *timed) agree(o *timed) (s shared) {
	for i := range t.acts {
		for j := range o.acts {
			x, y := &t.acts[i], &o.acts[j]
			if l := x.like(y); x.in.Class&y.in.Class&lexicon.SayVerb != 0 {
				s.said = max(s.said, l)
			} else {
				if noun := !x.verb && !y.verb || x.groups.Meets(y.groups); l > s.act {
					s.act, s.noun = l, noun
				} else if l == s.act {
					s.noun = s.noun || noun
				}
			}
		}
	}
	s.add(t.words, o.words)
	s.others = s.names == 0 && slices.ContainsFunc(t.words, isName) && slices.ContainsFunc(o.words, isName)
	if t.said && o.said {
		s.add(t.told, o.told)
	}
	return s
}

func isName(w timedWord) bool { return w.name }

// tells reports whether what is said then is what the other phrase times: "said on
// Tuesday that it had sued", "sued on Tuesday".
func (t *timed) tells(o *timed) bool {
	for i := range o.acts {
		like := func(w timedWord) bool { return w.like(&o.acts[i]) >= alikeActs }
		if slices.ContainsFunc(t.told, like) || slices.ContainsFunc(t.acts, like) {
			return true
		}
	}
	return false
}

// add adds what two phrases share.
func (s *shared) add(a, b []timedWord) {
	for i := range a {
		best, rare := 0.0, 0.0
		for j := range b {
			if l := a[i].like(&b[j]); l > best {
				best, rare = l, b[j].rare
			}
		}
		if a[i].name {
			s.names += best * a[i].rare
		} else {
			s.words += best * (a[i].rare + rare) / 2
		}
	}
}
