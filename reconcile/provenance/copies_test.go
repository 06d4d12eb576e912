package provenance_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/provenance"
)

const (
	dam = `Engineers opened the spillway of the Orvel dam on Tuesday after three days of rain filled the lake to its rim. Some 400 people
in the valley below were told to leave their homes. The water company said the wall itself was sound and that the level would fall by
the weekend. "Nobody should go near the river," its director, Petra Lindqvist, told a local radio station.`
	quay = `Dock workers at the port of Savenna ended a strike of nine days on Tuesday when the harbour authority agreed to pay for night
shifts. The first ships were unloaded in the evening. A union leader called the deal a start, and said talks on pensions go on next month.`
	frost = `Vintners in the Korl valley lit fires between the rows on Tuesday night to keep a late frost from the young shoots. About a
third of the crop was lost, the growers' association reckons, and prices will rise in the autumn for the second year running.`
	// foot is furniture that no cue of the layout tells.
	foot = `The Savenna Gazette has served readers on both banks since the first printing house opened in the old customs hall. Our
reporters welcome letters of up to two hundred words with a name, a street and a number. The editor may shorten them. Copies of past
numbers are kept in the reading room of the town library and may be seen on any day but Sunday. Prices of notices are on the last page.`
)

func parsed(t testing.TB, a normalize.Article) *normalize.Document {
	t.Helper()
	d, err := normalize.Parse(a)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// find returns the copies among articles as "article kind of".
func find(t testing.TB, articles []normalize.Article) (*provenance.Finder, []string) {
	t.Helper()
	f := provenance.NewFinder()
	docs := map[string]*normalize.Document{}
	for _, a := range articles {
		docs[a.ID] = parsed(t, a)
		f.Add(provenance.Default().Body(docs[a.ID]))
	}
	copies := f.Copies()
	said := []string{}
	for i := range copies {
		c := &copies[i]
		c.Prove(docs[c.Article], docs[c.Of])
		if len(c.Runs) == 0 {
			t.Errorf("%s and %s: no proof", c.Article, c.Of)
		}
		if err := c.Verify(docs[c.Article].Text.Source, docs[c.Of].Text.Source); err != nil {
			t.Error(err)
		}
		s := fmt.Sprintf("%s %s %s", c.Article, c.Kind, c.Of)
		if c.Within {
			s += " within"
		}
		said = append(said, s)
	}
	return f, said
}

func TestCopies(t *testing.T) {
	rewritten := strings.NewReplacer("Engineers opened", "Crews opened", "Some 400", "About 400", "told a local", "told the local").Replace(dam)
	chinese := "本市新大桥星期一上午正式通车，市长出席了开幕仪式。这座大桥全长三公里，连接东西两个城区，预计每天有五万辆汽车通过。工程历时四年，总投资二十亿元。"
	tests := []struct {
		name, reason string
		articles     []normalize.Article
		want         []string
	}{
		{"same bytes", "a text printed twice is one", []normalize.Article{
			{ID: "a", Source: "Herald", Text: dam}, {ID: "b", Source: "Globe", Text: dam}}, []string{"b identical a"}},
		{"later by date", "the earlier one is the original, whatever the ids", []normalize.Article{
			{ID: "a", Published: "2031-05-02", Text: dam}, {ID: "b", Published: "2031-05-01", Text: dam}}, []string{"a identical b"}},
		{"later by hour", "time counts, not only the day", []normalize.Article{
			{ID: "a", Published: "2031-05-01T09:00:00Z", Text: dam}, {ID: "b", Published: "2031-05-01T10:00:00+02:00", Text: dam}},
			[]string{"a identical b"}},
		{"undated", "what has no date counts as later", []normalize.Article{
			{ID: "a", Text: dam}, {ID: "b", Published: "2031-05-01", Text: dam}}, []string{"a identical b"}},
		{"edited", "an editor changed a few words", []normalize.Article{
			{ID: "a", Text: dam}, {ID: "b", Text: rewritten}}, []string{"b near-duplicate a"}},
		{"one family", "VNS and VNA are one publisher", []normalize.Article{
			{ID: "a", Source: "VNS", Text: dam}, {ID: "b", Source: "VNA", Text: rewritten}}, []string{"b near-duplicate a within"}},
		{"folded", "case, accents and quotation marks are no difference", []normalize.Article{
			{ID: "a", Text: dam}, {ID: "b", Text: strings.NewReplacer("Lindqvist", "Líndqvist", `"`, "“", "Tuesday", "TUESDAY").Replace(dam)}},
			[]string{"b identical a"}},
		{"wire inside a longer story", "the shorter one adds nothing, the longer one does", []normalize.Article{
			{ID: "a", Source: "Herald", Text: quay + "\n\n" + dam + "\n\n" + frost}, {ID: "b", Source: "Globe", Text: dam}}, []string{"b contained a"}},
		{"an earlier wire inside a longer story", "what is there first copies nothing", []normalize.Article{
			{ID: "a", Published: "2031-05-02", Text: quay + "\n\n" + dam + "\n\n" + frost}, {ID: "b", Published: "2031-05-01", Text: dam}},
			[]string{"a holds b"}},
		{"an agency inside a longer story", "of two without time the agency's was first", []normalize.Article{
			{ID: "a", Source: "Globe", Text: quay + "\n\n" + dam + "\n\n" + frost}, {ID: "b", Source: "Reuters", Text: dam}},
			[]string{"a holds b"}},
		{"two wires in one round-up", "each stands in it, and they are no copies of each other", []normalize.Article{
			{ID: "a", Text: dam}, {ID: "b", Text: quay}, {ID: "c", Text: dam + "\n\n" + quay + "\n\n" + frost}},
			[]string{"a contained c", "b contained c"}},
		{"another story", "the same day and place are no copy", []normalize.Article{{ID: "a", Text: dam}, {ID: "b", Text: quay}}, nil},
		{"furniture", "what one publisher prints on each page is no copy", []normalize.Article{
			{ID: "a", Source: "Savenna Gazette", Text: quay + "\n\n" + foot}, {ID: "b", Source: "Savenna Gazette", Text: frost + "\n\n" + foot}}, nil},
		{"furniture at the head", "nor is it at the head", []normalize.Article{
			{ID: "a", Source: "Savenna Gazette", Text: foot + "\n\n" + quay}, {ID: "b", Source: "Savenna Gazette", Text: foot + "\n\n" + frost}}, nil},
		{"copy with furniture", "furniture hides no copy either", []normalize.Article{
			{ID: "a", Source: "Savenna Gazette", Text: dam + "\n\n" + foot}, {ID: "b", Source: "Savenna Gazette", Text: rewritten + "\n\n" + foot}},
			[]string{"b near-duplicate a within"}},
		{"new version", "the same address is the same article, later", []normalize.Article{
			{ID: "a", Published: "2031-05-01", URL: "https://www.herald.example/dam/?utm_source=x", Text: dam},
			{ID: "b", Published: "2031-05-02", URL: "http://herald.example/dam#top", Text: rewritten + " " + frost}}, []string{"b revision a within"}},
		{"new story at an address", "a page that keeps nothing is another article", []normalize.Article{
			{ID: "a", URL: "https://herald.example/latest", Text: dam}, {ID: "b", URL: "https://herald.example/latest", Text: quay}}, nil},
		{"home page", "a host alone is no address of an article", []normalize.Article{
			{ID: "a", URL: "https://herald.example/", Text: dam}, {ID: "b", URL: "https://herald.example", Text: dam}}, []string{"b identical a within"}},
		{"short", "a few words are the same by chance", []normalize.Article{
			{ID: "a", Text: "The minister opened the new bridge in Orvel on Monday."}, {ID: "b", Text: "The minister opened the new bridge in Orvel on Monday."}}, nil},
		{"no spaces", "scripts without spaces are compared by characters", []normalize.Article{
			{ID: "a", Text: chinese}, {ID: "b", Text: strings.Replace(chinese, "上午", "下午", 1)}}, []string{"b near-duplicate a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, got := find(t, tt.articles); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q: %s", got, tt.want, tt.reason)
			}
			slices.Reverse(tt.articles)
			if _, got := find(t, tt.articles); !slices.Equal(got, tt.want) {
				t.Errorf("in reverse got %q, want %q: %s", got, tt.want, tt.reason)
			}
		})
	}
}

func TestTargets(t *testing.T) {
	f, _ := find(t, []normalize.Article{
		{ID: "a", Published: "2031-05-03", Text: dam}, {ID: "b", Published: "2031-05-01", Text: dam}, {ID: "c", Published: "2031-05-02", Text: dam},
		{ID: "d", Published: "2031-05-04", Text: dam + "\n\n" + quay + "\n\n" + frost},
	})
	got := f.Targets(f.Copies())
	for article, want := range map[string]string{"a": "b", "c": "b", "b": "", "d": "b"} {
		if got[article] != want {
			t.Errorf("%s copies %q, want %q", article, got[article], want)
		}
	}
}

func TestRemove(t *testing.T) {
	f := provenance.NewFinder()
	for _, id := range []string{"a", "b", "c"} {
		f.Add(provenance.Default().Body(parsed(t, normalize.Article{ID: id, Text: dam, URL: "https://" + id + ".example/dam"})))
	}
	f.Remove("a")
	f.Remove("gone")
	if c := f.Copies(); len(c) != 1 || c[0].Article != "c" || c[0].Of != "b" {
		t.Errorf("after the first is gone: %+v, want c of b alone", c)
	}
}

// TestManyPrints checks that thousands of prints of one page are told in a list as
// long, and that those that differ a little still find the first.
func TestManyPrints(t *testing.T) {
	f := provenance.NewFinder()
	one := provenance.Default().Body(parsed(t, normalize.Article{Text: dam}))
	other := provenance.Default().Body(parsed(t, normalize.Article{Text: dam + " It rained."}))
	const prints = 2000
	for i := range prints {
		one.ID, other.ID = fmt.Sprintf("a%05d", i), fmt.Sprintf("b%05d", i)
		f.Add(one)
		f.Add(other)
	}
	copies := f.Copies()
	if len(copies) != 2*prints-1 {
		t.Errorf("%d copies, want one for each print but the first", len(copies))
	}
	if to := f.Targets(copies); len(to) != 2*prints-1 || to["a01000"] != "a00000" || to["b00000"] != "a00000" {
		t.Errorf("%d targets, of them a01000 to %s, b00000 to %s", len(to), to["a01000"], to["b00000"])
	}
	for i := range prints {
		f.Remove(fmt.Sprintf("b%05d", i))
	}
	if n := len(f.Copies()); n != prints-1 {
		t.Errorf("%d copies left, want %d", n, prints-1)
	}
}

func TestSuggestions(t *testing.T) {
	f := provenance.NewFinder()
	brief := "The first ships were unloaded in the evening."
	for _, a := range []normalize.Article{{ID: "a", Text: quay}, {ID: "b", Text: brief}, {ID: "c", Text: brief}, {ID: "d", Text: "Other words stand here, and few."}} {
		f.Add(provenance.Default().Body(parsed(t, a)))
	}
	var got []string
	for _, s := range f.Suggestions() {
		got = append(got, s.Article+" "+s.Of)
	}
	if want := []string{"b a", "c a"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzFinder lets articles come and go and compares with a Finder that only saw
// those that stayed.
func FuzzFinder(f *testing.F) {
	long := dam + "\n\n" + quay + "\n\n" + frost
	var bodies []provenance.Body
	for i, s := range []string{dam, dam + " It rained.", long, quay, quay + " " + foot, frost + " " + foot, "The first ships were unloaded in the evening.", dam, long + foot} {
		for _, a := range []normalize.Article{{Source: "Herald"}, {Source: "Reuters", URL: "https://wire.example/x"}, {Published: fmt.Sprintf("2031-05-0%d", 1+i%4)}} {
			a.ID, a.Text = fmt.Sprint(len(bodies)), s
			bodies = append(bodies, provenance.Default().Body(parsed(f, a)))
		}
	}
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
	f.Add([]byte{0, 1, 3, 6, 21, 0, 1, 22, 24, 7, 7, 8})
	f.Fuzz(func(t *testing.T, steps []byte) {
		if len(steps) > 60 {
			return
		}
		x, there := provenance.NewFinder(), map[int]bool{}
		for _, s := range steps {
			n := int(s) % len(bodies)
			if there[n] {
				x.Remove(bodies[n].ID)
				delete(there, n)
			} else {
				x.Add(bodies[n])
				there[n] = true
			}
		}
		y := provenance.NewFinder()
		for n := range bodies {
			if there[n] {
				y.Add(bodies[n])
			}
		}
		got, want := x.Copies(), y.Copies()
		if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(x.Suggestions(), y.Suggestions()) {
			t.Errorf("got %+v %v, want %+v %v", got, x.Suggestions(), want, y.Suggestions())
		}
		to := x.Targets(got)
		if !reflect.DeepEqual(to, y.Targets(want)) {
			t.Errorf("targets %v, want %v", to, y.Targets(want))
		}
		for id := range to {
			at, ok := id, true
			for range len(to) + 1 {
				if at, ok = to[at]; !ok {
					break
				}
			}
			if ok {
				t.Errorf("%s copies in a ring: %v", id, to)
			}
		}
	})
}

// BenchmarkFinder reads articles of 400 words of which every tenth is a copy.
func BenchmarkFinder(b *testing.B) {
	words := strings.Fields(dam + " " + quay + " " + frost + " " + foot)
	r := rand.New(rand.NewPCG(1, 1))
	var docs []*normalize.Document
	for i := range 300 {
		var text []string
		for range 400 {
			text = append(text, words[r.IntN(len(words))])
		}
		s := strings.Join(text, " ")
		if i%10 == 9 {
			s = docs[i-1].Text.Source + " It rained."
		}
		docs = append(docs, parsed(b, normalize.Article{ID: fmt.Sprint(i), Text: s}))
	}
	b.ReportAllocs()
	for b.Loop() {
		f := provenance.NewFinder()
		for _, d := range docs {
			f.Add(provenance.Default().Body(d))
		}
		f.Targets(f.Copies())
	}
	b.ReportMetric(float64(b.N*len(docs))/b.Elapsed().Seconds(), "articles/s")
}
