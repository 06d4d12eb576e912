package passage

import (
	"math"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// The comparisons of two passages.
const (
	Cosine    = iota // common words over both, by weight
	Contained        // common words over the shorter, by weight
	Count            // number of common words
	Names            // weight of common names
	OtherName        // share of names, by weight, that only one has
	Rare             // rarity of the three rarest common words
	Acts             // weight of common verbs and acts
	ActShare         // common verbs and acts over the lesser
	Order            // share of common words that are neighbours in both
	Soft             // share of the common words that differ in form
	Places           // a common place
	OtherPlace       // both name places and none is common
	Days             // a common day
	OtherDay         // both name days and none is common
	Values           // equal amounts that meet
	OtherValue       // amounts that meet and conflict, the nearer the less
	Moving           // the same for figures that move
	Lone             // one has amounts that meet nothing
	Short            // shortness of the shorter
	Uneven           // how much longer one is
	comparisons
)

// Names of the comparisons, as the fit prints them.
var Labels = [comparisons]string{"Cosine", "Contained", "Count", "Names", "OtherName", "Rare", "Acts", "ActShare", "Order", "Soft",
	"Places", "OtherPlace", "Days", "OtherDay", "Values", "OtherValue", "Moving", "Lone", "Short", "Uneven"}

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
	adjacent := 0
	for _, l := range p.align.links {
		v, w := p.A.words[l.a], p.B.words[l.b]
		weight := l.share * (v.weight + w.weight) / 2
		shared += weight
		if v.key != w.key {
			soft += weight
		}
		if v.name && w.name {
			names += weight
		}
		if isAct(v) && isAct(w) {
			acts += weight
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
	lesser := math.Max(1e-9, math.Min(p.A.total, p.B.total))
	x[Cosine] = 2 * shared / math.Max(1e-9, p.A.total+p.B.total)
	x[Contained] = shared / lesser
	x[Count] = math.Log1p(float64(len(p.align.links))) / 3
	x[Names] = math.Min(names, 20) / 20
	x[Rare] = (rare[0] + rare[1] + rare[2]) / 20
	x[Acts] = math.Min(acts, 16) / 16
	x[ActShare] = acts / math.Max(3, math.Min(p.A.sum(isAct), p.B.sum(isAct)))
	x[Soft] = soft / math.Max(1, shared)
	if n := len(p.align.links); n > 0 {
		x[Order] = float64(adjacent) / float64(n)
	}
	isName := func(w word) bool { return w.name && w.place == nil }
	all := p.A.sum(isName) + p.B.sum(isName)
	only := 0.0
	for i, w := range p.A.words {
		if isName(w) && p.align.partA[i] == 0 {
			only += w.weight
		}
	}
	for i, w := range p.B.words {
		if isName(w) && p.align.partB[i] == 0 {
			only += w.weight
		}
	}
	x[OtherName] = only / math.Max(8, all)
	short, long := min(p.A.length, p.B.length), max(p.A.length, p.B.length)
	x[Short] = math.Exp(-float64(short) / 8)
	x[Uneven] = math.Log(float64(long+1) / float64(short+1))
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
	common, onlyA, onlyB := 0, 0, 0
	for i, w := range p.A.words {
		switch {
		case w.place == nil:
		case p.align.partA[i] > 0:
			common++
		default:
			onlyA++
		}
	}
	for j, w := range p.B.words {
		if w.place != nil && p.align.partB[j] == 0 {
			onlyB++
		}
	}
	if common > 0 {
		p.X[Places] = 1
	}
	if onlyA > 0 && onlyB > 0 {
		p.X[OtherPlace] = 0.5
		if common == 0 {
			p.X[OtherPlace] = 1
		}
	}
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
		case m.Relation != value.Conflict:
			x[Values] += 0.5
		case p.moves(m):
			x[Moving] = 1
		default:
			x[OtherValue] = math.Max(x[OtherValue], 1-m.Near)
		}
	}
	x[Values] = math.Min(1, x[Values])
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
