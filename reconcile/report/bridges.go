package report

import (
	"fmt"

	"github.com/newsconcord/concord/reconcile"
)

// bridged names another event of which one report is much like one of this
// event, so that an editor can judge whether the two are one.
type bridged struct {
	other string // the event's id
	why   string
}

// bridges lists the events that may be one with an event, each by its strongest
// pair of reports.
func (x *index) bridges(e *reconcile.Event) []bridged {
	var out []bridged
	seen := map[string]bool{}
	for _, b := range x.bridge[e.ID] {
		here, there := b.A, b.B
		if b.B.Event == e.ID {
			here, there = b.B, b.A
		}
		if seen[there.Event] || there.Event == e.ID || x.events[there.Event] == nil {
			continue
		}
		seen[there.Event] = true
		out = append(out, bridged{there.Event, fmt.Sprintf("%s here and %s there are much alike, their other reports are not",
			sourceName(x.article(here.Article)), sourceName(x.article(there.Article)))})
	}
	return out
}

// mayBeOne stands before the other event.
const mayBeOne = "This event may be one with"
