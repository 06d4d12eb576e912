package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// The rules that say that some leave something out, their one term, and not who.
const (
	officeLacks = "not-all-give"
	numberLacks = "edition-given"
	yearLacks   = "year-given"
)

// maxLacking is how many reports are named that leave something out.
const maxLacking = 3

// fuller adds to the reason of a finding that refines who says more, where that is
// plain: all but the reports that leave out the office, number or year, or the one
// whose words hold those of the others. The word is another where neither says
// more, as of two statements that share their matter and not their words.
func (v view) fuller(r *row) {
	if len(r.Terms) == 1 {
		term := clean(r.Terms[0])
		lacks := func(what string, has func(*claim.Claim) bool) { r.Why, r.Lacks = v.lacking(r, what, has), true }
		switch r.Rule {
		case officeLacks:
			lacks(strconv.Quote(term), hasOffice(*r, term))
			return
		case numberLacks:
			lacks("the number (edition "+term+")", hasPart("#"+term))
			return
		case yearLacks:
			lacks("the year, "+term, hasPart(term))
			return
		}
	}
	who := v.fullest(*r)
	switch {
	case r.Attribute == claim.Statement && who < 0:
		r.Why, r.Word = "", relatedWord // the word says it
	case r.Attribute == claim.Statement:
		r.Why = v.called(who) + " says more."
	case sayings[r.Rule].related:
		r.Word = relatedWord
	case who >= 0:
		r.Why = strings.TrimSpace(r.Why + " " + v.called(who) + " says more.")
	}
}

// lacking says which reports give something, and which of the others that state
// anything do not; of many it says that not all do.
func (v view) lacking(r *row, what string, has func(*claim.Claim) bool) string {
	var with, without []string
	for i, c := range r.Cells {
		switch {
		case c.State != states: // what is not found has its own words
		case slices.ContainsFunc(c.Claims, has):
			with = append(with, v.called(i))
		default:
			without, r.Without = append(without, v.called(i)), append(r.Without, i)
		}
	}
	if len(with) == 0 || len(without) == 0 || max(len(with), len(without)) > maxLacking {
		return "Not all give " + what + "."
	}
	gives, not := "gives", "does not"
	if len(with) > 1 {
		gives = "give"
	}
	if len(without) > 1 {
		not = "do not"
	}
	return fmt.Sprintf("%s %s %s; %s %s.", listed(with), gives, what, listed(without), not)
}

// hasOffice tells the claims of an office, given in the words of one of them.
func hasOffice(r row, words string) func(*claim.Claim) bool {
	canonical := ""
	for _, c := range r.Cells {
		for _, cl := range c.Claims {
			if clean(cl.Value.Text) == words {
				canonical = cl.Value.Canonical
			}
		}
	}
	return func(c *claim.Claim) bool { return canonical != "" && c.Value.Canonical == canonical }
}

// hasPart tells the claims of whose canonical value the word is a part.
func hasPart(word string) func(*claim.Claim) bool {
	return func(c *claim.Claim) bool { return slices.Contains(strings.Fields(c.Value.Canonical), word) }
}

// called is what a sentence calls a report: its source, and its letter where
// another has the same.
func (v view) called(at int) string {
	name := nameWithin(v.Columns[at].Article, shortTitle)
	for i, c := range v.Columns {
		if i != at && nameWithin(c.Article, shortTitle) == name {
			return name + " (" + v.Columns[at].Key + ")"
		}
	}
	return name
}

// fullerBy is how many words the fullest statement has beyond those of the others.
const fullerBy = 2

// weak are the words that the fullest may lack of the others: another verb, name or
// "not" would make it another statement.
var weak = map[string]bool{"a": true, "an": true, "the": true, "this": true, "that": true, "which": true, "its": true, "his": true, "her": true, "their": true,
	"of": true, "to": true, "in": true, "on": true, "at": true, "for": true, "by": true, "as": true, "with": true, "from": true, "and": true}

// fullest returns the column of the one report whose words hold all those of every
// other but for weak ones, and more, -1 where that is not plain.
func (v view) fullest(r row) int {
	if r.Relation != value.Refines || measured[r.Attribute] {
		return -1
	}
	var at []int
	var words []map[string]bool
	for i, c := range r.Cells {
		if c.State == states {
			at, words = append(at, i), append(words, wordsOf(c))
		}
	}
	for i := range words {
		plain := len(words) > 1 && len(words) <= maxColumns
		for k := range words {
			plain = plain && (i == k || holdsWords(words[i], words[k]))
		}
		if plain {
			return at[i]
		}
	}
	return -1
}

func wordsOf(c cell) map[string]bool {
	out := map[string]bool{}
	for _, cl := range c.Claims {
		for _, t := range text.Tokenize(stated(cl)) {
			if t.Kind == text.Word || t.Kind == text.Number {
				out[t.Norm] = true
			}
		}
	}
	return out
}

// measured are the attributes of which the longer words may say less: "at least 12".
var measured = map[claim.Attribute]bool{claim.EventDate: true, claim.EventTime: true, claim.Quantity: true, claim.Money: true, claim.Percent: true, claim.Duration: true, claim.Ordinal: true}

// hedges are words with which a statement says less.
var hedges = map[string]bool{"least": true, "most": true, "between": true, "about": true, "around": true, "nearly": true, "almost": true, "up": true, "may": true,
	"might": true, "could": true, "reportedly": true, "allegedly": true, "possibly": true, "perhaps": true, "some": true, "roughly": true, "approximately": true}

// holdsWords reports whether the first words hold all of the others but for weak
// ones, and more, and hedge nothing that the others do not.
func holdsWords(more, less map[string]bool) bool {
	for w := range more {
		if hedges[w] && !less[w] {
			return false
		}
	}
	for w := range less {
		if !more[w] && !weak[w] {
			return false
		}
	}
	return len(less) > 0 && len(more) >= len(less)+fullerBy
}
