package datetime

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize/text"
)

// ErrPublished says that a text is no date of publication.
var ErrPublished = errors.New("not a date")

// layouts are the forms of dates in metadata, without their zone: RFC 3339 and
// ISO 8601 extended and basic, RFC 822 and 1123, RFC 850, and what C's asctime
// prints. Go reads a fraction of seconds behind each.
var layouts = []string{
	"2006-01-02T15:04:05", "2006-01-02", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04",
	"20060102T150405", "20060102T1504", "20060102", "20060102150405", "200601021504",
	"2006/01/02", "2006/01/02 15:04:05", "2006/01/02 15:04",
	"Mon, 2 Jan 2006 15:04:05", "Mon, 2 Jan 2006 15:04", "2 Jan 2006 15:04:05", "2 Jan 2006 15:04",
	"Mon, 2 Jan 06 15:04:05", "2 Jan 06 15:04:05", "2 Jan 06 15:04", "Monday, 02-Jan-06 15:04:05",
	"Mon Jan _2 15:04:05 2006", "Mon, 2 Jan 2006",
}

// ParsePublished is [Options.Published] without options.
func ParsePublished(s string) (Reference, error) { return Options{}.Published(s) }

// Published reads the date of publication as metadata write it: RFC 3339, also
// without seconds or zone; ISO 8601 without separators; RFC 822 and 1123; a bare
// date; seconds or milliseconds since 1970 in ten or thirteen digits; or a date in
// words ("December, 29 2020"). [Options.Order] tells which of two numbers is
// the month. The error wraps [ErrPublished] and says what is wrong.
func (o Options) Published(s string) (Reference, error) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" {
		return Reference{}, fmt.Errorf("published is empty: %w", ErrPublished)
	}
	if len(trimmed) > 64 {
		return Reference{}, fmt.Errorf("published %.40q: %d bytes are %w", trimmed, len(trimmed), ErrPublished)
	}
	if t, ok := epoch(trimmed); ok {
		return NewReference(t), nil
	}
	rest, zone, zoned := cutZone(trimmed)
	for _, l := range layouts {
		if t, err := time.Parse(l, rest); err == nil {
			r := NewReference(t)
			r.zone, r.zoned, r.clocked = zone, zoned, strings.Contains(l, "15")
			return r, nil
		}
	}
	return o.publishedWords(trimmed)
}

// publishedWords reads a date as texts write it, with the clock that may follow.
func (o Options) publishedWords(s string) (Reference, error) {
	r := Reference{}
	for _, m := range Find(text.Parse(s), Options{Order: o.Order}) {
		if other, either := m.Value.Alternative(); either && !r.known {
			return r, fmt.Errorf("published %q may be %s or %s: %w", s, m.Value, other, ErrPublished)
		}
		from, to, ok := m.Value.Days()
		if d := parseDate(m.Value.timex); ok && to-from == 1 && (!r.known || from == r.day && !r.clocked) {
			r = Reference{from, 60 * max(d.minute, 0), d.zone, d.minute >= 0, d.zoned, true}
		}
	}
	if !r.known {
		return r, fmt.Errorf("published %q: %w", s, ErrPublished)
	}
	return r, nil
}

// epoch reads seconds since 1970 in ten digits, or milliseconds in thirteen. No
// other form of a date has so many digits but year, month, day and hour of the
// last century, which is refused.
func epoch(s string) (time.Time, bool) {
	if len(s) != 10 && len(s) != 13 || s[0] != '1' {
		return time.Time{}, false
	}
	n := int64(0)
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return time.Time{}, false
		}
		n = 10*n + int64(s[i]-'0')
	}
	if len(s) == 13 {
		return time.UnixMilli(n).UTC(), true
	}
	_, err := time.Parse("2006010215", s)
	return time.Unix(n, 0).UTC(), err != nil
}

// cutZone takes the zone off a stamp that tells a clock: "Z", "+08:00", "-0500",
// "+08", "GMT", and a name in brackets behind one. C's date prints the zone
// before the year.
func cutZone(s string) (rest string, minutes int, zoned bool) {
	if !strings.ContainsAny(s, ":T") {
		return s, 0, false
	}
	if at := strings.LastIndex(s, " ("); at > 0 && strings.HasSuffix(s, ")") {
		s = s[:at]
	}
	if f := strings.Fields(s); len(f) == 6 && len(f[0]) == 3 {
		if m, ok := zoneMinutes(f[4]); ok {
			return strings.Join(append(f[:4], f[5]), " "), m, true
		}
	}
	at := len(s)
	for at > 0 && s[at-1] != ' ' && s[at-1] != '+' && s[at-1] != '-' && !(s[at-1] >= '0' && s[at-1] <= '9' && letter(s[len(s)-1])) {
		at--
	}
	if at > 0 && (s[at-1] == '+' || s[at-1] == '-') {
		at--
	}
	if m, ok := zoneMinutes(s[at:]); ok {
		return strings.TrimSpace(s[:at]), m, true
	}
	return s, 0, false
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// zoneMinutes reads one zone, in minutes east of UTC.
func zoneMinutes(s string) (int, bool) {
	switch {
	case s == "":
		return 0, false
	case s == "Z" || s == "z":
		return 0, true
	case s[0] != '+' && s[0] != '-':
		z, err := ParseZone(zoneOfWord(s))
		return z.minutes, err == nil && z.rule == ""
	}
	digits := strings.Replace(s[1:], ":", "", 1)
	h, ok := smallNumber(digits)
	switch {
	case !ok || len(digits) != 2 && len(digits) != 4:
		return 0, false
	case len(digits) == 2:
		h *= 100
	}
	m := 60*(h/100) + h%100
	if s[0] == '-' {
		m = -m
	}
	return m, h/100 <= 14 && h%100 < 60
}

// zoneOfWord returns the zone that a word names, as [ParseZone] reads it, or "".
func zoneOfWord(s string) string {
	lx := words()
	if t := &lx.terms[lx.find(strings.ToLower(s))]; t.is&isZone != 0 {
		return t.text
	}
	return ""
}
