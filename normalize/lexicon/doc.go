// Package lexicon answers what is known of a word before it is read in a text:
// its lemma and derivational family, the classes its frequent senses belong to,
// how rare it is, and which places bear its name.
//
// # Terms
//
// A form is a word as written, folded (the Norm of a text.Token). Its lemma is
// the form a dictionary lists, in American spelling. A root stands for a family
// of derived lemmas (announce, announcement). A class says what a word usually
// means; rare senses set no class. A gazetteer is a list of places.
//
// # What it does not do
//
// No context is read: "may" is a function word and "march" a noun and a verb
// whatever stands around them, and it is the caller who looks at capital
// letters. Classes are those of the word, not of its use.
//
// # Tables
//
// All tables are computed by the program in gen and embedded; looking a word up
// reads them in place. Nothing is parsed at start. All functions are pure and
// safe for concurrent use.
package lexicon

//go:generate go run ./gen -wordnet $WORDNET -cities $CITIES -male $MALE -female $FEMALE -background $CONCORD_DATA
