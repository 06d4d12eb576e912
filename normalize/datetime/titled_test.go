package datetime_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/text"
)

func TestNamesOfProgrammes(t *testing.T) {
	for _, c := range []struct {
		in, reason string
		dates      int
	}{
		{`She sang on the "Today" show.`, "a programme in marks of its own", 0},
		{`He answered on CBN's "This Week," as planned.`, "the mark stands behind the comma", 0},
		{`USA Today has the story.`, "a newspaper", 0},
		{`He spoke on "Harbour News Sunday" about it.`, "a weekday at the end of a name", 0},
		{`She sang on "Saturday Night Tales" twice.`, "a weekday at the head of a name", 0},
		{`It opens on "Monday," he answered.`, "a weekday alone in marks", 1},
		{`He asked whether "the Monday of the vote" was meant.`, "no capital letters", 1},
		{`"Today," he answered.`, "what somebody says opens the sentence", 1},
		{`"Today we choose," she said.`, "a quotation goes on", 1},
		{`Today the council met.`, "the first word of a sentence has a capital letter", 1},
	} {
		if got := datetime.Find(text.Parse(c.in), reference(t, "2021-03-09")); len(got) != c.dates {
			t.Errorf("%q (%s): found %s, want %d dates", c.in, c.reason, show(c.in, got), c.dates)
		}
	}
}
