package passage

// moving reports whether the passage speaks of a figure that moves.
func (p *Passage) moving() bool {
	for _, w := range p.words {
		if movingWords[p.doc.Text.Tokens[w.token].Norm] {
			return true
		}
	}
	return false
}

// movingWords are what moves, and the words of reading it off.
var movingWords = listedWords.Set("moving")
