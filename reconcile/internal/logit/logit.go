// Package logit fits logistic regressions: small ones, of some ten to a hundred
// features, on some thousand samples. It is what the fitting programs share and
// what fits a user's own labels.
//
// The fit is Newton's method (iteratively reweighted least squares; Hastie,
// Tibshirani and Friedman, The Elements of Statistical Learning, section 4.4.1)
// with an L2 penalty on all weights but the bias. It starts from zero and takes
// a fixed number of steps, so the same samples in the same order give the same
// weights.
package logit

import (
	"math"
	"slices"
)

// Sample is one labelled observation.
type Sample struct {
	X []float64 // the same length in all samples
	Y bool
	// W is how much the sample counts; 1 for an ordinary one.
	W float64
}

const (
	steps  = 30
	settle = 1e-9 // a step that moves no weight by more ends the fit
)

// Fit returns the bias and the weights that fit the samples. The penalty is
// ridge/2 times the sum of the squared weights. Bound may be nil; otherwise
// bound[i] of +1 or -1 keeps weight i from falling below or rising above zero.
func Fit(samples []Sample, ridge float64, bound []int) (bias float64, weights []float64) {
	if len(samples) == 0 {
		return 0, nil
	}
	pull := penalty{make([]float64, len(samples[0].X)+1), slices.Repeat([]float64{ridge}, len(samples[0].X)+1)}
	pull.ridge[len(samples[0].X)] = 0 // not of the bias
	return fit(samples, pull, bound)
}

// FitNear is [Fit] with a penalty on the squared distance from a bias and
// weights that are known already, instead of from zero, and on the bias as well:
// with few samples what is known stays, with many the samples decide.
func FitNear(samples []Sample, ridge float64, bound []int, bias float64, weights []float64) (float64, []float64) {
	if len(samples) == 0 {
		return bias, slices.Clone(weights)
	}
	return fit(samples, penalty{append(slices.Clone(weights), bias), slices.Repeat([]float64{ridge}, len(weights)+1)}, bound)
}

// penalty holds for each weight, the bias last, what it is drawn to and how
// much.
type penalty struct{ to, ridge []float64 }

func fit(samples []Sample, pull penalty, bound []int) (bias float64, weights []float64) {
	n := len(samples[0].X)
	w := slices.Clone(pull.to) // the bias last
	free := make([]bool, n+1)
	for i := range free {
		free[i] = true
	}
	// Active set: a weight that leaves its bound is held at zero and the rest
	// is fitted again.
	for range n + 1 {
		newton(samples, pull, w, free)
		held := false
		for i, s := range bound {
			if free[i] && float64(s)*w[i] < 0 {
				w[i], free[i], held = 0, false, true
			}
		}
		if !held {
			break
		}
	}
	return w[n], w[:n]
}

// newton moves the free weights to the optimum.
func newton(samples []Sample, pull penalty, w []float64, free []bool) {
	n := len(w)
	for range steps {
		h := make([][]float64, n)
		for i := range h {
			h[i] = make([]float64, n+1) // the gradient in the last column
			h[i][i] = pull.ridge[i] + 1e-9
			h[i][n] = pull.ridge[i] * (pull.to[i] - w[i])
		}
		for _, s := range samples {
			p := Probability(w[n-1], w[:n-1], s.X)
			y := 0.0
			if s.Y {
				y = 1
			}
			v := s.W * p * (1 - p)
			for i := range n {
				xi := at(s.X, i)
				if xi == 0 {
					continue
				}
				h[i][n] += s.W * (y - p) * xi
				for j := range n {
					h[i][j] += v * xi * at(s.X, j)
				}
			}
		}
		for i := range n {
			if !free[i] {
				clear(h[i])
				h[i][i] = 1
			}
		}
		d := solve(h)
		most := 0.0
		for i := range w {
			// A long step overshoots where the classes are separable.
			d[i] = math.Max(-2, math.Min(2, d[i]))
			w[i] += d[i]
			most = math.Max(most, math.Abs(d[i]))
		}
		if most < settle {
			return
		}
	}
}

// at returns feature i; behind the last one stands the constant of the bias.
func at(x []float64, i int) float64 {
	if i == len(x) {
		return 1
	}
	return x[i]
}

// solve solves the linear system whose right side is the last column, by
// elimination with partial pivots. It changes h.
func solve(h [][]float64) []float64 {
	n := len(h)
	for i := range n {
		p := i
		for j := i + 1; j < n; j++ {
			if math.Abs(h[j][i]) > math.Abs(h[p][i]) {
				p = j
			}
		}
		h[i], h[p] = h[p], h[i]
		if h[i][i] == 0 {
			h[i][i] = 1
		}
		for j := i + 1; j < n; j++ {
			f := h[j][i] / h[i][i]
			if f == 0 {
				continue
			}
			for k := i; k <= n; k++ {
				h[j][k] -= f * h[i][k]
			}
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = h[i][n]
		for j := i + 1; j < n; j++ {
			x[i] -= h[i][j] * x[j]
		}
		x[i] /= h[i][i]
	}
	return x
}

// Probability returns the probability of the positive class.
func Probability(bias float64, weights, x []float64) float64 {
	z := bias
	for i, v := range x {
		z += weights[i] * v
	}
	return 1 / (1 + math.Exp(-z))
}
