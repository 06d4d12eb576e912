package entity

import "github.com/newsconcord/concord/normalize/lexicon"

// Gender is the gender by which a text speaks of a person.
type Gender int8

// The genders, as far as titles and first names tell.
const (
	UnknownGender Gender = iota
	Male
	Female
)

// honorificGender returns what the honorific at the token says.
func (f *finder) honorificGender(i int) Gender {
	switch f.norm(i) {
	case "mr", "sir", "lord", "herr", "senor", "king", "prince", "congressman", "baron":
		return Male
	case "mrs", "ms", "miss", "mme", "mlle", "dame", "lady", "frau", "senora", "queen", "princess", "congresswoman", "daw":
		return Female
	}
	return UnknownGender
}

// nameGender returns what the first name says, where it is one of men or of
// women alone.
func nameGender(p Person) Gender {
	if len(p.words) < 2 {
		return UnknownGender
	}
	first := p.words[0]
	switch {
	case len(p.words) > 2 && traditions().vietnamese[first]:
		return vietnameseGender[p.words[1]]
	case eastern(p.words):
		return UnknownGender // the first word is a family name: "Kim"
	case familyFirst(p.words):
		first = p.words[1]
	}
	in, ok := lexicon.Lookup(first)
	if !ok {
		return UnknownGender
	}
	switch in.Class & (lexicon.MaleName | lexicon.FemaleName) {
	case lexicon.MaleName:
		return Male
	case lexicon.FemaleName:
		return Female
	}
	return UnknownGender
}

// vietnameseGender is what the middle name of a Vietnamese name says.
var vietnameseGender = map[string]Gender{"van": Male, "thi": Female}

// agree reports whether two genders can be one person's.
func (g Gender) agree(o Gender) bool { return g == o || g == UnknownGender || o == UnknownGender }
