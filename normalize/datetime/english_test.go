package datetime

import "testing"

func TestEnglish(t *testing.T) {
	for _, c := range []struct{ timex, want string }{
		{"2020-06-02", "June 2, 2020"},
		{"XXXX-06-02", "June 2"},
		{"XXXX-06", "June"},
		{"XXXX-WXX-2", "Tuesday"},
		{"XXXX-WXX-7", "Sunday"},
		{"XXXX-WXX-WE", "the weekend"},
		{"XXXX-WXX-2TNI", "the night of Tuesday"},
		{"XXXX-XX-XXT10:30", "10:30 a.m."},
		{"XXXXTEV", "the evening"},
		{"2020-06-02TNI", "the night of June 2, 2020"},
		{"2020-06-02T18:15", "6:15 p.m. on June 2, 2020"},
		{"2020-06-02T12:00", "12:00 p.m. on June 2, 2020"},
		{"2020-06-02T00:05Z", "12:05 a.m. UTC on June 2, 2020"},
		{"2020-06-02T24:00-05:00", "12:00 a.m. UTC-05:00 on June 2, 2020"},
		{"2020", "2020"},
		{"2020-06", "June 2020"},
		{"199", "the 1990s"},
		{"19", "the 1900s"},
		{"2020-W41", "the week of October 5, 2020"},
		{"2020-W41-WE", "the weekend of October 10, 2020"},
		{"2020-Q3", "the third quarter of 2020"},
		{"2020-H1", "the first half of 2020"},
		{"2020-SU", "summer 2020"},
		{"FY2020", "fiscal year 2020"},
		{"FY2020-Q2", "the second quarter of fiscal year 2020"},
		{"P3D", "3 days"},
		{"P1W", "1 week"},
		{"PT2H30M", "2 hours 30 minutes"},
		{"P2.5Y", "2.5 years"},
		{"PXM", "some months"},
		{"P3D/P4D", "3 days to 4 days"},
		{"2020-10-05/2020-10-09", "October 5, 2020 to October 9, 2020"},
		{"PRESENT_REF", "now"},
		{"PAST_REF", "the past"},
		{"FUTURE_REF", "the future"},
	} {
		v, err := Parse(c.timex)
		if err != nil {
			t.Fatalf("Parse(%q): %v", c.timex, err)
		}
		if got := v.English(); got != c.want {
			t.Errorf("English of %s is %q, want %q", c.timex, got, c.want)
		}
	}
}
