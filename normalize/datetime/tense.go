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
	at := f.beforeClock(e.first - 1) // "until 5 p.m. on Friday"
	switch f.norm(at) {
	case "by":
		if f.hadNear(e) {
			return past
		}
		return future
	case "until", "till", "effective":
		return future
	case "as":
		if n := f.norm(at - 1); n == "early" || n == "soon" {
			return future // "as early as Friday"
		}
	case "since":
		return past
	case "after", "following":
		if e.shape == daily && f.fresh(e) {
			return past // "will be banned after Wednesday's vote"
		}
	case "of":
		if f.norm(at-1) == "ahead" {
			return future
		}
	}
	if f.isNow(at) {
		return future // "the hearing is on Friday", "kick-off is at 19:45 on Saturday"
	}
	for i := e.first - 1; i >= s.First && i >= e.first-reach; i-- {
		if e.shape == daily && f.progressive(i) {
			return future
		}
		if t := f.verb(i); t != unknown {
			return t
		}
		if f.norm(i) == "after" && i+1 < e.first && strings.HasSuffix(f.norm(i+1), "ing") {
			return past // "will be mayor after winning on Tuesday"
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
	if f.norm(at) == "through" {
		return future
	}
	return unknown
}

// freshDays is how many days back a weekday is news that what comes follows from.
const freshDays = 2

// fresh reports a weekday that was a day or two before the reference.
func (f *finder) fresh(e *expression) bool {
	back := (weekday(f.ref.day) - e.n + 7) % 7
	return f.ref.known && back > 0 && back <= freshDays
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
	case w.is&isModal != 0 && !t.Is(text.Capital):
		if n := f.norm(i + 1); t.Norm == "could" && (n == "not" || n == "n't") {
			return unknown // "could not be reached on Friday"
		}
		if f.norm(i+1) == "have" || f.norm(i+2) == "have" && f.norm(i+1) == "not" {
			return past // "may have left on Friday"
		}
		return future
	case t.Norm == "forecast" && f.isNow(i-1):
		return future
	case w.is&isCancel != 0 && f.norm(i-1) == "been":
		return future // "Sunday's game has been cancelled"
	case w.is&isPast != 0 && f.afterBe(i):
		return unknown // "will be held"
	case w.is&isPast != 0:
		if (t.Norm == "was" || t.Norm == "were" || t.Norm == "had") && (f.announced(i+1) || f.norm(i+1) == "to") {
			return unknown
		}
		return past
	case w.is&isCommit != 0 && f.norm(i+1) == "to":
		return future
	case w.is&isPlan != 0 && !t.Is(text.Capital):
		return future
	case w.is&isPlural != 0 && !t.Is(text.Capital) && f.toks[max(i-1, 0)].Kind == text.Word && !f.is(i-1, isModal|isFuture):
		return f.presentAt(i)
	case t.Norm == "to" && i > 0:
		if f.isBe(i-1) || f.norm(i+1) == "be" {
			return future
		}
		return unknown
	}
	return f.participle(i)
}

// presentAt reads a form of the present, which of a date announces: "the ministers
// meet on Friday".
func (f *finder) presentAt(i int) tense {
	switch f.norm(i - 1) {
	case "to", "did", "not", "n't", "the", "a", "an", "his", "her", "its", "their", "and", "or", "of", "in", "is", "are", "was", "were", "have", "has", "had":
		return unknown // "did not meet"; "the start", "is open"
	}
	if strings.HasSuffix(f.norm(i-1), "ed") {
		return unknown // "used tear gas"
	}
	return future
}

// participle reads a word in -ed, which is past where it is no adjective and stands
// behind no form of "be" that lies ahead.
func (f *finder) participle(i int) tense {
	t := &f.toks[i]
	if t.Kind != text.Word || t.Is(text.Capital) || len(t.Norm) <= 4 || !strings.HasSuffix(t.Norm, "ed") || strings.HasSuffix(t.Norm, "eed") {
		return unknown
	}
	switch f.norm(i - 1) {
	case "-", "the", "a", "an", "its", "his", "her", "their", "of", "previously", "newly", "recently", "more", "most":
		return unknown // "wide-eyed", "the proposed sale"
	}
	if f.afterBe(i) {
		return unknown // "will be opened"
	}
	return past
}

// progressive reports "are playing", which of a weekday announces.
func (f *finder) progressive(i int) bool {
	n := f.norm(i)
	return len(n) > 4 && strings.HasSuffix(n, "ing") && f.isNow(i-1)
}

// afterBe reports a participle behind "be", so that the word before tells the
// tense: "will be held", "to be formally opened".
func (f *finder) afterBe(i int) bool {
	return f.norm(i-1) == "be" || f.norm(i-2) == "be" && strings.HasSuffix(f.norm(i-1), "ly")
}

// hadNear reports "had" in the clause of an expression, with nothing announced
// between: "by Friday all had left".
func (f *finder) hadNear(e *expression) bool {
	s := f.p.Sentences[e.sentence]
	for i := e.first - 1; i >= max(s.First, e.first-reach) && f.norm(i) != ";" && !f.is(i, isFuture|isModal); i-- {
		if f.norm(i) == "had" {
			return true
		}
	}
	for i := e.last; i < min(s.Last, e.last+reach) && f.norm(i) != ";" && !f.is(i, isFuture|isModal); i++ {
		if f.norm(i) == "had" {
			return true
		}
	}
	return false
}

// maxClock bounds the tokens of a clock time with its prepositions.
const maxClock = 8

// beforeClock returns the token before a clock time and prepositions that end at
// the token.
func (f *finder) beforeClock(i int) int {
	for k := i; k > i-maxClock; k-- {
		switch f.norm(k) {
		case "on", "at", "in", ":", "am", "pm", "noon", "midnight", "local", "time", "hours":
			continue
		}
		if !f.is(k, isZone) && (k < 0 || f.toks[k].Kind != text.Number) {
			return k
		}
	}
	return i
}

// isNow reports "is" and "are".
func (f *finder) isNow(i int) bool { return f.norm(i) == "is" || f.norm(i) == "are" }

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
