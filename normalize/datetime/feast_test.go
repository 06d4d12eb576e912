package datetime

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// TestFeasts compares the rules with days that calendars and governments
// published.
func TestFeasts(t *testing.T) {
	tests := []struct{ rule, days, reason string }{
		{"lunar 8 1 1", "1985-02-20 2005-02-09 2007-02-18 2012-01-23 2015-02-19 2018-02-16 2020-01-25 2021-02-12 2023-01-22 2024-02-10 2025-01-29 2033-01-31 2034-02-19", "Lunar New Year; before that of 2034 lies a leap month"},
		{"lunar 7 1 1", "1985-01-21 2007-02-17 2020-01-25 2030-02-02", "Tet, which an hour of clock moves by a month or a day"},
		{"lunar 8 8 15", "2017-10-04 2018-09-24 2019-09-13 2020-10-01 2021-09-21 2023-09-29 2025-10-06 2033-09-08", "Mid-Autumn; 2020, 2023 and 2025 have a leap month before it"},
		{"lunar 8 5 5", "2020-06-25 2021-06-14 2023-06-22 2025-05-31", "Dragon Boat"},
		{"lunar 9 8 15", "2019-09-13 2021-09-21 2022-09-10 2023-09-29", "Chuseok"},
		{"sun 15 8", "2019-04-05 2020-04-04 2021-04-04 2022-04-05", "Qingming"},
		{"nowruz", "2016-03-20 2017-03-21 2019-03-21 2020-03-20 2021-03-21 2024-03-20 2025-03-21", "the Iranian new year"},
		{"vesak", "2020-05-07 2021-05-26 2022-05-15 2023-06-02 2024-05-22", "the public holiday of Singapore"},
		{"diwali", "2010-11-05 2013-11-03 2015-11-11 2017-10-19 2018-11-07 2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2025-10-20", "in northern India"},
		{"easter 0", "2018-04-01 2019-04-21 2020-04-12 2021-04-04 2024-03-31", "western Easter"},
		{"orthodox 0", "2016-05-01 2017-04-16 2018-04-08 2019-04-28 2020-04-19 2021-05-02 2024-05-05", "orthodox Easter"},
		{"hebrew 0", "2015-09-14 2016-10-03 2017-09-21 2019-09-30 2020-09-19 2021-09-07 2023-09-16 2024-10-03", "Rosh Hashanah"},
		{"hebrew 9", "2019-10-09 2020-09-28 2021-09-16 1973-10-06", "Yom Kippur"},
		{"hebrew -163", "2016-04-23 2019-04-20 2020-04-09 2021-03-28 2024-04-23", "Passover"},
		{"hebrew -193", "2016-03-24 2020-03-10 2021-02-26 2024-03-24", "Purim, in the second Adar of leap years"},
		{"hanukkah", "2016-12-25 2018-12-03 2019-12-23 2020-12-11 2021-11-29 2024-12-26", "Hanukkah"},
		{"islamic 10 1", "2015-07-17 2017-06-25 2018-06-15 2019-06-04 2020-05-24 2021-05-13 2022-05-02 2023-04-21 2024-04-10 2025-03-30", "Eid al-Fitr in Saudi Arabia"},
		{"islamic 12 10", "2017-09-01 2018-08-21 2019-08-11 2020-07-31 2021-07-20 2022-07-09 2023-06-28 2024-06-16 2025-06-06", "Eid al-Adha in Saudi Arabia"},
		{"islamic 9 1", "2019-05-06 2020-04-24 2021-04-13 2022-04-02 2023-03-23 2024-03-11", "the first of Ramadan in Saudi Arabia"},
		{"11 4 4", "2020-11-26 2021-11-25", "Thanksgiving"},
	}
	for _, tt := range tests {
		r, ok := parseRule(tt.rule)
		if !ok {
			t.Fatalf("%s is no rule", tt.rule)
		}
		for want := range strings.FieldsSeq(tt.days) {
			y, _, _ := dateOf(parseDate(want).from)
			if got := FormatDay(r.days(y)[0]); got != want {
				t.Errorf("%s (%s): %s, want %s", tt.rule, tt.reason, got, want)
			}
		}
	}
}

// TestFeastRules: each rule has days in each year, in that year, and a feast that
// follows the moon does not wander.
func TestFeastRules(t *testing.T) {
	for line := range strings.Lines(holidaysList) {
		_, written, _ := strings.Cut(line, "=")
		r, ok := parseRule(strings.TrimSpace(written))
		if line[0] == '#' {
			continue
		}
		if !ok {
			t.Errorf("no rule: %s", line)
			continue
		}
		for y := 1950; y < 2100; y++ {
			days := r.days(y)
			if r.kind == "islamic" && len(days) > 2 || r.kind != "islamic" && len(days) != 1 {
				t.Errorf("%d: %s has %d days", y, strings.TrimSpace(line), len(days))
			}
			for _, d := range days {
				if got, _, _ := dateOf(d); got != y && r.kind != "on" {
					t.Errorf("%d: %s falls on %s", y, strings.TrimSpace(line), FormatDay(d))
				}
			}
		}
	}
	if _, ok := parseRule(""); ok {
		t.Error("an empty rule is one")
	}
}

func TestFindFeasts(t *testing.T) {
	opt := Options{Reference: Reference{day: dayOf(2021, 3, 11), known: true}}
	tests := []struct {
		in, span, want string
		bound          value.Bound
		reason         string
	}{
		{"Flights were full over Lunar New Year.", "Lunar New Year", "2021-02-12", value.Exact, "the last one"},
		{"Trains will be full at Tết.", "Tết", "2022-02-01", value.Exact, "announced: the next one"},
		{"Shops will close on Eid al-Fitr.", "Eid al-Fitr", "2021-05-13", value.About, "the moon decides"},
		{"Shops will close for Eid-ul-Adha 2022.", "Eid-ul-Adha 2022", "2022-07-09", value.About, "with its year"},
		{"Work stops during Ramadan this year.", "Ramadan this year", "2021-04-13/2021-05-12", value.About, "a month"},
		{"The family gathers for Passover.", "Passover", "2021-03-28/2021-04-04", value.Exact, "eight days"},
		{"It rained on the Mid-Autumn Festival last year.", "the Mid-Autumn Festival last year", "2020-10-01", value.Exact, "of last year"},
		{"Sales rose before Diwali.", "Diwali", "2020-11-14", value.About, "the last one"},
		{"It opens on Orthodox Easter Sunday.", "Orthodox Easter Sunday", "2021-05-02", value.Exact, "of the eastern churches"},
		{"He spoke to Tariq Ramadan.", "", "", value.Exact, "a person"},
		{"It rained in the Tet Hills.", "", "", value.Exact, "a name goes on"},
	}
	for _, tt := range tests {
		got := Find(text.Parse(tt.in), opt)
		if tt.want == "" {
			if len(got) != 0 {
				t.Errorf("%q (%s): %s", tt.in, tt.reason, got[0].Value)
			}
			continue
		}
		if len(got) != 1 || got[0].In(tt.in) != tt.span || got[0].Value.String() != tt.want || got[0].Value.Bound() != tt.bound {
			t.Errorf("%q (%s): %v, want %q as %s %v", tt.in, tt.reason, got, tt.span, tt.want, tt.bound)
		}
	}
}
