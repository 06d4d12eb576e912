package layout

import (
	"slices"

	"github.com/newsconcord/concord/normalize/text"
)

// notes finds inserts in brackets such as "(Photo: VNA)". A block that ends
// with one is a caption.
func (f *finder) notes() {
	for i := range f.Blocks {
		b := &f.Blocks[i]
		if b.Kind != Body && b.Kind != Caption {
			continue
		}
		first, last := f.tokens(*b)
		for at := first; at < last; at++ {
			n := f.note(at, last)
			if n == 0 {
				continue
			}
			f.add(text.Span{Start: f.Tokens[at].Start, End: f.Tokens[at+n-1].End})
			if at+n == last {
				b.Kind = Caption
			}
			at += n - 1
		}
	}
}

// note returns the tokens of a bracket about a picture, or 0.
func (f *finder) note(at, last int) int {
	if f.Tokens[at].Norm != "(" {
		return 0
	}
	photo := false
	for n := 1; n < 14 && at+n < last; n++ {
		switch {
		case f.is(at+n, ")"):
			if !photo {
				return 0
			}
			f.noteAgency(at+1, at+n)
			return n + 1
		case n <= 3 && f.cues.match("photo", f.Tokens[:last], at+n) > 0:
			photo = true
		case !photo && f.Tokens[at+n].Shape&text.Capital == 0:
			return 0 // only the agency's name may stand before: "(AP Photo/Ann Holt)"
		}
	}
	return 0
}

// noteAgency notes the known agency between two tokens.
func (f *finder) noteAgency(first, last int) {
	for i := first; i < last; i++ {
		if f.Tokens[i].Shape&text.Capital != 0 && f.cues.match("agency", f.Tokens, i) > 0 {
			f.Agencies = append(f.Agencies, f.Tokens[i].Span)
		}
	}
}

// credit finds the agency's mark at the end of the report: "— VNS", "/.VNA",
// "(AP)". It follows the last full stop, or a slash in its place.
func (f *finder) credit() {
	for i := len(f.Blocks) - 1; i >= 0; i-- {
		b := &f.Blocks[i]
		if b.Kind != Body {
			continue
		}
		first, last := f.tokens(*b)
		at := f.creditStart(first, last)
		if at == last {
			return
		}
		name := at
		for name < last && f.Tokens[name].Kind != text.Word {
			name++
		}
		if name == last {
			return
		}
		end := last
		for end > name && f.Tokens[end-1].Kind == text.Punct {
			end--
		}
		f.Agencies = append(f.Agencies, text.Span{Start: f.Tokens[name].Start, End: f.Tokens[end-1].End})
		f.add(text.Span{Start: f.Tokens[at].Start, End: f.Tokens[last-1].End})
		if at == first {
			b.Kind = Credit
		}
		return
	}
}

// creditStart returns the first token of the credit at the end of a block, or
// last where there is none.
func (f *finder) creditStart(first, last int) int {
	at := last
	for at > first && last-at < 6 {
		t := f.Tokens[at-1]
		name := t.Kind == text.Word && t.Shape&text.Capital != 0
		if !name && t.Norm != "." && t.Norm != "(" && t.Norm != ")" {
			break
		}
		if !name && t.Norm == "." && at-1 > first && !f.is(at-2, "/") && at < last {
			break // the full stop of the last sentence
		}
		at--
	}
	if at == last || at == first && last-first > 3 {
		return last
	}
	switch t := f.Tokens[at-min(at, 1)]; {
	case t.Norm == "/":
		return at - 1
	case isDash(t, f.Tokens, at-1) && at-2 >= first && f.is(at-2, ".", `"`, "!", "?", ")"):
		return at - 1
	case t.Norm == "." && f.is(at, "("):
		return at
	}
	return last
}

// sortAdded puts the added spans in order and joins those that touch.
func (f *finder) sortAdded() {
	slices.SortFunc(f.Added, func(a, b text.Span) int { return a.Start - b.Start })
	out := f.Added[:0]
	for _, s := range f.Added {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1] = out[n-1].Cover(s)
			continue
		}
		out = append(out, s)
	}
	f.Added = out
}
