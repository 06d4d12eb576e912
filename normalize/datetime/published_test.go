package datetime_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/newsconcord/concord/normalize/datetime"
)

func TestParsePublished(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"2020-10-07T23:30:00-05:00", "2020-10-07", "RFC 3339, the day of its own zone"},
		{"2020-10-07T10:00", "2020-10-07", "without seconds and zone"},
		{"2020-10-07T10:00Z", "2020-10-07", "without seconds"},
		{"2020-10-07T10:00:00.123456Z", "2020-10-07", "a fraction of seconds"},
		{"2020-10-07T10:00:00.000+0000", "2020-10-07", "a zone without colon"},
		{"2020-10-07", "2020-10-07", "a date"},
		{"2020-10-07 10:00:00 +0800", "2020-10-07", "with spaces"},
		{"2020-10-07 10:00:00+00", "2020-10-07", "what PostgreSQL prints"},
		{"2020-10-07 10:00:00 UTC", "2020-10-07", "a zone by name"},
		{"20201007T100000Z", "2020-10-07", "ISO 8601 basic"},
		{"20201007T1000+0200", "2020-10-07", "basic, without seconds"},
		{"20201007", "2020-10-07", "a basic date"},
		{"20201007100000", "2020-10-07", "fourteen digits, as web archives count"},
		{"Wed, 07 Oct 2020 10:00:00 GMT", "2020-10-07", "RFC 1123"},
		{"Wed, 7 Oct 2020 10:00:00 +0100 (BST)", "2020-10-07", "RFC 2822 with a comment"},
		{"7 Oct 20 10:00 EST", "2020-10-07", "RFC 822"},
		{"Wednesday, 07-Oct-20 10:00:00 GMT", "2020-10-07", "RFC 850"},
		{"Wed Oct  7 10:00:00 UTC 2020", "2020-10-07", "as date prints"},
		{"Wed Oct 07 10:00:00 +0000 2020", "2020-10-07", "with the zone before the year"},
		{"Wed Oct  7 10:00:00 2020", "2020-10-07", "as asctime prints"},
		{"1602064800", "2020-10-07", "seconds since 1970"},
		{"1602064800000", "2020-10-07", "milliseconds since 1970"},
		{"December, 29 2020", "2020-12-29", "in words"},
		{"Published: October 7, 2020 at 5:30 p.m. EDT", "2020-10-07", "a line of the page"},
		{"29/12/2020", "2020-12-29", "29 is no month"},
	}
	for _, tt := range tests {
		ref, err := datetime.ParsePublished(tt.in)
		day, ok := ref.Day()
		if err != nil || !ok || datetime.FormatDay(day) != tt.want {
			t.Errorf("%q (%s): %v, %v, want %s", tt.in, tt.reason, datetime.FormatDay(day), err, tt.want)
		}
	}
}

func TestReferenceString(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"Wed, 7 Oct 2020 10:00:00 +0100 (BST)", "2020-10-07T10:00:00+01:00", "all is told"},
		{"20201007T100000Z", "2020-10-07T10:00:00Z", "UTC"},
		{"2020-10-07 10:00", "2020-10-07T10:00:00", "no zone is told"},
		{"20201007", "2020-10-07", "no clock is told"},
		{"October 7, 2020 at 5:30 p.m. EDT", "2020-10-07T17:30:00-04:00", "in words"},
		{"October 7, 2020", "2020-10-07", "in words, a date"},
	}
	for _, tt := range tests {
		ref, err := datetime.ParsePublished(tt.in)
		if err != nil || ref.String() != tt.want {
			t.Errorf("%q (%s): %s, %v, want %s", tt.in, tt.reason, ref, err, tt.want)
		}
	}
	at := time.Date(2020, 10, 7, 10, 30, 15, 0, time.FixedZone("", 8*3600))
	if got := datetime.NewReference(at); !got.Time().Equal(at) || got.String() != "2020-10-07T10:30:15+08:00" {
		t.Errorf("%s is %s", at, got)
	}
	if got := (datetime.Reference{}); got.String() != "" || !got.Time().IsZero() {
		t.Errorf("an unknown reference prints as %q", got)
	}
}

func TestPublishedErrors(t *testing.T) {
	tests := []struct{ in, says, reason string }{
		{"", "empty", "nothing"},
		{"  ", "empty", "blanks"},
		{"soonish", "soonish", "no date"},
		{"03-02-2009", "2009-03-02 or 2009-02-03", "two readings"},
		{"1998123123", "1998123123", "seconds of 2033, or an hour of 1998"},
		{"12345", "12345", "a number"},
		{"2020-13-45", "2020-13-45", "no day of the calendar"},
		{strings.Repeat("2020-10-07 ", 20), "219 bytes", "too long"},
	}
	for _, tt := range tests {
		_, err := datetime.ParsePublished(tt.in)
		if !errors.Is(err, datetime.ErrPublished) || !strings.Contains(fmt.Sprint(err), tt.says) {
			t.Errorf("%q (%s): %v, want %q in it", tt.in, tt.reason, err, tt.says)
		}
	}
	ref, err := datetime.Options{Order: datetime.DayFirst}.Published("03-02-2009")
	if day, _ := ref.Day(); err != nil || datetime.FormatDay(day) != "2009-02-03" {
		t.Errorf("with the day first: %s, %v", datetime.FormatDay(day), err)
	}
}

func TestReferenceIn(t *testing.T) {
	tests := []struct{ published, zone, want, reason string }{
		{"2021-03-09T22:30:00Z", "10 au", "2021-03-10", "evening in London is the next morning in Sydney"},
		{"2021-03-09T12:30:00Z", "10 au", "2021-03-09", "half past eleven at night with summer time"},
		{"2021-03-09T13:30:00Z", "10 au", "2021-03-10", "past midnight with summer time, not without"},
		{"2021-06-09T13:30:00Z", "10 au", "2021-06-09", "winter in the south"},
		{"2021-03-10T03:30:00Z", "-5 us", "2021-03-09", "evening in New York"},
		{"2021-07-10T04:30:00Z", "-5 us", "2021-07-10", "past midnight with summer time"},
		{"2021-03-28T22:30:00Z", "1 eu", "2021-03-29", "the first day of summer time"},
		{"2021-03-27T22:30:00Z", "1 eu", "2021-03-27", "the day before"},
		{"2021-03-09T19:00:00Z", "5.5", "2021-03-10", "half past midnight in Delhi"},
		{"Tue, 09 Mar 2021 22:30:00 EST", "0", "2021-03-10", "a zone by name"},
		{"2021-03-09T00:00:00Z", "-5 us", "2021-03-09", "midnight stands for a bare date"},
		{"2021-03-09T22:30:00", "10 au", "2021-03-09", "no zone is told"},
		{"2021-03-09", "10 au", "2021-03-09", "no clock is told"},
		{"1615329000", "10 au", "2021-03-10", "seconds since 1970 are UTC"},
		{"2021-03-10T08:30:00+11:00", "0", "2021-03-09", "from Sydney to London"},
	}
	for _, tt := range tests {
		ref, err := datetime.ParsePublished(tt.published)
		zone, errZ := datetime.ParseZone(tt.zone)
		day, _ := ref.In(zone).Day()
		if err != nil || errZ != nil || datetime.FormatDay(day) != tt.want {
			t.Errorf("%s in %q (%s): %s, %v, %v, want %s", tt.published, tt.zone, tt.reason, datetime.FormatDay(day), err, errZ, tt.want)
		}
	}
	for _, s := range []string{"", "x", "15", "NaN", "1 xx", "1 "} {
		if z, err := datetime.ParseZone(s); !errors.Is(err, datetime.ErrZone) {
			t.Errorf("ParseZone(%q) = %v, %v", s, z, err)
		}
	}
}

// TestZoneAgainstTime compares the rules of summer time with those of package
// time at every hour of three years.
func TestZoneAgainstTime(t *testing.T) {
	for name, zone := range map[string]string{"America/New_York": "-5 us", "Europe/Berlin": "1 eu", "Europe/London": "0 eu", "Australia/Sydney": "10 au", "Pacific/Auckland": "12 nz", "Asia/Kolkata": "5.5"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Skipf("no zone data: %v", err)
		}
		z, err := datetime.ParseZone(zone)
		if err != nil {
			t.Fatal(err)
		}
		for at := time.Date(2019, 1, 1, 0, 30, 0, 0, time.UTC); at.Year() < 2022; at = at.Add(time.Hour) {
			got, want := datetime.NewReference(at).In(z), datetime.NewReference(at.In(loc))
			if g, _ := got.Day(); g != dayOnly(want) {
				t.Errorf("%s at %s: %s, want %s", name, at, datetime.FormatDay(g), datetime.FormatDay(dayOnly(want)))
				break
			}
		}
	}
}

func dayOnly(r datetime.Reference) int {
	day, _ := r.Day()
	return day
}

// FuzzPublished: what is read is a day of the calendar, and what is not says
// why.
func FuzzPublished(f *testing.F) {
	for _, s := range []string{"2020-10-07T10:00:00.000+0000", "Wed, 7 Oct 2020 10:00:00 +0100 (BST)", "1602064800", "Wed Oct  7 10:00:00 UTC 2020", "October 7, 2020 at 5:30 p.m. EDT", "T(", "-", ":+", "7:Z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		ref, err := datetime.ParsePublished(s)
		day, ok := ref.Day()
		if ok == (err != nil) || err != nil && !errors.Is(err, datetime.ErrPublished) {
			t.Fatalf("%q: %d, %v, %v", s, day, ok, err)
		}
		if ok {
			if again, err := datetime.ParsePublished(ref.String()); err != nil || again != ref {
				t.Fatalf("%q: %s came back as %s", s, ref, again)
			}
		}
	})
}
