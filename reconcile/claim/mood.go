package claim

import (
	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize/text"
)

// modals are the words that say how firmly a clause is meant.
var modals = wordlist.Map(listedWords, "moods", func(s string) Modality { return Modality(s) })

// mood reads polarity and modality off the words. The first modal decides.
func (c *cutter) mood(r tokens) (Polarity, Modality) {
	pol, mod := Affirmed, Fact
	for i := r.first; i < r.last; i++ {
		k := c.mark(i)
		if k&negation != 0 && !c.numbered(i) {
			if pol == Affirmed {
				pol = Negated
			} else {
				pol = Affirmed
			}
		}
		if k&modal == 0 || mod != Fact {
			continue
		}
		w := c.toks[i].Norm
		if m := modals[w]; m != Wish || w != "called" && w != "calls" || i+1 < r.last && c.toks[i+1].Norm == "on" {
			mod = m
		}
	}
	return pol, mod
}

// numbered reports whether token i is "No." before a figure: a rank, no denial.
func (c *cutter) numbered(i int) bool {
	return c.toks[i].Norm == "no" && i+1 < len(c.toks) && (c.toks[i].Is(text.Abbrev) || c.toks[i+1].Kind == text.Number)
}
