package datetime

import "github.com/newsconcord/concord/normalize/value"

// shape is the kind of an expression before it is resolved.
type shape uint8

const (
	ready      shape = iota // the value stands already
	calendar                // a date, perhaps without a year
	daily                   // a weekday
	dayOfMonth              // a day of which the month has to be found
	relative                // counted from the reference or from another date
	quarter                 // a quarter or half of a year
	season
	clock    // a time of day whose day has to be found
	feast    // a day with a name
	enclosed // the day, week, month or year of the last date: "the week"
)

// anchor is what a relative expression is counted from.
type anchor uint8

const (
	fromReference anchor = iota // "last year", "ago"
	fromText                    // the last date of the text: "a year earlier", "the next day"
)

// expression is what the grammar reads, before it is resolved.
type expression struct {
	shape       shape
	anchor      anchor
	kind        value.Type
	bound       value.Bound
	first, last int    // tokens [first, last)
	sentence    int    // that it stands in
	timex       string // of a ready one
	y, m, d     int    // of a date; 0 is not given
	y2, m2, d2  int    // the end of a range
	n           int    // weekday, quarter, half, or number of units
	unit        byte
	dir         int // -1 last, 0 this, 1 next
	directed    bool
	weekend     bool
	half        bool   // n counts halves of a year, not quarters
	swapped     bool   // day and month may be the other way round
	fiscal      bool   // the year is a fiscal one
	toDay       bool   // counted to the day: "ten years ago today"
	part        string // of the day: "MO"
	clock       string // "10:30"
	season      string
	feast       *feastRule
	parts       [2]*expression
}
