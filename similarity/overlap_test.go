package similarity

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/text"
)

func shinglesIn(s string) Shingles { return ShinglesOf(text.Tokenize(s)) }

// naive returns the overlap of two texts by sets of joined words.
func naive(a, b string) ShingleOverlap {
	grams := func(s string) map[string]bool {
		out := map[string]bool{}
		w := words(text.Tokenize(s))
		for i := range w {
			weight, run := 0, []string{}
			for j := i; j < len(w) && weight < shingleWeight; j++ {
				weight += unitWeight(&w[j])
				run = append(run, w[j].Norm)
			}
			if weight >= shingleWeight {
				out[strings.Join(run, "\x00")] = true
			}
		}
		return out
	}
	x, y := grams(a), grams(b)
	o := ShingleOverlap{A: len(x), B: len(y)}
	for g := range x {
		if y[g] {
			o.Shared++
		}
	}
	return o
}

func TestShingles(t *testing.T) {
	tests := []struct {
		name, text, reason string
		n                  int
	}{
		{"empty", "", "no words, no runs", 0},
		{"four words", "one two three four", "a run has five words", 0},
		{"six words", "one two three four five six", "two runs of five", 2},
		{"marks", "one, two; three (four) five.", "marks are no words", 1},
		{"number", "on 5 May 2031 rain fell", "numbers are words", 2},
		{"clitic", "they don't go up now here", "a clitic counts half", 2},
		{"Han", "今天在河内新开幕了大会", "ten characters are a run", 2},
		{"Thai", "ประเทศไทยเปิดสะพาน", "so are they in Thai", 8},
		{"Korean", "한국 대통령은 오늘 서울에서 연설했다", "a script with spaces has words", 1},
	}
	for _, tt := range tests {
		if got := len(shinglesIn(tt.text)); got != tt.n {
			t.Errorf("%s: %d shingles, want %d: %s", tt.name, got, tt.n, tt.reason)
		}
	}
	if shinglesIn("did they go up there")[0] == shinglesIn("didn't they go up there")[0] {
		t.Error("a denial has other shingles")
	}
	if !slices.Equal(shinglesIn("The Cafés of Đà Lạt opened"), shinglesIn("the cafes of da lat OPENED")) {
		t.Error("folding changes nothing")
	}
	// The hashes are stored by indexes that live longer than a process.
	if got := shinglesIn("one two three four five")[0]; got != 0x41834f2f3a92304a {
		t.Errorf("the hash of a run is %#x now; saved indexes would not fit", got)
	}
}

func TestRuns(t *testing.T) {
	const wire = "the dam was opened on Tuesday after three days of rain"
	tests := []struct {
		name, a, b, reason string
		want               []string // the runs in a
	}{
		{"same", wire, wire, "a whole text is one run", []string{wire}},
		{"inside", "In Orvel " + wire + ".", "They said: " + wire + " fell", "the run is as long as it can be", []string{wire}},
		{"edited", wire, strings.Replace(wire, "Tuesday", "Friday", 1), "runs end where a word differs",
			[]string{"the dam was opened on", "after three days of rain"}},
		{"short", "days of rain fell", "days of rain came", "fewer than five words are no run", nil},
		{"moved", wire + ". Nobody was hurt in the valley.", "Nobody was hurt in the valley. " + wire, "order does not count",
			[]string{wire, "Nobody was hurt in the valley"}},
		{"other marks", "The dam, was (opened) on TUESDAY", "the dam was opened on Tuesday", "case and marks are no difference",
			[]string{"The dam, was (opened) on TUESDAY"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, r := range Runs(text.Tokenize(tt.a), text.Tokenize(tt.b)) {
				got = append(got, r.A.In(tt.a))
				if lower := text.FoldString(r.B.In(tt.b)); len(lower) == 0 {
					t.Error("a run without its other end")
				}
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %q, want %q: %s", got, tt.want, tt.reason)
			}
		})
	}
}

// vary returns a text of n words of a small vocabulary, and one that differs
// from it in about the given part of its words.
func vary(r *rand.Rand, n int, rate float64) (string, string) {
	var a, b []string
	for range n {
		w := fmt.Sprint("w", r.IntN(2000))
		a = append(a, w)
		if r.Float64() < rate {
			w = fmt.Sprint("w", r.IntN(2000))
		}
		b = append(b, w)
	}
	return strings.Join(a, " "), strings.Join(b, " ")
}

func FuzzOverlap(f *testing.F) {
	f.Add("the dam was opened on Tuesday after rain", "the dam was opened on Tuesday")
	f.Add("今天在河内新开幕了大会", "今天在河内新开幕了大会今天在河内新开幕了")
	f.Add("a a a a a a a a a", "a a a a a a")
	f.Add("don't 's 's 's 's 's 's 's 's 's 's", "did n't")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4000 {
			return
		}
		x, y := shinglesIn(a), shinglesIn(b)
		got := x.Compare(y)
		if want := naive(a, b); got != want {
			t.Errorf("overlap %+v, want %+v", got, want)
		}
		if got.Swap() != y.Compare(x) {
			t.Errorf("overlap %+v and %+v the other way round", got, y.Compare(x))
		}
		shared := 0
		for _, r := range Runs(text.Tokenize(a), text.Tokenize(b)) {
			shared++
			if r.A.Len() <= 0 || r.A.In(a) == "" || r.B.In(b) == "" {
				t.Errorf("run %+v lies outside", r)
			}
		}
		if (shared > 0) != (got.Shared > 0) {
			t.Errorf("%d runs, but %d shared shingles", shared, got.Shared)
		}
	})
}

func FuzzSketch(f *testing.F) {
	f.Add(uint64(1), 400, 5)
	f.Add(uint64(2), 30, 10)
	f.Add(uint64(3), 2000, 40)
	f.Fuzz(func(t *testing.T, seed uint64, n, percent int) {
		if n < 5 || n > 3000 || percent < 0 || percent > 100 {
			return
		}
		a, b := vary(rand.New(rand.NewPCG(seed, 1)), n, float64(percent)/100)
		x, y := shinglesIn(a), shinglesIn(b)
		var p, q sketch
		p.of(x)
		q.of(y)
		exact := x.Compare(y).Jaccard()
		// The estimate is the mean of 64 draws or, of a short text, of its
		// shingles: six standard deviations are never seen.
		draws := math.Min(bins, float64(len(x)))
		if d := math.Abs(p.alike(&q) - exact); d > 6*math.Sqrt(0.25/draws) {
			t.Errorf("estimate %.3f, exact %.3f", p.alike(&q), exact)
		}
		if p.alike(&p) != 1 {
			t.Error("a sketch is not like itself")
		}
	})
}

// TestFingerprints checks the guarantee of winnowing: a shared run of
// window+4 words shares a fingerprint.
func TestFingerprints(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 500 {
		run, _ := vary(r, window+4, 0)
		before, after := vary(r, r.IntN(60), 1)
		x := appendFingerprints(nil, shinglesIn(before+" "+run+" "+after))
		y := appendFingerprints(nil, shinglesIn(after+" "+run+" "+before))
		if !slices.ContainsFunc(x, func(h uint64) bool { return slices.Contains(y, h) }) {
			t.Fatalf("no fingerprint of %q in common", run)
		}
	}
}

func ExampleShingles_Compare() {
	a := ShinglesOf(text.Tokenize("The harbour master said the ferry left the quay at noon."))
	b := ShinglesOf(text.Tokenize("The ferry left the quay at noon, the harbour master said."))
	o := a.Compare(b)
	fmt.Printf("%d of %d runs shared, Jaccard %.2f\n", o.Shared, o.A, o.Jaccard())
	// Output: 3 of 7 runs shared, Jaccard 0.27
}

func BenchmarkShingles(b *testing.B) {
	s, _ := vary(rand.New(rand.NewPCG(1, 1)), 400, 0)
	tokens := text.Tokenize(s)
	b.ReportAllocs()
	for b.Loop() {
		ShinglesOf(tokens)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkCompare(b *testing.B) {
	s, u := vary(rand.New(rand.NewPCG(1, 1)), 400, 0.05)
	x, y := shinglesIn(s), shinglesIn(u)
	b.ReportAllocs()
	for b.Loop() {
		x.Compare(y)
	}
}

func BenchmarkRuns(b *testing.B) {
	s, u := vary(rand.New(rand.NewPCG(1, 1)), 400, 0.05)
	x, y := text.Tokenize(s), text.Tokenize(u)
	b.ReportAllocs()
	for b.Loop() {
		Runs(x, y)
	}
}

// alike estimates the Jaccard coefficient of what two sketches were made of.
func (t *sketch) alike(o *sketch) float64 {
	n := 0
	for i := range t {
		if t[i] == o[i] {
			n++
		}
	}
	return float64(n) / bins
}
