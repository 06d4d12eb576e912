package reconcile_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// TestEventTime checks when an event is said to have happened.
func TestEventTime(t *testing.T) {
	const more = " The council of the town has promised money to those who lost boats and nets, and a priest rang the bells."
	cases := []struct {
		reason, published, text, start, end string
		basis                               reconcile.Basis
	}{
		{"the first sentence gives another day than that of publication", "2031-03-15",
			"A fire destroyed the fish market of Karvik on March 13." + more, "2031-03-13", "2031-03-13", reconcile.Told},
		{"a weekday is counted back from the day of publication", "2031-03-15",
			"A fire destroyed the fish market of Karvik on Tuesday." + more, "2031-03-11", "2031-03-11", reconcile.Told},
		{"the dateline dates the report, the sentence the happening", "",
			"KARVIK, March 15, 2031 - A fire destroyed the fish market on Tuesday." + more, "2031-03-11", "2031-03-11", reconcile.Told},
		{"the second sentence tells when the first does not", "2031-03-15",
			"A fire destroyed the fish market of Karvik. Flames were first seen on March 12." + more, "2031-03-12", "2031-03-12", reconcile.Told},
		{"without a day in the opening it is the day of publication", "2031-03-15",
			"A fire destroyed the fish market of Karvik." + more, "2031-03-15", "2031-03-15", reconcile.Published},
		{"a day since which something holds is not that of the happening", "2031-03-15",
			"Fishermen who have been idle since March 10 blocked the harbour of Karvik." + more, "2031-03-15", "2031-03-15", reconcile.Published},
		{"a day that lies ahead is not that of the happening", "2031-03-15",
			"The town of Karvik will close its fish market on March 20." + more, "2031-03-15", "2031-03-15", reconcile.Published},
		{"what lies far back led to the happening", "2031-03-15",
			"A baker was charged with the fire of January 4 that destroyed the fish market." + more, "2031-03-15", "2031-03-15", reconcile.Published},
		{"the day of the happening goes before that of the announcement", "2031-03-15",
			"Police said on Friday that a fire had destroyed the fish market of Karvik on Wednesday." + more, "2031-03-12", "2031-03-12", reconcile.Told},
		{"what is to be shown is not yet the happening", "2031-03-14",
			"The mayor of Karvik said on Friday, in a talk to be broadcast on Tuesday, that he would retire." + more, "2031-03-14", "2031-03-14", reconcile.Told},
		{"an announcement is the happening where no other day is told", "2031-03-15",
			"The Karvik brewery said on Thursday it would brew no more." + more, "2031-03-13", "2031-03-13", reconcile.Told},
		{"a day without a year lies near the gathering that the text names", "",
			"Two ministries met on 29 September to speak of tugs. They had prepared papers on many things." + more +
				" They will meet again at the fifth Malden Harbour Forum, to be held from October 5 to 9, 2031.", "2031-09-29", "2031-09-29", reconcile.Told},
		{"a day in December lies near a gathering of January in the year before", "",
			"Two ministries met on 29 December to speak of tugs. They had prepared papers on many things." + more +
				" They will meet again at the fifth Malden Harbour Forum, to be held on January 5, 2032.", "2031-12-29", "2031-12-29", reconcile.Told},
		{"nothing tells the year, and it is not guessed", "",
			"KARVIK, March 14 - A fire destroyed the fish market on Tuesday." + more, "", "", ""},
		{"a gathering that the opening tells of gives its own days", "2031-06-07",
			"The fifth Malden Harbour Forum, held from June 3 to 5, 2031, ended with a charter on fuel." + more, "2031-06-03", "2031-06-05", reconcile.Told},
		{"a gathering that is only looked ahead to does not", "2031-06-01",
			"Ahead of the fifth Malden Harbour Forum of June 3, 2031, ministers of two lands met on May 30." + more, "2031-05-30", "2031-05-30", reconcile.Told},
	}
	for _, c := range cases {
		rep := reconcileAll(t, reconcile.Options{}, []normalize.Article{{ID: "a", Text: c.text, Published: c.published}})
		if got, want := rep.Events[0].Time, (reconcile.Period{Start: c.start, End: c.end, Basis: c.basis}); got != want {
			t.Errorf("%s: %v, want %v", c.reason, got, want)
		}
	}
}

// TestEventTimeOfMany checks the time of an event whose reports open with other
// days.
func TestEventTimeOfMany(t *testing.T) {
	const more = " The council of the town has promised money to those who lost boats and nets, and a priest rang the bells."
	cases := []struct {
		reason, published, want string
		texts                   []string
	}{
		{"a toll that grows is no day of the happening", "2031-03-13", "2031-03-09", []string{
			"The toll of the sinking of the ferry Calla off Karvik rose to 21 on Wednesday." + more,
			"The ferry Calla sank off Karvik on Sunday with 84 people aboard, and 21 of them are dead." + more}},
		{"the news of the day in one report, and the happening in both", "2031-03-14", "2031-03-09", []string{
			"Rescuers off Karvik called off the search on Thursday for those missing from the ferry Calla, which sank on Sunday." + more,
			"The ferry Calla sank off Karvik on Sunday, and rescuers have called off the search for those missing." + more}},
		{"what happened goes before what was said of it", "2031-03-14", "2031-03-13", []string{
			"Police in Karvik arrested a man on Thursday over the fire that destroyed the fish market." + more,
			"A man was arrested over the fire that destroyed the fish market of Karvik, police said on Friday." + more}},
		{"a week that ended is not news of its last day", "2031-03-14", "2031-03-13", []string{
			"Catches of cod off Karvik fell by half in the week ended March 8, the fishery office said on Thursday." + more,
			"Catches of cod off Karvik fell by half last week, the fishery office said on Thursday." + more}},
	}
	for _, c := range cases {
		var articles []normalize.Article
		for i, text := range c.texts {
			articles = append(articles, normalize.Article{ID: string(rune('a' + i)), Text: text, Published: c.published})
		}
		rep := reconcileAll(t, reconcile.Options{}, articles)
		if got := rep.Events[0].Time; len(rep.Events) != 1 || got.Start != c.want || got.Basis != reconcile.Told {
			t.Errorf("%s: %v of %d events, want %s", c.reason, got, len(rep.Events), c.want)
		}
	}
}
