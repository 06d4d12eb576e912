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
// expression are counted from the reference. The tense of the sentence tells the
// direction: a weekday is the last one unless the sentence announces ("will
// meet Monday", "closed until Monday"). Others are counted from the date that the
// text spoke of last: "three days later", "the same day", "the quarter". Without
// a reference the text itself must tell: a year in the same sentence, or a range
// of days in which the weekday occurs once. What nothing tells stays open
// (XXXX-10-07, XXXX-WXX-3), and is never guessed. [Mention.Basis] says which
// of these a reading rests on, and [Mention.Context] where.
//
// A date in digits that can be read in two ways has an [Value.Alternative],
// unless [Options.Order], another date of the text or the reference tells.
//
// # Choices of form
//
// Decades and centuries are counted in years (P20Y), so that equal lengths print
// alike. A fiscal year (FY2020) has no place in the calendar: companies start it
// when they please. The ages of people belong to package quantity. An expression
// takes in the words that bound it ("at least three days") and the article.
//
// # What it does not do
//
// It never reads the clock. It knows the Gregorian calendar and English words.
// Feasts of other calendars are computed; those of which the day hangs on what is
// seen of the moon, or on the country (the Islamic ones, Diwali, Vesak), are
// [value.About] a day.
//
// All functions are pure and safe for concurrent use. Time and memory are
// linear in the text.
package datetime
