package report

import (
	"fmt"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
)

// overviewRow is an event in the list with which a page begins: what happened, when
// and where, who reports it, and how much differs.
type overviewRow struct {
	N                      int
	Anchor, Label, Setting string
	Sources                string
	// Conflicts says how many there are, and Rest how many other differences,
	// facts that not all have, and agreements.
	Conflicts, Rest string
	// Linked says how many findings there are with which other events.
	Linked   string
	Severity int
}

// maxOverview is how many events the list shows at once; more are folded.
const maxOverview = 10

// overview lists the events in the order of the report.
func (h *pager) overview() (first, more []overviewRow) {
	for i := range h.r.Events {
		e := &h.r.Events[i]
		c := h.x.count(e)
		row := overviewRow{N: i + 1, Anchor: anchor("e-", e.ID), Label: label(e), Setting: h.lib.whenAndWhere(h.x, e),
			Sources: strings.Join(h.x.bylines(e), ", "), Severity: c.severity, Linked: h.x.linkedWith(e)}
		row.Conflicts, row.Rest = differences(c, len(e.Members))
		if first = append(first, row); i >= maxOverview {
			first, more = first[:maxOverview], append(more, row)
		}
	}
	return first, more
}

// differences counts in words how many findings conflict, and how many have each of
// the other words, hardest first.
func differences(c counts, reports int) (conflicts, rest string) {
	if c.rows == 0 {
		if reports < 2 {
			return "", "one report"
		}
		return "", "nothing compared"
	}
	if c.sure() == 0 {
		return "", fmt.Sprintf("%d, all less than half sure", c.doubtful)
	}
	var parts []string
	for _, w := range c.words {
		if w.Relation == value.Conflict {
			conflicts = w.Words()
		} else {
			parts = append(parts, w.Words())
		}
	}
	if conflicts == "" {
		parts = append([]string{"no conflict"}, parts...)
	}
	return conflicts, strings.Join(parts, ", ")
}

// linkedWith says how many findings an event has with others, by their numbers: "12
// findings with events 3 and 4".
func (x *index) linkedWith(e *reconcile.Event) string {
	var numbers []string
	rows := 0
	for _, l := range x.links[e.ID] {
		if n := x.countLink(l).sure(); n > 0 && x.numberOf(x.event(l.From)) > 0 && x.numberOf(x.event(l.To)) > 0 {
			other, _ := linkAt(e, l)
			rows += n
			numbers = append(numbers, fmt.Sprint(x.numberOf(x.event(other))))
		}
	}
	switch {
	case len(numbers) == 0:
		return ""
	case len(numbers) > maxLacking:
		return plural(rows, "finding") + " with other events"
	case len(numbers) == 1:
		return fmt.Sprintf("%s with event %s", plural(rows, "finding"), numbers[0])
	}
	return fmt.Sprintf("%s with events %s", plural(rows, "finding"), listed(numbers))
}
