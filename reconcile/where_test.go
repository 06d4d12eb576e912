package reconcile_test

import (
	"slices"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// TestEventPlaces checks where an event is said to have happened.
func TestEventPlaces(t *testing.T) {
	const more = " The council has promised money to those who lost boats and nets. A priest rang the bells for an hour, and schools stayed shut."
	cases := []struct {
		reason, text string
		want         []string
	}{
		{"what happens in a town happens there", "A fire destroyed a fish market in Bergen on Tuesday." + more, []string{"Bergen"}},
		{"the town goes with the land around it", "A fire destroyed a fish market in Bergen, Norway, on Tuesday." + more, []string{"Bergen", "Norway"}},
		{"the town stands before the land around it, which begins with an earlier letter", "A fire destroyed a fish market in Springfield, Missouri, on Tuesday." + more, []string{"Springfield", "Missouri"}},
		{"two lands joined by \"and\" are both the scene", "Floods drowned cattle in Peru and Bolivia on Tuesday." + more, []string{"Bolivia", "Peru"}},
		{"nationalities are not places", "Japanese and Chinese ministers opened a conference on tunnels in Hanoi on Tuesday." + more, []string{"Hanoi"}},
		{"members of a list of those who take part are no scene", "Ministers of Japan, China and Laos opened a conference on tunnels in Hanoi on Tuesday." + more, []string{"Hanoi"}},
		{"those who are met are no scene", "The minister met colleagues of Norway, Peru, and Australia on Tuesday to speak of fish." + more, []string{}},
		{"a list in brackets is no scene", "The ministry held a conference of three lands (China, Japan and Laos) on Tuesday." + more, []string{}},
		{"the dateline tells where no sentence does", "HÀ NỘI — A minister promised to widen the tunnels on Tuesday." + more, []string{"Hanoi"}},
		{"the sentence goes before the dateline", "LONDON — A fire destroyed a fish market in Bergen on Tuesday." + more, []string{"Bergen"}},
		{"where somebody is based nothing happens", "OSLO — A shipping line based in Bergen said on Tuesday it would sell its tugs." + more, []string{"Oslo"}},
		{"an embassy in a city is not a happening there", "OSLO — The ambassador in Paris was called home on Tuesday." + more, []string{"Oslo"}},
		{"a storm strikes its scene", "A storm struck northern Denmark on Tuesday." + more, []string{"Denmark"}},
		{"a town names its fire", "Ministers spoke on Tuesday of the Bergen fire." + more, []string{"Bergen"}},
		{"a capital may stand for its government", "LONDON — Paris plans to sell its tugs, ministers said on Tuesday." + more, []string{"London"}},
		{"a land that is talked of is no scene", "OSLO — Ministers spoke on Tuesday of China talks." + more, []string{"Oslo"}},
		{"a town inside a province", "A dam broke near the town of Bergen on Tuesday." + more, []string{"Bergen"}},
		{"a host of a meeting on the line lends it its place", "The fifth Harbour Forum on Tugs, hosted by Singapore via a video conference, ended on Tuesday." + more, []string{"Singapore"}},
		{"what stands further down is background", "A fire destroyed a fish market on Tuesday. Traders wept." + more + " In Norway the fish is dear.", []string{}},
	}
	for _, c := range cases {
		rep := reconcileAll(t, reconcile.Options{}, []normalize.Article{{ID: "a", Text: c.text}})
		if got := rep.Events[0].Places; !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}
