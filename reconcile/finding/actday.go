package finding

import (
	"slices"
	"sort"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
)

// otherDay reports whether the clauses of two acts tell of days that differ, or one
// of a day that is long before its report.
func (b *builder) otherDay(x, y *act) bool {
	daysX, daysY := b.daysOf(x), b.daysOf(y)
	for _, v := range daysX {
		for _, w := range daysY {
			slack := 0 // the days of two reports may be off by one
			if v[1]-v[0] == 1 && w[1]-w[0] == 1 {
				slack = 1
			}
			if v[0] < w[1]+slack && w[0] < v[1]+slack {
				return false
			}
		}
	}
	return len(daysX) > 0 && len(daysY) > 0 || b.otherPart(x, y) || b.longAgo(x, daysX) != b.longAgo(y, daysY)
}

// otherPart reports whether the clauses name parts of a year, of which one is not
// known to be that of the other: "in the first quarter".
func (b *builder) otherPart(x, y *act) bool {
	xs, ys := b.open(x), b.open(y)
	return len(xs) > 0 && len(ys) > 0 && !slices.ContainsFunc(xs, func(v string) bool { return slices.Contains(ys, v) })
}

// datesOf returns the dates that a clause gives an act, in order.
func (b *builder) datesOf(x *act) (out []datetime.Value) {
	d, c := b.all[x.spot.doc].Doc, b.clause(x.spot)
	from := max(c.Start, x.from)
	at := sort.Search(len(d.Dates), func(i int) bool { return d.Dates[i].Start >= from })
	for _, m := range d.Dates[at:] {
		if m.Start >= c.End {
			break
		}
		if m.End <= c.End && !saidOn(d, d.Token(m.Start)) {
			out = append(out, m.Value)
		}
	}
	return out
}

// open returns the values of the dates of a clause of which the days are not known.
func (b *builder) open(x *act) (out []string) {
	for _, v := range b.datesOf(x) {
		if _, _, ok := v.Days(); !ok && v.Type() == value.Date {
			out = append(out, v.String())
		}
	}
	return out
}

// daysOf returns the days that a clause names, from the first to the one behind the
// last.
func (b *builder) daysOf(x *act) (out [][2]int) {
	for _, v := range b.datesOf(x) {
		if from, to, ok := v.Days(); ok {
			out = append(out, [2]int{from, to})
		}
	}
	return out
}

// saidOn reports whether a date at the token is the day on which somebody spoke.
func saidOn(d *normalize.Document, at int) bool {
	if at > 0 && d.Text.Tokens[at-1].Norm == "on" {
		at--
	}
	return at > 0 && d.Word(at-1).Class&lexicon.SayVerb != 0 && speech[lemma(d.Text.Tokens[at-1].Norm)]
}

// recent is how many days before a report lie what it tells as news.
const recent = 14

func (b *builder) longAgo(x *act, days [][2]int) bool {
	day, ok := b.all[x.spot.doc].Doc.Reference.Day()
	for _, d := range days {
		if ok && d[1] < int(day)-recent {
			return true
		}
	}
	return false
}
