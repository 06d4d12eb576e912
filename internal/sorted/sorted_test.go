package sorted

import (
	"math"
	"slices"
	"testing"
)

func TestCommon(t *testing.T) {
	tests := []struct {
		a, b   []float64
		want   int
		reason string
	}{
		{[]float64{1, 3, 5}, []float64{2, 3, 5, 7}, 2, "what both have"},
		{nil, []float64{1}, 0, "an empty list shares nothing"},
		{[]float64{1, 1, 2}, []float64{1, 1, 1}, 2, "as often as both have it"},
		{[]float64{math.NaN(), 1}, []float64{math.NaN(), 1}, 1, "it ends on what equals nothing"},
	}
	for _, tt := range tests {
		if got := Common(tt.a, tt.b); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.reason, got, tt.want)
		}
	}
}

func FuzzCommon(f *testing.F) {
	f.Add([]byte("abc"), []byte("bcd"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		slices.Sort(a)
		slices.Sort(b)
		want, rest := 0, slices.Clone(b)
		for _, x := range a {
			if i := slices.Index(rest, x); i >= 0 {
				want, rest = want+1, slices.Delete(rest, i, i+1)
			}
		}
		if got := Common(a, b); got != want {
			t.Errorf("%v and %v share %d, not %d", a, b, want, got)
		}
	})
}
