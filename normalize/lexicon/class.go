package lexicon

// Class is a set of word classes.
type Class uint32

// The classes of words. The first five are parts of speech; the others say
// what a frequent sense means.
const (
	Noun Class = 1 << iota
	Verb
	Adjective
	Adverb
	Function      // determiners, pronouns, prepositions, conjunctions, auxiliaries
	PersonNoun    // minister, teacher, victim
	OfficeNoun    // posts, ranks and professions: minister, judge, spokesman
	KinNoun       // wife, son, brother
	GroupNoun     // heads of organisation names: ministry, party, police
	ActNoun       // acts and happenings: attack, election, earthquake
	GatheringNoun // planned gatherings: summit, festival, tournament
	PlaceNoun     // city, province, river, airport
	TimeNoun      // week, Monday, decade
	SayVerb       // verbs of saying and thinking that take a clause: say, deny
	ActVerb       // verbs that are not of state
	GivenName     // known as a first name
	Surname       // known as a family name
	PlaceStart    // a name in the gazetteer starts with this word
	Demonym       // Vietnamese, French, Texan
	MaleName      // a first name of men; one of men and women has both classes
	FemaleName    // a first name of women
)

// Has reports whether c has all classes of o.
func (c Class) Has(o Class) bool { return c&o == o }

// Any reports whether c has at least one class of o.
func (c Class) Any(o Class) bool { return c&o != 0 }
