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
	Names              // weight of common names
	OtherName          // share of names, by weight, that only one has
	Rare               // rarity of the three rarest common words
	Acts               // weight of common verbs and acts
	ActShare           // common verbs and acts over the lesser
	Order              // share of common words that are neighbours in both
	Soft               // share of the common words that differ in form
	Places             // a common place
	OtherPlace         // both name places and none is common
	Days               // a common day
	OtherDay           // both name days and none is common
	Values             // equal amounts that meet
	OtherValue         // amounts that meet and conflict, the nearer the less
	Moving             // the same for figures that move
	Lone               // one has amounts that meet nothing
	SameNumber         // amounts that both state, wherever
	ActCount           // number of common verbs and acts, two being enough
	NameAct            // both a name and an act are common
	Meets              // amounts meet
	MeetsCosine        // the same, times common words
	Things             // number of other common words
	Frame              // the best common act, by the words around it
	Frames             // the second best
	SameDay            // a day or weekday that both name
	DayClash           // both name days, and none is common
	PersonClash        // both name people, and no name is common
	LabelClash         // names with other numbers
	Recurrent          // only words of everyday attacks are common, and amounts differ
	Short              // shortness of the shorter
	Uneven             // how much longer one is
	comparisons
)

// Names of the comparisons, as the fit prints them.
var Labels = [comparisons]string{"Cosine", "Contained", "Count", "Names", "OtherName", "Rare", "Acts", "ActShare", "Order", "Soft",
	"Places", "OtherPlace", "Days", "OtherDay", "Values", "OtherValue", "Moving", "Lone", "SameNumber", "ActCount", "NameAct", "Meets", "MeetsCosine", "Things", "Frame", "Frames", "SameDay", "DayClash", "PersonClash", "LabelClash", "Recurrent", "Short", "Uneven"}

// Signs say for which comparisons more can only speak for one happening, or only
// against it.
var Signs = [comparisons]int{Cosine: 1, Contained: 1, Count: 1, Names: 1, OtherName: -1, Rare: 1, Acts: 1, ActShare: 1, Order: 1,
	Places: 1, OtherPlace: -1, Days: 1, OtherDay: -1, Values: 1, OtherValue: -1, SameNumber: 1, ActCount: 1, NameAct: 1, Lone: -1, MeetsCosine: 1, Frame: 1, Frames: 1, SameDay: 1, DayClash: -1, PersonClash: -1, LabelClash: -1, Recurrent: -1}

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
	var shared, soft, names, acts float64
	var rare [3]float64
	adjacent, count, actCount, nameCount, thingCount := 0, 0.0, 0.0, 0.0, 0.0
	for _, l := range p.align.links {
		v, w := p.A.words[l.a], p.B.words[l.b]
		weight := l.share * (v.weight + w.weight) / 2
		shared += weight
		count += l.share
		if v.key != w.key {
			soft += weight
		}
		if v.name && w.name {
			names += weight
			nameCount++
		} else if !isAct(v) || !isAct(w) {
			thingCount += l.share
		}
		if isAct(v) && isAct(w) {
			acts += weight
			actCount += l.share
		}
		if l.a+1 < len(p.A.words) && l.b+1 < len(p.B.words) {
			if n := p.align.partA[l.a+1]; n > 0 && p.align.links[n-1].b == l.b+1 {
				adjacent++
			}
		}
		for i := range rare {
			if weight > rare[i] {
				weight, rare[i] = rare[i], weight
			}
		}
	}
	x[Frame], x[Frames] = p.frames()
	lesser := math.Max(1e-9, math.Min(p.A.total, p.B.total))
	x[Cosine] = 2 * shared / math.Max(1e-9, p.A.total+p.B.total)
	x[Contained] = shared / lesser
	x[Count] = math.Log1p(count) / 3
	x[Names] = math.Log1p(nameCount) / 2
	x[Rare] = (rare[0] + rare[1] + rare[2]) / 20
	x[ActCount] = math.Min(2, actCount) / 2
	if names > 0 {
		x[NameAct] = math.Min(1, actCount)
	}
	x[Acts] = math.Log1p(actCount) / 2
	x[Things] = math.Log1p(thingCount) / 2
	x[ActShare] = acts / math.Max(3, math.Min(p.A.sum(isAct), p.B.sum(isAct)))
	x[Soft] = soft / math.Max(1, shared)
	if n := len(p.align.links); n > 0 {
		x[Order] = float64(adjacent) / float64(n)
	}
	isName := func(w word) bool { return w.name && w.place == nil }
	all := p.A.sum(isName) + p.B.sum(isName)
	onlyA, onlyB := 0.0, 0.0
	for i, w := range p.A.words {
		if isName(w) && p.align.partA[i] == 0 {
			onlyA += w.weight
		}
	}
	for i, w := range p.B.words {
		if isName(w) && p.align.partB[i] == 0 {
			onlyB += w.weight
		}
	}
	x[OtherName] = 2 * math.Min(onlyA, onlyB) / math.Max(8, all)
	short, long := min(p.A.length, p.B.length), max(p.A.length, p.B.length)
	x[Short] = math.Exp(-float64(short) / 8)
	x[Uneven] = math.Log(float64(long+1) / float64(short+1))
}

// frames returns the likeness of the surroundings of the two common acts that
// are most alike in them.
func (p *Pair) frames() (best, next float64) {
	for _, l := range p.align.links {
		v, w := p.A.words[l.a], p.B.words[l.b]
		if !isAct(v) || !isAct(w) {
			continue
		}
		if s := l.share * p.align.context(v.at, w.at); s > best {
			best, next = s, best
		} else if s > next {
			next = s
		}
	}
	return best, next
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
	for _, l := range p.align.links {
		if p.A.words[l.a].place != nil && p.B.words[l.b].place != nil {
			p.X[Places] = 1
		}
	}
	a, b := p.A.countries(), p.B.countries()
	if p.X[Places] == 0 && len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(c string) bool { return slices.Contains(b, c) }) {
		p.X[OtherPlace] = 1
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

// recurrent reports whether all that the passages share is a kind of attack and
// a country: such reports recur from day to day.
func (p *Pair) recurrent() bool {
	for _, l := range p.align.links {
		w := p.A.words[l.a]
		if w.place == nil && !everyday[w.key] && !everyday[p.A.doc.Text.Tokens[w.token].Norm] {
			return false
		}
	}
	return true
}

// everyday are the words of attacks as they are reported every day.
var everyday = set("kill", "die", "dead", "death", "wound", "injure", "hurt", "people", "person", "man", "police", "policeman", "soldier", "troops", "troop", "militant", "rebel", "civilian",
	"gunman", "insurgent", "attack", "strike", "bomb", "bombing", "blast", "explosion", "suicide", "bomber", "car", "roadside", "drone", "missile", "raid", "clash", "violence", "force", "arrest", "nato",
	"official", "ministry", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northwest", "northeast", "southwest", "southeast", "capital", "area", "new", "suspected", "suspect")

// nearest returns how near the conflicting amounts that meet are.
func (p *Pair) nearest() float64 {
	n := 0.0
	for _, m := range p.Meetings {
		if m.Relation == value.Conflict {
			n = math.Max(n, m.Near)
		}
	}
	return n
}

// clashes compares the days and the people of the passages as sets.
func (p *Pair) clashes() {
	x := &p.X
	clash(p.A.days(), p.B.days(), &x[SameDay], &x[DayClash])
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

// days returns the weekdays and the days of the year that the passage names.
func (p *Passage) days() []string {
	var out []string
	for _, v := range p.values {
		s := v.Value.String()
		switch {
		case v.Attribute != claim.EventDate && v.Attribute != claim.EventTime:
		case strings.HasPrefix(s, "XXXX-WXX-") && len(s) >= 10:
			out = append(out, s[:10])
		case strings.HasPrefix(s, "XXXX-") && len(s) >= 10 && s[5] != 'X':
			out = append(out, s[:10])
		}
	}
	return out
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
	days, amounts := 0, 0
	for _, m := range p.Meetings {
		v := p.A.values[m.A]
		if v.Attribute == claim.EventDate || v.Attribute == claim.EventTime {
			days++
			if m.Relation == value.Conflict {
				x[OtherDay] = 1
			} else {
				x[Days] = 1
			}
			continue
		}
		amounts++
		switch {
		case v.label && m.Relation == value.Conflict:
			x[LabelClash] = 1
		case m.Relation == value.Update:
			x[Moving] = 1
		case m.Relation != value.Conflict:
			x[Values] += 0.5
		default:
			x[OtherValue] = math.Max(x[OtherValue], 1-m.Near)
		}
	}
	x[Values] = math.Min(1, x[Values])
	if amounts > 0 {
		x[Meets] = 1
		x[MeetsCosine] = x[Cosine]
	}
	if x[OtherValue] > 0 && p.recurrent() {
		x[Recurrent] = math.Min(1, 2*(1-p.nearest()))
	}
	p.clashes()
	x[SameNumber] = p.sameNumbers()
	if amounts == 0 && hasAmount(p.A) && hasAmount(p.B) {
		x[Lone] = 1
	}
}

func hasAmount(p *Passage) bool {
	for _, v := range p.values {
		if v.Attribute != claim.EventDate && v.Attribute != claim.EventTime {
			return true
		}
	}
	return false
}
