package logit

import (
	"math"
	"testing"
)

// grid returns samples of one feature with the given share of positives.
func grid(shares map[float64][2]int) []Sample {
	var out []Sample
	for _, x := range []float64{0, 1} {
		for k := range shares[x][0] + shares[x][1] {
			out = append(out, Sample{X: []float64{x}, Y: k < shares[x][0], W: 1})
		}
	}
	return out
}

func TestFit(t *testing.T) {
	cases := []struct {
		reason  string
		samples []Sample
		bound   []int
		bias    float64
		weight  float64
	}{
		{"without a penalty the fit meets the log-odds of each cell", grid(map[float64][2]int{0: {1, 3}, 1: {3, 1}}), nil, math.Log(1.0 / 3), math.Log(9)},
		{"a weight that would leave its bound is held at zero", grid(map[float64][2]int{0: {1, 3}, 1: {3, 1}}), []int{-1}, 0, 0},
		{"a feature that tells nothing gets no weight", grid(map[float64][2]int{0: {2, 2}, 1: {2, 2}}), nil, 0, 0},
	}
	for _, c := range cases {
		bias, w := Fit(c.samples, 0, c.bound)
		if math.Abs(bias-c.bias) > 1e-6 || math.Abs(w[0]-c.weight) > 1e-6 {
			t.Errorf("%s: bias %.4f weight %.4f, want %.4f %.4f", c.reason, bias, w[0], c.bias, c.weight)
		}
	}
	if b, w := Fit(nil, 1, nil); b != 0 || w != nil {
		t.Errorf("no samples: %v %v", b, w)
	}
}

func TestFitSeparable(t *testing.T) {
	samples := grid(map[float64][2]int{0: {0, 5}, 1: {5, 0}})
	bias, w := Fit(samples, 0.1, nil)
	if p := Probability(bias, w, []float64{1}); math.IsNaN(p) || p < 0.9 {
		t.Errorf("the penalty must keep a separable fit finite: p(1) = %v", p)
	}
}
