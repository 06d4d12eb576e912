package similarity

import (
	"math"
	"slices"
)

// Frequencies counts in how many documents each term occurs. The zero value has
// seen none. Add must not run beside other calls; the others may run together.
type Frequencies struct {
	documents int
	terms     map[string]int
}

// Add counts one document with the terms that it has, repeats or not.
func (f *Frequencies) Add(terms []string) {
	if f.terms == nil {
		f.terms = map[string]int{}
	}
	f.documents++
	seen := slices.Compact(slices.Sorted(slices.Values(terms)))
	for _, t := range seen {
		f.terms[t]++
	}
}

// Documents returns how many documents were counted.
func (f *Frequencies) Documents() int { return f.documents }

// IDF returns the inverse document frequency of a term: ln((N+1)/(n+1)) + 1 for
// N documents of which n have it, smoothed so that it is never below 1 (Salton
// and Buckley 1988, with the smoothing that is usual today).
func (f *Frequencies) IDF(term string) float64 {
	return math.Log(float64(f.documents+1)/float64(f.terms[term]+1)) + 1
}

// Vector returns the terms of a document, weighed by how often it has each,
// dampened as 1 + ln n, and by [Frequencies.IDF]. The vector has length 1.
func (f *Frequencies) Vector(terms []string) Vector {
	var v Vector
	sorted := slices.Sorted(slices.Values(terms))
	sum := 0.0
	for i := 0; i < len(sorted); {
		n := 1
		for i+n < len(sorted) && sorted[i+n] == sorted[i] {
			n++
		}
		w := (1 + math.Log(float64(n))) * f.IDF(sorted[i])
		v.terms = append(v.terms, sorted[i])
		v.weights = append(v.weights, w)
		sum += w * w
		i += n
	}
	for i := range v.weights {
		v.weights[i] /= math.Sqrt(sum)
	}
	return v
}

// Vector is a document as weighed terms. The zero value is a document without
// terms. It is read-only and may be shared.
type Vector struct {
	terms   []string // sorted
	weights []float64
}

// Cosine returns the cosine of the angle between two vectors, in [0,1]: 1 for the
// same terms in the same proportions. Two documents without terms are the same,
// and one without shares nothing with another.
func (v Vector) Cosine(w Vector) float64 {
	if len(v.terms) == 0 || len(w.terms) == 0 {
		return share(0, max(len(v.terms), len(w.terms)))
	}
	sum := 0.0
	v.meet(w, func(_ string, x float64) { sum += x })
	return min(1, sum)
}

// Shared returns the terms that two vectors share, those first that add most to
// their cosine.
func (v Vector) Shared(w Vector) []Term {
	var out []Term
	v.meet(w, func(t string, x float64) { out = append(out, Term{t, x}) })
	slices.SortStableFunc(out, func(a, b Term) int {
		switch {
		case a.Weight > b.Weight:
			return -1
		case a.Weight < b.Weight:
			return 1
		}
		return 0
	})
	return out
}

// Term is a term with what it adds to a cosine.
type Term struct {
	Text   string
	Weight float64
}

// meet calls f with each shared term and the product of its weights, in order of
// the terms.
func (v Vector) meet(w Vector, f func(term string, product float64)) {
	for i, j := 0, 0; i < len(v.terms) && j < len(w.terms); {
		switch {
		case v.terms[i] < w.terms[j]:
			i++
		case v.terms[i] > w.terms[j]:
			j++
		default:
			f(v.terms[i], v.weights[i]*w.weights[j])
			i++
			j++
		}
	}
}
