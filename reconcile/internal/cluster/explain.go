package cluster

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
)

// Evidence is one comparison of a pair with the two values that were compared.
type Evidence struct {
	// Step is 1 for what the texts say alone, 2 for what adds up to the final
	// log-odds.
	Step  int
	Name  string
	A, B  string
	Value float64
	// Weight is what a value of 1 adds to the log-odds of its step.
	Weight float64
}

// Unknown names the log-odds with which a step begins.
const Unknown = "nothing known"

// maxShown is how many terms of one side are shown.
const maxShown = 5

// Explain lists the comparisons that say something of a pair, given the words of
// each side, and the log-odds. The first step begins with its bias, and so does
// the second. Near are the neighbours of each side, i and j their indices.
func Explain(ps []*Profile, near [][]Neighbour, i, j int, words [2]map[uint64]string, w *Weights) ([]Evidence, float64) {
	if w == nil {
		w = &fitted
	}
	a, b := AroundOf(i, near[i]), AroundOf(j, near[j])
	c := Compare(ps[i], ps[j])
	c.Surround(w, &a, &b)
	x := shower{ps[i], ps[j], words}
	out := []Evidence{{1, Unknown, "", "", 1, w.Bias[0]}}
	for k, v := range c {
		if k == Alone && c[Few] > 0 {
			out = append(out, Evidence{2, Names[Alone], "", "", v, 1})
			break
		}
		if k == Alone {
			out = append(out, Evidence{2, Unknown, "", "", 1, w.Bias[1]})
		}
		if v == 0 || w.Weight[k] == 0 {
			continue
		}
		e := Evidence{Step: 1, Name: Names[k], Value: v, Weight: w.Weight[k]}
		if k >= Alone {
			e.Step = 2
		}
		e.A, e.B = x.values(k)
		out = append(out, e)
	}
	return out, w.Score(&c)
}

// shower puts into words what was compared.
type shower struct {
	a, b  *Profile
	words [2]map[uint64]string
}

// roleOf is the role of terms that a comparison looks at.
var roleOf = map[int]int{
	Text: allWords, LeadWords: leadWords, NamesShared: allNames, PlacesShared: places, FiguresShared: figures,
	NamesCovered: leadNames, PersonsCovered: leadPersons, PersonsOther: leadPersons, PlacesOther: places,
	NameMissing: titleNames, ActMissing: leadActs,
}

func (x *shower) values(k int) (string, string) {
	if role, ok := roleOf[k]; ok {
		missing := k == NameMissing || k == ActMissing || k == PersonsOther || k == PlacesOther
		return x.terms(x.a, x.b, 0, role, !missing), x.terms(x.b, x.a, 1, role, !missing)
	}
	switch k {
	case CountsSame, CountsOther, CountsOtherLead:
		return x.counts(x.a, x.b, 0), x.counts(x.b, x.a, 1)
	case DaysSame, DaysOther:
		return days(x.a.Days), days(x.b.Days)
	case DatesSame, DatesOther:
		return hashed(x.a.Partial, x.words[0]), hashed(x.b.Partial, x.words[1])
	case YearsSame, YearsOther:
		return list(x.a.Years, func(y int16) string { return fmt.Sprint(y) }), list(x.b.Years, func(y int16) string { return fmt.Sprint(y) })
	case Gap1, Gap2, Gap4, Gap7:
		return datetime.FormatDay(x.a.Published), datetime.FormatDay(x.b.Published)
	case EditionSame, EditionOther:
		return list(x.a.Gatherings, entity.Event.Name), list(x.b.Gatherings, entity.Event.Name)
	case DayOther:
		return x.a.When, x.b.When
	case Brief:
		return fmt.Sprint(x.a.Words, " words"), fmt.Sprint(x.b.Words, " words")
	}
	return "", ""
}

// terms lists the heaviest terms of p in a role, those that o has too or those
// that it lacks.
func (x *shower) terms(p, o *Profile, side, role int, shared bool) string {
	var in []Term
	for _, t := range p.Terms {
		_, has := slices.BinarySearchFunc(o.Terms, t.Key, func(t Term, key uint64) int { return cmp.Compare(t.Key, key) })
		if rolesOf[t.Kinds]&(1<<role) != 0 && has == shared {
			in = append(in, t)
		}
	}
	slices.SortFunc(in, func(a, b Term) int { return cmp.Or(cmp.Compare(b.W, a.W), cmp.Compare(a.Key, b.Key)) })
	return list(in, func(t Term) string { return strings.TrimSuffix(x.words[side][t.Key], "#") })
}

// counts lists what p counts of the things that o counts too.
func (x *shower) counts(p, o *Profile, side int) string {
	var in []Count
	for _, c := range p.Counts {
		if slices.ContainsFunc(o.Counts, func(d Count) bool { return d.Noun == c.Noun }) {
			in = append(in, c)
		}
	}
	return list(in, func(c Count) string { return x.words[side][c.Value] + " " + x.words[side][c.Noun] })
}

func hashed(keys []uint64, words map[uint64]string) string {
	return list(keys, func(k uint64) string { return words[k] })
}

func days(d []int32) string {
	return list(d, func(day int32) string { return datetime.FormatDay(int(day)) })
}

// list joins the first values of a list.
func list[T any](s []T, f func(T) string) string {
	var out []string
	for _, v := range s[:min(len(s), maxShown)] {
		out = append(out, f(v))
	}
	if len(s) > maxShown {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}
