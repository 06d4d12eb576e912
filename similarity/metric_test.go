package similarity_test

import (
	"fmt"
	"math"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/newsconcord/concord/similarity"
	"github.com/newsconcord/concord/similarity/metrictest"
)

var metrics = []struct {
	name string
	similarity.Metric
}{
	{"levenshtein", similarity.Levenshtein()},
	{"hamming", similarity.Hamming()},
	{"jaro", similarity.Jaro()},
	{"jaro-winkler", similarity.JaroWinkler()},
	{"smith-waterman-gotoh", similarity.SmithWatermanGotoh()},
	{"dice", similarity.Dice(2)},
	{"jaccard", similarity.Jaccard(3)},
	{"overlap", similarity.Overlap(2)},
}

func TestLaws(t *testing.T) {
	for _, m := range metrics {
		t.Run(m.name, func(t *testing.T) { metrictest.Run(t, m) })
	}
}

func TestMetrics(t *testing.T) {
	for _, tt := range []struct {
		name   string
		m      similarity.Metric
		a, b   string
		want   float64
		reason string
	}{
		{"levenshtein", similarity.Levenshtein(), "kitten", "sitting", 1 - 3.0/7, "two letters changed, one added"},
		{"levenshtein", similarity.Levenshtein(), "đường", "duong", 1 - 3.0/5, "letters count, not bytes"},
		{"hamming", similarity.Hamming(), "karolin", "kathrin", 1 - 3.0/7, "three places differ"},
		{"hamming", similarity.Hamming(), "abc", "abcd", 0.75, "of the longer string"},
		{"jaro", similarity.Jaro(), "MARTHA", "MARHTA", 0.9444, "the example of Winkler's report"},
		{"jaro", similarity.Jaro(), "DIXON", "DICKSONX", 0.7667, "the example of Winkler's report"},
		{"jaro", similarity.Jaro(), "Lam", "To Lam", 0, "letters further apart than the window, which is 2"},
		{"jaro-winkler", similarity.JaroWinkler(), "DWAYNE", "DUANE", 0.84, "a prefix of one letter"},
		{"jaro-winkler", similarity.JaroWinkler(), "MARTHA", "MARHTA", 0.9611, "a prefix of three letters"},
		{"jaro-winkler", similarity.JaroWinkler(), "abxxxx", "abyyyy", 0.5556, "too far apart for the prefix to count"},
		{"dice", similarity.Dice(2), "night", "nacht", 0.25, "one of four bigrams on each side"},
		{"dice", similarity.Dice(2), "a", "ab", 2.0 / 3, "no bigrams in one, so letters"},
		{"jaccard", similarity.Jaccard(2), "night", "nacht", 1.0 / 7, "one of seven bigrams"},
		{"jaccard", similarity.Jaccard(0), "night", "nacht", 1.0 / 7, "bigrams where no size is given"},
		{"overlap", similarity.Overlap(2), "east", "northeast", 1, "contained"},
		{"smith-waterman-gotoh", similarity.SmithWatermanGotoh(), "east", "northeast", 1, "contained"},
	} {
		if got := tt.m.Compare(tt.a, tt.b); math.Abs(got-tt.want) > 5e-5 {
			t.Errorf("%s of %q and %q = %.4f, want %.4f (%s)", tt.name, tt.a, tt.b, got, tt.want, tt.reason)
		}
	}
}

// levenshteinNaive is the recursive definition.
func levenshteinNaive(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return len(a) + len(b)
	}
	cost := 1
	if a[0] == b[0] {
		cost = 0
	}
	return min(cost+levenshteinNaive(a[1:], b[1:]), 1+levenshteinNaive(a[1:], b), 1+levenshteinNaive(a, b[1:]))
}

func FuzzLevenshtein(f *testing.F) {
	for _, p := range metrictest.Samples {
		f.Add(p[0], p[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := []rune(norm.NFC.String(a)), []rune(norm.NFC.String(b))
		if len(x) > 6 || len(y) > 6 || len(x)+len(y) == 0 || string(x) != norm.NFC.String(a) || string(y) != norm.NFC.String(b) {
			return
		}
		want := 1 - float64(levenshteinNaive(x, y))/float64(max(len(x), len(y)))
		if got := similarity.Levenshtein().Compare(a, b); math.Abs(got-want) > 1e-9 {
			t.Errorf("%q, %q: %v, want %v", a, b, got, want)
		}
	})
}

func FuzzLaws(f *testing.F) {
	for _, p := range metrictest.Samples {
		f.Add(p[0], p[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 200 {
			return
		}
		for _, m := range metrics {
			if err := metrictest.Check(m, a, b); err != nil {
				t.Errorf("%s: %v", m.name, err)
			}
		}
	})
}

func ExampleLevenshtein() {
	fmt.Printf("%.2f\n", similarity.Levenshtein().Compare("responsively", "responsibly"))
	// Output: 0.83
}

func ExampleJaroWinkler() {
	m := similarity.JaroWinkler()
	fmt.Printf("%.2f %.2f\n", m.Compare("Mayorkas", "Mayorcas"), m.Compare("Mayorkas", "Majors"))
	// Output: 0.95 0.86
}

func ExampleOverlap() {
	m := similarity.Overlap(3)
	fmt.Println(m.Compare("the minister resigned on Monday", "the minister resigned"))
	// Output: 1
}

func BenchmarkMetrics(b *testing.B) {
	for _, m := range metrics {
		b.Run(m.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.Compare("Alejandro Mayorkas", "Alejandro N. Mayorkas")
			}
		})
	}
}
