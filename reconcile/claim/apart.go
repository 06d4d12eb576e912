package claim

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/internal/newsword"
)

// Apart reports whether two amounts need not be the same though they count the same:
// they are told for other times or places, as another part of a whole, or meant
// otherwise. What only one of the two is limited to sets them apart as well.
func (s Scope) Apart(o Scope) bool {
	switch {
	case s.Unlike(o):
	case s.Former != o.Former, s.Moved != o.Moved, s.intent != o.intent:
	case s.by != "" && o.by != "" && !SameCount(s.by, o.by):
	case s.period.apart(o.period), s.of2whole != o.of2whole:
	case otherNames(s.names, o.names), s.elsewhere(o), o.elsewhere(s):
	default:
		return false
	}
	return true
}

// Unlike reports whether two amounts are none of one measure: they are told for each
// of other things, narrowed by other words or counted in other groups.
func (s Scope) Unlike(o Scope) bool {
	return !samePer(s.Per, o.Per) || !slices.Equal(s.kinds, o.kinds) || !sameGroup(s.of, o.of)
}

// samePer reports whether two amounts are told for each of the same.
func samePer(a, b string) bool {
	switch {
	case a == b:
		return true
	case a == "" || b == "":
		return false
	case a == each || b == each:
		return !seasons[a] && !seasons[b] && a != "day" && b != "day" && a != "week" && b != "week"
	}
	return SameCount(a, b)
}

// sameGroup reports whether two amounts are counted in one group, or one in a
// group that limits nothing: "of the vote".
func sameGroup(a, b string) bool {
	if a == b || a != "" && b != "" && SameCount(a, b) {
		return true
	}
	return a == "" && !limits(b) || b == "" && !limits(a)
}

// limits reports whether a group is one of people.
func limits(group string) bool {
	in, _ := lexicon.Lookup(group)
	return in.Class&(lexicon.PersonNoun|lexicon.Demonym) != 0
}

// otherNames reports whether both amounts are told with names, and none is the same.
func otherNames(a, b []string) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(n string) bool { return slices.Contains(b, n) })
}

// elsewhere reports whether the amount is told for a place that neither the other
// nor the opening of its report has.
func (s Scope) elsewhere(o Scope) bool {
	among := append(slices.Clip(o.places), o.known...)
	return slices.ContainsFunc(s.places, func(p value.Value) bool {
		return !slices.ContainsFunc(strings.Fields(p.String()), func(w string) bool { return slices.Contains(o.names, w) }) &&
			!slices.ContainsFunc(among, func(q value.Value) bool { return holdsPlace(p, q) })
	})
}

// holdsPlace reports whether the first place is the second or has it within.
func holdsPlace(p, q value.Value) bool {
	switch rel, _ := p.Relate(q); rel {
	case value.Equal:
		return true
	case value.Refines:
		outer, okP := p.(entity.Label)
		inner, okQ := q.(entity.Label)
		return okP && okQ && !lexicon.Contains(inner.Place(), outer.Place())
	}
	return false
}

// CountKey returns one word for all nouns that count the same by being forms of one
// word or words for one thing; it is "" for no noun.
func CountKey(noun string) string {
	if k := newsword.Counted(noun); k != "" {
		return k
	}
	if in, ok := lexicon.Lookup(noun); ok && in.Lemma != 0 {
		return in.Lemma.String()
	}
	return noun
}

// SameCount reports whether two nouns, in the singular, may count the same: those of
// one key, or one more general than the other.
func SameCount(a, b string) bool {
	if a == b || CountKey(a) == CountKey(b) {
		return true
	}
	x, okX := lexicon.Lookup(a)
	y, okY := lexicon.Lookup(b)
	return okX && okY && lexicon.Related(x.Lemma, y.Lemma).Near()
}
