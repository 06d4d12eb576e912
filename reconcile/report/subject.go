package report

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// topic says what a finding is about: a word for the point, what joins the two, and
// whose it is.
func (x *index) topic(f *finding.Finding) (what, join, of string) {
	what = attributeWord(f.Attribute)
	if f.Attribute == claim.PersonRole && x.stating(f, claim.PersonName) {
		return "holder of an office", ":", clean(f.Subject)
	}
	of = x.subject(f)
	if of == "" || of == string(f.Attribute) { // a finding without a subject has its attribute's name for one
		return what, "", ""
	}
	switch {
	case f.Attribute == claim.EventName:
		what, join = "name", " of"
	case f.Attribute == claim.EventFormat && !x.happens[f.Subject]:
		what, join = "how it was told", " by"
	case strings.HasPrefix(of, "“"):
		join = " in"
	case frames(f.Attribute) && (x.happens[f.Subject] || !ofHappenings(f.Attribute)), f.Attribute == claim.Quantity:
		join = " of"
	default: // somebody or something beside it
		join = ":"
	}
	return what, join, of
}

// ofHappenings reports whether an attribute is of a happening.
func ofHappenings(a claim.Attribute) bool {
	room, _, _ := strings.Cut(string(a), ".")
	return room == "event"
}

// clauseTopic says of a statement or quotation who says it, where the reports agree on
// that, and how it is worded.
func (x *index) clauseTopic(f *finding.Finding) (what, join, of, gist string) {
	what = attributeWord(f.Attribute)
	by := x.spelled(clean(f.Subject))
	held := by != "" && !pronouns[strings.ToLower(firstWord(by))] && x.heldBy(f) && strings.Count(by, " ") < longSubject
	switch {
	case !held:
		return what, "", "", x.gistOf(f, false)
	case f.Attribute == claim.Quote:
		return what, " of", by, x.gistOf(f, true)
	}
	return what, " by", by, x.gistOf(f, true)
}

// stating reports whether every claim of a finding is of the attribute.
func (x *index) stating(f *finding.Finding, a claim.Attribute) bool {
	n := 0
	for c := range x.claimsOf(f) {
		if c.Attribute != a {
			return false
		}
		n++
	}
	return n > 0
}

// heldBy reports whether a report names the subject as the one who says it, and
// none names somebody else.
func (x *index) heldBy(f *finding.Finding) bool {
	subject, held := text.FoldString(f.Subject), false
	for c := range x.claimsOf(f) {
		h := text.FoldString(c.Holder)
		switch {
		case h == "" || pronouns[firstWord(h)] || h == "him" || h == "her":
		case strings.Contains(h, subject), strings.Contains(subject, h), lastWord(h) == lastWord(subject):
			held = true
		default:
			return false
		}
	}
	return held
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// claimsOf goes through the claims of a finding that the report has.
func (x *index) claimsOf(f *finding.Finding) iter.Seq[*claim.Claim] {
	return func(yield func(*claim.Claim) bool) {
		for _, s := range f.Sides {
			for _, id := range s.Claims {
				if c := x.claims[id]; c != nil && !yield(c) {
					return
				}
			}
		}
	}
}

// subject names what a finding compares. Where the subject alone says little, as
// "country" for a number, or a date, place or sum is not of a happening of which
// something else is told, words beside the evidence say more.
func (x *index) subject(f *finding.Finding) string {
	of := clean(f.Subject)
	nobody := pronouns[strings.ToLower(firstWord(of))]
	for c := range x.claimsOf(f) {
		words := ""
		switch {
		case f.Attribute == claim.Quantity && oneCommonWord(of) && !nobody:
			words = x.countedWords(c, of)
		case beside[f.Attribute] && !x.happens[f.Subject] && !x.happens[c.Subject]:
			words = x.dated(c, f.Relation)
		}
		if words != "" {
			return words
		}
	}
	if nobody {
		return "" // that the report names
	}
	if spaces := strings.Count(of, " "); f.Attribute != claim.Quantity && (spaces >= longSubject || spaces >= longSmall && startsSmall(of)) {
		return "" // the opening of a clause, no name
	}
	if f.Attribute == claim.Quantity {
		return counting(of)
	}
	return x.spelled(of)
}

// counting puts the noun that begins what is counted into the plural: "people
// aboard" for "person aboard".
func counting(of string) string {
	noun, rest, more := strings.Cut(of, " ")
	if !startsSmall(noun) || more && noun != "person" {
		return of
	}
	switch {
	case irregular[noun] != "":
		noun = irregular[noun]
	case strings.HasSuffix(noun, "s"):
	case strings.HasSuffix(noun, "x"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		noun += "es"
	case len(noun) > 2 && strings.HasSuffix(noun, "y") && !strings.ContainsRune("aeiou", rune(noun[len(noun)-2])):
		noun = noun[:len(noun)-1] + "ies"
	default:
		noun += "s"
	}
	return strings.TrimSpace(noun + " " + rest)
}

var irregular = map[string]string{"person": "people", "man": "men", "woman": "women", "child": "children", "people": "people", "police": "police", "dead": "dead", "aircraft": "aircraft", "troops": "troops"}

// beside holds the attributes whose subject, where it is no happening, is but
// something that the clause names.
var beside = map[claim.Attribute]bool{claim.EventDate: true, claim.EventTime: true, claim.EventPlace: true, claim.Duration: true, claim.Money: true, claim.Percent: true}

// longSubject is how many spaces a subject has that is the opening of a clause,
// longSmall how many where it starts with a small letter.
const (
	longSubject = 5
	longSmall   = 3
)

// pronouns begin a subject that names nobody.
var pronouns = map[string]bool{"he": true, "she": true, "it": true, "they": true, "we": true, "i": true, "you": true, "who": true, "which": true, "that": true, "this": true}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// oneCommonWord reports whether s is a single word without a capital.
func oneCommonWord(s string) bool {
	return s != "" && !strings.Contains(s, " ") && startsSmall(s)
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// fewBeside is how many spaces the words before the evidence have at least.
const fewBeside = 2

// maxBeside is how many words beside the evidence are looked at.
const maxBeside = 6

// countedWords returns the noun that a number counts with what tells it from
// other numbers of the same: the words between the two, "leading e-government
// countries"; else the words before the number, "injuring … people"; else those
// behind the noun, "people were injured". It is "" where the noun is not found.
func (x *index) countedWords(c *claim.Claim, noun string) string {
	words := strings.Fields(clean(firstPhrase(c.Evidence.Suffix)))
	words = words[:min(len(words), maxBeside)]
	at := slices.IndexFunc(words, func(w string) bool { return isNoun(w, noun) })
	before := x.wordsBefore(c, 0)
	switch {
	case at < 0:
		return ""
	case at > 0:
		return strings.TrimLeft(strings.Join(words[:at+1], " "), "-–")
	case len(before) > 0:
		return "“" + strings.Join(before[max(0, len(before)-2):], " ") + " … " + words[0] + "”"
	}
	return "“" + strings.Join(words[:min(len(words), 3)], " ") + "”"
}

// isNoun reports whether a word is the noun or its plural.
func isNoun(word, noun string) bool {
	word = strings.ToLower(word)
	stem := strings.TrimSuffix(strings.TrimSuffix(noun, "y"), "e")
	return len(stem) > 2 && strings.HasPrefix(word, stem) && len(word) <= len(noun)+3 || noun == "person" && word == "people"
}

// dated returns the words before a date with the date, or with a gap where the
// reports differ on it; the words behind it where none stand before. A noun to
// which the date belongs stands with it: "before the 2016 election".
func (x *index) dated(c *claim.Claim, rel value.Relation) string {
	words, suffix := x.wordsBefore(c, fewBeside), x.behind(c)
	after := strings.Fields(clean(firstPhrase(suffix)))
	what := "…"
	if rel == value.Equal {
		what = clean(c.Evidence.Exact)
	}
	switch {
	case len(words) <= 1:
		after = strings.Fields(clean(firstPhrase(strings.TrimLeft(suffix, ", "))))
		if after = after[:min(len(after), maxBeside)]; len(after) == 0 && len(words) == 0 {
			return ""
		}
		if strings.HasPrefix(suffix, ",") && len(after) > 0 {
			what += ","
		}
	case dangling[strings.ToLower(words[len(words)-1])] && !strings.HasPrefix(suffix, ","):
		after = after[:min(len(after), 1)]
	default:
		after = nil
	}
	return "“" + strings.Join(append(append(slices.Clone(words), what), after...), " ") + "”"
}

// behind is what follows the evidence, as far as it is known.
func (x *index) behind(c *claim.Claim) string {
	if source := x.texts.of(c.Article); c.Evidence.End <= len(source) && strings.HasPrefix(source[c.Evidence.End:], c.Evidence.Suffix) {
		return source[c.Evidence.End:min(len(source), c.Evidence.End+lookBeside)]
	}
	return c.Evidence.Suffix
}

// wordsBefore returns the words before the evidence in its phrase, and from before a
// comma where fewer spaces stand behind that.
func (x *index) wordsBefore(c *claim.Claim, spaces int) []string {
	before := c.Evidence.Prefix
	if source := x.texts.of(c.Article); c.Evidence.Start <= len(source) && strings.HasSuffix(source[:c.Evidence.Start], before) {
		before = source[max(0, c.Evidence.Start-lookBeside):c.Evidence.Start]
	}
	i := phraseEnd(before, true)
	if i >= 0 && before[i] == ',' && strings.Count(strings.TrimSpace(before[i+1:]), " ") < spaces {
		i = phraseEnd(before[:i], true) // too little stands behind the comma
	}
	if i >= 0 {
		_, n := utf8.DecodeRuneInString(before[i:])
		before = before[i+n:]
	} else if i := strings.IndexFunc(before, unicode.IsSpace); i >= 0 && c.Evidence.Start > len(before) {
		before = before[i:] // the first word may be cut
	}
	words := strings.Fields(strings.TrimLeft(clean(before), " ,"))
	return words[max(0, len(words)-maxBeside):]
}

// lookBeside is how many bytes before and behind the evidence are looked at where the text is
// known.
const lookBeside = 96

func firstPhrase(s string) string {
	if i := phraseEnd(s, false); i >= 0 {
		return s[:i]
	}
	return s
}

// phraseEnd returns where the first or last mark stands over which a phrase does not
// go on, -1 for none. A mark between two letters or digits is of a word: "mayor's",
// "32.7", "13,625", and so is that of a short title: "Mr.", "Sen.".
func phraseEnd(s string, last bool) int {
	found, before := -1, ' '
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		after, _ := utf8.DecodeRuneInString(s[i+n:])
		if strings.ContainsRune(".,;:!?()[]\"“”'‘’—", r) && !(inWord(before) && inWord(after) && r != '—') && !(r == '.' && shortTitled(s[:i])) {
			found = i
			if !last {
				return i
			}
		}
		before = r
		i += n
	}
	return found
}

// shortTitled reports whether a text ends in a word of two or three letters of which the
// first is a capital, "May" aside.
func shortTitled(s string) bool {
	w := lastWord(s)
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && len(w) > n && len(w) <= n+2 && w[n:] == strings.ToLower(w[n:]) && w != "May"
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
