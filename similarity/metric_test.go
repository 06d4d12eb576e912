package similarity_test

import (
	"fmt"
	"testing"

	"github.com/newsconcord/concord/similarity"
	"github.com/newsconcord/concord/similarity/metrictest"
)

func metrics() map[string]similarity.Metric {
	return map[string]similarity.Metric{"levenshtein": similarity.Levenshtein(), "jaro-winkler": similarity.JaroWinkler(), "dice": similarity.Dice()}
}

func TestLaws(t *testing.T) {
	for name, m := range metrics() {
		t.Run(name, func(t *testing.T) { metrictest.Run(t, m) })
	}
}

func FuzzLaws(f *testing.F) {
	for _, p := range metrictest.Samples {
		f.Add(p[0], p[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 200 {
			return
		}
		for _, m := range metrics() {
			metrictest.Check(t, m, a, b)
		}
	})
}

func ExampleLevenshtein() {
	fmt.Printf("%.2f\n", similarity.Levenshtein().Compare("responsively", "responsibly"))
	// Output: 0.83
}

func BenchmarkLevenshtein(b *testing.B) {
	m := similarity.Levenshtein()
	b.ReportAllocs()
	for b.Loop() {
		m.Compare("Alejandro Mayorkas", "Alejandro N. Mayorkas")
	}
}
