package cluster

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
)

// Evidence is one comparison of a pair with the two values that were compared.
type Evidence struct {
	// Step is 1 for what the texts say alone, 2 for what adds up to the final
	// log-odds.
	Step  int
	Name  string
	Means string // in plain words
	A, B  string
	Value float64
	// Weight is what a value of 1 adds to the log-odds of its step.
	Weight float64
	Veto   bool // it forbids one event whatever else the two share
}

// Unknown names the log-odds with which a step begins.
const Unknown = "nothing known"

// maxShown is how many terms of one side are shown.
const maxShown = 5

// meanings say in plain words what speaks when a comparison is above 0, in order
// of [Names].
var meanings = [comparisons]string{
	"words in common", "words in common at the top of both", "names in common", "places in common", "numbers in common",
	"names at the top of one that the other has too", "people at the top of one whom the other names too",
	"the people at the top of each are not in the other", "they name other places", "the name that each puts first is not in the other",
	"the act that each puts first is not in the other", "the same number of the same things", "other numbers of the same things",
	"other numbers of the same things at the top of both", "days in common", "no day in common", "weekdays, months and dates in common",
	"no weekday, month or date in common", "years in common", "no year in common", "published a day apart or more", "published two days apart or more",
	"published up to four days apart or more", "published more than four days apart, for each week", "the same edition of a gathering",
	"another edition of the same series", "another day of the gathering", "two parts of one article, cut where another happening begins",
	"too few words to tell", "what the texts say alone", "the same other reports are near both", "too few reports are near either to tell",
}

// Explain lists the comparisons that say something of a pair, given the words of
// each side, and the log-odds. The first step begins with its bias, and so does
// the second. Near are the neighbours of each side, i and j their indices.
func Explain(ps []*Profile, near [][]Neighbour, i, j int, words [2]map[uint64]string, w *Weights) ([]Evidence, float64) {
	a, b := AroundOf(i, near[i]), AroundOf(j, near[j])
	c := Compare(ps[i], ps[j])
	c.Surround(w, &a, &b)
	x := shower{ps[i], ps[j], words}
	begin := func(step int) Evidence {
		return Evidence{Step: step, Name: Unknown, Means: "before anything is compared", Value: 1, Weight: w.Bias[step-1]}
	}
	out := []Evidence{begin(1)}
	for k, v := range c {
		if k == Alone && c[Few] > 0 {
			out = append(out, Evidence{Step: 2, Name: Names[Alone], Means: meanings[Alone] + "; " + meanings[Few], Value: v, Weight: 1})
			break
		}
		if k == Alone {
			out = append(out, begin(2))
		}
		if v == 0 || w.Weight[k] == 0 {
			continue
		}
		e := Evidence{Step: 1, Name: Names[k], Means: meanings[k], Value: v, Weight: w.Weight[k], Veto: c.Forbidden() && (k == EditionOther || k == OneDocument || k == Brief)}
		if k >= Alone {
			e.Step = 2
		}
		if e.A, e.B = x.values(k); k == Surroundings {
			e.A = nearBoth(ps, &a, &b)
			e.B = e.A
		}
		out = append(out, e)
	}
	return out, w.Score(&c)
}

// nearBoth lists the documents of the profiles that are near both, those that add
// most to the likeness first.
func nearBoth(ps []*Profile, a, b *Around) string {
	type product struct {
		id int32
		w  float32
	}
	var in []product
	for k, id := range a.ids {
		if at, ok := slices.BinarySearch(b.ids, id); ok {
			in = append(in, product{id, a.excess[k] * b.excess[at]})
		}
	}
	slices.SortStableFunc(in, func(x, y product) int { return cmp.Compare(y.w, x.w) })
	return list(in, func(p product) string { return ps[p.id].Document })
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
	role := roleOf[k]
	switch k {
	case Text, LeadWords, NamesShared, PlacesShared, FiguresShared:
		s := x.shared(role)
		return s, s
	case NamesCovered, PersonsCovered:
		return x.terms(0, role, maxShown, x.b.has), x.terms(1, role, maxShown, x.a.has)
	case PersonsOther, PlacesOther:
		all := func(uint64) bool { return true }
		return x.terms(0, role, maxShown, all), x.terms(1, role, maxShown, all)
	case NameMissing, ActMissing:
		lacks := func(p *Profile) func(uint64) bool { return func(key uint64) bool { return !p.has(key) } }
		return x.terms(0, role, 1, lacks(x.b)), x.terms(1, role, 1, lacks(x.a))
	case CountsSame, CountsOther, CountsOtherLead:
		return x.counts(k, x.a, x.b, 0), x.counts(k, x.b, x.a, 1)
	case DaysSame:
		s := days(intersection(x.a.Days, x.b.Days))
		return s, s
	case DaysOther:
		return days(x.a.Days), days(x.b.Days)
	case DatesSame:
		s := hashed(intersection(x.a.Partial, x.b.Partial), x.words[0])
		return s, s
	case DatesOther:
		return hashed(x.a.Partial, x.words[0]), hashed(x.b.Partial, x.words[1])
	case YearsSame:
		s := years(intersection(x.a.Years, x.b.Years))
		return s, s
	case YearsOther:
		return years(x.a.Years), years(x.b.Years)
	case Gap1, Gap2, Gap4, Gap7:
		return datetime.FormatDay(x.a.Published), datetime.FormatDay(x.b.Published)
	case EditionSame, EditionOther:
		return list(x.a.Gatherings, entity.Event.Name), list(x.b.Gatherings, entity.Event.Name)
	case DayOther:
		return openDate(x.a.When), openDate(x.b.When)
	case Brief:
		return fmt.Sprint(x.a.Words, " words"), fmt.Sprint(x.b.Words, " words")
	}
	return "", ""
}

// has reports whether the profile has a term.
func (p *Profile) has(key uint64) bool {
	_, ok := slices.BinarySearchFunc(p.Terms, key, func(t Term, key uint64) int { return cmp.Compare(t.Key, key) })
	return ok
}

// shared lists the terms that play the role on both sides, those that add most
// to the cosine first.
func (x *shower) shared(role int) string {
	type product struct {
		key uint64
		w   float32
	}
	var in []product
	common(x.a, x.b, func(s, t *Term) {
		if rolesOf[s.Kinds]&rolesOf[t.Kinds]&(1<<role) != 0 {
			in = append(in, product{s.Key, s.W * t.W})
		}
	})
	slices.SortFunc(in, func(a, b product) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.key, b.key)) })
	return list(in, func(p product) string { return x.word(0, p.key) })
}

// terms lists the heaviest terms of a side in a role that the filter takes.
func (x *shower) terms(side, role, most int, take func(key uint64) bool) string {
	var in []Term
	for _, t := range [2]*Profile{x.a, x.b}[side].Terms {
		if rolesOf[t.Kinds]&(1<<role) != 0 && take(t.Key) {
			in = append(in, t)
		}
	}
	slices.SortFunc(in, func(a, b Term) int { return cmp.Or(cmp.Compare(b.W, a.W), cmp.Compare(a.Key, b.Key)) })
	return list(in[:min(len(in), most)], func(t Term) string { return x.word(side, t.Key) })
}

// word returns the word that stands for a term; the mark of a number is cut.
func (x *shower) word(side int, key uint64) string {
	return strings.TrimSuffix(x.words[side][key], "#")
}

// counts lists what p counts with the same number as o, or what it counts with
// other numbers.
func (x *shower) counts(k int, p, o *Profile, side int) string {
	var in []string
	for i := 0; i < len(p.Counts); {
		mine := run(p.Counts[i:])
		i += len(mine)
		at := slices.IndexFunc(o.Counts, func(c Count) bool { return c.Noun == mine[0].Noun })
		if at < 0 {
			continue
		}
		other := run(o.Counts[at:])
		equal, heads := meet(mine, other)
		if equal != (k == CountsSame) || k == CountsOtherLead && !heads {
			continue
		}
		for _, c := range mine {
			if equal && !slices.ContainsFunc(other, func(d Count) bool { return d.Value == c.Value }) {
				continue
			}
			if s := x.words[side][c.key()]; !slices.Contains(in, s) {
				in = append(in, s)
			}
		}
	}
	return list(in, func(s string) string { return s })
}

// intersection returns the elements that two sorted sets share.
func intersection[T cmp.Ordered](a, b []T) (out []T) {
	for _, v := range a {
		if _, ok := slices.BinarySearch(b, v); ok {
			out = append(out, v)
		}
	}
	return out
}

func years(all []int16) string { return list(all, func(y int16) string { return fmt.Sprint(y) }) }

func hashed(keys []uint64, words map[uint64]string) string {
	return list(keys, func(k uint64) string { return openDate(words[k]) })
}

// openDate puts what a TIMEX3 date without a year says in words: "Thursday",
// "19 April".
func openDate(s string) string {
	if strings.Count(s, "-") == 2 && len(s) == 10 { // with a year, or an open one
		if year := s[:4]; year != "XXXX" {
			return openDate(s[5:]) + " " + year
		}
		s = s[5:]
	}
	if n, ok := strings.CutPrefix(s, "WXX-"); ok && len(n) == 1 && n >= "1" && n <= "7" {
		return time.Weekday((n[0] - '0') % 7).String()
	}
	if t, err := time.Parse("01-02", s); err == nil {
		return t.Format("2 January")
	}
	if t, err := time.Parse("01", s); err == nil {
		return t.Format("January")
	}
	return s
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
