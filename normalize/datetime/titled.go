package datetime

// titled reports whether an expression is the name of a programme or a paper: NBC's
// "Today", "This Week" with a capital letter in marks of its own, USA Today. What
// opens a sentence is what somebody says: "Today," he said.
func (f *finder) titled(e *expression, sentence int) bool {
	if e.shape != relative && e.shape != enclosed || !f.capital(e.first) || !f.capital(e.last-1) || e.first <= sentence {
		return false
	}
	if f.norm(e.first-1) == "usa" {
		return true
	}
	end := f.skip(e.last, ",", ".")
	return f.norm(e.first-1) == "\"" && e.first-1 > sentence && f.norm(end) == "\""
}
