package similarity_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/similarity"
	"github.com/newsconcord/concord/similarity/metrictest"
)

var setMeasures = []struct {
	name    string
	compare func(a, b []string) float64
}{
	{"jaccard", similarity.SetJaccard[string]},
	{"dice", similarity.SetDice[string]},
	{"overlap", similarity.SetOverlap[string]},
}

func TestSets(t *testing.T) {
	for _, tt := range []struct {
		a, b                   string
		jaccard, dice, overlap float64
		reason                 string
	}{
		{"", "", 1, 1, 1, "two empty sets are the same"},
		{"", "a", 0, 0, 0, "an empty set shares nothing"},
		{"a b c d", "c d e f", 1.0 / 3, 0.5, 0.5, "two of four on each side"},
		{"a b", "a b c d", 0.5, 2.0 / 3, 1, "one contains the other"},
	} {
		a, b := strings.Fields(tt.a), strings.Fields(tt.b)
		for i, want := range []float64{tt.jaccard, tt.dice, tt.overlap} {
			if got := setMeasures[i].compare(a, b); math.Abs(got-want) > 1e-9 {
				t.Errorf("%s of %q and %q = %v, want %v (%s)", setMeasures[i].name, a, b, got, want, tt.reason)
			}
		}
	}
}

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		in, want, reason string
	}{
		{"The U.S. and the EU", "and|eu|the|us", "an abbreviation, each word once"},
		{"Lễ hội: 3,000 khách", "3,000|hoi|khach|le", "diacritics and marks do not count, numbers do"},
		{"", "", "nothing"},
	} {
		if got := strings.Join(similarity.Words(tt.in), "|"); got != tt.want {
			t.Errorf("Words(%q) = %s, want %s (%s)", tt.in, got, tt.want, tt.reason)
		}
	}
}

// FuzzSets compares the measures with counting in a map, and checks the laws.
func FuzzSets(f *testing.F) {
	f.Add("a b c", "b c d")
	f.Add("", "x")
	f.Fuzz(func(t *testing.T, s, u string) {
		a, b := similarity.Words(s), similarity.Words(u)
		in := map[string]bool{}
		for _, w := range a {
			in[w] = true
		}
		both := 0
		for _, w := range b {
			if in[w] {
				both++
			}
		}
		if n := len(a) + len(b) - both; n > 0 {
			if got, want := similarity.SetJaccard(a, b), float64(both)/float64(n); got != want {
				t.Errorf("SetJaccard(%q, %q) = %v, want %v", a, b, got, want)
			}
		}
		for _, m := range setMeasures {
			if err := metrictest.CheckMeasure(m.compare, a, b); err != nil {
				t.Errorf("%s: %v", m.name, err)
			}
		}
	})
}

func ExampleSetJaccard() {
	a := similarity.Words("The minister resigned on Monday.")
	b := similarity.Words("On Monday, the minister has resigned.")
	fmt.Printf("%.2f\n", similarity.SetJaccard(a, b))
	// Output: 0.83
}

func frequencies(docs ...string) (f similarity.Frequencies) {
	for _, d := range docs {
		f.Add(strings.Fields(d))
	}
	return f
}

func TestVector(t *testing.T) {
	f := frequencies("the dam broke", "the vote fell", "the dam held", "the pope spoke")
	for _, tt := range []struct {
		a, b     string
		min, max float64
		reason   string
	}{
		{"the dam broke", "broke the dam", 1, 1, "order does not count"},
		{"the dam", "the vote", 0.1, 0.4, "a frequent word counts little"},
		{"dam broke", "dam held", 0.3, 0.5, "a rare one more"},
		{"new words", "other terms", 0, 0, "nothing shared"},
		{"", "", 1, 1, "two without terms are the same"},
		{"", "dam", 0, 0, "one without terms shares nothing"},
		{"dam", "dam dam dam", 1, 1, "one term in any number is one direction"},
		{"unseen", "unseen", 1, 1, "a term that no document had"},
	} {
		a, b := f.Vector(strings.Fields(tt.a)), f.Vector(strings.Fields(tt.b))
		if got := a.Cosine(b); got < tt.min-1e-9 || got > tt.max+1e-9 {
			t.Errorf("cosine of %q and %q = %.3f, want %.1f to %.1f (%s)", tt.a, tt.b, got, tt.min, tt.max, tt.reason)
		}
	}
	if f.Documents() != 4 || f.IDF("the") >= f.IDF("dam") || f.IDF("dam") >= f.IDF("unseen") {
		t.Errorf("documents %d, idf of the, dam, unseen: %.2f %.2f %.2f, want 4 and rising", f.Documents(), f.IDF("the"), f.IDF("dam"), f.IDF("unseen"))
	}
}

// FuzzVector compares the cosine with summing over a map, and checks the laws.
func FuzzVector(f *testing.F) {
	f.Add("the dam broke", "the vote fell")
	f.Add("a a b", "a b b")
	fr := frequencies("a b c", "a b", "a")
	f.Fuzz(func(t *testing.T, s, u string) {
		a, b := fr.Vector(strings.Fields(s)), fr.Vector(strings.Fields(u))
		if err := metrictest.CheckMeasure(similarity.Vector.Cosine, a, b); err != nil {
			t.Error(err)
		}
		sum := 0.0
		for _, x := range a.Shared(b) {
			sum += x.Weight
		}
		if got := a.Cosine(b); s != "" && u != "" && math.Abs(got-sum) > 1e-9 && strings.TrimSpace(s) != "" && strings.TrimSpace(u) != "" {
			t.Errorf("%q, %q: cosine %v, its terms add up to %v", s, u, got, sum)
		}
	})
}

func ExampleFrequencies() {
	docs := []string{"flood hits northern town", "flood warning lifted", "town elects mayor", "mayor opens bridge"}
	var f similarity.Frequencies
	for _, d := range docs {
		f.Add(similarity.Words(d))
	}
	a, b := f.Vector(similarity.Words(docs[0])), f.Vector(similarity.Words("Northern town under flood"))
	fmt.Printf("%.2f\n", a.Cosine(b))
	for _, t := range a.Shared(b) {
		fmt.Printf("%s %.2f\n", t.Text, t.Weight)
	}
	// Output:
	// 0.62
	// northern 0.27
	// flood 0.17
	// town 0.17
}

func BenchmarkVector(b *testing.B) {
	words := strings.Fields(strings.Repeat("the minister said on monday that talks on trade and water would go on in may ", 30))
	var f similarity.Frequencies
	f.Add(words)
	b.Run("Vector", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f.Vector(words)
		}
	})
	v, w := f.Vector(words), f.Vector(words[:300])
	b.Run("Cosine", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			v.Cosine(w)
		}
	})
	set := slices.Compact(slices.Sorted(slices.Values(words)))
	b.Run("SetJaccard", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			similarity.SetJaccard(set, set)
		}
	})
}
