package datetime

import "time"

// Reference is the day from which relative expressions are counted. The zero
// value is an unknown one.
type Reference struct {
	day     int
	second  int // of the day
	zone    int // minutes east of UTC
	clocked bool
	zoned   bool
	known   bool
}

// NewReference returns the reference of a point in time, in its own zone.
func NewReference(t time.Time) Reference {
	_, seconds := t.Zone()
	r := Reference{day: dayOf(t.Year(), int(t.Month()), t.Day()), second: t.Hour()*3600 + t.Minute()*60 + t.Second(), zone: seconds / 60}
	r.clocked, r.zoned, r.known = true, true, true
	return r
}

// Day returns the day; ok is false when it is unknown.
func (r Reference) Day() (day int, ok bool) { return r.day, r.known }

// Clocked reports whether the time of day is told.
func (r Reference) Clocked() bool { return r.clocked }

// Time returns the point in time, as far as it is told: a date alone is its
// start, and a clock without a zone is read as UTC. It is the zero time when
// nothing is known.
func (r Reference) Time() time.Time {
	if !r.known {
		return time.Time{}
	}
	return time.Unix(int64(r.day)*86400+int64(r.second)-int64(r.zone)*60, 0).UTC()
}

// String returns the reference as far as it is told: 2020-10-07,
// 2020-10-07T10:30:00, 2020-10-07T10:30:00+08:00, or "" when it is unknown.
func (r Reference) String() string {
	if !r.known {
		return ""
	}
	s := FormatDay(r.day)
	if r.clocked {
		s += "T" + pad(r.second/3600) + ":" + pad(r.second/60%60) + ":" + pad(r.second%60)
	}
	if r.zoned {
		s += offsetText(r.zone)
	}
	return s
}

// In returns the reference as the calendar of a zone shows it: a stamp of 22:30
// UTC is of the next day in Sydney. One without a clock or a zone is left as it
// is, and so is one of midnight, which programs write for a bare date.
func (r Reference) In(z Zone) Reference {
	if !r.known || !r.zoned || r.second == 0 {
		return r
	}
	utc := r.day*86400 + r.second - r.zone*60
	r.zone = z.at(floorDiv(utc, 60))
	local := utc + r.zone*60
	r.day = floorDiv(local, 86400)
	r.second = local - 86400*r.day
	return r
}
