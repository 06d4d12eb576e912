package text

// Parsed is a text with its tokens and sentences. It is read-only once made,
// and may then be shared.
type Parsed struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence
}

// Parse tokenizes s and groups the tokens into sentences.
func Parse(s string) *Parsed {
	toks := Tokenize(s)
	return &Parsed{Source: s, Tokens: toks, Sentences: Sentences(s, toks)}
}
