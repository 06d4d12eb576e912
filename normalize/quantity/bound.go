package quantity

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// maxBoundWords is the number of words of the longest bound.
const maxBoundWords = 5

// bound reads the bound before an item, the longest run of words that is one,
// or right behind it ("10 or more", "50-plus", "20+"). It returns the token at
// which what is counted may begin.
func (f *finder) bound(it *item) (next int) {
	if it.Value.typ == value.Ordinal {
		return it.next
	}
	lx := bounds()
	for size := min(maxBoundWords, it.first); size > 0 && lx.last[f.norm(it.first-1)]; size-- {
		k := it.first - size
		key := f.join(k, it.first-1) + f.norm(it.first-1)
		if w, ok := lx.before[key]; ok {
			it.setBound(w, text.Span{Start: f.toks[k].Start, End: f.toks[it.first-1].End})
			return it.next
		}
	}
	if end := f.boundAt(it, f.skipHyphen(it.next)); end > 0 {
		return end
	}
	return it.next
}

func (it *item) setBound(w boundWord, cue text.Span) {
	it.Value.bound, it.Value.open, it.Cue = w.bound, w.open, cue
}

// boundBehindNoun reads the bound behind what an item counts: "20 people or
// so".
func (f *finder) boundBehindNoun(it *item) {
	if it.Value.bound != value.Exact || it.Counted.Span.End <= it.Span.End {
		return
	}
	k := it.next
	for k < len(f.toks) && f.toks[k].Start < it.Counted.Span.End {
		k++
	}
	f.boundAt(it, k)
}

// boundAt reads a bound at token k and returns the token after it, or 0.
func (f *finder) boundAt(it *item, k int) int {
	lx := bounds()
	for size := min(2, len(f.toks)-k); size > 0; size-- {
		end := k + size
		if f.norm(k) == "and" && f.isWordAt(end) || (f.norm(k) == "+" || f.norm(k) == "plus") && !f.touching(k) {
			continue
		}
		if f.norm(k) == "+" && f.touching(k+1) && f.numberAt(k+1) {
			continue // a sum: "1+2"
		}
		if w, ok := lx.after[f.join(k, end-1)+f.norm(end-1)]; ok {
			it.setBound(w, text.Span{Start: f.toks[k].Start, End: f.toks[end-1].End})
			return end
		}
	}
	return 0
}

// isWordAt reports a word at token j that could be what "and under" governs:
// "in 2036 and under current law".
func (f *finder) isWordAt(j int) bool {
	return j < len(f.toks) && f.toks[j].Kind == text.Word && !stopsPhrase(f.norm(j))
}
