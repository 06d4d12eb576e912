package datetime

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/text"
)

// TestOpenings: where a word is turned away by the one behind it, no rule reads
// anything.
func TestOpenings(t *testing.T) {
	lx := words()
	var all, small []string
	for n := 1; n <= lx.words.Len(); n++ {
		w := lx.words.Word(n)
		all = append(all, w, strings.ToUpper(w[:1])+w[1:])
		if lx.terms[n].is&(isOpener|isJoint|isSecond|isUnit|isUnits|isBetween|isVaguely|isBound|isDirection|isEdge) != 0 {
			small = append(small, w)
		}
	}
	small = append(small, "of", "on", "to", "than", "ago", "half", "March", "two", "hundred", "a", "an", "first", "second", "monday", "morning", "5", "2020", "-", "'", "'s")
	all = append(all, strings.Split("1 2 5 11 12 30 90 1990 2020 2½ 1,500 10:30 1/2 9/11 '90s 's - , ; . ( ) $ % \" st th s q Q3 FY2020 million said people minister Group", " ")...)
	r := rand.New(rand.NewPCG(1, 2))
	for range 60000 {
		var b strings.Builder
		for range 6 {
			if r.IntN(4) > 0 {
				b.WriteString(small[r.IntN(len(small))])
			} else {
				b.WriteString(all[r.IntN(len(all))])
			}
			if r.IntN(5) > 0 {
				b.WriteByte(' ')
			}
		}
		checkOpenings(t, b.String())
	}
}

func checkOpenings(t *testing.T, s string) {
	t.Helper()
	f := newFinder(text.Parse(s), Options{})
	for i := range f.toks {
		if e, ok := f.at(i); ok && e.last > i && !f.mayOpen(i) {
			t.Fatalf("%q: %q opens %+v, and is turned away", s, f.toks[i].Norm, e)
		}
	}
}

func FuzzOpenings(f *testing.F) {
	f.Add("over the next two and a half years, at least")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 200 {
			checkOpenings(t, s)
		}
	})
}
