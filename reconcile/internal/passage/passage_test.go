package passage_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/internal/passage"
)

func read(t testing.TB, s string) *passage.Passage {
	t.Helper()
	d, err := normalize.Parse(normalize.Article{Text: s, Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	return passage.Read(d)
}

// TestMeet checks which values of two passages meet first, and how they relate.
func TestMeet(t *testing.T) {
	for _, c := range []struct {
		a, b           string
		aWords, bWords string // "" when nothing meets
		relation       value.Relation
		reason         string
	}{
		{"The blast killed 9 and wounded 31.", "The blast wounded 40 and killed 9.", "31", "40", value.Conflict, "what happened to them decides which numbers meet"},
		{"Shares of Orlin fell 90 cents to $14.10.", "Shares of Orlin fell 40 cents to $14.60.", "$14.10", "$14.60", value.Update, "a change and a level are no range, and the level goes first"},
		{"Nine of the 30 miners were saved.", "Eleven of the 30 miners were saved.", "Nine", "Eleven", value.Conflict, "a part meets a part, not the whole"},
		{"So far the fire has burned 300 houses in Calder.", "The fire has burned 450 houses in Calder.", "300", "450", value.Update, "a count told as of a moment"},
		{"The club signed 4 players and sold 7 houses.", "The club signed 4 players.", "4", "4", value.Equal, "the same number goes first"},
		{"The chain has 340 shops in Ruvania.", "The chain has 12,000 workers in Ruvania.", "", "", value.Incomparable, "numbers of other things do not meet"},
		{"The train leaves at 7 p.m. EST.", "The train leaves at 6 p.m. CST.", "", "", value.Incomparable, "times of two zones are not compared"},
		{"The storm cost 3 million dollars.", "The storm cost 4 percent of the crop.", "", "", value.Incomparable, "values of two kinds never meet"},
	} {
		p := passage.Compare(read(t, c.a), read(t, c.b))
		m, ok := p.Decide()
		if !ok {
			if c.aWords != "" {
				t.Errorf("%s: nothing meets", c.reason)
			}
			continue
		}
		if a, b := p.Words(m); a != c.aWords || b != c.bWords || m.Relation != c.relation {
			t.Errorf("%s: %q and %q, %s; want %q and %q, %s", c.reason, a, b, m.Relation, c.aWords, c.bWords, c.relation)
		}
	}
}

// TestSame checks the gate on passages that share little or much.
func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		want   bool
		reason string
	}{
		{"Police nabbed two robbers after a heist at a Lisbon jeweller.", "Two thieves were arrested after they robbed a jewellery shop in Lisbon.", true, "news words of one meaning align"},
		{"The European Commission fined Orlin 40 million euros.", "Orlin must pay 40 million euros, the EC said.", true, "initials align with the words they stand for"},
		{"Chinese exports of toys fell in May.", "China's toy exports dropped in May.", true, "a country and its people are one word"},
		{"Bus crash in Peru kills 19", "Bus crash in Kenya kills 18", false, "other countries"},
	} {
		if got := passage.Compare(read(t, c.a), read(t, c.b)).Same(); got != c.want {
			t.Errorf("%s: same is %v, want %v", c.reason, got, c.want)
		}
	}
}
