package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

// timeline is a drawing of when each article appeared and what it then said on
// the points where reports differ. Lengths are in units of the drawing.
type timeline struct {
	Width, Height, Left, Right, BandHeight int
	Ticks                                  []tick
	// Event marks the days of the event, if reports tell them: from X to X+W.
	Event *band
	Words string
	Rows  []timeRow
}

// tick is a labelled place on the scale of time.
type tick struct {
	X             int
	Label, Anchor string
}

// band is a stretch of the scale of time.
type band struct {
	X, W          int
	Label, Anchor string
}

type timeRow struct {
	Name, When, Anchor        string
	Said, All                 string // All is Said without a bound
	X, Y, TextY, SaidX, SaidY int
	Known                     bool // the time of publication
}

const (
	timelineWidth = 860
	timelineLeft  = 170
	timelineRight = 840
	timelineTop   = 56
	timelineStep  = 30
	saidColumns   = 56
)

// maxBefore is how long before the first report an event may lie to be drawn.
const maxBefore = 14 * 24 * time.Hour

// newTimeline returns nil where there is nothing to set in order: fewer than two
// articles with a time.
func newTimeline(v view, e *reconcile.Event) *timeline {
	when := make([]time.Time, len(v.Columns))
	var first, last time.Time
	known := 0
	for i, c := range v.Columns {
		when[i] = published(c.Article.Published)
		if when[i].IsZero() {
			continue
		}
		known++
		if first.IsZero() || when[i].Before(first) {
			first = when[i]
		}
		if when[i].After(last) {
			last = when[i]
		}
	}
	if known < 2 {
		return nil
	}
	var from, to time.Time
	if e.Time.Basis == reconcile.Told {
		from, to = published(e.Time.Start), published(e.Time.End)
	}
	marked := !from.IsZero() && !to.Before(from) && first.Sub(from) <= maxBefore && from.Sub(last) <= maxBefore
	if marked {
		to = to.Add(24 * time.Hour) // the day is over
		if from.Before(first) {
			first = from
		}
		if from.After(last) {
			last = from
		}
	}
	t := &timeline{Width: timelineWidth, Height: timelineTop + timelineStep*len(v.Columns), Left: timelineLeft, Right: timelineRight,
		BandHeight: timelineStep*len(v.Columns) + timelineTop - 30}
	fine := last.Sub(first) < 72*time.Hour && slices.ContainsFunc(when, hasClock)
	t.Ticks = append(t.Ticks, tick{timelineLeft, tickWord(first, fine), "start"})
	if last.After(first) {
		t.Ticks = append(t.Ticks, tick{timelineRight, tickWord(last, fine), "end"})
	}
	if marked && last.After(first) {
		x, end := onScale(from, first, last), onScale(minTime(to, last), first, last)
		t.Event = &band{X: x, W: max(end-x, 2), Label: "the event", Anchor: "start"}
		if x > (timelineLeft+timelineRight)/2 {
			t.Event.X, t.Event.Anchor = x, "end"
		}
	}
	told := firsts(v, when)
	var words []string
	for i, c := range v.Columns {
		r := timeRow{Name: shorten(c.Key+"  "+c.Name(), 24), When: dayOf(c.Article.Published), Y: timelineTop + timelineStep*i, Known: !when[i].IsZero()}
		r.TextY = r.Y + 4
		r.place(when[i], first, last)
		r.All = knew(v, i, told[i])
		r.Said = shorten(r.All, saidColumns)
		if !r.Known {
			r.Said = strings.TrimSuffix("date unknown · "+r.Said, " · ")
		}
		t.Rows = append(t.Rows, r)
		words = append(words, strings.TrimSpace(fmt.Sprintf("%s: %s %s", c.Name(), dayOf(c.Article.Published), r.Said)))
	}
	t.Words = strings.Join(words, "; ")
	return t
}

// tickWord labels a moment: with the time of day when the scale is fine.
func tickWord(at time.Time, fine bool) string {
	if fine {
		return at.Format("2 Jan 2006, 15:04") + " UTC"
	}
	return at.Format("2 Jan 2006")
}

// hasClock reports whether a time of publication is more than a day.
func hasClock(t time.Time) bool { return !t.Equal(t.Truncate(24 * time.Hour)) }

// place puts the dot on the scale and the words on the side with more room.
func (r *timeRow) place(at, first, last time.Time) {
	r.X, r.Anchor = timelineLeft, "start"
	if r.Known {
		r.X = onScale(at, first, last)
	}
	r.SaidX, r.SaidY = r.X+10, r.Y-4
	if r.X > (timelineLeft+timelineRight)/2 {
		r.SaidX, r.Anchor = r.X-10, "end"
	}
}

// onScale is the place of a moment on the scale.
func onScale(at, first, last time.Time) int {
	span := last.Sub(first)
	if span <= 0 {
		return timelineLeft
	}
	return timelineLeft + int(float64(timelineRight-timelineLeft)*(float64(at.Sub(first))/float64(span)))
}

func minTime(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// firsts counts for each column the points that it alone told first.
func firsts(v view, when []time.Time) []int {
	out := make([]int, len(when))
	for _, r := range v.Findings {
		if i := firstOf(r, when); i >= 0 && sure(r.Finding) {
			out[i]++
		}
	}
	return out
}

// firstOf is the column that told a point before all others that tell it, or -1:
// two told it at one moment, or the time of one is unknown.
func firstOf(r row, when []time.Time) int {
	first, tied := -1, false
	for i, c := range r.Cells {
		switch {
		case c.State != states:
		case when[i].IsZero():
			return -1
		case first < 0 || when[i].Before(when[first]):
			first, tied = i, false
		case when[i].Equal(when[first]):
			tied = true
		}
	}
	if tied {
		return -1
	}
	return first
}

// knew tells what the article of a column says where reports conflict or
// change, else how many points it has something on, and on how many first.
func knew(v view, col, first int) string {
	var said []string
	n, all := 0, 0
	for _, r := range v.Findings {
		if !sure(r.Finding) {
			continue
		}
		all++
		c := r.Cells[col]
		if c.State != states {
			continue
		}
		n++
		if r.Relation == value.Conflict || r.Relation == value.Update {
			said = append(said, knownAs(r)+": "+clean(r.Sides[c.Side].Value))
		}
	}
	if len(said) == 0 && all > 0 {
		s := fmt.Sprintf("speaks of %d of %s", n, plural(all, "point"))
		if first > 0 {
			s += fmt.Sprintf(", %d of them first", first)
		}
		return s
	}
	return strings.Join(said, "; ")
}

// knownAs names a point as briefly as it stays clear: people hurt, age of whom.
func knownAs(r row) string {
	if r.Attribute == claim.Quantity && r.Of != "" {
		return r.Of
	}
	return r.Point()
}

// published reads a time of publication: RFC 3339, also without seconds or
// zone, or a date. What it can't read is the zero time.
func published(s string) time.Time {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
