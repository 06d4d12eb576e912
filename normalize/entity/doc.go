// Package entity finds people with their offices and ranks, organisations with
// their acronyms, places, and named events with series and edition.
//
// # Terms
//
// A run is a sequence of capitalised words. A mention is a place in the text
// that names an entity; an entity is what several mentions of one text name
// ("Jan Brewer", "Ms. Brewer"). A fact ties a value to an entity: the office of
// a person, the rank, the age. A series is what the editions of a named event
// share ("ASEAN Summit"); the edition is its number or year.
//
// # What it does not do
//
// It has no trained model. It reads English news with rules over a lexicon, and
// says nothing where the words do not tell.
package entity
