package datetime

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// tense says whether a sentence tells of what was or of what is to come.
type tense int8

const (
	past    tense = -1
	unknown tense = 0
	future  tense = 1
)

// reach bounds how many tokens from an expression its verb is looked for.
const reach = 16

// tense returns the tense of the verb that an expression belongs to: that of the
// first word before it in its clause that tells, else of the first one behind
// it.
func (f *finder) tense(e *expression) tense {
	s := f.p.Sentences[e.sentence]
	switch f.norm(e.first - 1) {
	case "until", "till", "by":
		return future
	}
	for i := e.first - 1; i >= s.First && i >= e.first-reach; i-- {
		if t := f.verb(i); t != unknown {
			return t
		}
		if n := f.norm(i); n == ";" || n == `"` && i < e.first-1 {
			break
		}
	}
	for i := e.last; i < s.Last && i < e.last+reach; i++ {
		if t := f.verb(i); t != unknown {
			return t
		}
		if n := f.norm(i); n == ";" || n == `"` {
			break
		}
	}
	return unknown
}

// verb returns the tense that one word tells.
func (f *finder) verb(i int) tense {
	if i < 0 || i >= len(f.toks) {
		return unknown
	}
	t := &f.toks[i]
	if t.Kind == text.Punct || t.Kind == text.Number || t.Kind == text.Symbol {
		return unknown
	}
	switch w := f.term(i); {
	case w.is&isFuture != 0:
		if w.is&isPoint != 0 || t.Norm == "due" && f.norm(i+1) == "to" && !f.isBe(i-1) {
			return unknown
		}
		return future
	case w.is&isPast != 0:
		if (t.Norm == "was" || t.Norm == "were" || t.Norm == "had") && (f.announced(i+1) || f.norm(i+1) == "to") {
			return unknown
		}
		return past
	case w.is&isCommit != 0 && f.norm(i+1) == "to":
		return future
	case w.is&isPlan != 0 && !t.Is(text.Capital):
		return future
	case t.Norm == "to" && i > 0:
		if f.isBe(i-1) || f.norm(i+1) == "be" {
			return future
		}
		return unknown
	}
	if t.Kind == text.Word && !t.Is(text.Capital) && len(t.Norm) > 4 && strings.HasSuffix(t.Norm, "ed") && !strings.HasSuffix(t.Norm, "eed") {
		switch f.norm(i - 1) {
		case "be", "-", "the", "a", "an", "its", "his", "her", "their", "of", "previously", "newly", "recently", "more", "most":
			return unknown // "will be opened", "wide-eyed", "the proposed sale"
		}
		return past
	}
	return unknown
}

func (f *finder) isBe(i int) bool {
	switch f.norm(i) {
	case "is", "are", "was", "were":
		return true
	}
	return false
}

// announced reports a word of plans at i or right behind an adverb: "was
// scheduled to".
func (f *finder) announced(i int) bool {
	return f.is(i, isFuture) || f.is(i+1, isFuture) && f.isWord(i)
}
