package similarity

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// corpus returns texts of which every third is a variant of one before it, and
// every seventh holds one before it within a longer text.
func corpus(r *rand.Rand, n, words int) []Shingles {
	var texts []string
	for i := range n {
		a, _ := vary(r, words/2+r.IntN(words), 0)
		switch {
		case i%3 == 2:
			old := strings.Fields(texts[r.IntN(len(texts))])
			rate := 0.12 * r.Float64()
			for k := range old {
				if r.Float64() < rate {
					old[k] = fmt.Sprint("w", r.IntN(2000))
				}
			}
			a = strings.Join(old, " ")
		case i%7 == 6:
			a += " " + texts[r.IntN(len(texts))] + " " + a
		}
		texts = append(texts, a)
	}
	out := make([]Shingles, n)
	for i, s := range texts {
		out[i] = shinglesIn(s)
	}
	return out
}

func nearIndex(t testing.TB, o NearOptions) *NearIndex {
	t.Helper()
	x, err := NewNearIndex(o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestNearRecall compares the index with all pairs, for texts from briefs to
// long reports.
func TestNearRecall(t *testing.T) {
	for _, words := range []int{20, 60, 400} {
		t.Run(fmt.Sprint(words), func(t *testing.T) {
			all := corpus(rand.New(rand.NewPCG(3, uint64(words))), 300, words)
			x := nearIndex(t, NearOptions{})
			found := map[[2]int]ShingleOverlap{}
			for i, s := range all {
				id, ms := x.Add(s)
				if id != i {
					t.Fatalf("id %d, want %d", id, i)
				}
				for _, m := range ms {
					found[[2]int{m.ID, i}] = m.ShingleOverlap
				}
			}
			near, missedNear, holds, missedHolds := 0, 0, 0, 0
			for j := range all {
				for i := range j {
					o := all[j].Compare(all[i])
					got, ok := found[[2]int{i, j}]
					if ok && got != o {
						t.Fatalf("overlap of %d and %d is %+v, not %+v", i, j, o, got)
					}
					isNear, isHeld := o.Jaccard() >= 0.7, max(o.OfA(), o.OfB()) >= 0.5
					switch {
					case isNear:
						near++
						if !ok {
							missedNear++
						}
					case isHeld:
						holds++
						if !ok {
							missedHolds++
						}
					case ok:
						t.Errorf("%d and %d match with %+v", i, j, o)
					}
				}
			}
			t.Logf("%d near-duplicates, %d missed; %d contained, %d missed; %+v", near, missedNear, holds, missedHolds, x.Counters())
			if near < 30 || missedNear*1000 > near {
				t.Errorf("%d of %d near-duplicates missed", missedNear, near)
			}
			if missedHolds*10 > holds {
				t.Errorf("%d of %d contained texts missed", missedHolds, holds)
			}
		})
	}
}

// TestNearRemove checks that an index from which texts were taken is like one
// in which they never were.
func TestNearRemove(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	all := corpus(r, 300, 80)
	x, y := nearIndex(t, NearOptions{}), nearIndex(t, NearOptions{})
	for _, s := range all {
		x.Add(s)
	}
	for i := range all {
		if i%2 == 0 {
			x.Remove(i)
			x.Remove(i) // twice is once
		} else {
			y.Add(all[i])
		}
	}
	for _, s := range all {
		a, b := x.Matches(s), y.Matches(s)
		for i := range b {
			b[i].ID = 2*b[i].ID + 1
		}
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("got %v, want %v", a, b)
		}
	}
	if x.Len() != y.Len() {
		t.Errorf("%d texts, want %d", x.Len(), y.Len())
	}
	id, _ := x.Add(all[0])
	if id >= len(all) {
		t.Errorf("id %d: removed ids are not given again", id)
	}
}

func TestNearLimits(t *testing.T) {
	x := nearIndex(t, NearOptions{MaxPosting: 4})
	s, _ := vary(rand.New(rand.NewPCG(1, 1)), 100, 0)
	for range 20 {
		x.Add(shinglesIn(s))
	}
	if n := len(x.Matches(shinglesIn(s))); n != 4 {
		t.Errorf("%d matches, want the 4 that the postings hold", n)
	}
	if c := x.Counters(); c.Dropped == 0 {
		t.Errorf("%+v: what was dropped is not counted", c)
	}
	if _, ms := x.Add(nil); ms != nil || x.Matches(nil) != nil {
		t.Error("a text without words matches nothing")
	}
	if _, err := NewNearIndex(NearOptions{Jaccard: 2, MaxPosting: -1}); err == nil || !strings.Contains(err.Error(), "Jaccard") || !strings.Contains(err.Error(), "MaxPosting") {
		t.Errorf("got %v, want both problems named", err)
	}
}

func ExampleNearIndex() {
	x, err := NewNearIndex(NearOptions{})
	if err != nil {
		panic(err)
	}
	wire := "The ferry left the quay at noon with ninety people on board, the harbour master said on Tuesday"
	x.Add(shinglesIn(wire))
	_, matches := x.Add(shinglesIn(strings.Replace(wire, "Tuesday", "Tuesday evening", 1)))
	for _, m := range matches {
		fmt.Printf("copies %d: Jaccard %.2f\n", m.ID, m.Jaccard())
	}
	// Output: copies 0: Jaccard 0.93
}

func BenchmarkNearIndex(b *testing.B) {
	all := corpus(rand.New(rand.NewPCG(9, 9)), 3000, 400)
	b.ReportAllocs()
	for b.Loop() {
		x := nearIndex(b, NearOptions{})
		for _, s := range all {
			x.Add(s)
		}
	}
	b.ReportMetric(float64(b.N*len(all))/b.Elapsed().Seconds(), "articles/s")
}
