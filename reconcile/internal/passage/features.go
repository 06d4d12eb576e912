package passage

import (
	"math"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// The comparisons of two passages.
const (
	Cosine      = iota // common words over both, by weight
	Contained          // common words over the shorter, by weight
	Count              // number of common words
	Names              // number of common names
	Acts               // number of common verbs and acts
	Things             // number of other common words
	TwoActs            // two common verbs or acts, or one
	NameAct            // both a name and an act are common
	Rare               // rarity of the three rarest common words
	OtherName          // names of each that the other lacks, by weight
	PersonClash        // both name people, and nobody is common
	OtherPlace         // both name places, and no country is common
	SameDay            // a day that both name
	DayClash           // both name weekdays, and none is common
	DateClash          // both name days of the year, and none is common
	SameNumber         // amounts that both state, wherever
	Values             // amounts that meet and agree
	OtherValue         // amounts that meet and differ, the nearer the less
	Moving             // figures that meet and moved
	Leap               // prices that meet and are too far from each other
	Meets              // amounts meet
	LabelClash         // names with other numbers
	Recurrent          // only words of everyday attacks are common, and amounts differ
	Unanchored         // no word is common but those of tolls and prices
	Lone               // both have amounts, and none meet
	Short              // shortness of the shorter
	Uneven             // how much longer one is
	comparisons
)

// Labels are the names of the comparisons, as the fit prints them.
var Labels = [comparisons]string{"Cosine", "Contained", "Count", "Names", "Acts", "Things", "TwoActs", "NameAct", "Rare", "OtherName", "PersonClash",
	"OtherPlace", "SameDay", "DayClash", "DateClash", "SameNumber", "Values", "OtherValue", "Moving", "Leap", "Meets", "LabelClash", "Recurrent", "Unanchored",
	"Lone", "Short", "Uneven"}

// Signs say for which comparisons more can only speak for one happening, or only
// against it.
var Signs = [comparisons]int{Cosine: 1, Contained: 1, Count: 1, Names: 1, Acts: 1, Things: 1, TwoActs: 1, NameAct: 1, Rare: 1, OtherName: -1, PersonClash: -1,
	OtherPlace: -1, SameDay: 1, DayClash: -1, DateClash: -1, SameNumber: 1, Values: 1, OtherValue: -1, Leap: -1, LabelClash: -1, Recurrent: -1, Unanchored: -1, Lone: -1}

// Comparison holds the comparisons of one pair.
type Comparison [comparisons]float64

// Pair is two passages side by side.
type Pair struct {
	A, B     *Passage
	Meetings []Meeting
	X        Comparison
	align    *alignment
}

// Compare lays two passages side by side.
func Compare(a, b *Passage) *Pair {
	p := &Pair{A: a, B: b, align: align(a, b)}
	p.Meetings = p.align.meet()
	p.compareWords()
	p.comparePlaces()
	p.compareValues()
	return p
}

func isAct(w word) bool { return w.class&(lexicon.Verb|lexicon.ActNoun) != 0 && !w.name }

func (p *Pair) compareWords() {
	x := &p.X
	var shared, count, names, acts, things float64
	var rare [3]float64
	for _, l := range p.align.links {
		v, w := p.A.words[l.a], p.B.words[l.b]
		weight := l.share * (v.weight + w.weight) / 2
		shared += weight
		count += l.share
		switch {
		case v.name && w.name:
			names++
		case isAct(v) && isAct(w):
			acts += l.share
		default:
			things += l.share
		}
		for i := range rare {
			if weight > rare[i] {
				weight, rare[i] = rare[i], weight
			}
		}
	}
	x[Cosine] = 2 * shared / math.Max(1e-9, p.A.total+p.B.total)
	x[Contained] = shared / math.Max(1e-9, math.Min(p.A.total, p.B.total))
	x[Count] = math.Log1p(count) / 3
	x[Names] = math.Log1p(names) / 2
	x[Acts] = math.Log1p(acts) / 2
	x[Things] = math.Log1p(things) / 2
	x[TwoActs] = math.Min(2, acts) / 2
	x[NameAct] = math.Min(math.Min(1, acts), names)
	x[Rare] = (rare[0] + rare[1] + rare[2]) / 20
	x[OtherName] = p.otherNames()
	short, long := min(p.A.length, p.B.length), max(p.A.length, p.B.length)
	x[Short] = math.Exp(-float64(short) / 8)
	x[Uneven] = math.Log(float64(long+1) / float64(short+1))
}

// otherNames weighs the names on each side that the other lacks: both must have
// some.
func (p *Pair) otherNames() float64 {
	isName := func(w word) bool { return w.name && w.place == nil }
	only := func(ws []word, part []int) (sum float64) {
		for i, w := range ws {
			if isName(w) && part[i] == 0 {
				sum += w.weight
			}
		}
		return sum
	}
	all := p.A.sum(isName) + p.B.sum(isName)
	return 2 * math.Min(only(p.A.words, p.align.partA), only(p.B.words, p.align.partB)) / math.Max(8, all)
}

func (p *Passage) sum(of func(word) bool) float64 {
	s := 0.0
	for _, w := range p.words {
		if of(w) {
			s += w.weight
		}
	}
	return s
}

func (p *Pair) comparePlaces() {
	common := slices.ContainsFunc(p.align.links, func(l link) bool { return p.A.words[l.a].place != nil && p.B.words[l.b].place != nil })
	var same float64
	clash(p.A.countries(), p.B.countries(), &same, &p.X[OtherPlace])
	if common {
		p.X[OtherPlace] = 0
	}
}

// countries returns the codes of the countries that the passage names places of.
func (p *Passage) countries() []string {
	var out []string
	for _, w := range p.words {
		if w.place != nil && w.place.Country != "" {
			out = append(out, w.place.Country)
		}
	}
	return out
}

// clashes compares the days and the people of the passages as sets. Figures that
// move are read off on other days, which tells nothing.
func (p *Pair) clashes(moving bool) {
	x := &p.X
	clash(p.A.days(weekday), p.B.days(weekday), &x[SameDay], &x[DayClash])
	clash(p.A.days(yearday), p.B.days(yearday), &x[SameDay], &x[DateClash])
	if moving || x[SameDay] > 0 {
		x[DayClash] = 0
	}
	var same float64
	clash(p.A.people(), p.B.people(), &same, &x[PersonClash])
}

func clash(a, b []string, same, other *float64) {
	if len(a) == 0 || len(b) == 0 {
		return
	}
	if slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) }) {
		*same = 1
		return
	}
	*other = 1
}

// days returns the days of one form that the passage names.
func (p *Passage) days(of func(string) string) []string {
	var out []string
	for _, v := range p.values {
		if d := of(v.Value.String()); d != "" && v.isTime() {
			out = append(out, d)
		}
	}
	return out
}

// weekday returns the weekday of a TIMEX3 value, or "".
func weekday(s string) string {
	if strings.HasPrefix(s, "XXXX-WXX-") && len(s) >= 10 {
		return s[9:10]
	}
	return ""
}

// yearday returns the day of the year of a TIMEX3 value, or "".
func yearday(s string) string {
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' && s[5] != 'X' && s[5] != 'W' {
		return s[5:10]
	}
	return ""
}

// people returns the words of the names of people.
func (p *Passage) people() []string {
	var out []string
	for _, m := range p.doc.Entities.Mentions {
		if q, ok := m.Value.(entity.Person); ok {
			out = append(out, q.Words()...)
		}
	}
	return out
}

// sameNumbers counts the amounts of two digits or more that both state, two
// being enough.
func (p *Pair) sameNumbers() float64 {
	n := 0.0
	for _, v := range p.A.values {
		for _, w := range p.B.values {
			if s := v.Value.String(); v.Attribute == w.Attribute && s == w.Value.String() && len(s) > 1 && !strings.HasSuffix(s, "_REF") {
				n += 0.5
				break
			}
		}
	}
	return math.Min(1, n)
}

func (p *Pair) compareValues() {
	x := &p.X
	moving := p.A.moving() && p.B.moving()
	for _, m := range p.Meetings {
		v, w := p.A.values[m.A], p.B.values[m.B]
		if v.isTime() {
			continue
		}
		differ := m.Relation == value.Conflict || m.Relation == value.Update
		x[Meets] = 1
		switch {
		case v.label && differ:
			x[LabelClash] = 1
		case !differ:
			x[Values] = math.Min(1, x[Values]+0.5)
		case moving:
			x[Moving] = 1
			if v.role != dead && level[v.before] && level[w.before] && m.Near < leap {
				x[Leap] = 1
			}
		default:
			x[OtherValue] = math.Max(x[OtherValue], 1-m.Near)
		}
	}
	if x[Meets] == 0 && hasAmount(p.A) && hasAmount(p.B) {
		x[Lone] = 1
	}
	anchored, placed := p.anchors()
	if x[OtherValue] > 0 && !anchored {
		x[Recurrent] = math.Min(1, 2*x[OtherValue])
	}
	if !anchored && !placed {
		x[Unanchored] = 1
	}
	x[SameNumber] = p.sameNumbers()
	p.clashes(moving)
}

// leap is how far a price or an index may move between two reports of a day.
const leap = 0.85

func (v *Value) isTime() bool {
	return v.Attribute == claim.EventDate || v.Attribute == claim.EventTime
}

// anchors reports whether the passages share a word that tells one happening
// from the next of its kind, and whether they share a place. A kind of attack in
// a country, or a toll that rises, recurs from day to day.
func (p *Pair) anchors() (anchored, placed bool) {
	for _, l := range p.align.links {
		w := p.A.words[l.a]
		switch norm := p.A.doc.Text.Tokens[w.token].Norm; {
		case w.place != nil:
			placed = true
		case !everyday[w.key] && !everyday[norm] && !movingWords[norm]:
			anchored = true
		}
	}
	return anchored, placed
}

// everyday are the words of attacks as they are reported every day.
var everyday = listedWords.Set("everyday")

func hasAmount(p *Passage) bool {
	return slices.ContainsFunc(p.values, func(v Value) bool { return !v.isTime() })
}
