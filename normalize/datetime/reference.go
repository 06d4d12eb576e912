package datetime

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize/text"
)

// Reference is the day from which relative expressions are counted. The zero
// value is an unknown one.
type Reference struct {
	day   int
	known bool
}

// NewReference returns the reference of a point in time, in its own zone.
func NewReference(t time.Time) Reference {
	return Reference{dayOf(t.Year(), int(t.Month()), t.Day()), true}
}

// Day returns the day; ok is false when it is unknown.
func (r Reference) Day() (day int, ok bool) { return r.day, r.known }

// ErrPublished says that a text is no date of publication.
var ErrPublished = errors.New("not a date")

// layouts are the forms of dates in metadata, most exact first.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04",
	"2006-01-02", time.RFC1123Z, time.RFC1123, "2006/01/02",
}

// ParsePublished reads the date of publication as metadata write it: RFC 3339,
// also without seconds or zone, a bare date, or a date in words ("December, 29
// 2020"). The error wraps [ErrPublished].
func ParsePublished(s string) (Reference, error) {
	trimmed := strings.TrimSpace(s)
	for _, l := range layouts {
		if t, err := time.Parse(l, trimmed); err == nil {
			return NewReference(t), nil
		}
	}
	if len(trimmed) < 64 {
		for _, m := range Find(text.Parse(trimmed), Options{}) {
			if _, either := m.Value.Alternative(); either {
				break
			}
			if from, to, ok := m.Value.Days(); ok && to-from == 1 {
				return Reference{from, true}, nil
			}
		}
	}
	return Reference{}, fmt.Errorf("published %.40q: %w", s, ErrPublished)
}
