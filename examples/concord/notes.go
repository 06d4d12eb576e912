package main

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
)

// notes tells on standard error what the library logs: what it could not use of
// an article that it read all the same.
type notes struct {
	j    *job
	mu   sync.Mutex
	told map[string]int // by what is said
}

// eachNote is how many notes that say one thing are told; the others are
// counted.
const eachNote = 3

// Enabled implements [slog.Handler].
func (n *notes) Enabled(_ context.Context, l slog.Level) bool {
	return !n.j.quiet && l >= slog.LevelWarn
}

// Handle implements [slog.Handler].
func (n *notes) Handle(_ context.Context, r slog.Record) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.told == nil {
		n.told = map[string]int{}
	}
	n.told[r.Message]++
	switch told := n.told[r.Message]; {
	case told > eachNote+1:
		return nil
	case told > eachNote:
		n.j.note(r.Message + " (more of these are not shown)")
		return nil
	}
	var b strings.Builder
	r.Attrs(func(a slog.Attr) bool {
		if a.Key == "error" {
			fmt.Fprintf(&b, ", %v", a.Value)
		} else {
			fmt.Fprintf(&b, ", %s %v", a.Key, a.Value)
		}
		return true
	})
	n.j.note(r.Message + ":" + strings.TrimPrefix(b.String(), ","))
	return nil
}

// note tells what somebody may not expect, unless -quiet says otherwise.
func (j *job) note(s string) {
	if !j.quiet {
		j.bar.stop()
		fmt.Fprintln(j.err, "concord: note:", clean(s))
	}
}

// WithAttrs implements [slog.Handler]; the library does not call it.
func (n *notes) WithAttrs([]slog.Attr) slog.Handler { return n }

// WithGroup implements [slog.Handler]; the library does not call it.
func (n *notes) WithGroup(string) slog.Handler { return n }
