package scratch

import "testing"

// TestZeros: what is handed out is zero, however its memory was used before.
func TestZeros(t *testing.T) {
	var v []string
	for n := range 100 {
		v = Zeros(v, n%30)
		if len(v) != n%30 {
			t.Fatalf("Zeros(%d) has %d elements", n%30, len(v))
		}
		for i, x := range v {
			if x != "" {
				t.Fatalf("Zeros(%d): element %d is %q", n%30, i, x)
			}
			v[i] = "used"
		}
	}
}

// TestEmpty: nothing is left behind the end.
func TestEmpty(t *testing.T) {
	v := Empty(append(make([]string, 0, 8), "a", "b"))
	if len(v) != 0 || v[:2][0] != "" || v[:2][1] != "" {
		t.Errorf("Empty leaves %q", v[:2])
	}
}
