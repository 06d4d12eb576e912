package report_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/intake"
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

// BenchmarkRun is a whole run: generated articles in JSON Lines in, one report in
// JSON out. It reports articles for each second, the size of the report for an
// article, and the most memory that the process has held. CONCORD_SIZES may name
// another number of articles.
func BenchmarkRun(b *testing.B) {
	dir := os.Getenv("CONCORD_PERF")
	if dir == "" {
		b.Skip("CONCORD_PERF is not set: there is no generator of articles")
	}
	sizes := []int{1000, 10_000}
	if n, err := strconv.Atoi(os.Getenv("CONCORD_SIZES")); err == nil {
		sizes = []int{n}
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint("articles=", n), func(b *testing.B) {
			gen := exec.Command("go", "run", ".", "-n", fmt.Sprint(n), "-seed", "1")
			gen.Dir = filepath.Join(dir, "gen")
			corpus, err := gen.Output()
			if err != nil {
				b.Skip("the generator does not run: ", err)
			}
			r, err := reconcile.New(reconcile.Options{})
			if err != nil {
				b.Fatal(err)
			}
			var written counter
			b.ReportAllocs()
			for b.Loop() {
				rep, err := r.Reconcile(b.Context(), intake.Articles(bytes.NewReader(corpus), "-"))
				if err != nil {
					b.Fatal(err)
				}
				written = 0
				if err := report.JSON(&written, rep); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
			b.ReportMetric(float64(written)/float64(n), "report-B/article")
			if kib := peak(); kib > 0 {
				b.ReportMetric(float64(kib)/1024, "peak-MiB")
			}
		})
	}
}

// counter counts the bytes written to it.
type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

// peak returns the most memory that the process has held, in KiB, or 0 where the
// system does not tell.
func peak() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return 0
	}
	kib, err := strconv.Atoi(fields[0])
	if err != nil {
		return 0
	}
	return kib
}
