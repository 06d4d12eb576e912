package datetime_test

import (
	"fmt"
	"testing"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/normalize/value/valuetest"
)

// Published on a Thursday.
const published = "2021-03-11"

var findCases = []struct {
	in, span, want string
	reason         string
}{
	{"It opened on October 7, 2020 in Oslo.", "October 7, 2020", "2020-10-07", "a full date"},
	{"It opened on 7 October 2020 in Oslo.", "7 October 2020", "2020-10-07", "day first"},
	{"It ran October 5 to 9, 2020.", "October 5 to 9, 2020", "2020-10-05/2020-10-09", "a range in one month"},
	{"It ran from 5-9 October 2020.", "5-9 October 2020", "2020-10-05/2020-10-09", "a range, day first"},
	{"Filed 2020-10-07.", "2020-10-07", "2020-10-07", "ISO 8601"},
	{"Filed 12/29/2020.", "12/29/2020", "2020-12-29", "29 is no month"},
	{"In October 2020 it rained.", "October 2020", "2020-10", "a month"},
	{"He left in 1998.", "1998", "1998", "a year behind a preposition"},
	{"They met on Monday.", "Monday", "2021-03-08", "the last Monday"},
	{"They met on Thursday.", "Thursday", "2021-03-11", "the day of publication counts"},
	{"They will meet on Monday.", "Monday", "2021-03-15", "announced, so the next one"},
	{"They met last Thursday.", "last Thursday", "2021-03-04", "last is not today"},
	{"They meet next Tuesday.", "next Tuesday", "2021-03-16", "next"},
	{"It rained yesterday.", "yesterday", "2021-03-10", "one day back"},
	{"It rains tomorrow.", "tomorrow", "2021-03-12", "one day ahead"},
	{"Police came Friday night.", "Friday night", "2021-03-05TNI", "a part of a day"},
	{"It grew last month.", "last month", "2021-02", "one month back"},
	{"It grew last year.", "last year", "2020", "one year back"},
	{"It grew this week.", "this week", "2021-W10", "ISO weeks"},
	{"Sales fell in the third quarter.", "the third quarter", "2020-Q3", "the last third quarter that has begun"},
	{"Sales fell in Q3 2019.", "Q3 2019", "2019-Q3", "a quarter with its year"},
	{"It happened three years ago.", "three years ago", "2018", "years back"},
	{"It happened two weeks ago.", "two weeks ago", "2021-02-25", "weeks back count in days"},
	{"He was held for three days.", "three days", "P3D", "a duration"},
	{"a two-year deal", "two-year", "P2Y", "a duration with a hyphen"},
	{"It fell over the past three months.", "the past three months", "P3M", "a duration up to now"},
	{"They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2", "a set"},
	{"It is printed daily.", "daily", "P1D", "a set in a word"},
	{"In the 1990s it grew.", "1990s", "199", "a decade"},
	{"He is now in Oslo.", "now", "PRESENT_REF", "vague"},
	{"He recently left.", "recently", "PAST_REF", "vague"},
	{"The talks start at 10:30 a.m. today.", "10:30 a.m.", "2021-03-11T10:30", "a time on the day of publication"},
	{"It ended in December.", "December", "2020-12", "the nearest December"},
	{"It begins in early May.", "early May", "2021-05", "the edge changes no value"},
	{"on Christmas Day", "Christmas Day", "2020-12-25", "the nearest Christmas"},
}

func TestFind(t *testing.T) {
	ref, err := datetime.ParsePublished(published)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range findCases {
		got := datetime.Find(text.Parse(c.in), ref)
		if len(got) == 0 || got[0].In(c.in) != c.span || got[0].Value.String() != c.want {
			t.Errorf("%q (%s): got %s, want %q as %s", c.in, c.reason, show(c.in, got), c.span, c.want)
		}
	}
}

func show(in string, ms []datetime.Mention) string {
	s := ""
	for _, m := range ms {
		s += fmt.Sprintf("%q as %s; ", m.In(in), m.Value)
	}
	return s
}

func TestNoDate(t *testing.T) {
	tests := []struct{ in, reason string }{
		{"They may march on the town.", "may and march are verbs here"},
		{"He came second in the 37th race.", "ordinals are no dates"},
		{"About 2020 people came.", "a count, no year"},
		{"The sun set.", "no Sunday"},
		{"We met.", "no Wednesday"},
		{"The SICW 2020 opened.", "a year inside a name is the name's"},
	}
	for _, tt := range tests {
		if got := datetime.Find(text.Parse(tt.in), datetime.Reference{}); len(got) > 0 {
			t.Errorf("%q (%s): got %s", tt.in, tt.reason, show(tt.in, got))
		}
	}
}

func TestWithoutReference(t *testing.T) {
	tests := []struct{ in, span, want, reason string }{
		{"They met on Wednesday.", "Wednesday", "XXXX-WXX-3", "nothing tells which"},
		{"They met on October 7.", "October 7", "XXXX-10-07", "nothing tells the year"},
		{"They met on Wednesday at the Energy Week 2019, held from October 7 to 11.", "Wednesday", "2019-10-09", "the only Wednesday of the week"},
		{"At the Energy Week 2019 from October 7 to 11 they met.", "October 7 to 11", "2019-10-07/2019-10-11", "the sentence names the year"},
	}
	for _, tt := range tests {
		ok := false
		got := datetime.Find(text.Parse(tt.in), datetime.Reference{})
		for _, m := range got {
			ok = ok || m.In(tt.in) == tt.span && m.Value.String() == tt.want
		}
		if !ok {
			t.Errorf("%q (%s): got %s, want %q as %s", tt.in, tt.reason, show(tt.in, got), tt.span, tt.want)
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
		{"P3D", "P3D", value.Equal, "one duration"},
		{"P3D", "P4D", value.Conflict, "two durations"},
		{"PXD", "P4D", value.Incomparable, "an open duration"},
		{"XXXX-10-07", "2020-10-07", value.Incomparable, "an open year"},
		{"2020", "2021", value.Conflict, "two years"},
		{"2020-Q3", "2020-08", value.Refines, "a month within a quarter"},
	}
	for _, tt := range tests {
		a, errA := datetime.Parse(tt.a)
		b, errB := datetime.Parse(tt.b)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		if got, w := a.Relate(b); got != tt.want || w.Reason == "" {
			t.Errorf("%s to %s (%s): %v (%s), want %v", tt.a, tt.b, tt.reason, got, w.Reason, tt.want)
		}
		if got, _ := b.Relate(a); got != tt.want {
			t.Errorf("%s to %s (%s): %v, want %v", tt.b, tt.a, tt.reason, got, tt.want)
		}
	}
}

func TestConformance(t *testing.T) {
	var samples []value.Value
	for _, s := range []string{"2020-10-07", "2020", "2020-W41", "P3D", "XXXX-WXX-3", "2020-10-05/2020-10-09"} {
		v, err := datetime.Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		samples = append(samples, v)
	}
	valuetest.Run(t, samples, nil)
}

func TestParsePublished(t *testing.T) {
	for in, want := range map[string]string{
		"2020-10-07T23:30:00-05:00": "2020-10-07", "2020-10-07T10:00": "2020-10-07", "2020-10-07": "2020-10-07", "December, 29 2020": "2020-12-29",
	} {
		ref, err := datetime.ParsePublished(in)
		day, ok := ref.Day()
		if err != nil || !ok || datetime.FormatDay(day) != want {
			t.Errorf("%q: %v, %v", in, datetime.FormatDay(day), err)
		}
	}
	if _, err := datetime.ParsePublished("soonish"); err == nil {
		t.Error("no error for words that are no date")
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range findCases {
		f.Add(c.in)
	}
	ref, _ := datetime.ParsePublished(published)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		end := 0
		for _, m := range datetime.Find(text.Parse(s), ref) {
			if m.Start < end || m.End > len(s) || m.Start >= m.End {
				t.Fatalf("mention [%d,%d) after %d in %d bytes", m.Start, m.End, end, len(s))
			}
			end = m.End
			if m.Value.String() == "" {
				t.Fatalf("%q has no value", m.In(s))
			}
			if from, to, ok := m.Value.Days(); ok && from >= to {
				t.Fatalf("%q has no days", m.In(s))
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := ""
	for range 50 {
		for _, c := range findCases {
			s += c.in + " The minister said that the company would build the plant in the north. "
		}
	}
	p := text.Parse(s)
	ref, _ := datetime.ParsePublished(published)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		datetime.Find(p, ref)
	}
}
