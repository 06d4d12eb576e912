package report_test

import (
	"fmt"
	"io"
	"testing"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// many is the fixture's first event n times, under other ids.
func many(n int) *reconcile.Report {
	r := fixture()
	r.Events, r.Links = nil, nil
	for i := range n {
		e := collision()
		e.ID = fmt.Sprint(e.ID, i)
		for k := range e.Findings {
			e.Findings[k].ID += fmt.Sprint("-", i)
		}
		r.Events = append(r.Events, e)
	}
	return r
}

func BenchmarkFormats(b *testing.B) {
	const events = 200 // more findings than a page holds unpacked
	r := many(events)
	for _, form := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"text", func(w io.Writer) error { return report.Text(w, r, fixtureText, report.TextOptions{}) }},
		{"markdown", func(w io.Writer) error { return report.Markdown(w, r, fixtureText) }},
		{"html", func(w io.Writer) error { return report.HTML(w, r, fixtureText) }},
		{"json", func(w io.Writer) error { return report.JSON(w, r) }},
		{"jsonl", func(w io.Writer) error { return report.JSONLines(w, r) }},
		{"jsonld", func(w io.Writer) error { return report.ClaimsJSONLD(w, r, fixtureText) }},
		{"csv", func(w io.Writer) error { return report.StatementsCSV(w, r) }},
		{"diff", func(w io.Writer) error { return report.Diff(r, r).JSON(w) }},
	} {
		b.Run(form.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := form.write(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(events*b.N)/b.Elapsed().Seconds(), "events/s")
		})
	}
}
