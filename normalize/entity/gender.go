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
	in, ok := lexicon.Lookup(p.words[0])
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

// agree reports whether two genders can be one person's.
func (g Gender) agree(o Gender) bool { return g == o || g == UnknownGender || o == UnknownGender }
