package layout

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/normalize/text"
)

// body is long enough for the head and the tail of a page to stand out.
const body = "The harbour board approved the new quay on Monday after a debate of four hours, and the mayor thanked all sides for their patience with it."

func TestBlocks(t *testing.T) {
	tests := []struct {
		title  string
		lines  []string
		want   string
		reason string
	}{
		{"", []string{"Quay approved after long debate", body, body}, "headline body body", "a short line without a full stop before the body"},
		{"Quay approved", []string{"Quay approved", "Mayor pleased", body}, "headline headline body", "a deck under the headline is a headline too"},
		{"Quay approved.", []string{"Quay Approved.", body}, "headline body", "the title repeated is the headline, full stop or not"},
		{"", []string{"Kindly bear with us while we prepare this page for you.", "Quay approved", body, "Send this to a friend"}, "furniture headline body furniture", "the site speaks to the reader in head and tail"},
		{"", []string{"City Portal is under construction", "Quay approved", body}, "furniture headline body", "a furniture cue beats the form of a headline"},
		{"", []string{body, "Read more: the quay in pictures", body}, "body furniture body", "an inserted pointer"},
		{"", []string{body, "The board told readers to subscribe to its weekly newsletter and to read more there.", body}, "body body body", "a sentence about newsletters is the reporter's"},
		{"", []string{"Quay approved", "December, 29 2020", body}, "headline dateline body", "a line that is a date"},
		{"", []string{"Quay approved", "Updated: March 19, 2011, 8:41 PM ET", body}, "headline dateline body", "with label, time of day and zone"},
		{"", []string{"14:25 Sun Sep 15 2013", body}, "dateline body", "time of day first"},
		{"", []string{"By Ann Holt and Bo Li, Staff Writers", body}, "byline body", "a byline with two names and a post"},
		{"", []string{body, "by Ann Holt"}, "body byline", "a byline at the end"},
		{"", []string{body, "By Monday the quay was closed again."}, "body body", "a sentence that starts with by"},
		{"", []string{body, "Harbour plans", body}, "body subheading body", "a short line between paragraphs"},
		{"", []string{body, "He lived in Jackson, Miss.", body}, "body body body", "an abbreviation's full stop ends a sentence too"},
		{"", []string{body, "Delegates at the meeting.", body}, "body caption body", "a picture's caption"},
		{"", []string{body, "The mayor was at the meeting.", body}, "body body body", "a sentence that tells something is no caption"},
		{"", []string{body, "The mayor at the quay (Photo: CNA)", body}, "body caption body", "a block that ends with a photo note"},
		{"", []string{"Image credit: City Press", body}, "caption body", "a line that credits a picture"},
		{"", []string{body, "Ann Holt contributed to this report."}, "body credit", "a line that names who helped"},
		{"", []string{body, "© 2020 City Press. All rights reserved."}, "body credit", "a copyright line"},
		{"", []string{"One line only"}, "body", "nothing but a heading: text lost is worse"},
		{"", []string{"* * *", body}, "furniture body", "a line without a word"},
	}
	for _, tt := range tests {
		var got []string
		for _, b := range Find(text.Parse(strings.Join(tt.lines, "\n\n")), tt.title).Blocks {
			got = append(got, b.Kind.String())
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.reason, tt.lines, diff)
		}
	}
}

func TestPrefixes(t *testing.T) {
	tests := []struct {
		text, place, agency, date, added, reason string
	}{
		{"HÀ NỘI — " + body, "HÀ NỘI", "", "", "HÀ NỘI —", "an upper-case place and a dash"},
		{"LONDON, Oct 7 (Reuters) - " + body, "LONDON", "Reuters", "Oct 7", "LONDON, Oct 7 (Reuters) -", "place, date and agency"},
		{"BELFAST, Northern Ireland (AP)_ " + body, "BELFAST, Northern Ireland", "AP", "", "BELFAST, Northern Ireland (AP)_", "a dash without a space after the bracket"},
		{"Denver (AP) – " + body, "Denver", "AP", "", "Denver (AP) –", "an agency stands in for upper case"},
		{"UPDATE — " + body, "", "", "", "", "a slug is no place"},
		{"Denver – long a rail town – grew. " + body, "", "", "", "", "a sentence with dashes"},
		{"A FIRE - " + body, "", "", "", "", "an article starts no place"},
		{"date 2020-10-07 " + body, "", "", "2020-10-07", "date 2020-10-07", "a labelled date before the sentence"},
		{"2020-10-07 " + body, "", "", "2020-10-07", "2020-10-07", "an ISO date alone"},
		{"In 2020 the board met. " + body, "", "", "", "", "a year in a sentence is not a printed date"},
		{"Published: Tuesday, Dec. 20 2005 " + body, "", "", "Tuesday, Dec. 20 2005", "Published: Tuesday, Dec. 20 2005", "label, weekday, month"},
	}
	for _, tt := range tests {
		l := Find(text.Parse(tt.text), "")
		got := []string{l.Place.In(tt.text), agencies(l, tt.text), l.Date.In(tt.text), added(l, tt.text)}
		if diff := cmp.Diff([]string{tt.place, tt.agency, tt.date, tt.added}, got); diff != "" {
			t.Errorf("%s: %.40q (-want +got place, agency, date, added):\n%s", tt.reason, tt.text, diff)
		}
	}
}

func TestCredits(t *testing.T) {
	tests := []struct{ text, agency, added, reason string }{
		{body + " — VNS", "VNS", "— VNS", "a dash and a name after the full stop"},
		{strings.TrimSuffix(body, ".") + "/.VNA", "VNA", "/.VNA", "a slash in place of the full stop"},
		{strings.TrimSuffix(body, ".") + "./.", "", "", "an end mark without a name"},
		{body + " (AP)", "AP", "(AP)", "a name in brackets"},
		{"The mayor at work (AP Photo/Ann Holt) " + body, "AP", "(AP Photo/Ann Holt)", "a note inside the text"},
		{"The mayor (only nude photos were found) spoke. " + body, "", "", "a bracket about photos that is the reporter's"},
		{body + " It went to Harbour Board Chairman Bo Li.", "", "", "a sentence that ends on names"},
	}
	for _, tt := range tests {
		l := Find(text.Parse(tt.text), "")
		if diff := cmp.Diff([]string{tt.agency, tt.added}, []string{agencies(l, tt.text), added(l, tt.text)}); diff != "" {
			t.Errorf("%s (-want +got agency, added):\n%s", tt.reason, diff)
		}
	}
}

func agencies(l Layout, s string) string { return join(l.Agencies, s) }

func added(l Layout, s string) string { return join(l.Added, s) }

func join(spans []text.Span, s string) string {
	var out []string
	for _, x := range spans {
		out = append(out, x.In(s))
	}
	return strings.Join(out, "|")
}

func FuzzFind(f *testing.F) {
	f.Add("HÀ NỘI — " + body + "\n\n(Photo: X)\nBy Ann Holt\n— VNS")
	f.Add("date 2020-10-07")
	f.Add("(AP)_")
	f.Fuzz(func(t *testing.T, s string) {
		p := text.Parse(s)
		l := Find(p, "")
		at := 0
		for _, b := range l.Blocks {
			if b.First != at || b.Last <= b.First {
				t.Fatalf("block %+v does not follow sentence %d", b, at)
			}
			at = b.Last
		}
		if at != len(p.Sentences) {
			t.Fatalf("blocks hold %d of %d sentences", at, len(p.Sentences))
		}
		end := 0
		for _, a := range l.Added {
			if a.Start < end || a.Len() <= 0 || a.End > len(s) {
				t.Fatalf("added %+v after byte %d of %d", a, end, len(s))
			}
			end = a.End
		}
	})
}

func ExampleFind() {
	s := "Quay approved after long debate\n\nHÀ NỘI — " + body + " — VNS"
	l := Find(text.Parse(s), "")
	for _, b := range l.Blocks {
		fmt.Printf("%s: %.20q\n", b.Kind, b.In(s))
	}
	fmt.Println(l.Place.In(s), l.Agencies[0].In(s))
	// Output:
	// headline: "Quay approved after "
	// body: "HÀ NỘI — The harbour"
	// HÀ NỘI VNS
}
