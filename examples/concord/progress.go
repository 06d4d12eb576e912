package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/newsconcord/concord/reconcile"
)

// bar shows on a terminal how far a run is, with its rate and the time left. A
// nil bar shows nothing.
type bar struct {
	mu    sync.Mutex
	w     io.Writer
	now   func() time.Time
	stage string
	begin time.Time // of the stage
	last  time.Time // that a line was drawn
	drawn bool
}

// every is the least time between two lines.
const every = 200 * time.Millisecond

// start shows progress from now on, if somebody looks.
func (j *job) start() {
	if !j.quiet && isTerminal(j.err) {
		j.bar = &bar{w: j.err, now: time.Now}
	}
}

// show draws the state of a stage; a total of 0 is unknown.
func (b *bar) show(p reconcile.Progress) {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	now := b.now()
	if p.Stage != b.stage {
		b.stage, b.begin = p.Stage, now
	}
	if now.Sub(b.last) < every && p.Done != p.Total {
		return
	}
	b.last, b.drawn = now, true
	fmt.Fprintf(b.w, "\r\x1b[K%s", progressLine(p, now.Sub(b.begin)))
}

// progressLine says how much is done, how fast, and how long the rest takes at
// that rate.
func progressLine(p reconcile.Progress, spent time.Duration) string {
	s := fmt.Sprintf("%s %d", p.Stage, p.Done)
	if p.Total > 0 {
		s += fmt.Sprintf(" of %d", p.Total)
	}
	if p.Done == 0 || spent < every {
		return s
	}
	rate := float64(p.Done) / spent.Seconds()
	s += fmt.Sprintf(", %.0f/s", rate)
	if left := p.Total - p.Done; left > 0 {
		s += fmt.Sprintf(", %v left", time.Duration(float64(left)/rate*float64(time.Second)).Round(time.Second))
	}
	return s
}

// stop takes the line away.
func (b *bar) stop() {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.drawn {
		fmt.Fprint(b.w, "\r\x1b[K")
		b.drawn = false
	}
}
