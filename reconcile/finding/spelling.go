package finding

import (
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/similarity"
)

// sureSpelling is the score from which on two full names in reports of one event
// are spellings of one, or its short and long form. Of such pairs in labelled
// articles nearly all were.
const sureSpelling = 0.85

// relate is the relation of two values. To what values know of themselves it
// adds the spellings of names, "Chuck" and "Charles", "Rohani" and "Rouhani", and
// that two lower bounds are what was known at two moments.
func relate(a, b value.Value) (value.Relation, value.Witness) {
	r, w := a.Relate(b)
	if r == value.Refines && countedOn(a, b) {
		return value.Update, value.Because("counted-on", "%s and %s, each as a least number, are what was known at two moments", a.String(), b.String())
	}
	if r != value.Different {
		return r, w
	}
	p, ok1 := a.(entity.Person)
	q, ok2 := b.(entity.Person)
	if !ok1 || !ok2 || !mayBeSpellings(p.Words(), q.Words()) {
		return r, w
	}
	m := similarity.CompareNames(p.Name(), q.Name(), "Person")
	if m.Score < sureSpelling && len(p.Words()) != len(q.Words()) && min(len(p.Words()), len(q.Words())) == 2 {
		m = similarity.CompareNames(firstLast(p), firstLast(q), "Person") // "Ben Marsh", "Benjamin Odo Marsh"
	}
	if m.Score < sureSpelling {
		return r, w
	}
	if r = value.Equal; len(p.Words()) != len(q.Words()) {
		r = value.Refines
	}
	return r, value.Because("spelling", "%q and %q are forms of one name: %s", p.Name(), q.Name(), m.Explanation)
}

// firstLast returns the first and the last word of a name.
func firstLast(p entity.Person) string { return p.Words()[0] + " " + p.Last() }

// mayBeSpellings reports whether two full names share their first or their last
// word, or the letters with which both of these begin.
func mayBeSpellings(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	x, y := a[len(a)-1], b[len(b)-1]
	return a[0] == b[0] || x == y || a[0][0] == b[0][0] && x[0] == y[0]
}
