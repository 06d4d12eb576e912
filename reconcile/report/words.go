package report

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

// relationWord is what readers see for a relation: a sign and a word, so that
// nothing hangs on colour alone. Class names it in the page.
type relationWord struct {
	Relation          value.Relation
	Class, Sign, Word string
	// Means says the relation in a sentence.
	Means string
}

// relationWords lists what readers tell apart, hardest first. What refines has two
// words, for to add to each other is not to say more, and so has what is equal, for
// of two statements one may say a little more.
var relationWords = []relationWord{
	{value.Conflict, "conflict", "≠", "conflict", "The reports cannot both be right as they stand."},
	{value.Update, "update", "→", "update", "They differ because time passed between them."},
	{value.Reword, "reword", "~", "reworded", "The same words or statement, put otherwise."},
	{value.Refines, "refines", "+", "more detail", "They fit together; one says more than the other."},
	{value.Refines, "beside", "≈", "related", "They speak of the same matter and can both be right; each says something of its own."},
	{value.Silent, "silent", "○", "not in all", "Some report it; in others it was not found."},
	{value.Equal, "equal", "=", "agree", "They say the same, however they write it."},
	{value.Equal, "alike", "≅", "much the same", "Statements that say much the same, each in its own words; one may tell a little more."},
}

// relatedWord is that of findings in which neither says more.
var relatedWord = relationWords[4]

// alikeWord is that of statements whose matter is the same and whose words are not.
var alikeWord = relationWords[7]

// doubtfulWord is what readers see for findings that are rather wrong than right.
var doubtfulWord = relationWord{Class: "perhaps", Sign: "?", Word: "perhaps", Means: "Less than half sure. They stand apart, folded."}

// What the figures beside a finding mean.
const (
	severityMeans = "Severity: 1 is good to know, 2 changed with time or put otherwise, 3 and 4 cannot both be true; where none is given it is 1."
	surenessMeans = "“85% sure” is how likely it is that the passages speak of one thing and are compared rightly; or, of what one report alone has, that the others do not have it; it says nothing of who is right."
)

// wordOf returns the first words for a relation, the relation's name if it has none.
func wordOf(r value.Relation) relationWord {
	for _, w := range relationWords {
		if w.Relation == r {
			return w
		}
	}
	return relationWord{r, r.String(), "?", r.String(), ""}
}

// hardness is the place of a word in the list, 0 for the hardest.
func (w relationWord) hardness() int {
	for i, o := range relationWords {
		if o.Class == w.Class {
			return i
		}
	}
	return len(relationWords)
}

// attributeWords says what a finding is about.
var attributeWords = map[claim.Attribute]string{
	claim.EventDate: "date", claim.EventTime: "time of day", claim.EventPlace: "place", claim.EventName: "name of the event",
	claim.EventEdition: "edition number", claim.EventHost: "host", claim.EventChair: "chair", claim.EventFormat: "format",
	claim.PersonName: "name", claim.PersonRole: "title or office", claim.PersonRank: "rank", claim.PersonAge: "age",
	claim.PersonAffiliation: "affiliation",
	claim.Quantity:          "number", claim.Money: "sum of money", claim.Percent: "percentage", claim.Ordinal: "place in an order",
	claim.Rank: "place in a ranking", claim.Quote: "quotation",
}

// attributeWord makes words of an attribute; one without words of its own loses
// its dots.
func attributeWord(a claim.Attribute) string {
	if w, ok := attributeWords[a]; ok {
		return w
	}
	return clean(strings.ReplaceAll(string(a), ".", " "))
}

// capital makes the first letter of a sentence a capital.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// linkWord begins a sentence that ends with the second event of a link, told at
// the first.
func linkWord(kind string) string {
	switch kind {
	case reconcile.SameSeries:
		return "Another edition of the same gathering:"
	case reconcile.Mentions:
		return "A report of it also mentions"
	case reconcile.FollowUp:
		return "This event follows up on"
	}
	return capital(clean(kind))
}

// linkAt returns the other end of a link, seen from an event, and the words that
// lead to it.
func linkAt(e *reconcile.Event, l *reconcile.Link) (other, word string) {
	if e.ID == l.To {
		return l.From, linkWordBack(l.Kind)
	}
	return l.To, linkWord(l.Kind)
}

// linkWordBack begins one that ends with the first event of a link, told at the
// second.
func linkWordBack(kind string) string {
	switch kind {
	case reconcile.Mentions:
		return "Also mentioned in the report of another event:"
	case reconcile.FollowUp:
		return "What followed is told in"
	}
	return linkWord(kind)
}

// dayOf prints a time of publication as a day, and the minute if there is one:
// "7 Oct 2020, 14:05". What is no time stays as it is; "" is unknown.
func dayOf(published string) string {
	s := clean(published)
	day, clock, _ := strings.Cut(s, "T")
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return s
	}
	if len(clock) >= len("15:04") {
		return t.Format("2 Jan 2006") + ", " + clock[:len("15:04")]
	}
	return t.Format("2 Jan 2006")
}

const timeUnknown = "time unknown"

// periodWord prints a span of days: "5–9 Oct 2020".
func periodWord(p reconcile.Period) string {
	start, end := dayOf(p.Start), dayOf(p.End)
	switch {
	case start == "" && end == "":
		return timeUnknown
	case start == "":
		return "until " + end
	case end == "" || start == end:
		return start
	}
	a, errA := time.Parse(time.DateOnly, p.Start)
	b, errB := time.Parse(time.DateOnly, p.End)
	switch {
	case errA != nil || errB != nil || a.Year() != b.Year():
		return start + " – " + end
	case a.Month() != b.Month():
		return a.Format("2 Jan") + " – " + end
	}
	return a.Format("2") + "–" + end
}

// namedIn returns the name of a host or chair out of the clause that tells it:
// "S. Iswaran" of "chairing the event, Minister S. Iswaran". It is "" for other
// attributes, and where the words do not have the name.
func namedIn(c *claim.Claim) string {
	if c.Attribute != claim.EventHost && c.Attribute != claim.EventChair {
		return ""
	}
	words := strings.Fields(c.Value.Canonical)
	toks := slices.DeleteFunc(text.Tokenize(c.Value.Text), func(t text.Token) bool { return t.Kind != text.Word })
	from, to := shortestRun(toks, words)
	if from < 0 {
		return ""
	}
	return clean(c.Value.Text[toks[from].Start:toks[to].End])
}

// shortestRun returns the first and last token of the shortest run that has the
// words in their order, -1 where none has.
func shortestRun(toks []text.Token, words []string) (from, to int) {
	from, to = -1, -1
	for i := range toks {
		at := i
		for k := 0; k < len(words); k++ {
			for at < len(toks) && toks[at].Norm != words[k] {
				at++
			}
			at++
		}
		if len(words) > 0 && at <= len(toks) && toks[i].Norm == words[0] && (from < 0 || at-1-i <= to-from) {
			from, to = i, at-1
		}
	}
	return from, to
}
