package passage

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// Meeting is two values that answer the same question, and how they relate.
type Meeting struct {
	A, B     int // values
	Score    float64
	Relation value.Relation
	Witness  value.Witness
	// Near is how near two amounts are: the lesser over the greater.
	Near float64
}

// minMeet is the least score at which values meet.
const minMeet = 0.42

// meet pairs the values one to one, the surest first.
func (x *alignment) meet() []Meeting {
	var all []Meeting
	for i := range x.a.values {
		for j := range x.b.values {
			if m, ok := x.score(i, j); ok && m.Score >= minMeet {
				all = append(all, m)
			}
		}
	}
	slices.SortStableFunc(all, func(p, q Meeting) int { return cmp.Compare(q.Score, p.Score) })
	usedA, usedB := map[int]bool{}, map[int]bool{}
	var out []Meeting
	for _, m := range all {
		if !usedA[m.A] && !usedB[m.B] {
			usedA[m.A], usedB[m.B] = true, true
			out = append(out, m)
		}
	}
	return out
}

// score says how well two values meet. Values of two kinds never do.
func (x *alignment) score(i, j int) (Meeting, bool) {
	v, w := &x.a.values[i], &x.b.values[j]
	m := Meeting{A: i, B: j}
	if v.Attribute != w.Attribute || v.label != w.label || v.whole != w.whole || v.role != noRole && w.role != noRole && v.role != w.role {
		return m, false
	}
	var ok bool
	if m.Relation, m.Witness, ok = x.relate(v, w); !ok {
		return m, false
	}
	m.Near = near(v.Value, w.Value)
	m.Score = x.context(v.at, w.at)
	switch {
	case v.role != noRole && v.role == w.role:
		m.Score += 0.3
	case v.noun == "" || w.noun == "":
	case v.noun == w.noun || related(v.noun, w.noun):
		m.Score += 0.25
	case isPerson(v.noun) && isPerson(w.noun):
	default:
		m.Score -= 0.55
	}
	switch {
	case v.before == "" || w.before == "":
	case v.before == w.before:
		m.Score += 0.2
	case level[v.before] != level[w.before]:
		m.Score -= 0.2
	}
	if m.Relation == value.Equal {
		m.Score += 0.5
	}
	return m, true
}

// level are the words before the figure that something reaches, not by which it
// moves.
var level = listedWords.Set("level")

// openDates reports whether two open dates are of one form, so that they can be
// told apart: two weekdays, two days of the year.
func openDates(v, w *Value) bool {
	if v.Attribute != claim.EventDate && v.Attribute != claim.EventTime {
		return false
	}
	a, b := v.Value.String(), w.Value.String()
	return shapeOf(a) == shapeOf(b) && shapeOf(a) != ""
}

// shapeOf returns the form of a TIMEX3 value with its digits masked, or "" when
// it holds none.
func shapeOf(s string) string {
	out := []byte(s)
	digits := false
	for i, c := range out {
		if c >= '0' && c <= '9' {
			out[i] = '0'
			digits = true
		}
	}
	if !digits {
		return ""
	}
	return string(out)
}

// isPerson reports a noun for people: tourists and climbers may be the same.
func isPerson(noun string) bool {
	in, ok := lexicon.Lookup(noun)
	return ok && in.Class&(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.Demonym) != 0
}

func related(a, b string) bool {
	p, okA := lexicon.Lookup(a)
	q, okB := lexicon.Lookup(b)
	if !okA || !okB {
		return false
	}
	return lexicon.Related(p.Lemma, q.Lemma).Near()
}

// context is the cosine of the words around two places, weighed by rarity and by
// how near they stand.
func (x *alignment) context(atA, atB int) float64 {
	sum := 0.0
	for _, l := range x.links {
		p, q := x.a.words[l.a], x.b.words[l.b]
		if p.at != atA && q.at != atB {
			sum += l.share * (p.weight + q.weight) / 2 * closeness(p.at, atA) * closeness(q.at, atB)
		}
	}
	if sum == 0 {
		return 0
	}
	return sum / math.Sqrt(x.a.around(atA)*x.b.around(atB))
}

func (p *Passage) around(at int) float64 {
	sum := 0.0
	for _, w := range p.words {
		if w.at != at {
			c := closeness(w.at, at)
			sum += w.weight * c * c
		}
	}
	return sum
}

func closeness(a, b int) float64 { return 1 / (1 + math.Abs(float64(a-b))/2) }

// near compares two amounts, or two durations in one unit: the lesser over the
// greater. Values of other types are not near at all.
func near(a, b value.Value) float64 {
	x, unitA, okA := magnitude(a)
	y, unitB, okB := magnitude(b)
	switch {
	case !okA || !okB || unitA != unitB:
		return 0
	case x == y:
		return 1
	}
	return min(x, y) / max(x, y)
}

// magnitude returns the size of an amount, or of a duration, and its unit.
func magnitude(v value.Value) (size float64, unit string, ok bool) {
	if q, isAmount := v.(quantity.Value); isAmount {
		return math.Abs(q.Low().Float64()), "", true
	}
	digits := strings.TrimLeft(v.String(), "PT")
	n := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' })
	if v.Type() != value.Duration || n < 1 {
		return 0, "", false
	}
	size, err := strconv.ParseFloat(digits[:n], 64)
	return size, digits[n:], err == nil
}
