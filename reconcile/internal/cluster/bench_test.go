//go:build unix

package cluster

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/newsconcord/concord/normalize"
)

// sizes are the numbers of articles of the benchmark; CONCORD_SIZES may name
// another one.
func sizes() []int {
	if n, err := strconv.Atoi(os.Getenv("CONCORD_SIZES")); err == nil {
		return []int{n}
	}
	return []int{1000, 10000}
}

// BenchmarkEvents groups generated articles, given their documents, one after the
// other. It reports articles for each second of CPU time, of reading profiles
// and of all together, and the memory of the profiles.
func BenchmarkEvents(b *testing.B) {
	dir := os.Getenv("CONCORD_PERF")
	if dir == "" {
		b.Skip("CONCORD_PERF is not set: there is no generator of articles")
	}
	for _, n := range sizes() {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkEvents(b, dir, n) })
	}
}

func benchmarkEvents(b *testing.B, dir string, n int) {
	gen := exec.Command("go", "run", ".", "-n", fmt.Sprint(n), "-seed", "1")
	gen.Dir = filepath.Join(dir, "gen")
	corpus, err := gen.Output()
	if err != nil {
		b.Skip("the generator does not run: ", err)
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var ps []*Profile
	var reading time.Duration
	for line := range bytes.Lines(corpus) {
		var a normalize.Article
		if err := json.Unmarshal(line, &a); err != nil {
			b.Fatal(err)
		}
		d, err := normalize.Parse(a)
		if err != nil {
			b.Fatal(err)
		}
		start := cpu()
		p := Make(d, d.Segments[0])
		reading += cpu() - start
		ps = append(ps, p)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(corpus)
	b.ReportAllocs()
	groups, start := 0, cpu()
	for b.Loop() {
		groups = len(Events(ps, Settings{Threshold: DefaultThreshold}).Groups)
	}
	runtime.KeepAlive(ps)
	grouping := (cpu() - start) / time.Duration(b.N)
	each := float64(len(ps))
	b.ReportMetric(each/reading.Seconds(), "profiles/cpu-s")
	b.ReportMetric(each/(reading+grouping).Seconds(), "articles/cpu-s")
	b.ReportMetric((float64(after.HeapAlloc)-float64(before.HeapAlloc))/each, "B/profile")
	b.ReportMetric(float64(groups), "events")
}

// cpu returns the time that the process spent on all processors.
func cpu() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
