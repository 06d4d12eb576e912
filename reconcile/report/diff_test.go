package report_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/report"
)

// find returns the finding of the fixture's first event with the code.
func find(t *testing.T, r *reconcile.Report, code string) *finding.Finding {
	t.Helper()
	fs := r.Events[0].Findings
	i := slices.IndexFunc(fs, func(f finding.Finding) bool { return f.Code == code })
	if i < 0 {
		t.Fatalf("the fixture has no finding %q", code)
	}
	return &fs[i]
}

func remove(r *reconcile.Report, code string) {
	r.Events[0].Findings = slices.DeleteFunc(r.Events[0].Findings, func(f finding.Finding) bool { return f.Code == code })
}

// revise makes of r what an edit of an article makes: all its claims and the
// findings that cite them have new ids. The claim with the evidence old, if there
// is one, has new evidence and another value.
func revise(r *reconcile.Report, article, old, new string) {
	fresh := map[string]string{}
	e := &r.Events[0]
	for i := range e.Claims {
		c := &e.Claims[i]
		if c.Article != article {
			continue
		}
		fresh[c.ID] = c.ID + "-new"
		c.ID = fresh[c.ID]
		if c.Evidence.Exact == old {
			c.Evidence.Exact, c.Value.Text, c.Value.Canonical = new, new, strings.ToLower(new)
		}
	}
	for i := range e.Findings {
		f := &e.Findings[i]
		for _, s := range f.Sides {
			for k, id := range s.Claims {
				if fresh[id] != "" {
					s.Claims[k], f.ID = fresh[id], f.ID+"-new"
				}
			}
		}
	}
}

func TestDiff(t *testing.T) {
	tests := []struct {
		reason string
		// later makes the later report of the fixture.
		later      func(t *testing.T, r *reconcile.Report)
		kind       report.ChangeKind
		by, note   string
		unchanged  int
		sameBefore bool // the finding is in both reports
	}{
		{reason: "the same report twice differs in nothing", later: func(*testing.T, *reconcile.Report) {}, unchanged: 12},
		{reason: "confidence and wording of the reason alone are no news", unchanged: 12,
			later: func(t *testing.T, r *reconcile.Report) {
				f := find(t, r, "count-conflict")
				f.Confidence, f.Explanation = .5, "Otherwise put."
			}},
		{reason: "a finding that is gone was withdrawn", kind: report.Withdrawn, unchanged: 11,
			later: func(_ *testing.T, r *reconcile.Report) { remove(r, "cause-conflict") }},
		{reason: "a conflict whose sides now agree is settled", kind: report.Settled, by: "sides", note: "conflict is now agree", unchanged: 11, sameBefore: true,
			later: func(t *testing.T, r *reconcile.Report) {
				f := find(t, r, "cause-conflict")
				f.ID, f.Relation = "other", value.Equal
			}},
		{reason: "a report that joins a side changes the finding", kind: report.Changed, by: "sides", note: "post-1 joins: “broken rudder”", unchanged: 11, sameBefore: true,
			later: func(t *testing.T, r *reconcile.Report) {
				f := find(t, r, "cause-conflict")
				f.ID = "other"
				f.Sides[1].Articles = append(f.Sides[1].Articles, "post-1")
			}},
		{reason: "an article that was edited gives all its claims new ids, and where nothing else changed that is no news", unchanged: 12,
			later: func(_ *testing.T, r *reconcile.Report) { revise(r, "harbour-1", "", "") }},
		{reason: "a value that was edited is matched by subject and article", kind: report.Changed, by: "sides", note: "harbour-1: “12 passengers” is now “13 passengers”", unchanged: 11, sameBefore: true,
			later: func(_ *testing.T, r *reconcile.Report) { revise(r, "harbour-1", "12 passengers", "13 passengers") }},
		{reason: "a side is told in the words of one article, and the others did not change theirs", kind: report.Changed, by: "sides", note: "wire-1: “Fifteen people” is now “Sixteen people”", unchanged: 11, sameBefore: true,
			later: func(t *testing.T, r *reconcile.Report) {
				revise(r, "wire-1", "Fifteen people", "Sixteen people")
				find(t, r, "count-conflict").Sides[1].Value = "Sixteen people"
			}},
		{reason: "the same number with another bound is another value", kind: report.Changed, by: "sides", note: "harbour-1: “12” is now “at least 12”", unchanged: 11, sameBefore: true,
			later: func(t *testing.T, r *reconcile.Report) {
				revise(r, "harbour-1", "", "")
				for i := range r.Events[0].Claims {
					if c := &r.Events[0].Claims[i]; c.Evidence.Exact == "12 passengers" {
						c.Value.Bound = value.Min
					}
				}
			}},
		{reason: "a claim that the report lacks is told by its side", kind: report.Changed, by: "sides", note: "harbour-1: “12 passengers” is now “13”", unchanged: 11, sameBefore: true,
			later: func(t *testing.T, r *reconcile.Report) {
				f := find(t, r, "count-conflict")
				f.ID = "other"
				f.Sides[0].Value, f.Sides[0].Claims = "13", []string{"new-1"}
			}},
		{reason: "an event that was renamed keeps the findings about itself", kind: report.Changed, by: "sides", note: "conflict is now update", unchanged: 11, sameBefore: true,
			later: func(t *testing.T, r *reconcile.Report) {
				r.Events[0].Label = "Collision of two ferries"
				for i := range r.Events[0].Findings {
					if f := &r.Events[0].Findings[i]; f.Code == "cause-conflict" {
						f.ID, f.Relation = "other", value.Update
					}
				}
			}},
		{reason: "another subject is another finding", kind: report.New, unchanged: 11,
			later: func(t *testing.T, r *reconcile.Report) {
				f := find(t, r, "count-conflict")
				f.ID, f.Subject = "other", "crew"
				for i := range f.Sides {
					for k := range f.Sides[i].Claims {
						f.Sides[i].Claims[k] += "-new"
					}
				}
			}},
	}
	for _, test := range tests {
		t.Run(test.reason, func(t *testing.T) {
			before, after := fixture(), fixture()
			test.later(t, after)
			d := report.Diff(before, after)
			if d.Unchanged != test.unchanged {
				t.Errorf("%d findings are unchanged, want %d", d.Unchanged, test.unchanged)
			}
			if test.kind == "" {
				if len(d.Changes) > 0 {
					t.Errorf("changes %+v, want none", d.Changes)
				}
				return
			}
			if len(d.Changes) == 0 || d.Changes[0].Kind != test.kind || d.Changes[0].By != test.by {
				t.Fatalf("changes %+v, want %s by %q first", d.Changes, test.kind, test.by)
			}
			c := d.Changes[0]
			if test.by != "" && len(c.Notes) != 1 {
				t.Errorf("notes %q, want one", c.Notes)
			}
			if test.note != "" && !slices.Contains(c.Notes, test.note) {
				t.Errorf("notes %q lack %q", c.Notes, test.note)
			}
			if got := c.Before != nil && c.After != nil; got != test.sameBefore {
				t.Errorf("found in both reports: %t, want %t", got, test.sameBefore)
			}
		})
	}
}

// The other way round, what was new was withdrawn.
func TestDiffBackwards(t *testing.T) {
	before, after := fixture(), fixture()
	remove(before, "quote-drift")
	remove(after, "cause-conflict")
	there, back := report.Diff(before, after), report.Diff(after, before)
	if there.Count(report.New) != 1 || there.Count(report.Withdrawn) != 1 || back.Count(report.New) != 1 || back.Count(report.Withdrawn) != 1 {
		t.Errorf("there %+v, back %+v: want one new and one withdrawn each", there.Changes, back.Changes)
	}
	if there.Changes[0].After.ID != back.Changes[1].Before.ID {
		t.Error("what is new in one direction is withdrawn in the other")
	}
}

func TestDiffFormats(t *testing.T) {
	before, after := fixture(), fixture()
	f := find(t, after, "cause-conflict")
	f.ID, f.Relation = "other", value.Equal
	f.Sides[0].Value = "fog\x1b[31m"
	remove(after, "quote-drift")
	d := report.Diff(before, after)
	text := write(t, func(b *bytes.Buffer) error { return d.Text(b, report.TextOptions{}) })
	for _, want := range []string{"0 new, 0 changed, 1 settled, 1 withdrawn, 10 unchanged", "* conflict is now agree", "= agree · cause", "Withdrawn (1)"} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q:\n%s", want, text)
		}
	}
	if strings.ContainsRune(text, '\x1b') {
		t.Errorf("an escape sequence reaches the terminal:\n%q", text)
	}
	var got struct {
		Schema  string
		Counts  map[string]int
		Changes []map[string]any
	}
	if err := json.Unmarshal([]byte(write(t, func(b *bytes.Buffer) error { return d.JSON(b) })), &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != report.DiffSchema || got.Counts["settled"] != 1 || len(got.Changes) != 2 || got.Changes[1]["after"] != nil {
		t.Errorf("JSON %+v", got)
	}
}
