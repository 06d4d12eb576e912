package text

import "testing"

// TestFilter: what was added passes, and few others do.
func TestFilter(t *testing.T) {
	var f Filter
	listed := []string{"january", "monday", "the", "a", "année", "quarter"}
	for _, w := range append(listed, "") {
		f.Add(w)
	}
	for _, w := range listed {
		if !f.May(w) {
			t.Errorf("%q was added and does not pass", w)
		}
	}
	if f.May("") {
		t.Error("nothing passes")
	}
	passed := 0
	for i := range 1000 {
		if f.May(string(rune('b'+i%24)) + string(rune('a'+i%7)) + string(rune('a'+i%11))) {
			passed++
		}
	}
	if passed > 50 {
		t.Errorf("%d of 1000 others pass", passed)
	}
}
