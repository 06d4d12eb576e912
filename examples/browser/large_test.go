package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

const (
	largeEvents  = 1000
	largestFile  = 40 << 20
	slowestStart = 3 * time.Second
)

// large reconciles the labelled articles of CONCORD_DATA together with
// synthetic ones of CONCORD_PERF, and keeps the 1,000 events that come first:
// those with most to show.
func large(t *testing.T) (*reconcile.Report, report.Texts) {
	t.Helper()
	data, perf := os.Getenv("CONCORD_DATA"), os.Getenv("CONCORD_PERF")
	if data == "" || perf == "" {
		t.Skip("CONCORD_DATA and CONCORD_PERF name no folders of articles")
	}
	generate := exec.Command("go", "run", ".", "-n", "3000", "-seed", "1")
	generate.Dir = filepath.Join(perf, "gen")
	synthetic, err := generate.Output()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(data, "cluster", "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in %s: %v", data, err)
	}
	var all []normalize.Article
	for a, err := range intake.Articles(bytes.NewReader(synthetic), append(files, "-")...) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	r, texts := reconciled(t, all)
	return firstEvents(t, r), texts
}

func firstEvents(t *testing.T, r *reconcile.Report) *reconcile.Report {
	if len(r.Events) < largeEvents {
		t.Fatalf("%d events are too few", len(r.Events))
	}
	r.Events = r.Events[:largeEvents]
	kept := map[string]bool{}
	for _, e := range r.Events {
		kept[e.ID] = true
	}
	r.Links = slices.DeleteFunc(r.Links, func(l reconcile.Link) bool { return !kept[l.From] || !kept[l.To] })
	return r
}

// A report of 1,000 events opens fast, is not too large to send, and has lost
// no finding. The time is measured by the browser, from the start of loading to
// the first frame behind the script, thrice; the best counts, for other work of
// the machine is not the page's.
func TestLarge(t *testing.T) {
	r, texts := large(t)
	p := open(t, r, texts)
	best := time.Hour
	for range 3 {
		p.visit("")
		ms := eval[float64](p, `(n => n.loadEventEnd - n.startTime)(performance.getEntriesByType("navigation")[0])`)
		best = min(best, time.Duration(ms*float64(time.Millisecond)))
	}
	size := eval[int](p, `performance.getEntriesByType("navigation")[0].decodedBodySize`)
	t.Logf("%d events, %d findings: %.1f MB, opened in %v", len(r.Events), report.Count(r).Findings, float64(size)/(1<<20), best)
	if best > slowestStart {
		t.Errorf("the page opened in %v, more than %v", best, slowestStart)
	}
	if size > largestFile {
		t.Errorf("the page has %d bytes, more than %d", size, largestFile)
	}
	got := eval[int](p, `(() => {
		const listed = [...document.querySelectorAll("details.event")].reduce((n, e) => n + (e.dataset.f ? e.dataset.f.split(/[ ,]/).length : 0), 0);
		for (const e of document.querySelectorAll("details.event")) e.open = true;
		return listed;
	})()`)
	if want := report.Count(r).Findings; got != want {
		t.Errorf("the filters know %d findings, the report has %d", got, want)
	}
	last := r.Events[0].Findings[len(r.Events[0].Findings)-1].ID
	p.visit("#f-" + last)
	p.do(until(fmt.Sprintf(`document.getElementById("f-%s")?.checkVisibility()`, last))) // a deep link into what was packed
	start := time.Now()
	p.click("label.chip.equal")
	p.want("a filter answers", `document.querySelector("#shown").textContent != ""`)
	t.Logf("a filter answers in %v", time.Since(start).Round(time.Millisecond))
	eval[bool](p, `(() => { for (const e of document.querySelectorAll("details.event")) e.open = true; return true })()`)
	p.do(until(`!document.querySelector("details.event > script")`))
	if got, want := eval[int](p, anchors), report.Count(r).Findings; got != want {
		t.Errorf("%d findings are laid out, the report has %d", got, want)
	}
}
