package finding

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// sureConflict is how sure clauses must line up for values in them to
	// exclude each other.
	sureConflict = 0.87
	// ownClash is the greatest share of words, by weight, that each of the two
	// clauses may have for itself: values that differ answer one question only
	// where nearly all around them is the same. A clause that is all but part of
	// the other (ownPart) may leave it more (ownRest).
	ownClash = 0.45
	ownPart  = 0.2
	ownRest  = 0.65
	// sureAlike is how sure they must be for amounts of one thing that belong to one
	// verb.
	sureAlike = 0.8
	// sureToll is how sure clauses must line up for counts of people hit to be
	// counts of the same people: of one happening there is one toll, and it is told
	// as an update.
	sureToll = 0.4
)

// clash reports whether two values that exclude each other answer the same
// question. A false conflict costs more than a miss, so all must hold: the
// clauses say nearly the same, the values stand in them and belong to the same
// word, and neither report has the other's value as well.
func (b *builder) clash(all inners, t tie, i, j int) bool {
	x, y := &all[t.a.doc][i], &all[t.b.doc][j]
	if x.toll() && y.toll() {
		return t.p >= sureToll && x.noun == y.noun && b.within(t.a, x) && b.within(t.b, y) && !all.states(t.a.doc, y) && !all.states(t.b.doc, x)
	}
	sameTopic := amounts[x.attribute] && b.scope(all, spot{t.a.doc, i}).Topics(b.scope(all, spot{t.b.doc, j})) >= sharedTopics
	alike := amounts[x.attribute] && x.governor != "" && sameGovernor(x.governor, y.governor) && (sameTopic || x.noun != "" && x.key == y.key)
	switch {
	case !b.nearlyOne(t, sameTopic, alike):
		return false
	case !b.within(t.a, x) || !b.within(t.b, y):
		return false
	case !claim.SameCount(x.noun, y.noun):
		return false
	case x.attribute == claim.Quantity && !sameGovernor(x.governor, y.governor):
		return false // "needed nine points" and "posted 20 points"
	case x.noun == "" && x.attribute != claim.Cause && !sameTopic && (x.governor == "" || !claim.SameCount(x.governor, y.governor)):
		return false
	case all.states(t.a.doc, y) || all.states(t.b.doc, x):
		return false
	case b.modelNumber(t.a.doc, x) || b.modelNumber(t.b.doc, y):
		return false
	case x.attribute != claim.EventDate && b.otherFigures(all, t):
		return false
	}
	return x.attribute != claim.EventDate || otherDays(x.val, y.val, x.written(b, t.a.doc), y.written(b, t.b.doc))
}

// nearlyOne reports whether two clauses say so nearly the same that values in them which
// differ answer one question. Amounts of one topic may be told in other words, and
// where they belong to one verb as well the clauses may line up less surely.
func (b *builder) nearlyOne(t tie, sameTopic, alike bool) bool {
	least, most := min(t.onlyA, t.onlyB), max(t.onlyA, t.onlyB)
	switch {
	case t.p < sureConflict && (!alike || t.p < sureAlike):
		return false
	case most <= ownClash:
		return true
	}
	return most <= ownRest && (least <= ownPart || sameTopic || alike)
}

// gaining are the verbs that news uses for one another where something is counted
// that somebody comes to have.
var gaining = listedWords.Set("gaining")

// sameGovernor reports whether two counts belong to one word, or to verbs that say the
// same.
func sameGovernor(a, b string) bool {
	return a == b || gaining[a] && gaining[b]
}

// toll reports whether the value counts people whom the happening hit.
func (x *inner) toll() bool {
	if x.attribute != claim.Quantity {
		return false
	}
	switch claim.SubjectFate(x.noun) {
	case claim.Dead, claim.Injured, claim.Missing:
		return true
	}
	return false
}

// otherDays reports whether two dates surely differ: periods of one length, and
// not written alike. What a weekday or a day without its year stands for depends
// on the day of writing, which may be off by one.
func otherDays(v, w value.Value, a, b string) bool {
	x, okX := v.(datetime.Value)
	y, okY := w.(datetime.Value)
	if !okX || !okY || a == b || sameDayName(a, b) || sameClock(v, w) || toldFrom(a) || toldFrom(b) || sameBarYear(x.String(), y.String(), a, b) {
		return false
	}
	from, to, _ := x.Days()
	since, until, _ := y.Days()
	return to-from == until-since
}

// toldFrom reports whether a date is told from another one in its own text: "a
// year later". Which one that is, reading may miss.
func toldFrom(written string) bool {
	for _, w := range []string{"later", "earlier", "afterwards", "afterward", "before", "after"} {
		if strings.HasSuffix(written, " "+w) {
			return true
		}
	}
	return false
}

// sameBarYear reports one day of the year, of which only one text gives the year:
// that of the other follows from when it was written, and may be off.
func sameBarYear(v, w, a, b string) bool {
	const year = 4
	return len(v) > year && len(w) > year && v[year:] == w[year:] && strings.Contains(a, v[:year]) != strings.Contains(b, w[:year])
}

// modelNumber reports whether the number is part of a name that is written in
// capitals: "AK 47".
func (b *builder) modelNumber(doc int, x *inner) bool {
	d := b.all[doc].Doc
	n := d.Token(x.start)
	return n > 0 && d.Text.Tokens[n].Kind == text.Number && d.Text.Tokens[n-1].Is(text.Upper) && len(d.Text.Tokens[n-1].Norm) > 1 && d.Sentence(d.Text.Tokens[n-1].Start) == d.Sentence(x.start)
}

// otherFigures reports whether two clauses hold several amounts that exclude each
// other and none that agrees: the season of a player and that of another year are
// told in the same words.
func (b *builder) otherFigures(all inners, t tie) bool {
	xs, xe := all.at(b, t.a)
	ys, ye := all.at(b, t.b)
	apart := 0
	for i := xs; i < xe; i++ {
		for j := ys; j < ye; j++ {
			x, y := &all[t.a.doc][i], &all[t.b.doc][j]
			if x.attribute != y.attribute || !amounts[x.attribute] || !b.within(t.a, x) || !b.within(t.b, y) || strings.TrimSuffix(x.noun, "s") != strings.TrimSuffix(y.noun, "s") {
				continue
			}
			switch rel, _ := x.val.Relate(y.val); rel {
			case value.Equal, value.Refines:
				return false
			case value.Conflict, value.Update:
				apart++
			}
		}
	}
	return apart > 1
}

// amounts are the attributes of numbers.
var amounts = map[claim.Attribute]bool{claim.Quantity: true, claim.Money: true, claim.Percent: true, claim.Vote: true, claim.Score: true}

// within reports whether the value stands in the clause and not beside it. A
// cause may stand right behind.
func (b *builder) within(s spot, x *inner) bool {
	c := b.clause(s)
	return x.attribute == claim.Cause || x.start >= c.Start && x.end <= c.End
}

func (x *inner) written(b *builder, doc int) string {
	return text.FoldString(text.Span{Start: x.start, End: x.end}.In(b.all[doc].Doc.Text.Source))
}

// states reports whether the document has a value equal to x.
func (all inners) states(doc int, x *inner) bool {
	return slices.ContainsFunc(all[doc], func(o inner) bool {
		if o.attribute != x.attribute {
			return false
		}
		rel, _ := o.val.Relate(x.val)
		return rel == value.Equal
	})
}

// dayNames are the words for days that are counted from the day of writing.
var dayNames = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "week", "month", "year"}

// sameDayName reports whether two dates are written by the same word for a day:
// "on Friday" and "on Friday" are one day, whatever the days of publication make
// of them.
func sameDayName(a, b string) bool {
	for _, d := range dayNames {
		if strings.Contains(a, d) && strings.Contains(b, d) {
			return true
		}
	}
	return false
}
