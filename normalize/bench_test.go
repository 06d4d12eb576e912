//go:build unix

package normalize_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/seeds"
)

// BenchmarkArticles reads whole articles and reports words a second of processor time.
func BenchmarkArticles(b *testing.B) {
	b.Run("seeds", func(b *testing.B) { benchmarkArticles(b, seedArticles()) })
	b.Run("basil", func(b *testing.B) { benchmarkArticles(b, readLabelled(b, "cluster/basil.jsonl")) })
}

func benchmarkArticles(b *testing.B, articles []normalize.Article) {
	words, bytes := 0, 0
	for _, a := range articles {
		bytes += len(a.Text)
		for _, t := range text.Tokenize(a.Text) {
			if t.Kind == text.Word || t.Kind == text.Number {
				words++
			}
		}
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	before := cpuSeconds(b)
	for b.Loop() {
		for _, a := range articles {
			if _, err := normalize.Parse(a); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(words*b.N)/(cpuSeconds(b)-before), "words/cpu-s")
	seconds := b.Elapsed().Seconds()
	b.ReportMetric(float64(len(articles)*b.N)/seconds, "articles/s")
}

// cpuSeconds returns the time that all threads of the process have used, so
// that a busy machine does not count.
func cpuSeconds(tb testing.TB) float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

func seedArticles() (out []normalize.Article) {
	for _, f := range seeds.All() {
		out = append(out, normalize.Article{ID: f.Short(), Text: f.Text})
	}
	return out
}

// readLabelled reads articles from the folder of labelled data.
func readLabelled(tb testing.TB, name string) []normalize.Article {
	root := os.Getenv("CONCORD_DATA")
	if root == "" {
		tb.Skip("CONCORD_DATA names no folder of labelled data")
	}
	f, err := os.Open(filepath.Join(root, name))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var out []normalize.Article
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a normalize.Article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			tb.Fatal(err)
		}
		out = append(out, a)
	}
	if err := lines.Err(); err != nil {
		tb.Fatal(err)
	}
	return out
}
