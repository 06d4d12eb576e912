package datetime

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Zone is a time zone: its winter hours and the rule by which it keeps summer
// time. The zero value is UTC. Rules are those in force today (North America
// since 2007, the European Union since 1996, Australia and New Zealand since
// 2008); earlier years are off by an hour for some weeks.
type Zone struct {
	minutes int // east of UTC, in winter
	rule    string
}

// ErrZone says that a text is no time zone.
var ErrZone = errors.New("not a time zone")

// A change is a Sunday of a month on which the clock moves: the nth, or the
// last when n is negative, at a minute of winter time or of UTC.
type change struct {
	month, n, minute int
	utc              bool
}

// summers holds when summer time starts and ends.
var summers = map[string][2]change{
	"us": {{3, 2, 120, false}, {11, 1, 60, false}},
	"eu": {{3, -1, 60, true}, {10, -1, 60, true}},
	"au": {{10, 1, 120, false}, {4, 1, 120, false}},
	"nz": {{9, -1, 120, false}, {4, 1, 120, false}},
}

// ParseZone reads hours from UTC, and behind a space the rule of summer time:
// "us", "eu", "au" or "nz". "5.5" is India's, "-5 us" that of New York. The
// error wraps [ErrZone].
func ParseZone(s string) (Zone, error) {
	hours, rule, ruled := strings.Cut(s, " ")
	h, err := strconv.ParseFloat(hours, 64)
	_, known := summers[rule]
	if err != nil || !(h >= -14 && h <= 14) || ruled && !known {
		return Zone{}, fmt.Errorf("%.40q: %w", s, ErrZone)
	}
	return Zone{int(h * 60), rule}, nil
}

// at returns the minutes east of UTC at a minute of UTC, counted from the start
// of 1970.
func (z Zone) at(utc int) int {
	minutes := z.minutes
	if z.summer(utc) {
		minutes += 60
	}
	return minutes
}

func (z Zone) summer(utc int) bool {
	s, ok := summers[z.rule]
	if !ok {
		return false
	}
	y, _, _ := dateOf(floorDiv(utc+z.minutes, 1440))
	start, end := z.moment(y, s[0]), z.moment(y, s[1])
	if start < end {
		return start <= utc && utc < end
	}
	return utc < end || start <= utc // in the south
}

// moment returns the minute of UTC of a change in a year.
func (z Zone) moment(y int, c change) int {
	m := nthWeekday(y, c.month, 7, c.n)*1440 + c.minute
	if !c.utc {
		m -= z.minutes
	}
	return m
}

// zoneText prints the zone of a clock time: "Z", "-05:00", or nothing when it is
// not told or when summer time can't be known.
func zoneText(zone, day string) string {
	if zone == "" {
		return ""
	}
	z, err := ParseZone(zone)
	d := parseDate(day)
	if err != nil || z.rule != "" && !d.ok {
		return ""
	}
	return offsetText(z.at(d.from*1440 + 12*60 - z.minutes))
}

// offsetText prints minutes east of UTC.
func offsetText(minutes int) string {
	switch {
	case minutes == 0:
		return "Z"
	case minutes < 0:
		return "-" + pad(-minutes/60) + ":" + pad(-minutes%60)
	}
	return "+" + pad(minutes/60) + ":" + pad(minutes%60)
}
