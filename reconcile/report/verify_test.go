package report_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/report"
)

func TestVerify(t *testing.T) {
	proof, err := report.Verify(fixture(), fixtureText)
	if err != nil {
		t.Fatal(err)
	}
	want := report.Proof{Counts: report.Counts{Articles: 6, Rejected: 1, Events: 3, Claims: 25, Findings: 12, Links: 2, Copies: 1}, Proved: 25}
	if d := cmp.Diff(want, proof); d != "" {
		t.Errorf("the fixture is proved whole (-want +got):\n%s", d)
	}
}

func TestVerifyProblems(t *testing.T) {
	tests := []struct {
		name   string
		spoil  func(*reconcile.Report)
		want   string
		reason string
	}{
		{"schema", func(r *reconcile.Report) { r.Schema = "v0" }, `schema: the schema is not concord.report/v1: "v0"`, "another format"},
		{"null", func(r *reconcile.Report) { r.Events[0].Claims[1].Context = nil }, "events[0].claims[1].context: the list is missing or null", "lists are always there"},
		{"hash", func(r *reconcile.Report) { r.Articles[1].TextSHA256 = "00" }, "articles[1].text_sha256", "the text is not the one that was read"},
		{"no text", func(r *reconcile.Report) { r.Articles[1].ID = "gone" }, `articles[1].id: article "gone" of the report is not among the given articles`, "nothing can be proved without the text"},
		{"same article", func(r *reconcile.Report) { r.Articles[1].ID = r.Articles[0].ID }, "is the id of articles[0] as well", "ids are unique"},
		{"same claim", func(r *reconcile.Report) { r.Events[0].Claims[1].ID = r.Events[0].Claims[0].ID }, "events[0].claims[1].id", "ids are unique"},
		{"same finding", func(r *reconcile.Report) { r.Links[0].Findings[0].ID = r.Events[0].Findings[0].ID }, "is the id of events[0].findings[0] as well", "ids are unique across events and links"},
		{"moved", func(r *reconcile.Report) { r.Events[0].Claims[0].Evidence.Start-- }, "events[0].claims[0].evidence", "the bytes read otherwise"},
		{"outside", func(r *reconcile.Report) { r.Events[0].Claims[0].Evidence.End = 1 << 40 }, "lies outside the text", "no such bytes"},
		{"context", func(r *reconcile.Report) { r.Events[0].Claims[0].Context = []claim.Range{{Start: -1, End: 2}} }, "context [-1,2) lies outside", "what the reading rests on is checked as well"},
		{"prefix", func(r *reconcile.Report) { r.Events[0].Claims[0].Evidence.Prefix = "xyz" }, "the text around it reads otherwise", "the text around evidence is verbatim"},
		{"too long", func(r *reconcile.Report) {
			c := &r.Events[0].Claims[0]
			c.Evidence = claim.Evidence{Start: 0, End: 301, Exact: fixtureTexts[c.Article][:301]}
		}, "more than 300", "evidence is a value or a clause, never a paragraph"},
		{"no member", func(r *reconcile.Report) { r.Events[1].Claims[0].Article = "star-1" }, `"star-1" is no member of the event`, "an event lists claims of its members"},
		{"member span", func(r *reconcile.Report) { r.Events[0].Members[0].End = 1 << 30 }, "events[0].members[0]: [0,", "a segment lies inside its article"},
		{"copy of nothing", func(r *reconcile.Report) { r.Copies[0].Of = "gone" }, "copies[0].of", "both articles of a copy are in the report"},
		{"other words", func(r *reconcile.Report) { r.Copies[0].Runs[0].End -= 9 }, "copies[0].runs", "a shared passage has the same words in both"},
		{"run outside", func(r *reconcile.Report) { r.Copies[0].Runs[0].OfEnd += 9 }, "copies[0].runs", "a passage lies in its text"},
		{"bridge to nothing", func(r *reconcile.Report) { r.Bridges[0].A.Event = "gone" }, "bridges[0].a.event", "both events of a bridge are in the report"},
		{"bridge from elsewhere", func(r *reconcile.Report) { r.Bridges[0].B.Event = "e-collision" }, `bridges[0].b: "harbour-2" is no member`, "a bridge joins members of its events"},
		{"duplicate of nothing", func(r *reconcile.Report) { r.Events[0].Members[1].DuplicateOf = "gone" }, "events[0].members[1].duplicate_of", "what is copied is in the report"},
		{"relation", func(r *reconcile.Report) { r.Events[0].Findings[0].Relation = value.Different }, "different is no relation of a finding", "passages on different things make no finding"},
		{"severity", func(r *reconcile.Report) { r.Events[0].Findings[0].Severity = 5 }, "5 is not between 1 and 4", "four steps"},
		{"confidence", func(r *reconcile.Report) { r.Events[0].Findings[0].Confidence = 1.2 }, "1.2 is not between 0 and 1", "a probability"},
		{"no reason", func(r *reconcile.Report) { r.Events[0].Findings[0].Explanation = "" }, "events[0].findings[0].explanation: it is empty", "each finding says why"},
		{"unknown claim", func(r *reconcile.Report) { r.Events[0].Findings[0].Sides[0].Claims[0] = "gone" }, `claim "gone" is not in the report`, "a finding rests on claims"},
		{"foreign claim", func(r *reconcile.Report) {
			r.Events[1].Findings = r.Events[0].Findings[7:8]
			r.Events[0].Findings = r.Events[0].Findings[:7]
		}, "is of another event", "a finding cites its own event's claims"},
		{"lone conflict", func(r *reconcile.Report) {
			f := &r.Events[0].Findings[0]
			f.Sides = f.Sides[:1]
		}, "conflict has two sides with claims, not 1", "nobody quarrels alone"},
		{"false silence", func(r *reconcile.Report) { r.Events[0].Findings[6].Sides = r.Events[0].Findings[6].Sides[:1] }, "silence has one side with claims and one without", "someone must be silent"},
		{"link to nothing", func(r *reconcile.Report) { r.Links[1].To = "gone" }, `links[1].to: "gone" is no event`, "a link joins events of the report"},
		{"kind of link", func(r *reconcile.Report) { r.Links[1].Kind = "cousin" }, `"cousin" is no kind of link`, "three kinds"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := fixture()
			tt.spoil(r)
			_, err := report.Verify(r, fixtureText)
			var at *report.PlaceError
			if !errors.As(err, &at) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%v, want %q: %s", err, tt.want, tt.reason)
			}
		})
	}
}

func TestVerifyWithoutTexts(t *testing.T) {
	proof, err := report.Verify(fixture(), nil)
	if err == nil || proof.Proved != 0 {
		t.Errorf("proved %d, error %v; without texts nothing can be proved", proof.Proved, err)
	}
}
