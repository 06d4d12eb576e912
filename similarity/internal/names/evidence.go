package names

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// The pieces of evidence. Each is 0 where it says nothing.
const (
	bias            = iota // always 1
	near                   // letters apart in all pairs of words, up to two
	far                    // letters apart beyond two, up to four more
	worst                  // share of its letters by which the worst pair that meets is apart
	typed                  // single letters typed otherwise in words of one script, beyond two
	unmet                  // pairs that do not meet, up to two
	alone                  // weight of the words of one name alone, up to two
	aloneShare             // share of these words in the weight of the longer name
	meets                  // weight of the words that meet, up to three
	initials               // initials that meet, up to two
	single                 // one name is a single word and the other is not
	otherNumbers           // both have numbers, and others
	oneNumber              // one has a number
	otherSeries            // numbers differ, of funds or trusts
	otherForms             // 1 for another legal form, 2 for another kind
	otherPlaces            // two names of places were lined up
	acronym                // one name holds the first letters of the other; nothing else counts then
	asOne                  // share of letters that differ when the words are joined
	otherScript            // a pair is of two scripts
	common                 // only words that many bodies share meet
	otherGeneration        // "Jr." and "Sr."
	count
)

// Features names the pieces of evidence.
var Features = [count]string{
	bias:            "bias",
	near:            "near",
	far:             "far",
	worst:           "worst",
	typed:           "typed",
	unmet:           "unmet",
	alone:           "alone",
	aloneShare:      "aloneShare",
	meets:           "meets",
	initials:        "initials",
	single:          "single",
	otherNumbers:    "otherNumbers",
	oneNumber:       "oneNumber",
	otherSeries:     "otherSeries",
	otherForms:      "otherForms",
	otherPlaces:     "otherPlaces",
	acronym:         "acronym",
	asOne:           "asOne",
	otherScript:     "otherScript",
	common:          "common",
	otherGeneration: "otherGeneration",
}

// Evidence is what tells for and against one name.
type Evidence [count]float64

// Weights are log-odds for each piece of evidence.
type Weights [count]float64

// Probability is that of the logistic model.
func (w *Weights) Probability(e *Evidence) float64 {
	z := 0.0
	for i, x := range e {
		z += w[i] * x
	}
	return 1 / (1 + math.Exp(-z))
}

// Comparison is two names lined up and weighed.
type Comparison struct {
	Evidence    Evidence
	Probability float64 // that the names may name one
	Explanation string
}

// Name is a name ready to be compared. Where it gives several, as in "X, alias
// Y", each is one reading. A Name is read-only and may be shared.
type Name struct{ readings []reading }

type reading struct {
	text string
	name
}

// New reads the name of a person, or of another thing.
func New(s string, person bool) Name {
	var n Name
	for _, a := range aliases(s) {
		n.readings = append(n.readings, reading{a, newName(a, person)})
	}
	return n
}

// Compare compares two names of one kind. The best pair of readings counts.
func Compare(a, b Name) Comparison {
	var best Comparison
	for i := range a.readings {
		for j := range b.readings {
			if c := compareReadings(&a.readings[i], &b.readings[j]); best.Explanation == "" || c.Probability > best.Probability {
				best = c
			}
		}
	}
	return best
}

// compareReadings takes the names in one order, whichever stands first, so that
// the score is the same both ways.
func compareReadings(a, b *reading) Comparison {
	swapped := a.text > b.text
	if swapped {
		a, b = b, a
	}
	x, y := &a.name, &b.name
	if len(x.parts) == 0 || len(y.parts) == 0 {
		return Comparison{Explanation: "one name has no letters"}
	}
	if x.letters == y.letters && slices.Equal(x.numbers, y.numbers) && x.form == y.form && x.generation == y.generation {
		return Comparison{Probability: 1, Explanation: "the same letters"}
	}
	c := compare(x, y)
	e := evidence(&c, x, y)
	w := &bodyWeights
	if x.person {
		w = &personWeights
	}
	return Comparison{Evidence: e, Probability: w.Probability(&e), Explanation: explain(&c, x, y, &e, swapped)}
}

// evidence turns a comparison into numbers.
func evidence(c *comparison, x, y *name) Evidence {
	e := Evidence{bias: 1}
	if !x.person && (x.abbreviates(y) || y.abbreviates(x)) {
		e[acronym] = 1
		return e
	}
	e[near] = min(c.spelling, 2)
	e[far] = min(max(c.spelling-2, 0), 4)
	e[worst] = c.worst
	e[typed] = min(max(c.typed-2, 0), 3)
	e[unmet] = min(float64(c.others), 2)
	e[alone] = min(c.extra, 2)
	e[aloneShare] = c.extra / (c.extra + c.matched + 0.5*float64(c.others) + 0.01)
	e[meets] = min(c.matched, 3)
	e[initials] = min(float64(c.initials), 2)
	if min(c.a, c.b) == 1 && c.extraParts > 0 {
		e[single] = min(1, 3*c.extra) // "Group" behind the name of a body is not much
	}
	if !slices.Equal(x.numbers, y.numbers) {
		switch {
		case x.series && y.series:
			e[otherSeries] = 1
		case len(x.numbers) > 0 && len(y.numbers) > 0:
			e[otherNumbers] = 1
		default:
			e[oneNumber] = 1
		}
	}
	e[otherForms] = formsApart(x.form, y.form)
	e[otherPlaces] = is(!x.person && c.places)
	e[asOne] = shareOfEdits(x.letters, y.letters)
	if c.cross {
		e[asOne], e[otherScript] = 0, 1
	}
	e[common] = is(!x.person && c.telling < 0.5)
	e[otherGeneration] = is(x.generation != y.generation && x.generation != "" && y.generation != "")
	return e
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// formsApart is 1 for two kinds of company, 2 for a company and what is none: a
// society, a state body, a sole trader. "Company" alone may be any.
func formsApart(a, b string) float64 {
	if a == b || a == "" || b == "" || a == "company" || b == "company" {
		return 0
	}
	company := func(form string) bool { return form == "limited" || form == "stock" || form == "partner" }
	if company(a) != company(b) {
		return 2
	}
	return 1
}

func shareOfEdits(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	longest := max(1, len(x), len(y))
	return runeEdits(x, y, longest) / float64(longest)
}

// abbreviates reports whether a word of n in capitals is the first letters of
// the words of m: at least three, or two if n is that word alone.
func (n *name) abbreviates(m *name) bool {
	for _, letters := range [...]string{m.acronym, m.longer} {
		if len(letters) < 2 || len(letters) == 2 && len(n.parts) > 1 {
			continue
		}
		for _, p := range n.parts {
			if p.upper && p.latin == letters {
				return true
			}
		}
	}
	return false
}

// aliases cuts a name that gives several: "X aka Y", "X/Y". At most four count.
func aliases(s string) []string {
	for _, word := range []string{" a.k.a. ", " aka ", " alias ", " f.k.a. ", " fka ", " also known as ", ";"} {
		s = strings.ReplaceAll(s, word, "/")
	}
	parts := strings.SplitN(s, "/", 5)
	if len(parts) == 1 || len(parts) > 4 || len(strings.Fields(s)) > maxWords {
		return []string{s}
	}
	for _, p := range parts {
		if utf8.RuneCountInString(strings.TrimSpace(p)) < 4 {
			return []string{s} // "M/V", "A/S"
		}
	}
	return append(parts, s)
}
