package value_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize/value"
)

func TestWitnessReason(t *testing.T) {
	tests := []struct {
		why    value.Witness
		want   string
		reason string
	}{
		{value.Because("other-number", "%s and %s are different numbers", "12", "15"), "12 and 15 are different numbers", "terms stand in their order"},
		{value.Because("same-office", "%q and %q are the same office", "mayor", `"acting" mayor`), `"mayor" and "\"acting\" mayor" are the same office`, "words are quoted"},
		{value.Because("framed-number", "the same words around", "12", "15"), "the same words around", "terms may be left out"},
		{value.Because("share", "both say %s, which is 100%", "50%"), "both say 50%, which is 100%", "a percentage is no place for a term, and terms hold what they like"},
		{value.Because("share", "%s of %s", "%s"), "%s of %s", "a term too few leaves its place"},
		{value.Because("other-number", "%s and %s differ", "1", "2").And("later", ", and time passed"), "1 and 2 differ, and time passed", "another rule adds to it"},
		{value.Witness{}, "", "the zero value says nothing"},
	}
	for _, tt := range tests {
		if got := tt.why.Reason(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}
