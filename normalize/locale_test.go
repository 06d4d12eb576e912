package normalize_test

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
)

// firstDate returns the first date of the article as a value.
func firstDate(t *testing.T, a normalize.Article) datetime.Value {
	t.Helper()
	a.ID = "a"
	d, err := normalize.Parse(a)
	if err != nil || len(d.Dates) == 0 {
		t.Fatalf("%q: %d dates, %v", a.Text, 0, err)
	}
	return d.Dates[0].Value
}

func TestDatelineZone(t *testing.T) {
	tests := []struct{ published, place, want, reason string }{
		{"2021-03-09T22:30:00Z", "SYDNEY", "2021-03-10", "the next morning in Sydney"},
		{"2021-03-10T02:30:00Z", "WASHINGTON", "2021-03-09", "the capital, on the evening before"},
		{"2021-03-09T22:30:00Z", "LONDON", "2021-03-09", "the same evening"},
		{"2021-03-10T03:30:00Z", "PORTLAND, Maine", "2021-03-09", "the state tells which Portland: half past ten at night"},
		{"2021-03-10T06:30:00Z", "PORTLAND, Maine", "2021-03-10", "half past one in Maine"},
		{"2021-03-10T06:30:00Z", "PORTLAND", "2021-03-09", "the larger Portland lies on the Pacific"},
		{"2021-03-09T20:30:00Z", "NEW DELHI", "2021-03-10", "two in the morning in Delhi"},
		{"2021-03-09T20:30:00+05:30", "NEW DELHI", "2021-03-09", "a stamp of the place itself"},
		{"2021-03-09T18:00:00Z", "HANOI", "2021-03-10", "one in the morning in Hanoi"},
		{"2021-03-09", "SYDNEY", "2021-03-09", "a date has no zone"},
		{"2021-03-09T00:00:00Z", "WASHINGTON", "2021-03-09", "midnight stands for a date"},
		{"2021-03-09T22:30:00Z", "ZORBAVILLE", "2021-03-09", "nobody knows the place"},
	}
	for _, tt := range tests {
		got := firstDate(t, normalize.Article{Published: tt.published, Text: tt.place + " (AP) — The harbour was closed today after the storm, officials said."})
		if got.String() != tt.want {
			t.Errorf("%s from %s (%s): %s, want %s", tt.published, tt.place, tt.reason, got, tt.want)
		}
	}
}

func TestPublishedErr(t *testing.T) {
	tests := []struct{ published, language, says, reason string }{
		{"2021-03-09", "en", "", "a date"},
		{"", "en", "", "none is told"},
		{"03-02-2009", "en", "may be 2009-03-02 or 2009-02-03", "two readings"},
		{"03-02-2009", "en-GB", "", "the region tells"},
		{"soon", "en", "not a date", "no date"},
	}
	for _, tt := range tests {
		d, err := normalize.Parse(normalize.Article{ID: "a", Published: tt.published, Language: tt.language, Text: "The harbour was closed today."})
		if err != nil {
			t.Fatal(err)
		}
		if (d.PublishedErr == nil) != (tt.says == "") || d.PublishedErr != nil && !strings.Contains(d.PublishedErr.Error(), tt.says) {
			t.Errorf("%q (%s): %v, want %q", tt.published, tt.reason, d.PublishedErr, tt.says)
		}
	}
}

func TestNumericOrder(t *testing.T) {
	const text = "The plant was opened on 05/10/2019 by the minister, who thanked the workers."
	tests := []struct{ language, url, want, other, reason string }{
		{"en-US", "", "2019-05-10", "", "American"},
		{"en-GB", "", "2019-10-05", "", "British"},
		{"en_AU", "", "2019-10-05", "", "with an underscore"},
		{"en-Latn-IN", "", "2019-10-05", "", "with a script"},
		{"en-001", "", "2019-10-05", "", "the world's English"},
		{"en-PH", "", "2019-05-10", "", "the Philippines write as America does"},
		{"en-CA", "", "2019-05-10", "2019-10-05", "Canada writes both"},
		{"en", "", "2019-05-10", "2019-10-05", "no region"},
		{"", "https://www.example.co.uk/a", "2019-10-05", "", "the country of the address"},
		{"en", "https://example.vn/a", "2019-10-05", "", "the same where the tag has no region"},
		{"", "https://example.gov/a", "2019-05-10", "", "a label of one country"},
		{"", "https://example.com/a", "2019-05-10", "2019-10-05", "a label of the world"},
		{"", "https://example.io/a", "2019-05-10", "2019-10-05", "a label sold to the world"},
		{"en-GB", "https://example.com/a", "2019-10-05", "", "the tag alone tells"},
		{"en-US", "https://example.com.au/a", "2019-05-10", "2019-10-05", "they differ, so nothing is known"},
		{"en-CA", "https://example.co.uk/a", "2019-05-10", "2019-10-05", "Canada and Britain differ too"},
	}
	for _, tt := range tests {
		got := firstDate(t, normalize.Article{Language: tt.language, URL: tt.url, Text: text})
		alt, ok := got.Alternative()
		if got.String() != tt.want || ok != (tt.other != "") || alt.String() != tt.other {
			t.Errorf("%q %q (%s): %s or %q, want %s or %q", tt.language, tt.url, tt.reason, got, alt, tt.want, tt.other)
		}
	}
}
