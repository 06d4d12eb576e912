package text

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota + 1 // has a letter: "Vietnam", "AMCC-5", "Lieut.", "o'clock"
	Number                 // digits with separators inside: "5", "68.17", "1,500"
	Clitic                 // split off the word before it: "'s", "n't", "'ll"
	Punct                  // punctuation
	Symbol                 // currency signs, "%", "+" and the like
)

// Shape is a set of facts about how a token is written.
type Shape uint8

// The facts of a [Shape].
const (
	SpaceBefore Shape = 1 << iota // white space, or nothing, stands before it
	LineBefore                    // a line break stands before it
	GapBefore                     // an empty line stands before it
	Capital                       // its first letter is upper case
	Upper                         // it has two letters or more, all upper case
	Abbrev                        // it carries the full stop of an abbreviation or initial
	HasDigit                      // a word with a digit in it
)

// Token is a piece of the text with its folded form.
type Token struct {
	Span
	// Norm is the folded form, without the full stops of an abbreviation:
	// "Lieut." is "lieut", "U.S." is "us", "Lương" is "luong".
	Norm  string
	Kind  Kind
	Shape Shape
	// Hash is the lower half of the [Hash] of Norm.
	Hash uint32
}

// Is reports whether the token has all of the given facts.
func (t *Token) Is(s Shape) bool { return t.Shape&s == s }
