package entity

import (
	"strings"
	"testing"
)

// TestSameJoined compares with the words joined.
func TestSameJoined(t *testing.T) {
	lists := [][]string{nil, {""}, {"viet", "nam"}, {"vietnam"}, {"vie", "tnam"}, {"viet", "", "nam"}, {"viet"}, {"vietnams"}, {"", ""}}
	for _, a := range lists {
		for _, b := range lists {
			if got, want := sameLetters(a, b), strings.Join(a, "") == strings.Join(b, ""); got != want {
				t.Errorf("sameLetters(%q, %q) = %v", a, b, got)
			}
		}
	}
}
