package scratch

import "testing"

// TestSlices: what is lent is zero, however it was used before.
func TestSlices(t *testing.T) {
	var s Slices[string]
	for n := range 50 {
		v := s.Get(n)
		if len(v) != n {
			t.Fatalf("Get(%d) has %d elements", n, len(v))
		}
		for i, x := range v[:cap(v)] {
			if x != "" {
				t.Fatalf("Get(%d): element %d is %q", n, i, x)
			}
		}
		for i := range v {
			v[i] = "used"
		}
		s.Put(append(v, "more"))
	}
}
