package reconcile_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

func BenchmarkIndexAdd(b *testing.B) {
	all := stories(200)
	b.ReportAllocs()
	for b.Loop() {
		x := index(b, reconcile.Options{Workers: 1})
		for _, a := range all {
			_ = x.Add(a)
		}
		if _, err := x.Events(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*len(all))/b.Elapsed().Seconds(), "articles/s")
}

// TestGroupedAnew counts the groupings: only what the events depend on makes one.
func TestGroupedAnew(t *testing.T) {
	x := index(t, reconcile.Options{})
	a, b := normalize.Article{ID: "a", Text: dam, Published: "2031-05-03T10:00:00Z"}, normalize.Article{ID: "b", Text: dam2}
	later := a
	later.URL, later.Published = "https://herald.example/dam", "2031-05-03T11:00:00Z"
	moved := later
	moved.Published = "2031-05-05"
	judge := func(v reconcile.Verdict) func() error {
		return func() error {
			_, err := x.Judge(reconcile.Judgement{A: "a", B: "b", Verdict: v})
			return err
		}
	}
	for _, step := range []struct {
		reason string
		do     func() error
		anew   bool
	}{
		{"two articles", func() error { return errors.Join(x.Add(a), x.Add(b)) }, true},
		{"nothing", func() error { return nil }, false},
		{"one of them again", func() error { return x.Add(a) }, false},
		{"another address and hour", func() error { return x.Update(later) }, false},
		{"another day", func() error { return x.Update(moved) }, true},
		{"a judgement", judge(reconcile.NotSame), true},
		{"the same once more", judge(reconcile.NotSame), false},
		{"the other verdict", judge(reconcile.Same), true},
		{"an article that came and went", func() error {
			err := x.Add(normalize.Article{ID: "c", Text: vote})
			x.Remove("c")
			return err
		}, false},
		{"an article less", func() error { x.Remove("b"); return nil }, true},
	} {
		before := x.Counters()["groupings"]
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.reason, err)
		}
		got := events(t, x)
		if anew := x.Counters()["groupings"] > before; anew != step.anew {
			t.Errorf("%s: grouped anew %t, want %t", step.reason, anew, step.anew)
		}
		y := reloaded(t, x)
		if want := events(t, y); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, but grouped from a file %v", step.reason, got, want)
		}
	}
}

// BenchmarkRefresh asks an index of 10,000 generated articles for its events
// after a change.
func BenchmarkRefresh(b *testing.B) {
	const size, more = 10000, 100
	all := generated(b, size+more)
	x := index(b, reconcile.Options{Workers: 1})
	if _, err := x.AddAll(context.Background(), reconcile.Articles(all[:size]...)); err != nil {
		b.Fatal(err)
	}
	events(b, x)
	n := 0
	for _, bm := range []struct {
		name   string
		change func() error
		undo   func()
	}{
		{"100 more articles", func() error {
			_, err := x.AddAll(context.Background(), reconcile.Articles(all[size:]...))
			return err
		}, func() {
			for _, a := range all[size:] {
				x.Remove(a.ID)
			}
		}},
		{"a verdict", func() error {
			n++
			_, err := x.Judge(reconcile.Judgement{A: all[n%size].ID, B: all[(n+1)%size].ID, Verdict: reconcile.NotSame})
			return err
		}, func() {}},
		{"100 other addresses", func() error {
			n++
			for _, a := range all[:more] {
				a.URL = fmt.Sprint("https://herald.example/", n, a.ID)
				if err := x.Update(a); err != nil {
					return err
				}
			}
			return nil
		}, func() {}},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				if err := bm.change(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				events(b, x)
				b.StopTimer()
				bm.undo()
				b.StartTimer()
			}
		})
	}
}

// generated returns articles of the generator that CONCORD_PERF names.
func generated(b *testing.B, n int) (all []normalize.Article) {
	b.Helper()
	dir := os.Getenv("CONCORD_PERF")
	if dir == "" {
		b.Skip("CONCORD_PERF is not set: there is no generator of articles")
	}
	gen := exec.Command("go", "run", ".", "-n", fmt.Sprint(n), "-seed", "1")
	gen.Dir = filepath.Join(dir, "gen")
	out, err := gen.Output()
	if err != nil {
		b.Skip("the generator does not run: ", err)
	}
	for line := range bytes.Lines(out) {
		var a normalize.Article
		if err := json.Unmarshal(line, &a); err != nil {
			b.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}
