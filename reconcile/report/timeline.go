package report

import (
	"fmt"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize/value"
)

// timeline is a drawing of when each article appeared and what it then said on
// the points where reports differ. Lengths are in units of the drawing.
type timeline struct {
	Width, Height, Left, Right int
	From, To, Words            string
	Rows                       []timeRow
}

type timeRow struct {
	Name, Said, Anchor string
	X, Y, TextY, SaidX int
	Known              bool // the time of publication
}

const (
	timelineWidth = 760
	timelineLeft  = 150
	timelineRight = 740
	timelineStep  = 24
	saidColumns   = 48
)

// newTimeline returns nil for fewer than two articles.
func newTimeline(v view) *timeline {
	if len(v.Columns) < 2 {
		return nil
	}
	when := make([]time.Time, len(v.Columns))
	var first, last time.Time
	for i, c := range v.Columns {
		when[i] = published(c.Article.Published)
		if when[i].IsZero() {
			continue
		}
		if first.IsZero() || when[i].Before(first) {
			first = when[i]
		}
		if when[i].After(last) {
			last = when[i]
		}
	}
	t := &timeline{Width: timelineWidth, Height: 30 + timelineStep*len(v.Columns), Left: timelineLeft, Right: timelineRight}
	if !first.IsZero() {
		t.From, t.To = first.Format("2006-01-02 15:04"), last.Format("2006-01-02 15:04")
	}
	var words []string
	for i, c := range v.Columns {
		r := timeRow{Name: shorten(c.Key+" "+c.Name(), 22), Y: 36 + timelineStep*i, Known: !when[i].IsZero()}
		r.TextY = r.Y + 4
		r.place(when[i], first, last)
		r.Said = knew(v, i)
		if !r.Known {
			r.Said = strings.TrimSuffix("date unknown · "+r.Said, " · ")
		}
		t.Rows = append(t.Rows, r)
		words = append(words, fmt.Sprintf("%s: %s %s", c.Name(), dayOf(c.Article.Published), r.Said))
	}
	t.Words = strings.Join(words, "; ")
	return t
}

// place puts the dot on the scale and the words on the side with more room.
func (r *timeRow) place(at, first, last time.Time) {
	r.X, r.Anchor = timelineLeft, "start"
	if span := last.Sub(first); r.Known && span > 0 {
		r.X += int(float64(timelineRight-timelineLeft) * (float64(at.Sub(first)) / float64(span)))
	}
	r.SaidX = r.X + 10
	if r.X > (timelineLeft+timelineRight)/2 {
		r.SaidX, r.Anchor = r.X-10, "end"
	}
}

// knew tells what the article of a column says where reports conflict or
// change.
func knew(v view, col int) string {
	var said []string
	for _, r := range v.Findings {
		c := r.Cells[col]
		if c.State == states && (r.Relation == value.Conflict || r.Relation == value.Update) {
			said = append(said, clean(r.Subject)+": "+clean(r.Sides[c.Side].Value))
		}
	}
	return shorten(strings.Join(said, "; "), saidColumns)
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
