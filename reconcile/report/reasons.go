package report

import (
	"strconv"
	"strings"

	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// saying puts the reason of a rule into words for readers. A %s stands for a term
// in words, a %q for one in quotes.
type saying struct {
	words string // "" for those of the reason
	same  string // where both terms are one
	// related says that the rule leaves neither report with more than the other.
	related bool
}

// sayings holds the rules at whose reasons an editor would stumble.
var sayings = map[string]saying{
	"same-head":     {words: `%q and %q may be one and the same.`, related: true},
	"add-up":        {words: `One person can be both %q and %q.`, related: true},
	"held-when":     {words: `%q and %q are one office, at different times.`, related: true},
	"not-yet":       {words: `%q and %q are one office, at different times.`, related: true},
	"lengths-agree": {words: `%s and %s may be the same length.`, related: true},
	"overlap":       {words: `%s and %s overlap.`, related: true},
	"zone":          {words: `%s and %s may be one moment, told in two time zones.`, related: true},

	"fuller-office":       {words: `%q and %q are one office; one says more of it.`},
	"land-named":          {words: `%q and %q are one office; one adds the country.`},
	"spelling":            {words: `%q and %q are forms of one name.`},
	"within-bound":        {words: `Both can be right: %s and %s.`},
	"bound-and-exact":     {words: `The same number, which one gives as a limit: %s and %s.`},
	"counted-on":          {words: `What was known at two moments: %s and %s.`},
	"time-of-day":         {words: `%s and %s are the same day; one is more exact.`},
	"about":               {words: `%s and %s are near enough, for one says “about”.`},
	"other-days":          {words: `%s and %s are different dates.`},
	"same-edition":        {words: `They give the same number, %s.`},
	"same-statement":      {words: `They say it in the same words.`},
	"mostly-shared":       {words: `Most of what the shorter says stands in the other too.`},
	"shared-quotation":    {words: `The words that they both quote are the same.`},
	"quoted-on-otherwise": {words: `Both quote some of the same words; before or behind them the quotations differ.`},
	"reworded":            {words: `One says %q where the other says %q; the rest is the same.`},
	"surer":               {words: `The words are the same, but one is surer.`},
	"denied-in-words":     {words: `One says the opposite of the other.`},
	"asked-otherwise":     {words: `Both ask, but one asks for the opposite.`},
	"opposite-in-words":   {words: `One says the opposite of the other.`},
	"framed-number":       {words: `The sentences are alike but for the number.`},
	"framed-day":          {words: `The sentences are alike but for the day.`},
	"framed-name":         {words: `The sentences are alike but for the name.`},
	"framed-title":        {words: `The sentences are alike but for the title.`},
	"succession":          {words: `At different times the reports name different holders.`},
	"other-stance":        {words: `One reports it with %q, the other with %q.`},

	"same-name":   {same: `They say the same: %q.`},
	"same-label":  {same: `They say the same: %q.`},
	"same-event":  {same: `They say the same: %q.`},
	"same-office": {same: `They say the same: %q.`},
	"same-rank":   {same: `They say the same: %q.`},
	"same-number": {same: `They say the same: %s.`},
	"same-range":  {same: `They say the same: %s.`},
	"same-length": {same: `They say the same: %s.`},
}

// reasonOf is the reason of a finding in plain words: readers see attribute, subject
// and sides beside it.
func reasonOf(f *finding.Finding) string { return capital(clean(plainly(f))) }

// plainly says it with times and lengths as readers write them, long numbers with a
// word, and no terms of the trade.
func plainly(f *finding.Finding) string {
	in := wordsFor(f.Attribute)
	s := sayings[f.Rule]
	if s.same != "" && len(f.Terms) == 2 && in(f.Terms[0]) == in(f.Terms[1]) {
		s.words = s.same
	}
	if said, ok := fill(s.words, f.Terms, in); ok {
		return said
	}
	reason := in(f.Reason)
	if reason == "" || strings.HasSuffix(reason, "?") || strings.HasSuffix(reason, ".") {
		return reason
	}
	return reason + "."
}

// wordsFor returns what puts values of an attribute into the words of readers.
func wordsFor(a claim.Attribute) func(string) string {
	switch a {
	case claim.EventDate, claim.EventTime:
		return timesInWords
	case claim.Duration:
		return lengthsInWords
	}
	return numbersInWords
}

// fill puts terms where words have a %s or %q. It is false where there are no words,
// or too few terms.
func fill(words string, terms []string, in func(string) string) (string, bool) {
	var b strings.Builder
	for n := 0; ; n++ {
		before, after, found := strings.Cut(words, "%")
		b.WriteString(before)
		switch {
		case !found:
			return b.String(), b.Len() > 0
		case n == len(terms):
			return "", false
		case after[0] == 'q':
			b.WriteString(strconv.Quote(clean(terms[n])))
		default:
			b.WriteString(in(terms[n]))
		}
		words = after[1:]
	}
}
