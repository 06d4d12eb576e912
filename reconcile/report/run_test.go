//go:build unix

package report_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// BenchmarkRun is a whole run: articles in JSON Lines in, one report in JSON out. It
// reports articles for each second, also of the time that all processors took
// together, the size of the report for an article, and the most memory that the
// process has held. Most generated articles are alone in their event; those of the
// labelled file stand in threes. CONCORD_SIZES may name another number of articles.
func BenchmarkRun(b *testing.B) {
	sizes := []int{1000, 10_000}
	if n, err := strconv.Atoi(os.Getenv("CONCORD_SIZES")); err == nil {
		sizes = []int{n}
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint("articles=", n), func(b *testing.B) { benchmarkRun(b, generated(b, n)) })
	}
	b.Run("labelled", func(b *testing.B) {
		dir := os.Getenv("CONCORD_DATA")
		if dir == "" {
			b.Skip("CONCORD_DATA is not set: there are no labelled articles")
		}
		corpus, err := os.ReadFile(filepath.Join(dir, "cluster", "basil.jsonl"))
		if err != nil {
			b.Fatal(err)
		}
		benchmarkRun(b, corpus)
	})
}

// generated returns n articles of the generator.
func generated(b *testing.B, n int) []byte {
	dir := os.Getenv("CONCORD_PERF")
	if dir == "" {
		b.Skip("CONCORD_PERF is not set: there is no generator of articles")
	}
	gen := exec.Command("go", "run", ".", "-n", fmt.Sprint(n), "-seed", "1")
	gen.Dir = filepath.Join(dir, "gen")
	corpus, err := gen.Output()
	if err != nil {
		b.Skip("the generator does not run: ", err)
	}
	return corpus
}

func benchmarkRun(b *testing.B, corpus []byte) {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		b.Fatal(err)
	}
	var written counter
	n, before := 0, cpuSeconds(b)
	b.ReportAllocs()
	for b.Loop() {
		rep, err := r.Reconcile(b.Context(), intake.Articles(bytes.NewReader(corpus), "-"))
		if err != nil {
			b.Fatal(err)
		}
		written, n = 0, len(rep.Articles)
		if err := report.JSON(&written, rep); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(n*b.N)/(cpuSeconds(b)-before), "articles/cpu-s")
	b.ReportMetric(float64(written)/float64(n), "report-B/article")
	if kib := peak(); kib > 0 {
		b.ReportMetric(float64(kib)/1024, "peak-MiB")
	}
}

// cpuSeconds returns the time that all threads of the process have used, so that a
// busy machine does not count.
func cpuSeconds(b *testing.B) float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return (time.Duration(u.Utime.Nano()) + time.Duration(u.Stime.Nano())).Seconds()
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
