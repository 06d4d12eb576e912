package passage

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// hardness orders relations for the choice of what decides.
var hardness = []value.Relation{value.Conflict, value.Update, value.Refines, value.Equal}

// Decide returns the meeting that an editor would name first; ok is false when no
// values meet. A figure as it was read off goes before the change that led to it,
// and amounts before dates.
func (p *Pair) Decide() (m Meeting, ok bool) { return p.hardest(true) }

// hardest returns the meeting that is named first; amounts of no one measure are
// left out on demand.
func (p *Pair) hardest(alike bool) (m Meeting, ok bool) {
	rank := func(m Meeting) int {
		v, w := &p.A.values[m.A], &p.B.values[m.B]
		switch {
		case v.isTime():
			return 2
		case v.read() && w.read():
			return 0
		}
		return 1
	}
	var all []Meeting
	for _, m := range p.Meetings {
		v := &p.A.values[m.A]
		if m.Relation == value.Conflict && (v.isTime() && p.A.moving() && p.B.moving() || v.label || alike && p.unlike(m)) {
			continue
		}
		all = append(all, m)
	}
	if len(all) == 0 {
		return Meeting{}, false
	}
	return slices.MinFunc(all, func(x, y Meeting) int {
		return cmp.Or(slices.Index(hardness, x.Relation)-slices.Index(hardness, y.Relation), rank(x)-rank(y), cmp.Compare(y.Score, x.Score), x.A-y.A, x.B-y.B)
	}), true
}

// unlike reports whether the two amounts of a meeting are of no one measure: "core"
// and overall inflation may differ.
func (p *Pair) unlike(m Meeting) bool {
	v, w := &p.A.values[m.A], &p.B.values[m.B]
	return !v.isTime() && claim.ScopeOf(p.A.doc, v.Span).Unlike(claim.ScopeOf(p.B.doc, w.Span))
}

// Differs reports whether values that meet conflict or moved on.
func (p *Pair) Differs() bool {
	m, ok := p.hardest(false)
	return ok && (m.Relation == value.Conflict || m.Relation == value.Update)
}

// Words returns the deciding words of both sides of a meeting.
func (p *Pair) Words(m Meeting) (a, b string) {
	return p.A.values[m.A].In(p.A.doc.Text.Source), p.B.values[m.B].In(p.B.doc.Text.Source)
}

// Attribute returns what the values of a meeting are values of.
func (p *Pair) Attribute(m Meeting) claim.Attribute { return p.A.values[m.A].Attribute }

// Likeness returns the share of the words of each passage, by weight, that the
// other has.
func (p *Pair) Likeness() (a, b float64) {
	shared := func(ws []word, part []int, total float64) float64 {
		sum := 0.0
		for i, w := range ws {
			if n := part[i]; n > 0 {
				sum += p.align.links[n-1].share * w.weight
			}
		}
		return sum / max(1e-9, total)
	}
	return shared(p.A.words, p.align.partA, p.A.total), shared(p.B.words, p.align.partB, p.B.total)
}

// Lopsided reports whether one passage has values that met nothing, and the other
// has none.
func (p *Pair) Lopsided() bool {
	return (len(p.Meetings) == len(p.A.values)) != (len(p.Meetings) == len(p.B.values))
}

// zone returns the time zone that the words of a time end in, or "".
func zone(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	last := strings.Trim(f[len(f)-1], "().,")
	if len(last) < 3 || strings.ToUpper(last) != last || strings.ContainsAny(last, "0123456789:.") {
		return ""
	}
	return last
}

// Explain says in words why the values of a meeting meet and how they relate.
func (p *Pair) Explain(m Meeting) string {
	a, b := p.Words(m)
	v, w := &p.A.values[m.A], &p.B.values[m.B]
	why := "stand among the same words"
	switch {
	case v.role != noRole && v.role == w.role:
		why = "both count the " + v.role.String()
	case v.noun != "" && (v.noun == w.noun || related(v.noun, w.noun)):
		why = fmt.Sprintf("both count the same, %q", v.noun)
	case v.before != "" && v.before == w.before:
		why = fmt.Sprintf("both stand behind %q among the same words", v.before)
	}
	return fmt.Sprintf("%q and %q %s; %s", a, b, why, m.Witness.Reason())
}

// Against names what speaks most against one happening.
func (p *Pair) Against() string {
	most, least := -1, -0.3
	for i, x := range p.X {
		if s := fitted.Weight[i] * x; s < least {
			most, least = i, s
		}
	}
	if s, ok := against[most]; ok {
		return s
	}
	return "the passages share too little to be of one happening"
}

var against = map[int]string{
	OtherName:   "the passages name others",
	PersonClash: "the passages name other people",
	OtherPlace:  "the passages name places of other countries",
	DayClash:    "the passages name other weekdays",
	DateClash:   "the passages name other days of the year",
	OtherValue:  "the amounts are too far from each other for what else the passages share",
	Leap:        "the prices are too far from each other to be of one thing",
	LabelClash:  "the passages name things with other numbers",
	Recurrent:   "such happenings recur, and the amounts differ",
	Unanchored:  "the passages share no word that tells one happening from another",
}
