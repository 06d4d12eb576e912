package report

import (
	"strings"
	"testing"
	"time"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

func TestTrimmed(t *testing.T) {
	tests := []struct{ a, b, want, reason string }{
		{"The pier closes on Monday", "The pier shuts on Monday", "The pier [-closes-] {+shuts+} on Monday", "what is short stands whole"},
		{
			"After a long night of talks in the old town hall the mayor said the pier closes", "After a long night of talks in the old town hall the mayor said the pier shuts",
			"… said the pier [-closes-] {+shuts+}", "only words beside the change are kept at the start",
		},
		{
			"It closes because the wooden beams below the deck are rotten in many places and weak", "It shuts because the wooden beams below the deck are rotten in many places and frail",
			"It [-closes-] {+shuts+} because the wooden … many places and [-weak-] {+frail+}", "and on both sides between changes",
		},
		{
			"One two three four five six seven eight nine ten", "One two three four five six seven eight nine ten",
			"One two three four five six seven eight nine ten", "without a change nothing is cut",
		},
	}
	for _, tt := range tests {
		if got := driftText(trimmed(driftOf(tt.a, tt.b))); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.reason, got, tt.want)
		}
	}
}

func TestSubject(t *testing.T) {
	tests := []struct {
		sentence, exact string
		attribute       claim.Attribute
		relation        value.Relation
		subject, want   string
		reason          string
	}{
		{"They are among 40 growing coastal towns.", "40", claim.Quantity, value.Equal, "town", "growing coastal towns", "words between number and noun tell towns from towns"},
		{"The wave hit the quay, injuring 9 people.", "9", claim.Quantity, value.Conflict, "person", "“injuring … people”", "else the words before the number"},
		{"Some 30 boats were lost.", "Some 30", claim.Quantity, value.Conflict, "boat", "“boats were lost”", "else those behind the noun"},
		{"Nine were hurt.", "Nine", claim.Quantity, value.Conflict, "person", "people", "a noun that is not there stands in the plural"},
		{"Nine were hurt.", "Nine", claim.Quantity, value.Conflict, "person aboard", "people aboard", "with what tells it from others"},
		{"Nine came.", "Nine", claim.Quantity, value.Conflict, "ferry", "ferries", "as it is spelt"},
		{"The wave, seen at 6:15 by 1,200 sailors, hit 9 people.", "9", claim.Quantity, value.Conflict, "person", "“hit … people”", "a phrase ends at a comma"},
		{"At 6:15 the wave hit 9 people.", "9", claim.Quantity, value.Conflict, "person", "“wave hit … people”", "marks inside a number end no phrase"},
		{"It is to open at 6:15 in June, they said.", "June", claim.EventDate, value.Conflict, "the council", "“is to open at 6:15 in …”", "nor those of a time of day"},
		{"They hurt 9 people.", "9", claim.Quantity, value.Conflict, "people hurt", "people hurt", "two words say enough"},
		{"It is to open in June, they said.", "June", claim.EventDate, value.Equal, "the council", "“It is to open in June”", "a date of somebody is a date of what is told"},
		{"It is to open in June, they said.", "June", claim.EventDate, value.Conflict, "the council", "“It is to open in …”", "a date on which reports differ is left open"},
		{"It opened on Monday.", "Monday", claim.EventDate, value.Equal, "Pier Fair", "Pier Fair", "a date of the event is a date of the event"},
		{"Last week, the mayor left.", "Last week", claim.EventDate, value.Equal, "the council", "“Last week, the mayor left”", "a comma stays"},
		{"He won the 2008 race for mayor.", "2008", claim.EventDate, value.Conflict, "the council", "“He won the … race”", "a year stands with its noun"},
		{"The mayor's Friday speech was long.", "Friday", claim.EventDate, value.Equal, "the council", "“The mayor's Friday”", "an apostrophe ends no phrase"},
		{"Some 32.7 percent paid 1,200 crowns in May.", "May", claim.EventDate, value.Equal, "the council", "“32.7 percent paid 1,200 crowns in May”", "nor do the marks of a number"},
		{"The council spent $3 million on it.", "$3 million", claim.Money, value.Equal, "money", "“The council spent $3 million”", "a sum has no other subject"},
		{"Rescue took two hours.", "two hours", claim.Duration, value.Equal, "the council", "“Rescue took two hours”", "lengths too"},
		{"We rebuild, he said.", "We rebuild", claim.Quote, value.Reword, "he", "", "a pronoun names nobody"},
		{"On Monday, Mr. Lee left.", "Monday", claim.EventDate, value.Equal, "the council", "“On Monday, Mr. Lee left”", "the dot of a short title ends no phrase"},
		{"Monday was the day.", "Monday", claim.EventDate, value.Equal, "the council", "“Monday was the day”", "nothing stands before"},
	}
	for _, tt := range tests {
		at := strings.Index(tt.sentence, tt.exact)
		end := at + len(tt.exact)
		c := claim.Claim{ID: "c", Attribute: tt.attribute, Subject: tt.subject,
			Evidence: claim.Evidence{Start: at, End: end, Exact: tt.exact, Prefix: tt.sentence[:at], Suffix: tt.sentence[end:]}}
		f := finding.Finding{Attribute: tt.attribute, Subject: tt.subject, Relation: tt.relation, Sides: []finding.Side{{Claims: []string{"c", "gone"}}}}
		x := newIndex(&reconcile.Report{Events: []reconcile.Event{{ID: "e", Label: "Pier Fair", Claims: []claim.Claim{c}}}})
		if got := x.subject(&f); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// With the text at hand a heading has the words that the evidence was cut from.
func TestSubjectWithTexts(t *testing.T) {
	tests := []struct{ text, exact, want, reason string }{
		{"In a long speech the mayor of the old town promised to open the pier in June.", "June", "“promised to open the pier in June”", "six words before"},
		{"Ferries came that year and, early in June, the mayor left.", "June", "“came that year and, early in June”", "more where a comma leaves too little"},
		{"It rained. On Monday, the mayor of the old town promised a pier.", "Monday", "“On Monday, the mayor of the old town”", "behind it where little stands before"},
	}
	for _, tt := range tests {
		at := strings.Index(tt.text, tt.exact)
		end := at + len(tt.exact)
		c := claim.Claim{ID: "c", Article: "a", Attribute: claim.EventDate, Subject: "council", Evidence: claim.Evidence{Start: at, End: end, Exact: tt.exact,
			Prefix: tt.text[max(0, at-10):at], Suffix: tt.text[end:min(len(tt.text), end+10)]}}
		f := finding.Finding{Attribute: claim.EventDate, Subject: "council", Relation: value.Equal, Sides: []finding.Side{{Claims: []string{"c"}}}}
		x := newIndex(&reconcile.Report{Events: []reconcile.Event{{ID: "e", Claims: []claim.Claim{c}}}})
		x.texts = func(string) (string, bool) { return tt.text, true }
		if got := x.subject(&f); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// A number that is none exactly says so where its words do not.
func TestLimit(t *testing.T) {
	tests := []struct {
		text   string
		bound  value.Bound
		want   string
		reason string
	}{
		{"30", value.Min, "at least", "the word stands before the evidence"},
		{"more than 30", value.Min, "", "the evidence has it"},
		{"30", value.Exact, "", "the number itself"},
		{"30", value.About, "about", "near it"},
		{"30", value.Max, "at most", "not above it"},
	}
	for _, tt := range tests {
		if got := limit(&claim.Claim{Value: claim.Value{Text: tt.text, Bound: tt.bound}}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// Who says it stands in the heading where the reports agree on that.
func TestTopic(t *testing.T) {
	tests := []struct {
		attribute    claim.Attribute
		subject      string
		holders      []string
		want, reason string
	}{
		{claim.Statement, "Ann Lee", []string{"Ann Lee", "harbour master Ann Lee"}, "statement by Ann Lee: “it is so”", "one speaker, named twice"},
		{claim.Statement, "Ann Lee", []string{"Ms. Lee", "she"}, "statement by Ann Lee: “it is so”", "by the family name, and by a pronoun"},
		{claim.Statement, "Ann Lee", []string{"", ""}, "statement: “it is so”", "nobody is said to say it"},
		{claim.Quote, "Ann Lee", []string{"Ann Lee", "Bo Dahl"}, "quotation: “it is so”", "two speakers"},
		{claim.Quote, "Ann Lee", []string{"Ann Lee"}, "quotation of Ann Lee: “it is so”", "one"},
		{claim.PersonAge, "Ann Lee", nil, "age of Ann Lee", "a person's"},
		{claim.EventFormat, "Ann Lee", nil, "how it was told by Ann Lee", "who speaks is no gathering"},
		{claim.EventDate, "Ann Lee", nil, "date: Ann Lee", "nor is a date hers"},
		{claim.EventName, "Pier Fair", nil, "name of Pier Fair", "a gathering's"},
		{claim.Money, string(claim.Money), nil, "sum of money", "nothing is told of what for"},
	}
	for _, tt := range tests {
		f := finding.Finding{Attribute: tt.attribute, Subject: tt.subject, Sides: []finding.Side{{}}}
		e := reconcile.Event{ID: "e"}
		for i, h := range append(tt.holders, "")[:max(1, len(tt.holders))] {
			id := columnKey(i)
			e.Claims = append(e.Claims, claim.Claim{ID: id, Attribute: tt.attribute, Holder: h, Value: claim.Value{Text: "it is so"}})
			f.Sides[0].Claims = append(f.Sides[0].Claims, id)
		}
		x := newIndex(&reconcile.Report{Events: []reconcile.Event{e}})
		r := row{}
		if r = x.row(&f, nil); r.Topic() != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, r.Topic(), tt.want)
		}
	}
}

func TestFirstOf(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2031, 3, n, 0, 0, 0, 0, time.UTC) }
	tests := []struct {
		when   []time.Time
		cells  []cellState
		want   int
		reason string
	}{
		{[]time.Time{day(1), day(2)}, []cellState{states, states}, 0, "the earlier told it first"},
		{[]time.Time{day(1), day(2)}, []cellState{quiet, states}, 1, "one that is silent told nothing"},
		{[]time.Time{day(1), day(1), day(2)}, []cellState{states, states, states}, -1, "of two at one moment none is first"},
		{[]time.Time{day(2), day(2), day(1)}, []cellState{states, states, states}, 2, "an earlier one settles it"},
		{[]time.Time{day(1), {}}, []cellState{states, states}, -1, "one of unknown time may have been first"},
		{[]time.Time{day(1), {}}, []cellState{states, apart}, 0, "unless it has nothing on it"},
	}
	for _, tt := range tests {
		r := row{}
		for _, s := range tt.cells {
			r.Cells = append(r.Cells, cell{State: s})
		}
		if got := firstOf(r, tt.when); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.reason, got, tt.want)
		}
	}
}

func TestTimesInWords(t *testing.T) {
	tests := []struct{ reason, want string }{
		{"2018-10-26TMO and 2018-10-26 are of one day, one says more", "26 Oct 2018 in the morning and 26 Oct 2018 are of one day, one says more"},
		{"2018-10-22 lies within 2018-W43", "22 Oct 2018 lies within the week of 22 Oct 2018"},
		{"2021-01-02 lies within 2020-W53-WE", "2 Jan 2021 lies within the weekend of 2 Jan 2021"},
		{"2009-07 lies within 2009-SU", "July 2009 lies within summer 2009"},
		{"1931 lies within 193", "1931 lies within the 1930s"},
		{"2020-10-07 lies within 2020-10-05/2020-10-09", "7 Oct 2020 lies within 5–9 Oct 2020"},
		{"2020-08 lies within 2020-Q3", "August 2020 lies within the third quarter of 2020"},
		{"2020-10-07T14:05 and 2020-13 are open", "7 Oct 2020, 14:05 and 2020-13 are open"},
		{"2003 and 2002", "2003 and 2002"},
	}
	for _, tt := range tests {
		if got := timesInWords(tt.reason); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestBare(t *testing.T) {
	tests := []struct{ source, keep, want, reason string }{
		{"PORT ELLERY — The pier closed on Monday.", "closed", "The pier closed on Monday.", "a dateline is not the reporter's"},
		{"PORT ELLERY — The pier closed on Monday.", "ELLERY", "PORT ELLERY — The pier closed on Monday.", "evidence in it keeps it"},
		{"The pier closed on Monday.", "pier", "The pier closed on Monday.", "nothing added, nothing cut"},
	}
	for _, tt := range tests {
		l := newLibrary(func(string) (string, bool) { return tt.source, true })
		at := strings.Index(tt.source, tt.keep)
		s := l.sentence("a", tt.source, text.Span{Start: at, End: at + len(tt.keep)})
		if got := strings.TrimSpace(tt.source[s.Start:s.End]); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// An article that tells two events stands in each as a part.
func TestParts(t *testing.T) {
	r := &reconcile.Report{
		Articles: []reconcile.Article{{ID: "a", Source: "Herald"}, {ID: "b", Title: "Pier to close for repairs until the end of next summer"}},
		Events: []reconcile.Event{
			{ID: "late", Members: []reconcile.Member{{Article: "a", Start: 500, End: 900}}},
			{ID: "early", Members: []reconcile.Member{{Article: "a", Start: 0, End: 500}, {Article: "b", End: 10}}},
		},
	}
	x := newIndex(r)
	for _, tt := range []struct{ article, event, want string }{
		{"a", "late", "second part of the Herald article"}, {"a", "early", "first part of the Herald article"}, {"b", "early", ""},
	} {
		if got := x.part(tt.article, tt.event); got != tt.want {
			t.Errorf("%s in %s: %q, want %q", tt.article, tt.event, got, tt.want)
		}
	}
	if got, want := x.countEvents(r), "2 events (the Herald article tells of two; one event has several reports)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := sourceName(&r.Articles[1]), "“Pier to close for repairs until…”"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// What is rather wrong than right says so in its row, and stands last.
func TestUnsure(t *testing.T) {
	tests := []struct {
		attribute  claim.Attribute
		relation   value.Relation
		confidence float64
		doubt      string
		section    sectionKind
		reason     string
	}{
		{claim.Statement, value.Equal, .5, "", shared, "as likely right as wrong"},
		{claim.Statement, value.Refines, .49, "only 49% sure", perhaps, "below a half it stands apart and says so"},
		{claim.Statement, value.Equal, .24, "only 24% sure", perhaps, "in every relation"},
		{claim.Statement, value.Silent, .4, "only 40% sure", perhapsAlone, "silence pairs nothing"},
		{claim.EventDate, value.Conflict, .24, "only 24% sure", perhaps, "a conflict that is none costs most"},
	}
	for _, tt := range tests {
		r := row{Finding: &finding.Finding{Attribute: tt.attribute, Relation: tt.relation, Confidence: tt.confidence}}
		if got := doubt(r); got != tt.doubt {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.doubt)
		}
		if got := sectionOf(r); got != tt.section {
			t.Errorf("%s: section %d, want %d", tt.reason, got, tt.section)
		}
	}
}
