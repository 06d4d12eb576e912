package layout

import "github.com/newsconcord/concord/normalize/text"

// furniture marks blocks of the site at the head and the tail of the page: a
// short one that holds a cue, and one in the head that addresses the reader.
// Cues inside the report count only when the whole block is little more than
// the cue, since reporters write "subscribe" and "cookies" too.
func (f *finder) furniture() {
	firstLong, lastLong := f.bodyRange()
	for i := range f.Blocks {
		b := &f.Blocks[i]
		if b.Kind != Body {
			continue
		}
		first, last := f.tokens(*b)
		toks := f.Tokens[first:last]
		words, outside := f.words(*b), i < firstLong || i > lastLong
		switch {
		case words == 0:
			b.Kind = Furniture
		case words > 25 || hasQuote(toks):
		case f.cues.has("furniture", toks) && (outside || words <= 6 && !f.closed(*b)):
			b.Kind = Furniture
		case i < firstLong && words <= 20 && f.closed(*b) && addressesReader(toks):
			b.Kind = Furniture
		}
	}
}

// bodyRange returns the first and the last block of 20 words or more.
func (f *finder) bodyRange() (first, last int) {
	first, last = len(f.Blocks), -1
	for i, b := range f.Blocks {
		if f.words(b) >= 20 {
			first = min(first, i)
			last = i
		}
	}
	if last < 0 { // no long block: nothing stands outside the report
		return 0, len(f.Blocks) - 1
	}
	return first, last
}

func hasQuote(toks []text.Token) bool {
	for _, t := range toks {
		if t.Norm == `"` {
			return true
		}
	}
	return false
}

// addressesReader reports a text with both "we" and "you": the site speaks.
func addressesReader(toks []text.Token) bool {
	we, you := false, false
	for _, t := range toks {
		switch t.Norm {
		case "we", "us", "our":
			we = true
		case "you", "your":
			you = true
		}
	}
	return we && you
}
