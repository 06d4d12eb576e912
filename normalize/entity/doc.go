// Package entity finds people with their offices and ranks, organisations with
// their acronyms, places, and named events with series and edition.
//
// # Terms
//
// A run is a sequence of capitalised words. A mention is a place in the text
// that names an entity; an entity is what several mentions of one text name
// ("Jan Brewer", "Ms. Brewer"). A fact ties a value to an entity: the office of
// a person, the rank, the age, the party. A series is what the editions of a
// named event share ("ASEAN Summit"); the edition is its number or year.
//
// # How names are told
//
// A name of a person is told by evidence that adds up: what its words are (first
// names, family names, words in no lexicon), what stands before it (a title, a
// party, a word for a kind of person, "the"), what stands behind it (an age, a
// verb of saying), and what else the text says (the same word behind "Mr.", or
// alone). Names of bodies and places are told by their heads ("Ministry", "Inc.",
// "River"), by the gazetteer, and by short lists of those that have no head. An
// acronym is a body when the text defines it, when it is well known, or when it
// does what bodies do. The first word of a company's name stands for it where the
// text has no other use for the word.
//
// A surname, a first name or a title that stands for a fuller name of the text
// is joined to it: the honorific and the first name must agree in gender, and of
// two people with one surname it is the one of whom the text speaks more.
//
// # What it does not do
//
// It has no trained model. It reads English news with rules over a lexicon, and
// says nothing where the words do not tell. Sentences that capitalise every word
// give no new names. Names that differ in spelling are not joined.
package entity
