package datetime

import "github.com/newsconcord/concord/normalize/text"

// titled reports whether an expression is the name of a programme or a paper, or
// stands in one: NBC's "Today", "This Week" with a capital letter in marks of its
// own, "Fox News Sunday", USA Today. What opens a sentence is what somebody says:
// "Today," he said.
func (f *finder) titled(e *expression, sentence int) bool {
	if !f.capital(e.first) || !f.capital(e.last-1) || e.first <= sentence {
		return false
	}
	if e.shape != relative && e.shape != enclosed && e.shape != daily {
		return false
	}
	if f.norm(e.first-1) == "usa" {
		return true
	}
	end := f.skip(e.last, ",", ".")
	first, last := f.capitals(e.first-1, -1), f.capitals(end, 1)
	if first <= sentence || f.norm(first) != "\"" || f.norm(f.skip(last, ",", ".")) != "\"" {
		return false
	}
	return e.shape != daily || first < e.first-1 || last > end
}

// maxTitle is how many words of a name stand before a time in it, or behind.
const maxTitle = 3

// capitals goes over words with a capital letter from token i on in the direction
// of step.
func (f *finder) capitals(i, step int) int {
	for n := 0; n < maxTitle && i >= 0 && i < len(f.toks) && f.toks[i].Kind == text.Word && f.capital(i); n++ {
		i += step
	}
	return i
}
