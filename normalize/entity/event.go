package entity

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
)

// Event is a named or described gathering as a value: a series and, where the
// text gives them, the number or year of the edition.
type Event struct {
	name    string
	words   []string // content words of the series, without edition and year
	acronym string
	edition int
	year    int
	proper  bool
}

// Name returns the event as written.
func (e Event) Name() string { return e.name }

// Words returns the folded words of the series. The caller must not change
// them.
func (e Event) Words() []string { return e.words }

// Acronym returns the folded acronym of the series, or "".
func (e Event) Acronym() string { return e.acronym }

// Edition returns the number of the edition, or 0.
func (e Event) Edition() int { return e.edition }

// Year returns the year that belongs to the name, or 0.
func (e Event) Year() int { return e.year }

// Proper reports whether the text writes it as a proper name.
func (e Event) Proper() bool { return e.proper }

// Weight says how much the name tells: words, proper writing, edition and year
// count for it; a format in place of a name ("teleconference") counts against.
func (e Event) Weight() int {
	n := 2 * len(e.words)
	for _, w := range e.words {
		if formats[w] != "" {
			n--
		}
	}
	if e.proper && n > 0 {
		n += 4
	}
	if e.edition > 0 {
		n += 8
	}
	if e.year > 0 {
		n += 6
	}
	return n
}

// Type implements [value.Value].
func (e Event) Type() value.Type { return value.Event }

// Unit implements [value.Value].
func (e Event) Unit() string { return "" }

// Bound implements [value.Value].
func (e Event) Bound() value.Bound { return value.Exact }

// String returns the series with edition and year.
func (e Event) String() string {
	s := strings.Join(e.words, " ")
	if s == "" {
		s = e.acronym
	}
	if e.edition > 0 {
		s += " #" + strconv.Itoa(e.edition)
	}
	if e.year > 0 {
		s += " " + strconv.Itoa(e.year)
	}
	return s
}

// Relate implements [value.Value]: other editions of one series differ; the
// same series is equal or, where one side gives an edition, refined.
func (e Event) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Event)
	if !ok {
		return value.Incomparable, value.Because("type", "an event and a %s", string(other.Type()))
	}
	if SameSeries(e, o) < sameSeries {
		return value.Different, value.Because("other-series", "%q and %q are different events", e.name, o.name)
	}
	if e.edition > 0 && o.edition > 0 && e.edition != o.edition {
		return value.Different, value.Because("other-edition", "%s and %s are different editions", strconv.Itoa(e.edition), strconv.Itoa(o.edition))
	}
	if e.year > 0 && o.year > 0 && e.year != o.year {
		return value.Different, value.Because("other-year", "%s and %s are different years", strconv.Itoa(e.year), strconv.Itoa(o.year))
	}
	if e.edition == o.edition && e.year == o.year {
		return value.Equal, value.Because("same-event", "%q and %q name the same event", e.name, o.name)
	}
	if e.edition != o.edition {
		return value.Refines, value.Because("edition-given", "not all number it: edition %s", strconv.Itoa(max(e.edition, o.edition)))
	}
	return value.Refines, value.Because("year-given", "not all give the year, %s", strconv.Itoa(max(e.year, o.year)))
}

// sameEdition reports whether two names of events are equal or one refines the
// other.
func (e Event) sameEdition(o Event) bool {
	return (e.edition == 0 || o.edition == 0 || e.edition == o.edition) && (e.year == 0 || o.year == 0 || e.year == o.year) && SameSeries(e, o) >= sameSeries
}

// sameSeries is the least [SameSeries] at which two names are one series: four
// of five words are common.
const sameSeries = 0.8

// SameSeries returns in [0,1] how alike the series of two events are: 1 for the
// same acronym, else the share of common words, where the words for gatherings
// ("conference", "meeting", "summit") count as one and compounds are opened.
func SameSeries(a, b Event) float64 {
	if a.acronym != "" && a.acronym == b.acronym {
		return 1
	}
	if len(a.words) == 0 || len(b.words) == 0 {
		return 0
	}
	x, y := seriesKey(a.words, b.words), seriesKey(b.words, a.words)
	both := 0
	for _, w := range x {
		if slices.ContainsFunc(y, func(v string) bool { return sameStem(v, w) }) {
			both++
		}
	}
	// A shared word for "meeting" alone is no series.
	if both < 2 {
		return 0
	}
	return float64(both) / float64(len(x)+len(y)-both)
}

// minStem is the least length of a stem that two words share: "ministers",
// "ministerial".
const minStem = 6

// sameStem reports whether two words are the same or one goes on where the
// other ends.
func sameStem(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= minStem && len(b)-len(a) <= 4 && strings.HasPrefix(b, a)
}

// seriesKey returns the set of words in which two series are compared. A pair
// of words that the other side writes as one becomes one.
func seriesKey(words, other []string) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		w := words[i]
		if i+1 < len(words) && slices.Contains(other, w+words[i+1]) {
			w += words[i+1]
			i++
		}
		if k := seriesWord(w); !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// gathering stands for every word for a planned meeting of people.
const gathering = "*"

func seriesWord(w string) string {
	in, ok := lexicon.Lookup(w)
	if !ok {
		return w
	}
	if in.Class&lexicon.GatheringNoun != 0 || formats[w] != "" {
		return gathering
	}
	return in.Root.String()
}
