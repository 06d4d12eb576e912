package quantity

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// maxBoundWords is the number of words of the longest bound.
const maxBoundWords = 5

// bound reads the bound before an item: the longest run of words that is one.
func (f *finder) bound(it *item) {
	lx := bounds()
	k := it.first
	if k == 0 || !lx.last[f.norm(k-1)] || it.Value.typ == value.Ordinal {
		return
	}
	for size := min(maxBoundWords, k); size > 0; size-- {
		key := f.join(k-size, k-1) + f.norm(k-1)
		if w, ok := lx.before[key]; ok {
			it.setBound(w, text.Span{Start: f.toks[k-size].Start, End: f.toks[k-1].End})
			return
		}
	}
}

func (it *item) setBound(w boundWord, cue text.Span) {
	it.Value.bound, it.Value.open, it.Cue = w.bound, w.open, cue
}

// boundBehind reads the bound after an item or after what it counts: "10 or
// more", "20 people or so", "50-plus", "20+".
func (f *finder) boundBehind(it *item) {
	if it.Value.bound != value.Exact || it.Value.typ == value.Ordinal || it.Role == Label {
		return
	}
	k := f.skipHyphen(it.next)
	if f.boundAt(it, k) || it.Counted.Span.End == 0 {
		return
	}
	for k < len(f.toks) && f.toks[k].Start < it.Counted.Span.End {
		k++
	}
	f.boundAt(it, k)
}

func (f *finder) boundAt(it *item, k int) bool {
	lx := bounds()
	for size := min(2, len(f.toks)-k); size > 0; size-- {
		key := f.join(k, k+size-1) + f.norm(k+size-1)
		w, ok := lx.after[key]
		if !ok || (key == "+" || key == "plus") && !f.touching(k) || f.norm(k) == "and" && f.isWordAt(k+size) {
			continue
		}
		it.setBound(w, text.Span{Start: f.toks[k].Start, End: f.toks[k+size-1].End})
		return true
	}
	return false
}

// isWordAt reports a word at token j that could be what "and under" governs:
// "in 2036 and under current law".
func (f *finder) isWordAt(j int) bool {
	return j < len(f.toks) && f.toks[j].Kind == text.Word && !stopsPhrase(f.norm(j))
}
