package cluster

import (
	"fmt"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
)

func TestJudged(t *testing.T) {
	mill := "A fire destroyed the old paper mill in Tartu on Sunday. Nobody was hurt, the fire service said."
	vote := "Voters in Malta chose a new parliament. Turnout was 81 percent, the electoral commission reported."
	tests := []struct {
		name, reason string
		judged       []Judged
		want         string
	}{
		{"none", "the texts decide", nil, "[[0 1] [2]]"},
		{"apart", "no likeness outweighs a judgement", []Judged{{A: 0, B: 1}}, "[[0] [1] [2]]"},
		{"same", "nor does any difference; what is like one of the two comes along", []Judged{{A: 0, B: 2, Same: true}}, "[[0 1 2]]"},
		{"both", "a false merge costs more", []Judged{{A: 0, B: 2, Same: true}, {A: 2, B: 0}}, "[[0 1] [2]]"},
		{"itself", "a profile is one with itself", []Judged{{A: 1, B: 1}}, "[[0 1] [2]]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var ps []*Profile
			for _, s := range []string{mill, strings.Replace(mill, "said", "told reporters", 1), vote} {
				ps = append(ps, made(t, normalize.Article{Text: s}))
			}
			if r := Events(ps, Settings{Threshold: DefaultThreshold, Judged: tt.judged}); fmt.Sprint(r.Groups) != tt.want {
				t.Errorf("%v, want %s: %s", r.Groups, tt.want, tt.reason)
			}
		})
	}
}
