package datetime_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/normalize/value/valuetest"
)

func TestNoDate(t *testing.T) {
	tests := []struct{ in, reason string }{
		{"They may march on the town.", "may and march are verbs here"},
		{"He came second in the 37th race.", "ordinals are no dates"},
		{"About 2020 people came.", "a count, no year"},
		{"The sun set.", "no Sunday"},
		{"We met.", "no Wednesday"},
		{"The SICW 2020 opened.", "a year inside a name is the name's"},
		{"April Jones and June Smith won.", "names of people"},
		{"The man, 52 years old, left.", "an age is a quantity"},
		{"A 91-year-old left.", "so is this one"},
		{"She is in her early 20s and he in his mid-30s.", "so are these"},
		{"He ate a quarter of it and three-quarters of that.", "parts, no quarters of a year"},
		{"He came as soon as he could.", "soon is not meant alone"},
		{"They won by 2018 votes and paid $1999.", "a count and a sum"},
		{"He read it a second time.", "second is an ordinal"},
		{"He lives on Easter Island.", "a place"},
		{"It rose 5.2 percent, or 2.1 points.", "decimals are no times"},
		{"They won 3-2 and lost 12-10.", "results"},
		{"He works 24/7.", "no date"},
		{"They play in the second half.", "a half of a match"},
		{"The water will fall and the buds spring.", "fall and spring are verbs"},
	}
	for _, tt := range tests {
		if got := datetime.Find(text.Parse(tt.in), datetime.Options{}); len(got) > 0 {
			t.Errorf("%q (%s): got %s", tt.in, tt.reason, show(tt.in, got))
		}
	}
}

func TestWithoutReference(t *testing.T) {
	tests := []struct {
		in, span, want string
		basis          datetime.Basis
		context        string
		reason         string
	}{
		{"They met on Wednesday.", "Wednesday", "XXXX-WXX-3", datetime.Open, "", "nothing tells which"},
		{"They met on October 7.", "October 7", "XXXX-10-07", datetime.Open, "", "nothing tells the year"},
		{"They met in October.", "October", "XXXX-10", datetime.Open, "", "nothing tells the year"},
		{"They met October 5 to 9.", "October 5 to 9", "XXXX-10-05/XXXX-10-09", datetime.Open, "", "an open range"},
		{"They met last year.", "last year", "PAST_REF", datetime.Open, "", "before some day"},
		{"They will meet next year.", "next year", "FUTURE_REF", datetime.Open, "", "after some day"},
		{"They met at 10:30.", "10:30", "XXXX-XX-XXT10:30", datetime.Open, "", "on some day"},
		{"They met in the third quarter.", "the third quarter", "XXXX-Q3", datetime.Open, "", "of some year"},
		{"They met on Christmas Day.", "Christmas Day", "XXXX-12-25", datetime.Open, "", "of some year"},
		{"They met on Easter Sunday.", "Easter Sunday", "XXXX-XX-XX", datetime.Open, "", "Easter moves"},
		{"They met last summer.", "last summer", "XXXX-SU", datetime.Open, "", "of some year"},
		{"They met on Wednesday at the Energy Week 2019, held from October 7 to 11.", "Wednesday", "2019-10-09", datetime.FromText, "October 7 to 11", "the only Wednesday of the week"},
		{"At the Energy Week 2019 from October 7 to 11 they met.", "October 7 to 11", "2019-10-07/2019-10-11", datetime.FromText, "2019", "the sentence names the year"},
		{"The fairs of October 7 to 11, 2019 and October 14 to 18, 2019 met on Wednesday.", "Wednesday", "XXXX-WXX-3", datetime.Open, "", "two ranges tell different days"},
		{"He was shot on March 2, 2019 and died two days later.", "two days later", "2019-03-04", datetime.FromText, "March 2, 2019", "counted from the text"},
		{"It runs from October 7 to 11, 2019. They met on October 2.", "October 2", "2019-10-02", datetime.FromText, "October 7 to 11, 2019", "the only year of the text"},
		{"It ran from October 7 to 11, 2019 and October 5 to 9, 2020. They met on October 2.", "October 2", "XXXX-10-02", datetime.Open, "", "two years"},
		{"They met on March 2, 2019.", "March 2, 2019", "2019-03-02", datetime.Stated, "", "nothing is needed"},
	}
	for _, tt := range tests {
		got := datetime.Find(text.Parse(tt.in), datetime.Options{})
		ok := false
		for _, m := range got {
			if m.In(tt.in) != tt.span || m.Value.String() != tt.want || m.Basis != tt.basis {
				continue
			}
			ok = tt.context == "" || len(m.Context) > 0 && m.Context[0].In(tt.in) == tt.context
		}
		if !ok {
			t.Errorf("%q (%s): got %s, want %q as %s", tt.in, tt.reason, show(tt.in, got), tt.span, tt.want)
		}
	}
}

func TestOrder(t *testing.T) {
	tests := []struct {
		in, published string
		order         datetime.Order
		want, other   string
		reason        string
	}{
		{"Filed 05/10/2020.", "", datetime.UnknownOrder, "2020-05-10", "2020-10-05", "nothing tells"},
		{"Filed 05/10/2020.", "", datetime.DayFirst, "2020-10-05", "", "the caller tells"},
		{"Filed 05/10/2020.", "", datetime.MonthFirst, "2020-05-10", "", "the caller tells"},
		{"Filed 05/10/2020.", "2020-10-09", datetime.UnknownOrder, "2020-10-05", "", "one reading is near the day of publication"},
		{"Filed 05/10/2020 and 25/10/2020.", "", datetime.UnknownOrder, "2020-10-05", "", "another date tells"},
		{"Filed 05/10/2020 and 25/10/2020.", "", datetime.MonthFirst, "2020-10-05", "", "what the writer does goes before where he is"},
		{"Filed 05/10/2020, 25/10/2020 and 10/25/2020.", "", datetime.DayFirst, "2020-05-10", "2020-10-05", "a text that does both tells nothing"},
		{"Filed 05/10/2020 after 25.10.2020.", "", datetime.UnknownOrder, "2020-05-10", "2020-10-05", "full stops tell nothing of slashes"},
		{"Filed 05/05/2020.", "", datetime.UnknownOrder, "2020-05-05", "", "both readings are one"},
		{"Filed 05.10.2020.", "", datetime.UnknownOrder, "2020-10-05", "", "full stops mean day first"},
	}
	for _, tt := range tests {
		opt := datetime.Options{Order: tt.order}
		if tt.published != "" {
			opt.Reference = reference(t, tt.published).Reference
		}
		got := datetime.Find(text.Parse(tt.in), opt)
		if len(got) == 0 || got[0].Value.String() != tt.want {
			t.Errorf("%q (%s): got %s, want %s", tt.in, tt.reason, show(tt.in, got), tt.want)
			continue
		}
		if alt, ok := got[0].Value.Alternative(); ok != (tt.other != "") || alt.String() != tt.other {
			t.Errorf("%q (%s): alternative %q, want %q", tt.in, tt.reason, alt, tt.other)
		}
	}
}

func TestBound(t *testing.T) {
	for in, want := range map[string]value.Bound{
		"It took three days.": value.Exact, "It took at least three days.": value.Min, "It took over three days.": value.Min,
		"It takes up to three days.": value.Max, "It took nearly three days.": value.About, "It took three days or so.": value.About,
		"It took no more than three days.": value.Max, "It took as little as three days.": value.Min, "It was around 2010.": value.About,
	} {
		got := datetime.Find(text.Parse(in), datetime.Options{})
		if len(got) != 1 || got[0].Value.Bound() != want {
			t.Errorf("%q: got %s, want one with bound %v", in, show(in, got), want)
		}
	}
}

func TestRelate(t *testing.T) {
	tests := []struct {
		a, b   string
		want   value.Relation
		reason string
	}{
		{"2020-10-07", "2020-10-07", value.Equal, "one day"},
		{"2020-10-07", "2020-10-05/2020-10-09", value.Refines, "a day within a range"},
		{"2020-10-07", "2020-10", value.Refines, "a day within a month"},
		{"2020-W41", "2020-10-05/2020-10-11", value.Equal, "a week written in two ways"},
		{"2020-10-07", "2020-10-08", value.Conflict, "two days"},
		{"2020-10-07TNI", "2020-10-07", value.Refines, "a night of the day"},
		{"2020-10-07TNI", "2020-10-07TMO", value.Conflict, "night and morning"},
		{"2020-10-07TMO", "2020-10-07T10:30", value.Refines, "a time of the day says more"},
		{"2020-10-07T17:00", "2020-10-07T17:30", value.Conflict, "two times"},
		{"2020-10-07T17:00-05:00", "2020-10-07T22:00Z", value.Equal, "one instant in two zones"},
		{"2020-10-07T20:00-05:00", "2020-10-08T01:00Z", value.Equal, "one instant on two days"},
		{"2020-10-07T17:00", "2020-10-07T22:00Z", value.Refines, "a zone is not told"},
		{"P3D", "P3D", value.Equal, "one duration"},
		{"P3D", "P4D", value.Conflict, "two durations"},
		{"P1D", "PT24H", value.Equal, "a day has 24 hours"},
		{"P1W", "P7D", value.Equal, "a week has seven days"},
		{"P12M", "P1Y", value.Equal, "a year has twelve months"},
		{"P1M", "P30D", value.Refines, "a month may have 30 days"},
		{"P1M", "P40D", value.Conflict, "no month has 40 days"},
		{"P12M/P18M", "P15M", value.Refines, "within a range of lengths"},
		{"PXD", "P4D", value.Incomparable, "an open duration"},
		{"XXXX-10-07", "2020-10-07", value.Incomparable, "an open year"},
		{"FY2020", "2020", value.Incomparable, "a fiscal year starts when it pleases"},
		{"2020", "2021", value.Conflict, "two years"},
		{"2020-Q3", "2020-08", value.Refines, "a month within a quarter"},
		{"2020-H1", "2020-01/2020-06", value.Equal, "a half in months"},
		{"199", "1995", value.Refines, "a year of a decade"},
		{"19", "199", value.Refines, "a decade of a century"},
		{"PRESENT_REF", "2020", value.Incomparable, "now is no date"},
	}
	for _, tt := range tests {
		a, errA := datetime.Parse(tt.a)
		b, errB := datetime.Parse(tt.b)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if got, w := a.Relate(b); got != tt.want || w.Reason() == "" {
			t.Errorf("%s to %s (%s): %v (%s), want %v", tt.a, tt.b, tt.reason, got, w.Reason(), tt.want)
		}
		if got, _ := b.Relate(a); got != tt.want {
			t.Errorf("%s to %s (%s): %v, want %v", tt.b, tt.a, tt.reason, got, tt.want)
		}
	}
}

func TestRelateBounds(t *testing.T) {
	tests := []struct {
		a, b   string
		want   value.Relation
		reason string
	}{
		{"at least three days", "four days", value.Refines, "within the bound"},
		{"at least three days", "two days", value.Conflict, "below it"},
		{"up to three days", "two days", value.Refines, "within the bound"},
		{"about three days", "three days", value.Refines, "approximate"},
		{"about three days", "ten days", value.Conflict, "too far"},
		{"5/10/2020", "October 5, 2020", value.Refines, "the other order of day and month"},
		{"5/10/2020", "October 6, 2020", value.Conflict, "neither order"},
	}
	for _, tt := range tests {
		a, b := one(t, tt.a), one(t, tt.b)
		if got, w := a.Relate(b); got != tt.want {
			t.Errorf("%q to %q (%s): %v (%s), want %v", tt.a, tt.b, tt.reason, got, w.Reason(), tt.want)
		}
	}
}

func one(t *testing.T, s string) datetime.Value {
	t.Helper()
	ms := datetime.Find(text.Parse(s), datetime.Options{})
	if len(ms) != 1 {
		t.Fatalf("%q: %s", s, show(s, ms))
	}
	return ms[0].Value
}

var values = []string{"2020", "2020-10", "2020-10-07", "2020-10-07T10:30", "2020-10-07T10:30Z", "2020-10-07T10:30-05:00", "2020-10-07TNI",
	"2020-W41", "2020-W41-WE", "2020-W53", "2020-Q3", "2020-H1", "2020-SU", "199", "19", "FY2020", "FY2020-Q1", "FY2020-H2", "XXXX-10-07", "XXXX-10", "XXXX-WXX-3",
	"XXXX-WXX-3TNI", "XXXX-WXX-WE", "XXXX-XX-XXT10:30", "XXXX-Q3", "P3D", "PT2H30M", "P2.5Y", "PXM", "PTXM", "P12M/P18M",
	"PRESENT_REF", "PAST_REF", "FUTURE_REF", "2020-10-05/2020-10-09", "XXXX-10-05/XXXX-10-09", "2019/2021"}

func TestConformance(t *testing.T) {
	var samples []value.Value
	for _, s := range values {
		v, err := datetime.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		if v.String() != s {
			t.Errorf("%s prints as %s", s, v)
		}
		samples = append(samples, v)
	}
	samples = append(samples, one(t, "5/10/2020"), one(t, "at least three days"), one(t, "every Tuesday"), one(t, "each year"))
	valuetest.Run(t, samples, func(b []byte) (value.Value, error) {
		var v datetime.Value
		err := json.Unmarshal(b, &v)
		return v, err
	})
}

func TestParseErrors(t *testing.T) {
	for _, s := range []string{"", "x", "20", "2020-13", "2020-02-30", "2021-W53", "2020-Q5", "2020-10-07T25:00", "2020-10-07T", "P", "PD", "P3", "PT",
		"P1.D", "XXXX-02-30", "XXXX-WXX-8", "2020-10-09/2020-10-05", "2020/P3D", "a/b/c", "FY", "FYabcd", "-1", "2020-", "P1Y/2020", strings.Repeat("9", 100)} {
		if s == "20" {
			continue // the 21st century
		}
		if v, err := datetime.Parse(s); !errors.Is(err, datetime.ErrValue) {
			t.Errorf("Parse(%q) = %v, %v", s, v, err)
		}
	}
	var v datetime.Value
	for _, s := range []string{`{"type":"person","value":"2020"}`, `{"type":"date","value":"x"}`, `{"type":"date","value":"2020","alternative":"x"}`, `[]`} {
		if err := json.Unmarshal([]byte(s), &v); err == nil {
			t.Errorf("no error for %s", s)
		}
	}
}

func TestGranularity(t *testing.T) {
	for s, want := range map[string]datetime.Granularity{
		"2020-10-07T10:30": datetime.Minute, "2020-10-07TNI": datetime.PartOfDay, "2020-10-07": datetime.Day, "2020-W41": datetime.Week,
		"2020-10": datetime.Month, "2020-SU": datetime.Season, "2020-Q3": datetime.Quarter, "2020-H1": datetime.HalfYear, "2020": datetime.Year,
		"199": datetime.Decade, "19": datetime.Century, "2020-10-05/2020-10-09": datetime.Span, "P3D": datetime.NoGranularity,
	} {
		if v, err := datetime.Parse(s); err != nil || v.Granularity() != want {
			t.Errorf("%s: %v, %v, want %v", s, v.Granularity(), err, want)
		}
	}
}

func ExampleFind() {
	ref, err := datetime.ParsePublished("2021-03-11")
	if err != nil {
		fmt.Println(err)
		return
	}
	s := "The fair, held from October 5 to 9 last year, will return next Tuesday for at least three days."
	for _, m := range datetime.Find(text.Parse(s), datetime.Options{Reference: ref}) {
		fmt.Println(m.In(s), "=", m.Value, m.Value.Bound(), m.Basis)
	}
	// Output:
	// October 5 to 9 last year = 2020-10-05/2020-10-09 exact reference
	// next Tuesday = 2021-03-16 exact reference
	// at least three days = P3D min stated
}

func ExampleValue_Relate() {
	day, _ := datetime.Parse("2020-10-07")
	week, _ := datetime.Parse("2020-W41")
	relation, witness := day.Relate(week)
	fmt.Println(relation, witness.Rule)
	fmt.Println(witness.Reason())
	// Output:
	// refines within
	// October 7, 2020 lies within the week of October 5, 2020
}

// FuzzFind holds what is true of any text: expressions are in order, do not
// overlap, have values that parse to what they are, and read the same when a
// range is taken apart.
func FuzzFind(f *testing.F) {
	for _, cases := range [][]found{absolute, ranges, weekdays, relatives, lengths, named, clocks} {
		for _, c := range cases {
			f.Add(c.in)
		}
	}
	opt := reference(f, published)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		p := text.Parse(s)
		for _, opt := range []datetime.Options{opt, {}} {
			end := 0
			for _, m := range datetime.Find(p, opt) {
				if m.Start < end || m.End > len(s) || m.Start >= m.End {
					t.Fatalf("mention [%d,%d) after %d in %d bytes", m.Start, m.End, end, len(s))
				}
				end = m.End
				checkInterval(t, s, m)
				for _, part := range m.Parts {
					if !m.Span.Contains(part.Span) {
						t.Fatalf("%q has the part %q", m.In(s), part.In(s))
					}
				}
				if r, _ := m.Value.Relate(m.Value); r != value.Equal {
					t.Fatalf("%q is %v to itself", m.In(s), r)
				}
			}
		}
	})
}

// FuzzParse: what parses prints as it was given and survives JSON.
func FuzzParse(f *testing.F) {
	for _, s := range values {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := datetime.Parse(s)
		if err != nil {
			return
		}
		if v.String() != s {
			t.Fatalf("%q prints as %q", s, v)
		}
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var w datetime.Value
		if err := json.Unmarshal(b, &w); err != nil || w != v {
			t.Fatalf("%q came back as %q from %s: %v", v, w, b, err)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var s strings.Builder
	for range 20 {
		for _, cases := range [][]found{absolute, weekdays, relatives, lengths} {
			for _, c := range cases {
				s.WriteString(c.in + " The minister said that the company would build the plant in the north. ")
			}
		}
	}
	p := text.Parse(s.String())
	opt := reference(b, published)
	b.SetBytes(int64(s.Len()))
	b.ReportAllocs()
	for b.Loop() {
		datetime.Find(p, opt)
	}
	b.ReportMetric(float64(len(p.Tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
