package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// subject names what a finding compares. Where the subject alone says little, as
// "country" for a number or a place for a date, words beside the evidence say
// more.
func (x *index) subject(f *finding.Finding) string {
	of := clean(f.Subject)
	for _, s := range f.Sides {
		for _, id := range s.Claims {
			c := x.claims[id]
			if c == nil {
				continue
			}
			words := ""
			switch {
			case f.Attribute == claim.Quantity && oneCommonWord(of):
				words = countedWords(c, of)
			case f.Attribute == claim.EventDate && (oneCommonWord(of) || startsLoose(of) || x.isPlace(c.Subject)):
				words = dated(c, f.Relation)
			}
			if words != "" {
				return words
			}
		}
	}
	return of
}

// oneCommonWord reports whether s is a single word without a capital.
func oneCommonWord(s string) bool {
	return s != "" && !strings.Contains(s, " ") && startsSmall(s)
}

// loose are the words with which a part of a clause begins that names nothing.
var loose = []string{"with", "in", "on", "at", "by", "for", "from", "to", "towards", "till", "until", "of", "under", "over", "after", "before", "during", "since", "into", "as"}

func startsLoose(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return slices.Contains(loose, first)
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// isPlace reports whether an event of the report has a place of this name.
func (x *index) isPlace(name string) bool { return x.places[strings.ToLower(clean(name))] }

// maxBeside is how many words beside the evidence are looked at.
const maxBeside = 5

// countedWords returns what stands between a number and the noun that it counts:
// "leading e-government countries" for "country". It is "" where nothing does.
func countedWords(c *claim.Claim, noun string) string {
	stem := strings.TrimRight(noun, "ysé")
	words := strings.Fields(clean(firstSentence(c.Evidence.Suffix)))
	for i, w := range words[:min(len(words), maxBeside)] {
		if len(stem) > 2 && strings.HasPrefix(strings.ToLower(w), stem) {
			if i == 0 {
				return ""
			}
			return strings.Trim(strings.Join(words[:i+1], " "), "-–")
		}
	}
	return ""
}

// dated returns the words before a date with the date, or with a gap where the
// reports differ on it.
func dated(c *claim.Claim, rel value.Relation) string {
	before := c.Evidence.Prefix
	if i := strings.LastIndexFunc(before, endsPhrase); i >= 0 {
		_, n := utf8.DecodeRuneInString(before[i:])
		before = before[i+n:]
	} else if i := strings.IndexFunc(before, unicode.IsSpace); i >= 0 {
		before = before[i:] // the first word may be cut
	}
	words := strings.Fields(clean(before))
	words = words[max(0, len(words)-maxBeside):]
	if len(words) == 0 {
		return ""
	}
	what := "…"
	if rel == value.Equal {
		what = clean(c.Evidence.Exact)
	}
	return "“" + strings.Join(append(slices.Clone(words), what), " ") + "”"
}

func firstSentence(s string) string {
	if i := strings.IndexFunc(s, endsPhrase); i >= 0 {
		return s[:i]
	}
	return s
}

// endsPhrase reports whether a phrase does not go on over the mark.
func endsPhrase(r rune) bool { return strings.ContainsRune(".,;:!?()[]\"“”'‘’—", r) }
