// Package metrictest holds the laws that every measure of package similarity
// obeys, so that a user's own measure can be tested too.
package metrictest

import (
	"math"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// Metric is what is tested.
type Metric interface {
	Compare(a, b string) float64
}

// Samples are pairs on which measures are known to fail.
var Samples = [][2]string{
	{"", ""}, {"", "a"}, {"a", "a"}, {"a", "b"}, {"Lam", "To Lam"}, {"Lương", "Luong"}, {"Lương", norm.NFD.String("Lương")},
	{"Иван", "Иванов"}, {"\xff", "a"}, {"aaaa", "aa"}, {"cyber security", "cybersecurity"}, {"日本", "日本国"},
}

// Run checks the laws on the samples and on pairs of one's own.
func Run(t *testing.T, m Metric, more ...[2]string) {
	t.Helper()
	for _, p := range append(append([][2]string{}, Samples...), more...) {
		Check(t, m, p[0], p[1])
	}
}

// Check checks the laws on one pair: the value lies in [0,1], a string is the
// same as itself and as its decomposed form, and the order does not count.
func Check(t *testing.T, m Metric, a, b string) {
	t.Helper()
	x := m.Compare(a, b)
	if math.IsNaN(x) || x < 0 || x > 1 {
		t.Errorf("Compare(%q, %q) = %v, want a number in [0,1]", a, b, x)
	}
	if y := m.Compare(b, a); math.Abs(x-y) > 1e-9 {
		t.Errorf("Compare(%q, %q) = %v but %v the other way round", a, b, x, y)
	}
	if y := m.Compare(a, a); y != 1 {
		t.Errorf("Compare(%q, %q) = %v, want 1", a, a, y)
	}
	if y := m.Compare(norm.NFC.String(a), norm.NFD.String(a)); y != 1 {
		t.Errorf("composed and decomposed %q: %v, want 1", a, y)
	}
}
