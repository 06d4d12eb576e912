package quotation

import "github.com/newsconcord/concord/normalize/text"

// isIndirectFor reports an attribution after the region that speaks of
// something else: a new clause starts between them.
func (a *attribution) isIndirectFor(f *finder, r region) bool {
	for i := r.last; i < min(a.verb, a.first); i++ {
		if n := f.Tokens[i].Norm; n == "but" || n == "and" || n == "while" || n == ";" {
			return true
		}
	}
	return false
}

// indirect makes quotations of attributed clauses without marks.
func (f *finder) indirect() {
	for i, s := range f.Sentences {
		as := f.of(i)
		for k := range as {
			a, end := &as[k], s.Last
			if k+1 < len(as) {
				next := &as[k+1]
				end = min(next.first, next.verb)
				if end <= a.verb {
					end = next.verb
				}
			}
			first, last := f.clause(s, a, end)
			if last-first < 3 || f.quotedIn(first, last) {
				continue
			}
			q := f.quote(first, last)
			q.Kind = Indirect
			f.attach(&q, a)
			f.out = append(f.out, q)
		}
	}
}

// clause returns the tokens that an attribution reports: those after the
// verb, or those before when the attribution ends the sentence.
func (f *finder) clause(s text.Sentence, a *attribution, end int) (first, last int) {
	from, to := min(a.first, a.verb), max(a.last, a.verb+1)
	if a.after && a.info.Lemma != "according to" || f.rest(to, end) < 3 {
		last = from
		for last > s.First && f.Tokens[last-1].Kind == text.Punct {
			last--
		}
		if last == from {
			return 0, 0 // no comma: "Norway and Iceland agreed", "claims that it knew"
		}
		return s.First, last
	}
	if f.isQuoted(from-2) && f.isMark(from-1) {
		return 0, 0 // the words reported are those in the marks before
	}
	to = f.skipCircumstance(to, end, a.info)
	if a.info.weak && !f.opensClause(to) {
		return 0, 0
	}
	for to < end && f.Tokens[to].Kind == text.Punct {
		to++
	}
	for end > to && f.Tokens[end-1].Kind == text.Punct {
		end--
	}
	return to, end
}

// isMark reports whether the token is a double quotation mark.
func (f *finder) isMark(at int) bool { return at >= 0 && f.Tokens[at].Norm == `"` }

// opensClause reports whether "that" stands before the token, or the token
// itself opens a clause.
func (f *finder) opensClause(at int) bool {
	if f.Tokens[at-1].Norm == "that" {
		return true
	}
	switch f.Tokens[min(at, len(f.Tokens)-1)].Norm {
	case "whether", "how", "why", "what", "it", "he", "she", "they", "there":
		return true
	}
	return false
}

// skipCircumstance steps from the verb to what it reports, over the hearer,
// the day and the place: "told reporters in Cairo on Friday that". A verb of
// telling, or one with a circumstance, that has no "that" reports nothing.
func (f *finder) skipCircumstance(at, end int, v Verb) int {
	const longest = 14
	if at >= end {
		return end
	}
	n := f.Tokens[at].Norm
	hearer := v.Lemma == "tell" || v.Lemma == "speak" || v.Lemma == "inform"
	if !hearer && n != "that" && n != "on" && n != "in" && n != "at" && n != "during" && n != "to" && n != "with" && n != "of" && !f.class(at, isDay) {
		return at
	}
	for i := at; i < min(end, at+longest) && f.Tokens[i].Norm != ","; i++ {
		if f.Tokens[i].Norm == "that" && !f.isQuoted(i) {
			return i + 1
		}
	}
	switch {
	case n == "on" && at+1 < end && f.class(at+1, isDay):
		return at + 2
	case f.class(at, isDay):
		return at + 1
	case hearer || v.Stance == Say:
		return end
	}
	return at
}

// rest counts the words in a range of tokens.
func (f *finder) rest(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if f.Tokens[i].Kind == text.Word {
			n++
		}
	}
	return n
}

func (f *finder) quotedIn(first, last int) bool {
	for i := first; i < last; i++ {
		if f.isQuoted(i) {
			return true
		}
	}
	return false
}
