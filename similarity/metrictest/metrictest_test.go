package metrictest_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/newsconcord/concord/similarity"
	"github.com/newsconcord/concord/similarity/metrictest"
)

// metricFunc makes a metric of a function.
type metricFunc func(a, b string) float64

func (f metricFunc) Compare(a, b string) float64 { return f(a, b) }

// TestBroken checks that each law finds the measure that breaks it.
func TestBroken(t *testing.T) {
	prefix := func(a, b string) float64 {
		n := 0
		for n < len(a) && n < len(b) && a[n] == b[n] {
			n++
		}
		return float64(n) / float64(max(1, len(a)))
	}
	for _, tt := range []struct {
		name   string
		m      metricFunc
		law    error
		reason string
	}{
		{"negative", func(a, b string) float64 { return -1 }, metrictest.ErrRange, "a distance is no similarity"},
		{"division by zero", func(a, b string) float64 { return math.NaN() }, metrictest.ErrRange, "NaN is in no range"},
		{"prefix", prefix, metrictest.ErrSymmetry, "of the first string's length alone"},
		{"prefix", prefix, metrictest.ErrIdentity, "two empty strings have nothing in common here"},
		{"bytes", func(a, b string) float64 {
			if a == b {
				return 1
			}
			return 0
		}, metrictest.ErrNormalization, "the bytes of two forms differ"},
	} {
		found := false
		for _, p := range metrictest.Samples {
			found = found || errors.Is(metrictest.Check(tt.m, p[0], p[1]), tt.law)
		}
		if !found {
			t.Errorf("%s: no sample shows %q (%s)", tt.name, tt.law, tt.reason)
		}
	}
}

// firstLetter is a measure of one's own: 1 when two words begin with the same
// letter, in whatever case.
type firstLetter struct{}

func (firstLetter) Compare(a, b string) float64 {
	if len(a) > 0 && len(b) > 0 && strings.EqualFold(a[:1], b[:1]) {
		return 1
	}
	return 0
}

// A user tests a measure of their own and sees which laws it breaks. In a test,
// metrictest.Run reports them for all samples.
func ExampleCheck() {
	var mine similarity.Metric = firstLetter{}
	fmt.Println(metrictest.Check(mine, "Ada", "arne"))
	fmt.Println(metrictest.Check(mine, "", "arne"))
	fmt.Println(errors.Is(metrictest.Check(mine, "", "arne"), metrictest.ErrIdentity))
	// Output:
	// <nil>
	// Compare("", "") = 0: not 1 with itself
	// Compare("", "") = 0: composed and decomposed text differ
	// true
}
