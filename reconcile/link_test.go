package reconcile_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// TestLinks checks how two reports of different events are said to belong
// together.
func TestLinks(t *testing.T) {
	const (
		seventh = "MALDEN, June 4, 2031 - Ines Valle opened the seventh Malden Harbour Forum on Tuesday before an audience of dockers and shipowners. " +
			"She asked ports to share the cost of dredging and praised the pilots of the northern coast for their patience."
		ninth = "MALDEN, June 9, 2033 - Tomas Reyk closed the ninth Malden Harbour Forum on Thursday with a plea for cleaner fuel. " +
			"Shipping lines promised to report what they burn, and three of them signed a charter on quiet engines."
		talks = "ORLA, May 20, 2033 - Officials of two ministries met in Orla on Friday to discuss pilotage fees and tugs. " +
			"They agreed on a common tariff for the strait. Among other matters they spoke of their papers for the ninth Malden Harbour Forum in June."
		ahead = "ORLA, May 20, 2033 - Ahead of the ninth Malden Harbour Forum, officials of two ministries met in Orla on Friday to discuss pilotage fees. " +
			"They agreed on a common tariff for the strait and will publish it in the autumn."
		since = "ORLA, May 20, 2033 - Freight through the strait has doubled since the seventh Malden Harbour Forum, the port office of Orla said on Friday. " +
			"It put the rise down to larger ships and to a second lane for tankers."
		heading = "Ninth Malden Harbour Forum ends with a charter on fuel\n\nMALDEN, June 9, 2033 - Shipping lines promised on Thursday to report what they burn. " +
			"Three of them signed a charter on quiet engines."
		other = "MALDEN, June 9, 2033 - Tomas Reyk opened the fourth Orla Poetry Festival on Thursday and read from his own letters. " +
			"Readers came from nine towns, and the square stayed full until midnight."
		late = "ORLA, May 20, 2021 - A diver was held in Orla on Thursday for stealing an anchor from a museum. " +
			"The thing is of bronze. He has once been a guest of the Malden Harbour Forum, where he sang in front of the dockers."
		soon = "ORLA, May 20, 2033 - A diver was held in Orla on Friday for stealing an anchor from a museum. " +
			"The thing is of bronze. He was to be a guest of the Malden Harbour Forum and to sing in front of the dockers."
		baker = "BREM, April 2, 2033 - A baker won the lottery of the province on Saturday and bought a horse. " +
			"Her sister wept for joy. She will bake for the guests of the ninth Malden Harbour Forum."
	)
	cases := []struct {
		reason, a, b, kind string
	}{
		{"both tell of their own edition", seventh, ninth, reconcile.SameSeries},
		{"the heading tells of the edition as well as a sentence", seventh, heading, reconcile.SameSeries},
		{"a meeting that speaks of the papers for a forum is no edition of it", seventh, talks, ""},
		{"a meeting ahead of a forum is no edition of it, though it opens with its name", seventh, ahead, ""},
		{"what is counted since a forum is no edition of it", since, ninth, ""},
		{"a meeting that speaks of the forum that another reports mentions it", talks, ninth, reconcile.Mentions},
		{"a meeting ahead of the forum that another reports mentions it", ahead, ninth, reconcile.Mentions},
		{"a name without a number is of no edition in particular, years away", late, ninth, ""},
		{"a name without a number is that of the edition at hand", soon, ninth, reconcile.Mentions},
		{"two that only mention a gathering do not belong together", talks, baker, ""},
		{"another gathering in the same town is no edition", seventh, other, ""},
	}
	for _, c := range cases {
		rep := reconcileAll(t, reconcile.Options{}, []normalize.Article{{ID: "a", Text: c.a}, {ID: "b", Text: c.b}})
		if len(rep.Events) != 2 {
			t.Errorf("%s: %d events, want 2", c.reason, len(rep.Events))
			continue
		}
		kind := ""
		for _, l := range rep.Links {
			kind += l.Kind
		}
		if kind != c.kind {
			t.Errorf("%s: link %q, want %q", c.reason, kind, c.kind)
		}
	}
}
