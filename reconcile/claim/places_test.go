package claim

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSortPlaces sets the fast sorting against the plain one.
func TestSortPlaces(t *testing.T) {
	for _, c := range []struct {
		reason string
		n      int
		key    func(*rand.Rand) uint64
	}{
		{"no words", 0, nil},
		{"roots", 300, func(r *rand.Rand) uint64 { return r.Uint64N(60) }},
		{"roots and hashes", 500, func(r *rand.Rand) uint64 {
			if r.IntN(3) == 0 {
				return r.Uint64N(9)<<40 | 1<<63
			}
			return r.Uint64N(1 << 32)
		}},
		{"hashes that only the lower bits tell apart", 200, func(r *rand.Rand) uint64 { return 1<<63 | r.Uint64N(9) }},
		{"more words than the lower bits count", 1<<16 + 3, func(r *rand.Rand) uint64 { return r.Uint64N(500) }},
	} {
		r := rand.New(rand.NewPCG(1, uint64(c.n)))
		var got []place
		for i := range c.n {
			got = append(got, place{c.key(r), int32(i), i%7 == 0})
		}
		want := slices.Clone(got)
		slices.SortFunc(want, place.compare)
		sortPlaces(got, new(work))
		if !slices.Equal(got, want) {
			t.Errorf("%s: %d places are not sorted as compare says", c.reason, c.n)
		}
	}
}
