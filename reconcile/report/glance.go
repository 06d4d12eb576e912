package report

import (
	"strings"

	"github.com/newsconcord/concord/reconcile"
)

// when prints the time of an event: "5–9 Oct 2020", where no report says when it
// happened "reported on 7 Oct 2020", and where a report without a date has but a
// weekday, "7 Oct 2020 (inferred from “Wednesday”)".
func (l *library) when(x *index, e *reconcile.Event) string {
	day, inferred := l.day(x, e)
	return strings.TrimSpace(day + " " + inBrackets(inferred))
}

// day prints the time of an event, and from what it was inferred, "" where a report
// says it.
func (l *library) day(x *index, e *reconcile.Event) (day, inferred string) {
	day = periodWord(e.Time)
	if day == timeUnknown {
		return day, ""
	}
	if e.Time.Basis == reconcile.Published {
		return "reported on " + day, ""
	}
	if words := l.inferredFrom(x, e); words != "" {
		inferred = "inferred from " + words
	}
	return day, inferred
}

// setting says where and how an event was held: its places and its format.
func setting(e *reconcile.Event) []string {
	out := cleanAll(e.Places)
	if f := clean(e.About.Format); f != "" {
		out = append(out, f)
	}
	return out
}

// whenAndWhere joins time, places and format.
func (l *library) whenAndWhere(x *index, e *reconcile.Event) string {
	return strings.Join(append([]string{l.when(x, e)}, setting(e)...), " · ")
}

// maxGlance is the greatest width of a glance, in columns of a terminal.
const maxGlance = 240

// glance says who an event is about: the gathering if the label does not name
// it, people with their offices, and bodies. It is "" where nothing is known.
func (x *index) glance(e *reconcile.Event) string {
	var groups []string
	add := func(words []string) {
		if len(words) > 0 {
			groups = append(groups, strings.Join(words, ", "))
		}
	}
	if g := clean(e.About.Gathering); g != "" && !holds(clean(e.Label), g) {
		add([]string{g})
	}
	var people []string
	for _, p := range e.About.People {
		people = append(people, strings.TrimSpace(x.spelled(clean(p.Name))+" "+inBrackets(strings.Join(cleanAll(p.Offices), ", "))))
	}
	add(people)
	add(cleanAll(e.About.Organizations))
	return strings.Join(groups, "; ")
}

// holds reports whether s contains the words, however written.
func holds(s, words string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(words))
}
