package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/reconcile/report"
)

var update = flag.Bool("update", false, "write the golden files of testdata")

// The files of testdata show what readers get; a change to a format shows as a
// change to them.
func TestGolden(t *testing.T) {
	tests := []struct {
		file  string
		write func(*bytes.Buffer) error
	}{
		{"report.json", func(b *bytes.Buffer) error { return report.JSON(b, fixture()) }},
		{"report.jsonl", func(b *bytes.Buffer) error { return report.JSONLines(b, fixture()) }},
		{"report-80.txt", func(b *bytes.Buffer) error {
			return report.Text(b, fixture(), fixtureText, report.TextOptions{Width: 80})
		}},
		{"report-all.txt", func(b *bytes.Buffer) error {
			return report.Text(b, fixture(), fixtureText, report.TextOptions{Width: 80, All: true})
		}},
		{"report-120.txt", func(b *bytes.Buffer) error {
			return report.Text(b, fixture(), fixtureText, report.TextOptions{Width: 120})
		}},
		{"report.md", func(b *bytes.Buffer) error { return report.Markdown(b, fixture(), fixtureText) }},
		{"claims.jsonld", func(b *bytes.Buffer) error { return report.ClaimsJSONLD(b, fixture(), fixtureText) }},
		{"statements.csv", func(b *bytes.Buffer) error { return report.StatementsCSV(b, fixture()) }},
		{"report.html", func(b *bytes.Buffer) error { return report.HTML(b, fixture(), fixtureText) }},
		{"report-no-texts.txt", func(b *bytes.Buffer) error { return report.Text(b, fixture(), nil, report.TextOptions{}) }},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			got := write(t, tt.write)
			path := filepath.Join("testdata", tt.file)
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Errorf("%s changed; run with -update if it should (-want +got):\n%s", path, d)
			}
		})
	}
}
