package reconcile_test

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/newsconcord/concord/reconcile/claim"
)

var (
	weekdays = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	months   = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	moments  = want{[]claim.Attribute{claim.EventDate, claim.EventTime}, hard}
)

const (
	anyMonth = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)`
	anyDay   = `(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)`
)

// relatives are other words for another day.
var relatives = map[string]string{
	"last week": "last month", "last month": "last week", "last year": "three years ago", "next week": "next month", "next month": "next week", "next year": "this year",
	"yesterday": "three days ago", "tomorrow": "next month", "this week": "last week", "this month": "last month", "this year": "last year", "this summer": "this winter",
	"last summer": "last winter", "the next day": "a week later",
}

// dateMakers change days, months, years and times of day.
var dateMakers = []maker{
	{"clock time", regexp.MustCompile(`\b(1?\d)(?::\d\d)? ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b)`), otherHour, moments},
	{"iso date", regexp.MustCompile(`\b\d{4}-\d\d-(\d\d)\b`), otherMonthDay, moments},
	{"date", regexp.MustCompile(`\b` + anyMonth + ` (\d{1,2})\b`), otherMonthDay, moments},
	{"date", regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)? ` + anyMonth + `\b`), otherMonthDay, moments},
	{"month", regexp.MustCompile(`\b(?:[Ii]n|[Ss]ince|last|next|until|by|early|late) (January|February|March|April|May|June|July|August|September|October|November|December)\b`), otherMonth, moments},
	{"year", regexp.MustCompile(`\b(?:[Ii]n|[Ss]ince|of|by|until|from|the) ((?:19|20)\d\d)\b`), otherYear, moments},
	{"weekday", regexp.MustCompile(`\b` + anyDay + `\b`), otherWeekday, moments},
	{"relative day", regexp.MustCompile(`\b(last week|last month|last year|next week|next month|next year|yesterday|tomorrow|this week|this month|this year|this summer|last summer|the next day)\b`),
		func(s string) string { return relatives[s] }, moments},
}

func otherHour(s string) string {
	n, _ := strconv.Atoi(s)
	return strconv.Itoa((n+2)%11 + 1)
}

func otherMonthDay(s string) string {
	n, _ := strconv.Atoi(s)
	if n < 1 || n > 31 {
		return ""
	}
	out := strconv.Itoa((n+8)%28 + 1)
	if len(s) == 2 && len(out) == 1 && s[0] == '0' {
		out = "0" + out
	}
	return out
}

func otherMonth(s string) string { return months[(slices.Index(months, s)+2)%12] }

func otherYear(s string) string {
	n, _ := strconv.Atoi(s)
	return strconv.Itoa(n - 2)
}

func otherWeekday(s string) string { return weekdays[(slices.Index(weekdays, s)+5)%7] }
