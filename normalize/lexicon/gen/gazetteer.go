package main

import (
	"fmt"
	"sort"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/lexicon/internal/table"
)

// gazetteer is all that the place table is made from.
type gazetteer struct {
	places   []lexicon.Place
	names    map[string][]int // folded names to places
	demonyms map[string][]int
	members  map[string][]string // regions as written to country codes
	country  map[string]int      // codes to places
	dubious  map[string]bool     // countries and states named like a person or thing
	unknown  []string            // cities of aliases.txt that are not there
}

func readGazetteer(src *sources, wn *wordNet) (*gazetteer, error) {
	g := &gazetteer{names: map[string][]int{}, demonyms: map[string][]int{}, members: map[string][]string{}, country: map[string]int{}, dubious: map[string]bool{}}
	g.addCountries()
	cities, err := readCities(src.cities)
	if err != nil {
		return nil, err
	}
	for _, c := range cities {
		g.add(c)
	}
	if err := g.addLists(src.data); err != nil {
		return nil, err
	}
	if len(g.unknown) > 0 {
		return nil, fmt.Errorf("aliases.txt: no such cities: %s", strings.Join(g.unknown, ", "))
	}
	g.sort()
	return g, nil
}

// add enters a place under its name and other names, and returns its number.
func (g *gazetteer) add(p lexicon.Place, others ...string) int {
	n := len(g.places)
	g.places = append(g.places, p)
	g.call(n, p.Name)
	for _, o := range others {
		g.call(n, o)
	}
	return n
}

// call enters a name for a place.
func (g *gazetteer) call(place int, name string) { enter(g.names, fold(name), place) }

func enter(m map[string][]int, key string, place int) {
	if key == "" {
		return
	}
	for _, p := range m[key] {
		if p == place {
			return
		}
	}
	m[key] = append(m[key], place)
}

// addCountries takes codes and English names from the CLDR.
func (g *gazetteer) addCountries() {
	names := display.English.Regions()
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			r, err := language.ParseRegion(code)
			if err != nil || !r.IsCountry() || r.String() != code || r.Canonicalize() != r || notCountry[code] {
				continue
			}
			name, _, _ := strings.Cut(names.Name(r), " (")
			name = strings.TrimSuffix(name, " SAR China")
			g.country[code] = g.add(lexicon.Place{Name: name, Kind: lexicon.CountryKind, Country: code})
		}
	}
}

// notCountry lists codes that the CLDR has for groups, remote rocks and tests.
var notCountry = map[string]bool{"EU": true, "EZ": true, "UN": true, "QO": true, "XA": true, "XB": true, "ZZ": true,
	"AC": true, "CP": true, "DG": true, "EA": true, "IC": true, "TA": true, "BV": true, "HM": true, "UM": true, "TF": true}

// sort puts the likeliest place of a name first.
func (g *gazetteer) sort() {
	for _, m := range []map[string][]int{g.names, g.demonyms} {
		for _, refs := range m {
			sort.SliceStable(refs, func(i, j int) bool { return likelier(g.places[refs[i]], g.places[refs[j]]) })
		}
	}
}

func likelier(a, b lexicon.Place) bool {
	if r, s := rank(a), rank(b); r != s {
		return r < s
	}
	return a.Population > b.Population
}

// rank orders the bearers of a name: countries, capitals and large cities
// ("New York"), states and lands, other cities.
func rank(p lexicon.Place) int {
	const large = 1_000_000
	switch {
	case p.Kind == lexicon.CountryKind:
		return 0
	case p.Capital:
		return 1
	case p.Kind == lexicon.CityKind && p.Population >= large:
		return 2
	case p.Kind != lexicon.CityKind:
		return 3
	}
	return 4
}

// table writes places.bin; package lexicon documents the records.
func (g *gazetteer) table() []byte {
	var display, blob table.Blob
	var places, refs, codes []byte
	for _, p := range g.places {
		flags := 0
		if p.Capital {
			flags |= 1
		}
		if p.Ambiguous {
			flags |= 2
		}
		places = table.Put(places, display.Ref(p.Name), 4)
		places = append(places, pad(p.Country, 2)...)
		places = append(places, byte(p.Kind), byte(flags))
		places = table.Put(places, p.Population, 4)
		places = append(places, pad(p.Admin, 4)...)
	}
	nb, nr := writeNames(g.names, &blob, &refs)
	db, dr := writeNames(g.demonyms, &blob, &refs)
	members := map[string][]int{} // countries point to their places, regions to their codes
	for code, n := range g.country {
		members[code] = []int{n}
	}
	keys := append(sortedKeys(g.members), sortedKeys(g.country)...)
	mb := table.Order(keys)
	var mr []byte
	for _, k := range keys {
		mr = table.Put(mr, blob.Ref(k), 4)
		if n, ok := g.country[k]; ok {
			mr = table.Put(table.Put(mr, n, 3), 1, 1)
			continue
		}
		mr = table.Put(table.Put(mr, len(codes)/2, 3), len(g.members[k]), 1)
		codes = append(codes, strings.Join(g.members[k], "")...)
	}
	longest := 0
	for name := range g.names {
		longest = max(longest, strings.Count(name, " ")+1)
	}
	return table.File(places, display.Bytes(), nb, nr, blob.Bytes(), db, dr, mb, mr, refs, codes, table.Put(nil, longest, 4))
}

// writeNames returns the buckets and records of an index of names.
func writeNames(m map[string][]int, blob *table.Blob, refs *[]byte) (buckets, records []byte) {
	keys := sortedKeys(m)
	buckets = table.Order(keys)
	for _, k := range keys {
		list := m[k][:min(len(m[k]), 8)]
		records = table.Put(records, blob.Ref(k), 4)
		records = table.Put(table.Put(records, len(*refs)/3, 3), len(list), 1)
		for _, r := range list {
			*refs = table.Put(*refs, r, 3)
		}
	}
	return buckets, records
}

func pad(s string, n int) []byte {
	out := make([]byte, n)
	copy(out, s)
	return out
}
