package entity

import "github.com/newsconcord/concord/normalize/text"

// Format returns how a gathering is held, when the token opens words that say
// it: the canonical form ("video conference") and the bytes.
func Format(toks []text.Token, i, last int) (string, text.Span, bool) {
	if i+1 < last {
		two := toks[i].Norm + " " + toks[i+1].Norm
		if c, ok := listed.phrases[two]; ok {
			return c, toks[i].Span.Cover(toks[i+1].Span), true
		}
	}
	c, ok := formats[toks[i].Norm]
	return c, toks[i].Span, ok
}
