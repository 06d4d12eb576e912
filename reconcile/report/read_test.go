package report_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/report"
)

func write(t testing.TB, to func(*bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	if err := to(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func asJSON(t testing.TB, r *reconcile.Report) string {
	t.Helper()
	return write(t, func(b *bytes.Buffer) error { return report.JSON(b, r) })
}

func asLines(t testing.TB, r *reconcile.Report) string {
	t.Helper()
	return write(t, func(b *bytes.Buffer) error { return report.JSONLines(b, r) })
}

func TestJSONRoundTrip(t *testing.T) {
	want := fixture()
	got, err := report.ReadJSON(strings.NewReader(asJSON(t, want)))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("a report comes back as it was written (-want +got):\n%s", d)
	}
	got, err = report.ReadJSONLines(strings.NewReader(asLines(t, want)))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("a report comes back from its lines (-want +got):\n%s", d)
	}
}

func TestListsAreNeverNull(t *testing.T) {
	r := &reconcile.Report{Schema: reconcile.Schema,
		Events: []reconcile.Event{{Claims: []claim.Claim{{}}, Findings: []finding.Finding{{Sides: []finding.Side{{}}}}}},
		Links:  []reconcile.Link{{}}}
	for name, s := range map[string]string{"JSON": asJSON(t, r), "JSONLines": asLines(t, r)} {
		if strings.Contains(s, "null") {
			t.Errorf("%s writes null for a list:\n%s", name, s)
		}
	}
	if r.Articles != nil || r.Events[0].Claims[0].Context != nil {
		t.Error("writing changed the report")
	}
}

func TestReadJSONErrors(t *testing.T) {
	tests := []struct {
		name, in, place string
		is              error
		reason          string
	}{
		{"empty", "", "line 1, column 1", nil, "no report at all"},
		{"cut", "{\n \"schema\":", "line 2, column 10", nil, "the place is where the file ends"},
		{"trailing", asJSON(t, fixture()) + "x", "", nil, "what follows the report is no report"},
		{"kind", "{\"schema\":\"concord.report/v1\",\n\"events\":3}", "line 2, column 10", nil, "a list is no number"},
		{"schema", `{"schema":"concord.report/v9"}`, "schema", report.ErrSchema, "another version may mean other things"},
		{"null", `{"schema":"concord.report/v1","run":{"settings":{},"counters":{}},"articles":null}`, "articles", report.ErrNull, "lists are always there"},
		{"relation", strings.Replace(asJSON(t, fixture()), `"conflict"`, `"quarrel"`, 1), "", nil, "a relation that is none"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := report.ReadJSON(strings.NewReader(tt.in))
			var at *report.PlaceError
			switch {
			case !errors.As(err, &at):
				t.Fatalf("%v: want a PlaceError: %s", err, tt.reason)
			case tt.place != "" && at.Place != tt.place:
				t.Errorf("place %q, want %q: %s", at.Place, tt.place, tt.reason)
			case tt.is != nil && !errors.Is(err, tt.is):
				t.Errorf("%v, want %v: %s", err, tt.is, tt.reason)
			}
		})
	}
}

func TestReadJSONLinesNoticesACut(t *testing.T) {
	whole := asLines(t, fixture())
	lines := strings.SplitAfter(whole, "\n")
	lines = lines[:len(lines)-1] // what follows the last line break
	tests := []struct{ name, in, reason string }{
		{"no end", strings.Join(lines[:len(lines)-1], ""), "the last line is missing"},
		{"line lost", strings.Join(append(append([]string{}, lines[:3]...), lines[4:]...), ""), "a line in the middle is missing"},
		{"altered", strings.Replace(whole, "Harbour", "Hairbow", 1), "a byte is another"},
		{"goes on", whole + lines[1], "a record stands behind the end"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := report.ReadJSONLines(strings.NewReader(tt.in)); !errors.Is(err, report.ErrCut) {
				t.Errorf("%v, want ErrCut: %s", err, tt.reason)
			}
		})
	}
}

// What ReadJSON takes comes back the same from what JSON makes of it.
func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(asJSON(f, fixture())))
	f.Add([]byte(`{"schema":"concord.report/v1","run":{"settings":{},"counters":{}},"articles":[],"rejected":[],"events":[],"links":[]}`))
	f.Add([]byte("{"))
	f.Fuzz(func(t *testing.T, in []byte) {
		r, err := report.ReadJSON(bytes.NewReader(in))
		if err != nil {
			var at *report.PlaceError
			if !errors.As(err, &at) || at.Place == "" {
				t.Fatalf("%v has no place", err)
			}
			return
		}
		first := asJSON(t, r)
		again, err := report.ReadJSON(strings.NewReader(first))
		if err != nil {
			t.Fatalf("own output is refused: %v", err)
		}
		if asJSON(t, again) != first {
			t.Fatal("own output changes on the way")
		}
		if _, err := report.ReadJSONLines(strings.NewReader(asLines(t, r))); err != nil {
			t.Fatalf("own lines are refused: %v", err)
		}
		report.Verify(r, fixtureText) // must not panic
	})
}
