// Package datetime finds dates, times, durations and sets of times in English
// text, and resolves them to days of the calendar.
//
// # Terms
//
// An expression is the words that name a time. A reference is the day of
// publication that relative expressions ("on Friday", "last month") are counted
// from. A value prints as TIMEX3 does (ISO-TimeML, ISO 24617-1): 2020-10-07,
// 2020-W41, 2020-Q3, XXXX-WXX-3, P3D, PRESENT_REF. A day is a number of days
// since 1970-01-01; an interval of days is half-open.
//
// # Resolution
//
// A full date needs nothing. A date without a year, a weekday and a relative
// expression are counted from the reference; a weekday is the last one unless
// the sentence speaks of the future. Without a reference the text itself must
// tell: a year in the same sentence, or a range of days in which the weekday
// occurs once. What neither tells stays open, and is never guessed.
//
// # What it does not do
//
// It never reads the clock. It knows the Gregorian calendar and English words.
//
// All functions are pure and safe for concurrent use. Time and memory are
// linear in the text.
package datetime
