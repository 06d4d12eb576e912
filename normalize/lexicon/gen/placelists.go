package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// addLists reads the hand-kept lists of places. The cities must be there.
func (g *gazetteer) addLists(dir string) error {
	lists := []struct {
		file   string
		fields int
		add    func([]string) error
	}{
		{"countries.txt", 3, g.addCountryNames},
		{"regions.txt", 5, g.addRegion},
		{"states.txt", 5, g.addState},
		{"aliases.txt", 3, g.addAliases},
		{"ambiguous.txt", 1, func(f []string) error { g.dubious[f[0]] = true; return nil }},
	}
	for _, l := range lists {
		err := eachLine(filepath.Join(dir, l.file), func(line string) error {
			f := strings.Split(line, ";")
			for i := range f {
				f[i] = strings.TrimSpace(f[i])
			}
			if len(f) != l.fields {
				return fmt.Errorf("%d fields, not %d: %s", len(f), l.fields, line)
			}
			return l.add(f)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// list cuts a field into names.
func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ",")
}

func (g *gazetteer) describe(place int, names, demonyms string) {
	for _, name := range list(names) {
		g.call(place, name)
	}
	for _, d := range list(demonyms) {
		enter(g.demonyms, fold(d), place)
		if n := fold(d); !strings.HasSuffix(n, "ese") && !strings.HasSuffix(n, "ish") && !strings.HasSuffix(n, "ch") {
			enter(g.demonyms, pluralOf(n), place)
		}
	}
}

// pluralOf returns the plural of a word for people; only its last word changes.
func pluralOf(s string) string {
	if strings.HasSuffix(s, "i") || strings.HasSuffix(s, "s") {
		return s + "s"
	}
	return addS(s)
}

func (g *gazetteer) addCountryNames(f []string) error {
	n, ok := g.country[f[0]]
	if !ok {
		return fmt.Errorf("no country: %s", f[0])
	}
	g.describe(n, f[1], f[2])
	return nil
}

func (g *gazetteer) addRegion(f []string) error {
	kind := lexicon.RegionKind
	if f[0] == "continent" {
		kind = lexicon.ContinentKind
	}
	n := g.add(lexicon.Place{Name: f[1], Kind: kind})
	g.describe(n, f[2], f[3])
	g.members[f[1]] = strings.Fields(f[4])
	return nil
}

func (g *gazetteer) addState(f []string) error {
	code := f[1]
	if code == "-" {
		code = ""
	}
	n := g.add(lexicon.Place{Name: f[2], Kind: lexicon.StateKind, Country: f[0], Admin: code})
	g.describe(n, f[3], f[4])
	return nil
}

func (g *gazetteer) addAliases(f []string) error {
	for _, n := range g.names[fold(f[1])] {
		if p := g.places[n]; p.Kind == lexicon.CityKind && p.Country == f[0] {
			for _, name := range list(f[2]) {
				g.call(n, name)
			}
			return nil
		}
	}
	g.unknown = append(g.unknown, f[1])
	return nil
}
