package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// people finds full names, and single ones behind a title, in the runs.
func (f *finder) people() {
	f.hints()
	for _, r := range f.all {
		if r.titled {
			continue
		}
		for first := r.first; first < r.last; {
			last := first + 1
			for last < r.last && !(f.in(last-1, inSuffix) && last-1 > first) && !(f.in(last, inDegree) && f.toks[last].Is(text.Upper)) {
				last++
			}
			f.personIn(first, last)
			first = last
		}
	}
}

// hints notes the words that stand as a name of one word behind a title, and
// the capitalised words that stand alone inside sentences.
func (f *finder) hints() {
	for _, r := range f.all {
		if r.titled {
			continue
		}
		start := f.pastTitles(r.first, r.last)
		if r.last-start == 1 && (start > r.first || f.titleRight(start)) && !f.notName(start) {
			f.note(start, hinted)
		}
		if r.last-r.first > 1 {
			f.note(r.last-2, nextToLast)
			f.note(r.last-1, lastOfRun)
		}
		if r.last-r.first == 1 && f.norm(r.first-1) != "the" {
			f.note(r.first, alone)
		}
	}
}

// personIn adds the best name in the capitals [first, last), if there is one.
func (f *finder) personIn(first, last int) {
	if f.namedBody(first, last) > 1 {
		return
	}
	if last-first == 1 && !f.honorificAt(first-1) && !f.ageAfter(last) {
		return // a word alone; see evidence
	}
	start := f.pastTitles(first, last)
	if start >= last {
		return
	}
	for _, end := range [...]int{last, last - 1} {
		if end < last && (end-start < 2 || f.norm(end) == "-" || f.norm(end-1) == "-" || f.notName(last-1)) {
			break
		}
		at, best := -1, enough-0.001
		for s := max(start, end-maxRole); s < end; s++ {
			if !f.opensName(s, end) || f.scopeAt(first, s, end) {
				continue
			}
			e := f.evidence(start, s, end)
			if e > best && (at < 0 || e >= best+muchBetter) {
				at, best = s, e
			}
			if e >= enough && (f.is(s, lexicon.GivenName|lexicon.Surname) || f.initial(s)) {
				break // words before a better start belong to the name when they are names
			}
		}
		if at >= 0 {
			f.addPerson(at, end, f.wordCount(at, end) == 1)
			return
		}
	}
}

// scopeAt reports whether the token at s belongs to what an office is of, because
// the same pair of words ends a run elsewhere: "Ministry of Public Hygiene" tells
// that in "Minister of Public Hygiene José Núñez" the name begins at "José".
func (f *finder) scopeAt(first, s, end int) bool {
	if s > first && s < end-1 && f.endsRun(s-1) {
		return true
	}
	// An office has at least a word behind "of", and one behind "and".
	switch {
	case end-s <= 2:
	case f.isPreposition(s - 1):
		_, office := f.officeBack(s - 1)
		return office || f.endsRun(s)
	case f.norm(s-1) == "and":
		return f.officeOver(s - 1)
	}
	return false
}

// endsRun reports whether the words of the token and the next end a run of the
// text.
func (f *finder) endsRun(i int) bool {
	if !f.in(i, nextToLast) || !f.in(i+1, lastOfRun) {
		return false
	}
	pair := func(i int) uint64 { return uint64(f.forms.Of(i))<<32 | uint64(f.forms.Of(i+1)) }
	if f.pairs == nil {
		f.pairs = map[uint64]bool{}
		for _, r := range f.all {
			if !r.titled && r.last-r.first > 1 {
				f.pairs[pair(r.last-2)] = true
			}
		}
	}
	return f.pairs[pair(i)]
}

// opensName reports whether the tokens [s, end) have the form of a name.
func (f *finder) opensName(s, end int) bool {
	if f.wordCount(s, end) > maxName || f.in(s, inCompanyKind) || f.toks[s].Kind != text.Word || f.in(s, inSuffix) || f.norm(s-1) == "-" && !f.toks[s].Is(text.SpaceBefore) {
		return false
	}
	if isArticle(f.norm(s)) && !f.initial(s) || len(f.toks[end-1].Norm) < 2 && end-s < 2 {
		return false
	}
	if f.is(s, lexicon.Function) && !f.is(s, lexicon.GivenName|lexicon.Surname) && !f.initial(s) {
		return false
	}
	for i := s + 1; i < end; i++ {
		if isLink(f.norm(i)) {
			return false // "Smart Nation And Security", as some headlines write
		}
	}
	if f.insidePlace(s) || f.in(s, inPlaceLead) && f.is(s, lexicon.Noun) && !f.titleRight(s) {
		return false
	}
	n, ambiguous := f.placeFrom(s)
	return n < end-s || ambiguous || f.is(s, lexicon.GivenName|lexicon.Surname) && f.in(end-1, hinted) || f.titleRight(s)
}

// isLink reports words that no person's name has inside.
func isLink(norm string) bool { return norm == "and" || norm == "of" || norm == "for" }

// insidePlace reports whether the token goes on with a name of a place that
// begins before it: "Chi" in "Ho Chi Minh City".
func (f *finder) insidePlace(s int) bool {
	for p := s - 1; p >= 0 && s-p < 4 && f.caps[p] && f.sent[p] == f.sent[s]; p-- {
		if n, ambiguous := f.placeFrom(p); n > s-p && !ambiguous {
			return true
		}
	}
	return false
}

// wordCount counts the words of a name: those joined by a hyphen are one.
func (f *finder) wordCount(first, last int) (n int) {
	for i := first; i < last; i++ {
		if f.toks[i].Kind == text.Word && (i == first || f.toks[i-1].Norm != "-") {
			n++
		}
	}
	return n
}
