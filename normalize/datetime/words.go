package datetime

import (
	_ "embed" // the word lists
	"strconv"
	"strings"
	"sync"

	"github.com/newsconcord/concord/normalize/text"
)

//go:embed words.txt
var wordsList string

//go:embed holidays.txt
var holidaysList string

// sense is a set of what a word can mean in an expression of time.
type sense uint64

const (
	isMonth sense = 1 << iota
	isWeekday
	isWeekdays
	isUnit
	isUnits
	isPart
	isSeason
	isPoint
	isVague
	isSet
	isDirection
	isEdge
	isPiece
	isNumber
	isOrdinal
	isVaguely
	isDecades
	isBetween
	isBound
	isPast
	isFuture
	isPlan
	isMove
	isZone
	isHoliday
	isCommit
	isModal
	isPlural
	isResult
	isCancel
	isOpener // opens an expression by a rule of its own: "the", "every"
	isJoint  // stands between two numbers: "to", "or"
	isSecond // stands behind the first word of a phrase: "at least", "years ago"
)

// opens holds the senses that an expression can begin with.
const opens = isMonth | isWeekday | isWeekdays | isUnits | isPart | isSeason | isPoint | isVague | isSet | isDirection | isEdge |
	isNumber | isOrdinal | isVaguely | isBound | isHoliday | isOpener | isUnit | isPiece

var senses = map[string]sense{
	"month": isMonth, "weekday": isWeekday, "weekdays": isWeekdays, "unit": isUnit, "units": isUnits, "part": isPart,
	"season": isSeason, "point": isPoint, "vague": isVague, "set": isSet, "direction": isDirection, "edge": isEdge,
	"piece": isPiece, "number": isNumber, "ordinal": isOrdinal, "vaguely": isVaguely, "decades": isDecades,
	"between": isBetween, "bound": isBound, "past": isPast, "future": isFuture, "plans": isPlan, "moves": isMove, "commits": isCommit, "modals": isModal, "plural": isPlural, "results": isResult, "cancels": isCancel, "zone": isZone,
}

// term is what one word means in each of its senses.
type term struct {
	is, next                 sense
	month, weekday, dir, day int8
	number, ordinal, decade  int16
	unit                     byte
	part, season, text       string // text is the value of a vague word, a set or a zone, or the name of a bound
	holidays                 []holiday
}

// holiday is a day that has a name.
type holiday struct {
	words []string
	rule  *feastRule
}

// wordList holds the terms by the numbers of their words; the first is that of
// other words.
type wordList struct {
	words text.Vocabulary
	terms []term
}

// find returns the number of the term of a folded word, or 0.
func (lx *wordList) find(s string) int { return lx.words.Find(s) }

// term returns the term of a word, which it makes when there is none.
func (lx *wordList) term(w string) *term {
	at := lx.words.Add(w)
	if at == len(lx.terms) {
		lx.terms = append(lx.terms, term{})
	}
	return &lx.terms[at]
}

var words = sync.OnceValue(func() *wordList {
	lx := &wordList{terms: make([]term, 1)}
	section := ""
	for line := range strings.Lines(wordsList) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			section = strings.Trim(line, "[]")
			continue
		}
		list, val, told := strings.Cut(line, "=")
		if !told {
			val = "1" // a line that goes on below
		}
		for w := range strings.FieldsSeq(list) {
			lx.term(w).add(section, strings.TrimSpace(val))
		}
	}
	for line := range strings.Lines(holidaysList) {
		names, written, _ := strings.Cut(line, "=")
		rule, ok := parseRule(strings.TrimSpace(written))
		if !ok || line[0] == '#' {
			continue
		}
		for name := range strings.SplitSeq(names, ";") {
			h := holiday{strings.Fields(name), &rule}
			t := lx.term(h.words[0])
			t.is |= isHoliday
			t.holidays = append(t.holidays, h)
		}
	}
	lx.addOpenings()
	return lx
})

// add notes a sense of the word with its value.
func (t *term) add(section, val string) {
	t.is |= senses[section]
	n, _ := strconv.Atoi(val)
	switch section {
	case "month":
		t.month = int8(n)
	case "weekday", "weekdays":
		t.weekday = int8(n)
	case "unit", "units":
		t.unit = val[0]
	case "part":
		t.part = val
	case "season":
		t.season = val
	case "point":
		t.day = int8(n)
	case "direction":
		t.dir = int8(n)
	case "number":
		t.number = int16(n)
	case "ordinal":
		t.ordinal = int16(n)
	case "decades":
		t.decade = int16(n)
	case "vague", "set", "zone", "bound":
		t.text = val
	}
}
