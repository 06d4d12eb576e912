package reconcile

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
)

// ChangeKind says what became of an event.
type ChangeKind string

// The kinds of change.
const (
	Opened ChangeKind = "opened" // ID is new
	Split  ChangeKind = "split"  // ID is new, and left the event Other
	Merged ChangeKind = "merged" // ID went into the event Other
	Closed ChangeKind = "closed" // ID has no articles any more
)

// Change is a step in the life of the events of an [Index].
type Change struct {
	Seq   int        `json:"seq"` // from 1
	Kind  ChangeKind `json:"kind"`
	ID    string     `json:"id"`
	Other string     `json:"other,omitempty"`
}

// maxChanges bounds the changes that are kept, and with them the redirects.
const maxChanges = 1 << 16

// lineage gives events ids that last while their members come and go.
type lineage struct {
	of       map[partKey]string // the event of each segment when last looked at
	segments map[string]int     // how many segments each event has in of
	redirect map[string]string  // ids of merged events
	changes  []Change
	seq      int
}

// partKey names a segment over versions of its article.
type partKey struct {
	article string
	n       int
}

func newLineage() lineage {
	return lineage{of: map[partKey]string{}, segments: map[string]int{}, redirect: map[string]string{}}
}

// group is an event as it is now: its segments and the id that a batch gives it.
type group struct {
	parts []partKey
	batch string
}

// claimed is a wish of a group to carry on an id.
type claimed struct {
	id     string
	group  int
	shared int
}

// adopt gives each group an id: that of the event with which it shares most
// segments, unless another shares more; else a new one. What is left of merged
// events is redirected. The result is parallel to groups.
func (l *lineage) adopt(groups []group) []string {
	wishes, heir := l.wishes(groups)
	ids := make([]string, len(groups))
	taken := map[string]bool{}
	for _, w := range wishes {
		if ids[w.group] == "" && !taken[w.id] {
			ids[w.group], taken[w.id] = w.id, true
		}
	}
	old := map[string]bool{}
	for id := range l.segments {
		old[id] = true
	}
	parent := map[int]string{} // where the first wish of a group without an id led
	for _, w := range wishes {
		if ids[w.group] == "" && parent[w.group] == "" {
			parent[w.group] = w.id
		}
	}
	for i, g := range groups {
		if ids[i] == "" {
			ids[i] = l.fresh(g.batch, old, taken)
			taken[ids[i]] = true
			if from := parent[i]; from != "" {
				l.note(Split, ids[i], from)
			} else {
				l.note(Opened, ids[i], "")
			}
		}
	}
	l.settle(old, taken, heir, ids)
	clear(l.of)
	clear(l.segments)
	for i, g := range groups {
		for _, p := range g.parts {
			l.put(p, ids[i])
		}
	}
	return ids
}

// put notes the event of a segment that has none.
func (l *lineage) put(p partKey, id string) {
	l.of[p] = id
	l.segments[id]++
}

// wishes lists which groups share segments with which old events, the most
// shared first, and for each old event the group that has most of it.
func (l *lineage) wishes(groups []group) (wishes []claimed, heir map[string]int) {
	for i, g := range groups {
		shared := map[string]int{}
		for _, p := range g.parts {
			if id := l.of[p]; id != "" {
				shared[id]++
			}
		}
		for id, n := range shared {
			wishes = append(wishes, claimed{id, i, n})
		}
	}
	slices.SortFunc(wishes, func(a, b claimed) int {
		return cmp.Or(b.shared-a.shared, cmp.Compare(a.id, b.id), cmp.Compare(groups[a.group].batch, groups[b.group].batch))
	})
	heir = map[string]int{}
	for _, w := range wishes {
		if _, ok := heir[w.id]; !ok {
			heir[w.id] = w.group
		}
	}
	return wishes, heir
}

// settle notes what became of the old events that nobody carries on.
func (l *lineage) settle(old, taken map[string]bool, heir map[string]int, ids []string) {
	var gone []string
	for id := range old {
		if !taken[id] {
			gone = append(gone, id)
		}
	}
	slices.Sort(gone)
	for _, id := range gone {
		if g, ok := heir[id]; ok {
			l.redirect[id] = ids[g]
			l.note(Merged, id, ids[g])
		} else {
			l.note(Closed, id, "")
		}
	}
	if n := len(l.changes) - maxChanges; n > 0 {
		for _, c := range l.changes[:n] {
			if c.Kind == Merged {
				delete(l.redirect, c.ID)
			}
		}
		l.changes = slices.Clone(l.changes[n:])
	}
}

// fresh returns an id that was never given: the one of a batch, or a hash of it.
func (l *lineage) fresh(batch string, old, taken map[string]bool) string {
	id := batch
	for n := 1; old[id] || taken[id] || l.redirect[id] != ""; n++ {
		sum := sha256.Sum256(fmt.Appendf(nil, "%s %d", batch, n))
		id = hex.EncodeToString(sum[:8])
	}
	return id
}

func (l *lineage) note(kind ChangeKind, id, other string) {
	l.seq++
	l.changes = append(l.changes, Change{l.seq, kind, id, other})
}

// resolve follows the redirects of an id.
func (l *lineage) resolve(id string) string {
	for range len(l.redirect) {
		next, ok := l.redirect[id]
		if !ok {
			break
		}
		id = next
	}
	return id
}
