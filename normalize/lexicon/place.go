package lexicon

import (
	"github.com/newsconcord/concord/normalize/lexicon/internal/table"
	"github.com/newsconcord/concord/normalize/text"
)

// PlaceKind says what a place is, the largest first.
type PlaceKind uint8

// The kinds of place.
const (
	ContinentKind PlaceKind = iota + 1
	RegionKind              // a named part of the world or of a country without a government: Southeast Asia
	CountryKind
	StateKind // a first-level division: state, province, land
	CityKind
	WaterKind // oceans, seas, rivers, lakes
	LandKind  // islands, mountains, deserts
)

// String returns the kind in lower case.
func (k PlaceKind) String() string {
	names := [...]string{"", "continent", "region", "country", "state", "city", "water", "land"}
	if int(k) < len(names) {
		return names[k]
	}
	return "invalid"
}

// Place is an entry of the gazetteer.
type Place struct {
	Name       string    // usual English name: "Ho Chi Minh City"
	Kind       PlaceKind // what it is
	Country    string    // ISO 3166-1 alpha-2 code, "" where it is in none or in several
	Admin      string    // first-level division, in the codes of GeoNames ("TX"), "" if not known
	Population int       // 0 if not known
	Capital    bool      // seat of a national government
	Ambiguous  bool      // the name is also an ordinary word or a person's name: ask for context
}

// A place record: key of the name (4 bytes), country (2), kind (1), flags (1),
// population (4), admin (3, padded with zeros), spare (1).
const placeSize = 16

// A name record: key (4 bytes), first value (3), number of values (1). The
// values are places (three bytes each), or country codes (two letters each).
const nameSize = 8

const (
	isCapital   = 1
	isAmbiguous = 2
)

type placeTable struct {
	places   string      // place records
	display  string      // names as written
	names    table.Index // folded names to places
	demonyms table.Index // folded demonyms to places
	members  table.Index // names of continents and regions as written to country codes
	refs     string      // places that the names and demonyms stand for
	codes    string      // country codes that the members stand for
	maxWords int         // in a name
}

var placesTable = func() placeTable {
	s := table.Sections(placesFile, 12)
	t := placeTable{
		places:   s[0],
		display:  s[1],
		names:    table.Index{Buckets: s[2], Records: s[3], Blob: s[4], Size: nameSize},
		demonyms: table.Index{Buckets: s[5], Records: s[6], Blob: s[4], Size: nameSize},
		members:  table.Index{Buckets: s[7], Records: s[8], Blob: s[4], Size: nameSize},
		refs:     s[9],
		codes:    s[10],
	}
	if len(s[11]) == 4 {
		t.maxWords = table.U32(s[11], 0)
	}
	return t
}()

func (t *placeTable) place(i int) Place {
	r := t.places[i*placeSize : (i+1)*placeSize]
	return Place{
		Name:       table.Text(t.display, table.U32(r, 0)),
		Kind:       PlaceKind(r[6]),
		Country:    unpadded(r[4:6]),
		Admin:      unpadded(r[12:15]),
		Population: table.U32(r, 8),
		Capital:    r[7]&isCapital != 0,
		Ambiguous:  r[7]&isAmbiguous != 0,
	}
}

// unpadded drops the zeros at the end.
func unpadded(s string) string {
	for s != "" && s[len(s)-1] == 0 {
		s = s[:len(s)-1]
	}
	return s
}

// values returns the first value and the number of values of a name record.
func values(x *table.Index, i int) (first, n int) {
	r := x.Record(i)
	return table.U24(r, 4), int(r[7])
}

func (t *placeTable) all(x *table.Index, i int) []Place {
	c := t.readings(x, i)
	if c.n == 0 {
		return nil
	}
	out := make([]Place, c.n)
	for k := range out {
		out[k] = c.At(k)
	}
	return out
}

func (t *placeTable) readings(x *table.Index, i int) Readings {
	if i < 0 {
		return Readings{}
	}
	first, n := values(x, i)
	return Readings{int32(first), int32(n)}
}

// Readings are the places that one name stands for, the likeliest first:
// countries, then by population. The zero value is none.
type Readings struct{ first, n int32 }

// Len returns the number of places.
func (r Readings) Len() int { return int(r.n) }

// At returns place i of [0, Len).
func (r Readings) At(i int) Place {
	t := &placesTable
	return t.place(table.U24(t.refs, 3*(int(r.first)+i)))
}

// Places returns the places that a folded full name stands for ("hanoi", "viet
// nam", "port au prince": without hyphens and apostrophes), the likeliest
// first: countries, then by population.
func Places(name string) []Place {
	t := &placesTable
	return t.all(&t.names, t.names.Find(name))
}

// LongestPlace returns the longest place name that starts at token at, its
// number of tokens and what it stands for. Its first word must have a capital
// letter; it returns 0 where there is none. Words without [PlaceStart] begin
// none.
func LongestPlace(toks []text.Token, at int) (n int, r Readings) {
	if at < 0 || at >= len(toks) || toks[at].Kind != text.Word || !toks[at].Is(text.Capital) {
		return 0, Readings{}
	}
	t := &placesTable
	var buf [64]byte
	key := buf[:0]
	found := -1
	for i, words := at, 0; i < len(toks) && words < t.maxWords; i++ {
		if i > at && (!joins(toks, i) || len(toks[i].Norm) > longestLink && !toks[i].Is(text.Capital)) {
			break
		}
		if toks[i].Kind == text.Punct {
			continue
		}
		if words++; words > 1 {
			key = append(key, ' ')
		}
		key = append(key, toks[i].Norm...)
		if !properEnd(&toks[i]) {
			continue
		}
		if f := t.names.Find(string(key)); f >= 0 {
			found, n = f, i+1-at
		}
	}
	return n, t.readings(&t.names, found)
}

// longestLink is the length of the longest word in lower case inside a name.
const longestLink = 5

// joins reports whether token i may continue a name: a word on the same line,
// a hyphen or apostrophe without spaces between two words, or the comma before
// an abbreviation ("Washington, D.C.").
func joins(toks []text.Token, i int) bool {
	t := &toks[i]
	if t.Shape&text.LineBefore != 0 {
		return false
	}
	if t.Kind == text.Word || t.Kind == text.Clitic && t.Norm == "s" {
		return true
	}
	if t.Kind != text.Punct || t.Is(text.SpaceBefore) || i+1 >= len(toks) || toks[i+1].Kind != text.Word {
		return false
	}
	next := toks[i+1].Shape
	if t.Norm == "," {
		return next&(text.Abbrev|text.Upper) != 0
	}
	return (t.Norm == "-" || t.Norm == "'") && next&text.SpaceBefore == 0
}

// properEnd reports whether a name may end with the token: "Isle of" is none,
// and "New york" is not taken for more than it is.
func properEnd(t *text.Token) bool { return t.Kind == text.Word && t.Is(text.Capital) }

// Country returns the country with an ISO 3166-1 alpha-2 code.
func Country(code string) (Place, bool) {
	if len(code) != 2 {
		return Place{}, false
	}
	t := &placesTable
	i := t.members.Find(code)
	if i < 0 {
		return Place{}, false
	}
	first, _ := values(&t.members, i)
	return t.place(first), true
}

// DemonymOf returns the place that a folded word for its people, language or
// style belongs to ("vietnamese", "south korean", "texan").
func DemonymOf(norm string) (Place, bool) {
	t := &placesTable
	i := t.demonyms.Find(norm)
	if i < 0 {
		return Place{}, false
	}
	first, _ := values(&t.demonyms, i)
	return t.place(table.U24(t.refs, 3*first)), true
}

// Contains reports whether inner lies in outer, as far as the gazetteer knows:
// a city in its state and country, a country in its continent. No place
// contains itself.
func Contains(outer, inner Place) bool {
	switch {
	case outer.Kind >= inner.Kind && outer.Kind != RegionKind:
		return false
	case outer.Kind == CountryKind:
		return outer.Country == inner.Country
	case outer.Kind == StateKind:
		return outer.Admin != "" && outer.Admin == inner.Admin && outer.Country == inner.Country
	case outer.Kind == ContinentKind || outer.Kind == RegionKind && inner.Kind >= CountryKind:
		return hasMember(outer.Name, inner.Country)
	}
	return false
}

func hasMember(region, country string) bool {
	t := &placesTable
	i := t.members.Find(region)
	if i < 0 || len(country) != 2 {
		return false
	}
	first, n := values(&t.members, i)
	for k := first; k < first+n; k++ {
		if t.codes[2*k:2*k+2] == country {
			return true
		}
	}
	return false
}
