package finding_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// wordings are the sentences of reports of one happening, each in some wordings;
// # is a number near the one behind it.
var wordings = [][]string{
	{"The ferry Aurora sank off Bergen on Monday after it struck a rock.", "A ferry, the Aurora, went down near Bergen on Monday when it hit a rock.", "The Aurora hit a rock and sank on Monday off the coast near Bergen."},
	{"At least #12 people died and #40 were injured, police said.", "Police said that at least #12 people were killed and #40 hurt.", "The police put the dead at #12 and the injured at #40."},
	{"The ship carried #214 passengers and a crew of 31.", "On board were #214 passengers and 31 crew, the shipping line said.", "There were #214 people and 31 sailors aboard the ferry."},
	{"\"We did all that we could in that storm and in the dark,\" captain Jon Holt said.", "Captain Jon Holt said: \"We did all we could in that storm and in the dark.\"", "\"We did everything that we could in the storm,\" said Holt, the captain."},
	{"Helicopters lifted #38 survivors from the water.", "Rescuers with helicopters pulled #38 survivors out of the sea.", "Some #38 people were lifted from the water by helicopter."},
	{"Transport Minister Lena Dahl promised an inquiry within two weeks.", "An inquiry will be held within two weeks, Transport Minister Lena Dahl promised.", "Lena Dahl, the minister, said that an inquiry would begin in two weeks."},
	{"The owner, Fjord Lines, will pay $5.#2 million to the families.", "Fjord Lines said that it would pay the families $5.#2 million.", "Families of the dead are to get $5.#2 million from Fjord Lines."},
	{"\"Nobody should have let that ship leave the harbour,\" union leader Petra Vos said.", "Union leader Petra Vos said that nobody should have let the ship leave the harbour.", "\"Nobody should have allowed that ship to leave,\" Vos of the sailors' union said."},
	{"The rock stands on every chart of the bay, a pilot told reporters.", "A pilot told reporters that every chart of the bay shows the rock.", "Every chart shows the rock, according to a pilot of the bay."},
	{"Divers searched the wreck at a depth of #62 metres on Tuesday.", "On Tuesday divers went down #62 metres to search the wreck.", "The wreck lies #62 metres deep and was searched by divers on Tuesday."},
	{"The Aurora was built in 1987 and repaired in 2012.", "The ferry, built in 1987, had been repaired in 2012.", "Built in 1987, the Aurora last saw a dock in 2012."},
	{"About #300 relatives waited in a school near the harbour.", "In a school near the harbour some #300 relatives were waiting.", "A school by the harbour took in #300 relatives who waited for news."},
	{"Oil from the tanks has reached the beaches of three villages.", "The beaches of three villages were soiled by oil from the tanks.", "Three villages found oil from the ferry on their beaches."},
	{"Harbour master Tor Lund closed the bay to ships until Friday.", "The bay stays closed to ships until Friday, harbour master Tor Lund said.", "Until Friday no ship may enter the bay, said Tor Lund, the harbour master."},
	{"The sailors' union called for a strike of #48 hours.", "A strike of #48 hours was called by the union of the sailors.", "Sailors are to strike for #48 hours, their union said."},
	{"Parliament will debate a new law on ferries in March.", "A new law on ferries will be debated by parliament in March.", "In March parliament debates ferries and a new law for them."},
	{"King Olav visited the survivors in the hospital on Wednesday.", "Survivors in the hospital were visited by King Olav on Wednesday.", "On Wednesday the king went to the hospital to see the survivors."},
	{"The insurance company valued the ship at 2#4 million euros.", "The ship was valued at 2#4 million euros by its insurance company.", "Its insurer says that the ferry was worth 2#4 million euros."},
	{"Two sister ships of the Aurora were kept in port.", "Two sister ships of the ferry may not leave port.", "Sister ships of the Aurora, two of them, stay in port."},
	{"Weather stations had warned of winds of #90 kilometres an hour.", "Winds of #90 kilometres an hour had been forecast by weather stations.", "A forecast had warned of #90 kilometres an hour."},
}

var hash = regexp.MustCompile("#[0-9]+")

// reports returns n readings of reports of one happening, each of some eleven
// sentences, and their ledger.
func reports(t testing.TB, n int) ([]*claim.Reading, *provenance.Ledger) {
	t.Helper()
	rnd := rand.New(rand.NewPCG(7, uint64(n)))
	var docs []*normalize.Document
	var all []*claim.Reading
	for i := range n {
		var b strings.Builder
		for _, w := range wordings {
			if rnd.IntN(9) >= 5 {
				continue
			}
			b.WriteString(hash.ReplaceAllStringFunc(w[rnd.IntN(len(w))], func(s string) string {
				x, _ := strconv.Atoi(s[1:])
				return strconv.Itoa(x + rnd.IntN(3)*rnd.IntN(2))
			}) + "\n\n")
		}
		d, err := normalize.Parse(normalize.Article{ID: fmt.Sprintf("r%04d", i), Source: fmt.Sprint("paper ", i%97), Published: "2021-03-09", Text: b.String() + "More will follow."})
		if err != nil {
			t.Fatal(err)
		}
		docs, all = append(docs, d), append(all, claim.Read(d, d.Segments[0]))
	}
	claim.Prepare(all)
	return all, provenance.NewLedger(provenance.Default(), docs, nil)
}

// BenchmarkBuild compares the reports of one event of many. The time for a report
// should depend little on how many there are.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{2, 10, 50, 200, 500, 1000, 2000} {
		b.Run(fmt.Sprint("reports=", n), func(b *testing.B) {
			all, ledger := reports(b, n)
			found := 0
			b.ReportAllocs()
			for b.Loop() {
				found = len(finding.Build(all, ledger).Findings)
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
			b.ReportMetric(float64(found)/float64(n), "findings/article")
		})
	}
}

// TestManyReports holds the limits of an event: what is cut is counted, and what a
// report adds to the result does not grow with the number of the others.
func TestManyReports(t *testing.T) {
	size := func(n int) (finding.Result, int) {
		all, ledger := reports(t, n)
		res, longest := finding.Build(all, ledger), 0
		for _, f := range res.Findings {
			longest = max(longest, len(f.Explanation))
		}
		return res, longest
	}
	few, longFew := size(40)
	many, longMany := size(160)
	if few.Cut.Pairs == 0 || many.Cut.Pairs <= few.Cut.Pairs {
		t.Errorf("%d and %d pairs of 40 and 160 reports are counted as left out, want some and more", few.Cut.Pairs, many.Cut.Pairs)
	}
	silent := 0
	for _, f := range many.Findings {
		if f.Relation == value.Silent && f.Attribute == claim.Statement {
			silent++
		}
	}
	if silent > 40 {
		t.Errorf("%d silences are told of an event, want 40 at most", silent)
	}
	if len(many.Findings) > 8*len(few.Findings) {
		t.Errorf("%d findings of 160 reports, %d of 40: they grow faster than the reports", len(many.Findings), len(few.Findings))
	}
	if longMany > 5000 {
		t.Errorf("an explanation of %d bytes for 160 reports, %d for 40: too long to read", longMany, longFew)
	}
}
