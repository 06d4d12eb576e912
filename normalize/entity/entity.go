package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Mention is a place in the text that names an entity.
type Mention struct {
	// Span holds the name alone, without titles.
	text.Span
	First, Last int // its tokens: [First, Last)
	Value       value.Value
	// Entity is the index of what it names in [Found.Entities].
	Entity int
	// Short is true for a surname or an acronym that stands for a fuller name
	// elsewhere, and for a descriptive reference such as "the ministry".
	Short bool
}

// Entity is what the mentions of one text name.
type Entity struct {
	Type value.Type
	// Value is the fullest form that the text gives.
	Value value.Value
	// Gender is that of a person, as far as titles and first names tell.
	Gender Gender
	// Mentions are indices into [Found.Mentions], in order of the text.
	Mentions []int
}

// Topic says what a fact is about.
type Topic uint8

// The topics of facts.
const (
	Office       Topic = iota + 1 // a post or role: "Deputy Minister of ..."
	ServiceRank                   // "Lieutenant General"
	Age                           // in years
	Affiliation                   // a party, a country, a body: "R-Minn."
	Constituency                  // the place that an officer stands for: "Senator Holt of Ohio", "R-Minn."
)

// Fact ties a value to an entity.
type Fact struct {
	Entity  int // index into [Found.Entities]
	Mention int // the mention beside which the fact stands
	Topic   Topic
	Span    text.Span
	First   int // its tokens: [First, Last)
	Last    int
	Value   value.Value
}

// Found is everything that [Find] sees in one text. It is read-only once made.
type Found struct {
	Mentions []Mention // in order of the text; they do not overlap
	Entities []Entity  // in order of their first mention
	Facts    []Fact    // in order of the text
	// at maps a token to the mention that covers it, plus one.
	at []int32
}

// At returns the index of the mention that covers the token, or -1.
func (f *Found) At(token int) int {
	if token < 0 || token >= len(f.at) {
		return -1
	}
	return int(f.at[token]) - 1
}

// Options say what is known before the text is read.
type Options struct {
	// Forms are the words of the text as the lexicon knows them. Nil looks them
	// up.
	Forms *lexicon.Forms
	// Skip reports whether a token is not the reporter's: page furniture,
	// datelines, credits. Nil skips nothing.
	Skip func(token int) bool
	// Taken reports whether a token belongs to a date or a time. Nil takes
	// nothing.
	Taken func(token int) bool
	// Heading reports whether a sentence stands in a headline or sub-heading.
	Heading func(sentence int) bool
}
